/**
 * Finds two places that have the same name and are far apart. Either they are two places (London and London, Ontario), and
 * users need a note that distinguishes them, or one of them has wrong coordinates.
 */
import { distanceKm } from '../geo/geography.js';
import { foldName } from '../lib/fold.js';
import type { Place } from '../model/model.js';
import { pick } from '../model/text.js';
import { refText } from '../navigation/links.js';
import type { Finding, RuleInput } from './rule.js';

/** Two points nearer than this are parts of one town, or two measurements of it. */
const FAR_KM = 50;
/** Characters. A note of this length can state where a place is ("Canada"). */
const MAX_LOCATION_NOTE = 60;

export function* sharedPlaceNames({ atlas }: RuleInput): Iterable<Finding | undefined> {
  const firstByName = new Map<string, Place>();
  for (const place of atlas.places) {
    yield;
    if (place.coordinates === undefined) continue;
    const name = foldName(pick(place.name, 'en'));
    const first = firstByName.get(name);
    if (first?.coordinates === undefined) {
      firstByName.set(name, place);
      continue;
    }
    const km = Math.round(distanceKm(first.coordinates, place.coordinates));
    if (km <= FAR_KM || haveLocationNotes(first, place)) continue;
    yield {
      severity: 'warning',
      code: 'place-name-shared',
      path: refText({ kind: 'place', id: place.id }),
      id: place.id,
      name: pick(place.name, 'en'),
      found: `${first.id}, ${place.id}, ${km} km`,
    };
  }
}

function haveLocationNotes(first: Place, second: Place): boolean {
  const [note, other] = [pick(first.note, 'en'), pick(second.note, 'en')];
  return note !== other && note !== '' && other !== '' && Math.max(note.length, other.length) <= MAX_LOCATION_NOTE;
}
