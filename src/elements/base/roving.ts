/**
 * One tab stop for many items (the roving tabindex of the ARIA Authoring Practices): arrows move among them, Tab leaves.
 * Which keys move is the caller's: a row of buttons takes Left and Right, a list takes Up and Down.
 */

export interface RovingKeys {
  readonly previous: readonly string[];
  readonly next: readonly string[];
}

export const ROW: RovingKeys = { previous: ['ArrowLeft', 'ArrowUp'], next: ['ArrowRight', 'ArrowDown'] };
export const COLUMN: RovingKeys = { previous: ['ArrowUp'], next: ['ArrowDown'] };

/**
 * @param event a key press; one with Ctrl, Alt or Meta is never ours.
 * @param count how many items there are.
 * @param current index of the item with the tab stop.
 * @param rtl right-to-left: Left and Right change places.
 * @returns the index to move to, or undefined if the key is not one of these. It does not wrap: the end is felt.
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
