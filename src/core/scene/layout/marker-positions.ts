/**
 * The positions of all markers at one zoom: the places with their own marker, the places that share a cluster, and the
 * displacement of each disc from its true position.
 *
 * A cluster expands where places are not dense (a view has room for about as many), and the discs of its places are
 * displaced. If a disc would be displaced too far, or if the name of one of the largest markers would have no room, the nearest
 * places stay joined, then the next nearest. The result depends only on places, filter, zoom and the fitted picture, never on
 * where the map is.
 *
 * The world is divided into blocks, and each block is computed on first use. It is computed with a margin, so that
 * neighbouring blocks agree; they would differ only if a chain of displacements were longer than 300 px. Up to `MANY_PLACES`
 * the world is one block.
 */
import { worldSize } from '../../geo/mercator.js';
import { scaled, type Box } from './boxes.js';
import { WIDEST_LEVEL, type ClusterTree, type Group } from './clusters.js';
import { displaceDiscs, type Disc, type Offset } from './displacement.js';
import { MANY_PLACES } from './drawn-places.js';
import { Grid } from './grid.js';
import { discsInTheWay, type NameRoom, type PlacedDisc as NamedDisc } from './name-room.js';

const BLOCK = 1024;
const BLOCK_MARGIN = 320;
/** Pixels by which a marker may be outside its block, as a displaced part of an expanded cluster. */
const MAX_OUTSIDE_BLOCK = 256;
/** Pixels. A marker that is farther from its true position than this is no longer recognised as the place. */
const MAX_DISPLACEMENT = 40;
/** The same at the closest zoom, where places at one point can be reached in no other way. */
const MAX_DISPLACEMENT_CLOSEST = 56;

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

/**
 * @param room what the names of the largest markers need. It is not considered in an atlas with very many places, nor at the
 *   closest zoom.
 */
export function createMarkerPositions(tree: ClusterTree, zoom: number, room: NameRoom): MarkerPositions {
  const world = worldSize(zoom);
  const level = Math.min(Math.max(WIDEST_LEVEL, Math.floor(zoom)), tree.maxZoom);
  const isDense = (group: Group): boolean => tree.isDense(group, Math.max(0, level));
  const isClosest = level >= tree.maxZoom;
  const blocks = tree.places.list.length <= MANY_PLACES ? 1 : Math.max(1, Math.round(world / BLOCK));
  // Where everything is laid out at once, groups may stay joined that split at this very zoom.
  const rootLevel = blocks === 1 && !isClosest ? Math.max(WIDEST_LEVEL, level - 1) : level;
  const conditions: Conditions = {
    level,
    isDense,
    world,
    maxDisplacement: isClosest ? MAX_DISPLACEMENT_CLOSEST : MAX_DISPLACEMENT,
    room: blocks === 1 && !isClosest ? room : undefined,
  };
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
    const found = [...tree.groupsIn(rootLevel, scaled(box, 1 / world))];
    const clusters = found.sort((one, other) => one.first.order - other.first.order);
    for (const { cluster, parts } of layOut(clusters, conditions)) {
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

/** A displaced disc, with the cluster that it is a part of. */
interface PlacedDisc extends NamedDisc {
  readonly owner: ExpandedCluster;
}

interface LaidOutCluster {
  readonly cluster: Group;
  readonly parts: readonly { readonly group: Group; readonly offset: Offset }[];
}

interface Conditions {
  /** The whole zoom from which on dense groups are closed. */
  readonly level: number;
  readonly isDense: (group: Group) => boolean;
  readonly world: number;
  readonly maxDisplacement: number;
  readonly room: NameRoom | undefined;
}

/**
 * Expands clusters as far as there is room, and displaces the discs that would overlap. Places stay joined where a disc would be
 * too far from its true position or outside the picture, and where the name of one of the largest markers would have no room.
 */
function layOut(clusters: readonly Group[], conditions: Conditions): LaidOutCluster[] {
  const { level, isDense, world, maxDisplacement } = conditions;
  const expanded = clusters.map((cluster) => new ExpandedCluster(cluster, isDense(cluster) ? level : Infinity));
  for (;;) {
    const owned = expanded.flatMap((owner) => owner.groups.map((group) => ({ owner, group })));
    const discs = owned.map(({ group: { x, y, radius } }): Disc => ({ x: x * world, y: y * world, radius }));
    const offsets = displaceDiscs(discs, maxDisplacement);
    const placed = owned.map(({ owner, group }, index): PlacedDisc => {
      const offset = offsets[index] ?? ([0, 0] as const);
      return { group, owner, x: group.x * world + offset[0], y: group.y * world + offset[1], offset };
    });
    const joining = toJoin(placed, conditions, level + 1) ?? toJoin(placed, conditions, WIDEST_LEVEL);
    if (joining === undefined) {
      return expanded.map((owner) => ({
        cluster: owner.cluster,
        parts: placed.filter((disc) => disc.owner === owner),
      }));
    }
    for (const { owner, group } of joining) owner.join(group);
  }
}

/**
 * @param widest only groups that split at this whole zoom or a closer one are joined. Joining more widely is the last resort:
 *   then only the largest marker is sure of its name.
 * @returns the discs that join their neighbours: in each cluster the one that is worst, else those in the way of a name; undefined
 *   if all is well, or if joining cannot help.
 */
function toJoin(
  placed: readonly PlacedDisc[],
  { level, maxDisplacement, room }: Conditions,
  widest: number,
): readonly PlacedDisc[] | undefined {
  const canJoin = ({ owner, group }: PlacedDisc): boolean => owner.canJoin(group, widest);
  const worst = new Map<unknown, { readonly disc: PlacedDisc; readonly far: number }>();
  for (const disc of placed) {
    const far = Math.hypot(...disc.offset);
    const isBad = far > maxDisplacement || room?.isPushedOut(disc) === true;
    if (isBad && canJoin(disc) && far > (worst.get(disc.owner)?.far ?? 0)) worst.set(disc.owner, { disc, far });
  }
  if (worst.size > 0) return [...worst.values()].map(({ disc }) => disc);
  return room && discsInTheWay(placed, room, { canJoin, isLargestOnly: widest <= level });
}

/** A cluster of one zoom, expanded as far as there is room. */
class ExpandedCluster {
  groups: readonly Group[];
  readonly cluster: Group;
  readonly #closest: number;
  /** For each part, the group that it joins next. */
  readonly #parents = new Map<Group, Group>();
  readonly #joined = new Set<Group>();

  /** @param closest the whole zoom at which it is expanded as far as there is room. */
  constructor(cluster: Group, closest: number) {
    this.cluster = cluster;
    this.#closest = closest;
    this.groups = this.#partsOf(cluster);
  }

  /** @param widest the whole zoom from which on the group must split that it joins. */
  canJoin(group: Group, widest: number): boolean {
    const parent = this.#parents.get(group);
    return parent !== undefined && parent.splitsAt >= widest;
  }

  /** Joins a group with those that are nearest to it. */
  join(group: Group): void {
    const parent = this.#parents.get(group);
    if (parent === undefined) return;
    this.#joined.add(parent);
    this.groups = this.#partsOf(this.cluster);
  }

  #partsOf(group: Group): readonly Group[] {
    if (group.size === 1 || group.splitsAt > this.#closest || this.#joined.has(group)) return [group];
    return group.split().flatMap((part) => {
      this.#parents.set(part, group);
      return this.#partsOf(part);
    });
  }
}
