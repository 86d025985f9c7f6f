/**
 * Decodes the bytes of a table to text. Spreadsheet programs save in the encoding of the system and do not record which one
 * it is, so the decoder examines the bytes in this order: a byte-order mark, zeros in every other byte (UTF-16), valid
 * UTF-8, pairs of high bytes (Korean, EUC-KR), and what the text shows of other encodings (legacy-encodings.ts). That is only a guess,
 * and an Issue reports it; the caller may name the encoding.
 */
import { legacyEncodingOf } from './legacy-encodings.js';
import { decodeWindows1252 } from './windows-1252.js';
import type { Issue } from '../model/issues.js';

export interface DecodedText {
  readonly text: string;
  /**
   * A label of the Encoding Standard: `utf-8`, `utf-16le`, `utf-16be`, one that the text shows (legacy-encodings.ts), or the
   * label that the caller named.
   */
  readonly encoding: string;
  readonly issues: readonly Issue[];
}

/** The number of bytes examined for UTF-16 and Korean. The check for UTF-8 reads the whole file. */
const SAMPLE_BYTES = 65_536;

/**
 * @param bytes the content of a file.
 * @param named the encoding, if the caller knows it: any label of the Encoding Standard.
 * @returns the text without a byte-order mark. An Issue reports a guessed encoding, and bytes that are invalid in the
 *   encoding.
 * @throws RangeError if the encoding `named` does not exist.
 */
export function decodeText(bytes: Uint8Array, named?: string): DecodedText {
  if (named !== undefined) return decodeAs(named, bytes, []);
  const marked = encodingOfMark(bytes);
  if (marked !== undefined) return decodeAs(marked, bytes, []);
  const utf8 = decodeStrictly('utf-8', bytes);
  const wide = wideEncodingOf(bytes);
  if (wide !== undefined) return decodeAs(wide, bytes, [guessed(wide)]);
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', issues: [] };
  const encoding = legacyEncodingOf(bytes, looksKorean(bytes) ? 'euc-kr' : undefined);
  return decodeAs(encoding, bytes, [guessed(encoding)]);
}

/** Byte-order marks (Unicode Standard, section 23.8). */
function encodingOfMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function decodeAs(label: string, bytes: Uint8Array, issues: readonly Issue[]): DecodedText {
  const decoder = new TextDecoder(label);
  const { encoding } = decoder;
  const text = encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
  if (!text.includes('\uFFFD')) return { text, encoding, issues };
  const row = text.slice(0, text.indexOf('\uFFFD')).split(/\r\n|\n|\r/).length;
  return {
    text,
    encoding,
    issues: [...issues, { ...guessed(encoding), code: 'encoding-broken', path: `line ${row}`, row }],
  };
}

function decodeStrictly(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Detects UTF-16 without a byte-order mark: in mostly Latin text every other byte is zero. */
function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (length < 4 || bytes.length % 2 === 1) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const minZeros = (length / 2) * 0.4;
  if (odd > minZeros && even === 0) return 'utf-16le';
  if (even > minZeros && odd === 0) return 'utf-16be';
  return undefined;
}

/**
 * Detects Korean in EUC-KR: pairs of high bytes that decode to Hangul. Western text has single high bytes between ASCII
 * letters. Such bytes do not form valid pairs, or they decode to rare characters.
 */
function looksKorean(bytes: Uint8Array): boolean {
  const foreign = new TextDecoder('euc-kr').decode(bytes.subarray(0, SAMPLE_BYTES)).match(/[^\0-\x7f]/g) ?? [];
  const hangul = foreign.filter((character) => character >= '\uAC00' && character <= '\uD7A3').length;
  const pairs = pairedHighBytes(bytes.subarray(0, SAMPLE_BYTES));
  return hangul > foreign.length * 0.7 && pairs > 0.5;
}

/** The share of high bytes (≥ 0x80) that are in runs of two or more. */
function pairedHighBytes(bytes: Uint8Array): number {
  let high = 0;
  let paired = 0;
  for (let start = 0; start < bytes.length;) {
    let end = start;
    while (end < bytes.length && (bytes[end] ?? 0) >= 0x80) end += 1;
    high += end - start;
    if (end - start > 1) paired += end - start;
    start = end + 1;
  }
  return high === 0 ? 0 : paired / high;
}

const guessed = (encoding: string): Issue => ({
  severity: 'warning',
  code: 'encoding-guessed',
  path: '',
  found: encoding,
  expected: 'UTF-8',
});
