/**
 * Names of months, so that "4 juin 2018" is a date. They come from reading words and not from `Intl`, because the data of an engine
 * changes and the same table must give the same atlas everywhere. Korean and Chinese number their months.
 */
import { readingWords } from '../../languages/reading.js';
import { foldLatin } from '../lib/fold.js';

/** Fewer letters than this are no abbreviation of a month. */
const SHORTEST = 3;

const monthsByName: readonly (readonly [name: string, month: number])[] = readingWords(({ months }) => months).flatMap(
  (names) => names.split(' ').map((name, index) => [foldLatin(name), index + 1] as const),
);

/**
 * @param word a month's name or an abbreviation of it, in any case, with or without accents and full stop.
 * @returns 1 to 12; undefined if it is none, or one in some languages and another in others ("jui").
 */
export function monthOfName(word: string): number | undefined {
  const letters = foldLatin(word.replace(/\.$/, ''));
  const exact = monthsByName.find(([name]) => name === letters);
  if (exact !== undefined) return exact[1];
  if (letters.length < SHORTEST) return undefined;
  const months = new Set(monthsByName.filter(([name]) => name.startsWith(letters)).map(([, month]) => month));
  const [month] = months;
  return months.size === 1 ? month : undefined;
}
