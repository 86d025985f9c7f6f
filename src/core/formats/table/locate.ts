/**
 * Finds the row and line of an Issue in a table. Issues of readers name rows. Issues of the doctor name things, and a thing
 * is found by a cell with its id or name. If no position is found, the location names only the file.
 */
import { foldName } from '../../lib/fold.js';
import type { Issue } from '../../model/issues.js';
import type { FormatLocator, Location, SourceReading } from '../format.js';
import { namesInText, thingNames } from '../thing-names.js';
import { countKnownHeadings } from './columns.js';
import { tableText, type CountKnown, type TableText } from './table-text.js';

export const locateInTable: FormatLocator = (source, issues) => locateInTables(source, issues, countKnownHeadings);

export function locateInTables(
  { files, data }: SourceReading,
  issues: readonly Issue[],
  countKnown: CountKnown,
): readonly Location[] {
  const tables = new Map(files.map(({ name, text }) => [name, new TableIndex(text, countKnown)]));
  const [first] = files;
  const namesOf = thingNames(data);
  return issues.map((issue): Location => {
    const { path, row, column } = issue;
    // If there are several tables, the path begins with the name of a table.
    const file = (files.find(({ name }) => path.startsWith(`${name}, `) || path === name) ?? first)?.name ?? '';
    if (row !== undefined) {
      const line = issue.code.startsWith('encoding') ? row : tables.get(file)?.lineOf(row);
      return { file, row, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
    }
    const names = namesOf(issue);
    for (const [name, table] of tables) {
      const found = table.find(names);
      if (found !== undefined) return { file: name, ...found };
    }
    return { file };
  });
}

type Position = Omit<Location, 'file'>;

class TableIndex {
  readonly #text: string;
  readonly #countKnown: CountKnown;
  #table: TableText | undefined;
  #lines: ReadonlyMap<number, number> | undefined;
  #positions: ReadonlyMap<string, Position> | undefined;

  constructor(text: string, countKnown: CountKnown) {
    this.#text = text;
    this.#countKnown = countKnown;
  }

  lineOf(row: number): number | undefined {
    this.#lines ??= new Map(this.#rows().rows.map((one) => [one.row, one.line]));
    return this.#lines.get(row);
  }

  /** @returns the first cell that holds one of the names. */
  find(names: readonly string[]): Position | undefined {
    if (names.length === 0) return undefined;
    this.#positions ??= positionsByName(this.#rows());
    for (const name of names) {
      const found = this.#positions.get(foldName(name));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #rows(): TableText {
    this.#table ??= tableText(this.#text, this.#countKnown);
    return this.#table;
  }
}

/** @returns the first position of each folded name below the headings. */
function positionsByName({ rows, headings, headingRow }: TableText): ReadonlyMap<string, Position> {
  const positions = new Map<string, Position>();
  for (const { row, line, cells } of rows) {
    if (row <= headingRow) continue;
    cells.forEach(({ text }, index) => {
      const column = headings[index] ?? String(index + 1);
      for (const name of namesInText(text)) {
        if (name !== '' && !positions.has(name)) positions.set(name, { row, line, column });
      }
    });
  }
  return positions;
}
