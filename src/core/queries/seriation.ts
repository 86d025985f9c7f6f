/**
 * An order of items in which similar ones stand together, so that groups show in a matrix: clustering by average linkage, with the
 * chain of nearest neighbours (F. Murtagh, A survey of recent advances in hierarchical clustering algorithms, 1983), and in each
 * merge the two clusters turned so that their most similar ends touch (G. Gruvaeus and H. Wainer, Two additions to hierarchical
 * cluster analysis, 1972). It takes the square of the number of items in time and memory. Optimal leaf orders, as in reorder.js,
 * take at least the cube.
 */

/** A cluster, with its items in order. */
interface Cluster {
  readonly items: readonly number[];
}

/**
 * @param count the number of items.
 * @param similarity of two items by their positions, 0 or more and symmetrical.
 * @returns the positions in order. Equal similarities are decided by position, so the order is the same every time. Groups without
 *   any similarity between them stand in the order of their first item.
 */
export function orderBySimilarity(count: number, similarity: (a: number, b: number) => number): readonly number[] {
  const between = new Float64Array(count * count);
  for (let a = 0; a < count; a += 1)
    for (let b = 0; b < count; b += 1) between[a * count + b] = a === b ? -1 : similarity(a, b);
  const clusters: (Cluster | undefined)[] = Array.from({ length: count }, (_, item) => ({ items: [item] }));
  const chain: number[] = [];
  const done: Cluster[] = [];
  for (let left = count; left > 0;) {
    if (chain.length === 0) chain.push(clusters.findIndex((cluster) => cluster !== undefined));
    const last = chain.at(-1) as number;
    const before = chain.at(-2);
    const nearest = nearestTo(last, before, between, clusters);
    if (nearest === undefined) {
      // Nothing that is left is similar to this cluster. Then nothing is similar to those before it in the chain either.
      done.push(clusters[last] as Cluster);
      clusters[last] = undefined;
      chain.pop();
      left -= 1;
    } else if (nearest === before) {
      chain.length -= 2;
      merge(Math.min(last, nearest), Math.max(last, nearest), { between, clusters, similarity });
      left -= 1;
    } else {
      chain.push(nearest);
    }
  }
  const firstOf = ({ items }: Cluster): number => items.reduce((first, item) => Math.min(first, item), Infinity);
  return done.sort((a, b) => firstOf(a) - firstOf(b)).flatMap(({ items }) => items);
}

/** The most similar other cluster; of equal ones the one before in the chain, so that the chain ends, then the first one. */
function nearestTo(
  cluster: number,
  before: number | undefined,
  between: Float64Array,
  clusters: readonly (Cluster | undefined)[],
): number | undefined {
  const count = clusters.length;
  let best = before;
  let most = before === undefined ? 0 : (between[cluster * count + before] as number);
  for (let other = 0; other < count; other += 1) {
    if (clusters[other] === undefined || other === cluster) continue;
    const value = between[cluster * count + other] as number;
    if (value > most) [best, most] = [other, value];
  }
  return best;
}

interface State {
  readonly between: Float64Array;
  readonly clusters: (Cluster | undefined)[];
  readonly similarity: (a: number, b: number) => number;
}

/** Puts cluster `b` into `a`. */
function merge(a: number, b: number, { between, clusters, similarity }: State): void {
  const count = clusters.length;
  const [left, right] = [(clusters[a] as Cluster).items, (clusters[b] as Cluster).items];
  clusters[a] = { items: joined(left, right, similarity) };
  clusters[b] = undefined;
  const all = left.length + right.length;
  for (let other = 0; other < count; other += 1) {
    if (other === a || clusters[other] === undefined) continue;
    const value =
      ((between[a * count + other] as number) * left.length + (between[b * count + other] as number) * right.length) /
      all;
    between[a * count + other] = value;
    between[other * count + a] = value;
  }
}

function joined(
  left: readonly number[],
  right: readonly number[],
  similarity: (a: number, b: number) => number,
): readonly number[] {
  const [leftFirst, leftLast] = [left[0] as number, left.at(-1) as number];
  const [rightFirst, rightLast] = [right[0] as number, right.at(-1) as number];
  // Without a difference, both stay as they are.
  const ways = [
    { value: similarity(leftLast, rightFirst), items: () => [...left, ...right] },
    { value: similarity(leftLast, rightLast), items: () => [...left, ...[...right].reverse()] },
    { value: similarity(leftFirst, rightFirst), items: () => [...[...left].reverse(), ...right] },
    { value: similarity(leftFirst, rightLast), items: () => [...[...left].reverse(), ...[...right].reverse()] },
  ];
  return ways.reduce((best, way) => (way.value > best.value ? way : best)).items();
}
