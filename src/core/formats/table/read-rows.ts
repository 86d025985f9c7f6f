/**
 * Reads rows of cells under headings, with a meeting in each row. Tables, lists of JSON objects and other formats with rows
 * use it, so they have the same columns, the same decisions and the same Issues. The columns are guessed from the headings
 * (columns.ts). The guess is part of the reading, and the caller can overrule it.
 */
import { definedOnly } from '../../lib/defined-only.js';
import { mapProgress, type Steps } from '../../lib/steps.js';
import type { AtlasReading, ReaderOptions } from '../format.js';
import { AtlasBuilder } from '../records/atlas-builder.js';
import type { DecisionMade } from '../records/decisions/decision.js';
import { readRecords } from '../records/read-records.js';
import { reportSettingsWithoutColumn, settingsFor } from './column-settings.js';
import { columnsOf } from './column-contents.js';
import { decideHeadings } from './decide-headings.js';
import type { Column, ColumnOverrides } from './columns.js';
import { DESCRIBING_FIELDS, type MeetingField } from '../records/meeting-fields.js';
import type { TableGuess } from './guess.js';
import { headingKey } from './heading-key.js';
import { RecordColumns, RowRecord } from './row-record.js';
import type { RowTable } from './row-table.js';
import { prepareTable } from './known-table.js';
import { reportLeftOut } from './left-out.js';
import { rowsOfMeetings } from './rows-without-meeting.js';

/** The share of the rows that are no meetings, and of the records, in the progress of reading. */
const [CHECKING, READING] = [0.05, 0.9];

/** Fields that describe a meeting and cannot show by themselves that a row is one: any table of a database has an id and a status. */
const SUPPORTING_FIELDS: ReadonlySet<MeetingField> = new Set<MeetingField>([
  'id',
  'month',
  'day',
  'era',
  'zone',
  'role',
  'source',
  'url',
  'status',
  'mode',
  'number',
  'duration',
  'certainty',
  ...DESCRIBING_FIELDS,
  'unread',
]);

/**
 * @param builder may have places that the rows name.
 * @param title the title of the atlas.
 * @returns the atlas of the rows. An Issue reports headings of which none is known.
 */
export function* readRows(
  given: RowTable,
  { log, parseWhen, columns: overrides }: ReaderOptions,
  {
    builder = new AtlasBuilder(log),
    title,
  }: { readonly builder?: AtlasBuilder; readonly title?: string | undefined } = {},
): Steps<AtlasReading> {
  const { delimiter, headingRow, headings } = given;
  const table = { ...given, rows: yield* mapProgress(0, CHECKING, rowsOfMeetings(given.rows, headings, log)) };
  const prepared = prepareTable(table, log);
  const ignored = ignoredHeadings(overrides);
  const columns = columnsOf(headings, table.rows, { ...prepared.columns, ...overrides }).map((column) =>
    ignored.has(headingKey(column.heading)) ? { ...column, isIgnored: true } : column,
  );
  reportSettingsWithoutColumn(columns, overrides, log);
  let decisions: readonly DecisionMade[] = [];
  const hasDetails = prepared.rows.some(({ details }) => (details?.coordinates ?? details?.people) !== undefined);
  if (columns.some(({ field }) => field !== undefined && (hasDetails || !SUPPORTING_FIELDS.has(field)))) {
    const ofHeadings = decideHeadings(columns, headingRow, overrides ?? {}, log);
    const settings = settingsFor(columns, { ...prepared.columns, ...overrides });
    const shared = new RecordColumns(columns, prepared);
    const records = prepared.rows.map((row) => new RowRecord(row, shared));
    const ofCells = yield* mapProgress(CHECKING, READING, readRecords(records, builder, parseWhen, settings));
    decisions = [...ofHeadings, ...ofCells];
    reportLeftOut(table, columns, log);
  } else {
    log.add({
      code: 'columns-unknown',
      ...(headingRow === undefined ? { path: '' } : { path: `row ${headingRow}`, row: headingRow }),
      found: headings.slice(0, 20).join(', '),
      expected: 'meeting, date, place, lat, lon, people',
    });
  }
  const guess: TableGuess = {
    ...definedOnly<Pick<TableGuess, 'delimiter' | 'headingRow'>>({ delimiter, headingRow }),
    columns: columns.map((column) => ({ ...column, ...exampleIn(table, column) })),
    decisions,
  };
  const value = yield* mapProgress(READING, 1, builder.finishSteps({ title: title ?? given.title }));
  return { value, issues: log.issues, guess, origins: builder.origins };
}

const ignoredHeadings = (overrides: ColumnOverrides = {}): ReadonlySet<string> =>
  new Set(Object.entries(overrides).flatMap(([heading, field]) => (field === 'ignore' ? [headingKey(heading)] : [])));

const EXAMPLE_LENGTH = 60;
/** The number of rows in which an example is searched. */
const EXAMPLE_ROWS = 100;

function exampleIn({ rows }: RowTable, { index }: Column): { readonly example?: string } {
  const example = rows.slice(0, EXAMPLE_ROWS).find(({ cells }) => cells[index])?.cells[index];
  if (example === undefined) return {};
  return { example: example.length > EXAMPLE_LENGTH ? `${example.slice(0, EXAMPLE_LENGTH - 1)}…` : example };
}
