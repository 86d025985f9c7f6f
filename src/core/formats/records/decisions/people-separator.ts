/**
 * Decides what separates people in a cell besides a semicolon: a bar, a comma, a slash, or a word for "and". The cells of
 * the column show it: every part is the whole name of a person, or is a person in another cell.
 */
import { readingWords } from '../../../../languages/reading.js';
import { foldName } from '../../../lib/fold.js';
import type { Steps } from '../../../lib/steps.js';
import { anyOf } from '../../../time/word-patterns.js';
import { listItems } from '../lists.js';
import { PEOPLE_FIELDS } from '../meeting-fields.js';
import { countCells, eachCell, someCell, type CellCounts } from './cell-counts.js';
import type { DecidedColumn, Decision, DecisionMade, ColumnFinding } from './decision.js';
import { MARKS, marksOf, readMarks, splitAt, valueOfMarks, type Mark } from './separators.js';

export const peopleSeparator: Decision = {
  name: 'separator',
  fields: PEOPLE_FIELDS,
  values: MARKS,
  valueOf: readMarks,
  writtenValue: 'semicolon',
  code: 'people-separator',
  severity: 'note',
  decide: decideSeparator,
};

const WORD_FOR_AND = anyOf(readingWords(({ listAnd }) => listAnd));
const PATTERNS: Readonly<Record<Mark, RegExp>> = {
  semicolon: /[;；、\n]/gu,
  bar: /[|¦｜]/gu,
  comma: new RegExp(`[,，](?:\\s${WORD_FOR_AND}\\s)?`, 'giu'),
  slash: /[/／]/gu,
  and: new RegExp(`\\s(?:${WORD_FOR_AND}|&)\\s`, 'giu'),
};
/** A bar separates in every case. Names contain the other marks too: "Kim, Sung", "Duke of York and Albany". */
const DOUBTFUL = ['comma', 'slash', 'and'] as const;
const ANY_MARK = new RegExp(`[|¦｜,，/／]|\\s(?:${WORD_FOR_AND}|&)\\s`, 'iu');

/** The share of the cells with a mark in which every part must be a person. */
const MIN_SHARE = 0.9;

function* decideSeparator({ field, cellsOf, stated }: DecidedColumn): Steps<ColumnFinding | undefined> {
  const marked = new Map<string, number>();
  yield* eachCell(yield* cellsOf(field), (cell, count) => {
    if (ANY_MARK.test(cell)) marked.set(cell, count);
  });
  if (marked.size === 0 && stated === undefined) return undefined;
  const known = stated === undefined ? yield* knownNames(cellsOf) : undefined;
  const marks = known === undefined ? marksOf(stated) : yield* marksIn(marked, known);
  const split = splitterFor(marks, known);
  const { count, example } = yield* countCells(marked, (cell) => listItems(cell).length !== split(cell).length);
  if (count === 0 && stated === undefined) return undefined;
  return { value: valueOfMarks(marks), count, example, needsIssue: count > 0 };
}

function* marksIn(cells: CellCounts, known: ReadonlySet<string>): Steps<ReadonlySet<Mark>> {
  const marks = new Set<Mark>();
  if (yield* someCell(cells, (cell) => splitAt(cell, PATTERNS.bar).length > 1)) marks.add('bar');
  for (const mark of DOUBTFUL) {
    let [items, separated] = [0, 0];
    yield* eachCell(cells, (cell, count) => {
      for (const item of listItems(cell).flatMap((one) => splitAt(one, PATTERNS.bar))) {
        const parts = splitAt(item, PATTERNS[mark]);
        if (parts.length < 2) continue;
        items += count;
        if (arePeople(parts, mark, known)) separated += count;
      }
    });
    // A word for "and" is part of so many names that each cell is judged by itself.
    if (separated > 0 && (mark === 'and' || separated >= items * MIN_SHARE)) marks.add(mark);
  }
  return marks;
}

/** @returns the folded names that stand alone or between semicolons in some cell of people. */
function* knownNames(cellsOf: DecidedColumn['cellsOf']): Steps<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const field of PEOPLE_FIELDS) {
    yield* eachCell(yield* cellsOf(field), (cell) => {
      for (const item of listItems(cell)) {
        for (const name of splitAt(item, PATTERNS.bar)) {
          const bare = withoutBrackets(name);
          if (!/[,，/／&]/u.test(bare)) known.add(foldName(bare));
        }
      }
    });
  }
  return known;
}

const withoutBrackets = (name: string): string => name.slice(0, indexOfBracket(name)).trim();

function indexOfBracket(name: string): number {
  const at = name.search(/[([（]/u);
  return at === -1 ? name.length : at;
}

/**
 * Whether the parts of an item are people: whole names, or names that stand alone in another cell. Three or more single
 * words between commas are people too, because a surname and first names have one comma.
 */
function arePeople(parts: readonly string[], mark: (typeof DOUBTFUL)[number], known: ReadonlySet<string>): boolean {
  const names = parts.flatMap((part) => (mark === 'comma' ? splitAt(part, PATTERNS.and) : [part])).map(withoutBrackets);
  const isWhole = mark === 'and' ? isCapitalisedName : isWholeName;
  if (names.every((name) => isWhole(name) || known.has(foldName(name)))) return true;
  return mark === 'comma' && names.length > 2 && names.every((name) => isWholeName(name) || SINGLE_WORD.test(name));
}

const isWholeName = (name: string): boolean => /^\S+(?: \S+){1,4}$/u.test(name) || /^[가-힣]{2,4}$/u.test(name);
const SINGLE_WORD = /^\p{Lu}[\p{L}\p{M}’'-]+$/u;
const PARTICLES: ReadonlySet<string> = new Set(
  'al, bin, da, de, del, della, den, der, di, do, dos, du, el, la, le, of, ten, ter, van, von, zu'.split(', '),
);

/** Whether a text has the form of a name: one word, or several without "of". */
function mayBeName(text: string): boolean {
  const name = withoutBrackets(text);
  return SINGLE_WORD.test(name) || isCapitalisedName(name);
}

/** Whether each word has a capital letter or is a particle such as "van". The words "of" stand in names of institutions. */
function isCapitalisedName(name: string): boolean {
  const words = name.split(' ');
  const isCapitalised = (word: string): boolean => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word);
  return (
    isWholeName(name) &&
    isCapitalised(words[0] ?? '') &&
    !words.includes('of') &&
    words.every((word) => isCapitalised(word) || PARTICLES.has(word))
  );
}

/**
 * @param made the decision for the column; undefined if semicolons alone separate.
 * @param cellsOf counts the cells of the columns of people, which show what is a name.
 * @returns a function that splits a cell into people.
 */
export function* peopleSplitter(
  made: DecisionMade | undefined,
  cellsOf: DecidedColumn['cellsOf'],
): Steps<(cell: string) => readonly string[]> {
  if (made === undefined) return listItems;
  return splitterFor(marksOf(made.value), made.isStated ? undefined : yield* knownNames(cellsOf));
}

/** @param known names in the column; undefined to split at each mark without a doubt. */
function splitterFor(
  marks: ReadonlySet<Mark>,
  known: ReadonlySet<string> | undefined,
): (cell: string) => readonly string[] {
  const doubtful = DOUBTFUL.filter((mark) => marks.has(mark) || (mark === 'and' && marks.has('comma')));
  /** @param isLast whether the item is the last of a list with commas: "Ann, Bo and Cy". "and" then joins the last two people. */
  const split = (item: string, at: number, isLast: boolean): readonly string[] => {
    const mark = doubtful[at];
    if (mark === undefined) return [item];
    const parts = splitAt(item, PATTERNS[mark]);
    const areLastTwo = isLast && mark === 'and' && parts.every(mayBeName);
    const isSplit = parts.length > 1 && (known === undefined || areLastTwo || arePeople(parts, mark, known));
    const items = isSplit ? parts : [item];
    return items.flatMap((part, index) =>
      split(part, at + 1, isLast || (isSplit && mark === 'comma' && index === items.length - 1)),
    );
  };
  return (cell) => {
    const items = listItems(cell);
    const parts = marks.has('bar') ? items.flatMap((item) => splitAt(item, PATTERNS.bar)) : items;
    return parts.flatMap((part) => split(part, 0, false));
  };
}
