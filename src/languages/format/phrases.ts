/** Directions, and the case of a sentence. */
import { compassEn } from '../en/compass.js';
import { words } from '../words.js';
import { localeOf } from './locale.js';

/**
 * @param index one of the 16 points of the compass, clockwise from 0 = north.
 * @returns "north-north-east".
 * @throws RangeError for an index the compass does not have.
 */
export function direction(index: number, lang: string): string {
  const word = words(lang, compassEn).compass16[index];
  if (word === undefined) throw new RangeError(`Got compass point ${index} when expected 0 to 15.`);
  return word;
}

/** @returns the text with a capital, to begin a sentence: "date unknown" → "Date unknown". */
export function sentenceCase(text: string, lang: string): string {
  const first = [...text][0] ?? '';
  return first.toLocaleUpperCase(localeOf(lang)) + text.slice(first.length);
}
