/**
 * Decides whether the suggestion of an Issue is certainly what is meant. Such a suggestion can be written without a
 * question. Any other suggestion is a guess: a name one letter away, a year in this century, two spellings of one person.
 */
import type { Issue, IssueCode } from '../model/issues.js';

/** Codes whose suggestion is the same value in another notation. */
const SAME_VALUE: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'date-invalid',
  'duration-invalid',
  'coordinates-out-of-range',
]);

/** @returns false for an Issue without a suggestion. */
export function isCertain({ code, suggestion, found = '', isCertain: hasEvidence = false }: Issue): boolean {
  if (suggestion === undefined) return false;
  if (code === 'date-invalid' && addsCentury(found, suggestion)) return false;
  return hasEvidence || SAME_VALUE.has(code);
}

/** `4.6.2018` for `4.6.18` adds a century that the file does not state. */
const addsCentury = (found: string, suggestion: string): boolean =>
  /\d{4}$/.test(suggestion) && suggestion.slice(0, -4) + suggestion.slice(-2) === found;
