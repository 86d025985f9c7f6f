/** What comes nearest to a meeting of two people: meetings of both at one place within some days, and people who met both. */
import type { Atlas, Meeting, Person, Place } from '../model/model.js';
import { certainDays, possibleDays, type DaySpan } from './calendar-days.js';
import { countedMeetingsOf, metBy } from './encounters.js';
import type { Scope } from './scope.js';

/** Meetings farther apart are not called near. */
export const NEAR_DAYS = 30;
/** More people who met both are only counted. */
export const MAX_SHARED = 5;

/** A meeting of each person at one place, within `NEAR_DAYS` days. */
export interface NearestMeetings {
  readonly place: Place;
  /** The meeting of the first person, and of the second. */
  readonly meetings: readonly [Meeting, Meeting];
  /** Calendar days from the end of one to the beginning of the other, 0 if they share a day; at most so many if a date is uncertain. */
  readonly days: number;
  /** Whether both dates are certain days, so that the number is exact. */
  readonly isExact: boolean;
  /** Whether one of the meetings takes several days. */
  readonly isLong: boolean;
}

/** People who met both of two people. */
export interface SharedAcquaintances {
  readonly count: number;
  /** At most `MAX_SHARED`: by the smaller of their two numbers of meetings, most first; then by name. */
  readonly first: readonly {
    readonly person: Person;
    /** How many meetings with the first person, and with the second. */
    readonly meetings: readonly [number, number];
  }[];
}

interface Presence extends DaySpan {
  readonly meeting: number;
  /** Whether the days are stated, and not only the span in which the meeting was. */
  readonly isCertain: boolean;
}

/**
 * Looks only at meetings in person that count and whose possible days are at most `NEAR_DAYS` days apart from one another. A
 * meeting known only to the year is therefore never near.
 *
 * @param a, b indexes of people.
 * @returns the two meetings with the fewest days between them; with equal days those that come first.
 */
export function nearestMeetings(atlas: Atlas, a: number, b: number, scope: Scope): NearestMeetings | undefined {
  const [ofA, ofB] = [presencesOf(atlas, a, scope), presencesOf(atlas, b, scope)];
  let best: { place: string; a: Presence; b: Presence; days: number } | undefined;
  for (const [place, presences] of ofA) {
    const others = ofB.get(place) ?? [];
    let from = 0;
    for (const one of presences) {
      while (from < others.length && (others[from] as Presence).first < one.first - 2 * NEAR_DAYS) from += 1;
      for (let at = from; at < others.length; at += 1) {
        const other = others[at] as Presence;
        if (other.first > one.last + NEAR_DAYS) break;
        const days = daysBetween(one, other);
        if (days > NEAR_DAYS) continue;
        if (best === undefined || days < best.days || (days === best.days && isEarlier(one, other, best)))
          best = { place, a: one, b: other, days };
      }
    }
  }
  if (best === undefined) return undefined;
  const place = atlas.placeById.get(best.place) as Place;
  return {
    place,
    meetings: [atlas.meetings[best.a.meeting] as Meeting, atlas.meetings[best.b.meeting] as Meeting],
    days: best.days,
    isExact: best.a.isCertain && best.b.isCertain,
    isLong: best.a.first < best.a.last || best.b.first < best.b.last,
  };
}

/** Certain days are all days of the meeting; of an uncertain date any day may be meant, so the farthest two count. */
const daysBetween = (one: Presence, other: Presence): number =>
  one.isCertain && other.isCertain
    ? Math.max(0, other.first - one.last, one.first - other.last)
    : Math.max(one.last - other.first, other.last - one.first);

const isEarlier = (a: Presence, b: Presence, best: { readonly a: Presence; readonly b: Presence }): boolean =>
  a.meeting < best.a.meeting || (a.meeting === best.a.meeting && b.meeting < best.b.meeting);

/**
 * By place, sorted by first day. Only the first meeting of the same days is kept, so that two people with
 * thousands of meetings at one place have few pairs to compare.
 */
function presencesOf(atlas: Atlas, person: number, scope: Scope): ReadonlyMap<string, readonly Presence[]> {
  const byPlace = new Map<string, Map<string, Presence>>();
  for (const meeting of countedMeetingsOf(atlas, person, scope)) {
    const { mode, places } = atlas.meetings[meeting] as Meeting;
    const days = mode === 'in-person' ? possibleDays(atlas, meeting) : undefined;
    if (days === undefined || days.last - days.first > NEAR_DAYS) continue;
    for (const { place } of places) {
      if (!atlas.placeById.has(place)) continue;
      const known = byPlace.get(place) ?? new Map<string, Presence>();
      byPlace.set(place, known);
      const isCertain = certainDays(atlas, meeting) !== undefined;
      const key = `${days.first}/${days.last}/${isCertain}`;
      if (!known.has(key)) known.set(key, { ...days, meeting, isCertain });
    }
  }
  return new Map([...byPlace].map(([place, known]) => [place, [...known.values()].sort((a, b) => a.first - b.first)]));
}

/** @param a, b indexes of people. */
export function sharedAcquaintances(atlas: Atlas, a: number, b: number, scope: Scope): SharedAcquaintances {
  const [ofA, ofB] = [a, b].map((index) => metBy(atlas, (atlas.people[index] as Person).id, scope).encounters);
  const counts = new Map(ofB?.map(({ other, count }) => [other, count]));
  const shared = (ofA ?? []).flatMap(({ other, count, nameRank }) => {
    const countOfB = counts.get(other);
    return countOfB === undefined ? [] : [{ person: other, meetings: [count, countOfB] as const, nameRank }];
  });
  shared.sort((x, y) => Math.min(...y.meetings) - Math.min(...x.meetings) || x.nameRank - y.nameRank);
  return {
    count: shared.length,
    first: shared.slice(0, MAX_SHARED).map(({ person, meetings }) => ({ person, meetings })),
  };
}
