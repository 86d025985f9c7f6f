/** Decides which names of a file are one thing. */
import { distanceKm } from '../../geo/geography.js';
import { foldName } from '../../lib/fold.js';
import { remembering } from '../../lib/remember.js';
import type { Coordinates } from '../../model/model.js';

/**
 * Two points with the same name that are farther apart than this are two places. Nearer points are two measurements of one
 * place.
 */
const SAME_PLACE_KM = 50;

export const knownFoldName = remembering(foldName);

export const cleanName = (name: string): string => name.trim().replace(/\s+/g, ' ');

/** @returns the thing with this name. A new thing is made if there is none. */
export function named<T>(known: Map<string, T>, name: string, make: () => T): T {
  const key = knownFoldName(name);
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

export function isSamePlace(
  { coordinates: known }: { readonly coordinates?: Coordinates },
  coordinates: Coordinates | undefined,
): boolean {
  if (known === undefined || coordinates === undefined) return true;
  if (known[0] === coordinates[0] && known[1] === coordinates[1]) return true;
  return distanceKm(known, coordinates) <= SAME_PLACE_KM;
}
