/**
 * Chooses the encoding of bytes that are not UTF-8 by what the text shows. A table names it by its headings: `Дата` is a heading in
 * windows-1251 and none in windows-1252. Without known headings, the letters decide: in a wrong encoding signs stand between letters,
 * capitals behind small letters, and words have accented letters alone. If nothing decides, it is windows-1252.
 */
import { decodeWindows1252 } from './windows-1252.js';
import { countKnownHeadings } from './table/columns.js';
import { tableHead } from './table/table-head.js';

/** Labels of the Encoding Standard. The first is assumed if nothing decides. */
const SINGLE_BYTE = ['windows-1252', 'windows-1250', 'windows-1251', 'macintosh', 'koi8-r'] as const;
const SEVERAL_BYTES = ['euc-kr', 'shift_jis', 'gb18030', 'big5', 'euc-jp'] as const;

/** The number of bytes that are examined. */
const SAMPLE_BYTES = 32_768;

/**
 * @param likely the encoding that the bytes show by their order, if they show one.
 * @returns the label of the encoding.
 */
export function legacyEncodingOf(bytes: Uint8Array, likely: string | undefined): string {
  const sample = upToLineEnd(bytes.subarray(0, SAMPLE_BYTES), bytes.length > SAMPLE_BYTES);
  const candidates = [...SINGLE_BYTE, ...SEVERAL_BYTES].flatMap((label) => {
    const text = decoded(label, sample);
    if (text === undefined) return [];
    const { headings } = tableHead(text, countKnownHeadings);
    return [{ label, text, headings: countKnownHeadings(headings) }];
  });
  const most = Math.max(...candidates.map(({ headings }) => headings));
  const assumed = candidates.find(({ label }) => label === SINGLE_BYTE[0]);
  // More known headings than as windows-1252 are no accident.
  const isNamed = most > (assumed?.headings ?? 0);
  if (!isNamed && likely !== undefined) return likely;
  const possible = candidates.filter(({ label, headings }) =>
    isNamed ? headings === most : SINGLE_BYTE.some((one) => one === label),
  );
  const [best] = possible
    .map(({ label, text }) => ({ label, errors: wrongLetters(text, label) }))
    .sort((a, b) => a.errors - b.errors);
  return best?.label ?? SINGLE_BYTE[0];
}

/** A character of several bytes must not be cut. */
function upToLineEnd(bytes: Uint8Array, isCut: boolean): Uint8Array {
  const end = isCut ? Math.max(bytes.lastIndexOf(0x0a), bytes.lastIndexOf(0x0d)) : -1;
  return end < 0 ? bytes : bytes.subarray(0, end + 1);
}

/** @returns undefined if the bytes are not valid in the encoding. */
function decoded(label: string, bytes: Uint8Array): string | undefined {
  if (label === SINGLE_BYTE[0]) return decodeWindows1252(bytes);
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Quotation marks, dashes and ordinal signs stand beside letters in every language. */
const SIGN_IN_WORD = /(?<=\p{L})[^\p{L}\p{M}\p{Nd}\0-\x7f‘’“”„‚«»‹›–—…·ªº­\u3000-\u303f\uff00-\uffef](?=\p{L})/gu;
const SIGN_BEFORE_WORD =
  /(?<![^\s,;|"(])[^\p{L}\p{M}\p{Nd}\0-\x7f‘’“”„‚«»‹›–—…·ªº¿¡†\u3000-\u303f\uff00-\uffef](?=\p{L})/gu;
const CAPITAL_IN_WORD = /\p{Ll}(?=\p{Lu})(?![A-Z])/gu;
const ACCENTED_WORD = /(?<!\p{L})(?![A-Za-z])[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]{3,}(?!\p{L})/gu;
const MIXED_SCRIPTS =
  /[A-Za-z](?=[\p{Script=Cyrillic}\p{Script=Greek}])|[\p{Script=Cyrillic}\p{Script=Greek}](?=[A-Za-z])/gu;
const CONTROL = /[\u0080-\u009f]/gu;

/** @returns the number of letters and signs that no language has in that place, the fewest of them in the right encoding. */
function wrongLetters(text: string, label: string): number {
  const patterns = [SIGN_IN_WORD, SIGN_BEFORE_WORD, CAPITAL_IN_WORD, ACCENTED_WORD, MIXED_SCRIPTS, CONTROL];
  const found = patterns.reduce((sum, pattern) => sum + (text.match(pattern)?.length ?? 0), 0);
  // Of encodings that fit equally well, the most usual one is meant.
  return found + SINGLE_BYTE.findIndex((one) => one === label) / 100;
}
