/** Reads year, month and day from three fields. The month may be a word, and a field beside them may say before or after Christ. */
import type { When } from '../../model/model.js';
import { eraIn } from '../../time/written-eras.js';
import { DATE_UNIT } from '../../time/written-words.js';
import { edtfYear, isoYearOf } from '../../time/years.js';
import { readDate } from './date-field.js';
import { keepTexts, problem, textOf, unreadable, type MeetingRecord, type RecordContext } from './meeting-record.js';

const FIELDS = {
  start: ['year', 'month', 'day', 'era'],
  end: ['endYear', 'endMonth', 'endDay', 'endEra'],
} as const;

export function readParts(
  record: MeetingRecord,
  context: RecordContext,
  which: 'start' | 'end',
  timeZone: string | undefined,
): When | undefined {
  const fields = FIELDS[which];
  const [yearField, ...dayFields] = fields;
  const written = textOf(record, yearField)?.replace(DATE_UNIT, '').trim();
  if (written === undefined) return undefined;
  const year = yearOf(record, context, which, written);
  const [month, day] = dayFields.slice(0, 2).map((field) => knownPart(textOf(record, field)?.replace(DATE_UNIT, '')));
  const isNumber = (text: string | undefined): boolean => text === undefined || /^\d{1,2}$/.test(text);
  const padded = [year, month, month === undefined ? undefined : day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'));
  const text = isNumber(month) ? padded.join('-') : [day, month, year].filter((part) => part !== undefined).join(' ');
  const when = readDate(text, context.dates.when, timeZone, context.parseWhen);
  if (when === undefined) {
    problem(record, context, yearField, 'date-invalid', {
      found: text,
      expected: 'a year such as 2018, with or without a month and a day',
    });
    for (const field of fields) keepTexts(record, context, field);
  }
  return when === 'unknown' ? undefined : when;
}

/** Zeros stand for a month or day that is not known. */
const knownPart = (text: string | undefined): string | undefined =>
  text === undefined || /^0{1,2}$/.test(text) ? undefined : text;

/** @returns the year as EDTF has it; the text itself if it is no plain number. */
function yearOf(record: MeetingRecord, context: RecordContext, which: 'start' | 'end', text: string): string {
  const [yearField, , , eraField] = FIELDS[which];
  const [, sign = '', digits] = /^([-−–]?)(\d{1,4})$/.exec(text) ?? [];
  const era = textOf(record, eraField) ?? context.eraOfHeading[yearField];
  const sideOfChrist = era === undefined ? undefined : eraIn(`1 ${era}`);
  if (era !== undefined && sideOfChrist === undefined) {
    unreadable(record, context, eraField, 'unknown-value', {
      severity: 'warning',
      found: era,
      expected: 'BC, AD',
    });
  }
  if (digits === undefined) return text;
  const number = Number(digits);
  if (sideOfChrist !== undefined) return edtfYear(isoYearOf(sideOfChrist.sign * number));
  const areBeforeChrist = context.yearsBeforeChrist.has(yearField);
  // Elsewhere two digits may be a year of this or the last century.
  if (sign === '') return digits.length < 3 && !areBeforeChrist ? text : digits.padStart(4, '0');
  return edtfYear(areBeforeChrist && number > 0 ? isoYearOf(-number) : -number);
}
