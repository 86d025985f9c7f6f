/** Questions about places among all of an atlas. */
import { distanceKm } from '../geo/geography.js';
import type { Atlas, Place } from '../model/model.js';

/** No degree of latitude is shorter: what lies farther north or south than the nearest so far need not be measured. */
const KM_PER_DEGREE = 111;

/** By place of the atlas, NaN without coordinates: 50,000 places one after another in memory, and not each on its own. */
const known = new WeakMap<Atlas, Float64Array>();

function latitudesOf(atlas: Atlas): Float64Array {
  const latitudes = known.get(atlas) ?? Float64Array.from(atlas.places, ({ coordinates }) => coordinates?.[1] ?? NaN);
  known.set(atlas, latitudes);
  return latitudes;
}

/** @returns the other place nearest to one, the first of equals; undefined if there is none, or the place is nowhere. */
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
