/**
 * Finds the JSON values in a text that is not a single JSON value: one value on each line (JSON lines, RFC 8142 sequences),
 * or the JSON-LD scripts of a page.
 */
import { isObject, type Json } from './fields.js';
import { parseJson } from './parse-json.js';

export interface JsonPiece {
  readonly text: string;
  /** The offset in the whole text. */
  readonly start: number;
}

/** The character that begins each value of a sequence (RFC 8142). */
const RECORD_SEPARATOR = '\u001e';

/** @returns the lines that are not blank. */
function jsonLines(text: string): readonly JsonPiece[] {
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

/** One object on each line. */
export interface JsonLines {
  readonly items: readonly (JsonPiece & { readonly value: Json })[];
  /** The lines that are not an object. */
  readonly bad: readonly JsonPiece[];
}

/**
 * @returns the objects of a text with one object on each line; undefined for any other text. More than half of the lines
 *   must be objects, so that one broken line does not change what the file is. The first line is tested before the others,
 *   because most JSON files have an open bracket there.
 */
export function parseJsonLines(text: string): JsonLines | undefined {
  const lines = jsonLines(text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text);
  if (lines.length < 2 || !lines.slice(0, 2).some((line) => objectIn(line.text) !== undefined)) return undefined;
  const items: (JsonPiece & { readonly value: Json })[] = [];
  const bad: JsonPiece[] = [];
  for (const line of lines) {
    const value = objectIn(line.text);
    if (value === undefined) bad.push(line);
    else items.push({ ...line, value });
  }
  return items.length > bad.length ? { items, bad } : undefined;
}

function objectIn(line: string): Json | undefined {
  const parsed = parseJson(line.trim());
  return 'value' in parsed && isObject(parsed.value) ? parsed.value : undefined;
}

/** The characters at the beginning of a text that are examined, and those at its end. */
const MAX_BEGINNING = 2000;
const MAX_ENDING = 100;
/** A key with the beginning of its value. Its first quotation mark may be cut off. */
const KEY_AND_VALUE = /"\s{0,9}:\s{0,9}(?:["{[\d-]|true|false|null)/;
/** No cell of a table, where a quotation mark ends the cell. */
const WHOLE_KEY_AND_VALUE = /^"[^"\\]{0,200}"\s{0,9}:\s{0,9}(?:["{[\d-]|true|false|null)/;

/**
 * @returns whether a text that does not begin with a bracket is JSON whose beginning is lost or follows other words:
 *   `"events": […]}`, `var talks = {…};`, `show([…])`. A table has headings and no keys in its first line.
 */
export function isJsonWithoutBeginning(text: string): boolean {
  if (!/[}\]][)\s;]*$/.test(text.slice(-MAX_ENDING))) return false;
  const beginning = text
    .slice(0, MAX_BEGINNING)
    .replace(/^\ufeff/, '')
    .trimStart();
  const lines = beginning.split(/[\r\n]/).map((line) => line.trim());
  const [first = '', second = ''] = lines.filter((line) => line !== '');
  return KEY_AND_VALUE.test(first) || (/[[{(]$/.test(first) ? KEY_AND_VALUE : WHOLE_KEY_AND_VALUE).test(second);
}

export const isFeature = (value: unknown): boolean => isObject(value) && value['type'] === 'Feature';

const SCRIPT_START = /<script/gi;
const SCRIPT_END = /<\/script\s*>/gi;
const JSON_LD_TYPE = /type\s*=\s*["']?application\/ld\+json/i;

/**
 * @param page HTML.
 * @returns the contents of the JSON-LD scripts of the page.
 */
export function jsonLdScripts(page: string): readonly JsonPiece[] {
  const pieces: JsonPiece[] = [];
  for (let at = 0; ;) {
    const opened = nextMatch(SCRIPT_START, page, at);
    const tagEnd = opened === undefined ? -1 : page.indexOf('>', opened.index);
    if (opened === undefined || tagEnd < 0) return pieces;
    at = tagEnd + 1;
    if (!JSON_LD_TYPE.test(page.slice(opened.index, at))) continue;
    const closed = nextMatch(SCRIPT_END, page, at);
    if (closed === undefined) return pieces;
    pieces.push({ text: page.slice(at, closed.index), start: at });
    at = closed.index + closed[0].length;
  }
}

function nextMatch(pattern: RegExp, text: string, from: number): RegExpExecArray | undefined {
  pattern.lastIndex = from;
  return pattern.exec(text) ?? undefined;
}
