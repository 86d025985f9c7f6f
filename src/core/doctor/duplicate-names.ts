/**
 * Finds a person or a place that is listed twice with two spellings. Similar names alone are not enough: two entries are
 * different if they have two sides, attended the same meeting, have different names in another script, or have coordinates
 * that are far apart.
 */
import { distanceKm } from '../geo/geography.js';
import type { Atlas, LanguageMap, Meeting, Person, Place } from '../model/model.js';
import { allTexts, pick } from '../model/text.js';
import { refText } from '../navigation/links.js';
import { candidatePairs } from './candidate-pairs.js';
import { mayBeOnePerson, personNameOf } from './person-names.js';
import type { Finding, RuleInput } from './rule.js';
import { isSameNameElsewhere } from './place-countries.js';
import { mayBeOneName, spellingOf, type Spelling } from './spellings.js';

const FAR_KM = 50;
/** Two entries whose meetings are farther apart in time are two people, often of one family. */
const MAX_GAP_YEARS = 25;
const YEAR_MS = 365.25 * 86_400_000;

export function duplicatePeople({ atlas }: RuleInput): Iterable<Finding> {
  return duplicates({
    kind: 'person',
    things: atlas.people,
    nameOf: personNameOf,
    compare: mayBeOnePerson,
    byWord: true,
    areDifferent: (one, other) => arePeopleDifferent(atlas, one, other),
    weightOf: ({ id }) => atlas.meetingsByPerson.get(id)?.length ?? 0,
  });
}

export function duplicatePlaces({ atlas }: RuleInput): Iterable<Finding> {
  return duplicates({
    kind: 'place',
    things: atlas.places,
    nameOf: spellingOf,
    compare: (one, other) => (mayBeOneName(one, other) ? 'whole' : undefined),
    byWord: false,
    areDifferent: arePlacesDifferent,
    weightOf: (place) => weightOfPlace(atlas, place),
  });
}

function arePeopleDifferent({ meetingsByPerson }: Atlas, one: Person, other: Person): boolean {
  if (one.side !== undefined && other.side !== undefined && one.side !== other.side) return true;
  const [own, others] = [meetingsByPerson.get(one.id) ?? [], meetingsByPerson.get(other.id) ?? []];
  const meetings = new Set(own);
  return others.some((meeting) => meetings.has(meeting)) || yearsBetween(own, others) > MAX_GAP_YEARS;
}

/** @returns the years between the last meeting of one and the first of the other; 0 if they overlap or have no dates. */
function yearsBetween(one: readonly Meeting[], other: readonly Meeting[]): number {
  const [a, b] = [datesOf(one), datesOf(other)];
  if (a.length === 0 || b.length === 0) return 0;
  return Math.max(0, Math.min(...b) - Math.max(...a), Math.min(...a) - Math.max(...b)) / YEAR_MS;
}

const datesOf = (meetings: readonly Meeting[]): readonly number[] =>
  meetings.flatMap(({ when }) => (when !== undefined && Number.isFinite(when.earliest) ? when.earliest : []));

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

/** How two names agree: as a whole, or by one word that several names may have. */
type Agreement = 'whole' | 'part' | undefined;

interface Comparison<T extends Named, N extends Spelling> {
  readonly kind: 'person' | 'place';
  readonly things: readonly T[];
  readonly nameOf: (text: string) => N;
  readonly compare: (one: N, other: N) => Agreement;
  /** Whether names with one common word are compared. */
  readonly byWord: boolean;
  readonly areDifferent: (one: T, other: T) => boolean;
  /** The entry with the greater weight is kept, and the other is merged into it. */
  readonly weightOf: (thing: T) => number;
}

function* duplicates<T extends Named, N extends Spelling>(comparison: Comparison<T, N>): Iterable<Finding> {
  const { kind, weightOf } = comparison;
  const reported = new Set<T>();
  for (const [one, other] of equalPairs(comparison)) {
    if (reported.has(one) || reported.has(other)) continue;
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

/**
 * @returns the pairs of things that may be one. A name that is a part of several names agrees with them only if these agree with
 *   each other: "Prime Minister Fukuda" may be Takeo or Yasuo Fukuda.
 */
function equalPairs<T extends Named, N extends Spelling>({
  things,
  nameOf,
  compare,
  byWord,
  areDifferent,
}: Comparison<T, N>): readonly (readonly [T, T])[] {
  const names = things.map(({ name, aliases }) => [...new Set([...allTexts(name), ...aliases])].map(nameOf));
  const agreementOf = (first: number, second: number): Agreement => {
    const [one, other] = [things[first], things[second]];
    if (one === undefined || other === undefined || differInScript(one, other) || areDifferent(one, other))
      return undefined;
    const agreements = (names[first] ?? []).flatMap((name) =>
      (names[second] ?? []).map((otherName) => compare(name, otherName)),
    );
    return (
      agreements.find((agreement) => agreement === 'whole') ?? agreements.find((agreement) => agreement !== undefined)
    );
  };
  const agreeing = candidatePairs(names, { byWord }).map(([first, second]) => ({
    first,
    second,
    agreement: agreementOf(first, second),
  }));
  const wholes = new Map<number, number[]>();
  for (const { first, second, agreement } of agreeing) {
    if (agreement !== 'part') continue;
    for (const [index, other] of [
      [first, second],
      [second, first],
    ] as const)
      wholes.set(index, [...(wholes.get(index) ?? []), other]);
  }
  const isOnlyOne = (index: number): boolean => {
    const [known, ...more] = wholes.get(index) ?? [];
    return known === undefined || more.every((other) => agreementOf(known, other) === 'whole');
  };
  return agreeing.flatMap(({ first, second, agreement }) => {
    if (agreement === undefined || (agreement === 'part' && !(isOnlyOne(first) && isOnlyOne(second)))) return [];
    const [one, other] = [things[first], things[second]];
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
}

/** 김영철 and 김용철 are two people, although their names are similar in Latin letters. */
function differInScript(one: Named, other: Named): boolean {
  const [texts, others] = [nonLatinNames(one), nonLatinNames(other)];
  return texts.length > 0 && others.length > 0 && !texts.some((text) => others.includes(text));
}

const nonLatinNames = ({ name }: Named): readonly string[] =>
  allTexts(name)
    .map(spellingOf)
    .flatMap(({ isLatin, words }) => (isLatin ? [] : [words.join('')]));
