/**
 * Finds the first error in a JSON text (RFC 8259). JavaScript engines report the position in different words, and some not
 * at all, so a text that JSON.parse rejects is scanned once more. This module and the scanner of jsonc-parser are loaded
 * only for such texts.
 */
import { createScanner } from 'jsonc-parser';

/** The tokens that may come next. */
export type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma or end';

/** A position between two tokens, from which a scan can continue. */
export interface ScanState {
  readonly offset: number;
  readonly expected: Expected;
  /** The offsets of the open brackets. */
  readonly open: readonly number[];
}

/** The state in which a scan stopped: `offset` is the first wrong token, or the length of the text. */
export interface JsonScan extends ScanState {
  /** The first wrong character in that token; the length of the text if it is valid JSON or is truncated. */
  readonly error: number;
}

/** `ScanError.None` of jsonc-parser, an enum that isolated modules cannot import. */
const NO_ERROR = 0;

const START: ScanState = { offset: 0, expected: 'value', open: [] };

/** @returns the offset of the first invalid character; the length of the text if it is truncated. */
export const findJsonError = (text: string): number => scanJson(text).error;

/** @returns whether a scan found complete JSON. */
export const isComplete = ({ error, open, expected }: JsonScan, text: string): boolean =>
  error === text.length && open.length === 0 && expected === 'comma or end';

/** @param from the state of an earlier scan to continue from. */
export function scanJson(text: string, from = START): JsonScan {
  const scanner = createScanner(text);
  scanner.setPosition(from.offset === 0 && text.startsWith('\ufeff') ? 1 : from.offset);
  const open = [...from.open];
  let { expected } = from;
  for (;;) {
    scanner.scan();
    const offset = scanner.getTokenOffset();
    const first = text.charAt(offset);
    if (first === '') return { offset, expected, open, error: offset };
    if (/[ \t\r\n]/.test(first)) continue;
    // Where no value may stand, a damaged token is wrong from its first character on, unless it is the text of a key.
    const isMisplaced = !expected.startsWith('value') && !(expected.startsWith('key') && first === '"');
    const isDamaged = !isMisplaced && Number(scanner.getTokenError()) !== NO_ERROR;
    const error = isDamaged ? errorInToken(text, offset) : undefined;
    const next = error === undefined ? expectedAfter(first, scanner.getTokenValue(), expected, text, open) : undefined;
    if (next === undefined) return { offset, expected, open, error: error ?? offset };
    if (first === '[' || first === '{') open.push(offset);
    else if (first === ']' || first === '}') open.pop();
    expected = next;
  }
}

/**
 * @param first the first character of a token.
 * @returns the tokens that may follow this token; undefined if the token is invalid at this position.
 */
function expectedAfter(
  first: string,
  token: string,
  expected: Expected,
  text: string,
  open: readonly number[],
): Expected | undefined {
  const innermost = text[open.at(-1) ?? -1];
  const closes = (innermost === '[' && first === ']') || (innermost === '{' && first === '}');
  switch (expected) {
    case 'comma or end':
      if (first === ',' && innermost !== undefined) return innermost === '[' ? 'value' : 'key';
      return closes ? 'comma or end' : undefined;
    case 'colon':
      return first === ':' ? 'value' : undefined;
    case 'key or }':
      if (closes) return 'comma or end';
      return first === '"' ? 'colon' : undefined;
    case 'key':
      return first === '"' ? 'colon' : undefined;
    case 'value or ]':
      return closes ? 'comma or end' : expectedAfterValue(first, token);
    case 'value':
      return expectedAfterValue(first, token);
  }
}

const WORDS = new Set(['true', 'false', 'null']);

function expectedAfterValue(first: string, token: string): Expected | undefined {
  if (first === '[') return 'value or ]';
  if (first === '{') return 'key or }';
  return first === '"' || WORDS.has(token) || /^-?\d/.test(token) ? 'comma or end' : undefined;
}

/** Matches the valid beginning of a string or number. */
const GOOD_STRING = /"(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y;
const GOOD_NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** @returns the first wrong character of a token that jsonc-parser reports as damaged; for other tokens their start. */
function errorInToken(text: string, offset: number): number {
  const good = text[offset] === '"' ? GOOD_STRING : GOOD_NUMBER;
  good.lastIndex = offset;
  return good.test(text) ? good.lastIndex : offset;
}
