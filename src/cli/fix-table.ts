/** What can be mended in tables, cell by cell: everything else stays as it is, to the byte. */
import { runSync } from '../core/lib/steps.js';
import type { Issue, IssueCode } from '../core/model/issues.js';
import type { AtlasData } from '../core/model/model.js';
import { IssueLog } from '../core/model/issue-log.js';
import { guessColumns } from '../core/formats/table/columns.js';
import { degreesOf } from '../core/formats/records/degrees.js';
import { foldName } from '../core/lib/fold.js';
import { countLinkedHeadings, recogniseLinked } from '../core/formats/linked-tables/columns.js';
import { parseTable } from '../core/formats/table/parse-table.js';
import { pick } from '../core/model/text.js';
import { cellRows, writtenCell, type Cell } from './cells.js';
import type { Edit } from './edits.js';
import type { Input, InputFile } from './inputs.js';
import type { Options } from './options.js';

/** Suggestions of the readers that stand for the cell itself. */
const REPLACED: ReadonlySet<IssueCode> = new Set<IssueCode>([
  ...(['date-invalid', 'duration-invalid', 'time-zone-unknown', 'unknown-value', 'url-unsafe'] as const),
]);

/** A row by the fields its columns were taken for. */
interface FieldRow {
  readonly row: number;
  readonly cellsOf: (field: string) => readonly Cell[];
}

interface Table {
  readonly file: InputFile;
  readonly delimiter: string;
  readonly rows: readonly FieldRow[];
  readonly headings: readonly string[];
  readonly cells: ReadonlyMap<number, readonly Cell[]>;
}

type Replacement = readonly [cell: Cell, text: string];

export function tableEdits({ files, data }: Input, issues: readonly Issue[], { columns }: Options): readonly Edit[] {
  const tables = files.map((file) => tableOf(file, files.length > 1, columns));
  return issues.flatMap((issue) =>
    tables.flatMap((table) => {
      const isElsewhere = files.length > 1 && issue.row !== undefined && !issue.path.startsWith(`${table.file.name}, `);
      if (issue.suggestion === undefined || isElsewhere) return [];
      return replacements(issue, issue.suggestion, table, data).map(([cell, text]): Edit => {
        const written = writtenCell(text, table.delimiter);
        return { file: table.file.name, start: cell.start, end: cell.end, text: written, issue };
      });
    }),
  );
}

function tableOf(file: InputFile, isLinked: boolean, columns: Options['columns']): Table {
  const sheet = runSync(parseTable(file.text, new IssueLog(), isLinked ? { countKnown: countLinkedHeadings } : {}));
  if (sheet === undefined) return { file, delimiter: ',', rows: [], headings: [], cells: new Map() };
  const { headings, delimiter, headingRow } = sheet;
  const byField = new Map<string, number[]>();
  const linked = isLinked ? recogniseLinked(headings) : undefined;
  const found = linked
    ? Object.entries(linked.columns).map(([field, index]) => ({ field: commonName(linked.kind, field), index }))
    : guessColumns(headings, columns);
  for (const { field, index } of found)
    if (field !== undefined) byField.set(field, [...(byField.get(field) ?? []), index]);
  const cells = new Map<number, readonly Cell[]>();
  for (const one of cellRows(file.text, delimiter))
    if (one.row > headingRow && one.cells !== undefined) cells.set(one.row, one.cells);
  const rows = [...cells].map(([row, list]): FieldRow => ({
    row,
    cellsOf: (field) => (byField.get(field) ?? []).flatMap((index) => list[index] ?? []),
  }));
  return { file, delimiter, rows, headings, cells };
}

/** Fields of linked tables under the names they have in a flat one. */
function commonName(kind: string, field: string): string {
  if (field === 'name' && kind === 'places') return 'place';
  if ((field === 'name' && kind === 'people') || field === 'person') return 'people';
  return field;
}

function replacements(issue: Issue, suggestion: string, table: Table, data: AtlasData): readonly Replacement[] {
  const { code, row, column, path } = issue;
  const stated = row === undefined ? undefined : table.rows.find((one) => one.row === row);
  if (code === 'coordinates-swapped') return (stated ? [stated] : rowsOfPlace(issue, table, data)).flatMap(swapped);
  if (code === 'coordinates-zero') return rowsOfPlace(issue, table, data).flatMap(blanked);
  if (code === 'date-reversed' && stated) return reversed(stated, suggestion);
  if (code === 'date-in-future')
    return rowsOfMeeting(issue, table, data).flatMap((one) => set(one, 'status', suggestion));
  if (code === 'twin-names')
    return path.startsWith('person/') ? renamedPeople(issue, table, data) : renamedPlaces(issue, table, data);
  if (!REPLACED.has(code) || row === undefined || column === undefined) return [];
  const cell = table.cells.get(row)?.[table.headings.indexOf(column)];
  return cell === undefined ? [] : [[cell, suggestion]];
}

const set = (row: FieldRow, field: string, text: string): readonly Replacement[] =>
  row.cellsOf(field).map((cell) => [cell, text] as const);

function rowsOfPlace({ id }: Issue, { rows }: Table, { places }: AtlasData): readonly FieldRow[] {
  const name = nameIn(places, id);
  return rows.filter((row) => row.cellsOf('place').some(({ text }) => foldName(text) === name));
}

function rowsOfMeeting({ id }: Issue, { rows }: Table, { meetings }: AtlasData): readonly FieldRow[] {
  const meeting = meetings.find((one) => one.id === id);
  const title = foldName(pick(meeting?.title, 'en'));
  const byId = rows.filter((row) => row.cellsOf('id').some(({ text }) => text === id));
  return byId.length > 0
    ? byId
    : rows.filter((row) => row.cellsOf('title').some(({ text }) => foldName(text) === title));
}

function nameIn(things: AtlasData['places'] | AtlasData['people'], id: string | undefined): string | undefined {
  const found = things.find((thing) => thing.id === id);
  return found === undefined ? undefined : foldName(pick(found.name, 'en'));
}

/** The two cells exchanged, or the two numbers within one cell. */
function swapped(row: FieldRow): readonly Replacement[] {
  const [[lat], [lon]] = [row.cellsOf('lat'), row.cellsOf('lon')];
  if (lat !== undefined && lon !== undefined)
    return [
      [lat, lon.text],
      [lon, lat.text],
    ];
  return ['coordinates', 'lonlat'].flatMap((field) =>
    row.cellsOf(field).flatMap((cell): readonly Replacement[] => {
      const [, first, between, second] = /^([^\s,;]+)(\s*[,;\s]\s*)([^\s,;]+)$/.exec(cell.text) ?? [];
      return first === undefined ? [] : [[cell, `${second}${between}${first}`]];
    }),
  );
}

function blanked(row: FieldRow): readonly Replacement[] {
  const cells = [...row.cellsOf('lat'), ...row.cellsOf('lon')];
  return cells.every(({ text }) => degreesOf(text) === 0) ? cells.map((cell) => [cell, ''] as const) : [];
}

function reversed(row: FieldRow, suggestion: string): readonly Replacement[] {
  const [[start], [end]] = [row.cellsOf('start'), row.cellsOf('end')];
  const [[when]] = [row.cellsOf('when')];
  if (start?.text && end?.text)
    return [
      [start, end.text],
      [end, start.text],
    ];
  if (when?.text && end?.text)
    return [
      [when, end.text],
      [end, when.text],
    ];
  const only = when?.text ? when : start;
  return only?.text ? [[only, suggestion]] : [];
}

function renamedPlaces({ id, suggestion }: Issue, table: Table, { places }: AtlasData): readonly Replacement[] {
  const [name, kept] = [nameIn(places, id), places.find((place) => place.id === suggestion)];
  if (name === undefined || kept === undefined) return [];
  return table.rows.flatMap((row) =>
    row
      .cellsOf('place')
      .flatMap((cell) => (foldName(cell.text) === name ? [[cell, pick(kept.name, 'en')] as const] : [])),
  );
}

/** A name stands alone in its cell, or among others, with a side in brackets behind it. */
function renamedPeople({ id, suggestion }: Issue, table: Table, { people }: AtlasData): readonly Replacement[] {
  const [double, kept] = [id, suggestion].map((one) => people.find((person) => person.id === one));
  if (double === undefined || kept === undefined) return [];
  const name = pick(double.name, 'en')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  const pattern = new RegExp(`(^|[;；、\\n,]\\s*)${name}(?=\\s*(?:[;；、\\n,(（]|$))`, 'giu');
  return table.rows.flatMap((row) =>
    row.cellsOf('people').flatMap((cell): readonly Replacement[] => {
      const text = cell.text.replace(pattern, (_whole, before: string) => before + pick(kept.name, 'en'));
      return text === cell.text ? [] : [[cell, text]];
    }),
  );
}
