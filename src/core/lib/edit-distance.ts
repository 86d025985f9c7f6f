/** Levenshtein distance with a limit, and with costs that the caller may choose. */

export interface EditCosts {
  /** The cost of writing one letter for another; 0 if they are the same. */
  readonly replace: (letter: string, other: string) => number;
  /** The cost of leaving out the letter at an index of a text. */
  readonly remove: (text: string, at: number) => number;
}

const UNIT_COSTS: EditCosts = {
  replace: (letter, other) => (letter === other ? 0 : 1),
  remove: () => 1,
};

/**
 * @param max the largest distance of interest: the search stops as soon as the distance must be larger.
 * @param costs 1 for each letter that is replaced, added or left out, unless given.
 * @returns the lowest cost of turning `a` into `b`; Infinity if it is more than `max`.
 */
export function editDistance(a: string, b: string, max: number, costs: EditCosts = UNIT_COSTS): number {
  const { replace, remove } = costs;
  let previous = [0];
  for (let j = 0; j < b.length; j += 1) previous.push((previous[j] ?? 0) + remove(b, j));
  for (let i = 0; i < a.length; i += 1) {
    const row = [(previous[0] ?? 0) + remove(a, i)];
    let least = row[0] ?? Infinity;
    for (let j = 0; j < b.length; j += 1) {
      const cost = Math.min(
        (previous[j] ?? 0) + replace(a.charAt(i), b.charAt(j)),
        (previous[j + 1] ?? 0) + remove(a, i),
        (row[j] ?? 0) + remove(b, j),
      );
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > max) return Infinity;
    previous = row;
  }
  const distance = previous[b.length] ?? Infinity;
  return distance > max ? Infinity : distance;
}
