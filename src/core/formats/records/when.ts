/**
 * Reads the date of a record. It may be in one field, in two fields for start and end, in fields with separate times of day, or
 * in three fields for year, month and day.
 */
import type { Moment, When } from '../../model/model.js';
import { addDays } from '../../time/calendars.js';
import { isReversed, JULIAN } from '../../time/edtf.js';
import { clockTimeOf } from '../../time/clock-times.js';
import { isoDate } from '../../time/iso-date.js';
import { saysMoreThanDate } from '../../time/written-dates.js';
import { withSuggestion } from '../suggestions.js';
import { atClock, isDate, readClocks, singleDay, type Clocks } from './clocks.js';
import { readDate } from './date-field.js';
import { readParts } from './date-parts.js';
import {
  keepAsWritten,
  keepTexts,
  problem,
  textOf,
  unreadable,
  type DateFieldName,
  type MeetingRecord,
  type RecordContext,
} from './meeting-record.js';
import type { MeetingField } from './meeting-fields.js';

const EXPECTED_DATE = 'a date such as 2018-06-04, 4 June 2018 or 2018-06';

/**
 * @returns the date of the meeting; undefined if there is no date or it cannot be read. An Issue reports a date that cannot
 *   be read, and the meeting is kept without a date.
 */
export function readWhen(
  record: MeetingRecord,
  context: RecordContext,
  timeZone: string | undefined,
): When | undefined {
  const clock = clockBetween(record);
  const clocks = readClocks(record, context);
  const start = readStart(record, context, timeZone) ?? readParts(record, context, 'start', timeZone);
  const end = readEnd(record, context, 'end', timeZone) ?? readParts(record, context, 'end', timeZone);
  const hasBadEnd = end === undefined && clock === undefined && textOf(record, 'end') !== undefined;
  if (start === undefined) {
    keepClocks(record, context, clocks);
    return end === undefined ? undefined : context.parseWhen(`/${lastEnd(end)}`, timeZone);
  }
  const startClock = clock === undefined ? clocks.start : { field: 'time' as const, text: clock };
  const when = withClocks(
    record,
    context,
    { start, end: end ?? undefined },
    { ...clocks, start: startClock },
    timeZone,
  );
  if (when === undefined || end !== undefined || !hasBadEnd) return when;
  return context.parseWhen(`${firstEnd(when)}/`, timeZone);
}

/** The date of a record, as far as it is in fields for the day. */
interface Days {
  readonly start: When;
  readonly end: When | undefined;
}

function withClocks(
  record: MeetingRecord,
  context: RecordContext,
  days: Days,
  clocks: Clocks,
  timeZone: string | undefined,
): When | undefined {
  const { start } = days;
  const end = clocks.endsBeforeEndDay ? dayBefore(days, context, timeZone) : days.end;
  const firstDay = singleDay(start);
  const lastDay = end === undefined ? firstDay : singleDay(end);
  const first = timed(record, context, firstDay, clocks.start);
  const last = timed(record, context, lastDay, clocks.end);
  if (first === undefined && last === undefined && (end === undefined || end.edtf === start.edtf)) return start;
  const [from = '', to] = first === undefined ? [firstEnd(start)] : first.split('/');
  const until = last ?? (end === undefined ? to : lastEnd(end));
  const fields = [startField(record), clocks.end?.field ?? 'end'] as const;
  const isJulian = start.calendar !== undefined && (end === undefined || end.calendar !== undefined);
  const edtf = until === undefined || until === from ? from : `${from}/${until}${isJulian ? JULIAN : ''}`;
  const when = context.parseWhen(edtf, timeZone);
  if (when === undefined) for (const field of fields) keepTexts(record, context, field);
  const areOnOneDay = firstDay !== undefined && firstDay === lastDay;
  if (when !== undefined && areOnOneDay && isReversed(when))
    return withoutReversedClock(record, context, when, clocks, timeZone);
  return inOrder(record, context, when, fields);
}

/** A meeting from 22:00 to 01:30 may end on the next day, or a time is wrong. So the end is only kept as written. */
function withoutReversedClock(
  record: MeetingRecord,
  context: RecordContext,
  { edtf }: When,
  { start, end }: Clocks,
  timeZone: string | undefined,
): When | undefined {
  const [first = ''] = edtf.split('/');
  const fields = [end?.field, start?.field, 'end'] as const;
  const field = fields.find((one) => one !== undefined && textOf(record, one) !== undefined) ?? 'end';
  keepTexts(record, context, field);
  problem(record, context, field, 'date-reversed', { severity: 'warning', found: edtf });
  return context.parseWhen(first, timeZone);
}

const startField = (record: MeetingRecord): MeetingField =>
  (['when', 'start', 'year'] as const).find((field) => textOf(record, field) !== undefined) ?? 'start';

function timed(
  record: MeetingRecord,
  context: RecordContext,
  day: string | undefined,
  clock: Clocks['start'],
): string | undefined {
  if (clock === undefined) return undefined;
  if (day !== undefined) return atClock(record, context, day, clock);
  unreadable(record, context, clock.field, 'date-invalid', {
    severity: 'warning',
    found: clock.text,
    expected: 'a single day for a time of day',
  });
  return undefined;
}

/** Without a date, times of day are of no use, but they are not lost. */
function keepClocks(record: MeetingRecord, context: RecordContext, { start, end }: Clocks): void {
  for (const clock of [start, end]) if (clock !== undefined) keepAsWritten(record, context, clock.field, clock.text);
}

/** An event of whole days that ends at midnight of 3 June ends on 2 June. */
function dayBefore({ start, end }: Days, { parseWhen }: RecordContext, timeZone: string | undefined): When | undefined {
  const last = end?.end;
  if (end === undefined || last?.month === undefined || last.day === undefined || end.latest <= start.latest)
    return end;
  const { year, month, day } = addDays({ year: last.year, month: last.month, day: last.day }, -1);
  return parseWhen(isoDate({ ...last, year, month, day }), timeZone);
}

/** EDTF of the first moment of a time. The text of a set or of a Julian date cannot be cut at its slash. */
const firstEnd = (when: When): string => endText(when, when.start, 0);
const lastEnd = (when: When): string => endText(when, when.end, -1);

function endText({ edtf, set, calendar }: When, moment: Moment | undefined, half: 0 | -1): string {
  if (set === undefined && calendar === undefined) return edtf.split('/').at(half) ?? '';
  if (moment === undefined) return '';
  const mark = moment.approximate ? (moment.uncertain ? '%' : '~') : moment.uncertain ? '?' : '';
  return isoDate(moment) + mark;
}

/** @param fields the fields in which the date is written, the start first. */
function inOrder(
  record: MeetingRecord,
  context: RecordContext,
  when: When | undefined,
  fields: readonly MeetingField[],
): When | undefined {
  if (when === undefined || !isReversed(when)) return when;
  const [first = '', second = ''] = when.edtf.split('/');
  const suggestion = `${second}/${first}`;
  for (const field of fields) keepTexts(record, context, field);
  problem(record, context, fields.at(-1) ?? 'end', 'date-reversed', {
    found: when.edtf,
    expected: 'the earlier end first',
    suggestion,
  });
  return undefined;
}

/** @returns the times of day in `start` and `end`, if these fields hold only times and the date is in `when`. */
function clockBetween(record: MeetingRecord): string | undefined {
  if (textOf(record, 'when') === undefined) return undefined;
  const [start, end] = [textOf(record, 'start'), textOf(record, 'end')];
  const isClock = (text: string | undefined): boolean => text === undefined || clockTimeOf(text) !== undefined;
  if ((start === undefined && end === undefined) || !isClock(start) || !isClock(end)) return undefined;
  return [start, end].filter((text) => text !== undefined).join('-');
}

/**
 * The date is in `when` or `start`. If both fields have a text, `start` may say more than the day in `when`; a text that
 * cannot be joined with that day stays with the meeting as it is written.
 */
function readStart(record: MeetingRecord, context: RecordContext, timeZone: string | undefined): When | undefined {
  const day = readEnd(record, context, 'when', timeZone);
  if (day === undefined) return readEnd(record, context, 'start', timeZone);
  const text = textOf(record, 'start');
  if (text === undefined || clockBetween(record) !== undefined) return day;
  const start = readDate(text, context.dates.start, timeZone, context.parseWhen);
  if (typeof start === 'object' && start.earliest >= day.earliest && start.latest <= day.latest) return start;
  keepTexts(record, context, 'start');
  return day;
}

/** A field for the time of day may hold the date too. */
const CLOCK_FIELD_OF = { when: undefined, start: 'startTime', end: 'endTime' } as const;
const ERA_FIELD_OF = { when: 'era', start: 'era', end: 'endEra' } as const;

function readEnd(
  record: MeetingRecord,
  context: RecordContext,
  field: DateFieldName,
  timeZone: string | undefined,
): When | undefined {
  if (field !== 'when' && clockBetween(record) !== undefined) return undefined;
  const clockField = CLOCK_FIELD_OF[field];
  const clockText = clockField === undefined ? undefined : textOf(record, clockField);
  const own = textOf(record, field);
  const text = own ?? (clockText !== undefined && isDate(clockText) ? clockText : undefined);
  if (text === undefined) return undefined;
  const found = own === undefined ? (clockField ?? field) : field;
  const era = textOf(record, ERA_FIELD_OF[field]) ?? context.eraOfHeading[field];
  const when =
    (era === undefined ? undefined : readDate(`${text} ${era}`, context.dates[field], timeZone, context.parseWhen)) ??
    readDate(text, context.dates[field], timeZone, context.parseWhen);
  if (when === 'unknown') {
    if (/\p{L}/u.test(text)) keepAsWritten(record, context, found, text);
    return undefined;
  }
  if (when === undefined) {
    unreadable(record, context, found, 'date-invalid', {
      found: text,
      expected: EXPECTED_DATE,
      ...withSuggestion(withCentury(text)),
    });
    return undefined;
  }
  if (when.edtf !== text && saysMoreThanDate(text)) keepAsWritten(record, context, found, text);
  return inOrder(record, context, when, [found]);
}

/** A year with two digits is the most frequent mistake. The suggestion is a year of this century, and the author decides. */
function withCentury(text: string): string | undefined {
  return /^\d{1,2}[-/. ](?:\d{1,2}|\p{L}{3,})[-/. ]\d{2}$/u.test(text) ? text.replace(/(\d{2})$/, '20$1') : undefined;
}
