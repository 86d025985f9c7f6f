/**
 * Places that lie together, at every zoom: supercluster's hierarchy, with the members of each cluster at hand.
 * The only file that knows supercluster. Built once for some places; then asked for one part of the world at a time.
 *
 * supercluster does not join across its antimeridian, so longitudes go in counted from the middle of the atlas's own
 * world: the seam then lies in the widest stretch without a place.
 */
import Supercluster from 'supercluster';
import { MAX_LATITUDE, project, unproject, worldSize } from '../../geo/mercator.js';
import type { MarkerSpec } from '../scene.js';
import type { Box } from './boxes.js';
import { createCells, createCrowds, type CellsAt } from './density.js';
import { countOf, radiusOf, type DrawnPlace } from './drawn-places.js';

/** Pixels at a whole zoom within which places are joined; up to twice as many just before the next. */
const JOIN_RADIUS = 72;
/** Groups lie in parts of the world: pixels at zoom 0 by this. */
const WORLD = worldSize(0);

/** One marker to be: a place alone, or several in one. */
export interface Group {
  /** Mercator, in parts of the world: the middle of its places. x counts from 180° W and is unwrapped. */
  readonly x: number;
  readonly y: number;
  /** The same with the places that a filter took out of it: by this a group is found. */
  readonly unfiltered: { readonly x: number; readonly y: number };
  readonly size: number;
  readonly meetings: number;
  readonly links: number;
  readonly look: MarkerSpec['look'];
  /** Index of the most important place, and of the one with most meetings without any filter, by which it is known. */
  readonly best: number;
  readonly largest: number;
  /** The first of its places in the order of the atlas, by date of first meeting; of a filtered one, of all its places. */
  readonly first: DrawnPlace;
  readonly radius: number;
  /** The whole zoom from which it is no longer one; Infinity for a place alone. */
  readonly splitsAt: number;
  /** The groups it comes apart into at that zoom; none for a place alone. */
  split(): readonly Group[];
  /** Indexes of its places, the most important first. */
  members(): Int32Array;
}

export interface ClusterTree {
  readonly sites: readonly DrawnPlace[];
  readonly cells: CellsAt;
  /** The closest whole zoom of the map. */
  readonly maxZoom: number;
  /** Whether a group lies where so many places are that it had better stay closed at a whole zoom. */
  isCrowded(group: Group, zoom: number): boolean;
  /** The western edge of the atlas's own world, in parts of the world. */
  readonly west: number;
  /** The groups of a whole zoom whose middle, unfiltered, lies in a box, in parts of the world like a group's x and y. */
  groupsIn(zoom: number, box: Box): readonly Group[];
}

/**
 * What a cluster adds up. It keeps its parts and not a list of places, so that joining costs the same for two places
 * and for ten thousand. `self` is what was before supercluster copied it to start a new sum.
 */
interface Sum {
  self?: Sum;
  readonly site?: number;
  parts?: Sum[];
  size: number;
  meetings: number;
  links: number;
  best: number;
  first: DrawnPlace;
}

type Feature = ReturnType<Supercluster<Sum, Sum>['getClusters']>[number];

/**
 * @param middle longitude of the middle of the atlas's own world.
 * @param maxZoom the closest whole zoom of the map.
 */
export function createClusterTree(sites: readonly DrawnPlace[], middle: number, maxZoom: number): ClusterTree {
  const index = new Supercluster<Sum, Sum>({
    radius: JOIN_RADIUS,
    extent: 256,
    maxZoom,
    reduce: add,
  });
  index.load(
    sites.map((site, at) => {
      const latitude = Math.min(MAX_LATITUDE, Math.max(-MAX_LATITUDE, site.coordinates[1]));
      const coordinates = [site.coordinates[0] - middle, latitude];
      return { type: 'Feature', geometry: { type: 'Point', coordinates }, properties: alone(site, at) };
    }),
  );
  const known = new Map<number, Group>();
  const toGroup = (feature: Feature): Group => {
    const { properties } = feature;
    const id = 'cluster_id' in properties ? properties.cluster_id : -1 - properties.best;
    const group = known.get(id) ?? groupOf(index, sites, feature, middle, toGroup);
    known.set(id, group);
    return group;
  };
  const cells = createCells(sites);
  return {
    sites,
    cells,
    maxZoom,
    west: middle / 360,
    isCrowded: createCrowds(cells, sites.length, maxZoom),
    groupsIn(zoom, { left, top, right, bottom }) {
      const [west, east] = [left, right].map((x) => Math.min(180, Math.max(-180, (x - 0.5) * 360 - middle)));
      const [north, south] = [top, bottom].map((y) => unproject([0, y * WORLD], 0)[1]);
      return index.getClusters([west ?? -180, south ?? -90, east ?? 180, north ?? 90], zoom).map(toGroup);
    },
  };
}

function alone(site: DrawnPlace, at: number): Sum {
  const { meetings, links } = site;
  const sum: Sum = { site: at, size: 1, meetings, links, best: at, first: site };
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
  sum.links += other.links;
  sum.best = Math.min(sum.best, other.best);
  if (other.first.order < sum.first.order) sum.first = other.first;
}

function groupOf(
  index: Supercluster<Sum, Sum>,
  sites: readonly DrawnPlace[],
  feature: Feature,
  middle: number,
  toGroup: (feature: Feature) => Group,
): Group {
  const { properties: sum, geometry } = feature;
  const [longitude = 0, latitude = 0] = geometry.coordinates;
  const [x, y] = project([longitude + middle, latitude], 0);
  const clusterId = 'cluster_id' in sum ? sum.cluster_id : undefined;
  let parts: readonly Group[] | undefined;
  let members: Int32Array | undefined;
  let splitsAt = Infinity;
  const at = { x: x / WORLD, y: y / WORLD };
  const membersHere = (): Int32Array => (members ??= membersOf(sum));
  return {
    ...at,
    unfiltered: at,
    size: sum.size,
    meetings: sum.meetings,
    links: sum.links,
    get look() {
      return lookOfAll(membersHere(), sites);
    },
    best: sum.best,
    get largest() {
      const total = (site: number): number => sites[site]?.total ?? 0;
      return membersHere().reduce((most, site) => (total(site) > total(most) ? site : most));
    },
    first: sum.first,
    radius: radiusOf(countOf(sum.meetings, sum.links)),
    get splitsAt() {
      if (clusterId !== undefined && splitsAt === Infinity) splitsAt = index.getClusterExpansionZoom(clusterId);
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
    if (one.site !== undefined && one.size === 1) found.push(one.site);
    else for (const part of one.self?.parts ?? []) stack.push(part);
  }
  return Int32Array.from(found).sort();
}

function lookOfAll(members: Int32Array, sites: readonly DrawnPlace[]): MarkerSpec['look'] {
  const looks = new Set(Array.from(members, (site) => sites[site]?.look));
  return (['held', 'planned', 'link'] as const).find((look) => looks.has(look)) ?? 'empty';
}
