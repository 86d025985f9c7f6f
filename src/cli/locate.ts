/**
 * From an Issue to a line of a file, where an editor and a code review can show it. Readers name rows and paths, the doctor
 * names things; both are looked up in the text, and where that leads nowhere the file alone is named.
 */
import { runSync } from '../core/lib/steps.js';
import type { Issue } from '../core/model/issues.js';
import type { AtlasData, LanguageMap } from '../core/model/model.js';
import type { Delimiter } from '../core/formats/table/csv.js';
import { foldName } from '../core/lib/fold.js';
import { IssueLog } from '../core/model/issue-log.js';
import { countLinkedHeadings } from '../core/formats/linked-tables/columns.js';
import { parseTable } from '../core/formats/table/parse-table.js';
import { cellRows, type CellRow } from './cells.js';
import type { Input, InputFile } from './inputs.js';
import { isJson, isPage, locateInJson } from './locate-json.js';

export interface Location {
  readonly file: string;
  /** 1-based line in the text. */
  readonly line?: number;
  /** 1-based row of a table, as its owner's spreadsheet counts. */
  readonly row?: number;
  /** Heading of a table's column, or 1-based position in the line. */
  readonly column?: string;
}

/** @returns a location for each Issue, in their order. */
export function locate(input: Input, issues: readonly Issue[]): readonly Location[] {
  const [first] = input.files;
  if (first === undefined) return issues.map(() => ({ file: '' }));
  if (isJson(first) || isPage(first)) return locateInJson(first, issues, namesFinder(input.data));
  return locateInTables(input, first, issues);
}

function locateInTables({ files, data }: Input, first: InputFile, issues: readonly Issue[]): readonly Location[] {
  const tables = new Map(files.map((file) => [file.name, new TableText(file)]));
  const findThing = namesFinder(data);
  return issues.map((issue) => {
    // Of several tables the path begins with the name of the one.
    const file = files.find(({ name }) => issue.path.startsWith(`${name}, `) || issue.path === name) ?? first;
    if (issue.row !== undefined) {
      const line = issue.code.startsWith('encoding') ? issue.row : tables.get(file.name)?.lineOf(issue.row);
      const column = issue.column === undefined ? {} : { column: issue.column };
      return { file: file.name, row: issue.row, ...(line === undefined ? {} : { line }), ...column };
    }
    const names = findThing(issue);
    if (names.length === 0) return { file: file.name };
    for (const [name, table] of tables) {
      const found = table.find(names);
      if (found !== undefined) return { file: name, ...found };
    }
    return { file: file.name };
  });
}

class TableText {
  readonly #file: InputFile;
  #rows: readonly CellRow[] | undefined;
  #lines: ReadonlyMap<number, number> | undefined;
  #headings: readonly string[] = [];
  #headingRow = 1;
  /** Folded text of a cell, or of an item of a list in it → where it stands first. */
  #index: ReadonlyMap<string, Omit<Location, 'file'>> | undefined;

  constructor(file: InputFile) {
    this.#file = file;
  }

  lineOf(row: number): number | undefined {
    this.#lines ??= new Map(this.#all().map((one) => [one.row, one.line]));
    return this.#lines.get(row);
  }

  find(names: readonly string[]): Omit<Location, 'file'> | undefined {
    this.#index ??= this.#indexed();
    for (const name of names) {
      const found = this.#index.get(foldName(name));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #indexed(): ReadonlyMap<string, Omit<Location, 'file'>> {
    const index = new Map<string, Omit<Location, 'file'>>();
    for (const { row, line, cells = [] } of this.#all()) {
      if (row <= this.#headingRow) continue;
      cells.forEach(({ text }, at) => {
        const column = this.#headings[at] ?? String(at + 1);
        for (const item of [text, ...text.split(/[;；、\n]/).map((part) => part.replace(/[(（].*$/s, ''))]) {
          const key = foldName(item);
          if (key !== '' && !index.has(key)) index.set(key, { row, line, column });
        }
      });
    }
    return index;
  }

  #all(): readonly CellRow[] {
    if (this.#rows !== undefined) return this.#rows;
    const { text } = this.#file;
    const sheet =
      runSync(parseTable(text, new IssueLog())) ??
      runSync(parseTable(text, new IssueLog(), { countKnown: countLinkedHeadings }));
    this.#headings = sheet?.headings ?? [];
    this.#headingRow = sheet?.headingRow ?? 1;
    this.#rows = [...cellRows(text, sheet?.delimiter ?? (',' satisfies Delimiter))];
    return this.#rows;
  }
}

/** What the thing an Issue of the doctor is about is called, and its id: one of them stands in the file. */
function namesFinder(data: AtlasData): (issue: Issue) => readonly string[] {
  const things = new Map<string, readonly string[]>();
  const add = (kind: string, list: readonly { readonly id: string }[]): void => {
    for (const thing of list) {
      const { name, title } = thing as { readonly name?: LanguageMap; readonly title?: LanguageMap };
      const called = name ?? title ?? '';
      things.set(`${kind}/${thing.id}`, [thing.id, ...(typeof called === 'string' ? [called] : Object.values(called))]);
    }
  };
  add('place', data.places);
  add('person', data.people);
  add('meeting', data.meetings);
  add('source', data.sources);
  add('side', data.sides);
  add('topic', data.topics);
  add('series', data.series);
  return ({ path }) => things.get(path) ?? [];
}
