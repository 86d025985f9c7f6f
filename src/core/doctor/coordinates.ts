/**
 * Finds coordinates that are valid but probably wrong: [0, 0], which many programs write for an empty cell, and latitude and
 * longitude in the wrong order. Readers report a wrong order if only the other order is valid; this rule examines the cases
 * in which both orders are valid.
 */
import { distanceKm } from '../geo/geography.js';
import { foldName } from '../lib/fold.js';
import { MultiMap } from '../lib/multi-map.js';
import type { Coordinates, Place } from '../model/model.js';
import { pick } from '../model/text.js';
import { refText } from '../navigation/links.js';
import { offsetMinutes } from '../time/zones.js';
import { coordinatesText } from './coordinates-text.js';
import type { Finding, RuleInput } from './rule.js';

/** Degrees, about a hundred metres. The point [0, 0] is in the sea, 600 km from Ghana. */
const ZERO = 0.001;

const isZero = ([longitude, latitude]: Coordinates): boolean => Math.abs(longitude) < ZERO && Math.abs(latitude) < ZERO;

export function* zeroCoordinates({ atlas }: RuleInput): Iterable<Finding | undefined> {
  for (const { id, name, coordinates } of atlas.places) {
    yield;
    if (coordinates === undefined || !isZero(coordinates)) continue;
    yield {
      severity: 'error',
      code: 'coordinates-zero',
      path: refText({ kind: 'place', id }),
      id,
      name: pick(name, 'en'),
      found: coordinatesText(coordinates),
      suggestion: 'null',
    };
  }
}

/**
 * The evidence is the time zone; without one, another place with the same name; without that, the distance to all other
 * places.
 */
export function* swappedCoordinates({ atlas }: RuleInput): Iterable<Finding | undefined> {
  const placed = atlas.places.filter(isPlaced);
  const placesByName = new MultiMap<Placed>();
  const neighbours = new NeighbourGrid();
  for (const place of placed) {
    yield;
    placesByName.add(nameOf(place), place);
    neighbours.add(place);
  }
  for (const place of placed) {
    yield;
    const { id, coordinates } = place;
    const swapped: Coordinates = [coordinates[1], coordinates[0]];
    if (isZero(coordinates) || Math.abs(swapped[1]) > 90 || coordinates[0] === coordinates[1]) continue;
    const sameName = (placesByName.lists.get(nameOf(place)) ?? []).slice(0, MAX_COMPARED);
    const isSwapped =
      fitsZoneOnlySwapped(place, swapped) ??
      (sameName.some((other) => isNearOnlySwapped(coordinates, swapped, other.coordinates)) ||
        neighbours.areNearOnlySwapped(place, swapped));
    if (!isSwapped) continue;
    yield {
      severity: 'warning',
      code: 'coordinates-swapped',
      path: refText({ kind: 'place', id }),
      id,
      name: pick(place.name, 'en'),
      found: coordinatesText(coordinates),
      suggestion: coordinatesText(swapped),
    };
  }
}

type Placed = Place & { readonly coordinates: Coordinates };
const isPlaced = (place: Place): place is Placed => place.coordinates !== undefined;

const nameOf = ({ name }: Place): string => foldName(pick(name, 'en'));

/** The maximum number of places with the same name that a place is compared with. */
const MAX_COMPARED = 10;

function isNearOnlySwapped(coordinates: Coordinates, swapped: Coordinates, other: Coordinates): boolean {
  return distanceKm(coordinates, other) > 500 && distanceKm(swapped, other) < 50;
}

/**
 * The degrees of longitude between a place and the meridian of its time zone (15° for each hour). Time zones follow
 * political borders: Spain and Argentina are 24° away from their meridians. The west of China is 45° away, but its
 * latitudes, used as longitudes, are outside China.
 */
const FAR_FROM_ZONE = 28;
const NEAR_ZONE = 20;
const WINTER_2018 = Date.UTC(2018, 0, 1);

/** @returns undefined for a place without a time zone. */
function fitsZoneOnlySwapped({ timeZone, coordinates }: Placed, swapped: Coordinates): boolean | undefined {
  if (timeZone === undefined) return undefined;
  const meridian = offsetMinutes(WINTER_2018, timeZone) / 4;
  return degreesBetween(meridian, coordinates[0]) > FAR_FROM_ZONE && degreesBetween(meridian, swapped[0]) < NEAR_ZONE;
}

function degreesBetween(meridian: number, longitude: number): number {
  const apart = Math.abs(meridian - longitude) % 360;
  return Math.min(apart, 360 - apart);
}

const CELL_DEGREES = 10;
const MIN_PLACES = 5;
/** The maximum number of lookups, because each one measures the distance to every other place. */
const MAX_LOOKUPS = 50;

/** Finds a place that is thousands of kilometres away from all others, and near to them when its coordinates are swapped. */
class NeighbourGrid {
  readonly #places: Placed[] = [];
  /** The number of places in each cell of 10 by 10 degrees. */
  readonly #counts = new Map<string, number>();
  #lookups = 0;

  /** `areNearOnlySwapped` expects that all places are added. */
  add(place: Placed): void {
    this.#places.push(place);
    const cell = cellOf(place.coordinates);
    this.#counts.set(cell, (this.#counts.get(cell) ?? 0) + 1);
  }

  areNearOnlySwapped(place: Placed, swapped: Coordinates): boolean {
    const isAlone = this.#counts.get(cellOf(place.coordinates)) === 1;
    if (this.#places.length < MIN_PLACES || !isAlone || this.#lookups === MAX_LOOKUPS) return false;
    this.#lookups += 1;
    let isNear = false;
    for (const other of this.#places) {
      if (other === place) continue;
      if (distanceKm(place.coordinates, other.coordinates) < 3000) return false;
      isNear ||= distanceKm(swapped, other.coordinates) < 300;
    }
    return isNear;
  }
}

const cellOf = (coordinates: Coordinates): string =>
  coordinates.map((degrees) => Math.floor(degrees / CELL_DEGREES)).join(' ');
