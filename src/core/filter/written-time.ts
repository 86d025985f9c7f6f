/** A time that a user types, as the condition of a filter: "April 1815", "in April 1815", "before 1900", "29 May to 1 June 2018". */
import { foldLatin } from '../lib/fold.js';
import { parseWhen } from '../time/edtf.js';
import { SMALL_WORDS } from '../time/joining-words.js';
import { edtfOfWrittenDate } from '../time/written-dates.js';
import type { Filter } from './filter.js';

/** Longer texts are no time. */
const MAX_LENGTH = 100;

/**
 * @param text a date in the words of any language, or EDTF. A text without a figure is no time: "May" alone may be a name.
 * @returns the ends that are known, both inclusive; undefined if it is no time.
 */
export function filterOfWrittenTime(text: string): Pick<Filter, 'from' | 'to'> | undefined {
  if (text.length > MAX_LENGTH || !/\p{N}/u.test(text)) return undefined;
  const words = text.trim().split(/\s+/);
  while (words.length > 1 && SMALL_WORDS.has(foldLatin(words[0] as string))) words.shift();
  const plain = words.join(' ');
  const when = parseWhen(edtfOfWrittenDate(plain) ?? plain, undefined);
  if (when === undefined || when.earliest > when.latest) return undefined;
  const range = {
    ...(Number.isFinite(when.earliest) ? { from: when.earliest } : {}),
    ...(Number.isFinite(when.latest) ? { to: when.latest } : {}),
  };
  return Object.keys(range).length === 0 ? undefined : range;
}
