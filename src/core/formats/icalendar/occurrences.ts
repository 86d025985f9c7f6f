/** The times at which an event takes place: its own start, and the days of its recurrence rules. */
import ICAL from 'ical.js';
import type { NewIssue } from '../../model/issue-log.js';
import { daysOf, isReadable } from './recurrence.js';
import { DAY_MS } from '../../time/zones.js';

/** Occurrences of one event, and years after its start, that are read if its rule has no end. */
const MAX_ENDLESS = 366;
const MAX_ENDLESS_YEARS = 10;
/** Occurrences of one event whose rule has an end. */
const MAX_OCCURRENCES = 5000;

export interface Occurrences {
  readonly starts: readonly ICAL.Time[];
  /** What was left out of the recurrence. */
  readonly problems: readonly Pick<NewIssue, 'code' | 'severity' | 'found' | 'expected'>[];
}

type Problem = Occurrences['problems'][number];

/** @param changed the times for which the calendar has an event of their own (`RECURRENCE-ID`). */
export function occurrencesOf(event: ICAL.Component, start: ICAL.Time, changed: readonly ICAL.Time[]): Occurrences {
  const problems: Problem[] = [];
  const starts = new Map([[keyOf(start), start]]);
  for (const property of event.getAllProperties('rrule'))
    for (const time of timesOf(property, start, problems)) starts.set(keyOf(time), time);
  for (const time of timesIn(event, 'rdate')) starts.set(keyOf(time), time);
  if (event.hasProperty('exrule')) problems.push({ code: 'left-out', severity: 'warning', found: 'EXRULE' });
  const removed = [...timesIn(event, 'exdate'), ...changed];
  const kept = [...starts.values()].filter((time) => !removed.some((other) => isSame(time, other)));
  return { starts: kept.toSorted((a, b) => a.compare(b)), problems };
}

const keyOf = (time: ICAL.Time): string => time.toString();

/** A removed day without a time of day removes the occurrence of that day. */
function isSame(time: ICAL.Time, other: ICAL.Time): boolean {
  if (other.isDate || time.isDate)
    return time.year === other.year && time.month === other.month && time.day === other.day;
  return time.toUnixTime() === other.toUnixTime();
}

function timesIn(event: ICAL.Component, name: 'rdate' | 'exdate'): readonly ICAL.Time[] {
  return event.getAllProperties(name).flatMap((property) =>
    property.getValues().flatMap((value: unknown) => {
      const time = value instanceof ICAL.Period ? value.start : value;
      return time instanceof ICAL.Time ? [time] : [];
    }),
  );
}

function timesOf(property: ICAL.Property, start: ICAL.Time, problems: Problem[]): readonly ICAL.Time[] {
  const recur: unknown = property.getFirstValue();
  if (!(recur instanceof ICAL.Recur)) return [];
  const found = recur.toString();
  if (!isReadable(recur)) {
    problems.push({ code: 'recurrence-unread', found });
    return [];
  }
  const until = recur.until ?? undefined;
  const count = recur.count ?? undefined;
  const isEndless = until === undefined && count === undefined;
  const max = isEndless ? MAX_ENDLESS : MAX_OCCURRENCES;
  const times: ICAL.Time[] = [];
  const first = Date.UTC(start.year, start.month - 1, start.day);
  for (const day of daysOf(recur, first)) {
    const time = start.clone();
    time.adjust(Math.round((day - first) / DAY_MS), 0, 0, 0);
    if (until !== undefined && isAfter(time, until)) return times;
    if (times.length >= max || (isEndless && time.year > start.year + MAX_ENDLESS_YEARS)) {
      problems.push({
        code: isEndless ? 'recurrence-endless' : 'recurrence-long',
        severity: isEndless ? 'note' : 'warning',
        found,
        expected: String(times.length),
      });
      return times;
    }
    times.push(time);
    if (times.length === count) return times;
  }
  return times;
}

/** `UNTIL` may be a day although the event has a time of day: then that day is the last one. */
function isAfter(time: ICAL.Time, until: ICAL.Time): boolean {
  if (!until.isDate && !time.isDate) return time.toUnixTime() > until.toUnixTime();
  const [day, last] = [time, until].map(({ year, month, day: of }) => Date.UTC(year, month - 1, of));
  return (day ?? 0) > (last ?? 0);
}
