/** The marks that may separate the items of a cell, beside those that always do (lists.ts). */

/** In the order in which a cell is split. */
export const MARKS = ['semicolon', 'bar', 'comma', 'slash', 'and'] as const;
export type Mark = (typeof MARKS)[number];

const SIGNS: Readonly<Record<string, Mark>> = { ';': 'semicolon', '|': 'bar', ',': 'comma', '/': 'slash', '&': 'and' };

/** @returns the marks in a value such as `comma+and`. */
export const marksOf = (value: string | undefined): ReadonlySet<Mark> =>
  new Set(MARKS.filter((mark) => value?.split('+').includes(mark)));

export const valueOfMarks = (marks: ReadonlySet<Mark>): string =>
  marks.size === 0 ? 'semicolon' : MARKS.filter((mark) => marks.has(mark)).join('+');

/** @returns the value in a setting: names of marks or the marks themselves, joined by `+`. */
export function readMarks(text: string): string | undefined {
  const parts = text
    .trim()
    .toLowerCase()
    .split('+')
    .map((part) => part.trim());
  const marks = parts.map((part) => SIGNS[part] ?? MARKS.find((mark) => mark === part));
  return marks.includes(undefined) ? undefined : valueOfMarks(new Set(marks as readonly Mark[]));
}

const OPENING = '([（';
const CLOSING = ')]）';
const BRACKET = /[([（]/u;

/**
 * @param mark a pattern with the flag `g`, so that it is compiled once for all cells.
 * @returns the parts of a text between marks, trimmed and without empty ones. A mark inside brackets is ignored.
 */
export function splitAt(text: string, mark: RegExp): readonly string[] {
  mark.lastIndex = 0;
  if (!mark.test(text)) return [text];
  const visible = withoutBrackets(text);
  const parts: string[] = [];
  let start = 0;
  mark.lastIndex = 0;
  for (let match = mark.exec(visible); match !== null; match = mark.exec(visible)) {
    parts.push(text.slice(start, match.index));
    start = match.index + match[0].length;
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** @returns the text with a character that is no mark in place of each one inside brackets, so that offsets stay the same. */
function withoutBrackets(text: string): string {
  if (!BRACKET.test(text)) return text;
  let depth = 0;
  return text
    .split('')
    .map((unit) => {
      if (OPENING.includes(unit)) depth += 1;
      else if (CLOSING.includes(unit)) depth = Math.max(0, depth - 1);
      return depth > 0 ? '\u0000' : unit;
    })
    .join('');
}
