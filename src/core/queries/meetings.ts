/** Questions about meetings, answered from the indexes of an atlas. */
import { compareMeetings } from '../model/build-atlas.js';
import type { Atlas, Claim, ClaimField, Meeting, Moment } from '../model/model.js';
import { parseWhen } from '../time/edtf.js';
import { DAY_MS } from '../time/zones.js';

export interface Day {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: as much as was stated; '' without a date. Local to the meeting. */
  readonly day: string;
  readonly meetings: readonly Meeting[];
}

/**
 * Meetings under their local day; a range stands under its first day, or its last where only that is known. Days come in
 * the order of the calendar, the undated last, and one day is one group even where zones interleave: Saturday morning in
 * Korea comes before Friday night in Washington.
 * @param meetings by time; those of a day keep their order.
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

/** A year stands before its months, a month before its days; no date (there is one group of it at most) after all. */
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

/** Whether a meeting took place after the day up to which the atlas tells. What was only planned then is not later. */
export function isLater(atlas: Atlas, { when, status, timeZone }: Meeting): boolean {
  const { asOf } = atlas;
  if (asOf === undefined || when === undefined || status === 'planned') return false;
  // No clock was ever a day from UTC: of most meetings it is known without looking up their zone, which takes a while.
  const floating = parseWhen(asOf, undefined);
  const isFar = floating !== undefined && Math.abs(when.earliest - floating.latest) > DAY_MS;
  const told = isFar ? floating : parseWhen(asOf, timeZone);
  return told !== undefined && when.earliest > told.latest;
}

export interface Accounts {
  readonly about: ClaimField;
  readonly claims: readonly Claim[];
  /** They contradict one another, rather than one adding to the other. */
  readonly differ: boolean;
}

/** A meeting's claims, those about one field beside one another, in order of first mention. */
export function accounts({ claims }: Meeting): readonly Accounts[] {
  const fields = [...new Set(claims.map(({ about }) => about))];
  return fields.map((about) => {
    const ofField = claims.filter((claim) => claim.about === about);
    return { about, claims: ofField, differ: doDiffer(ofField) };
  });
}

/** Claims differ where one is marked disputed; where nobody says how sure any is, two values are two accounts. */
function doDiffer(claims: readonly Claim[]): boolean {
  if (claims.some(({ certainty }) => certainty !== undefined))
    return claims.some(({ certainty }) => certainty === 'disputed');
  return new Set(claims.flatMap(({ value }) => value ?? [])).size > 1;
}

/** The meeting before (-1) or after (1) another in time; undefined at the ends. */
export function nextMeeting(atlas: Atlas, id: string, step: 1 | -1): Meeting | undefined {
  const meeting = atlas.meetingById.get(id);
  return meeting && atlas.meetings[indexOfMeeting(atlas, meeting) + step];
}

/** @returns where a meeting of an atlas stands in its order. */
export function indexOfMeeting({ meetings }: Atlas, wanted: Meeting): number {
  let [low, high] = [0, meetings.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareMeetings(meetings[middle] as Meeting, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  // Data of a page's own may hold times that are no numbers, which have no order.
  return meetings[low] === wanted ? low : meetings.indexOf(wanted);
}
