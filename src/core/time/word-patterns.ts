/** Parts of regular expressions that match words of a file. */

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function oneOf(patterns: Iterable<string>): string {
  const longestFirst = [...new Set(patterns)].sort((a, b) => b.length - a.length);
  return longestFirst.length === 0 ? '(?!)' : `(?:${longestFirst.join('|')})`;
}

/** @returns a pattern of any of the words; it matches nothing if there are none. */
export const anyOf = (words: readonly string[]): string => oneOf(words.map(escaped));

/** @returns a pattern of any of the suffixes with the spaces before it. */
export const anySuffix = (suffixes: readonly string[]): string =>
  oneOf(suffixes.map((suffix) => (suffix.startsWith(' ') ? '\\s+' : '\\s*') + escaped(suffix.trim())));

/** @returns a pattern of any of the abbreviations, with or without full stops: `am`, `a.m.`, `a. m.` */
export const anyAbbreviation = (words: readonly string[]): string =>
  oneOf(words.map((word) => `${[...word].map(escaped).join('\\.?\\s?')}\\.?`));
