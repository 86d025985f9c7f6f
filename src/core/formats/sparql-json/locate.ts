/** Finds Issues in SPARQL results: the row is the result, and the column is the variable. */
import type { FormatLocator, Location } from '../format.js';
import { jsonParts, locateInParts } from '../json/locate.js';

export const locateInSparqlJson: FormatLocator = (source, issues) => {
  const paths = issues.map(({ row, column: _column, ...issue }) => ({
    ...issue,
    path: row === undefined ? issue.path : `results.bindings[${row - 1}]`,
  }));
  const located = locateInParts(source, paths, jsonParts(source.files[0]?.text ?? ''));
  return issues.map(({ row, column }, index): Location => {
    const location = located[index] ?? { file: '' };
    return row === undefined ? location : { ...location, row, ...(column === undefined ? {} : { column }) };
  });
};
