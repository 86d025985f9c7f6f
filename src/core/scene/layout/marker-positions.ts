/**
 * The positions of all markers at one zoom: the places with their own marker, the places that share a cluster, and the
 * displacement of each disc from its true position.
 *
 * A cluster expands where places are not dense (a view has room for about as many), and the discs of its places are
 * displaced. If a disc would be displaced too far, the nearest places stay joined, then the next nearest, until no disc is
 * displaced too far. The result depends only on places, filter and zoom, never on the view.
 *
 * The world is divided into blocks, and each block is computed on first use. It is computed with a margin, so that
 * neighbouring blocks agree; they would differ only if a chain of displacements were longer than 300 px. Up to `MANY_PLACES`
 * the world is one block.
 */
import { worldSize } from '../../geo/mercator.js';
import { scaled, type Box } from './boxes.js';
import type { ClusterTree, Group } from './clusters.js';
import { displaceDiscs, type Disc, type Offset } from './displacement.js';
import { MANY_PLACES } from './drawn-places.js';
import { Grid } from './grid.js';

const BLOCK = 1024;
const BLOCK_MARGIN = 320;
/** Pixels by which a marker may be outside its block, as a displaced part of an expanded cluster. */
const MAX_OUTSIDE_BLOCK = 256;
/** Pixels. A marker that is farther from its true position than this is no longer recognised as the place. */
const MAX_DISPLACEMENT = 56;

export interface MarkerPosition {
  readonly index: number;
  readonly group: Group;
  /** The centre of the disc in pixels of the unwrapped world: x may be negative or greater than the width of the world. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** The offset from the true position. */
  readonly offset: Offset;
}

export interface MarkerPositions {
  readonly zoom: number;
  /** Width of the world in pixels. */
  readonly world: number;
  /** The positions computed so far. A marker keeps its index. */
  readonly known: readonly MarkerPosition[];
  /** Computes the positions in the whole world. Only for few places. */
  all(): readonly MarkerPosition[];
  /** Visits every marker whose centre is in a box, and some near it. `visit` returns true to stop. */
  near(box: Box, visit: (position: MarkerPosition) => boolean): boolean;
}

export function createMarkerPositions(tree: ClusterTree, zoom: number): MarkerPositions {
  const world = worldSize(zoom);
  const level = Math.min(Math.max(0, Math.floor(zoom)), tree.maxZoom);
  const isDense = (group: Group): boolean => tree.isDense(group, level);
  const blocks = tree.places.list.length <= MANY_PLACES ? 1 : Math.max(1, Math.round(world / BLOCK));
  const size = world / blocks;
  const grid = new Grid();
  const west = (tree.middle / 360) * world;
  const known: MarkerPosition[] = [];
  const doneBlocks = new Set<number>();

  const clamp = (block: number): number => Math.min(blocks - 1, Math.max(0, block));
  const columnOf = (x: number): number => clamp(Math.floor((x - west) / size));
  const rowOf = (y: number): number => clamp(Math.floor(y / size));

  function layOutBlock(column: number, row: number): void {
    const [left, top] = [west + column * size - BLOCK_MARGIN, row * size - BLOCK_MARGIN];
    const box: Box = { left, top, right: left + size + 2 * BLOCK_MARGIN, bottom: top + size + 2 * BLOCK_MARGIN };
    const found = [...tree.groupsIn(level, scaled(box, 1 / world))];
    const clusters = found.sort((one, other) => one.first.order - other.first.order);
    for (const { cluster, parts } of layOut(clusters, isDense, world)) {
      const { x: centreX, y: centreY } = cluster.unfiltered;
      if (columnOf(centreX * world) !== column || rowOf(centreY * world) !== row) continue;
      for (const { group, offset } of parts) {
        const [x, y] = [group.x * world + offset[0], group.y * world + offset[1]];
        grid.add(x, y, known.length);
        known.push({ index: known.length, group, x, y, radius: group.radius, offset });
      }
    }
  }

  function layOutBlocksAt(box: Box): void {
    const [first, last] = [columnOf(box.left - MAX_OUTSIDE_BLOCK), columnOf(box.right + MAX_OUTSIDE_BLOCK)];
    const [top, bottom] = [rowOf(box.top - MAX_OUTSIDE_BLOCK), rowOf(box.bottom + MAX_OUTSIDE_BLOCK)];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = first; column <= last; column += 1) {
        const key = row * blocks + column;
        if (doneBlocks.has(key)) continue;
        doneBlocks.add(key);
        layOutBlock(column, row);
      }
    }
  }

  return {
    zoom,
    world,
    known,
    all() {
      layOutBlocksAt({ left: west, top: 0, right: west + world, bottom: world });
      return known;
    },
    near(box, visit) {
      layOutBlocksAt(box);
      return grid.visit(box.left, box.top, box.right, box.bottom, (index) => {
        const position = known[index];
        return position !== undefined && visit(position);
      });
    },
  };
}

interface LaidOutCluster {
  readonly cluster: Group;
  readonly parts: readonly { readonly group: Group; readonly offset: Offset }[];
}

/** Expands clusters as far as there is room, and displaces the discs that would overlap. */
function layOut(clusters: readonly Group[], isDense: (group: Group) => boolean, world: number): LaidOutCluster[] {
  const expanded = clusters.map((cluster) => new ExpandedCluster(cluster, cluster.size > 1 && !isDense(cluster)));
  for (;;) {
    const groups = expanded.flatMap((one) => one.groups);
    const discs = groups.map(({ x, y, radius }): Disc => ({ x: x * world, y: y * world, radius }));
    const offsets = displaceDiscs(discs, MAX_DISPLACEMENT);
    let index = 0;
    let hasJoined = false;
    const laidOut = expanded.map((one): LaidOutCluster => {
      const parts = one.groups.map((group, at) => ({ group, offset: offsets[index + at] ?? ([0, 0] as const) }));
      index += one.groups.length;
      const isTooFar = parts.some(({ offset }) => Math.hypot(...offset) > MAX_DISPLACEMENT);
      if (isTooFar && one.joinNearest()) hasJoined = true;
      return { cluster: one.cluster, parts };
    });
    if (!hasJoined) return laidOut;
  }
}

/** A cluster of one zoom, expanded as far as there is room. */
class ExpandedCluster {
  groups: readonly Group[];
  readonly cluster: Group;
  /** The whole zooms at which a part of it splits, the closest last. */
  readonly #levels: number[];

  constructor(cluster: Group, isExpanded: boolean) {
    this.cluster = cluster;
    this.#levels = isExpanded ? [...splitLevels(cluster)].sort((one, other) => one - other) : [];
    this.groups = isExpanded ? partsAt(cluster, Infinity) : [cluster];
  }

  /** Joins the places that split at the closest zoom. @returns false if the cluster is closed already. */
  joinNearest(): boolean {
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

/** The groups that a cluster consists of at a whole zoom. */
const partsAt = (group: Group, level: number): readonly Group[] =>
  group.size === 1 || group.splitsAt > level ? [group] : group.split().flatMap((part) => partsAt(part, level));
