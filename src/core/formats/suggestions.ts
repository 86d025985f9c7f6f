/**
 * What the author of a wrong value probably meant. A suggestion is only ever shown, never used: what is guessed is not
 * data. Where nothing is near enough there is none, since a wrong suggestion costs more than none.
 */
import { editDistance } from '../lib/edit-distance.js';
import { parseDuration } from '../time/duration.js';
import { parseWhen } from '../time/edtf.js';

/** @returns what an Issue has of it: nothing if there is none. */
export const withSuggestion = (suggestion: string | undefined): { readonly suggestion?: string } =>
  suggestion === undefined ? {} : { suggestion };

/** Each candidate costs a comparison, so among more than these nothing is looked for. */
const MAX_CANDIDATES = 3000;
const LONGEST = 60;

/**
 * @returns the candidate with the fewest letters to change (up to a third of them, three at most), upper and lower case
 *   being one.
 */
export function nearest(
  text: string,
  candidates: Iterable<string> & ({ readonly size: number } | { readonly length: number }),
): string | undefined {
  const count = 'size' in candidates ? candidates.size : candidates.length;
  if (count > MAX_CANDIDATES || text.length > LONGEST) return undefined;
  const wanted = text.trim().toLowerCase();
  let best: string | undefined;
  let max = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)));
  for (const candidate of candidates) {
    if (Math.abs(wanted.length - candidate.length) > max) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), max);
    if (distance <= max) [best, max] = [candidate, distance - 1];
  }
  return best;
}

const LOOSE_DATE = /^(-?\d{4})[-./ ]?(\d{1,2})[-./ ]?(\d{1,2})(?:[T ,]+(\d{1,2})[:.](\d{2}))?$/;
const ABOUT = /^(?:about|around|circa|ca?\.?)\s*(\S+)$/i;

/** @returns EDTF for what is a date in all but its spelling: `2018/6/4 9:30`, `20180604`, `c. 1520`. */
export function suggestDate(text: string): string | undefined {
  const about = ABOUT.exec(text.trim())?.[1];
  if (about !== undefined) return ifDate(`${about}~`);
  const [, year, month, day, hour, minute] = LOOSE_DATE.exec(text.trim()) ?? [];
  if (year === undefined || month === undefined || day === undefined) return ifDate(text.replace(/\s+/g, ''));
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return ifDate(hour === undefined ? date : `${date}T${hour.padStart(2, '0')}:${minute}`);
}

const ifDate = (text: string): string | undefined => (parseWhen(text, undefined) === undefined ? undefined : text);

/** @returns ISO 8601 for `90 min`, `1.5 h`, `1:30`, `pt90m`. */
export function suggestDuration(text: string): string | undefined {
  const plain = text.trim();
  const [, hours, minutes] = /^(\d{1,3}):([0-5]\d)$/.exec(plain) ?? [];
  if (hours !== undefined) return `PT${Number(hours)}H${Number(minutes)}M`;
  const [, figure, unit] = /^(\d+(?:[.,]\d+)?)\s*(h|hours?|m|min\.?|minutes?|d|days?)$/i.exec(plain) ?? [];
  if (figure !== undefined && unit !== undefined) {
    const letter = unit.charAt(0).toUpperCase();
    return letter === 'D' ? `P${figure}D` : `PT${figure}${letter}`;
  }
  return parseDuration(plain.toUpperCase()) === undefined ? undefined : plain.toUpperCase();
}

/** @returns the IANA name most like `text`. */
export function suggestTimeZone(text: string): string | undefined {
  return nearest(text, Intl.supportedValuesOf('timeZone'));
}
