/**
 * Finds the JSON values in a text that is not a single JSON value: one value on each line (JSON lines, RFC 8142 sequences),
 * or the JSON-LD scripts of a page.
 */
export interface JsonPiece {
  readonly text: string;
  /** The offset in the whole text. */
  readonly start: number;
}

/** The character that begins each value of a sequence (RFC 8142). */
const RECORD_SEPARATOR = '\u001e';

/** @returns the lines that are not blank. */
export function jsonLines(text: string): readonly JsonPiece[] {
  const pieces: JsonPiece[] = [];
  for (let start = 0; start <= text.length;) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const begin = text[start] === RECORD_SEPARATOR ? start + 1 : start;
    const line = text.slice(begin, end);
    if (line.trim() !== '') pieces.push({ text: line, start: begin });
    start = end + 1;
  }
  return pieces;
}

const JSON_LD_SCRIPT = /(<script[^>]*type\s*=\s*["']?application\/ld\+json["']?[^>]*>)([\s\S]*?)<\/script\s*>/gi;

/**
 * @param page HTML.
 * @returns the contents of the JSON-LD scripts of the page.
 */
export function jsonLdScripts(page: string): readonly JsonPiece[] {
  return [...page.matchAll(JSON_LD_SCRIPT)].map(({ 1: tag = '', 2: text = '', index }) => ({
    text,
    start: index + tag.length,
  }));
}
