/**
 * Any text as a part of an address: percent-encoded UTF-8. Lone surrogates, which UTF-8 cannot encode, are written `%uD800`, as
 * `escape` does, so that every text can be read back.
 */

/** @returns the text without any character that the grammar of an address uses; letters and digits of ASCII stay. */
export function encodeName(name: string): string {
  return name
    .split(/(\p{Cs})/u)
    .map((piece, index) => (index % 2 === 0 ? encodeURIComponent(piece) : encodeSurrogate(piece)))
    .join('');
}

const encodeSurrogate = (surrogate: string): string => `%u${surrogate.charCodeAt(0).toString(16).toUpperCase()}`;

/** The inverse of `encodeName`. @returns undefined if the text is not percent-encoded UTF-8. */
export function decodeName(encoded: string): string | undefined {
  try {
    return encoded
      .split(/%u(d[89a-f][0-9a-f]{2})/i)
      .map((piece, index) => (index % 2 === 0 ? decodeURIComponent(piece) : String.fromCharCode(parseInt(piece, 16))))
      .join('');
  } catch {
    return undefined;
  }
}
