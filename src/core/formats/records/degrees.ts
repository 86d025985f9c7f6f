/**
 * Parses degrees in the usual notations: 37.95583, 37,95583 (decimal comma), 37.95583° N, 37°57′21″N, 북위 37도 57분. It does
 * not check the range; coordinates.ts does.
 */
import { readingWords } from '../../../languages/reading.js';
import { anyOf } from '../../time/word-patterns.js';

const NORTH = readingWords(({ hemispheres }) => hemispheres?.north);
const EAST = readingWords(({ hemispheres }) => hemispheres?.east);
const SOUTH = readingWords(({ hemispheres }) => hemispheres?.south);
const WEST = readingWords(({ hemispheres }) => hemispheres?.west);
const NEGATIVE: ReadonlySet<string> = new Set([...SOUTH, ...WEST]);

const HEMISPHERE = anyOf([...NORTH, ...EAST, ...SOUTH, ...WEST]);
const DEGREE_SIGN = anyOf(['°', 'º', ':', ...readingWords(({ angleUnits }) => angleUnits?.degrees)]);
const MINUTE_SIGN = anyOf(["'", '′', '’', ':', ...readingWords(({ angleUnits }) => angleUnits?.minutes)]);
const SECOND_SIGN = anyOf(['"', '″', '”', "''", ...readingWords(({ angleUnits }) => angleUnits?.seconds)]);
const NUMBER = '\\d+(?:[.,]\\d+)?';
const DEGREES = new RegExp(
  `^(${HEMISPHERE})?\\s*([+-]?)\\s*(${NUMBER})\\s*` +
    `(?:${DEGREE_SIGN}\\s*(?:(${NUMBER})\\s*${MINUTE_SIGN}\\s*(?:(${NUMBER})\\s*${SECOND_SIGN}?)?|(${NUMBER})\\s*${MINUTE_SIGN}?)?)?` +
    `\\s*(${HEMISPHERE})?$`,
  'i',
);
const PLAIN_COMMA = /^([+-]?)(\d{0,3})[.,](\d+)$/;

/** @returns degrees, negative for south and west; undefined if the text cannot be parsed. */
export function degreesOf(text: string): number | undefined {
  const plain = text.replace(/[−–]/g, '-').trim();
  const bare = PLAIN_COMMA.exec(plain);
  if (bare !== null) return Number(`${bare[1]}${bare[2] === '' ? '0' : bare[2]}.${bare[3]}`);
  const match = DEGREES.exec(plain);
  if (match === null) return undefined;
  const [, before, sign, degrees, minutes, seconds, minutesAlone, after] = match;
  const size = decimal(degrees) + decimal(minutes ?? minutesAlone) / 60 + decimal(seconds) / 3600;
  const hemisphere = NEGATIVE.has((before ?? after ?? '').toLowerCase()) ? -1 : 1;
  return size * hemisphere * (sign === '-' ? -1 : 1);
}

const decimal = (text: string | undefined): number => (text === undefined ? 0 : Number(text.replace(',', '.')));

/**
 * @param text both numbers in one cell, separated by a comma, semicolon, slash or space: `37.95583, 126.67667`, `37,95583;
 *   126,67667`, `37°57′21″N 126°40′36″E`, or WKT `POINT(126.67667 37.95583)`.
 * @returns the two numbers in the order written. WKT always has the longitude first, so its numbers are swapped.
 */
export function degreePairOf(text: string): readonly [first: number, second: number] | undefined {
  const point = /^(?:srid=\d+;)?\s*point\s*z?\s*\(\s*(\S+)\s+(\S+)(?:\s+\S+)?\s*\)$/i.exec(text.trim());
  if (point !== null) return pair(point[2], point[1]);
  const bare = text.trim().replace(/^[[(]\s*|\s*[\])]$/g, '');
  for (const separator of [/\s*[;/|]\s*/, /\s*,\s+|\s+,\s*/, /\s*,\s*/, /\s+(?=[\d+−-])/, /(?<=[NS])\s*(?=\d)/i]) {
    const parts = bare.split(separator);
    const found = parts.length === 2 ? pair(parts[0], parts[1]) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function pair(first = '', second = ''): readonly [number, number] | undefined {
  const [a, b] = [degreesOf(first), degreesOf(second)];
  return a === undefined || b === undefined ? undefined : [a, b];
}
