/**
 * Parts that the first view does not need: in the one-file embed they are defined once that view is drawn and the browser is
 * idle; at once when the reader comes near (a pointer or focus inside the atlas) or something is to be shown in them. Bundlers who import `parley/define` have all at once,
 * and then there is nothing to do here.
 */
/** Where a browser does not tell when it is idle. */
const IDLE_MS = 300;

let load: (() => Promise<unknown>) | undefined;
let loading: Promise<unknown> | undefined;

/** @param loader defines the parts that are not defined yet. */
export function setLateParts(loader: () => Promise<unknown>): void {
  load ??= loader;
}

/** Asks for them once the browser has nothing else to do: whoever comes then, however quick of hand, need not wait. */
export function fetchLatePartsWhenIdle(): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(() => void wantLateParts());
  else setTimeout(() => void wantLateParts(), IDLE_MS); // Safari
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
