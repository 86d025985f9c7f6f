/** Finds the line of an Issue in a page. The row of an Issue is a row of the table that was read, or the line of a broken script. */
import { LineIndex } from '../../lib/line-index.js';
import type { FormatLocator, Location } from '../format.js';
import type { ParsePage } from './dom.js';
import { findPageRows } from './find-table.js';

export const htmlTableLocator =
  (parse: ParsePage): FormatLocator =>
  ({ files: [file] }, issues) => {
    if (file === undefined) return issues.map(() => ({ file: '' }));
    const table = findPageRows(parse(file.text))?.table;
    const rows = table === undefined ? [] : (rowStarts(file.text)[table] ?? []);
    const lines = new LineIndex(file.text);
    return issues.map(({ code, row, column }): Location => {
      // A broken script has a line of the page, and no row of a table.
      if (code === 'not-json' && row !== undefined)
        return { file: file.name, line: row, ...(column === undefined ? {} : { column }) };
      const start = row === undefined ? undefined : rows[row - 1];
      return {
        file: file.name,
        ...(start === undefined ? {} : { line: lines.at(start).line }),
        ...(row === undefined ? {} : { row }),
        ...(column === undefined ? {} : { column }),
      };
    });
  };

const TABLE_TAG = /^<(\/?)(table|tr)\b/i;
/** Texts that may contain tags, by their beginning and end. */
const SKIPPED = [
  ['<!--', '-->'],
  ['<script', '</script'],
  ['<style', '</style'],
] as const;

/** @returns the offset of each row of each table of the page, in the order of the tables. */
function rowStarts(text: string): readonly (readonly number[])[] {
  const lower = text.toLowerCase();
  const tables: number[][] = [];
  const open: number[][] = [];
  for (let at = lower.indexOf('<'); at >= 0; at = lower.indexOf('<', at + 1)) {
    const skipped = SKIPPED.find(([start]) => lower.startsWith(start, at));
    if (skipped !== undefined) {
      const end = lower.indexOf(skipped[1], at);
      if (end < 0) break;
      at = end;
      continue;
    }
    const tag = TABLE_TAG.exec(lower.slice(at, at + 8));
    if (tag === null) continue;
    if (tag[2] === 'tr') {
      if (tag[1] === '') open.at(-1)?.push(at);
    } else if (tag[1] === '') {
      const rows: number[] = [];
      tables.push(rows);
      open.push(rows);
    } else open.pop();
  }
  return tables;
}
