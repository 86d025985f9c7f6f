/**
 * Decides whether two names may name one person. Honorifics and offices before a name are no part of it: "President Charles de
 * Gaulle" is Charles de Gaulle. A first name may be cut to its initial or left out. A regnal number is part of the name.
 */
import { readingWords } from '../../languages/reading.js';
import { foldDiacritics } from '../lib/fold.js';
import {
  initialsConflict,
  mayBeOneName,
  mayBeOneWord,
  numeralIn,
  spellingOf,
  wordsOf,
  type Spelling,
} from './spellings.js';

export interface PersonName extends Spelling {
  /** Whether a title such as King stands before the name. The first word is then the name by which the person is known. */
  readonly isMonarch: boolean;
}

const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.flatMap((word) => wordsOf(word)));
const MONARCHS = folded(readingWords(({ titles }) => titles?.monarchs));
const TITLES = new Set([...folded(readingWords(({ titles }) => titles?.offices)), ...MONARCHS]);
const TITLES_BEHIND = readingWords(({ titles }) => titles?.behindName)
  .map(foldDiacritics)
  .toSorted((a, b) => b.length - a.length);
/** Between two words of a title: "Chairman of the Council". */
const CONNECTORS = new Set(['of', 'the', 'for', 'and', 'de', 'la', 'du', 'des', 'der', 'von', 'del', 'di', 'da', 'do']);
/** A name in Chinese, Japanese or Korean has at least two letters. */
const MIN_LETTERS_BEFORE_TITLE = 2;

/** @returns the name as it is compared, without the titles before it or behind a comma. */
export function personNameOf(name: string): PersonName {
  const bare = withoutTitleBehind(withoutTitleAfterComma(name));
  const spelling = spellingOf(bare);
  const { words } = spelling;
  // Not compared with the name of one of them.
  if (namesTwoPeople(name)) return { ...spelling, isLatin: false, isMonarch: false };
  let start = 0;
  let isMonarch = false;
  while (start < words.length - 1) {
    const next = titleEnd(words, start);
    if (next === start) break;
    isMonarch ||= words.slice(start, next).some((word) => MONARCHS.has(word));
    start = next;
  }
  // "Sheikh II" and "King V" keep their title, because a numeral is no name.
  const rest = words.slice(start);
  if (start === 0 || (rest.length === 1 && numeralIn(['x', ...rest]) !== '')) return { ...spelling, isMonarch: false };
  return { ...spellingOf(rest.join(' ')), isMonarch };
}

/** "President Sadat, Prime Minister Khalil": both sides of the comma begin with a title and go on. */
function namesTwoPeople(name: string): boolean {
  const parts = name.split(',').map(wordsOf);
  return (
    parts.length > 1 &&
    parts.every(([first = '', ...more]) => TITLES.has(first) && more.some((word) => !TITLES.has(word)))
  );
}

/** @returns the index after the title at `start`, with the connectors before a further word of the title. */
function titleEnd(words: readonly string[], start: number): number {
  if (TITLES.has(words[start] ?? '')) return start + 1;
  let next = start;
  while (start > 0 && CONNECTORS.has(words[next] ?? '')) next += 1;
  return next > start && next < words.length - 1 && TITLES.has(words[next] ?? '') ? next + 1 : start;
}

/** "Kim, Chairman" → "Kim". "Kim, Sung" stays. */
function withoutTitleAfterComma(name: string): string {
  const comma = name.indexOf(',');
  if (comma <= 0) return name;
  const words = wordsOf(name.slice(comma));
  const isTitle = words.length > 0 && words.every((word) => TITLES.has(word) || CONNECTORS.has(word));
  return isTitle ? name.slice(0, comma) : name;
}

/** "김정은 위원장" → "김정은", "田中首相" → "田中". */
function withoutTitleBehind(name: string): string {
  const trimmed = foldDiacritics(name).trim();
  const title = TITLES_BEHIND.find((one) => trimmed.endsWith(one));
  const bare = title === undefined ? '' : trimmed.slice(0, -title.length).trim();
  return [...bare].length >= MIN_LETTERS_BEFORE_TITLE ? bare : name;
}

/**
 * @returns `whole` if both names may name one person; `part` if one is only the surname in the other, or the name of a monarch, so
 *   that they name one person only if no other person has that name; undefined if they name two people.
 */
export function mayBeOnePerson(a: PersonName, b: PersonName): 'whole' | 'part' | undefined {
  if (numeralIn(a.words) !== numeralIn(b.words)) return undefined;
  if (mayBeOneName(a, b)) return 'whole';
  if (!a.isLatin || !b.isLatin || initialsConflict(a, b)) return undefined;
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (short.words.length === 1) return isPartOf(short, long) ? 'part' : undefined;
  if (hasShortenedNames(short.words, long.words)) return 'whole';
  return isEndOf(short.words, long.words) ? 'part' : undefined;
}

/** Letters. A shorter word is a part of many names by chance. */
const MIN_PART = 3;

function isPartOf({ words: [word = ''], isMonarch }: PersonName, long: PersonName): boolean {
  if (word.length < MIN_PART || long.words.length === 1) return false;
  if (isMonarch || long.isMonarch) return isMonarch && long.isMonarch && word === long.words[0];
  return word === long.words.at(-1);
}

/** "Diaz Ordaz" and "Gustavo Diaz Ordaz". */
const isEndOf = (short: readonly string[], long: readonly string[]): boolean =>
  short.length < long.length && short.every((word, index) => word === long[long.length - short.length + index]);

/**
 * Whether all words of the shorter name are in the longer one in the same order, the first at the same place and the last as its
 * last word or, with a second surname, as its second or later word: "Jacques Chirac" and "Jacques R. Chirac", "Ernesto Zedillo" and
 * "Ernesto Zedillo Ponce de Leon". A word may be an initial, or one of them a spelling of the other.
 */
function hasShortenedNames(short: readonly string[], long: readonly string[]): boolean {
  if (!isSameGiven(short[0] ?? '', long[0] ?? '')) return false;
  let at = 1;
  for (const word of short.slice(1, -1)) {
    const found = long.findIndex((other, index) => index >= at && index < long.length - 1 && isSameGiven(word, other));
    if (found < 0) return false;
    at = found + 1;
  }
  const last = short.at(-1) ?? '';
  // Two initials, or an initial and a surname, are too little if the surname is spelled differently.
  const isExact = (short[0] ?? '').length === 1 || (long[0] ?? '').length === 1;
  return long
    .slice(at)
    .some(
      (other, index, rest) =>
        last.length >= MIN_PART && (index === rest.length - 1 && !isExact ? mayBeOneWord(last, other) : last === other),
    );
}

const isSameGiven = (a: string, b: string): boolean =>
  a === b || (a.length === 1 ? b.startsWith(a) : b.length === 1 ? a.startsWith(b) : mayBeOneWord(a, b));
