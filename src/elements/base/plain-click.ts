/** Clicks on links that an element follows itself. */

/** @returns whether a click is left to the element: the main button and no modifier, which open a tab, a window or a menu. */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
