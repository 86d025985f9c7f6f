/**
 * The elements that the first view does not need. The embed loads them in one group right after the first view, and earlier
 * when the user comes near (pointer or focus inside the atlas) or when one of them has something to show. With
 * `parley-atlas/define` all elements are defined at once, and nothing here has an effect.
 */
let load: (() => Promise<unknown>) | undefined;
let loading: Promise<unknown> | undefined;

/** @param loader loads and defines the deferred elements. Only the first call counts. */
export function setDeferredElements(loader: () => Promise<unknown>): void {
  load ??= loader;
}

/**
 * Loads the deferred elements when the browser is idle. Whatever the user opens after that opens without delay: a key
 * pressed between Enter and the page it opens would be lost.
 */
export function loadDeferredElementsSoon(): void {
  const start = (): void => void loadDeferredElements();
  // Safari has no idle callbacks. The time limit is short because some pages are never idle.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(start, { timeout: 200 });
  else setTimeout(start);
}

/**
 * Loads the deferred elements.
 * @returns true once they are defined; false if they could not be fetched. After a failure the next call tries again.
 */
export async function loadDeferredElements(): Promise<boolean> {
  loading ??= load?.();
  try {
    await loading;
    return true;
  } catch {
    loading = undefined;
    return false;
  }
}
