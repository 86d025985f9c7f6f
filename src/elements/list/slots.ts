/**
 * Which row is drawn where one was before. Rows that stay keep their elements; rows that go leave theirs to rows that come,
 * since filling three hundred anew takes a fraction of what making and removing them does, and a filter may change with
 * every frame. Only the row that has focus leaves its element to nobody: focus would be on another row without a word.
 */
export type Slots = ReadonlyMap<string, number>;

/**
 * @param keys of the rows now, in order.
 * @param before the slots up to now.
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
