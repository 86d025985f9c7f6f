/**
 * Makes the rows of a table from objects: items of a JSON list, or the properties of features. A list of dates becomes one row
 * for each date, because a meeting has one date. Any other list becomes one cell with its items separated by semicolons.
 */
import type { Steps } from '../../lib/steps.js';
import type { IssueLog } from '../../model/issue-log.js';
import type { MeetingField } from '../records/meeting-fields.js';
import { asOneItem } from '../records/lists.js';
import type { MeetingRecord } from '../records/meeting-record.js';
import { guessColumns, type ColumnOverrides } from '../table/columns.js';
import { MAX_COLUMNS } from '../table/csv.js';
import type { RowTable, TableRow } from '../table/row-table.js';
import type { Json } from './fields.js';
import { flatCells, type FlatCells } from './flat-values.js';

export interface RowObject {
  readonly object: Json;
  /** The 1-based number that Issues name. */
  readonly row: number;
  /** The path of the object in the file. */
  readonly path: string;
  /** Whether Issues name only the path, and no row, as in GeoJSON. */
  readonly isWithoutRow?: boolean;
  /** An id from outside the object, used if the object has none. */
  readonly id?: string | undefined;
  /** What is known of the record beside its cells. */
  readonly details?: Pick<MeetingRecord, 'coordinates'> | undefined;
}

const DATES: ReadonlySet<MeetingField | undefined> = new Set<MeetingField>(['when', 'start', 'end']);
const ID = 'id';
/** The number of objects read in one step, which takes a few milliseconds. */
const STEP = 256;

/**
 * @param log gets one Issue for all lists of dates, one for all values without a text, and one for columns beyond the
 *   maximum.
 */
export function* tableOfObjects(
  objects: readonly RowObject[],
  columns: ColumnOverrides | undefined,
  log: IssueLog,
): Steps<RowTable> {
  const fields = new FieldsOfHeadings(columns);
  const leftOut = new Map<string, { count: number; readonly path: string }>();
  const flat: FlatCells[] = [];
  for (const [index, { object, path }] of objects.entries()) {
    if (index > 0 && index % STEP === 0) yield (0.5 * index) / objects.length;
    flat.push(
      flatCells(object, {
        fieldOf: (heading) => fields.of(heading),
        onLeftOut: (heading) => {
          const known = leftOut.get(heading);
          if (known === undefined) leftOut.set(heading, { count: 1, path: `${path}.${heading}` });
          else known.count += 1;
        },
      }),
    );
  }
  const all = new Set<string>();
  for (const cells of flat) for (const heading of cells.keys()) all.add(heading);
  const headings = [...all].slice(0, MAX_COLUMNS);
  if (all.size > MAX_COLUMNS)
    log.add({
      code: 'columns-dropped',
      path: '',
      severity: 'warning',
      found: String(all.size),
      expected: String(MAX_COLUMNS),
    });
  for (const [heading, { count, path }] of leftOut)
    log.add({ code: 'values-left-out', path, severity: 'warning', found: `${heading}: ${count}` });
  const read = guessColumns(headings, columns).filter(({ field }) => field !== undefined);
  const dates = read.filter(({ field }) => DATES.has(field)).map(({ index }) => headings[index] ?? '');
  const others = otherHeadings(headings, read, fields);
  const ownId = read.find(({ field }) => field === 'id');
  const idHeading = ownId === undefined ? ID : (headings[ownId.index] ?? ID);
  if (ownId === undefined && objects.some(({ id }) => id !== undefined) && !all.has(ID)) headings.push(ID);
  const split = new SplitDates(log);
  const locate = locationsIn(read, headings);
  const rows: TableRow[] = [];
  for (const [index, object] of objects.entries()) {
    if (index > 0 && index % STEP === 0) yield 0.5 + (0.5 * index) / objects.length;
    const cells = flat[index] ?? new Map<string, readonly string[]>();
    fillFromOthers(cells, others);
    if ((cells.get(idHeading) ?? []).length === 0 && object.id !== undefined) cells.set(idHeading, [object.id]);
    for (const row of split.rowsOf(cells, dates, idHeading, object))
      rows.push({
        row: object.row,
        cells: headings.map((heading) => cellOf(row.get(heading))),
        details: { ...object.details, locate: locate(object) },
      });
  }
  split.report();
  return { headings, rows };
}

type Read = ReturnType<typeof guessColumns>;

/** Headings of a field that has another column, by the heading of that column. */
type OtherHeadings = readonly (readonly [heading: string, others: readonly string[]])[];

/** One object may have a `title` and the next a `name`. A table has one column for both. */
function otherHeadings(headings: readonly string[], read: Read, fields: FieldsOfHeadings): OtherHeadings {
  const used = new Set(read.map(({ index }) => index));
  return read.flatMap(({ index, field }) => {
    const others = headings.filter((heading, at) => !used.has(at) && fields.of(heading) === field);
    return others.length === 0 ? [] : [[headings[index] ?? '', others] as const];
  });
}

/** Moves the texts of another heading of the same field to an empty cell. */
function fillFromOthers(cells: FlatCells, all: OtherHeadings): void {
  for (const [heading, others] of all) {
    if ((cells.get(heading) ?? []).length > 0) continue;
    const other = others.find((one) => (cells.get(one) ?? []).length > 0);
    if (other === undefined) continue;
    cells.set(heading, cells.get(other) ?? []);
    cells.set(other, []);
  }
}

/** Finds the field of one heading, and remembers it. */
class FieldsOfHeadings {
  readonly #overrides: ColumnOverrides | undefined;
  readonly #known = new Map<string, MeetingField | undefined>();

  constructor(overrides: ColumnOverrides | undefined) {
    this.#overrides = overrides;
  }

  of(heading: string): MeetingField | undefined {
    if (!this.#known.has(heading)) this.#known.set(heading, guessColumns([heading], this.#overrides)[0]?.field);
    return this.#known.get(heading);
  }
}

/** Makes a row for each date of a list, and counts them. */
class SplitDates {
  readonly #log: IssueLog;
  #rows = 0;
  #dates = 0;
  #first: { readonly path: string; readonly found: string } | undefined;

  constructor(log: IssueLog) {
    this.#log = log;
  }

  rowsOf(cells: FlatCells, dates: readonly string[], idHeading: string, { path }: RowObject): readonly FlatCells[] {
    const lists = dates.filter((heading) => (cells.get(heading)?.length ?? 0) > 1);
    const count = Math.max(1, ...lists.map((heading) => cells.get(heading)?.length ?? 0));
    if (count === 1) return [cells];
    this.#rows += 1;
    this.#dates += count;
    const [heading = ''] = lists;
    this.#first ??= { path: `${path}.${heading}`, found: cells.get(heading)?.slice(0, 3).join(', ') ?? '' };
    const [id] = cells.get(idHeading) ?? [];
    return Array.from({ length: count }, (_, index) => {
      const row: FlatCells = new Map(cells);
      for (const list of lists) row.set(list, (cells.get(list) ?? []).slice(index, index + 1));
      if (id !== undefined && index > 0) row.set(idHeading, [`${id}-${index + 1}`]);
      return row;
    });
  }

  report(): void {
    if (this.#first === undefined) return;
    this.#log.add({
      code: 'dates-separated',
      severity: 'warning',
      path: this.#first.path,
      found: this.#first.found,
      expected: `${this.#rows}/${this.#dates}`,
    });
  }
}

const cellOf = (texts: readonly string[] = []): string =>
  texts.length < 2 ? (texts[0] ?? '') : texts.map(asOneItem).join('; ');

/** @returns for each object a function that gives the position of a field. */
function locationsIn(read: Read, headings: readonly string[]): (object: RowObject) => MeetingRecord['locate'] {
  const headingOf = new Map<MeetingField, string>();
  for (const { field, index } of read)
    if (field !== undefined && !headingOf.has(field)) headingOf.set(field, headings[index] ?? '');
  return ({ path, row, isWithoutRow }) =>
    (field) => {
      const ofRow = isWithoutRow === true ? {} : { row };
      const heading = field === undefined ? undefined : headingOf.get(field);
      if (heading === undefined) return { path, ...ofRow };
      const full = path === '' ? heading : `${path}.${heading}`;
      return isWithoutRow === true ? { path: full } : { path: full, row, column: heading };
    };
}
