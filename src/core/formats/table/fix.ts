/** Edits cells of tables. All other bytes of the file stay unchanged. */
import { foldName } from '../../lib/fold.js';
import { MultiMap } from '../../lib/multi-map.js';
import { IssueLog } from '../../model/issue-log.js';
import type { Issue, IssueCode } from '../../model/issues.js';
import type { AtlasData } from '../../model/model.js';
import { pick } from '../../model/text.js';
import { LIST_SEPARATORS } from '../records/lists.js';
import type { Edit, FormatFixer } from '../format.js';
import { TIME_FIELDS } from '../records/meeting-fields.js';
import { countKnownHeadings, guessColumns } from './columns.js';
import { degreesOf } from '../records/degrees.js';
import { settingsInText } from './settings-lines.js';
import { tableText, type Cell, type TableText, type TextRow } from './table-text.js';
import { csvCell } from './write-csv.js';

/** Issues of the reader whose suggestion is the correct text of the cell. */
const REPLACEABLE: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'date-invalid',
  'duration-invalid',
  'time-zone-unknown',
  'unknown-value',
  'url-unsafe',
]);

/** Rows that agree in these fields are one meeting (records/read-records.ts). */
const MEETING_KEY_FIELDS = ['id', 'title', ...TIME_FIELDS];

/** A table with the fields of its columns. */
export interface FieldTable extends TableText {
  /** The name of its file. */
  readonly file: string;
  /** The indexes of the columns of each field. */
  readonly columns: ReadonlyMap<string, readonly number[]>;
}

export const fixTable: FormatFixer = ({ files, data, columns }, issues) =>
  fixTables(
    files.map(({ name, text }): FieldTable => {
      const table = tableText(text, countKnownHeadings);
      const byField = new MultiMap<number>();
      const stated = { ...settingsInText(text, new IssueLog()), ...columns };
      for (const { field, index } of guessColumns(table.headings, stated))
        if (field !== undefined) byField.add(field, index);
      return { ...table, file: name, columns: byField.lists };
    }),
    data,
    issues,
  );

export function fixTables(tables: readonly FieldTable[], data: AtlasData, issues: readonly Issue[]): readonly Edit[] {
  return tables.flatMap((table) => {
    const fixer = new TableFixer(table, data);
    return issues.flatMap((issue) => {
      const isInOtherFile = tables.length > 1 && issue.row !== undefined && !issue.path.startsWith(`${table.file}, `);
      if (issue.suggestion === undefined || isInOtherFile) return [];
      return fixer.replacementsFor(issue, issue.suggestion).map(([cell, text]): Edit => {
        const { start, end } = cell;
        return { file: table.file, start, end, text: csvCell(text, [table.delimiter]), issue };
      });
    });
  });
}

type Replacement = readonly [cell: Cell, text: string];

class TableFixer {
  readonly #table: FieldTable;
  /** Rows below the headings. */
  readonly #rows: readonly TextRow[];
  readonly #data: AtlasData;

  constructor(table: FieldTable, data: AtlasData) {
    this.#table = table;
    this.#rows = table.rows.filter(({ row }) => row > table.headingRow);
    this.#data = data;
  }

  replacementsFor(issue: Issue, suggestion: string): readonly Replacement[] {
    const { code, column, path } = issue;
    const row = this.#rows.find((one) => one.row === issue.row);
    if (code === 'coordinates-swapped')
      return (row === undefined ? this.#rowsOfPlace(issue) : [row]).flatMap((one) => this.#swapCoordinates(one));
    if (code === 'coordinates-zero') return this.#rowsOfPlace(issue).flatMap((one) => this.#clearZeros(one));
    if (code === 'date-reversed') return row === undefined ? [] : this.#swapDates(row, suggestion);
    if (code === 'date-in-future')
      return this.#rowsOfMeeting(issue).flatMap((one) => this.#setField(one, 'status', suggestion));
    if (code === 'twin-names') return path.startsWith('person/') ? this.#renamePerson(issue) : this.#renamePlace(issue);
    return REPLACEABLE.has(code) ? this.#replaceCell(row, column, suggestion) : [];
  }

  #setField(row: TextRow, field: string, text: string): readonly Replacement[] {
    return this.#cellsOf(row, field).map((cell) => [cell, text]);
  }

  #replaceCell(row: TextRow | undefined, column: string | undefined, text: string): readonly Replacement[] {
    const cell = column === undefined ? undefined : row?.cells[this.#table.headings.indexOf(column)];
    return cell === undefined ? [] : [[cell, text]];
  }

  #cellsOf({ cells }: TextRow, field: string): readonly Cell[] {
    return (this.#table.columns.get(field) ?? []).flatMap((index) => cells[index] ?? []);
  }

  #rowsWith(field: string, isWanted: (text: string) => boolean): readonly TextRow[] {
    return this.#rows.filter((row) => this.#cellsOf(row, field).some(({ text }) => isWanted(text)));
  }

  #rowsOfPlace({ id }: Issue): readonly TextRow[] {
    const name = nameOf(this.#data.places, id);
    return name === undefined ? [] : this.#rowsWith('place', (text) => foldName(text) === foldName(name));
  }

  /** The row that the Issue names, and the other rows of that meeting: those with the same id, title and date. */
  #rowsOfMeeting({ id, row }: Issue): readonly TextRow[] {
    const first = this.#rows.find((one) => one.row === row);
    const isSame = (one: TextRow): boolean => one === first || this.#meetingKey(one) === this.#meetingKey(first);
    if (first !== undefined && this.#textsOf(first, 'id').join('') !== '') return this.#rows.filter(isSame);
    return first === undefined ? this.#rowsWith('id', (text) => text === id) : [first];
  }

  #meetingKey(row: TextRow | undefined): string | undefined {
    return row && JSON.stringify(MEETING_KEY_FIELDS.map((field) => this.#textsOf(row, field)));
  }

  #textsOf(row: TextRow, field: string): readonly string[] {
    return this.#cellsOf(row, field).map(({ text }) => text);
  }

  /** Swaps two cells, or the two numbers in one cell. */
  #swapCoordinates(row: TextRow): readonly Replacement[] {
    const [[lat], [lon]] = [this.#cellsOf(row, 'lat'), this.#cellsOf(row, 'lon')];
    if (lat !== undefined && lon !== undefined) return swapped(lat, lon);
    return ['coordinates', 'lonlat'].flatMap((field) =>
      this.#cellsOf(row, field).flatMap((cell): readonly Replacement[] => {
        const [, first, between, second] = /^([^\s,;]+)(\s*[,;]\s*|\s+)([^\s,;]+)$/.exec(cell.text) ?? [];
        return first === undefined ? [] : [[cell, `${second}${between}${first}`]];
      }),
    );
  }

  #clearZeros(row: TextRow): readonly Replacement[] {
    const cells = [...this.#cellsOf(row, 'lat'), ...this.#cellsOf(row, 'lon')];
    return cells.every(({ text }) => degreesOf(text) === 0) ? cells.map((cell) => [cell, ''] as const) : [];
  }

  /** Swaps two cells, or writes the suggested interval into one. */
  #swapDates(row: TextRow, suggestion: string): readonly Replacement[] {
    const [start, when, end] = ['start', 'when', 'end'].map((field) =>
      this.#cellsOf(row, field)
        .slice(0, 1)
        .find(({ text }) => text !== ''),
    );
    if (start !== undefined && end !== undefined) return swapped(start, end);
    if (when !== undefined && end !== undefined) return swapped(when, end);
    const only = when ?? start;
    return only === undefined ? [] : [[only, suggestion]];
  }

  #renamePlace({ id, suggestion }: Issue): readonly Replacement[] {
    const [name, kept] = [nameOf(this.#data.places, id), nameOf(this.#data.places, suggestion)];
    if (name === undefined || kept === undefined) return [];
    return this.#rows.flatMap((row) =>
      this.#cellsOf(row, 'place').flatMap((cell): readonly Replacement[] =>
        foldName(cell.text) === foldName(name) ? [[cell, kept]] : [],
      ),
    );
  }

  /** Renames a thing where its name is the whole cell or an item of a list, with or without brackets after it. */
  #renamePerson({ id, suggestion }: Issue): readonly Replacement[] {
    const [name, kept] = [nameOf(this.#data.people, id), nameOf(this.#data.people, suggestion)];
    if (name === undefined || kept === undefined) return [];
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
    const pattern = new RegExp(`(^|[${LIST_SEPARATORS},]\\s*)${escaped}(?=\\s*(?:[${LIST_SEPARATORS},(（]|$))`, 'giu');
    return this.#rows.flatMap((row) =>
      this.#cellsOf(row, 'people').flatMap((cell): readonly Replacement[] => {
        const text = cell.text.replace(pattern, (_whole, before: string) => before + kept);
        return text === cell.text ? [] : [[cell, text]];
      }),
    );
  }
}

const swapped = (one: Cell, other: Cell): readonly Replacement[] => [
  [one, other.text],
  [other, one.text],
];

function nameOf(things: AtlasData['places'] | AtlasData['people'], id: string | undefined): string | undefined {
  const thing = things.find((one) => one.id === id);
  return thing === undefined ? undefined : pick(thing.name, 'en');
}
