/** An instant on the clocks of another time zone: the time in Washington during a meeting in Panmunjeom. */
import { localParts } from '../../core/time/zones.js';
import { formatDay, type CalendarDate } from './days.js';
import { timeEn } from '../en/time.js';
import { words } from '../words.js';
import { dateFormat } from './locale.js';
import { formatClock } from './when.js';

export interface InstantOptions {
  /** Adds the weekday. */
  readonly weekday?: boolean;
  /** `false` leaves day, month and year out: "Monday 03:00". Default: true. */
  readonly date?: boolean;
  /** Adds the year. Default: false, for use near the meeting's own date. */
  readonly year?: boolean;
  /** The time of day is approximate. */
  readonly approximate?: boolean;
}

/**
 * @param ms milliseconds since 1970 UTC.
 * @param timeZone IANA name.
 * @returns "Sunday 3 June, about 21:00".
 * @throws RangeError for a time that is not finite or a zone Intl does not know.
 */
export function formatInstant(
  ms: number,
  timeZone: string,
  lang: string,
  { weekday = false, date = true, year = false, approximate = false }: InstantOptions = {},
): string {
  const local = localParts(ms, timeZone);
  const time = words(lang, timeEn);
  const plainClock = formatClock(local.hour, local.minute, lang);
  const clock = approximate ? time.about(plainClock) : plainClock;
  if (date) {
    const day = formatDay(local, lang, { weekday: weekday ? 'long' : undefined, year });
    return time.dayAndTime(day, clock);
  }
  return weekday ? time.weekdayAndTime(weekdayOf(local, lang), clock) : clock;
}

/**
 * @param ms milliseconds since 1970 UTC. A zone has different offsets in summer, in winter and in the past.
 * @returns "UTC+9", "UTC−4", "UTC+5:30", "UTC".
 * @throws RangeError as `formatInstant`.
 */
export function zoneLabel(ms: number, timeZone: string, lang: string): string {
  const parts = dateFormat(lang, { timeZone, timeZoneName: 'shortOffset' }).formatToParts(ms);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  return name
    .replace(/^GMT/, 'UTC')
    .replace(/^UTC[+-]0$/, 'UTC')
    .replace('-', '−');
}

function weekdayOf({ year, month = 1, day = 1 }: CalendarDate, lang: string): string {
  return dateFormat(lang, { timeZone: 'UTC', weekday: 'long' }).format(
    new Date(0).setUTCFullYear(year, month - 1, day),
  );
}
