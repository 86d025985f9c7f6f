/**
 * Reads a flat table with a meeting in each row: CSV, TSV, or with semicolons or bars between the cells. read-rows.ts reads
 * the rows, in the same way as the rows of other formats.
 */
import { mapProgress } from '../../lib/steps.js';
import type { FormatReader } from '../format.js';
import { AtlasBuilder } from '../records/atlas-builder.js';
import { headingsIn } from './column-settings.js';
import { parseTable } from './parse-table.js';
import { isProse } from './prose.js';
import { readRows } from './read-rows.js';
import { settingsInText } from './settings-lines.js';

/** Makes a meeting from every row that is not empty. Issues carry the 1-based row number that a spreadsheet shows. */
export const readTable: FormatReader = function* ({ text }, options) {
  const { log } = options;
  const columns = { ...settingsInText(text, log), ...options.columns };
  const table = yield* mapProgress(0, 0.3, parseTable(text, log, { known: headingsIn(columns) }));
  if (table === undefined) return { value: new AtlasBuilder(log).finish(), issues: log.issues };
  if (Object.keys(columns).length === 0 && isProse(table)) {
    log.add({
      code: 'table-prose',
      path: '',
      found: text.trimStart().split('\n', 1)[0],
      expected: 'a row of headings',
    });
    return { value: new AtlasBuilder(log).finish(), issues: log.issues };
  }
  return yield* mapProgress(0.3, 1, readRows(table, { ...options, columns }));
};
