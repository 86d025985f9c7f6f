/** Questions about meetings, answered from the indexes of an atlas. */
import { sideOf } from '../filter.js';
import type {
  Atlas,
  Attendance,
  Claim,
  ClaimField,
  Meeting,
  Moment,
  Office,
  Person,
  Place,
  Role,
  Side,
  When,
} from '../model.js';
import { calendarBounds, parseWhen } from '../time/edtf.js';
import { offsetMinutes } from '../time/zones.js';

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

export interface SideGroup {
  readonly side: Side | undefined;
  readonly attendances: readonly Attendance[];
}

const RANK: Readonly<Record<Role, number>> = {
  principal: 0,
  head: 1,
  envoy: 2,
  host: 3,
  delegate: 4,
  aide: 5,
  interpreter: 6,
};

/**
 * Who sat with whom: sides in the atlas's order, those who only hosted after them, no side last; in each, named people by
 * rank, then the unnamed.
 */
export function bySide(atlas: Atlas, meeting: Meeting): readonly SideGroup[] {
  const present = new Map<Side | undefined, Attendance[]>();
  for (const one of meeting.attendance) {
    const side = atlas.sideById.get(sideOf(atlas, one) ?? '');
    const attendances = present.get(side);
    if (attendances === undefined) present.set(side, [one]);
    else attendances.push(one);
  }
  const groups = [...atlas.sides, undefined].flatMap((side): SideGroup[] => {
    const attendances = present.get(side);
    return attendances === undefined ? [] : [{ side, attendances: attendances.sort((a, b) => rank(a) - rank(b)) }];
  });
  return groups.sort((a, b) => Number(isApart(a)) - Number(isApart(b)) || Number(!a.side) - Number(!b.side));
}

const rank = ({ person, role }: Attendance): number =>
  (person === undefined ? 100 : 0) + (role === undefined ? 10 : RANK[role]);

/** Hosts who took no part, and people of no known side, do not face the others across the table. */
const isApart = ({ side, attendances }: SideGroup): boolean =>
  side === undefined || attendances.every(({ role }) => role === 'host');

/**
 * The office somebody held at a time: the last listed one whose span touches it. An end that is not known excludes
 * nothing; an office that was certainly over, or not begun, is never shown. Dates are compared on the calendar, since
 * nobody enters an office by time zone.
 * @param when undefined, or without a date, asks for the last listed one.
 */
export function officeAt({ offices }: Person, when: When | undefined): Office | undefined {
  const start = when?.start ?? when?.end;
  const end = when?.end ?? when?.start;
  if (start === undefined || end === undefined) return offices.at(-1);
  const [first, last] = [calendarBounds(start).earliest, calendarBounds(end).latest];
  return offices.findLast(({ from, to }) => {
    const begins = from === undefined ? undefined : parseWhen(from, undefined);
    const ends = to === undefined ? undefined : parseWhen(to, undefined);
    return (begins?.earliest ?? -Infinity) <= last && (ends?.latest ?? Infinity) >= first;
  });
}

export interface Clock {
  readonly place: Place;
  readonly timeZone: string;
}

/** Capitals of the attending sides whose clocks show something else at that instant: one for each other offset. */
export function otherClocks(atlas: Atlas, meeting: Meeting): readonly Clock[] {
  const instant = meeting.when?.earliest;
  if (instant === undefined || !Number.isFinite(instant) || meeting.timeZone === undefined) return [];
  const seen = new Set([offsetMinutes(instant, meeting.timeZone)]);
  const clocks: Clock[] = [];
  for (const { side } of bySide(atlas, meeting)) {
    const place = side?.capital === undefined ? undefined : atlas.placeById.get(side.capital);
    if (place?.timeZone === undefined) continue;
    const offset = offsetMinutes(instant, place.timeZone);
    if (seen.has(offset)) continue;
    seen.add(offset);
    clocks.push({ place, timeZone: place.timeZone });
  }
  return clocks;
}

/** Whether a meeting took place after the day up to which the atlas tells. What was only planned then is not later. */
export function isLater(atlas: Atlas, { when, status, timeZone }: Meeting): boolean {
  const told = atlas.asOf === undefined ? undefined : parseWhen(atlas.asOf, timeZone);
  return told !== undefined && when !== undefined && status !== 'planned' && when.earliest > told.latest;
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
  return meeting && atlas.meetings[atlas.meetings.indexOf(meeting) + step];
}
