/**
 * Finds the line and column of an Issue in a JSON file. Readers name paths (`events[3].start_date`) and the doctor names
 * things (`person/sung-kim`); a thing is found by its id or name. Where nothing is found, the Issue is at the beginning of
 * the file, so that every Issue has a position.
 */
import { foldName } from '../../lib/fold.js';
import { LineIndex } from '../../lib/line-index.js';
import { MultiMap } from '../../lib/multi-map.js';
import type { Issue } from '../../model/issues.js';
import { isObject } from './fields.js';
import { jsonLines, type JsonPiece } from './json-in-text.js';
import type { FormatLocator, Location, SourceReading } from '../format.js';
import { namesInText, thingNames } from '../thing-names.js';
import { repairJson } from './repair-json.js';
import { parentOf, spansOf } from './spans.js';
import { tryParse } from './try-parse.js';

/** A piece of the file that is JSON by itself, with the path that the reader gives its value. */
export interface JsonPart extends JsonPiece {
  readonly path: string;
  readonly value: unknown;
}

export const locateInJson: FormatLocator = (source, issues) =>
  locateInParts(source, issues, jsonParts(source.files[0]?.text ?? ''));

/**
 * @param parts of the one file.
 * @param pathOf the path in the file for an Issue; the path of the Issue unless given.
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
  const namesOf = thingNames(data);
  const withoutPath = issues.filter((_, index) => !starts.has(paths[index] ?? ''));
  const startsByName = startsOfNames(parts, new Set(withoutPath.flatMap(namesOf).map(foldName)));
  return issues.map((issue, index) => {
    const { row, column } = issue;
    if (row !== undefined) return { file: file.name, line: row, ...(column === undefined ? {} : { column }) };
    const path = paths[index] ?? '';
    // For a missing value, the object it should be in.
    const candidates = [
      starts.get(path),
      ...namesOf(issue).map((name) => startsByName.get(foldName(name))),
      ...parentsOf(path).map((parent) => starts.get(parent)),
    ];
    const position = lines.at(candidates.find((start) => start !== undefined) ?? beginning);
    return { file: file.name, line: position.line, column: String(position.column) };
  });
}

/** @returns the paths around a value, from inside: `a.b`, `a` for `a.b[3]`. */
function parentsOf(path: string): readonly string[] {
  const parents: string[] = [];
  for (let parent = parentOf(path); parent !== ''; parent = parentOf(parent)) parents.push(parent);
  return parents;
}

/** @returns the whole text, or a part for each line. A broken file gives the parts of it that could be read. */
export function jsonParts(text: string): readonly JsonPart[] {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const value = tryParse(text.slice(start));
  // A feature by itself is read as the only one of a collection.
  const isFeature = isObject(value) && value['type'] === 'Feature';
  if (value !== undefined) return [{ text: text.slice(start), start, path: isFeature ? 'features[0]' : '', value }];
  const lines = jsonLines(text).map((line, index) => {
    return { ...line, path: `features[${index}]`, value: tryParse(line.text) };
  });
  if (lines.every((line) => line.value !== undefined)) return lines;
  // The repaired text has the offsets of the file.
  const repaired = repairJson(text)?.text.slice(start);
  return repaired === undefined ? [] : [{ text: repaired, start, path: '', value: tryParse(repaired) }];
}

/** The path of a part, at the beginning of a longer path. */
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

const STRING = /"(?:[^"\\]+|\\.)*"/g;

/** @param names folded. @returns where each of them first stands as a string, or as an item of a list in a string. */
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
