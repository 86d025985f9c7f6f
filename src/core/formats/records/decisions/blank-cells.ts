/**
 * Decides what empty cells below a filled cell mean. Where cells were merged, a spreadsheet saves the value once and leaves the
 * cells below it empty. The table does not show that cells were merged, so they are empty unless the user says otherwise.
 */
import type { Steps } from '../../../lib/steps.js';
import type { MeetingField } from '../meeting-fields.js';
import type { MeetingRecord } from '../meeting-record.js';
import { oneOfValues, type ColumnFinding, type DecidedColumn, type Decision, type RecordTexts } from './decision.js';
import { MAX_RECORDS_IN_STEP } from './record-cells.js';

const VALUES = ['empty', 'above'] as const;

export const blankCells: Decision = {
  name: 'blank',
  fields: ['place', 'when', 'title', 'series'],
  values: VALUES,
  valueOf: oneOfValues(VALUES),
  writtenValue: 'empty',
  code: 'cells-blank-below',
  severity: 'warning',
  decide: decideBlank,
};

/** A column looks like merged cells if most cells are empty and no value is repeated below itself. */
function* decideBlank({ field, records, stated }: DecidedColumn): Steps<ColumnFinding | undefined> {
  let [filled, blank, repeated] = [0, 0, 0];
  let above: string | undefined;
  let example: string | undefined;
  for (const [index, record] of records.entries()) {
    if (index > 0 && index % MAX_RECORDS_IN_STEP === 0) yield index / records.length;
    const [text] = record.texts(field);
    if (text === undefined) {
      if (above === undefined || !isFilled(record)) continue;
      blank += 1;
      example ??= above;
    } else {
      filled += 1;
      if (text === above) repeated += 1;
      above = text;
    }
  }
  const looksMerged = filled > 1 && blank >= filled && repeated === 0 && records[0]?.texts(field).length !== 0;
  if (stated === undefined && !looksMerged) return undefined;
  return { value: stated ?? 'empty', count: blank, example, needsIssue: looksMerged };
}

/** Fields of a row that tell a meeting, so that an empty cell in another column is missing. */
const TELLING: readonly MeetingField[] = ['title', 'when', 'start', 'people', 'sender', 'place'];
const isFilled = (record: RecordTexts): boolean => TELLING.some((field) => record.texts(field).length > 0);

/** @returns the records with the cell above in place of each empty cell of the fields. */
export function filledFromAbove(
  records: readonly MeetingRecord[],
  fields: readonly MeetingField[],
): readonly MeetingRecord[] {
  if (fields.length === 0) return records;
  const above = new Map<MeetingField, readonly string[]>();
  return records.map((record): MeetingRecord => {
    const own = new Map(fields.map((field) => [field, record.texts(field)]));
    for (const [field, texts] of own) {
      if (texts.length > 0) above.set(field, texts);
      else if (isFilled(record)) own.set(field, above.get(field) ?? texts);
    }
    const { number, coordinates, people, unread } = record;
    return {
      ...{ number, coordinates, people, unread },
      locate: (field) => record.locate(field),
      texts: (field) => own.get(field) ?? record.texts(field),
    };
  });
}
