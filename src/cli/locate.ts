/**
 * From an Issue to a line of a file, where an editor and a code review can show it. Readers name rows and paths, the doctor
 * names things; both are looked up in the text, and where that leads nowhere the file alone is named.
 */
import type { Issue } from '../core/issues.js';
import type { AtlasData, LanguageMap } from '../core/model.js';
import { isObject } from '../core/read/fields.js';
import { idOf } from '../core/read/references.js';
import type { Delimiter } from '../core/read/table/csv.js';
import { foldedName } from '../core/read/table/ids.js';
import { IssueLog } from '../core/read/issue-log.js';
import { countLinkedHeadings } from '../core/read/table/linked-columns.js';
import { readSheet } from '../core/read/table/sheet.js';
import { cellRows, type CellRow } from './cells.js';
import type { Input, InputFile } from './inputs.js';
import { jsonSpans } from './json-spans.js';

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
  if (isJson(first)) return locateInJson(first, issues);
  return locateInTables(input, first, issues);
}

export const isJson = ({ text }: InputFile): boolean => /^\ufeff?\s*[[{]/.test(text);

/* Tables */

function locateInTables({ files, data }: Input, first: InputFile, issues: readonly Issue[]): readonly Location[] {
  const tables = new Map(files.map((file) => [file.name, new TableText(file)]));
  const findThing = thingFinder(data);
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
      const found = this.#index.get(foldedName(name));
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
          const key = foldedName(item);
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
      readSheet(text, new IssueLog()) ?? readSheet(text, new IssueLog(), { countKnown: countLinkedHeadings });
    this.#headings = sheet?.headings ?? [];
    this.#headingRow = sheet?.headingRow ?? 1;
    this.#rows = [...cellRows(text, sheet?.delimiter ?? (',' satisfies Delimiter))];
    return this.#rows;
  }
}

/** What the thing an Issue of the doctor is about is called, and its id: one of them stands in the table. */
function thingFinder(data: AtlasData): (issue: Issue) => readonly string[] {
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

/* JSON */

const LISTS: Readonly<Record<string, string>> = {
  ...{ person: 'people', meeting: 'meetings', source: 'sources', side: 'sides', topic: 'topics', series: 'series' },
};

function locateInJson(file: InputFile, issues: readonly Issue[]): readonly Location[] {
  const value = parsed(file.text);
  if (value === undefined) {
    return issues.map(({ row, column }) => ({
      file: file.name,
      ...(row === undefined ? {} : { line: row }),
      ...(column === undefined ? {} : { column }),
    }));
  }
  const paths = issues.map(({ path }) => (path.includes('/') ? pathOfThing(value, path) : path));
  const spans = jsonSpans(file.text, new Set(paths));
  const lines = new Lines(file.text);
  return paths.map((path) => {
    // Of a thing that is missing the parent is shown.
    const span = spans.get(path) ?? nearestSpan(file.text, path);
    return span === undefined || path === '' ? { file: file.name } : { file: file.name, ...lines.at(span) };
  });
}

function nearestSpan(text: string, path: string): number | undefined {
  const parents: string[] = [];
  for (let end = path.length; end > 0; end = Math.max(path.lastIndexOf('.', end - 1), path.lastIndexOf('[', end - 1)))
    parents.push(path.slice(0, end));
  const spans = jsonSpans(text, parents);
  return parents.map((parent) => spans.get(parent)).find((span) => span !== undefined)?.start;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ' '));
  } catch {
    return undefined;
  }
}

/** `person/sung-kim` → `parley.people[3]`. */
export function pathOfThing(file: unknown, path: string): string {
  const slash = path.indexOf('/');
  const [kind, id] = [path.slice(0, slash), path.slice(slash + 1)];
  if (!isObject(file)) return '';
  const member = kind === 'place' ? file : isObject(file['parley']) ? file['parley'] : {};
  const key = kind === 'place' ? 'features' : (LISTS[kind] ?? '');
  const list: unknown = member[key];
  const index = Array.isArray(list) ? list.findIndex((item) => idOf(item) === id) : -1;
  if (index < 0) return '';
  return kind === 'place' ? `features[${index}]` : `parley.${key}[${index}]`;
}

/** Offsets → line and column, by halving: thousands may be asked for. */
class Lines {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  at(span: { readonly start: number } | number): { readonly line: number; readonly column: string } {
    const offset = typeof span === 'number' ? span : span.start;
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: String(offset - (this.#starts[low] ?? 0) + 1) };
  }
}
