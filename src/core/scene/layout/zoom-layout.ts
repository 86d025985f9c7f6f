/**
 * One filter at one zoom, ready to be picked from: who stands where, and for each marker its words, made when first asked
 * for. Selecting and panning make no new Drawing.
 */
import { unwrapNear } from '../../geo/geography.js';
import { project, unproject } from '../../geo/mercator.js';
import { hash32 } from '../../lib/hash.js';
import type { Meeting, Place } from '../../model/model.js';
import type { Measure, SceneWords } from '../scene-source.js';
import type { MarkerSpec, Pixels, View } from '../scene.js';
import { boxAt, grown } from './boxes.js';
import type { ClusterTree, Group } from './clusters.js';
import { createMarkerPositions, type MarkerPositions, type MarkerPosition } from './marker-positions.js';
import { createLabels, type Labelled, type Labels } from './labels.js';
import type { KnownRoom } from './basemap-names.js';
import { countOf, countText, type DrawnPlace } from './drawn-places.js';

/** Of up to so many places all are drawn, wherever the view is; of more, those in the view and around it. */
const ALL_DRAWN = 300;
/** How far from a place the cluster that holds it may stand, in pixels: twice the radius within which it joins, twice. */
const CLUSTER_REACH = 320;

/** What a marker is whatever is selected. */
export type BareMarker = Omit<MarkerSpec, 'places' | 'state' | 'expanded'>;

export interface ZoomLayout {
  readonly field: MarkerPositions;
  readonly labels: Labels;
  /** Basemap names found free of markers or not, by key. */
  readonly knownNames: KnownRoom;
  key(spot: MarkerPosition): string;
  text(spot: MarkerPosition): string;
  marker(spot: MarkerPosition): BareMarker;
  /** Ids of the places a marker stands for, the most important first. */
  places(spot: MarkerPosition): readonly string[];
  /** Those to be drawn for a view and `margin` times its size around it, earliest place first. */
  near(view: View, margin: number): readonly MarkerPosition[];
  /** The marker that shows a site. */
  showing(site: number): MarkerPosition | undefined;
  /** The marker with this key, if it was drawn. */
  withKey(key: string): MarkerPosition | undefined;
}

/** All zooms of one filter. */
export interface Drawings {
  readonly sites: readonly DrawnPlace[];
  /** Index of a place's site, if it is left. */
  readonly siteOf: (placeId: string) => number | undefined;
  readonly tree: ClusterTree;
  at(zoom: number): ZoomLayout;
}

export interface DrawingsInput {
  readonly sites: readonly DrawnPlace[];
  /** Index of a place's site, if it is left. */
  readonly siteOf: (placeId: string) => number | undefined;
  /** What joins them: made when first asked for. */
  readonly tree: () => ClusterTree;
  readonly middle: number;
  readonly words: SceneWords;
  readonly measure: Measure;
  /** What is left at a place: meetings in person, and calls and letters. */
  readonly leftAt: (place: Place) => readonly [meetings: readonly Meeting[], links: readonly Meeting[]];
}

/** Zooms remembered: enough for a fit and for going back and forth. */
const REMEMBERED = 12;

export function createDrawings(input: DrawingsInput): Drawings {
  const { sites } = input;
  const texts = new WeakMap<Group, string>();
  const remembered = new Map<number, ZoomLayout>();
  let tree: ClusterTree | undefined;
  const treeHere = (): ClusterTree => (tree ??= input.tree());
  return {
    sites,
    siteOf: input.siteOf,
    get tree() {
      return treeHere();
    },
    at(zoom) {
      const key = Math.round(zoom * 1e4) / 1e4;
      const drawing = remembered.get(key) ?? createDrawing(input, treeHere(), texts, key);
      remembered.delete(key);
      remembered.set(key, drawing);
      const [oldest] = remembered.keys();
      if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
      return drawing;
    },
  };
}

function createDrawing(
  { sites, middle, words, measure, leftAt }: DrawingsInput,
  tree: ClusterTree,
  texts: WeakMap<Group, string>,
  zoom: number,
): ZoomLayout {
  const field = createMarkerPositions(tree, zoom);
  const { world } = field;
  const markers = new Map<MarkerPosition, BareMarker>();
  const labelled = new Map<MarkerPosition, Labelled>();
  const ids = new Map<MarkerPosition, readonly string[]>();
  const drawn = new Map<string, MarkerPosition>();
  const placeOf = (site: number): Place => (sites[site] as DrawnPlace).place;

  function textOf(group: Group): string {
    const known = texts.get(group);
    if (known !== undefined) return known;
    const place = placeOf(group.largest);
    const text = group.size === 1 ? words.placeName(place) : words.clusterLabel(place, group.size - 1);
    texts.set(group, text);
    return text;
  }

  function labelOf(spot: MarkerPosition): Labelled {
    const { group } = spot;
    const label = labelled.get(spot) ?? {
      weight: group.meetings + group.links / 1e6,
      tie: hash32(sites[group.best]?.place.id ?? '') + group.best / 1e9,
      get text() {
        return textOf(group);
      },
    };
    labelled.set(spot, label);
    return label;
  }

  const labels = createLabels({
    field,
    many: sites.length > ALL_DRAWN,
    extent: extentOf(sites, world),
    labelOf,
    measure: (text) => measure(text, 'marker'),
  });

  function makeMarker(spot: MarkerPosition): BareMarker {
    const { group, offset, radius } = spot;
    const { size, meetings } = group;
    const best = sites[group.best];
    if (best === undefined) throw new RangeError(`Got place ${group.best} of ${sites.length}.`);
    const alone = size === 1;
    const box = labels.boxOf(spot);
    return {
      key: keyOf(group),
      kind: alone ? 'place' : 'cluster',
      coordinates: alone ? best.coordinates : unproject([group.x * world, group.y * world], zoom),
      offset,
      radius,
      count: countText(countOf(meetings, group.links)),
      label: textOf(group),
      labelBox: box && { at: [box.left, box.top], size: [box.right - box.left, box.bottom - box.top] },
      look: group.look,
      name: alone
        ? words.markerName(best.place, ...leftAt(best.place))
        : words.clusterName(placeOf(group.largest), size, meetings),
    };
  }

  return {
    field,
    labels,
    knownNames: new Map(),
    key: ({ group }) => keyOf(group),
    text: ({ group }) => textOf(group),
    marker(spot) {
      const marker = markers.get(spot) ?? makeMarker(spot);
      markers.set(spot, marker);
      drawn.set(marker.key, spot);
      return marker;
    },
    places(spot) {
      const places = ids.get(spot) ?? Array.from(spot.group.members(), (site) => placeOf(site).id);
      ids.set(spot, places);
      return places;
    },
    near({ center, size }, margin) {
      const found = sites.length <= ALL_DRAWN ? [...field.all()] : [];
      if (sites.length > ALL_DRAWN) {
        const [x, y] = project([unwrapNear(center[0], middle), center[1]], zoom);
        const [halfWidth, halfHeight] = [size[0] * (0.5 + margin), size[1] * (0.5 + margin)];
        field.near(grown(boxAt(x, y, 0, 0), halfWidth, halfHeight), (spot) => {
          const isNear = Math.abs(spot.x - x) <= halfWidth && Math.abs(spot.y - y) <= halfHeight;
          if (isNear) found.push(spot);
          return false;
        });
      }
      return found.sort((one, other) => one.group.first.order - other.group.first.order);
    },
    showing(site) {
      const coordinates = sites[site]?.coordinates;
      if (coordinates === undefined) return undefined;
      let shown: MarkerPosition | undefined;
      field.near(grown(boxAt(...project(coordinates, zoom), 0, 0), CLUSTER_REACH, CLUSTER_REACH), (spot) => {
        const holds = spot.group.size === 1 ? spot.group.best === site : spot.group.members().includes(site);
        if (holds) shown = spot;
        return holds;
      });
      return shown;
    },
    withKey: (key) => drawn.get(key) ?? field.spots.find(({ group }) => keyOf(group) === key),
  };
}

const keyOf = ({ size, first }: Group): string => `${size === 1 ? 'place' : 'cluster'}:${first.place.id}`;

function extentOf(sites: readonly DrawnPlace[], world: number): Pixels {
  let [west, east] = [Infinity, -Infinity];
  for (const { coordinates } of sites) {
    west = Math.min(west, coordinates[0]);
    east = Math.max(east, coordinates[0]);
  }
  return [(west / 360 + 0.5) * world, (east / 360 + 0.5) * world];
}
