/** Finds rows that are no meetings: headings that are repeated, rules, totals, notes across the table, and nil returns of a register. */
import { readingWords } from '../../../languages/reading.js';
import { foldWord } from '../../lib/fold.js';
import { remembering } from '../../lib/remember.js';
import type { Steps } from '../../lib/steps.js';
import type { IssueLog } from '../../model/issue-log.js';
import { anyOf } from '../../time/word-patterns.js';
import { namedInIssue } from '../named-in-issue.js';
import { headingKey } from './heading-key.js';

interface RowOfCells {
  readonly row: number;
  readonly cells: readonly string[];
}

const RULE = /^[-–—=_*.·•#~+|\s]+$/u;
const TOTALS: ReadonlySet<string> = new Set(readingWords(({ totals }) => totals).map(foldWord));
const NIL_RETURNS: ReadonlySet<string> = new Set(readingWords(({ nilReturns }) => nilReturns).map(foldWord));
const AMOUNT = /^[\d.,\s%€$£~-]+$/u;
const NOTE = new RegExp(`^(?:[*†‡]|(?:${anyOf(readingWords(({ notes }) => notes))})\\s?[:.])`, 'iu');
/** A single cell with a sentence is a note. A title of a meeting is shorter, or has no full stop. */
const SENTENCE = /^(?:\S+\s+){6,}\S+[.!]$/u;
/** Characters that are examined for a sentence. */
const MAX_SENTENCE = 1000;
/** The name of a person and "Nil return" in some columns. A longer row is a meeting. */
const MAX_NIL_CELLS = 4;
/** In a narrower table a row with one cell may be a meeting with a title alone. */
const MIN_COLUMNS = 3;
const MAX_TEXT = 60;
/** The number of rows examined in one step. */
const STEP = 1024;

/**
 * @returns the rows that may be meetings. One Issue reports the other ones, with their number and the first text.
 */
export function* rowsOfMeetings<Row extends RowOfCells>(
  rows: readonly Row[],
  headings: readonly string[],
  log: IssueLog,
): Steps<readonly Row[]> {
  const keys = headings.map(headingKey);
  const without: Row[] = [];
  for (const [index, row] of rows.entries()) {
    if (index > 0 && index % STEP === 0) yield index / rows.length;
    if (isWithoutMeeting(row.cells, keys)) without.push(row);
  }
  const [first] = without;
  if (first === undefined) return rows;
  const text = first.cells.find((cell) => cell !== '') ?? '';
  log.add({
    severity: 'note',
    code: 'rows-without-meeting',
    path: `row ${first.row}`,
    row: first.row,
    found: text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text,
    expected: namedInIssue(without.map(({ row }) => String(row))),
    count: without.length,
  });
  const set = new Set(without);
  return rows.filter((row) => !set.has(row));
}

function isWithoutMeeting(cells: readonly string[], keys: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const [first = ''] = filled;
  if (filled.length === 0) return false;
  if (filled.every((cell) => RULE.test(cell)) && filled.join('').length > 2) return true;
  if (filled.length > 1 && cells.every((cell, index) => cell === '' || headingKey(cell) === keys[index])) return true;
  if (filled.length <= MAX_NIL_CELLS && filled.some(isNilReturn)) return true;
  const areOthers = (test: (cell: string) => boolean): boolean =>
    filled.every((cell, index) => index === 0 || test(cell));
  if (isTotal(first) && areOthers((cell) => AMOUNT.test(cell))) return true;
  if (keys.length < MIN_COLUMNS) return false;
  // A cell that spans several columns may be repeated in each of them.
  if (filled.length > 2 && areOthers((cell) => cell === first)) return true;
  if (filled.length > 1) return false;
  return isTotal(first.split(':')[0] ?? '') || NOTE.test(first) || SENTENCE.test(first.slice(0, MAX_SENTENCE));
}

const isNilReturn = remembering((cell) => cell.length < 40 && NIL_RETURNS.has(foldWord(cell)));
const isTotal = remembering((cell) => cell.length < 40 && TOTALS.has(foldWord(cell)));
