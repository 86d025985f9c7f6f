/**
 * Decodes windows-1252, the encoding in which most Western spreadsheets save. `TextDecoder` cannot be used: some versions of
 * Node (20.18.3, 22.13, 24.0 and later ones) decode it as ISO 8859-1, in which the bytes 0x80 to 0x9F are control characters
 * and not dashes, quotation marks and letters (nodejs/node#56542, nodejs/node#60888).
 */

/** The characters of the bytes 0x80 to 0x9F (Encoding Standard, index windows-1252). Five of them are control characters. */
const HIGH_CONTROLS =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/** The UTF-16 code of each byte. */
const CODES = Uint16Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 && byte <= 0x9f ? HIGH_CONTROLS.charCodeAt(byte - 0x80) : byte,
);

/** The number of bytes decoded at once. `String.fromCharCode` takes a limited number of arguments. */
const CHUNK = 8192;

/** @returns the text of the bytes. Every byte is a character, so decoding never fails. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const codes = new Uint16Array(Math.min(CHUNK, bytes.length - start));
    for (let at = 0; at < codes.length; at += 1) codes[at] = CODES[bytes[start + at] ?? 0] ?? 0;
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join('');
}
