/**
 * What a filter leaves to be drawn: one Site for each place with coordinates, most important first, so that an index
 * into the list is also its rank. Counted once per filter; zooming and panning never look at a meeting again.
 */
import { narrowestWindow, unwrapNear } from '../geography.js';
import type { Atlas, Coordinates, Meeting, Place } from '../model.js';
import type { MarkerSpec } from '../scene.js';

export interface Site {
  readonly place: Place;
  /** Longitude unwrapped into the atlas's own world. */
  readonly coordinates: Coordinates;
  readonly meetings: readonly Meeting[];
  readonly links: readonly Meeting[];
  readonly look: MarkerSpec['look'];
  /** Where the place stands in the atlas, by date of first meeting. */
  readonly order: number;
}

/** The longitude in the middle of the atlas's own world: half-way along the narrowest arc that holds all its places. */
export function middleLongitude(atlas: Atlas): number {
  return narrowestWindow(atlas.places.flatMap(({ coordinates }) => coordinates?.[0] ?? [])).center;
}

/**
 * @param passing ids of the meetings that pass the filter; undefined is all. With a filter, places without any meeting
 * or call left are not drawn; without, they are.
 */
export function sitesOf(atlas: Atlas, passing: ReadonlySet<string> | undefined, middle: number): Site[] {
  const left = (meetings: readonly Meeting[] = []): readonly Meeting[] =>
    passing === undefined ? meetings : meetings.filter(({ id }) => passing.has(id));
  const sites: Site[] = [];
  atlas.places.forEach((place, order) => {
    if (place.coordinates === undefined) return;
    const meetings = left(atlas.meetingsByPlace.get(place.id));
    const links = left(atlas.linksByPlace.get(place.id));
    if (passing !== undefined && meetings.length === 0 && links.length === 0) return;
    const [longitude, latitude] = place.coordinates;
    const coordinates: Coordinates = [unwrapNear(longitude, middle), latitude];
    sites.push({ place, coordinates, meetings, links, look: lookOf(meetings, links), order });
  });
  return sites.sort(byImportance);
}

/** Held or reported at least once; else planned (or called off): nobody was there yet; else calls; else nothing. */
function lookOf(meetings: readonly Meeting[], links: readonly Meeting[]): MarkerSpec['look'] {
  if (meetings.some(({ status }) => status === 'held' || status === 'reported')) return 'held';
  if (meetings.length > 0) return 'planned';
  return links.length > 0 ? 'link' : 'empty';
}

const byImportance = (one: Site, other: Site): number =>
  other.meetings.length - one.meetings.length || other.links.length - one.links.length || one.order - other.order;

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
