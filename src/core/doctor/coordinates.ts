/**
 * Points that can be drawn and cannot be right: [0, 0], which is what a blank becomes in many tools, and latitude and
 * longitude the wrong way round where both ways lie in the world (the readers catch those where only one does).
 */
import { distanceKm } from '../geo/geography.js';
import type { Coordinates, Place } from '../model/model.js';
import { foldName } from '../lib/fold.js';
import { pick } from '../model/text.js';
import { offsetMinutes } from '../time/zones.js';
import { pathTo, type Examined, type Finding } from './findings.js';

/** About a hundred metres: nobody meets there, 600 km off Ghana. */
const ZERO = 0.001;

const isZero = ([longitude, latitude]: Coordinates): boolean => Math.abs(longitude) < ZERO && Math.abs(latitude) < ZERO;

export function* zeroCoordinates({ atlas }: Examined): Iterable<Finding> {
  for (const { id, coordinates } of atlas.places) {
    if (coordinates === undefined || !isZero(coordinates)) continue;
    const found = `[${coordinates.join(', ')}]`;
    yield { severity: 'error', code: 'coordinates-zero', path: pathTo('place', id), id, found, suggestion: 'null' };
  }
}

/** Evidence is a time zone, a namesake, or the company of the other places, in this order. */
export function* swappedCoordinates({ atlas }: Examined): Iterable<Finding> {
  const placed = atlas.places.filter(isPlaced);
  const namesakes = byName(placed);
  const company = new NeighbourGrid(placed);
  for (const place of placed) {
    const { id, coordinates } = place;
    const swapped: Coordinates = [coordinates[1], coordinates[0]];
    if (isZero(coordinates) || Math.abs(swapped[1]) > 90 || coordinates[0] === coordinates[1]) continue;
    const isSwapped =
      isZoneOf(place, swapped) ??
      ((namesakes.get(nameOf(place)) ?? []).some((other) =>
        isNearOnlySwapped(coordinates, swapped, other.coordinates),
      ) ||
        company.isOnlyNear(place, swapped));
    if (!isSwapped) continue;
    yield {
      severity: 'warning',
      code: 'coordinates-swapped',
      path: pathTo('place', id),
      id,
      found: `[${coordinates.join(', ')}]`,
      suggestion: `[${swapped.join(', ')}]`,
    };
  }
}

type Placed = Place & { readonly coordinates: Coordinates };
const isPlaced = (place: Place): place is Placed => place.coordinates !== undefined;

const nameOf = ({ name }: Place): string => foldName(pick(name, 'en'));

/** Of those with one name only the first few: each is compared with each. */
function byName(places: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  const lists = new Map<string, Placed[]>();
  for (const place of places) {
    const list = lists.get(nameOf(place));
    if (list === undefined) lists.set(nameOf(place), [place]);
    else if (list.length < 10) list.push(place);
  }
  return lists;
}

function isNearOnlySwapped(coordinates: Coordinates, swapped: Coordinates, other: Coordinates): boolean {
  return distanceKm(coordinates, other) > 500 && distanceKm(swapped, other) < 50;
}

/**
 * Clocks follow the sun, an hour for 15° of longitude, give or take the politics: Spain and Argentina are 24° off. China
 * is up to 45° off in its west, but its latitudes are no Chinese longitudes.
 */
const ZONE_FAR = 28;
const ZONE_NEAR = 20;
const WINTER_2018 = Date.UTC(2018, 0, 1);

/** @returns undefined where there is no zone to ask. */
function isZoneOf({ timeZone, coordinates }: Placed, swapped: Coordinates): boolean | undefined {
  if (timeZone === undefined) return undefined;
  const meridian = offsetMinutes(WINTER_2018, timeZone) / 4;
  return awayFrom(meridian, coordinates[0]) > ZONE_FAR && awayFrom(meridian, swapped[0]) < ZONE_NEAR;
}

function awayFrom(meridian: number, longitude: number): number {
  const apart = Math.abs(meridian - longitude) % 360;
  return Math.min(apart, 360 - apart);
}

/** A point thousands of kilometres from all others that comes to lie among them when it is turned round. */
class NeighbourGrid {
  readonly #places: readonly Placed[];
  readonly #cells = new Map<number, number>();
  #asked = 0;

  constructor(places: readonly Placed[]) {
    this.#places = places;
    for (const { coordinates } of places)
      this.#cells.set(cellOf(coordinates), (this.#cells.get(cellOf(coordinates)) ?? 0) + 1);
  }

  isOnlyNear(place: Placed, swapped: Coordinates): boolean {
    // Looking at all others is dear, so only who is alone in ten degrees is looked at, and not too many of those.
    if (this.#places.length < 5 || (this.#cells.get(cellOf(place.coordinates)) ?? 0) > 1) return false;
    this.#asked += 1;
    if (this.#asked > 50) return false;
    let near = false;
    for (const other of this.#places) {
      if (other === place) continue;
      if (distanceKm(place.coordinates, other.coordinates) < 3000) return false;
      near ||= distanceKm(swapped, other.coordinates) < 300;
    }
    return near;
  }
}

const cellOf = ([longitude, latitude]: Coordinates): number =>
  Math.floor(longitude / 10) * 100 + Math.floor(latitude / 10);
