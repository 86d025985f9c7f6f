/**
 * Finds a person or a place that is listed twice with two spellings. Similar names alone are not enough: two entries are
 * different if they have two sides, attended the same meeting, have different names in another script, or have coordinates
 * that are far apart.
 */
import { distanceKm } from '../geo/geography.js';
import type { Atlas, LanguageMap, Person, Place } from '../model/model.js';
import { allTexts, pick } from '../model/text.js';
import { refText } from '../navigation/links.js';
import { candidatePairs } from './candidate-pairs.js';
import type { Finding, RuleInput } from './rule.js';
import { isSameNameElsewhere } from './place-countries.js';
import { mayBeOneName, spellingOf, type Spelling } from './spellings.js';

const FAR_KM = 50;

export function duplicatePeople({ atlas }: RuleInput): Iterable<Finding> {
  return duplicates({
    kind: 'person',
    things: atlas.people,
    areDifferent: (one, other) => arePeopleDifferent(atlas, one, other),
    weightOf: ({ id }) => atlas.meetingsByPerson.get(id)?.length ?? 0,
  });
}

export function duplicatePlaces({ atlas }: RuleInput): Iterable<Finding> {
  return duplicates({
    kind: 'place',
    things: atlas.places,
    areDifferent: arePlacesDifferent,
    weightOf: (place) => weightOfPlace(atlas, place),
  });
}

function arePeopleDifferent({ meetingsByPerson }: Atlas, one: Person, other: Person): boolean {
  if (one.side !== undefined && other.side !== undefined && one.side !== other.side) return true;
  const meetings = new Set(meetingsByPerson.get(one.id));
  return (meetingsByPerson.get(other.id) ?? []).some((meeting) => meetings.has(meeting));
}

/** Two places of one name in two countries are different; placesInSeveralCountries reports them. */
function arePlacesDifferent(one: Place, other: Place): boolean {
  if (isSameNameElsewhere(one, other)) return true;
  if (one.coordinates !== undefined && other.coordinates !== undefined)
    return distanceKm(one.coordinates, other.coordinates) > FAR_KM;
  return one.kind !== undefined && other.kind !== undefined && pick(one.kind, 'en') !== pick(other.kind, 'en');
}

/** A place with coordinates has a greater weight than any place without. */
const weightOfPlace = ({ meetingsByPlace }: Atlas, { id, coordinates }: Place): number =>
  (meetingsByPlace.get(id)?.length ?? 0) + (coordinates === undefined ? 0 : 1e9);

interface Named {
  readonly id: string;
  readonly name: LanguageMap;
  readonly aliases: readonly string[];
}

interface Comparison<T extends Named> {
  readonly kind: 'person' | 'place';
  readonly things: readonly T[];
  readonly areDifferent: (one: T, other: T) => boolean;
  /** The entry with the greater weight is kept, and the other is merged into it. */
  readonly weightOf: (thing: T) => number;
}

function* duplicates<T extends Named>({ kind, things, areDifferent, weightOf }: Comparison<T>): Iterable<Finding> {
  const spellings = things.map(({ name, aliases }) =>
    [...new Set([...allTexts(name), ...aliases])].map((text) => spellingOf(text)),
  );
  const reported = new Set<T>();
  for (const [first, second] of candidatePairs(spellings)) {
    const [one, other] = [things[first], things[second]];
    if (one === undefined || other === undefined || reported.has(one) || reported.has(other)) continue;
    if (!shareName(spellings[first] ?? [], spellings[second] ?? [])) continue;
    if (differInScript(one, other) || areDifferent(one, other)) continue;
    const [kept, duplicate] = weightOf(other) > weightOf(one) ? [other, one] : [one, other];
    reported.add(duplicate);
    yield {
      severity: 'warning',
      code: 'twin-names',
      path: refText({ kind, id: duplicate.id }),
      id: duplicate.id,
      name: pick(duplicate.name, 'en'),
      other: pick(kept.name, 'en'),
      suggestion: kept.id,
    };
  }
}

const shareName = (names: readonly Spelling[], others: readonly Spelling[]): boolean =>
  names.some((name) => others.some((other) => mayBeOneName(name, other)));

/** 김영철 and 김용철 are two people, although their names are similar in Latin letters. */
function differInScript(one: Named, other: Named): boolean {
  const [texts, others] = [nonLatinNames(one), nonLatinNames(other)];
  return texts.length > 0 && others.length > 0 && !texts.some((text) => others.includes(text));
}

const nonLatinNames = ({ name }: Named): readonly string[] =>
  allTexts(name)
    .map(spellingOf)
    .flatMap(({ isLatin, words }) => (isLatin ? [] : [words.join('')]));
