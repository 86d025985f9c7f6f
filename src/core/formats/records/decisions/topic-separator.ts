/** Decides what separates the topics in a cell besides a semicolon: a bar, or a comma between words that are used again. */
import { foldName } from '../../../lib/fold.js';
import type { Steps } from '../../../lib/steps.js';
import { listItems } from '../lists.js';
import { countCells, someCell, type CellCounts } from './cell-counts.js';
import type { DecidedColumn, Decision, DecisionMade, ColumnFinding } from './decision.js';
import { marksOf, readMarks, splitAt, valueOfMarks, type Mark } from './separators.js';

const VALUES = ['semicolon', 'bar', 'comma', 'slash'] as const;

export const topicSeparator: Decision = {
  name: 'separator',
  fields: ['topics'],
  values: VALUES,
  valueOf: readMarks,
  writtenValue: 'semicolon',
  code: 'topics-separator',
  severity: 'note',
  decide: decideSeparator,
};

const BAR = /[|¦｜]/gu;
const COMMA = /[,，]/gu;
const PATTERNS: Readonly<Partial<Record<Mark, RegExp>>> = { bar: BAR, comma: COMMA, slash: /[/／]/gu };
/** Longer parts are a sentence with a comma. */
const MAX_WORDS = 3;

function* decideSeparator({ field, cellsOf, stated }: DecidedColumn): Steps<ColumnFinding | undefined> {
  const cells = yield* cellsOf(field);
  const marks = stated === undefined ? yield* marksIn(cells) : marksOf(stated);
  const split = splitterFor(marks);
  const { count, example } = yield* countCells(cells, (cell) => split(cell).length !== listItems(cell).length);
  if (count === 0 && stated === undefined) return undefined;
  return { value: valueOfMarks(marks), count, example, needsIssue: count > 0 };
}

function* marksIn(cells: CellCounts): Steps<ReadonlySet<Mark>> {
  const marks = new Set<Mark>();
  if (yield* someCell(cells, (cell) => splitAt(cell, BAR).length > 1)) marks.add('bar');
  if (yield* areTagLists(cells)) marks.add('comma');
  return marks;
}

/** Whether commas separate short words, and one of the words is in several cells. A sentence with commas is never repeated. */
function* areTagLists(cells: CellCounts): Steps<boolean> {
  const seen = new Set<string>();
  let isRepeated = false;
  const isSentence = (cell: string): boolean => {
    const parts = listItems(cell).flatMap((item) => splitAt(item, COMMA));
    if (parts.length > 1 && parts.some((part) => part.split(/\s+/).length > MAX_WORDS)) return true;
    for (const key of new Set(parts.map(foldName))) {
      isRepeated ||= seen.has(key) && parts.length > 1;
      seen.add(key);
    }
    return false;
  };
  return !(yield* someCell(cells, isSentence)) && isRepeated;
}

/** @returns a function that splits a cell into topics. */
export const topicSplitter = (made: DecisionMade | undefined): ((cell: string) => readonly string[]) =>
  splitterFor(marksOf(made?.value));

function splitterFor(marks: ReadonlySet<Mark>): (cell: string) => readonly string[] {
  const patterns = [...marks].flatMap((mark) => PATTERNS[mark] ?? []);
  return (cell) =>
    patterns.reduce<readonly string[]>(
      (items, pattern) => items.flatMap((item) => splitAt(item, pattern)),
      listItems(cell),
    );
}
