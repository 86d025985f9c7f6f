/**
 * A place far from another of its name: either there are two of them (London, Ontario), which readers should be able to
 * tell apart, or one has the wrong coordinates.
 */
import { distanceKm } from '../geo/geography.js';
import type { Place } from '../model/model.js';
import { foldName } from '../lib/fold.js';
import { pick } from '../model/text.js';
import { pathTo, type Examined, type Finding } from './findings.js';

/** Nearer than this they are two opinions about where one place lies, or the parts of one town. */
const FAR_KM = 50;
/** A note as short as this says where a place is ("Canada"), so its author knows of the namesake. */
const SHORT_NOTE = 60;

export function* placesFarFromNamesake({ atlas }: Examined): Iterable<Finding> {
  const firstOf = new Map<string, Place>();
  for (const place of atlas.places) {
    if (place.coordinates === undefined) continue;
    const name = foldName(pick(place.name, 'en'));
    const first = firstOf.get(name);
    if (first?.coordinates === undefined) {
      firstOf.set(name, place);
      continue;
    }
    const km = Math.round(distanceKm(first.coordinates, place.coordinates));
    if (km <= FAR_KM || areToldApart(first, place)) continue;
    yield {
      severity: 'warning',
      code: 'place-name-shared',
      path: pathTo('place', place.id),
      id: place.id,
      found: `${pick(place.name, 'en')}: ${first.id}, ${place.id}, ${km} km`,
    };
  }
}

function areToldApart(first: Place, second: Place): boolean {
  const [note, other] = [pick(first.note, 'en'), pick(second.note, 'en')];
  return note !== other && note !== '' && other !== '' && Math.max(note.length, other.length) <= SHORT_NOTE;
}
