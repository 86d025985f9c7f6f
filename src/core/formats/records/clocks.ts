/**
 * Reads the times of day that have fields of their own: one for the day (`time`), or one each for the start and the end, as
 * calendar programs export them, and the mark of an event that lasts whole days.
 */
import type { When } from '../../model/model.js';
import { clockTimeOf, edtfOfClockTime } from '../../time/clock-times.js';
import { isMidnight } from '../../time/clocks-at-midnight.js';
import { edtfOfWrittenDate } from '../../time/written-dates.js';
import { APPROXIMATE_AFTER, APPROXIMATE_BEFORE } from '../../time/written-words.js';
import {
  CLOCK_FIELDS,
  textOf,
  unreadable,
  type ClockField,
  type MeetingRecord,
  type RecordContext,
} from './meeting-record.js';

/** A time of day with the field that it is from. */
interface Clock {
  readonly field: ClockField;
  readonly text: string;
}

export interface Clocks {
  /** For the start, or for both ends: "10:00", "10:00-12:00". */
  readonly start: Clock | undefined;
  readonly end: Clock | undefined;
  /** Whether the event ends at midnight after its last whole day, so the day in the field of the end is not part of it. */
  readonly endsBeforeEndDay: boolean;
}

/** As people and programs write it; Outlook writes "Ein" and "An", spreadsheets "WAHR" and "VRAI". */
const YES =
  /^(?:true|t|yes|y|on|1|x|ja|ein|an|wahr|oui|vrai|s[ií]|verdadero|vero|sim|verdadeiro|waar|да|истина|예|是|真|はい)$/i;

/** @returns the times of day that say more than that the event lasts whole days. */
export function readClocks(record: MeetingRecord, { clocksWithoutMidnight }: RecordContext): Clocks {
  const isAllDay = YES.test(textOf(record, 'allDay') ?? '');
  const clockIn = (field: ClockField): Clock | undefined => {
    const text = textOf(record, field);
    const isNone = text !== undefined && isMidnight(text) && (isAllDay || clocksWithoutMidnight.has(field));
    return text === undefined || isNone || isDate(text) ? undefined : { field, text };
  };
  const [time, start, end] = CLOCK_FIELDS.map(clockIn);
  const endText = textOf(record, 'endTime');
  return {
    start: start ?? time,
    end,
    endsBeforeEndDay: isAllDay && endText !== undefined && isMidnight(endText),
  };
}

/** Whether a field of a time of day holds a whole date with it. */
export const isDate = (text: string): boolean =>
  clockTimeOf(text) === undefined && /\d{3}|\d\D+\d\D+\d{2}/.test(text) && edtfOfWrittenDate(text) !== undefined;

/**
 * @param day EDTF of a single day.
 * @returns EDTF of the time of day on it: one time or an interval. Undefined if it cannot be read; an Issue reports it.
 */
export function atClock(
  record: MeetingRecord,
  context: RecordContext,
  day: string,
  { field, text }: Clock,
): string | undefined {
  const exact = text.replace(APPROXIMATE_BEFORE, '').replace(APPROXIMATE_AFTER, '');
  const single = clockTimeOf(exact);
  const edtf = single === undefined ? edtfOfWrittenDate(`${day} ${exact}`) : day + edtfOfClockTime(single);
  if (edtf?.includes('T') === true) return exact !== text && !edtf.includes('/') ? `${edtf}~` : edtf;
  unreadable(record, context, field, 'time-of-day-invalid', { found: text, expected: 'a time such as 10:00' });
  return undefined;
}

/** @returns the day of EDTF, if a time of day can be added to it; undefined for any other date. */
export function singleDay({ start, interval, set, calendar }: When): string | undefined {
  const isDay = !interval && set === undefined && calendar === undefined && start?.precision === 'day';
  if (!isDay || start.approximate || start.uncertain) return undefined;
  const [year, month = 1, day = 1] = [start.year, start.month, start.day];
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
