/**
 * From text to a JSON value, or an Issue that says where it stopped being JSON. Engines tell that in different words, and
 * some not at all, so after a failure the text is walked once more by json-error.ts.
 */
import type { IssueLog, NewIssue } from '../../model/issue-log.js';
import { findJsonError } from './json-error.js';
import { lineAndColumn, type Piece } from './pieces.js';

/** An atlas nests ten deep. No parser here recurses over values, but not every engine's JSON.parse is so careful. */
const MAX_DEPTH = 200;
/** Characters: twice what is ever downloaded (src/state/load.ts), well under what one string may hold. */
const MAX_LENGTH = 128 * 1024 * 1024;

/**
 * @param within the text is a piece of this one, in which Issues are to point.
 * @returns undefined (with an Issue) if the text is no JSON; `null` is a value like any other.
 */
export function parseJson(
  text: string,
  log: IssueLog,
  within?: { readonly whole: string } & Pick<Piece, 'start'>,
): unknown {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (!/\S/.test(body)) {
    log.add({ code: 'empty', path: '' });
    return undefined;
  }
  if (body.length > MAX_LENGTH) {
    log.add({
      code: 'unsupported-format',
      path: '',
      found: `${body.length} characters`,
      expected: `at most ${MAX_LENGTH}`,
    });
    return undefined;
  }
  if (isTooDeep(body)) {
    log.add({ code: 'too-deep', path: '', expected: `at most ${MAX_DEPTH} lists and objects inside one another` });
    return undefined;
  }
  try {
    return JSON.parse(body) as unknown;
  } catch {
    const skipped = text.length - body.length;
    const at = skipped + findJsonError(body);
    log.add(within === undefined ? notJson(text, at) : notJson(within.whole, within.start + at));
    return undefined;
  }
}

/** @returns the Issue for a text that stops being JSON at an offset. */
export function notJson(text: string, at: number): NewIssue {
  const { row, column } = lineAndColumn(text, at);
  const found = text.slice(Math.max(0, at - 20), at + 40).trim();
  return { code: 'not-json', path: `line ${row}, column ${column}`, row, column: String(column), found };
}

/** Counts brackets outside strings, which are skipped by `indexOf`: a tenth of the time of parsing. */
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

/** @returns where the quotation mark is that ends the string; the end of the text if there is none. */
export function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}
