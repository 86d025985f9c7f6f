/**
 * Where JSON stands in a text that is not one JSON value: a feature a line (JSON lines, RFC 8142 sequences), or the JSON-LD
 * of a web page. One account of it for those who read the pieces and those who point into them.
 */
export interface Piece {
  readonly text: string;
  /** Offset in the whole text. */
  readonly start: number;
}

/** RFC 8142 begins each value with it. */
const RECORD_SEPARATOR = /^\u001e/;

/** @returns the lines that hold something. */
export function linesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start <= text.length;) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const line = text.slice(start, end);
    const skipped = RECORD_SEPARATOR.test(line) ? 1 : 0;
    if (line.slice(skipped).trim() !== '') pieces.push({ text: line.slice(skipped), start: start + skipped });
    start = end + 1;
  }
  return pieces;
}

const JSON_LD_SCRIPT = /(<script[^>]*type\s*=\s*["']?application\/ld\+json["']?[^>]*>)([\s\S]*?)<\/script\s*>/gi;

/** @param page HTML. @returns the contents of its JSON-LD scripts. */
export function jsonLdScripts(page: string): readonly Piece[] {
  return [...page.matchAll(JSON_LD_SCRIPT)].map(({ 1: tag = '', 2: text = '', index }) => ({
    text,
    start: index + tag.length,
  }));
}

/** @returns line and column of an offset, from 1, as editors count them. */
export function lineAndColumn(text: string, at: number): { readonly row: number; readonly column: number } {
  let row = 1;
  let begin = 0;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) {
    row += 1;
    begin = next + 1;
  }
  return { row, column: at - begin + 1 };
}
