/** Reads the table of a web page like the rows of a table. Issues name the 1-based row of the HTML table. */
import type { FormatReader } from '../format.js';
import { readLists } from '../json-rows/read.js';
import { AtlasBuilder } from '../records/atlas-builder.js';
import type { ParsePage } from './dom.js';
import { findPageRows } from './find-table.js';

/** The time to parse a page grows with the square of its depth. */
const MAX_DEPTH = 2000;
/** Elements that always have an end tag, and that pages nest. */
const NESTED =
  /<(\/?)(?:div|span|section|article|table|ul|ol|b|i|em|strong|a|font|center|blockquote|parley-atlas)(?![\w-])/gi;

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [, end] of text.matchAll(NESTED)) {
    depth = Math.max(0, depth + (end === '' ? 1 : -1));
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

export const htmlTableReader = (parse: ParsePage): FormatReader =>
  function* ({ text }, options) {
    const { log } = options;
    if (isTooDeep(text)) {
      log.add({ code: 'too-deep', path: '', expected: `at most ${MAX_DEPTH} elements inside one another` });
      return { value: new AtlasBuilder(log).finish(), issues: log.issues };
    }
    const found = findPageRows(parse(text));
    if (found === undefined) {
      log.add({
        code: 'page-without-table',
        path: '',
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
