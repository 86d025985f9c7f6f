/**
 * Edits values in a JSON file. The rest of the file, its order, its indentation and its unknown members stay unchanged. The
 * function `modify` of jsonc-parser is not used, because it parses the whole text for each edit and reformats the text
 * around it.
 */
import { parseCoordinatesText } from '../../doctor/coordinates-text.js';
import type { Issue, IssueCode } from '../../model/issues.js';
import type { Edit, FormatFixer, SourceFile } from '../format.js';
import { parentOf, spansOf, type Span } from './spans.js';
import { tryParse } from './try-parse.js';

/** Issues of readers whose suggestion is the correct value at their path. */
const REPLACEABLE: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'date-invalid',
  'date-reversed',
  'duration-invalid',
  'time-zone-unknown',
  'unknown-value',
  'dangling-id',
  'coordinates-swapped',
  'coordinates-out-of-range',
]);

/** A change at a path: a new value, or, without `value`, the removal of an item from its list. */
export interface Change {
  readonly path: string;
  readonly value?: unknown;
  readonly issue: Issue;
}

/** @returns the value of the whole file; undefined if it is not valid JSON. */
export const parseFile = ({ text }: SourceFile): unknown => tryParse(text.replace(/^\ufeff/, ''));

export const fixJson: FormatFixer = ({ files: [file] }, issues) =>
  file === undefined || parseFile(file) === undefined ? [] : editsOf(file, issues.flatMap(replacementsOf));

/** @returns the change that the Issue of a reader suggests. */
export function replacementsOf(issue: Issue): readonly Change[] {
  const { code, path, suggestion } = issue;
  if (suggestion === undefined || path.includes('/') || !REPLACEABLE.has(code)) return [];
  return [{ path, value: parseCoordinatesText(suggestion) ?? suggestion, issue }];
}

/** @returns the edits; none for a path that is not in the file. */
export function editsOf(file: SourceFile, changes: readonly Change[]): readonly Edit[] {
  const { name, text } = file;
  const spans = spansOf(text, changes.flatMap(pathsAround));
  return changes.flatMap((change) => {
    const edit = editOf(change, text, spans);
    return edit === undefined ? [] : [{ file: name, issue: change.issue, ...edit }];
  });
}

/** The path of a change, of its parent, and of its neighbours in a list. */
function pathsAround({ path, value }: Change): readonly string[] {
  const neighbours = value === undefined ? [neighbourOf(path, -1), neighbourOf(path, 1)] : [];
  return [path, parentOf(path), ...neighbours];
}

/** @returns the path of another item of the list: `a[2]` for `a[3]` and −1. */
const neighbourOf = (path: string, distance: number): string =>
  path.replace(/\[(\d+)\]$/, (_whole, index: string) => `[${Number(index) + distance}]`);

type TextEdit = Pick<Edit, 'start' | 'end' | 'text'>;

function editOf({ path, value }: Change, text: string, spans: ReadonlyMap<string, Span>): TextEdit | undefined {
  const span = spans.get(path);
  if (value === undefined) {
    const [before, after] = [spans.get(neighbourOf(path, -1)), spans.get(neighbourOf(path, 1))];
    return span === undefined ? undefined : removal(span, before, after);
  }
  if (span !== undefined) return { ...span, text: compactJson(value) };
  const parent = spans.get(parentOf(path));
  return parent === undefined ? undefined : insertion(text, parent, path, value);
}

/** Removes an item together with the comma and space between it and its neighbour. */
function removal(item: Span, before: Span | undefined, after: Span | undefined): TextEdit {
  if (before !== undefined) return { start: before.end, end: item.end, text: '' };
  return { start: item.start, end: after?.start ?? item.end, text: '' };
}

/** Inserts a key at the beginning of an object, with the same space before it as before the first key. */
function insertion(text: string, { start: objectStart }: Span, path: string, value: unknown): TextEdit {
  const start = objectStart + 1;
  const space = /^\s*/.exec(text.slice(start))?.[0] ?? '';
  const isEmpty = text[start + space.length] === '}';
  const key = JSON.stringify(path.slice(parentOf(path).length + 1));
  return { start, end: start, text: `${space}${key}: ${compactJson(value)}${isEmpty ? '' : ','}` };
}

/** @returns JSON on one line, with a space after each comma and colon. */
const compactJson = (value: unknown): string =>
  JSON.stringify(value, undefined, 1).replace(/\n\s*/g, ' ').replace(/\[ /g, '[').replace(/ \]/g, ']');
