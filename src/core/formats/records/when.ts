/**
 * Reads the date of a record. It may be in one field, in two fields for start and end, in one field with a separate time of
 * day, or in three fields for year, month and day.
 */
import type { When } from '../../model/model.js';
import { isReversed } from '../../time/edtf.js';
import { clockTimeOf } from '../../time/clock-times.js';
import { edtfOfWrittenDate } from '../../time/written-dates.js';
import { APPROXIMATE_AFTER, APPROXIMATE_BEFORE, DATE_UNIT } from '../../time/written-words.js';
import { withSuggestion } from '../suggestions.js';
import { readDate } from './date-field.js';
import {
  keepAsWritten,
  problem,
  textOf,
  unreadable,
  type DateFieldName,
  type MeetingRecord,
  type RecordContext,
} from './meeting-record.js';
import type { MeetingField } from './meeting-fields.js';

const EXPECTED = 'a date such as 2018-06-04, 4 June 2018 or 2018-06';

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
  const start =
    readEnd(record, context, 'when', timeZone) ??
    readEnd(record, context, 'start', timeZone) ??
    readParts(record, context, '', timeZone);
  const end = readEnd(record, context, 'end', timeZone) ?? readParts(record, context, 'end', timeZone);
  const hasBadEnd = end === undefined && clock === undefined && textOf(record, 'end') !== undefined;
  if (start === undefined) return end === undefined ? undefined : context.parseWhen(`/${lastHalf(end)}`, timeZone);
  const timed = withClock(record, context, start, timeZone, clock);
  if (end === undefined) return hasBadEnd ? context.parseWhen(`${firstHalf(timed)}/`, timeZone) : timed;
  const startField = DATE_FIELDS_AT_START.find((field) => textOf(record, field) !== undefined);
  return inOrder(record, context, interval(timed, end, context, timeZone), [startField ?? 'start', 'end']);
}

const DATE_FIELDS_AT_START: readonly MeetingField[] = ['when', 'start', 'year'];

const firstHalf = ({ edtf }: When): string => edtf.split('/')[0] ?? '';
const lastHalf = ({ edtf }: When): string => edtf.split('/').at(-1) ?? '';

function interval(
  start: When,
  end: When,
  { parseWhen }: RecordContext,
  timeZone: string | undefined,
): When | undefined {
  return start.edtf === end.edtf ? start : parseWhen(`${firstHalf(start)}/${lastHalf(end)}`, timeZone);
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

function readEnd(
  record: MeetingRecord,
  context: RecordContext,
  field: DateFieldName,
  timeZone: string | undefined,
): When | undefined {
  const text = textOf(record, field);
  if (text === undefined || (field !== 'when' && clockBetween(record) !== undefined)) return undefined;
  const when = readDate(text, context.dates[field], timeZone, context.parseWhen);
  if (when === 'unknown') {
    if (/\p{L}/u.test(text)) keepAsWritten(record, context, field, text);
    return undefined;
  }
  if (when === undefined) {
    unreadable(record, context, field, 'date-invalid', {
      found: text,
      expected: EXPECTED,
      ...withSuggestion(withCentury(text)),
    });
  }
  return when === undefined ? undefined : inOrder(record, context, when, [field]);
}

function keepTexts(record: MeetingRecord, context: RecordContext, field: MeetingField): void {
  for (const text of record.texts(field)) keepAsWritten(record, context, field, text);
}

/** A year with two digits is the most frequent mistake. The suggestion is a year of this century, and the author decides. */
function withCentury(text: string): string | undefined {
  return /^\d{1,2}[-/. ](?:\d{1,2}|\p{L}{3,})[-/. ]\d{2}$/u.test(text) ? text.replace(/(\d{2})$/, '20$1') : undefined;
}

/** Adds a separate time of day to a date: `2018-06-04` and `10:00`. Only a single day can have a time of day. */
function withClock(
  record: MeetingRecord,
  context: RecordContext,
  day: When,
  timeZone: string | undefined,
  clock: string | undefined,
): When {
  const text = clock ?? textOf(record, 'time');
  if (text === undefined || day.interval || day.start?.precision !== 'day') return day;
  const exact = text.replace(APPROXIMATE_BEFORE, '').replace(APPROXIMATE_AFTER, '');
  const edtf = edtfOfWrittenDate(`${day.edtf.slice(0, 10)} ${exact}`);
  const timed =
    edtf === undefined || !edtf.includes('T')
      ? undefined
      : context.parseWhen(exact !== text && !edtf.includes('/') ? `${edtf}~` : edtf, timeZone);
  if (timed === undefined)
    unreadable(record, context, clock === undefined ? 'time' : 'start', 'date-invalid', {
      found: text,
      expected: 'a time such as 10:00',
    });
  return timed ?? day;
}

/** Reads year, month and day from three fields. The month may be a word. */
function readParts(
  record: MeetingRecord,
  context: RecordContext,
  which: '' | 'end',
  timeZone: string | undefined,
): When | undefined {
  const fields = which === '' ? (['year', 'month', 'day'] as const) : (['endYear', 'endMonth', 'endDay'] as const);
  const [year, month, day] = fields.map((field) => textOf(record, field)?.replace(DATE_UNIT, ''));
  if (year === undefined) return undefined;
  const isNumber = (text: string | undefined): boolean => text === undefined || /^\d{1,2}$/.test(text);
  const padded = [year, month, month === undefined ? undefined : day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'));
  const text = isNumber(month) ? padded.join('-') : [day, month, year].filter((part) => part !== undefined).join(' ');
  const when = readDate(text, context.dates.when, timeZone, context.parseWhen);
  if (when === undefined) {
    problem(record, context, fields[0], 'date-invalid', { found: text, expected: EXPECTED });
    for (const field of fields) keepTexts(record, context, field);
  }
  return when === 'unknown' ? undefined : when;
}
