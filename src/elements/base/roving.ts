/**
 * One tab stop for many items (roving tabindex, ARIA Authoring Practices): arrows move among them, Tab leaves. The caller
 * chooses the keys: a row of buttons uses Left and Right, a list Up and Down.
 */

export interface RovingKeys {
  readonly previous: readonly string[];
  readonly next: readonly string[];
}

export const ROW: RovingKeys = { previous: ['ArrowLeft', 'ArrowUp'], next: ['ArrowRight', 'ArrowDown'] };
export const COLUMN: RovingKeys = { previous: ['ArrowUp'], next: ['ArrowDown'] };

/**
 * @param event a key press; ignored with Ctrl, Alt or Meta.
 * @param count how many items there are.
 * @param current index of the item with the tab stop.
 * @param rtl right-to-left: swaps Left and Right.
 * @returns the index to move to, or undefined for another key. It does not wrap around.
 */
export function rovingTarget(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  count: number,
  current: number,
  keys: RovingKeys,
  rtl = false,
): number | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || count === 0) return undefined;
  const key = rtl ? (MIRRORED[event.key] ?? event.key) : event.key;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (keys.next.includes(key)) return Math.min(count - 1, current + 1);
  if (keys.previous.includes(key)) return Math.max(0, current - 1);
  return undefined;
}

const MIRRORED: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };
