/**
 * Finds a person or a place that is listed twice with two spellings. Similar names alone are not enough: two entries are
 * different if they have two sides, attended the same meeting, have different names in another script, or have coordinates
 * that are far apart.
 */
import { distanceKm } from '../geo/geography.js';
import { MultiMap } from '../lib/multi-map.js';
import type { Atlas, LanguageMap, Meeting, Person, Place } from '../model/model.js';
import { allTexts, pick } from '../model/text.js';
import { refText } from '../navigation/links.js';
import { candidatePairs } from './candidate-pairs.js';
import { namesOfTown } from './exonyms.js';
import { mayBeOnePerson, personNameOf } from './person-names.js';
import type { Finding, Looking, RuleInput } from './rule.js';
import { isSameNameElsewhere } from './place-countries.js';
import { mayBeOneName, spellingOf, type Spelling } from './spellings.js';
import { DAY_MS } from '../time/zones.js';

const FAR_KM = 50;
/** Two entries whose meetings are farther apart in time are two people, often of one family. */
const MAX_GAP_YEARS = 25;
const YEAR_MS = 365.25 * DAY_MS;

export function duplicatePeople({ atlas }: Pick<RuleInput, 'atlas'>): Iterable<Finding | undefined> {
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

export function duplicatePlaces({ atlas }: Pick<RuleInput, 'atlas'>): Iterable<Finding | undefined> {
  return duplicates({
    kind: 'place',
    things: atlas.places,
    // Wien is compared under its English name, too.
    otherNamesOf: (name) => namesOfTown(name)?.slice(0, 1) ?? [],
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
  if (yearsBetween(own, others) > MAX_GAP_YEARS) return true;
  const [fewer, absent] = own.length < others.length ? [own, other] : [others, one];
  return fewer.some(({ attendance }) => attendance.some(({ person }) => person === absent.id));
}

/** @returns the years between the last meeting of one and the first of the other; 0 if they overlap or have no dates. */
function yearsBetween(one: readonly Meeting[], other: readonly Meeting[]): number {
  const [a, b] = [spanOf(one), spanOf(other)];
  if (a === undefined || b === undefined) return 0;
  return Math.max(0, b.first - a.last, a.first - b.last) / YEAR_MS;
}

/** @param meetings in the order of time, those without a date apart. @returns undefined if none of them has a date. */
function spanOf(meetings: readonly Meeting[]): { readonly first: number; readonly last: number } | undefined {
  const first = meetings.find(hasStart)?.when?.earliest;
  const last = meetings.findLast(hasStart)?.when?.earliest;
  return first === undefined || last === undefined ? undefined : { first, last };
}

const hasStart = ({ when }: Meeting): boolean => when !== undefined && Number.isFinite(when.earliest);

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
  /** Further names under which a thing with this name is compared. */
  readonly otherNamesOf?: (name: string) => readonly string[];
  readonly compare: (one: N, other: N) => Agreement;
  /** Whether names with one common word are compared. */
  readonly byWord: boolean;
  readonly areDifferent: (one: T, other: T) => boolean;
  /** The entry with the greater weight is kept, and the other is merged into it. */
  readonly weightOf: (thing: T) => number;
}

function* duplicates<T extends Named, N extends Spelling>(comparison: Comparison<T, N>): Iterable<Finding | undefined> {
  const { kind, weightOf } = comparison;
  const reported = new Set<T>();
  for (const [one, other] of yield* equalPairs(comparison)) {
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
function* equalPairs<T extends Named, N extends Spelling>({
  things,
  nameOf,
  otherNamesOf = () => [],
  compare,
  byWord,
  areDifferent,
}: Comparison<T, N>): Looking<readonly (readonly [T, T])[]> {
  const names: N[][] = [];
  const otherScripts: (readonly string[])[] = [];
  for (const thing of things) {
    yield;
    const own = [...allTexts(thing.name), ...thing.aliases];
    names.push([...new Set([...own, ...own.flatMap(otherNamesOf)])].map(nameOf));
    otherScripts.push(nonLatinNames(thing));
  }
  const agreementOf = (first: number, second: number): Agreement => {
    let best: Agreement;
    for (const name of names[first] ?? [])
      for (const otherName of names[second] ?? []) if (best !== 'whole') best = compare(name, otherName) ?? best;
    const [one, other] = [things[first], things[second]];
    if (best === undefined || one === undefined || other === undefined) return undefined;
    if (haveNothingInCommon(otherScripts[first] ?? [], otherScripts[second] ?? [])) return undefined;
    return areDifferent(one, other) ? undefined : best;
  };
  const agreeing: { readonly first: number; readonly second: number; readonly agreement: Agreement }[] = [];
  for (const pair of candidatePairs(names, { byWord })) {
    yield;
    if (pair === undefined) continue;
    const [first, second] = pair;
    const agreement = agreementOf(first, second);
    if (agreement !== undefined) agreeing.push({ first, second, agreement });
  }
  const wholes = new MultiMap<number, number>();
  for (const { first, second, agreement } of agreeing) {
    if (agreement !== 'part') continue;
    wholes.add(first, second);
    wholes.add(second, first);
  }
  const isOnlyOne = (index: number): boolean => {
    const [known, ...more] = wholes.lists.get(index) ?? [];
    return known === undefined || more.every((other) => agreementOf(known, other) === 'whole');
  };
  const pairs: (readonly [T, T])[] = [];
  for (const { first, second, agreement } of agreeing) {
    yield;
    if (agreement === 'part' && !(isOnlyOne(first) && isOnlyOne(second))) continue;
    const [one, other] = [things[first], things[second]];
    if (one !== undefined && other !== undefined) pairs.push([one, other]);
  }
  return pairs;
}

/** 김영철 and 김용철 are two people, although their names are similar in Latin letters. */
const haveNothingInCommon = (texts: readonly string[], others: readonly string[]): boolean =>
  texts.length > 0 && others.length > 0 && !texts.some((text) => others.includes(text));

const nonLatinNames = ({ name }: Named): readonly string[] =>
  allTexts(name)
    .map(spellingOf)
    .flatMap(({ isLatin, words }) => (isLatin ? [] : [words.join('')]));
