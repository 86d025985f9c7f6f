/**
 * The places to draw under a filter: each place with coordinates, the most important first. The index of a place in the list
 * is therefore its rank. Meetings are counted once for each filter, and zooming and panning never read a meeting again.
 *
 * This is the second step of the layout. All steps in order, each in its own file:
 *
 * 1. filter (core/filter): the meetings that pass, and their number at each place;
 * 2. drawn places (this file): the places with a passing meeting, with counts, look and rank;
 * 3. clusters (clusters.ts, filtered-tree.ts): the places that are joined at each whole zoom;
 * 4. marker positions (marker-positions.ts, with density.ts and displacement.ts): at one zoom, the expanded clusters and the
 * displacement of neighbouring discs;
 * 5. labels (labels.ts, label-texts.ts): the position of the name of each marker;
 * 6. scene (zoom-layout.ts, lines.ts, basemap-names.ts, and scene-source.ts): for one view, the markers near it with their
 * state from the selection, the lines and the basemap names.
 *
 * Steps 2 and 3 depend only on the filter, steps 4 and 5 on filter and zoom (zoom-layout.ts keeps them), step 6 on all.
 */
import type { FilterResult } from '../../filter/filter-result.js';
import { narrowestWindow, unwrapNear } from '../../geo/geography.js';
import type { Atlas, Coordinates, Meeting, Place } from '../../model/model.js';
import type { MarkerSpec } from '../scene.js';

/** Above this number of places the world is divided into blocks, and a filter reuses the clusters of all places. */
export const MANY_PLACES = 1500;

export interface DrawnPlace {
  readonly place: Place;
  /** The longitude, unwrapped around the middle of the atlas. */
  readonly coordinates: Coordinates;
  /** The number of passing meetings in person, and of passing calls and letters. */
  readonly meetings: number;
  readonly remote: number;
  /** The number of meetings in person without a filter. */
  readonly total: number;
  readonly look: MarkerSpec['look'];
  /** The index of the place in the atlas, whose places are sorted by the date of their first meeting. */
  readonly order: number;
}

/** The drawn places of one filter. */
export class DrawnPlaces {
  /** Most important first. */
  readonly list: readonly DrawnPlace[];
  readonly #unfiltered: DrawnPlaces | undefined;
  readonly #filter: FilterResult | undefined;
  #indexes: ReadonlyMap<string, number> | undefined;
  #orders: Int32Array | undefined;

  private constructor(list: readonly DrawnPlace[], unfiltered?: DrawnPlaces, filter?: FilterResult) {
    this.list = list;
    this.#unfiltered = unfiltered;
    this.#filter = filter;
  }

  /**
   * @param filter if undefined, all places are drawn, including those without a meeting. With a filter, only places with a
   *   passing meeting are drawn.
   * @param middle the longitude of the middle of the atlas.
   */
  static of(atlas: Atlas, filter: FilterResult | undefined, middle: number): DrawnPlaces {
    const list: DrawnPlace[] = [];
    for (const order of filter?.placeIndexes ?? atlas.places.keys()) {
      const place = atlas.places[order];
      if (place?.coordinates === undefined) continue;
      const all = atlas.meetingsByPlace.get(place.id) ?? [];
      const meetings = filter?.meetingsAt[order] ?? all.length;
      const remote = filter?.remoteAt[order] ?? atlas.remoteMeetingsByPlace.get(place.id)?.length ?? 0;
      const isHeld = filter === undefined ? all.some(tookPlace) : (filter.heldAt[order] ?? 0) > 0;
      const [longitude, latitude] = place.coordinates;
      const coordinates: Coordinates = [unwrapNear(longitude, middle), latitude];
      const look = lookOf(isHeld, meetings, remote);
      list.push({ place, coordinates, meetings, remote, total: all.length, look, order });
    }
    return new DrawnPlaces(list.sort(byImportance));
  }

  /** The same list, so that indexes stay valid. `indexOf` and `has` skip the places that the filter excludes. */
  withFilter(filter: FilterResult): DrawnPlaces {
    return new DrawnPlaces(this.list, this.#unfiltered ?? this, filter);
  }

  /** The index in the list of a place that passes. */
  indexOf(placeId: string): number | undefined {
    const index = (this.#unfiltered ?? this).#indexById.get(placeId);
    return index !== undefined && this.has(index) ? index : undefined;
  }

  /** Whether the place at an index of the list passes. */
  has(index: number): boolean {
    return this.#filter === undefined || this.#filter.hasPlace(this.orders[index] ?? -1);
  }

  /** `order` of each place in the list. */
  get orders(): Int32Array {
    return (this.#orders ??= this.#unfiltered?.orders ?? Int32Array.from(this.list, ({ order }) => order));
  }

  get #indexById(): ReadonlyMap<string, number> {
    return (this.#indexes ??= new Map(this.list.map(({ place }, index) => [place.id, index])));
  }
}

/**
 * The longitude of the middle of the atlas: the middle of the narrowest arc that contains all its places. All longitudes are
 * unwrapped around it.
 */
export function middleLongitude(atlas: Atlas): number {
  return narrowestWindow(atlas.places.flatMap(({ coordinates }) => coordinates?.[0] ?? [])).center;
}

const tookPlace = ({ status }: Meeting): boolean => status === 'held' || status === 'reported';

/** @param isHeld whether one of the meetings took place. */
export function lookOf(isHeld: boolean, meetings: number, remote: number): MarkerSpec['look'] {
  if (isHeld) return 'held';
  if (meetings > 0) return 'planned';
  return remote > 0 ? 'remote' : 'empty';
}

const byImportance = (one: DrawnPlace, other: DrawnPlace): number =>
  other.meetings - one.meetings || other.remote - one.remote || one.order - other.order;

/** The number in the disc: the meetings in person or, if there are none, the calls and letters. */
export const countOf = (meetings: number, remote: number): number => (meetings > 0 ? meetings : remote);

/** Returns "" for zero. From ten thousand on it is in thousands, because the disc has room for four characters. */
export function countText(count: number): string {
  if (count === 0) return '';
  return count < 10_000 ? String(count) : `${Math.floor(count / 1000)}k`;
}

/** The radius of the largest disc in pixels. */
export const MAX_RADIUS = 26;

/**
 * The radius of the disc in pixels, from 12 (none) to 22 (30 and more), and 26 from a thousand on, whose number is longer. It
 * grows with the square root of the count, so that the area represents the number.
 */
export function radiusOf(count: number): number {
  if (count >= 1000) return MAX_RADIUS;
  return count === 0 ? 12 : Math.min(22, Math.round((11 + 2 * Math.sqrt(count)) * 2) / 2);
}
