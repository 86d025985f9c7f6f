/**
 * Decides whether two names may be two spellings of one name. Several systems are in use for writing names of other scripts
 * in Latin letters (Choe Son-hui, Choe Sun Hui, Choi Son-hŭi). The systems differ in similar vowels, voiced and unvoiced
 * consonants, hyphens, doubled letters, and the order of family and given name. Such differences have a low cost here. Any
 * other letter has the full cost, and one such letter is allowed only in a long word, as a typing error.
 *
 * The answer is wrong for two people whose names really differ by so little, so entries are merged only if the user asks for
 * it.
 */
import { editDistance } from '../lib/edit-distance.js';
import { foldDiacritics } from '../lib/fold.js';

/** Spellings of one sound, in the order in which they are replaced. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch/g, 'ch'],
  [/sch/g, 'sh'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/([gdt])h/g, '$1'],
  [/zh/g, 'j'],
  [/ck|qu|q/g, 'k'],
  [/c(?![h])/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/o[iy]/g, 'oe'],
  [/eo/g, 'o'],
  [/eu|oo|ou/g, 'u'],
  [/ee|ui|yi|ie/g, 'i'],
  [/y/g, 'i'],
  [/ae/g, 'e'],
];
/** Letters that one system writes and another replaces by a similar one. */
const SIMILAR_PAIRS = new Set(
  ['ou', 'ei', 'ea', 'kg', 'td', 'pb', 'lr', 'jc', 'sz', 'fv'].flatMap((pair) => [
    pair,
    pair.charAt(1) + pair.charAt(0),
  ]),
);
const VOWELS = new Set('aeiou');

/** The cost of a change of one letter. */
const SIMILAR_COST = 0.34;
const DOUBLED_COST = 0.2;
const VOWEL_COST = 0.5;
const FULL_COST = 2;
/** The cost of three similar letters. Short names may differ in one letter only. */
const MAX_COST = 1.05;
const MAX_COST_SHORT = SIMILAR_COST;
const MIN_SOUND_LENGTH = 4;
const SHORT_SOUND_LENGTH = 7;
const MAX_LENGTH_DIFFERENCE = 4;
/** Letters. A typing error is allowed only in a word at least this long. */
const LONG_WORD = 5;
/** A numeral or suffix that distinguishes people: Elizabeth II, John Doe Jr. */
const NUMERAL = /^(?:[ivx]+|jr|sr|junior|senior|\d+(?:st|nd|rd|th)?)$/;

export interface Spelling {
  /** The words of the name in lower case without accents. */
  readonly words: readonly string[];
  /** All letters joined, with one spelling for each sound. */
  readonly sound: string;
  readonly isLatin: boolean;
}

/** @returns the spelling with which a name is compared. "Kim, Sung" becomes "Sung Kim" first; "John Doe, Jr." stays. */
export function spellingOf(name: string): Spelling {
  const [last = '', first = '', ...more] = name.split(',').map((part) => part.trim());
  const isInverted = last !== '' && first !== '' && more.length === 0 && !NUMERAL.test(wordsOf(first).join(' '));
  const ordered = isInverted ? `${first} ${last}` : name;
  const words = wordsOf(ordered);
  return { words, sound: soundOf(words.join('')), isLatin: /^[\p{Script=Latin}\p{N}]*$/u.test(words.join('')) };
}

/** @returns the words of a text in lower case without accents and apostrophes. */
export const wordsOf = (text: string): readonly string[] =>
  foldDiacritics(text.normalize('NFKC'))
    .replace(/['’ʼ‘`]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function soundOf(letters: string): string {
  return SOUNDS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), letters);
}

/** @returns the spelling with its last word first: Sung Kim becomes Kim Sung. */
export function lastWordFirst({ words, isLatin }: Spelling): Spelling {
  const reordered = [words.at(-1) ?? '', ...words.slice(0, -1)];
  return { words: reordered, sound: soundOf(reordered.join('')), isLatin };
}

/** @returns the consonants of a name; similar consonants share one letter (g becomes k). */
export function consonantKey({ sound }: Spelling): string {
  const consonants = sound.replace(/[aeiou]/g, '').replace(/(.)\1+/g, '$1');
  return consonants.replace(/[gdblczv]/g, (letter) => SIMILAR_LETTERS[letter] ?? letter).replace(/kh/g, 'k');
}
const SIMILAR_LETTERS: Readonly<Record<string, string>> = { g: 'k', d: 't', b: 'p', l: 'r', c: 'j', z: 's', v: 'f' };

/** @returns whether two names may be spellings of one name. The function does not know what they name. */
export function mayBeOneName(a: Spelling, b: Spelling): boolean {
  if (a.words.join('') === b.words.join('')) return true;
  if (!a.isLatin || !b.isLatin || digitsOf(a) !== digitsOf(b)) return false;
  if (differByNumeral(a, b) || initialsConflict(a, b)) return false;
  return [b, lastWordFirst(b)].some(
    (other) => differByOneTypo(a, other) || (soundAlike(a, other) && beginAlike(a, other)),
  );
}

/**
 * Whether the first letters match. Pak and Bak may be the same name, but Parker and Barker are not: similar first letters
 * are accepted in short syllables, not in long words.
 */
function beginAlike(a: Spelling, b: Spelling): boolean {
  if (a.words.length !== b.words.length) return true;
  return a.words.every((word, index) => {
    const other = b.words[index] ?? '';
    return Math.min(word.length, other.length) <= LONG_WORD || soundOf(word).charAt(0) === soundOf(other).charAt(0);
  });
}

const digitsOf = ({ words }: Spelling): string =>
  words
    .join(' ')
    .replace(/[^\d ]/g, '')
    .trim();

const differByNumeral = (a: Spelling, b: Spelling): boolean => numeralIn(a.words) !== numeralIn(b.words);

/** After a numeral: "Alexander I of Russia". */
const AFTER_NUMERAL = new Set(['of', 'von', 'van', 'de', 'di', 'da', 'du']);

/**
 * @returns the numeral or suffix at the end of a name or before the name of a country, which distinguishes people: Alexander II;
 *   an empty text if there is none. A letter elsewhere is an initial: "V. Putin".
 */
export function numeralIn(words: readonly string[]): string {
  return words.filter((word, index) => index > 0 && NUMERAL.test(word) && mayFollow(words[index + 1])).join(' ');
}

const mayFollow = (next: string | undefined): boolean => next === undefined || AFTER_NUMERAL.has(next);

/**
 * Whether both names have initials behind the first word, and these differ. George W. Bush is not George H. W. Bush; a name without
 * an initial may be either.
 */
export function initialsConflict(a: Spelling, b: Spelling): boolean {
  const initials = ({ words }: Spelling): string =>
    words
      .slice(1)
      .filter((word) => word.length === 1)
      .join('');
  return initials(a) !== '' && initials(b) !== '' && initials(a) !== initials(b);
}

/** @returns whether two words may be spellings of one word. */
export function mayBeOneWord(word: string, other: string): boolean {
  return word === other || mayBeOneName(spellingOf(word), spellingOf(other));
}

/** Names with fewer sounds than `MIN_SOUND_LENGTH` are often similar by chance. */
function soundAlike({ sound: a }: Spelling, { sound: b }: Spelling): boolean {
  const length = Math.min(a.length, b.length);
  if (length < MIN_SOUND_LENGTH || Math.abs(a.length - b.length) > MAX_LENGTH_DIFFERENCE) return false;
  const max = length < SHORT_SOUND_LENGTH ? MAX_COST_SHORT : MAX_COST;
  return editDistance(a, b, max, { replace: replaceCost, remove: removeCost }) <= max;
}

/** Whether all words are equal, except for one letter of one long word that is not its first letter. */
function differByOneTypo(a: Spelling, b: Spelling): boolean {
  if (a.words.length !== b.words.length) return false;
  const differing = a.words.flatMap((word, index) => (word === b.words[index] ? [] : [[word, b.words[index] ?? '']]));
  const [pair] = differing;
  if (differing.length !== 1 || pair === undefined) return false;
  const [word = '', other = ''] = pair;
  if (Math.min(word.length, other.length) < LONG_WORD || word.charAt(0) !== other.charAt(0)) return false;
  return areOneLetterApart(word, other);
}

/** Whether one letter is added, missing or replaced, or two neighbouring letters are swapped (Damerau). */
function areOneLetterApart(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (Math.max(restA.length, restB.length) <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

const replaceCost = (a: string, b: string): number =>
  a === b ? 0 : SIMILAR_PAIRS.has(a + b) ? SIMILAR_COST : FULL_COST;

/** A doubled letter has the lowest cost, and a vowel beside another vowel has a low cost. */
function removeCost(text: string, at: number): number {
  const letter = text.charAt(at);
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (letter === before || letter === after) return DOUBLED_COST;
  if (VOWELS.has(letter) && (VOWELS.has(before) || VOWELS.has(after))) return VOWEL_COST;
  return letter === 'h' && at > 0 ? SIMILAR_COST : FULL_COST;
}
