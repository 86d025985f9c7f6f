/** Questions about meetings: their days, their accounts, their order. */
import { compareMeetings } from '../model/build-atlas.js';
import type { Atlas, Claim, ClaimField, Meeting, Moment } from '../model/model.js';
import { parseWhen } from '../time/edtf.js';
import { DAY_MS } from '../time/zones.js';

export interface Day {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as precise as the data, in local time of the meeting; '' without a date. */
  readonly day: string;
  readonly meetings: readonly Meeting[];
}

/**
 * Groups meetings by local day. A range is under its first day, or under its last day if only that is known. Days are in
 * calendar order, meetings without a date last. Each day is one group, although in time Saturday morning in Korea comes before
 * Friday night in Washington.
 *
 * @param meetings by time; meetings of one day keep their order.
 */
export function groupByDay(meetings: readonly Meeting[]): readonly Day[] {
  const days = new Map<string, { readonly rank: number; readonly meetings: Meeting[] }>();
  for (const meeting of meetings) {
    const moment = meeting.when?.start ?? meeting.when?.end;
    const day = dayOf(moment);
    const known = days.get(day);
    if (known === undefined) days.set(day, { rank: calendarRank(moment), meetings: [meeting] });
    else known.meetings.push(meeting);
  }
  return [...days].sort(([, a], [, b]) => a.rank - b.rank).map(([day, group]) => ({ day, meetings: group.meetings }));
}

/** Orders a year before its months, a month before its days, and no date last. */
const calendarRank = (moment: Moment | undefined): number =>
  moment === undefined ? Infinity : (moment.year * 13 + (moment.month ?? 0)) * 32 + (moment.day ?? 0);

function dayOf(moment: Moment | undefined): string {
  if (moment === undefined) return '';
  const year = `${moment.year < 0 ? '-' : ''}${String(Math.abs(moment.year)).padStart(4, '0')}`;
  return [year, moment.month, moment.day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** @returns whether a meeting took place after the last day that the data covers (`asOf`). Planned meetings are never later. */
export function isLater(atlas: Atlas, { when, status, timeZone }: Meeting): boolean {
  const { asOf } = atlas;
  if (asOf === undefined || when === undefined || status === 'planned') return false;
  // No time zone differs from UTC by a day, so most meetings need no slow look-up of their zone.
  const floating = parseWhen(asOf, undefined);
  const isFar = floating !== undefined && Math.abs(when.earliest - floating.latest) > DAY_MS;
  const covered = isFar ? floating : parseWhen(asOf, timeZone);
  return covered !== undefined && when.earliest > covered.latest;
}

export interface Accounts {
  readonly about: ClaimField;
  readonly claims: readonly Claim[];
  /** Whether the claims contradict one another; otherwise they add to one another. */
  readonly differ: boolean;
}

/** @returns the claims about a meeting, grouped by field, in order of first mention. */
export function accounts({ claims }: Meeting): readonly Accounts[] {
  const fields = [...new Set(claims.map(({ about }) => about))];
  return fields.map((about) => {
    const ofField = claims.filter((claim) => claim.about === about);
    return { about, claims: ofField, differ: doDiffer(ofField) };
  });
}

/** Claims differ if one is marked as disputed, or if no claim has a certainty and they have two values. */
function doDiffer(claims: readonly Claim[]): boolean {
  if (claims.some(({ certainty }) => certainty !== undefined))
    return claims.some(({ certainty }) => certainty === 'disputed');
  return new Set(claims.flatMap(({ value }) => value ?? [])).size > 1;
}

/** @returns the meeting before (-1) or after (1) another in time; undefined at the ends. */
export function nextMeeting(atlas: Atlas, id: string, step: 1 | -1): Meeting | undefined {
  const meeting = atlas.meetingById.get(id);
  return meeting && atlas.meetings[indexOfMeeting(atlas, meeting) + step];
}

/** @returns the index of a meeting in `atlas.meetings`; -1 if it is not there. */
export function indexOfMeeting({ meetings }: Atlas, wanted: Meeting): number {
  let [low, high] = [0, meetings.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareMeetings(meetings[middle] as Meeting, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  // Data from a script may hold times that are NaN, which have no order.
  return meetings[low] === wanted ? low : meetings.indexOf(wanted);
}
