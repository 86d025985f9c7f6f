/**
 * Who stands where at one zoom: places that stay themselves, clusters, and how far each steps aside.
 *
 * Near neighbours stay themselves. A cluster opens where few places lie about (about as many as fit into a view), and
 * its places step aside; if one of them would have to go too far, those nearest together stay joined, then the next
 * nearest, until nobody goes too far. A function of places, filter and zoom alone: no part of it knows the view.
 *
 * Laid out in blocks, when first looked at, each with so much around it that its neighbours come to the same result:
 * crowds would have to push one another over 300 px to disagree. Up to 1,500 places the world is one block.
 */
import { worldSize } from '../../geo/mercator.js';
import { stepAside, type Disc, type Offset } from './displacement.js';
import { scaled, type Box } from './boxes.js';
import type { ClusterTree, Group } from './clusters.js';
import { Grid } from './grid.js';
import { MANY } from './drawn-places.js';

const BLOCK = 1024;
const CONTEXT = 320;
/** How far outside its block a marker may stand: the parts of an open cluster, and aside. */
const OUTSIDE = 256;
/** Pixels from its true point beyond which a marker would no longer be taken for the place. */
const FARTHEST_ASIDE = 56;

/** A marker on the map of one zoom. */
export interface MarkerPosition {
  readonly index: number;
  readonly group: Group;
  /** Centre of the disc, in pixels of the atlas's own world: x may be negative, or more than the world is wide. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** From the true point. */
  readonly offset: Offset;
}

export interface MarkerPositions {
  readonly zoom: number;
  /** Width of the world in pixels. */
  readonly world: number;
  /** Those found up to now; an index stays with its marker. */
  readonly spots: readonly MarkerPosition[];
  /** Finds all markers of the world: for few places only. */
  all(): readonly MarkerPosition[];
  /** Visits every marker whose centre lies in a box, and some more; true stops. */
  near(box: Box, visit: (spot: MarkerPosition) => boolean): boolean;
}

export function createMarkerPositions(tree: ClusterTree, zoom: number): MarkerPositions {
  const world = worldSize(zoom);
  const level = Math.min(Math.max(0, Math.floor(zoom)), tree.maxZoom);
  const crowded = (group: Group): boolean => tree.isCrowded(group, level);
  const count = tree.sites.length <= MANY ? 1 : Math.max(1, Math.round(world / BLOCK));
  const size = world / count;
  const grid = new Grid();
  const west = tree.west * world;
  const spots: MarkerPosition[] = [];
  const done = new Set<number>();

  const clamp = (block: number): number => Math.min(count - 1, Math.max(0, block));
  const columnOf = (x: number): number => clamp(Math.floor((x - west) / size));
  const rowOf = (y: number): number => clamp(Math.floor(y / size));

  function layOutBlock(column: number, row: number): void {
    const [left, top] = [west + column * size - CONTEXT, row * size - CONTEXT];
    const box: Box = { left, top, right: left + size + 2 * CONTEXT, bottom: top + size + 2 * CONTEXT };
    const found = [...tree.groupsIn(level, scaled(box, 1 / world))];
    const clusters = found.sort((one, other) => one.first.order - other.first.order);
    for (const { cluster, placed } of settle(clusters, crowded, world)) {
      const { x: middleX, y: middleY } = cluster.unfiltered;
      if (columnOf(middleX * world) !== column || rowOf(middleY * world) !== row) continue;
      for (const { group, offset } of placed) {
        const [x, y] = [group.x * world + offset[0], group.y * world + offset[1]];
        grid.add(x, y, spots.length);
        spots.push({ index: spots.length, group, x, y, radius: group.radius, offset });
      }
    }
  }

  function ensure(box: Box): void {
    const [first, last] = [columnOf(box.left - OUTSIDE), columnOf(box.right + OUTSIDE)];
    const [top, bottom] = [rowOf(box.top - OUTSIDE), rowOf(box.bottom + OUTSIDE)];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = first; column <= last; column += 1) {
        const key = row * count + column;
        if (done.has(key)) continue;
        done.add(key);
        layOutBlock(column, row);
      }
    }
  }

  return {
    zoom,
    world,
    spots,
    all() {
      ensure({ left: west, top: 0, right: west + world, bottom: world });
      return spots;
    },
    near(box, visit) {
      ensure(box);
      return grid.visit(box.left, box.top, box.right, box.bottom, (index) => {
        const spot = spots[index];
        return spot !== undefined && visit(spot);
      });
    },
  };
}

interface Settled {
  readonly cluster: Group;
  readonly placed: readonly { readonly group: Group; readonly offset: Offset }[];
}

/** Opens clusters as far as there is room, and lets everybody step aside. */
function settle(clusters: readonly Group[], crowded: (group: Group) => boolean, world: number): Settled[] {
  const opened = clusters.map((cluster) => new ExpandedCluster(cluster, cluster.size > 1 && !crowded(cluster)));
  for (;;) {
    const groups = opened.flatMap((one) => one.groups);
    const discs = groups.map(({ x, y, radius }): Disc => ({ x: x * world, y: y * world, radius }));
    const offsets = stepAside(discs, FARTHEST_ASIDE);
    let index = 0;
    let joined = false;
    const settled = opened.map((one): Settled => {
      const placed = one.groups.map((group, at) => ({ group, offset: offsets[index + at] ?? ([0, 0] as const) }));
      index += one.groups.length;
      if (placed.some(({ offset }) => Math.hypot(...offset) > FARTHEST_ASIDE) && one.join()) joined = true;
      return { cluster: one.cluster, placed };
    });
    if (!joined) return settled;
  }
}

/** A cluster of one zoom, open as far as there is room for. */
class ExpandedCluster {
  groups: readonly Group[];
  readonly cluster: Group;
  /** Whole zooms at which something of it comes apart, the closest last. */
  readonly #levels: number[];

  constructor(cluster: Group, open: boolean) {
    this.cluster = cluster;
    this.#levels = open ? [...splitLevels(cluster)].sort((one, other) => one - other) : [];
    this.groups = open ? partsAt(cluster, Infinity) : [cluster];
  }

  /** Joins what comes apart last. @returns false if it is one already. */
  join(): boolean {
    const last = this.#levels.pop();
    if (last === undefined) return false;
    this.groups = partsAt(this.cluster, last - 1);
    return true;
  }
}

function splitLevels(group: Group, found = new Set<number>()): Set<number> {
  if (group.size > 1) {
    found.add(group.splitsAt);
    for (const part of group.split()) splitLevels(part, found);
  }
  return found;
}

/** What a cluster consists of at a whole zoom. */
const partsAt = (group: Group, level: number): readonly Group[] =>
  group.size === 1 || group.splitsAt > level ? [group] : group.split().flatMap((part) => partsAt(part, level));
