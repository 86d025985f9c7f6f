/** Questions about places. */
import { distanceKm } from '../geo/geography.js';
import type { Atlas, Place } from '../model/model.js';

/** No degree of latitude is shorter. A place farther north or south than the nearest one so far needs no measuring. */
const KM_PER_DEGREE = 111;

/** Latitude by index of the place, NaN without coordinates. One array in memory makes 50,000 places fast to look through. */
const known = new WeakMap<Atlas, Float64Array>();

function latitudesOf(atlas: Atlas): Float64Array {
  const latitudes = known.get(atlas) ?? Float64Array.from(atlas.places, ({ coordinates }) => coordinates?.[1] ?? NaN);
  known.set(atlas, latitudes);
  return latitudes;
}

/** @returns the nearest other place, the first if several are equally near; undefined if no two places have coordinates. */
export function nearestPlace(atlas: Atlas, place: Place): { readonly place: Place; readonly km: number } | undefined {
  const here = place.coordinates;
  if (here === undefined) return undefined;
  const latitudes = latitudesOf(atlas);
  let best: { readonly place: Place; readonly km: number } | undefined;
  for (let index = 0; index < latitudes.length; index += 1) {
    const far = Math.abs((latitudes[index] as number) - here[1]) * KM_PER_DEGREE;
    if (!(far <= (best?.km ?? Infinity))) continue;
    const other = atlas.places[index];
    if (other?.coordinates === undefined || other === place) continue;
    const km = distanceKm(here, other.coordinates);
    if (best === undefined || km < best.km) best = { place: other, km };
  }
  return best;
}
