/** Small joints of language that are neither a message nor a format of Intl. */
import type { Messages } from '../en.js';
import { localeOf } from './locale.js';

/**
 * @param index point of the compass, clockwise from 0 = north.
 * @param points how many points the compass has.
 * @returns "north-north-east".
 * @throws RangeError for an index the compass does not have.
 */
export function direction(index: number, points: 8 | 16, words: Messages): string {
  const word = (points === 8 ? words.compass8 : words.compass16)[index];
  if (word === undefined) throw new RangeError(`Got compass point ${index} when expected 0 to ${points - 1}.`);
  return word;
}

/** @returns the text as the beginning of a sentence: "about 10:00" → "About 10:00". */
export function sentenceCase(text: string, lang: string): string {
  const first = [...text][0] ?? '';
  return first.toLocaleUpperCase(localeOf(lang)) + text.slice(first.length);
}
