/** Texts as they are compared: five strengths, from names to headings. */

/** @returns the name in NFC, trimmed, with single spaces and in lower case; accents stay. */
export const foldName = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

const BEYOND_ASCII = /[^\0-\x7f]/;

/** @returns lower case without accents on Latin letters; accents and vowel signs of other scripts stay. */
export function foldLatin(text: string): string {
  const lower = text.normalize('NFC').toLowerCase();
  if (!BEYOND_ASCII.test(lower)) return lower;
  return lower.replace(/\p{Script=Latin}/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''));
}

/** @returns lower case without diacritics of any script, in NFC, so that a Korean syllable is one character. */
export const foldDiacritics = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .normalize('NFC')
    .toLowerCase();

/** @returns lower case letters and digits alone, compatibility forms unified: `Start date` and `start_date` are the same. */
export const foldToLetters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');

/**
 * @returns `foldToLetters` without accents on Latin letters and with е for ё: a table may write `Résumé` or `RESUME`. For headings
 *   and for words with a fixed meaning.
 */
export const foldWord = (text: string): string => foldToLetters(foldLatin(text)).replaceAll('ё', 'е');
