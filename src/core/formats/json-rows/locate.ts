/** Finds Issues in JSON rows. An Issue names the item as row and the member as column, and the location adds the line. */
import type { Issue } from '../../model/issues.js';
import type { FormatLocator, Location } from '../format.js';
import { jsonParts, locateInParts } from '../json/locate.js';
import { findRows } from './find-rows.js';

export const locateInJsonRows: FormatLocator = (source, issues) => {
  const parts = jsonParts(source.files[0]?.text ?? '');
  const [first] = parts;
  // One object on each line has one part for each line, with the paths [0], [1] and so on.
  const list = first?.path === '' ? (findRows(first.value)?.path ?? '') : '';
  const located = locateInParts(
    source,
    issues.map((issue) => withoutRow(issue, list)),
    parts,
  );
  return issues.map(({ path, row, column }, index): Location => {
    const { file = '', line } = located[index] ?? {};
    // An Issue of the JSON itself names the line as its row.
    if (path.startsWith('line ') && row !== undefined)
      return { file, line: row, ...(column === undefined ? {} : { column }) };
    if (row === undefined) return located[index] ?? { file };
    return { file, row, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
  });
};

/** @returns the Issue with the path of its item, so that it is found in the text like an Issue of any JSON. */
function withoutRow({ row, column: _column, path, ...issue }: Issue, list: string): Issue {
  return { ...issue, path: row !== undefined && path.startsWith('row ') ? `${list}[${row - 1}]` : path };
}
