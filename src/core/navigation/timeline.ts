/**
 * Where meetings stand on a line of time: dated ones at their beginning, those that would stand on one another gathered
 * into one mark. Fractions of the whole span, so that whoever draws decides the width; nothing here knows pixels.
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
  /** The first and the last beginning, milliseconds since 1970 UTC; NaN when nothing is dated. */
  readonly from: number;
  readonly to: number;
  /** The days a reader can choose between, by the calendars of the places, as if they were UTC: ends included. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly marks: readonly TimeMark[];
  /** How many meetings have no date to stand at. */
  readonly undated: number;
}

/**
 * @param gap the least distance between two marks, as a fraction of the span: what is nearer becomes one mark.
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

/** An open beginning stands at its known end; NaN without any date. */
const beginning = ({ when }: Meeting): number =>
  when === undefined ? Number.NaN : Number.isFinite(when.earliest) ? when.earliest : when.latest;
