/** Parses JSON within limits that JSON.parse can handle in every JavaScript engine. */

/**
 * The maximum nesting. An atlas has about ten levels. The limit is needed because JSON.parse is recursive in some engines.
 */
export const MAX_DEPTH = 200;
/** Characters: twice the size of the largest download (src/state/load.ts), and far below the maximum length of a string. */
export const MAX_LENGTH = 128 * 1024 * 1024;

/** The reason why a text is refused. For `syntax`, findJsonError (scan-json.ts) finds the position. */
export type Refusal = 'empty' | 'too-long' | 'too-deep' | 'syntax';

export type ParsedJson = { readonly value: unknown } | { readonly refusal: Refusal };

/** @param text may begin with a byte-order mark. */
export function parseJson(text: string): ParsedJson {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (!/\S/.test(body)) return { refusal: 'empty' };
  if (body.length > MAX_LENGTH) return { refusal: 'too-long' };
  if (isTooDeep(body)) return { refusal: 'too-deep' };
  try {
    return { value: JSON.parse(body) as unknown };
  } catch {
    return { refusal: 'syntax' };
  }
}

/** Counts the open brackets and skips strings with `indexOf`. It takes a tenth of the time of parsing. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) depth += 1;
    else if (code === 0x5d || code === 0x7d) depth -= 1;
    else if (code === 0x22) at = endOfString(text, at);
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** @returns the offset of the quotation mark that ends the string; the end of the text if there is none. */
export function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}
