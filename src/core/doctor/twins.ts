/**
 * One person, or one place, listed twice under two spellings. What speaks against it is asked first: two sides, a meeting
 * both were at, names in another script that differ, coordinates far apart.
 */
import { distanceKm } from '../geo/geography.js';
import type { Atlas, LanguageMap, Person, Place } from '../model/model.js';
import { pick } from '../model/text.js';
import { pathTo, type Examined, type Finding } from './findings.js';
import { candidatePairs } from './pairs.js';
import { mayBeOneName, spellingOf, type Spelling } from './spellings.js';

const FAR_KM = 50;

export function* twinPeople({ atlas }: Examined): Iterable<Finding> {
  const meetingsOf = (person: Person): ReadonlySet<string> =>
    new Set((atlas.meetingsByPerson.get(person.id) ?? []).map(({ id }) => id));
  const areOthers = (one: Person, other: Person): boolean => {
    if (one.side !== undefined && other.side !== undefined && one.side !== other.side) return true;
    const meetings = meetingsOf(one);
    return [...meetingsOf(other)].some((id) => meetings.has(id));
  };
  const weightOf = ({ id }: Person): number => atlas.meetingsByPerson.get(id)?.length ?? 0;
  yield* twins(atlas.people, 'person', areOthers, weightOf);
}

export function* twinPlaces({ atlas }: Examined): Iterable<Finding> {
  const areOthers = ({ coordinates: one, kind }: Place, { coordinates: other, kind: otherKind }: Place): boolean => {
    if (one !== undefined && other !== undefined) return distanceKm(one, other) > FAR_KM;
    return kind !== undefined && otherKind !== undefined && pick(kind, 'en') !== pick(otherKind, 'en');
  };
  yield* twins(atlas.places, 'place', areOthers, (place) => weightOfPlace(atlas, place));
}

function weightOfPlace({ meetingsByPlace }: Atlas, { id, coordinates }: Place): number {
  return (meetingsByPlace.get(id)?.length ?? 0) + (coordinates === undefined ? 0 : 1e9);
}

interface Named {
  readonly id: string;
  readonly name: LanguageMap;
  readonly aliases: readonly string[];
}

function* twins<T extends Named>(
  things: readonly T[],
  kind: 'person' | 'place',
  areOthers: (one: T, other: T) => boolean,
  weightOf: (thing: T) => number,
): Iterable<Finding> {
  const spellings = things.map(({ name, aliases }) =>
    [...new Set([...textsOf(name), ...aliases])].map((text) => spellingOf(text)),
  );
  const told = new Set<T>();
  for (const [first, second] of candidatePairs(spellings)) {
    const [one, other] = [things[first], things[second]];
    if (one === undefined || other === undefined || told.has(one) || told.has(other)) continue;
    const [names, otherNames] = [spellings[first] ?? [], spellings[second] ?? []];
    if (!haveOneName(names, otherNames) || differInScript(one, other) || areOthers(one, other)) continue;
    const [kept, double] = weightOf(other) > weightOf(one) ? [other, one] : [one, other];
    told.add(double);
    yield {
      severity: 'warning',
      code: 'twin-names',
      path: pathTo(kind, double.id),
      id: double.id,
      found: `${pick(double.name, 'en')} = ${pick(kept.name, 'en')}`,
      suggestion: kept.id,
    };
  }
}

const textsOf = (name: LanguageMap): readonly string[] => (typeof name === 'string' ? [name] : Object.values(name));

const haveOneName = (names: readonly Spelling[], others: readonly Spelling[]): boolean =>
  names.some((name) => others.some((other) => mayBeOneName(name, other)));

/** 김영철 and 김용철 are two people, however alike they are in Latin letters. */
function differInScript(one: Named, other: Named): boolean {
  const own = (name: LanguageMap): readonly string[] =>
    textsOf(name).flatMap((text) => (spellingOf(text).isLatin ? [] : [spellingOf(text).words.join('')]));
  const [texts, others] = [own(one.name), own(other.name)];
  return texts.length > 0 && others.length > 0 && !texts.some((text) => others.includes(text));
}
