/**
 * Finds the cell of an Issue in a workbook. Issues of the reader name sheet, row and column. Issues of the doctor name
 * things, and a thing is found by a cell with its id or name.
 */
import { foldName } from '../../lib/fold.js';
import { runSync } from '../../lib/steps.js';
import { IssueLog } from '../../model/issue-log.js';
import type { Issue } from '../../model/issues.js';
import type { FormatLocator, Location } from '../format.js';
import { namesInText, thingNames } from '../thing-names.js';
import { zipEntries } from '../zip/entries.js';
import { openWorkbook } from './open-workbook.js';
import { columnLetters } from './sheet.js';

export const locateInWorkbook: FormatLocator = ({ files: [file], data }, issues) => {
  const { name = '', bytes } = file ?? {};
  const names = thingNames(data, issues);
  const namesOf = ({ path }: Issue): readonly string[] => names.get(path) ?? [];
  const wanted = new Set(
    issues
      .filter(({ row }) => row === undefined)
      .flatMap(namesOf)
      .map(foldName),
  );
  const found = bytes === undefined ? new Map<string, Location>() : cellsByName(name, bytes, wanted);
  return issues.map((issue): Location => {
    const { row, column, sheet } = issue;
    if (row !== undefined && sheet !== undefined)
      return { file: name, sheet, row, ...(column === undefined ? {} : { column }) };
    const thing = namesOf(issue).find((candidate) => found.has(foldName(candidate)));
    const location = thing === undefined ? undefined : found.get(foldName(thing));
    return location ?? { file: name, ...(sheet === undefined ? {} : { sheet }) };
  });
};

/** @returns the first cell with each wanted folded name, as a whole or as an item of a list. */
function cellsByName(file: string, bytes: Uint8Array, wanted: ReadonlySet<string>): ReadonlyMap<string, Location> {
  const cells = new Map<string, Location>();
  if (wanted.size === 0) return cells;
  const content = { text: '', syntax: 'binary', value: undefined, bytes, entries: zipEntries(bytes) } as const;
  for (const { name: sheet, rows } of runSync(openWorkbook(content, new IssueLog()))?.sheets ?? []) {
    for (const { row, cells: texts } of rows.slice(1)) {
      texts.forEach((text, index) => {
        for (const name of text === '' ? [] : namesInText(text))
          if (wanted.has(name) && !cells.has(name)) cells.set(name, { file, sheet, row, column: columnLetters(index) });
      });
    }
  }
  return cells;
}
