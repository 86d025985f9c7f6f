/**
 * Suggests the value that the author of an invalid value probably meant. A suggestion is only shown to the user and never
 * used as data. If no candidate is similar enough, there is no suggestion, because a wrong suggestion does more harm than a
 * missing one.
 */
import { editDistance } from '../lib/edit-distance.js';
import { parseDuration } from '../time/duration.js';
import { parseWhen } from '../time/edtf.js';

/** @returns the member `suggestion` of an Issue; an empty object if there is no suggestion. */
export const withSuggestion = (suggestion: string | undefined): { readonly suggestion?: string } =>
  suggestion === undefined ? {} : { suggestion };

/** Each candidate costs one comparison, so longer lists of candidates are not searched. */
const MAX_CANDIDATES = 3000;
const MAX_TEXT_LENGTH = 60;

/**
 * @returns the candidate that needs the fewest changed letters: at most a third of the letters, and at most three. Upper and
 *   lower case are equal.
 */
export function nearest(
  text: string,
  candidates: Iterable<string> & ({ readonly size: number } | { readonly length: number }),
): string | undefined {
  const count = 'size' in candidates ? candidates.size : candidates.length;
  if (count > MAX_CANDIDATES || text.length > MAX_TEXT_LENGTH) return undefined;
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

/** @returns EDTF for a date in another notation: `2018/6/4 9:30`, `20180604`, `c. 1520`. */
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

/** @returns the IANA time zone whose name is the most similar to `text`. */
export function suggestTimeZone(text: string): string | undefined {
  return nearest(text, Intl.supportedValuesOf('timeZone'));
}
