/** Parts of regular expressions that match words of a file. */
import { foldLatin } from '../lib/fold.js';

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function oneOf(patterns: Iterable<string>): string {
  const longestFirst = [...new Set(patterns)].sort((a, b) => b.length - a.length);
  return longestFirst.length === 0 ? '(?!)' : `(?:${longestFirst.join('|')})`;
}

/** The word as written and without accents: `après` and `apres`. */
const spellingsOf = (word: string): readonly string[] => [word, foldLatin(word)];

/** @returns a pattern of any of the words, with or without their accents; it matches nothing if there are none. */
export const anyOf = (words: readonly string[]): string => oneOf(words.flatMap(spellingsOf).map(escaped));

/** @returns as `anyOf`, for words that do not go on after their last letter: `fin` is not the beginning of `final`. */
export const anyWord = (words: readonly string[]): string =>
  oneOf(
    words.flatMap(spellingsOf).map((word) => escaped(word) + (ENDS_WITH_SPACED_SCRIPT.test(word) ? '(?!\\p{L})' : '')),
  );
/** Chinese, Japanese and Korean words need no space behind them. */
const ENDS_WITH_SPACED_SCRIPT = /[\p{Script=Latin}\p{Script=Cyrillic}]$/u;

/** @returns a pattern of any of the prefixes with the spaces behind it. */
export const anyPrefix = (prefixes: readonly string[]): string =>
  oneOf(
    prefixes
      .flatMap(spellingsOf)
      .map((prefix) => escaped(prefix) + (ENDS_WITH_SPACED_SCRIPT.test(prefix) ? '\\s+' : '\\s*')),
  );

/** @returns a pattern of any of the suffixes with the spaces before it. */
export const anySuffix = (suffixes: readonly string[]): string =>
  oneOf(
    suffixes.flatMap(spellingsOf).map((suffix) => (suffix.startsWith(' ') ? '\\s+' : '\\s*') + escaped(suffix.trim())),
  );

/**
 * @returns a pattern of any of the abbreviations, with or without full stops, spaces and hyphens: `am` is `a.m.` and `a. m.`,
 *   `avjc` is `av. J.-C.` and `av J-C`.
 */
export const anyAbbreviation = (words: readonly string[]): string =>
  oneOf(words.flatMap(spellingsOf).map((word) => `${[...word].map(escaped).join('\\.?[\\s-]?')}\\.?`));
