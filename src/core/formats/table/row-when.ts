/** When a row took place: one cell, two cells for the ends, a clock beside them, or year, month and day apart. */
import type { When } from '../../model/model.js';
import { isReversed } from '../../time/edtf.js';
import { clockTimeOf } from '../../time/clock-times.js';
import { edtfOfWrittenDate } from '../../time/written-dates.js';
import { withSuggestion } from '../fields/suggestions.js';
import { readDateCell } from './date-columns.js';
import { problem, textOf, type DateField, type Row, type TableContext } from './row.js';

const EXPECTED = 'a date such as 2018-06-04, 4 June 2018 or 2018-06';

/** @returns undefined, with an Issue if there was something that could not be read: the meeting stays, undated. */
export function readWhen(row: Row, context: TableContext, timeZone: string | undefined): When | undefined {
  const clock = clockBetween(row);
  const start =
    readEnd(row, context, 'when', timeZone) ??
    readEnd(row, context, 'start', timeZone) ??
    readParts(row, context, '', timeZone);
  const end = readEnd(row, context, 'end', timeZone) ?? readParts(row, context, 'end', timeZone);
  const hasBadEnd = end === undefined && clock === undefined && textOf(row, 'end') !== undefined;
  if (start === undefined) return end === undefined ? undefined : context.parse(`/${lastHalf(end)}`, timeZone);
  const timed = withClock(row, context, start, timeZone, clock);
  if (end === undefined) return hasBadEnd ? context.parse(`${firstHalf(timed)}/`, timeZone) : timed;
  return inOrder(row, context, interval(timed, end, context, timeZone));
}

const firstHalf = ({ edtf }: When): string => edtf.split('/')[0] ?? '';
const lastHalf = ({ edtf }: When): string => edtf.split('/').at(-1) ?? '';

function interval(start: When, end: When, { parse }: TableContext, timeZone: string | undefined): When | undefined {
  return start.edtf === end.edtf ? start : parse(`${firstHalf(start)}/${lastHalf(end)}`, timeZone);
}

function inOrder(row: Row, context: TableContext, when: When | undefined): When | undefined {
  if (when === undefined || !isReversed(when)) return when;
  const [first = '', second = ''] = when.edtf.split('/');
  const suggestion = `${second}/${first}`;
  problem(row, context, 'end', 'date-reversed', { found: when.edtf, expected: 'the earlier end first', suggestion });
  return undefined;
}

/** Start and end columns that hold only times of day belong to the date beside them. */
function clockBetween(row: Row): string | undefined {
  if (textOf(row, 'when') === undefined) return undefined;
  const [start, end] = [textOf(row, 'start'), textOf(row, 'end')];
  const isClock = (text: string | undefined): boolean => text === undefined || clockTimeOf(text) !== undefined;
  if ((start === undefined && end === undefined) || !isClock(start) || !isClock(end)) return undefined;
  return [start, end].filter((text) => text !== undefined).join('-');
}

function readEnd(row: Row, context: TableContext, field: DateField, timeZone: string | undefined): When | undefined {
  const text = textOf(row, field);
  if (text === undefined || (field !== 'when' && clockBetween(row) !== undefined)) return undefined;
  const when = readDateCell(text, context.dates[field], timeZone, context.parse);
  if (when === 'unknown') return undefined;
  if (when === undefined) {
    problem(row, context, field, 'date-invalid', {
      found: text,
      expected: EXPECTED,
      ...withSuggestion(withCentury(text)),
    });
  }
  return when === undefined ? undefined : inOrder(row, context, when);
}

/** A year of two digits is the likeliest mistake. Which century is for the author to say. */
function withCentury(text: string): string | undefined {
  return /^\d{1,2}[-/. ](?:\d{1,2}|\p{L}{3,})[-/. ]\d{2}$/u.test(text) ? text.replace(/(\d{2})$/, '20$1') : undefined;
}

/** `2018-06-04` and `10:00` beside it. Only a single day can have a time of day. */
function withClock(
  row: Row,
  context: TableContext,
  day: When,
  timeZone: string | undefined,
  clock: string | undefined,
): When {
  const text = clock ?? textOf(row, 'time');
  if (text === undefined || day.interval || day.start?.precision !== 'day') return day;
  const isAbout = /^(?:about|around|c\.|ca\.|약|~)\s*|\s*(?:경|쯤|~)$/i;
  const edtf = edtfOfWrittenDate(`${day.edtf.slice(0, 10)} ${text.replace(isAbout, '')}`);
  const timed =
    edtf === undefined || !edtf.includes('T')
      ? undefined
      : context.parse(isAbout.test(text) && !edtf.includes('/') ? `${edtf}~` : edtf, timeZone);
  if (timed === undefined)
    problem(row, context, clock === undefined ? 'time' : 'start', 'date-invalid', {
      found: text,
      expected: 'a time such as 10:00',
    });
  return timed ?? day;
}

/** Year, month and day in columns of their own; the month may be a word. */
function readParts(row: Row, context: TableContext, which: '' | 'end', timeZone: string | undefined): When | undefined {
  const fields = which === '' ? (['year', 'month', 'day'] as const) : (['endYear', 'endMonth', 'endDay'] as const);
  const [year, month, day] = fields.map((field) => textOf(row, field)?.replace(/[년월일]$/, ''));
  if (year === undefined) return undefined;
  const isNumber = (text: string | undefined): boolean => text === undefined || /^\d{1,2}$/.test(text);
  const padded = [year, month, month === undefined ? undefined : day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'));
  const text = isNumber(month) ? padded.join('-') : [day, month, year].filter((part) => part !== undefined).join(' ');
  const when = readDateCell(text, context.dates.when, timeZone, context.parse);
  if (when === undefined) problem(row, context, fields[0], 'date-invalid', { found: text, expected: EXPECTED });
  return when === 'unknown' ? undefined : when;
}
