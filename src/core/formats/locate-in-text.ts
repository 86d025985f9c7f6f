/**
 * Finds the line of an Issue in a text whose readers name lines. Issues of the doctor name things, and a thing is found by
 * the first line with its id or name. If no line is found, the location names only the file.
 */
import { LineIndex } from '../lib/line-index.js';
import type { FormatLocator, Location } from './format.js';
import { thingNames } from './thing-names.js';

export const locateInText: FormatLocator = ({ files: [file], data }, issues) => {
  const { name = '', text = '' } = file ?? {};
  const lines = new LineIndex(text);
  const names = thingNames(data, issues);
  return issues.map((issue): Location => {
    const { row, column } = issue;
    // The column may be the name of a property or element, which is no position.
    const position = column !== undefined && /^\d+$/.test(column) ? { column } : {};
    if (row !== undefined) return { file: name, line: row, ...position };
    const offset = names
      .get(issue.path)
      ?.map((candidate) => text.indexOf(candidate))
      .find((found) => found >= 0);
    if (offset === undefined) return { file: name };
    const found = lines.at(offset);
    return { file: name, line: found.line, column: String(found.column) };
  });
};
