/** Finds the words that count a year before or after Christ, at the beginning or the end of a date. */
import { readingWords } from '../../languages/reading.js';
import type { Affixes, TimeWords } from './reading-words.js';
import { anyAbbreviation } from './word-patterns.js';

export interface Era {
  /** The date without these words. */
  readonly text: string;
  /** −1 before Christ, 1 after. */
  readonly sign: 1 | -1;
  /** The words as they are written, and where. */
  readonly mark: string;
  readonly isAfter: boolean;
}

const WORDS: readonly { readonly sign: 1 | -1; readonly of: (words: TimeWords) => Affixes | undefined }[] = [
  { sign: -1, of: ({ beforeChrist }) => beforeChrist },
  { sign: 1, of: ({ afterChrist }) => afterChrist },
];

const ERAS = WORDS.map(({ sign, of }) => ({
  sign,
  before: new RegExp(`^(?:${anyAbbreviation(readingWords((words) => of(words)?.prefixes))}) ?(?=\\d)`, 'i'),
  after: new RegExp(
    `(?<=[\\d\\p{L}]\\.?) ?(?<!\\p{L})(?:${anyAbbreviation(readingWords((words) => of(words)?.suffixes))})$`,
    'iu',
  ),
}));

/** @returns undefined if the text does not say before or after Christ. */
export function eraIn(text: string): Era | undefined {
  for (const { sign, before, after } of ERAS) {
    const atEnd = after.exec(text);
    if (atEnd !== null) return { text: text.slice(0, atEnd.index).trim(), sign, mark: atEnd[0].trim(), isAfter: true };
    const atStart = before.exec(text);
    if (atStart !== null)
      return { text: text.slice(atStart[0].length).trim(), sign, mark: atStart[0].trim(), isAfter: false };
  }
  return undefined;
}

/** Characters. A longer heading is a sentence. */
const MAX_HEADING = 60;

/** @returns "BC" of the headings `Year (BC)` and `date_BC`; undefined if a heading has no such words, or has both. */
export function eraInHeading(heading: string): string | undefined {
  const words = heading.replace(/[()[\]_]/g, ' ').trim();
  if (words.length > MAX_HEADING) return undefined;
  const [, ...eras] = words.split(/\s+/).map((_, index, all) => all.slice(index).join(' '));
  return eras.find((era) => eraIn(`1 ${era}`)?.text === '1');
}

/** "49" and "44 BC" → "49 BC" and "44 BC". Words at the beginning of the first end hold for the second. */
export function withSharedEra(start: string, end: string): readonly [string, string] {
  const [first, last] = [eraIn(start), eraIn(end)];
  if (first === undefined && last?.isAfter === true && last.sign < 0) return [`${start} ${last.mark}`, end];
  if (last === undefined && first?.isAfter === false && first.sign < 0) return [start, `${first.mark} ${end}`];
  return [start, end];
}
