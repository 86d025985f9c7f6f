/** Questions about the people at a meeting: their sides, their offices, the time on their clocks. */
import { sideOf } from '../filter/filter.js';
import type { Atlas, Attendance, Meeting, Office, Person, Place, Role, Side, When } from '../model/model.js';
import { calendarBounds, parseWhen } from '../time/edtf.js';
import { offsetMinutes } from '../time/zones.js';

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
 * Groups attendance by side: sides in the order of the atlas, then sides that only hosted, then people without a side. In each
 * group, named people come first, by rank.
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

/** Whether the group did not negotiate: hosts only, or people without a known side. */
const isApart = ({ side, attendances }: SideGroup): boolean =>
  side === undefined || attendances.every(({ role }) => role === 'host');

/**
 * The office a person held at a time: the last listed office whose span touches that time. An office without a start or an end
 * is open on that side. Dates are compared by the calendar, without time zones.
 *
 * @param when undefined, or without a date: the last listed office is returned.
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

/** @returns the capitals of the attending sides whose clocks differ from the meeting's: one for each time offset. */
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
