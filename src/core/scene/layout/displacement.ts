/**
 * Moves apart the discs of neighbouring markers that would overlap: each as little as needed, and a leader line joins
 * each to its true point. The result depends on the points and the zoom alone: panning moves no disc.
 *
 * Method: position-based relaxation (M. Müller et al., "Position Based Dynamics", 2007), one set of touching discs at a
 * time. Discs are pulled back to their points and pushed apart in turn, the pull fading; then they are only pushed, until
 * nothing overlaps. A set that touches another one while it spreads is merged with it and starts again.
 */
import { Grid } from './grid.js';

/** Pixels between two discs, and pixels added for rounding and for what relaxation leaves unresolved. */
const GAP = 4;
const ROUNDING = 1;
/** Two discs whose true points are farther apart than this, beyond touching, are assumed never to meet. */
const REACH = 120;
const PULL_ROUNDS = 30;
const PUSH_ROUNDS = 300;

export interface Disc {
  /** True point in pixels of the world. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Pixels from the true point, in halves. */
export type Offset = readonly [x: number, y: number];

/**
 * @param discs in an order that depends on their identity alone: it decides which way discs on the same point go.
 * @param maxDistance pixels. A set in which a disc moves much farther is left unfinished: the caller will not use it.
 * @returns an offset for each disc. Two centres are then at least both radii and 4 px apart, except in unfinished sets.
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
  /** From the true point of `one` to that of `other`. */
  readonly dx: number;
  readonly dy: number;
  /** How far apart their centres must be. */
  readonly minDistance: number;
}

type Offsets = readonly [x: number, y: number][];

/** Finds the pairs of discs that can touch. Pairs of discs that stay at their points are never listed. */
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

  /** The pairs with at least one of the given discs, within `REACH`, in order. */
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

/** How many pixels the distance of two discs is short of what it must be. */
function overlapOf({ one, other, dx, dy, minDistance }: Pair, offsets: Offsets): number {
  const [x1, y1] = offsets[one] ?? [0, 0];
  const [x2, y2] = offsets[other] ?? [0, 0];
  return minDistance + ROUNDING - Math.hypot(dx + x2 - x1, dy + y2 - y1);
}

/** A union-find. The representative of a set is its smallest member, whatever the order in which sets are merged. */
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

/** @param giveUpAt pixels: once a disc is farther than this from its point, the set is left as it is. */
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

/** Moves every two discs that are too near apart, both by half. @returns whether any two were, by more than rounding. */
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
    // Two discs still on the same point go to the left and right.
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

/** Golden angle: points on a sunflower's spiral (H. Vogel, 1979) fill a disc evenly, whatever their number. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Discs on exactly the same point have no direction in which to separate: up to four form a ring, more a spiral. */
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
