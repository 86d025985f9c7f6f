/**
 * Moves apart the discs of neighbouring markers that would overlap. Each disc moves as little as necessary, and a leader
 * line joins it to its true position. The result depends only on the positions and the zoom, so panning moves no disc.
 *
 * Method: position-based relaxation (M. Müller et al., "Position Based Dynamics", 2007), one set of touching discs at a
 * time. Discs are alternately pulled back to their positions and pushed apart, and the pull decreases. Then they are only
 * pushed apart, until no discs overlap. If a set touches another set while it spreads, both are merged and the method starts
 * again.
 */
import { Grid } from './grid.js';

/** Pixels between two discs, and additional pixels for rounding and for overlaps that the relaxation leaves. */
const GAP = 4;
const ROUNDING = 1;
/** Pixels. Two discs are assumed never to meet if the gap between them at their true positions is larger than this. */
const REACH = 120;
const PULL_ROUNDS = 30;
const PUSH_ROUNDS = 300;

export interface Disc {
  /** The true position in pixels of the world. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The offset from the true position in pixels, rounded to halves. */
export type Offset = readonly [x: number, y: number];

/**
 * @param discs in an order that depends only on their identity. The order decides the directions in which discs at the same
 *   position move.
 * @param maxDistance pixels. A set in which a disc moves much farther is left unfinished, because the caller does not use
 *   it.
 * @returns an offset for each disc. The distance between two centres is then at least the sum of the radii plus 4 px, except
 *   in unfinished sets.
 */
export function displaceDiscs(discs: readonly Disc[], maxDistance = Infinity): readonly Offset[] {
  const offsets = discs.map((): [number, number] => [0, 0]);
  const neighbours = new Neighbours(discs);
  const touching = neighbours.touching();
  const sets = new DisjointSets(discs.length);
  for (const pair of touching) sets.merge(pair);
  for (let unsettled = new Set(touching.map(({ one }) => sets.find(one))); unsettled.size > 0;) {
    const moving = [...unsettled].map((set) => ({ members: sets.members(set), pairs: [] as Pair[] }));
    const pairs = neighbours.around(moving.flatMap(({ members }) => members));
    const pairsBySet = new Map([...unsettled].map((set, index) => [set, moving[index]?.pairs ?? []]));
    for (const pair of pairs) {
      const set = sets.find(pair.one);
      if (set === sets.find(pair.other)) pairsBySet.get(set)?.push(pair);
    }
    for (const { members, pairs: inside } of moving) relax(members, inside, offsets, 3 * maxDistance);
    const merged = pairs.filter(
      (pair) => sets.find(pair.one) !== sets.find(pair.other) && overlapOf(pair, offsets) > ROUNDING / 2,
    );
    for (const pair of merged) sets.merge(pair);
    unsettled = new Set(merged.map(({ one }) => sets.find(one)));
  }
  return offsets.map(([x, y]) => [Math.round(x * 2) / 2, Math.round(y * 2) / 2]);
}

interface Pair {
  readonly one: number;
  readonly other: number;
  /** The vector from the true position of `one` to that of `other`. */
  readonly dx: number;
  readonly dy: number;
  /** The minimum distance between their centres. */
  readonly minDistance: number;
}

type Offsets = readonly [x: number, y: number][];

/** Finds the pairs of discs that can touch. Pairs of discs that do not move are never listed. */
class Neighbours {
  readonly #discs: readonly Disc[];
  readonly #grid = new Grid();
  readonly #largest: number;

  constructor(discs: readonly Disc[]) {
    this.#discs = discs;
    for (const [index, { x, y }] of discs.entries()) this.#grid.add(x, y, index);
    this.#largest = discs.reduce((most, { radius }) => Math.max(most, radius), 0);
  }

  touching(): Pair[] {
    return this.#pairs(this.#discs.keys(), 0, (one, other) => one < other);
  }

  /** The pairs that contain at least one of the given discs and are within `REACH`, in order. */
  around(indexes: readonly number[]): Pair[] {
    const given = new Set(indexes);
    return this.#pairs(indexes, REACH, (one, other) => !given.has(other) || one < other);
  }

  #pairs(indexes: Iterable<number>, margin: number, isWanted: (one: number, other: number) => boolean): Pair[] {
    const pairs: Pair[] = [];
    for (const index of indexes) {
      const disc = this.#discs[index];
      if (disc === undefined) continue;
      const { x, y, radius } = disc;
      const far = radius + this.#largest + GAP + ROUNDING + margin;
      this.#grid.visit(x - far, y - far, x + far, y + far, (other) => {
        const neighbour = this.#discs[other];
        if (other === index || neighbour === undefined || !isWanted(index, other)) return false;
        const [dx, dy] = [neighbour.x - x, neighbour.y - y];
        const minDistance = radius + neighbour.radius + GAP;
        if (Math.hypot(dx, dy) >= minDistance + ROUNDING + margin) return false;
        pairs.push(
          index < other
            ? { one: index, other, dx, dy, minDistance }
            : { one: other, other: index, dx: -dx, dy: -dy, minDistance },
        );
        return false;
      });
    }
    return pairs.sort((a, b) => a.one - b.one || a.other - b.other);
  }
}

/** The number of pixels that are missing to the minimum distance of two discs. */
function overlapOf({ one, other, dx, dy, minDistance }: Pair, offsets: Offsets): number {
  const [x1, y1] = offsets[one] ?? [0, 0];
  const [x2, y2] = offsets[other] ?? [0, 0];
  return minDistance + ROUNDING - Math.hypot(dx + x2 - x1, dy + y2 - y1);
}

/**
 * A union-find structure. The representative of a set is its smallest member, so it does not depend on the order of the
 * merges.
 */
class DisjointSets {
  readonly #parent: number[];
  readonly #members: number[][];

  constructor(count: number) {
    this.#parent = Array.from({ length: count }, (_, index) => index);
    this.#members = this.#parent.map((index) => [index]);
  }

  find(index: number): number {
    let root = index;
    while (this.#parent[root] !== root) root = this.#parent[root] ?? root;
    return root;
  }

  members(representative: number): readonly number[] {
    return this.#members[representative] ?? [];
  }

  merge({ one, other }: Pair): void {
    const [a, b] = [this.find(one), this.find(other)];
    if (a === b) return;
    const [root, child] = a < b ? [a, b] : [b, a];
    this.#parent[child] = root;
    this.#members[root] = [...this.members(root), ...this.members(child)].sort((x, y) => x - y);
    this.#members[child] = [];
  }
}

/** @param giveUpAt pixels. If a disc is farther than this from its true position, the set is left unfinished. */
function relax(members: readonly number[], pairs: readonly Pair[], offsets: Offsets, giveUpAt: number): void {
  for (const index of members) setOffset(offsets, index, 0, 0);
  separateCoincident(pairs, offsets);
  const isTooFar = (): boolean => members.some((index) => Math.hypot(...(offsets[index] ?? [0, 0])) > giveUpAt);
  for (let round = 0; round < PULL_ROUNDS; round += 1) {
    const keep = 1 - 0.25 * (1 - round / PULL_ROUNDS);
    for (const index of members) {
      const [x, y] = offsets[index] ?? [0, 0];
      setOffset(offsets, index, x * keep, y * keep);
    }
    push(offsets, pairs);
    push(offsets, pairs);
    if (isTooFar()) return;
  }
  for (let round = 0; round < PUSH_ROUNDS && push(offsets, pairs); round += 1) if (isTooFar()) return;
}

function setOffset(offsets: Offsets, index: number, x: number, y: number): void {
  const offset = offsets[index];
  if (offset !== undefined) [offset[0], offset[1]] = [x, y];
}

/**
 * Moves apart every two discs that are too near, each by half of the missing distance.
 * @returns whether any distance was too small by more than a rounding error.
 */
function push(offsets: Offsets, pairs: readonly Pair[]): boolean {
  let pushed = false;
  for (const { one, other, dx, dy, minDistance } of pairs) {
    const [first, second] = [offsets[one], offsets[other]];
    if (first === undefined || second === undefined) continue;
    const apartX = dx + second[0] - first[0];
    const apartY = dy + second[1] - first[1];
    const distance = Math.hypot(apartX, apartY);
    const overlap = minDistance + ROUNDING - distance;
    if (overlap <= 0) continue;
    // Two discs that are still at the same position move to the left and to the right.
    const [unitX, unitY] = distance > 1e-9 ? [apartX / distance, apartY / distance] : [1, 0];
    const half = overlap / 2;
    first[0] -= unitX * half;
    first[1] -= unitY * half;
    second[0] += unitX * half;
    second[1] += unitY * half;
    if (overlap > ROUNDING / 4) pushed = true;
  }
  return pushed;
}

/** The golden angle: points on the spiral of a sunflower (H. Vogel, 1979) fill a disc evenly for any number of points. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Discs at exactly the same position have no direction in which to separate. Up to four form a ring, and more form a spiral.
 */
function separateCoincident(pairs: readonly Pair[], offsets: Offsets): void {
  const sets = new Map<number, Set<number>>();
  for (const { one, other, dx, dy } of pairs) {
    if (Math.hypot(dx, dy) > 1e-3) continue;
    const set = sets.get(one) ?? sets.get(other) ?? new Set();
    for (const index of [one, other]) sets.set(index, set.add(index));
  }
  for (const set of new Set(sets.values())) {
    const isRing = set.size <= 4;
    [...set].forEach((index, at) => {
      const angle = isRing ? Math.PI + (2 * Math.PI * at) / set.size : at * GOLDEN_ANGLE;
      const distance = isRing ? 1 : Math.sqrt(at);
      setOffset(offsets, index, Math.cos(angle) * distance, Math.sin(angle) * distance);
    });
  }
}
