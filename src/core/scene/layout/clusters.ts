/**
 * The places that are joined at each zoom: the hierarchy of supercluster, with the members of each cluster. This is the only
 * file that imports supercluster. The tree is built once for a list of places and then queried for one part of the world at
 * a time.
 *
 * supercluster does not join places across its antimeridian. It therefore gets longitudes relative to the middle of the
 * atlas, so that its antimeridian is in the widest gap between places.
 */
import Supercluster from 'supercluster';
import { MAX_LATITUDE, project, unproject, worldSize } from '../../geo/mercator.js';
import type { MarkerSpec } from '../scene.js';
import type { Box } from './boxes.js';
import { createCells, createDensityTest, type CellsAt } from './density.js';
import { countOf, radiusOf, type DrawnPlace, type DrawnPlaces } from './drawn-places.js';

/**
 * Pixels. Places within this distance at a whole zoom are joined. Just before the next whole zoom the distance is twice as
 * many pixels.
 */
const JOIN_RADIUS = 48;
/** The widest whole zoom of the map. */
export const WIDEST_LEVEL = -1;
/** The position of a group is a fraction of the world: pixels at zoom 0 divided by this. */
const WORLD = worldSize(0);

/** The content of one marker: a single place or several joined places. */
export interface Group {
  /** The centre of its places in Mercator, as fractions of the world. x counts from 180° W and is unwrapped. */
  readonly x: number;
  readonly y: number;
  /** The same centre without the filter. `groupsIn` finds a group by this centre. */
  readonly unfiltered: { readonly x: number; readonly y: number };
  /** The number of places. */
  readonly size: number;
  readonly meetings: number;
  readonly remote: number;
  readonly look: MarkerSpec['look'];
  /**
   * The index of its most important place, and of the place with the most meetings without a filter, which gives the group
   * its name.
   */
  readonly best: number;
  readonly largest: number;
  /** Its first place in the order of the atlas. In a filtered cluster this may be a place that is filtered out. */
  readonly first: DrawnPlace;
  readonly radius: number;
  /** The whole zoom from which it is split; Infinity for a single place. */
  readonly splitsAt: number;
  /** The groups into which it splits at that zoom; an empty list for a single place. */
  split(): readonly Group[];
  /** The indexes of its places, the most important first. */
  members(): Int32Array;
}

export interface ClusterTree {
  readonly places: DrawnPlaces;
  readonly cellsAt: CellsAt;
  /** The closest whole zoom of the map. */
  readonly maxZoom: number;
  /** The longitude of the middle of the atlas. */
  readonly middle: number;
  /** Whether the places around a group are so dense that it stays closed at a whole zoom. */
  isDense(group: Group, zoom: number): boolean;
  /** The groups of a whole zoom whose unfiltered centre is in a box. The box is in fractions of the world, like x and y. */
  groupsIn(zoom: number, box: Box): readonly Group[];
}

/**
 * The accumulated properties of a cluster. It keeps its parts instead of a list of places, so joining takes the same time
 * for two places and for ten thousand. `self` is the object that supercluster copied for the new cluster.
 */
interface Sum {
  self?: Sum;
  /** The index of the place, for a single place. */
  readonly place?: number;
  parts?: Sum[];
  size: number;
  meetings: number;
  remote: number;
  best: number;
  first: DrawnPlace;
}

type Feature = ReturnType<Supercluster<Sum, Sum>['getClusters']>[number];

/**
 * @param middle the longitude of the middle of the atlas.
 * @param maxZoom the closest whole zoom of the map.
 */
export function createClusterTree(places: DrawnPlaces, middle: number, maxZoom: number): ClusterTree {
  // The zooms of supercluster begin with 0, and those of the map with `WIDEST_LEVEL`.
  const index = new Supercluster<Sum, Sum>({
    radius: JOIN_RADIUS,
    extent: 256 * 2 ** WIDEST_LEVEL,
    maxZoom: maxZoom - WIDEST_LEVEL,
    reduce: add,
  });
  index.load(
    places.list.map((one, at) => {
      const latitude = Math.min(MAX_LATITUDE, Math.max(-MAX_LATITUDE, one.coordinates[1]));
      const coordinates = [one.coordinates[0] - middle, latitude];
      return { type: 'Feature', geometry: { type: 'Point', coordinates }, properties: sumOfOne(one, at) };
    }),
  );
  const groups = new Map<number, Group>();
  const toGroup = (feature: Feature): Group => {
    const { properties } = feature;
    const id = 'cluster_id' in properties ? properties.cluster_id : -1 - properties.best;
    const group = groups.get(id) ?? groupOf(index, places, feature, middle, toGroup);
    groups.set(id, group);
    return group;
  };
  const cellsAt = createCells(places);
  return {
    places,
    cellsAt,
    maxZoom,
    middle,
    isDense: createDensityTest(cellsAt, places, maxZoom),
    groupsIn(zoom, { left, top, right, bottom }) {
      const [west, east] = [left, right].map((x) => Math.min(180, Math.max(-180, (x - 0.5) * 360 - middle)));
      const [north, south] = [top, bottom].map((y) => unproject([0, y * WORLD], 0)[1]);
      return index
        .getClusters([west ?? -180, south ?? -90, east ?? 180, north ?? 90], zoom - WIDEST_LEVEL)
        .map(toGroup);
    },
  };
}

function sumOfOne(one: DrawnPlace, at: number): Sum {
  const { meetings, remote } = one;
  const sum: Sum = { place: at, size: 1, meetings, remote, best: at, first: one };
  sum.self = sum;
  return sum;
}

function add(sum: Sum, other: Readonly<Sum>): void {
  if (sum.self !== sum) {
    sum.parts = sum.self === undefined ? [] : [sum.self];
    sum.self = sum;
  }
  sum.parts?.push(other);
  sum.size += other.size;
  sum.meetings += other.meetings;
  sum.remote += other.remote;
  sum.best = Math.min(sum.best, other.best);
  if (other.first.order < sum.first.order) sum.first = other.first;
}

function groupOf(
  index: Supercluster<Sum, Sum>,
  { list }: DrawnPlaces,
  feature: Feature,
  middle: number,
  toGroup: (feature: Feature) => Group,
): Group {
  const { properties: sum, geometry } = feature;
  const [longitude = 0, latitude = 0] = geometry.coordinates;
  const [x, y] = project([longitude + middle, latitude], 0);
  const clusterId = 'cluster_id' in sum ? sum.cluster_id : undefined;
  const at = { x: x / WORLD, y: y / WORLD };
  let parts: readonly Group[] | undefined;
  let members: Int32Array | undefined;
  let splitsAt = Infinity;
  const membersHere = (): Int32Array => (members ??= membersOf(sum));
  return {
    ...at,
    unfiltered: at,
    size: sum.size,
    meetings: sum.meetings,
    remote: sum.remote,
    get look() {
      const looks = new Set(Array.from(membersHere(), (member) => list[member]?.look));
      return (['held', 'planned', 'remote'] as const).find((look) => looks.has(look)) ?? 'empty';
    },
    best: sum.best,
    get largest() {
      const total = (member: number): number => list[member]?.total ?? 0;
      return membersHere().reduce((most, member) => (total(member) > total(most) ? member : most));
    },
    first: sum.first,
    radius: radiusOf(countOf(sum.meetings, sum.remote)),
    get splitsAt() {
      if (clusterId !== undefined && splitsAt === Infinity)
        splitsAt = index.getClusterExpansionZoom(clusterId) + WIDEST_LEVEL;
      return splitsAt;
    },
    split: () => (parts ??= clusterId === undefined ? [] : index.getChildren(clusterId).map(toGroup)),
    members: membersHere,
  };
}

function membersOf(sum: Sum): Int32Array {
  const found: number[] = [];
  const stack: Sum[] = [sum];
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    if (one.place !== undefined && one.size === 1) found.push(one.place);
    else for (const part of one.self?.parts ?? []) stack.push(part);
  }
  return Int32Array.from(found).sort();
}
