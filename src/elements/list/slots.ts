/**
 * Reuses DOM rows when the list changes: rows that stay keep their elements, and new rows get the elements of removed rows.
 * A filter can change with every frame, and filling 300 rows is much faster than creating them. The element of the focused
 * row is never reused for another row, so focus does not jump without an announcement.
 */
export type Slots = ReadonlyMap<string, number>;

/**
 * @param keys of the rows to draw, in order.
 * @param before the present slots.
 * @param focused key of the row that has focus.
 * @returns a slot for each key.
 */
export function slotsFor(keys: readonly string[], before: Slots, focused: string | undefined): Slots {
  const now = new Set(keys);
  const free = Array.from(before, ([key, slot]) => (now.has(key) || key === focused ? undefined : slot)).filter(
    (slot) => slot !== undefined,
  );
  let taken = 0;
  let made = Math.max(-1, ...before.values()) + 1;
  return new Map(keys.map((key) => [key, before.get(key) ?? free[taken++] ?? made++]));
}
