/**
 * Positions of meetings on a timeline: each dated meeting is at its beginning, and meetings that would overlap share one mark.
 * Positions are fractions of the span, so that the caller chooses the width in pixels.
 */
import type { Meeting } from '../model/model.js';
import { wallClock } from '../time/zones.js';

export interface TimeMark {
  /** 0 (the first beginning) to 1 (the last). */
  readonly at: number;
  /** By time; never empty. */
  readonly meetings: readonly [Meeting, ...Meeting[]];
}

export interface TimeSpan {
  /** The first and the last beginning, milliseconds since 1970 UTC; NaN without a dated meeting. */
  readonly from: number;
  readonly to: number;
  /** The first and last day a reader can choose, on the calendars of the places, as if they were UTC. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly marks: readonly TimeMark[];
  /** How many meetings have no date. */
  readonly undated: number;
}

/**
 * @param gap the minimum distance between two marks, as a fraction of the span; nearer meetings share a mark.
 */
export function timeSpan(meetings: readonly Meeting[], gap: number): TimeSpan {
  if (!(gap >= 0)) throw new RangeError(`Got gap ${gap} when expected a fraction of at least 0.`);
  const dated = meetings
    .map((meeting) => ({ meeting, start: beginning(meeting) }))
    .filter(({ start }) => Number.isFinite(start))
    .sort((a, b) => a.start - b.start);
  const from = dated[0]?.start ?? Number.NaN;
  const to = dated.at(-1)?.start ?? Number.NaN;
  const marks: { at: number; meetings: [Meeting, ...Meeting[]] }[] = [];
  for (const { meeting, start } of dated) {
    const at = to > from ? (start - from) / (to - from) : 0.5;
    const last = marks.at(-1);
    if (last !== undefined && at - last.at < gap) last.meetings.push(meeting);
    else marks.push({ at, meetings: [meeting] });
  }
  let [firstDay, lastDay] = [Infinity, -Infinity];
  for (const { meeting } of dated) {
    for (const instant of [meeting.when?.earliest, meeting.when?.latest]) {
      if (instant === undefined || !Number.isFinite(instant)) continue;
      const day = wallClock(instant, meeting.timeZone);
      firstDay = Math.min(firstDay, day);
      lastDay = Math.max(lastDay, day);
    }
  }
  return {
    from,
    to,
    firstDay,
    lastDay,
    marks,
    undated: meetings.length - dated.length,
  };
}

/** An interval with an open beginning is placed at its end; NaN without any date. */
const beginning = ({ when }: Meeting): number =>
  when === undefined ? Number.NaN : Number.isFinite(when.earliest) ? when.earliest : when.latest;
