/**
 * Parts that the first view does not need: in the one-file embed they are defined a while after
 * that view is drawn; at once when the reader comes near (a pointer or focus inside the atlas) or something is to be shown in them. Bundlers who import `parley/define` have all at once,
 * and then there is nothing to do here.
 */
const LATER_MS = 1500;

let load: (() => Promise<unknown>) | undefined;
let loading: Promise<unknown> | undefined;

/** @param loader defines the parts that are not defined yet. */
export function setLateParts(loader: () => Promise<unknown>): void {
  load ??= loader;
}

/**
 * Asks for them a while after the first view is drawn, when the page's own pictures have come: whoever comes then, however
 * quick of hand, need not wait, and it is no part of what a first view costs.
 */
export function fetchLatePartsLater(): void {
  setTimeout(() => void wantLateParts(), LATER_MS);
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
