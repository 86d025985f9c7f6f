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
import { parseWhen } from '../time/edtf.js';
import { offsetMinutes } from '../time/zones.js';

export interface Day {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: as much as was stated; '' without a date. Local to the meeting. */
  readonly day: string;
  readonly meetings: readonly Meeting[];
}

/**
 * Meetings under their local day; a range stands under its first day.
 * @param meetings by time; groups come in the order of their first meeting, so one day is one group even where zones
 * interleave (Saturday morning in Korea is Friday night in Washington).
 */
export function groupByDay(meetings: readonly Meeting[]): readonly Day[] {
  const days = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    const day = dayOf(meeting.when?.start ?? meeting.when?.end);
    const known = days.get(day);
    if (known === undefined) days.set(day, [meeting]);
    else known.push(meeting);
  }
  return [...days]
    .map(([day, ofDay]) => ({ day, meetings: ofDay }))
    .sort((a, b) => Number(a.day === '') - Number(b.day === ''));
}

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

/** Who sat with whom: sides in the atlas's order, no side last; in each, named people by rank, then the unnamed. */
export function bySide(atlas: Atlas, meeting: Meeting): readonly SideGroup[] {
  const rank = ({ person, role }: Attendance): number =>
    (person === undefined ? 100 : 0) + (role === undefined ? 10 : RANK[role]);
  return [...atlas.sides, undefined]
    .map((side) => ({
      side,
      attendances: meeting.attendance
        .filter((one) => {
          const id = sideOf(atlas, one);
          return side === undefined ? id === undefined || !atlas.sideById.has(id) : id === side.id;
        })
        .sort((a, b) => rank(a) - rank(b)),
    }))
    .filter(({ attendances }) => attendances.length > 0);
}

/**
 * The office somebody held at a time: the last listed one whose span covers it; the only one if it has no span at all.
 * @param when undefined asks for the only or the last one.
 */
export function officeAt({ offices }: Person, when: When | undefined): Office | undefined {
  if (when === undefined) return offices.at(-1);
  const covers = ({ from, to }: Office): boolean => {
    const begins = from === undefined ? undefined : parseWhen(from, undefined);
    const ends = to === undefined ? undefined : parseWhen(to, undefined);
    return (
      (begins === undefined || begins.earliest <= when.latest) && (ends === undefined || ends.latest >= when.earliest)
    );
  };
  return [...offices].reverse().find(covers);
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
}

/** A meeting's claims, those about one field beside one another, in order of first mention. */
export function accounts({ claims }: Meeting): readonly Accounts[] {
  const fields = [...new Set(claims.map(({ about }) => about))];
  return fields.map((about) => ({ about, claims: claims.filter((claim) => claim.about === about) }));
}

/** The meeting before (-1) or after (1) another in time; undefined at the ends. */
export function nextMeeting(atlas: Atlas, id: string, step: 1 | -1): Meeting | undefined {
  const meeting = atlas.meetingById.get(id);
  return meeting && atlas.meetings[atlas.meetings.indexOf(meeting) + step];
}
