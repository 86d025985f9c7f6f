/**
 * Finds the row and line of an Issue in a table. Issues of readers name rows. Issues of the doctor name things, and a thing
 * is found by a cell with its id or name. If no position is found, the location names only the file.
 */
import { foldName } from '../../lib/fold.js';
import { MultiMap } from '../../lib/multi-map.js';
import type { Issue } from '../../model/issues.js';
import type { FormatLocator, Location, SourceReading } from '../format.js';
import { namesInText, thingNames } from '../thing-names.js';
import { countKnownHeadings } from './columns.js';
import { csvRows, statedDelimiter } from './csv.js';
import { rowsOfThings } from './rows-of-things.js';
import { tableHead, type CountKnown } from './table-head.js';

export const locateInTable: FormatLocator = (source, issues) => locateInTables(source, issues, countKnownHeadings);

export function locateInTables(
  { files, data, origins = new Map() }: SourceReading,
  issues: readonly Issue[],
  countKnown: CountKnown,
): readonly Location[] {
  const [first] = files;
  // If there are several tables, the path begins with the name of a table.
  const fileOf = ({ path }: Issue): string =>
    (files.find(({ name }) => path.startsWith(`${name}, `) || path === name) ?? first)?.name ?? '';
  const isLine = ({ code }: Issue): boolean => code.startsWith('encoding');
  const withoutRow = issues.filter(({ row }) => row === undefined);
  const things = thingsOf(data, origins, withoutRow);
  const found = files.map(({ name, text }) => {
    const rows = issues.filter((issue) => issue.row !== undefined && !isLine(issue) && fileOf(issue) === name);
    return { name, ...scan(text, new Set(rows.map(({ row = 0 }) => row)), things.values(), countKnown) };
  });
  return issues.map((issue): Location => {
    const { path, row, column } = issue;
    if (row !== undefined) {
      const file = fileOf(issue);
      const line = isLine(issue) ? row : found.find(({ name }) => name === file)?.lines.get(row);
      return { file, row, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
    }
    const thing = things.get(path);
    for (const { name, cells, lines } of thing === undefined ? [] : found) {
      const cell = thing?.names.map((one) => cells.get(one)).find((one) => one !== undefined);
      if (cell !== undefined) return { file: name, ...cell };
      const line = thing?.row === undefined ? undefined : lines.get(thing.row);
      if (thing?.row !== undefined && line !== undefined) return { file: name, row: thing.row, line };
    }
    return { file: fileOf(issue) };
  });
}

interface WantedThing {
  /** Folded. */
  readonly names: readonly string[];
  /** The row of its first meeting, if the reader tells it. */
  readonly row: number | undefined;
}

/** @returns the things that Issues name, by path. */
function thingsOf(
  data: SourceReading['data'],
  origins: NonNullable<SourceReading['origins']>,
  issues: readonly Issue[],
): ReadonlyMap<string, WantedThing> {
  const names = thingNames(data, issues);
  const rows = origins.size === 0 ? new Map<string, number>() : rowsOfThings(data, origins, names.keys());
  return new Map([...names].map(([path, own]) => [path, { names: own.map(foldName), row: rows.get(path) }]));
}

type Position = Omit<Location, 'file'>;

/** Cells of a large table that are compared with names. Things that are not named in them have only the row of a meeting. */
const MAX_CELLS = 1_000_000;

/**
 * Goes once through the rows, up to the last one that is wanted.
 * @param rows whose lines are wanted.
 * @returns the lines of the rows, and the first cell with each name of a thing. The search for a thing begins in its row.
 */
function scan(
  text: string,
  rows: Set<number>,
  things: Iterable<WantedThing>,
  countKnown: CountKnown,
): { readonly lines: ReadonlyMap<number, number>; readonly cells: ReadonlyMap<string, Position> } {
  const lines = new Map<number, number>();
  const cells = new Map<string, Position>();
  const waiting = [...things].toSorted((a, b) => (b.row ?? 0) - (a.row ?? 0));
  for (const { row } of waiting) if (row !== undefined) rows.add(row);
  let lastRow = 0;
  for (const row of rows) lastRow = Math.max(lastRow, row);
  const byName = new MultiMap<WantedThing>();
  const open = new Set<WantedThing>();
  const { delimiter, headings, headingRow } = tableHead(text, countKnown);
  let examined = 0;
  for (const { row, line, cells: texts, unclosedQuote } of csvRows(text, delimiter, statedDelimiter(text).end)) {
    if (rows.has(row)) lines.set(row, line);
    if (row <= headingRow) continue;
    for (let next = waiting.at(-1); next !== undefined && (next.row ?? 0) <= row; next = waiting.at(-1)) {
      waiting.pop();
      open.add(next);
      for (const name of next.names) byName.add(name, next);
    }
    if (open.size === 0 || examined > MAX_CELLS) {
      if (waiting.length === 0 && row >= lastRow) break;
      continue;
    }
    // The ends of the cells are uncertain.
    if (unclosedQuote) continue;
    examined += texts.length;
    for (const [index, cell] of texts.entries()) {
      for (const name of namesInText(cell.trim())) {
        const named = byName.lists.get(name) ?? [];
        if (named.length > 0 && !cells.has(name))
          cells.set(name, { row, line, column: headings[index] ?? String(index + 1) });
        // Without a row, the id of the thing may stand further below.
        for (const thing of named) if (thing.row !== undefined) open.delete(thing);
      }
    }
  }
  return { lines, cells };
}
