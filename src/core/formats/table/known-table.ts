/** Applies what is known of a whole table (known-tables.ts) to its rows, before its columns are read one by one. */
import type { IssueLog } from '../../model/issue-log.js';
import { settingTarget } from '../records/decisions/settings.js';
import { listItems } from '../records/lists.js';
import type { NamedPerson } from '../records/named-person.js';
import { plainTextOf } from '../plain-text.js';
import { edtfOfSlideYear } from '../timeline-js/dates.js';
import type { ColumnOverrides } from './columns.js';
import { headingKey } from './heading-key.js';
import { KNOWN_TABLES, type KnownTable } from './known-tables.js';
import type { RowTable, TableRow } from './row-table.js';

export interface PreparedTable {
  /** The rows that may be meetings. */
  readonly rows: readonly TableRow[];
  /** The fields of the headings of the known table. */
  readonly columns: ColumnOverrides;
  /** The people of a row whose side and office have columns of their own, and its organisations. */
  readonly peopleIn: ((row: TableRow) => readonly NamedPerson[]) | undefined;
  /** What the cells of a column say in plain text and EDTF, by the index of the column. `peopleIn` gives the cells that are empty here. */
  readonly changes: ReadonlyMap<number, (cell: string) => string>;
  /** The index of a column whose cells stay with the meeting as they are written, beside what they say. */
  readonly kept: number | undefined;
}

/** The number of cells that are examined to tell names from dates. */
const SAMPLE = 50;
/** Dates, numbers and addresses have digits or these signs. */
const NO_NAME = /[\d/@]/;
const LETTER = /\p{L}/u;

/** @returns the rows as they are, if the table is not known. */
export function prepareTable({ headings, rows }: RowTable, log: IssueLog): PreparedTable {
  const indexes = new Map(headings.map((heading, index) => [headingKey(heading), index] as const).reverse());
  const indexOf = (heading: string): number | undefined => indexes.get(headingKey(heading));
  const known = KNOWN_TABLES.find((table) => fits(table, indexOf, rows));
  if (known === undefined) return { rows, columns: {}, peopleIn: undefined, changes: new Map(), kept: undefined };
  const columns: Record<string, string> = {};
  const claim = (heading: string, field: string): void => {
    const index = indexOf(heading);
    if (index !== undefined) columns[headings[index] ?? ''] = field;
  };
  for (const [heading, field] of Object.entries(known.columns)) claim(heading, field);
  for (const { name, side, office } of known.people ?? []) {
    if (!name.every((heading) => indexOf(heading) !== undefined)) continue;
    for (const heading of name) claim(heading, 'people');
    if (side !== undefined) claim(side, 'side');
    if (office !== undefined) claim(office, 'role');
  }
  for (const heading of known.organisations ?? []) claim(heading, 'people');
  for (const [key, value] of Object.entries(known.settings ?? {})) {
    const target = settingTarget(key);
    const index = target === undefined ? undefined : indexOf(target.column);
    if (target !== undefined && index !== undefined) columns[`${headings[index] ?? ''}:${target.name}`] = value;
  }
  return {
    rows: withoutSkipped(rows, known, indexOf, log),
    columns,
    peopleIn: peopleReader(known, indexOf),
    changes: changesOf(known, indexOf),
    kept: known.cancelled === undefined ? undefined : indexOf(known.cancelled),
  };
}

type IndexOf = (heading: string) => number | undefined;

function fits({ required, pair }: KnownTable, indexOf: IndexOf, rows: readonly TableRow[]): boolean {
  if (!required.every((group) => group.some((heading) => indexOf(heading) !== undefined))) return false;
  if (pair === undefined) return true;
  const cells = rows
    .slice(0, SAMPLE)
    .flatMap((row) => pair.map((heading) => cellAt(row, indexOf(heading))))
    .filter((cell) => cell !== '');
  return cells.length > 0 && cells.every((cell) => LETTER.test(cell) && !NO_NAME.test(cell));
}

const cellAt = ({ cells }: TableRow, index: number | undefined): string =>
  index === undefined ? '' : (cells[index] ?? '');

/** Leaves out rows that are no meetings, with one Issue that names them. */
function withoutSkipped(
  rows: readonly TableRow[],
  { skip }: KnownTable,
  indexOf: IndexOf,
  log: IssueLog,
): readonly TableRow[] {
  if (skip === undefined) return rows;
  const index = indexOf(skip.column);
  const isSkipped = (row: TableRow): boolean => skip.values.includes(cellAt(row, index).toLowerCase());
  const skipped = rows.filter(isSkipped);
  const [first] = skipped;
  if (first === undefined) return rows;
  const names = skipped.slice(0, 3).map((row) => cellAt(row, indexOf('headline')));
  log.add({
    code: 'rows-across',
    severity: 'note',
    path: `row ${first.row}`,
    row: first.row,
    found: names.join(' | '),
    count: skipped.length,
  });
  return rows.filter((row) => !isSkipped(row));
}

function changesOf(known: KnownTable, indexOf: IndexOf): ReadonlyMap<number, (cell: string) => string> {
  const changes = new Map<number, (cell: string) => string>();
  const change = (heading: string, to: (cell: string) => string): void => {
    const index = indexOf(heading);
    if (index !== undefined && !changes.has(index)) changes.set(index, to);
  };
  for (const { name, side = '', office = '' } of known.people ?? [])
    if (name.every((heading) => indexOf(heading) !== undefined))
      for (const heading of [...name, side, office]) change(heading, () => '');
  for (const heading of known.organisations ?? []) change(heading, () => '');
  if (known.cancelled !== undefined) change(known.cancelled, (cell) => (cell === '' ? '' : 'cancelled'));
  for (const heading of known.yearsWithoutZero ?? []) change(heading, edtfOfSlideYear);
  for (const heading of known.markup ?? []) change(heading, plainTextOf);
  return changes;
}

const organisationsIn = (cell: string): readonly string[] =>
  cell.includes('|') ? cell.split('|').flatMap(listItems) : listItems(cell);

/** Finds the columns once, so that a row only looks into its cells. */
function peopleReader(
  { people = [], organisations = [] }: KnownTable,
  indexOf: IndexOf,
): ((row: TableRow) => readonly NamedPerson[]) | undefined {
  const isKnown = (index: number | undefined): index is number => index !== undefined;
  const persons = people
    .map(({ name, side = '', office = '' }) => ({
      name: name.map(indexOf).filter(isKnown),
      side: indexOf(side),
      office: indexOf(office),
    }))
    .filter(({ name }) => name.length > 0);
  const sides = organisations.map(indexOf).filter(isKnown);
  if (persons.length + sides.length === 0) return undefined;
  return (row) => {
    const found: NamedPerson[] = [];
    for (const { name, side, office } of persons) {
      const full = name.map((index) => cellAt(row, index)).filter((part) => part !== '');
      if (full.length === 0) continue;
      const [sideName, title] = [cellAt(row, side), cellAt(row, office)];
      found.push({
        name: full.join(' '),
        ...(sideName === '' ? {} : { side: sideName }),
        ...(title === '' ? {} : { office: title }),
      });
    }
    for (const index of sides) for (const side of organisationsIn(cellAt(row, index))) found.push({ name: '', side });
    return found;
  };
}
