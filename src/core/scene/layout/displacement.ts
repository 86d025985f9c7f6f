/**
 * Neighbours that would cover one another step aside, both as little as needed and away from one another, and a leader
 * line keeps each at its true point. A function of the points and the zoom alone: panning moves nobody.
 *
 * Method: position-based relaxation (M. Müller et al., "Position Based Dynamics", 2007), one group of touching discs at a
 * time. Discs are pulled home and pushed apart in turn, the pull fading; then only pushed, until nothing overlaps. A
 * group that comes to touch another while it spreads is joined with it and starts again.
 */
import { Grid } from './grid.js';

/** Pixels free between two discs; as many again are kept for rounding and for what relaxation leaves over. */
const GAP = 4;
const ROUNDING = 1;
/** Pairs whose true points are farther apart than this, beyond touching, are taken never to meet. */
const REACH = 120;
const PULLS = 30;
const PUSHES = 300;

export interface Disc {
  /** True point in pixels of the world. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Pixels from the true point, in halves. */
export type Offset = readonly [x: number, y: number];

/**
 * @param discs in an order that depends on their identity only: it decides who goes which way from one and the same spot.
 * @param farthest pixels; a group in which somebody would go farther is left as it comes, since it will not be used.
 * @returns offsets with which any two centres are at least both radii and 4 px apart, where nobody went too far.
 */
export function stepAside(discs: readonly Disc[], farthest = Infinity): readonly Offset[] {
  const offsets = discs.map((): [number, number] => [0, 0]);
  const neighbours = new Neighbours(discs);
  const touching = neighbours.touching();
  const groups = new Groups(discs.length);
  for (const pair of touching) groups.join(pair);
  for (let dirty = new Set(touching.map(({ one }) => groups.of(one))); dirty.size > 0;) {
    const moving = [...dirty].map((group) => ({ members: groups.members(group), pairs: [] as Pair[] }));
    const pairs = neighbours.around(moving.flatMap(({ members }) => members));
    const byGroup = new Map([...dirty].map((group, index) => [group, moving[index]?.pairs ?? []]));
    for (const pair of pairs) {
      const group = groups.of(pair.one);
      if (group === groups.of(pair.other)) byGroup.get(group)?.push(pair);
    }
    for (const { members, pairs: inside } of moving) relax(members, inside, offsets, 3 * farthest);
    const joined = pairs.filter(
      (pair) => groups.of(pair.one) !== groups.of(pair.other) && missing(pair, offsets) > ROUNDING / 2,
    );
    for (const pair of joined) groups.join(pair);
    dirty = new Set(joined.map(({ one }) => groups.of(one)));
  }
  return offsets.map(([x, y]) => [Math.round(x * 2) / 2, Math.round(y * 2) / 2]);
}

interface Pair {
  readonly one: number;
  readonly other: number;
  /** From the one's true point to the other's. */
  readonly dx: number;
  readonly dy: number;
  readonly need: number;
}

type Offsets = readonly [x: number, y: number][];

/** Which pairs of discs are to be looked at. Those of discs that never come into a crowd are never listed. */
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

  /** The pairs with a member among some, within reach, in order. */
  around(some: readonly number[]): Pair[] {
    const among = new Set(some);
    return this.#pairs(some, REACH, (one, other) => !among.has(other) || one < other);
  }

  #pairs(some: Iterable<number>, margin: number, wanted: (one: number, other: number) => boolean): Pair[] {
    const pairs: Pair[] = [];
    for (const index of some) {
      const disc = this.#discs[index];
      if (disc === undefined) continue;
      const { x, y, radius } = disc;
      const far = radius + this.#largest + GAP + ROUNDING + margin;
      this.#grid.visit(x - far, y - far, x + far, y + far, (other) => {
        const neighbour = this.#discs[other];
        if (other === index || neighbour === undefined || !wanted(index, other)) return false;
        const [dx, dy] = [neighbour.x - x, neighbour.y - y];
        const need = radius + neighbour.radius + GAP;
        if (Math.hypot(dx, dy) >= need + ROUNDING + margin) return false;
        pairs.push(
          index < other ? { one: index, other, dx, dy, need } : { one: other, other: index, dx: -dx, dy: -dy, need },
        );
        return false;
      });
    }
    return pairs.sort((a, b) => a.one - b.one || a.other - b.other);
  }
}

/** How many pixels two discs are too near. */
function missing({ one, other, dx, dy, need }: Pair, offsets: Offsets): number {
  const [x1, y1] = offsets[one] ?? [0, 0];
  const [x2, y2] = offsets[other] ?? [0, 0];
  return need + ROUNDING - Math.hypot(dx + x2 - x1, dy + y2 - y1);
}

/** Which discs belong together: a union-find whose representative is the smallest member, whatever the order of joins. */
class Groups {
  readonly #parent: number[];
  readonly #members: number[][];

  constructor(count: number) {
    this.#parent = Array.from({ length: count }, (_, index) => index);
    this.#members = this.#parent.map((index) => [index]);
  }

  of(index: number): number {
    let root = index;
    while (this.#parent[root] !== root) root = this.#parent[root] ?? root;
    return root;
  }

  members(group: number): readonly number[] {
    return this.#members[group] ?? [];
  }

  join({ one, other }: Pair): void {
    const [a, b] = [this.of(one), this.of(other)];
    if (a === b) return;
    const [root, child] = a < b ? [a, b] : [b, a];
    this.#parent[child] = root;
    this.#members[root] = [...this.members(root), ...this.members(child)].sort((x, y) => x - y);
    this.#members[child] = [];
  }
}

function relax(members: readonly number[], pairs: readonly Pair[], offsets: Offsets, hopeless: number): void {
  for (const index of members) move(offsets, index, 0, 0);
  separateCoincident(pairs, offsets);
  const isHopeless = (): boolean => members.some((index) => Math.hypot(...(offsets[index] ?? [0, 0])) > hopeless);
  for (let round = 0; round < PULLS; round += 1) {
    const keep = 1 - 0.25 * (1 - round / PULLS);
    for (const index of members) {
      const [x, y] = offsets[index] ?? [0, 0];
      move(offsets, index, x * keep, y * keep);
    }
    push(offsets, pairs);
    push(offsets, pairs);
    if (isHopeless()) return;
  }
  for (let round = 0; round < PUSHES && push(offsets, pairs); round += 1) if (isHopeless()) return;
}

function move(offsets: Offsets, index: number, x: number, y: number): void {
  const offset = offsets[index];
  if (offset !== undefined) [offset[0], offset[1]] = [x, y];
}

/** Moves every two that are too near apart, both by half. @returns whether any two were, by more than rounding hides. */
function push(offsets: Offsets, pairs: readonly Pair[]): boolean {
  let pushed = false;
  for (const { one, other, dx, dy, need } of pairs) {
    const [first, second] = [offsets[one], offsets[other]];
    if (first === undefined || second === undefined) continue;
    const apartX = dx + second[0] - first[0];
    const apartY = dy + second[1] - first[1];
    const distance = Math.hypot(apartX, apartY);
    const lacking = need + ROUNDING - distance;
    if (lacking <= 0) continue;
    // Still on one spot: to the left and right.
    const [unitX, unitY] = distance > 1e-9 ? [apartX / distance, apartY / distance] : [1, 0];
    const half = lacking / 2;
    first[0] -= unitX * half;
    first[1] -= unitY * half;
    second[0] += unitX * half;
    second[1] += unitY * half;
    if (lacking > ROUNDING / 4) pushed = true;
  }
  return pushed;
}

/** Golden angle: points of a sunflower (H. Vogel, 1979) fill a round evenly, however many. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Places on exactly one spot have no direction to part in: a few stand in a ring, many as the seeds of a sunflower. */
function separateCoincident(pairs: readonly Pair[], offsets: Offsets): void {
  const spots = new Map<number, Set<number>>();
  for (const { one, other, dx, dy } of pairs) {
    if (Math.hypot(dx, dy) > 1e-3) continue;
    const spot = spots.get(one) ?? spots.get(other) ?? new Set();
    for (const index of [one, other]) spots.set(index, spot.add(index));
  }
  for (const spot of new Set(spots.values())) {
    const ring = spot.size <= 4;
    [...spot].forEach((index, at) => {
      const angle = ring ? Math.PI + (2 * Math.PI * at) / spot.size : at * GOLDEN_ANGLE;
      const distance = ring ? 1 : Math.sqrt(at);
      move(offsets, index, Math.cos(angle) * distance, Math.sin(angle) * distance);
    });
  }
}
