/**
 * Finds the line and column of an Issue in a JSON file. Issues of readers name paths (`events[3].start_date`). Issues of the
 * doctor name things (`person/sung-kim`), and a thing is found by its id or name. If no position is found, the location is
 * the beginning of the file, so that every Issue has a position.
 */
import { foldName } from '../../lib/fold.js';
import { LineIndex } from '../../lib/line-index.js';
import { MultiMap } from '../../lib/multi-map.js';
import type { Issue } from '../../model/issues.js';
import { isFeature, parseJsonLines, type JsonPiece } from './json-in-text.js';
import type { FormatLocator, Location, SourceReading } from '../format.js';
import { namesInText, thingNames } from '../thing-names.js';
import { repairJson } from './repair-json.js';
import { parentOf, spansOf } from './spans.js';
import { tryParse } from './try-parse.js';

/** A part of the file that is a complete JSON value, with the path that the reader gives to that value. */
export interface JsonPart extends JsonPiece {
  readonly path: string;
  readonly value: unknown;
}

export const locateInJson: FormatLocator = (source, issues) =>
  locateInParts(source, issues, jsonParts(source.files[0]?.text ?? ''));

/**
 * @param parts the parts of the file.
 * @param pathOf returns the path in the file for an Issue. The default is the path of the Issue.
 */
export function locateInParts(
  { files: [file], data }: SourceReading,
  issues: readonly Issue[],
  parts: readonly JsonPart[],
  pathOf: (issue: Issue) => string = ({ path }) => path,
): readonly Location[] {
  if (file === undefined) return issues.map(() => ({ file: '' }));
  const lines = new LineIndex(file.text);
  const beginning = Math.max(0, file.text.search(/[^\s\ufeff]/));
  const paths = issues.map(pathOf);
  const starts = startsOfPaths(parts, new Set(paths.flatMap((path) => [path, ...parentsOf(path)])));
  const names = thingNames(data, issues);
  const namesOf = ({ path }: Issue): readonly string[] => names.get(path) ?? [];
  const withoutPath = issues.filter((_, index) => !starts.has(paths[index] ?? ''));
  const startsByName = startsOfNames(parts, new Set(withoutPath.flatMap(namesOf).map(foldName)));
  return issues.map((issue, index) => {
    const { row, column } = issue;
    if (row !== undefined) return { file: file.name, line: row, ...(column === undefined ? {} : { column }) };
    const path = paths[index] ?? '';
    // A missing value has no position, so the location is that of the object that should contain it.
    const candidates = [
      starts.get(path),
      ...namesOf(issue).map((name) => startsByName.get(foldName(name))),
      ...parentsOf(path).map((parent) => starts.get(parent)),
    ];
    const position = lines.at(candidates.find((start) => start !== undefined) ?? beginning);
    return { file: file.name, line: position.line, column: String(position.column) };
  });
}

/** @returns the paths of the containers of a value, innermost first: `a.b`, `a` for `a.b[3]`. */
function parentsOf(path: string): readonly string[] {
  const parents: string[] = [];
  for (let parent = parentOf(path); parent !== ''; parent = parentOf(parent)) parents.push(parent);
  return parents;
}

/**
 * @returns the whole text as one part, or one part for each line. For a malformed file it returns the parts that could be
 *   read.
 */
export function jsonParts(text: string): readonly JsonPart[] {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const value = tryParse(text.slice(start));
  // The reader treats a single feature as a collection with one feature.
  if (value !== undefined)
    return [{ text: text.slice(start), start, path: isFeature(value) ? 'features[0]' : '', value }];
  const lines = parseJsonLines(text)?.items;
  const list = lines?.every((line) => isFeature(line.value)) === true ? 'features' : '';
  if (lines !== undefined) return lines.map((line, index) => ({ ...line, path: `${list}[${index}]` }));
  // Offsets in the repaired text are offsets in the file.
  const repaired = repairJson(text)?.text.slice(start);
  return repaired === undefined ? [] : [{ text: repaired, start, path: '', value: tryParse(repaired) }];
}

/** Matches the path of a part at the beginning of a longer path. */
const PART_PATH = /^(?:features)?\[\d+\]/;

function startsOfPaths(parts: readonly JsonPart[], paths: ReadonlySet<string>): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  const pathsOfPart = new MultiMap<string>();
  for (const path of paths) pathsOfPart.add(PART_PATH.exec(path)?.[0] ?? '', path);
  for (const part of parts) {
    const own = part.path === '' ? [...paths] : (pathsOfPart.lists.get(part.path) ?? []);
    const inPart = new Map(own.map((path) => [path.slice(part.path.length).replace(/^\./, ''), path]));
    if (part.path === '') inPart.delete('');
    if (inPart.size === 0) continue;
    for (const [path, { start }] of spansOf(part.text, inPart.keys()))
      starts.set(inPart.get(path) ?? '', part.start + start);
  }
  return starts;
}

/** An unclosed string goes to the end, so that the text is read once. */
const STRING = /"(?:[^"\\]|\\.)*(?:"|$)/g;

/**
 * @param names folded names.
 * @returns the first position of each name as a string, or as an item of a list in a string.
 */
function startsOfNames(parts: readonly JsonPart[], names: ReadonlySet<string>): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  if (names.size === 0) return starts;
  for (const { text, start } of parts) {
    for (const { 0: literal, index } of text.matchAll(STRING)) {
      const value = tryParse(literal);
      if (typeof value !== 'string') continue;
      for (const name of namesInText(value)) {
        if (names.has(name) && !starts.has(name)) starts.set(name, start + index);
      }
    }
  }
  return starts;
}
