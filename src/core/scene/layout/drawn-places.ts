/**
 * What a filter leaves to be drawn: one Site for each place with coordinates, most important first, so that an index
 * into the list is also its rank. Counted once per filter; zooming and panning never look at a meeting again.
 */
import { narrowestWindow, unwrapNear } from '../../geo/geography.js';
import type { Atlas, Coordinates, Meeting, Place } from '../../model/model.js';
import type { FilterResult } from '../../filter/filter-result.js';
import type { MarkerSpec } from '../scene.js';

/** More places than this are not laid out as a whole, nor anew for each filter. */
export const MANY = 1500;

export interface DrawnPlace {
  readonly place: Place;
  /** Longitude unwrapped into the atlas's own world. */
  readonly coordinates: Coordinates;
  /** How many meetings in person are left, and how many calls and letters. */
  readonly meetings: number;
  readonly links: number;
  /** Meetings in person without any filter. */
  readonly total: number;
  readonly look: MarkerSpec['look'];
  /** Where the place stands in the atlas, by date of first meeting. */
  readonly order: number;
}

/** The longitude in the middle of the atlas's own world: half-way along the narrowest arc that holds all its places. */
export function middleLongitude(atlas: Atlas): number {
  return narrowestWindow(atlas.places.flatMap(({ coordinates }) => coordinates?.[0] ?? [])).center;
}

/**
 * @param passing what the filter leaves; undefined is all. With a filter, places without any meeting or call left are not
 * drawn; without, they are.
 */
export function sitesOf(atlas: Atlas, passing: FilterResult | undefined, middle: number): DrawnPlace[] {
  const sites: DrawnPlace[] = [];
  for (const order of passing?.placeIndexes ?? atlas.places.keys()) {
    const place = atlas.places[order];
    if (place?.coordinates === undefined) continue;
    const all = atlas.meetingsByPlace.get(place.id) ?? [];
    const meetings = passing?.meetingsAt[order] ?? all.length;
    const links = passing?.linksAt[order] ?? atlas.remoteMeetingsByPlace.get(place.id)?.length ?? 0;
    const isHeld = passing === undefined ? all.some(wasHeld) : (passing.heldAt[order] ?? 0) > 0;
    const [longitude, latitude] = place.coordinates;
    const coordinates: Coordinates = [unwrapNear(longitude, middle), latitude];
    const look = lookOf(isHeld, meetings, links);
    sites.push({ place, coordinates, meetings, links, total: all.length, look, order });
  }
  return sites.sort(byImportance);
}

const wasHeld = ({ status }: Meeting): boolean => status === 'held' || status === 'reported';

/** Held or reported at least once; else planned (or called off): nobody was there yet; else calls; else nothing. */
export function lookOf(isHeld: boolean, meetings: number, links: number): MarkerSpec['look'] {
  if (isHeld) return 'held';
  if (meetings > 0) return 'planned';
  return links > 0 ? 'link' : 'empty';
}

const byImportance = (one: DrawnPlace, other: DrawnPlace): number =>
  other.meetings - one.meetings || other.links - one.links || one.order - other.order;

/** Meetings in person or, where there are none, calls: the figure in the disc. */
export const countOf = (meetings: number, links: number): number => (meetings > 0 ? meetings : links);

/** "" for nothing; thousands shortened, since the disc has room for three letters. */
export function countText(count: number): string {
  if (count === 0) return '';
  return count < 1000 ? String(count) : `${Math.floor(count / 1000)}k`;
}

/** Pixels: grows with the root of the count, so that the area tells the number, from 12 (nothing) to 22 (30 and more). */
export function radiusOf(count: number): number {
  return count === 0 ? 12 : Math.min(22, Math.round((11 + 2 * Math.sqrt(count)) * 2) / 2);
}
