/**
 * Parts that the first view does not need: in the one-file embed they are defined right after that view is drawn, and sooner
 * when the reader comes near (a pointer or focus inside the atlas) or something is to be shown in them. Bundlers who import
 * `parley-atlas/define` have all at once, and then there is nothing to do here.
 */
let load: (() => Promise<unknown>) | undefined;
let loading: Promise<unknown> | undefined;

/** @param loader defines the parts that are not defined yet. */
export function setLateParts(loader: () => Promise<unknown>): void {
  load ??= loader;
}

/**
 * Asks for them once the first view is drawn: it does not wait for them, and whoever opens something then, however quick of
 * hand, does not either. A key pressed between Enter and the page it opens would go astray.
 */
export function fetchLatePartsNext(): void {
  const want = (): void => void wantLateParts();
  // Safari has no idle callbacks. It must not be long: where the page is never idle they come all the same.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(want, { timeout: 200 });
  else setTimeout(want);
}

/**
 * Asks for the late parts.
 * @returns once they are defined: true; false if they could not be fetched, and the next call tries again.
 */
export async function wantLateParts(): Promise<boolean> {
  loading ??= load?.();
  try {
    await loading;
    return true;
  } catch {
    loading = undefined;
    return false;
  }
}
