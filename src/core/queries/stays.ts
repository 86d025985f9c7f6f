/**
 * Where two people were in one place on the same days, although the atlas records no meeting of both at that time. This is no
 * meeting, and no answer may call it one.
 *
 * The rules:
 * - A stay comes from meetings alone. A person is at a place on the days of a meeting there in person that counts and whose dates are
 *   stated to the day, without "about" or "perhaps".
 * - Between two meetings in a row at one place, at most `MAX_GAP_DAYS` days apart, the person is assumed to have stayed, unless a
 *   meeting that counts was elsewhere in between. An overlap that rests on such days says so.
 * - A place is one place of the atlas; two places of one town are two.
 * - If a meeting of both that is not cancelled may have been on one of the days (planned ones and ones known only to the month
 *   included, whatever the filter), the days are no overlap. Meetings of both without a date are counted.
 */
import { filterIndexOf } from '../filter/filter-index.js';
import type { Atlas, Meeting, Person, Place } from '../model/model.js';
import { DAY_MS } from '../time/zones.js';
import { askedPeople } from './asked-people.js';
import { attendanceColumnsOf, FATE } from './attendance-columns.js';
import { certainDays, type DaySpan } from './calendar-days.js';
import { countedMeetingsOf } from './encounters.js';
import { leftOutOf } from './paths.js';
import { EVERYTHING, judgeOf, type LeftOut, type Scope } from './scope.js';
import { sharedMeetings } from './together.js';

/** More days between two meetings at one place are no stay. */
export const MAX_GAP_DAYS = 3;

export interface Overlap extends DaySpan {
  readonly place: Place;
  /** The meetings of the first and of the second person from which the stays follow, by time. */
  readonly meetings: readonly [readonly Meeting[], readonly Meeting[]];
  /** Whether one of them is only assumed to have been there, between two meetings, on every one of these days. */
  readonly isAssumed: boolean;
}

export interface OverlappingStays {
  /** The ids that no person of the atlas has. */
  readonly unknown: readonly string[];
  readonly people: readonly Person[];
  /** By first day, then by the order of the places in the atlas. */
  readonly overlaps: readonly Overlap[];
  /** Meetings in person of one of them alone that count, and that are not on certain days or not at one place. */
  readonly imprecise: number;
  /** Meetings that list both and state no date: they may have been on any day. */
  readonly undatedTogether: number;
  /** The meetings of the two people that do not count. */
  readonly leftOut: LeftOut;
}

/** @param a, b ids of people. The order does not change which overlaps are found. */
export function overlappingStays(atlas: Atlas, a: string, b: string, scope: Scope = EVERYTHING): OverlappingStays {
  const columns = attendanceColumnsOf(atlas);
  const { unknown, people, indexes } = askedPeople(atlas, [a, b]);
  const leftOut = leftOutOf(columns, indexes, judgeOf(atlas, scope));
  const [one, other] = indexes;
  if (unknown.length > 0 || one === undefined || other === undefined)
    return { unknown, people, overlaps: [], imprecise: 0, undatedTogether: 0, leftOut };
  const [ofOne, ofOther] = [staysOf(atlas, one, scope), staysOf(atlas, other, scope)];
  const together = sharedMeetings(columns, [one, other])
    .map(({ meeting }) => meeting)
    .filter((meeting) => columns.fates[meeting] !== FATE.cancelled);
  const isTogether = new Set(together);
  const recorded = daysTogether(atlas, together);
  const overlaps = [...ofOne.stays].flatMap(([place, stays]) =>
    overlapsAt(stays, ofOther.stays.get(place) ?? [])
      .filter((overlap) => !recorded(overlap))
      .map(({ meetings, ...overlap }): Overlap => {
        const [mine, theirs] = meetings.map((list) => list.map((index) => atlas.meetings[index] as Meeting));
        return { ...overlap, place: atlas.places[place] as Place, meetings: [mine ?? [], theirs ?? []] };
      }),
  );
  return {
    unknown,
    people,
    overlaps: overlaps.sort((x, y) => x.first - y.first || x.last - y.last),
    imprecise: [...ofOne.imprecise, ...ofOther.imprecise].filter((meeting) => !isTogether.has(meeting)).length,
    undatedTogether: together.filter((meeting) => columns.dated[meeting] === 0).length,
    leftOut,
  };
}

interface Presence extends DaySpan {
  readonly meeting: number;
}

/** Presences in a row at one place. */
interface Stay {
  readonly first: number;
  last: number;
  readonly presences: Presence[];
}

/** The stays of a person by index of the place, each list by first day. */
function staysOf(
  atlas: Atlas,
  person: number,
  scope: Scope,
): { readonly stays: ReadonlyMap<number, readonly Stay[]>; readonly imprecise: readonly number[] } {
  const { starts, places } = filterIndexOf(atlas);
  const presences: (Presence & { readonly place: number })[] = [];
  const imprecise: number[] = [];
  for (const meeting of countedMeetingsOf(atlas, person, scope)) {
    if (atlas.meetings[meeting]?.mode !== 'in-person') continue;
    const days = certainDays(atlas, meeting);
    const [from, to] = [starts[meeting] as number, starts[meeting + 1] as number];
    if (days === undefined || to - from !== 1) imprecise.push(meeting);
    else presences.push({ ...days, meeting, place: places[from] as number });
  }
  const stays = new Map<number, Stay[]>();
  let last: { readonly place: number; readonly stay: Stay } | undefined;
  for (const { place, ...presence } of presences.sort((a, b) => a.first - b.first || a.meeting - b.meeting)) {
    if (last?.place === place && presence.first - last.stay.last <= MAX_GAP_DAYS) {
      last.stay.last = Math.max(last.stay.last, presence.last);
      last.stay.presences.push(presence);
      continue;
    }
    const stay = { first: presence.first, last: presence.last, presences: [presence] };
    const list = stays.get(place);
    if (list === undefined) stays.set(place, [stay]);
    else list.push(stay);
    last = { place, stay };
  }
  return { stays, imprecise };
}

interface OverlapOfStays extends DaySpan {
  readonly meetings: readonly [readonly number[], readonly number[]];
  readonly isAssumed: boolean;
}

/** Both lists are by first day. */
function overlapsAt(stays: readonly Stay[], others: readonly Stay[]): readonly OverlapOfStays[] {
  const found: OverlapOfStays[] = [];
  let [from, lastSoFar] = [0, -Infinity];
  for (const stay of stays) {
    // Stays of one person may contain one another, so the end that counts is the last one so far.
    while (from < others.length && Math.max(lastSoFar, (others[from] as Stay).last) < stay.first) {
      lastSoFar = Math.max(lastSoFar, (others[from] as Stay).last);
      from += 1;
    }
    for (let at = from; at < others.length && (others[at] as Stay).first <= stay.last; at += 1) {
      const other = others[at] as Stay;
      const span = { first: Math.max(stay.first, other.first), last: Math.min(stay.last, other.last) };
      if (span.first > span.last) continue;
      const meetings = [meetingsDuring(stay, span), meetingsDuring(other, span)] as const;
      found.push({ ...span, meetings, isAssumed: !haveCommonDay(stay, other) });
    }
  }
  return found;
}

/** The meetings on these days; the whole stay if there are none, because the days lie between its meetings. */
function meetingsDuring({ presences }: Stay, { first, last }: DaySpan): readonly number[] {
  const during = presences.filter((one) => one.first <= last && one.last >= first);
  return (during.length > 0 ? during : presences).map(({ meeting }) => meeting);
}

/** Whether both have a meeting on one and the same day. */
function haveCommonDay(stay: Stay, other: Stay): boolean {
  const spans = merged(other.presences);
  return stay.presences.some((presence) => touches(spans, presence));
}

/** @returns whether a meeting of both may have been on one of the days of a span. */
function daysTogether(atlas: Atlas, meetings: readonly number[]): (span: DaySpan) => boolean {
  const { earliest, latest } = filterIndexOf(atlas);
  const spans = meetings
    .map((meeting) => ({
      first: Math.floor((earliest[meeting] as number) / DAY_MS),
      last: Math.floor((latest[meeting] as number) / DAY_MS),
    }))
    .filter(({ first }) => !Number.isNaN(first));
  const together = merged(spans);
  return (span) => touches(together, span);
}

/** The spans without overlaps, by first day. */
function merged(spans: readonly DaySpan[]): readonly DaySpan[] {
  const disjoint: { first: number; last: number }[] = [];
  for (const { first, last } of [...spans].sort((a, b) => a.first - b.first)) {
    const before = disjoint.at(-1);
    if (before !== undefined && first <= before.last) before.last = Math.max(before.last, last);
    else disjoint.push({ first, last });
  }
  return disjoint;
}

/** @param spans disjoint, by first day. @returns whether one of them has a day of the span. */
function touches(spans: readonly DaySpan[], { first, last }: DaySpan): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle] as DaySpan).last < first) low = middle + 1;
    else high = middle;
  }
  const next = spans[low];
  return next !== undefined && next.first <= last;
}
