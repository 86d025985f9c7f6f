/**
 * From an Issue to a line and column of a JSON file, in whatever format it is: readers name paths, the doctor names things.
 * A thing of the native file has a path too; in other formats it is looked for by what it is called. What leads nowhere is
 * shown at the beginning, so that every Issue has a place to click on.
 */
import type { Issue } from '../core/model/issues.js';
import { isObject } from '../core/formats/json/fields.js';
import { salvageJson } from '../core/formats/json/repair-json.js';
import { jsonLdScripts, linesOf, type Piece } from '../core/formats/json/pieces.js';
import { idOf } from '../core/formats/json/references.js';
import { foldName } from '../core/lib/fold.js';
import type { InputFile } from './inputs.js';
import { jsonSpans } from './json-spans.js';
import type { Location } from './locate.js';

export const isJson = ({ text }: InputFile): boolean => /^\ufeff?\s*[[{\u001e]/.test(text);
export const isPage = ({ text }: InputFile): boolean => /^\ufeff?\s*</.test(text);

const LISTS: Readonly<Record<string, string>> = {
  ...{ person: 'people', meeting: 'meetings', source: 'sources', side: 'sides', topic: 'topics', series: 'series' },
};

/** A piece of the file that is JSON, and the path it has for the reader. */
interface Part extends Piece {
  readonly path: string;
  readonly value: unknown;
}

/** @param namesOf what the thing an Issue names is called. */
export function locateInJson(
  file: InputFile,
  issues: readonly Issue[],
  namesOf: (issue: Issue) => readonly string[],
): readonly Location[] {
  const parts = partsOf(file);
  const [whole] = parts;
  const lines = new Lines(file.text);
  const beginning = Math.max(0, file.text.search(/[^\s\ufeff]/));
  const paths = issues.map(({ path }) => (path.includes('/') ? pathOfThing(whole?.value, path) : path));
  const spans = startsOf(parts, new Set(paths.flatMap((path) => [path, ...parentsOf(path)])));
  const lost = issues.filter((_, index) => !spans.has(paths[index] ?? ''));
  const named = startsOfNames(parts, new Set(lost.flatMap(namesOf).map(foldName)));
  return issues.map((issue, index) => {
    if (issue.row !== undefined)
      return { file: file.name, line: issue.row, ...(issue.column === undefined ? {} : { column: issue.column }) };
    const path = paths[index] ?? '';
    const names = namesOf(issue).map((name) => named.get(foldName(name)));
    // Of a value that is missing its parent is shown.
    const start = [spans.get(path), ...names, ...parentsOf(path).map((parent) => spans.get(parent))].find(
      (one) => one !== undefined,
    );
    return { file: file.name, ...lines.at(start ?? beginning) };
  });
}

/** `a.b[3]` → `a.b`, `a`. */
function parentsOf(path: string): readonly string[] {
  const parents: string[] = [];
  for (let end = path.length; end > 0;) {
    end = Math.max(path.lastIndexOf('.', end - 1), path.lastIndexOf('[', end - 1));
    if (end > 0) parents.push(path.slice(0, end));
  }
  return parents;
}

function partsOf(file: InputFile): readonly Part[] {
  const { text } = file;
  if (isPage(file)) return partsOfPage(text);
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const whole = { text: text.slice(mark), start: mark };
  const value = parsed(whole.text);
  // One feature alone is read as the only one of a collection.
  const isFeature = isObject(value) && value['type'] === 'Feature';
  if (value !== undefined) return [{ ...whole, path: isFeature ? 'features[0]' : '', value }];
  const lines = linesOf(text).map((piece, index) => ({
    ...piece,
    path: `features[${index}]`,
    value: parsed(piece.text),
  }));
  if (lines.every((part) => part.value !== undefined)) return lines;
  // What was saved of a broken file stands where it stood.
  const saved = salvageJson(text)?.text.slice(mark);
  return saved === undefined ? [] : [{ text: saved, start: mark, path: '', value: parsed(saved) }];
}

/** As the reader counts them: the values of all scripts one after the other, those of a list singly. */
function partsOfPage(text: string): readonly Part[] {
  let count = 0;
  return jsonLdScripts(text).flatMap((piece) => {
    const value = parsed(piece.text);
    if (value === undefined) return [];
    if (!Array.isArray(value)) return [{ ...piece, path: `[${count++}]`, value }];
    const spans = jsonSpans(
      piece.text,
      value.map((_, index) => `[${index}]`),
    );
    return value.map((item: unknown, index) => {
      const { start, end } = spans.get(`[${index}]`) ?? { start: 0, end: 0 };
      return { text: piece.text.slice(start, end), start: piece.start + start, path: `[${count++}]`, value: item };
    });
  });
}

function startsOf(parts: readonly Part[], paths: ReadonlySet<string>): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  const byPart = new Map<string, string[]>();
  for (const path of paths) {
    const prefix = /^(?:features)?\[\d+\]/.exec(path)?.[0] ?? '';
    const list = byPart.get(prefix);
    if (list === undefined) byPart.set(prefix, [path]);
    else list.push(path);
  }
  for (const { path: prefix, text, start } of parts) {
    const own = prefix === '' ? [...paths] : (byPart.get(prefix) ?? []);
    const within = new Map(own.map((path) => [path.slice(prefix.length).replace(/^\./, ''), path]));
    if (prefix === '') within.delete('');
    if (within.size === 0) continue;
    for (const [path, span] of jsonSpans(text, within.keys())) starts.set(within.get(path) ?? '', start + span.start);
  }
  return starts;
}

const STRING = /"(?:[^"\\]+|\\.)*"/g;

/** @param names folded. @returns where a text that is one of them, or has it as an item of a list, stands first. */
function startsOfNames(parts: readonly Part[], names: ReadonlySet<string>): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  if (names.size === 0) return starts;
  for (const { text, start } of parts) {
    for (const { 0: literal, index } of text.matchAll(STRING)) {
      const said = parsed(literal);
      if (typeof said !== 'string') continue;
      for (const item of [said, ...said.split(/[;；、\n]/).map((part) => part.replace(/[(（].*$/s, ''))]) {
        const name = foldName(item);
        if (names.has(name) && !starts.has(name)) starts.set(name, start + index);
      }
    }
  }
  return starts;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
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

  at(offset: number): { readonly line: number; readonly column: string } {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: String(offset - (this.#starts[low] ?? 0) + 1) };
  }
}
