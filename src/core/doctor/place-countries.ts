/**
 * Finds a place name that stands with several countries, without coordinates that tell the places apart. Either the names are
 * those of several towns, or the column of countries says something else, such as the country of a delegation.
 */
import { foldName } from '../lib/fold.js';
import { MultiMap } from '../lib/multi-map.js';
import type { Place } from '../model/model.js';
import { pick } from '../model/text.js';
import { refText } from '../navigation/links.js';
import type { Finding, RuleInput } from './rule.js';

/** Characters. A note of this length can be a country. */
const MAX_COUNTRY = 60;

export function* placesInSeveralCountries({ atlas }: RuleInput): Iterable<Finding | undefined> {
  const byName = new MultiMap<Place>();
  for (const place of atlas.places) {
    yield;
    if (place.coordinates === undefined) byName.add(keyOf(place), place);
  }
  for (const [first, ...others] of byName.lists.values()) {
    yield;
    if (first === undefined) continue;
    const countries: string[] = [];
    const folded = new Set<string>();
    for (const place of [first, ...others]) {
      yield;
      const country = countryOf(place);
      if (country === '') continue;
      countries.push(country);
      folded.add(foldName(country));
    }
    if (folded.size < 2) continue;
    yield {
      severity: 'warning',
      code: 'place-countries',
      path: refText({ kind: 'place', id: first.id }),
      id: first.id,
      name: pick(first.name, 'en'),
      found: countries.join(', '),
    };
  }
}

/** Whether two places have the same name and two notes that can be countries. */
export const isSameNameElsewhere = (one: Place, other: Place): boolean =>
  keyOf(one) === keyOf(other) &&
  countryOf(one) !== '' &&
  countryOf(other) !== '' &&
  foldName(countryOf(one)) !== foldName(countryOf(other));

const keyOf = ({ name }: Place): string => foldName(pick(name, 'en'));

function countryOf({ note }: Place): string {
  const text = pick(note, 'en');
  return text.length > MAX_COUNTRY ? '' : text;
}
