/**
 * The places to draw under a filter: each place with coordinates, most important first, so its index in the list is also
 * its rank. Meetings are counted once for each filter; zooming and panning never read a meeting again.
 *
 * This is the second step of the layout. The whole of it, in order, each step in its own file:
 *
 * 1. filter (core/filter): which meetings pass, and how many of them at each place;
 * 2. drawn places (this file): the places with a passing meeting, with counts, look and rank;
 * 3. clusters (clusters.ts, filtered-tree.ts): which places are joined at each whole zoom;
 * 4. marker positions (marker-positions.ts, with density.ts and displacement.ts): at one zoom, which clusters are
 *    expanded and how far neighbouring discs are moved apart;
 * 5. labels (labels.ts, label-texts.ts): where the name of each marker fits;
 * 6. scene (zoom-layout.ts, lines.ts, basemap-names.ts, and scene-source.ts): for one view, the markers near it, with
 *    the state the selection gives them, lines and basemap names.
 *
 * Steps 2 and 3 depend on the filter alone, steps 4 and 5 on filter and zoom (zoom-layout.ts keeps them), step 6 on all.
 */
import type { FilterResult } from '../../filter/filter-result.js';
import { narrowestWindow, unwrapNear } from '../../geo/geography.js';
import type { Atlas, Coordinates, Meeting, Place } from '../../model/model.js';
import type { MarkerSpec } from '../scene.js';

/** Above this number of places the world is laid out in blocks, and a filter reuses the clusters of all places. */
export const MANY_PLACES = 1500;

export interface DrawnPlace {
  readonly place: Place;
  /** Longitude unwrapped into the atlas's own world. */
  readonly coordinates: Coordinates;
  /** Passing meetings in person, and passing calls and letters. */
  readonly meetings: number;
  readonly remote: number;
  /** Meetings in person without any filter. */
  readonly total: number;
  readonly look: MarkerSpec['look'];
  /** Index of the place in the atlas, whose places are sorted by date of first meeting. */
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
   * @param filter undefined: all places are drawn, also those without any meeting. With a filter, only places with a
   *   passing meeting.
   * @param middle longitude of the middle of the atlas's own world.
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

  /** The same list, so that indexes stay valid; `indexOf` and `has` leave out what the filter leaves out. */
  withFilter(filter: FilterResult): DrawnPlaces {
    return new DrawnPlaces(this.list, this.#unfiltered ?? this, filter);
  }

  /** Index in the list of a place that passes. */
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

/** The longitude in the middle of the atlas's own world: half-way along the narrowest arc that holds all its places. */
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

/** The number in the disc: meetings in person or, where there are none, calls and letters. */
export const countOf = (meetings: number, remote: number): number => (meetings > 0 ? meetings : remote);

/** "" for zero; thousands shortened, since the disc has room for three characters. */
export function countText(count: number): string {
  if (count === 0) return '';
  return count < 1000 ? String(count) : `${Math.floor(count / 1000)}k`;
}

/** Pixels: grows with the square root of the count, so the area shows the number, from 12 (none) to 22 (30 and more). */
export function radiusOf(count: number): number {
  return count === 0 ? 12 : Math.min(22, Math.round((11 + 2 * Math.sqrt(count)) * 2) / 2);
}
