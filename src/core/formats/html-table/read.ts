/** Reads the table of a web page like the rows of a table. Issues name the 1-based row of the HTML table. */
import type { FormatReader } from '../format.js';
import { readLists } from '../json-rows/read.js';
import { AtlasBuilder } from '../records/atlas-builder.js';
import type { ParsePage } from './dom.js';
import { findPageRows } from './find-table.js';

export const htmlTableReader = (parse: ParsePage): FormatReader =>
  function* ({ text }, options) {
    const { log } = options;
    const found = findPageRows(parse(text));
    if (found === undefined) {
      log.add({
        code: 'unsupported-format',
        path: '',
        found: text.slice(0, 60).trim(),
        expected: 'a page with a table, or with events as JSON-LD',
      });
      return { value: new AtlasBuilder(log).finish(), issues: log.issues };
    }
    if (found.tables > 1)
      log.add({
        code: 'table-chosen',
        severity: 'warning',
        path: '',
        found: found.name,
        expected: String(found.tables),
      });
    return yield* readLists(found.rows, options);
  };
