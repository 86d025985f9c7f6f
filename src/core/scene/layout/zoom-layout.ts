/**
 * The layout of one filter at one zoom: the positions and labels of all markers, and the parts of each marker that do not
 * depend on the selection. Everything is computed on first use. Selecting and panning only read it.
 */
import type { FilterResult } from '../../filter/filter-result.js';
import { unwrapNear } from '../../geo/geography.js';
import { project, unproject } from '../../geo/mercator.js';
import type { Atlas, Coordinates, Meeting, Place } from '../../model/model.js';
import type { MarkerSpec, Measure, SceneWords, View } from '../scene.js';
import { boxAt, grown, type Box } from './boxes.js';
import type { ClusterTree, Group } from './clusters.js';
import { countOf, countText, type DrawnPlace } from './drawn-places.js';
import { LabelTexts } from './label-texts.js';
import { createLabels, type Labels } from './labels.js';
import { NameRoom } from './name-room.js';
import { createMarkerPositions, type MarkerPosition, type MarkerPositions } from './marker-positions.js';

/** The maximum number of places that are all drawn. With more places, only those near the viewport are drawn. */
const MAX_ALL_DRAWN = 300;
/** The maximum distance in pixels between a place and its cluster: eight times the radius within which places are joined. */
const MAX_CLUSTER_DISTANCE = 400;
/** The number of zooms that are kept: enough for fitting a view and for zooming in and out. */
const MAX_KEPT_ZOOMS = 12;

/** The data from which the layout of one filter is made. */
export interface LayoutInput {
  readonly atlas: Atlas;
  /** Undefined: no filter. */
  readonly filter: FilterResult | undefined;
  /** The clusters of the drawn places of that filter. */
  readonly tree: ClusterTree;
  readonly words: SceneWords;
  readonly measure: Measure;
  /** The picture that is fitted at a zoom, in pixels of the world: names stay inside it. */
  frameAt(zoom: number): Box | undefined;
}

/** A marker without the parts that depend on the selection. */
export type BareMarker = Omit<MarkerSpec, 'places' | 'state' | 'expanded'>;

/** The layout of one filter, at any zoom. */
export class FilterLayout {
  readonly input: LayoutInput;
  readonly texts: LabelTexts;
  readonly #zooms = new Map<string, ZoomLayout>();

  constructor(input: LayoutInput) {
    this.input = input;
    this.texts = new LabelTexts(input.tree.places, input.words);
  }

  at(zoom: number): ZoomLayout {
    const rounded = Math.round(zoom * 1e4) / 1e4;
    const frame = this.input.frameAt(rounded);
    const key =
      frame === undefined ? `${rounded}` : `${rounded} ${frame.left} ${frame.top} ${frame.right} ${frame.bottom}`;
    const layout = this.#zooms.get(key) ?? new ZoomLayout(this, rounded, frame);
    // A Map iterates in insertion order: the least recently used zoom comes first.
    this.#zooms.delete(key);
    this.#zooms.set(key, layout);
    const [oldest] = this.#zooms.keys();
    if (this.#zooms.size > MAX_KEPT_ZOOMS && oldest !== undefined) this.#zooms.delete(oldest);
    return layout;
  }
}

export class ZoomLayout {
  readonly input: LayoutInput;
  readonly texts: LabelTexts;
  readonly zoom: number;
  /** The picture that is fitted at this zoom, in pixels of the world, if there is one. */
  readonly frame: Box | undefined;
  readonly positions: MarkerPositions;
  readonly labels: Labels;
  /** For the key of each basemap name: its positions that are clear of markers, the best first (basemap-names.ts). */
  readonly freeNamePositions = new Map<string, readonly Coordinates[]>();
  readonly #markers = new Map<MarkerPosition, BareMarker>();
  readonly #placeIds = new Map<MarkerPosition, readonly string[]>();
  readonly #byKey = new Map<string, MarkerPosition>();

  /** @param frame the picture that is fitted at this zoom, if there is one. */
  constructor({ input, texts }: Pick<FilterLayout, 'input' | 'texts'>, zoom: number, frame?: Box) {
    this.input = input;
    this.texts = texts;
    this.zoom = zoom;
    this.frame = frame;
    const { list } = input.tree.places;
    const room = new NameRoom(
      (group) => input.measure(texts.of(group), 'marker'),
      ({ best }) => list[best]?.place.id ?? '',
      frame,
    );
    this.positions = createMarkerPositions(input.tree, zoom, room);
    this.labels = createLabels(this.positions, input.tree.places, { texts, measure: input.measure, frame });
  }

  marker(position: MarkerPosition): BareMarker {
    const marker = this.#markers.get(position) ?? this.#createMarker(position);
    this.#markers.set(position, marker);
    this.#byKey.set(marker.key, position);
    return marker;
  }

  /** The ids of the places that a marker represents, the most important first. */
  placeIds(position: MarkerPosition): readonly string[] {
    const ids =
      this.#placeIds.get(position) ?? Array.from(position.group.members(), (index) => this.#placeAt(index).id);
    this.#placeIds.set(position, ids);
    return ids;
  }

  /** The markers in the view and up to `margin` times its size around it, sorted by the order of the places in the atlas. */
  near({ center, size }: View, margin: number): readonly MarkerPosition[] {
    const found: MarkerPosition[] = [];
    const { middle, places } = this.input.tree;
    if (places.list.length <= MAX_ALL_DRAWN) {
      found.push(...this.positions.all());
    } else {
      const [x, y] = project([unwrapNear(center[0], middle), center[1]], this.zoom);
      const [halfWidth, halfHeight] = [size[0] * (0.5 + margin), size[1] * (0.5 + margin)];
      this.positions.near(grown(boxAt(x, y, 0, 0), halfWidth, halfHeight), (position) => {
        const isNear = Math.abs(position.x - x) <= halfWidth && Math.abs(position.y - y) <= halfHeight;
        if (isNear) found.push(position);
        return false;
      });
    }
    return found.sort((one, other) => one.group.first.order - other.group.first.order);
  }

  /** The marker that shows a place, alone or in a cluster; undefined if the place is not drawn. */
  showing(placeId: string): MarkerPosition | undefined {
    const index = this.input.tree.places.indexOf(placeId);
    return index === undefined ? undefined : this.showingIndex(index);
  }

  /** Like `showing`, by the index in the list of drawn places. */
  showingIndex(index: number): MarkerPosition | undefined {
    const coordinates = this.input.tree.places.list[index]?.coordinates;
    if (coordinates === undefined) return undefined;
    const point = boxAt(...project(coordinates, this.zoom), 0, 0);
    let shown: MarkerPosition | undefined;
    this.positions.near(grown(point, MAX_CLUSTER_DISTANCE, MAX_CLUSTER_DISTANCE), (position) => {
      const { group } = position;
      const holdsPlace = group.size === 1 ? group.best === index : group.members().includes(index);
      if (holdsPlace) shown = position;
      return holdsPlace;
    });
    return shown;
  }

  /** The marker with this key, among those computed so far. */
  withKey(key: string): MarkerPosition | undefined {
    return this.#byKey.get(key) ?? this.positions.known.find(({ group }) => keyOf(group) === key);
  }

  #createMarker(position: MarkerPosition): BareMarker {
    const { group, offset, radius } = position;
    const { size, meetings, remote } = group;
    const { words, tree } = this.input;
    const best = tree.places.list[group.best];
    if (best === undefined) throw new RangeError(`Got place ${group.best} of ${tree.places.list.length}.`);
    const isSingle = size === 1;
    const { world } = this.positions;
    const box = this.labels.boxOf(position);
    return {
      key: keyOf(group),
      kind: isSingle ? 'place' : 'cluster',
      coordinates: isSingle ? best.coordinates : unproject([group.x * world, group.y * world], this.zoom),
      offset,
      radius,
      count: countText(countOf(meetings, remote)),
      label: this.texts.of(group),
      labelBox: box && { at: [box.left, box.top], size: [box.right - box.left, box.bottom - box.top] },
      look: group.look,
      name: isSingle
        ? words.markerName(best.place, ...this.#meetingsAt(best.place))
        : words.clusterName(this.#placeAt(group.largest), size, meetings),
    };
  }

  #placeAt(index: number): Place {
    return (this.input.tree.places.list[index] as DrawnPlace).place;
  }

  /** The number of passing meetings in person at a place, and of passing calls and letters. */
  #meetingsAt({ id }: Place): [meetings: readonly Meeting[], remote: readonly Meeting[]] {
    const { atlas, filter } = this.input;
    const passing = (meetings: readonly Meeting[] = []): readonly Meeting[] =>
      filter === undefined ? meetings : meetings.filter((meeting) => filter.has(meeting.id));
    return [passing(atlas.meetingsByPlace.get(id)), passing(atlas.remoteMeetingsByPlace.get(id))];
  }
}

/** The key of the marker of a group. */
export const keyOf = ({ size, first }: Group): string => `${size === 1 ? 'place' : 'cluster'}:${first.place.id}`;
