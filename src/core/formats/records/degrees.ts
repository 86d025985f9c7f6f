/**
 * Parses degrees in the usual notations: 37.95583, 37,95583 (decimal comma), 37.95583° N, 37°57′21″N, 50° 46′ nördl. Br.,
 * 북위 37도 57분. It does not check the range; coordinates.ts does.
 */
import { readingWords } from '../../../languages/reading.js';
import { foldWord } from '../../lib/fold.js';
import { anyWord } from '../../time/word-patterns.js';
import { AMBIGUOUS_LETTERS, hemisphereOf, HEMISPHERE_WORDS, type MeaningOfO } from './hemispheres.js';

/** Longer texts are no degrees. */
const MAX_LENGTH = 80;

const unitsOf = (unit: 'degrees' | 'minutes' | 'seconds', signs: readonly string[]): ReadonlySet<string> =>
  new Set([...signs, ...readingWords(({ angleUnits }) => angleUnits?.[unit])]);
/** The signs after the degrees, the minutes and the seconds. */
const UNITS = [
  unitsOf('degrees', ['°', 'º', '˚', ':']),
  unitsOf('minutes', ["'", '′', '’', '´', '‘', ':']),
  unitsOf('seconds', ['"', '″', '”', '“', "''", '′′', '’’', '´´']),
] as const;
/** A space or hyphen between the numbers of an angle, if a letter says that it is one: `48-52-30 N`. */
const PLAIN_SEPARATOR = /^[\s-]$/;
const NUMBER = /\d+(?:[.,]\d+)?/g;
const PLAIN = /^([+-]?)(\d{0,3})[.,](\d+)$/;

export interface DegreesOptions {
  /** What the number is. A letter of the other axis makes the text invalid. */
  readonly axis?: 'latitude' | 'longitude' | undefined;
  /** The meaning of the letter O (hemispheres.ts); without it a text with O is invalid. */
  readonly o?: MeaningOfO | undefined;
}

interface Angle {
  readonly degrees: number;
  /** Which axis the letter or word beside the number names. */
  readonly axis?: 'latitude' | 'longitude';
}

/** @returns degrees, negative for south and west; undefined if the text cannot be parsed. */
export function degreesOf(text: string, options: DegreesOptions = {}): number | undefined {
  const angle = angleOf(text, options.o);
  const isOtherAxis = angle?.axis !== undefined && options.axis !== undefined && angle.axis !== options.axis;
  return isOtherAxis ? undefined : angle?.degrees;
}

function angleOf(text: string, o: MeaningOfO | undefined): Angle | undefined {
  const plain = withPlainSigns(text.trim());
  if (plain.length > MAX_LENGTH) return undefined;
  const bare = PLAIN.exec(plain);
  if (bare !== null) return { degrees: Number(`${bare[1]}${bare[2] === '' ? '0' : bare[2]}.${bare[3]}`) };
  const numbers = [...plain.matchAll(NUMBER)];
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined || numbers.length > UNITS.length) return undefined;
  const before = plain.slice(0, first.index).trim();
  const isSigned = before.endsWith('-') || before.endsWith('+');
  const between = numbers.slice(1).map((match, index) => plain.slice(endOf(numbers[index]), match.index).trim() || ' ');
  const after = afterLast(plain.slice(endOf(last)).trim(), numbers.length - 1, between);
  const words = [isSigned ? before.slice(0, -1).trim() : before, after].filter((word) => word !== '');
  const hemispheres = words.map((word) => hemisphereOf(word, o));
  if (hemispheres.length > 1 || hemispheres.includes(undefined)) return undefined;
  const [hemisphere] = hemispheres;
  const hasUnits = between.every((sign, index) => isUnit(sign, index));
  const isPlain = hemisphere !== undefined && between.every((sign) => PLAIN_SEPARATOR.test(sign));
  if (!hasUnits && !isPlain) return undefined;
  const [degrees = 0, minutes = 0, seconds = 0] = numbers.map(([number]) => Number(number.replace(',', '.')));
  if (minutes >= 60 || seconds >= 60) return undefined;
  const isNegative = before.endsWith('-') !== (hemisphere?.isNegative ?? false);
  const size = degrees + minutes / 60 + seconds / 3600;
  return { degrees: isNegative ? -size : size, ...(hemisphere === undefined ? {} : { axis: hemisphere.axis }) };
}

/** With the hyphen of ASCII as sign, and the ASCII characters in place of their wide forms: `，` is a comma. */
const withPlainSigns = (text: string): string =>
  text
    .replace(/[−–]/g, '-')
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('、', ',');

const endOf = (match: RegExpExecArray | undefined): number => (match?.index ?? 0) + (match?.[0].length ?? 0);

const isUnit = (sign: string, index: number): boolean => UNITS[index]?.has(sign.toLowerCase()) ?? false;

/**
 * @param after the text after the last number.
 * @returns the text without the unit of this number: `″N` is N. `S` is south and not seconds, unless the minutes have a letter
 *   too, as in `48d52m30s`.
 */
function afterLast(after: string, index: number, between: readonly string[]): string {
  const hasLetters = /\p{L}/u.test(between.at(-1) ?? '');
  if (hemisphereOf(after, 'east') !== undefined && !hasLetters) return after;
  const longest = Math.min(after.length, 10);
  for (let length = longest; length > 0; length -= 1) {
    if (isUnit(after.slice(0, length), index)) return after.slice(length).trim();
  }
  return after;
}

export interface DegreePair {
  /** In the order in which they are written. */
  readonly numbers: readonly [first: number, second: number];
  /** Whether the latitude is the first, if the text says it: by a letter such as N, or as WKT. */
  readonly isLatitudeFirst?: boolean;
}

const WKT_POINT = /^(?:srid=\d+;)?\s*point\s*(?:z\s*)?\(([^()]*)\)$/i;
const HEMISPHERE = new RegExp(anyWord(HEMISPHERE_WORDS), 'giu');
const SEPARATORS = [/[;/|]/, /,\s|\s,/, /,/, /\s(?=[\d+−-])/];

/**
 * @param text both numbers in one cell, separated by a comma, semicolon, slash or space: `37.95583, 126.67667`, `37,95583;
 *   126,67667`, `37°57′21″N 126°40′36″E`, `北緯35度41分 東経139度41分`, or WKT `POINT(126.67667 37.95583)`.
 */
export function degreePairOf(text: string, o?: MeaningOfO): DegreePair | undefined {
  const trimmed = withPlainSigns(text.trim());
  if (trimmed.length > 2 * MAX_LENGTH) return undefined;
  const [longitude, latitude, ...more] = WKT_POINT.exec(trimmed)?.[1]?.trim().split(/\s+/) ?? [];
  if (longitude !== undefined && latitude !== undefined && more.length < 2) {
    const found = pairOf(longitude, latitude, o);
    return found === undefined ? undefined : { ...found, isLatitudeFirst: false };
  }
  const bare = trimmed.replace(/^[[(]|[\])]$/g, '');
  for (const separator of SEPARATORS) {
    const parts = bare.split(separator);
    const found = parts.length === 2 ? pairOf(parts[0], parts[1], o) : undefined;
    if (found !== undefined) return found;
  }
  for (const { 0: word, index } of bare.matchAll(HEMISPHERE)) {
    for (const at of [index + word.length, index]) {
      const found = pairOf(bare.slice(0, at), bare.slice(at), o);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function pairOf(first = '', second = '', o: MeaningOfO | undefined): DegreePair | undefined {
  const [a, b] = [angleOf(withoutMarks(first), o), angleOf(withoutMarks(second), o)];
  if (a === undefined || b === undefined || (a.axis !== undefined && a.axis === b.axis)) return undefined;
  const numbers = [a.degrees, b.degrees] as const;
  const axis = a.axis ?? (b.axis === undefined ? undefined : b.axis === 'latitude' ? 'longitude' : 'latitude');
  return axis === undefined ? { numbers } : { numbers, isLatitudeFirst: axis === 'latitude' };
}

const withoutMarks = (text: string): string => text.trim().replace(/^[,.]|,$/g, '');

/** @returns whether the letter beside the number means east in one language and west in another: `6,08° O`. */
export const hasAmbiguousLetter = (text: string): boolean =>
  text.length <= 2 * MAX_LENGTH && text.split(/[^\p{L}.]/u).some((word) => AMBIGUOUS_LETTERS.has(foldWord(word)));
