/**
 * What several rules need to know of the meetings, found in one pass. A register has 500,000 meetings in no order of memory, so that
 * a pass over them takes longer than the work on each.
 */
import type { Steps } from '../lib/steps.js';
import type { Atlas, Attendance, Meeting, Moment } from '../model/model.js';
import { isReversed } from '../time/edtf.js';

export interface MeetingFacts {
  /** Each attendance with the first meeting that has it. Readers use one object for equal attendances of many meetings. */
  readonly attendances: ReadonlyMap<Attendance, Meeting>;
  readonly withoutPeople: readonly Meeting[];
  /** Meetings that end before they begin. */
  readonly reversed: readonly Meeting[];
  /** Held meetings that begin after today. */
  readonly inFuture: readonly Meeting[];
  /** Whether the start and the end of some meeting are times of day. */
  readonly hasExactTimes: boolean;
  /** Ids of the sources of meetings and of what is said about them. */
  readonly sources: ReadonlySet<string>;
}

/** The number of meetings looked at in one step. */
const STEP = 2048;

/** @param today milliseconds since 1970 UTC; undefined if the time is unknown. */
export function* meetingFacts({ meetings }: Atlas, today: number | undefined): Steps<MeetingFacts> {
  const attendances = new Map<Attendance, Meeting>();
  const withoutPeople: Meeting[] = [];
  const reversed: Meeting[] = [];
  const inFuture: Meeting[] = [];
  const sources = new Set<string>();
  let hasTimes = false;
  for (const [index, meeting] of meetings.entries()) {
    if (index > 0 && index % STEP === 0) yield index / meetings.length;
    const { when, attendance, claims } = meeting;
    if (attendance.length === 0) withoutPeople.push(meeting);
    for (const one of attendance) {
      if (attendances.has(one)) continue;
      attendances.set(one, meeting);
      for (const id of one.sources) sources.add(id);
    }
    for (const id of meeting.sources) sources.add(id);
    for (const claim of claims) for (const id of claim.sources) sources.add(id);
    if (when === undefined) continue;
    if (isReversed(when)) reversed.push(meeting);
    if (today !== undefined && when.earliest > today && meeting.status === 'held') inFuture.push(meeting);
    hasTimes ||= isExact(when.start) && isExact(when.end);
  }
  return { attendances, withoutPeople, reversed, inFuture, hasExactTimes: hasTimes, sources };
}

/** Whether a moment is a time of day without doubt. */
export const isExact = (moment: Moment | undefined): boolean =>
  moment?.precision === 'minute' && !moment.approximate && !moment.uncertain;
