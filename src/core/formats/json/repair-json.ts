/**
 * Recovers the complete entries from malformed or truncated JSON. An entry is an object in the outermost list, such as a
 * place or a meeting. A small mistake is fixed at its position: a bare word such as `NaN`, a missing or extra comma, a
 * comment. Any other broken entry is removed, and the rest is read. This module is loaded only for a file that JSON.parse
 * rejects.
 *
 * The repaired text has the same length and the same lines, so that the positions of Issues are valid for the file.
 */
import { isComplete, scanJson, type Expected, type JsonScan, type ScanState } from './scan-json.js';

/** The maximum number of mistakes. The text after the last one is not read. */
const MAX_MISTAKES = 100;
/** Replaces a broken entry. No reader accepts this value as an entry. */
export const GAP = '0';

export interface RepairedJson {
  /** Valid JSON with the length of the original text, plus closing brackets if the text is truncated. */
  readonly text: string;
  /** The offsets of the mistakes. */
  readonly mistakes: readonly number[];
  /** Whether the text after the last mistake is left out. */
  readonly isCut: boolean;
}

/** @returns the repaired text; undefined if nothing can be recovered. */
export function repairJson(text: string): RepairedJson | undefined {
  const repaired = new RepairedText(text);
  const mistakes: number[] = [];
  let state: ScanState | undefined;
  for (;;) {
    const scan = scanJson(text, state);
    if (isComplete(scan, text)) return { text: repaired.whole(), mistakes, isCut: false };
    const { open } = scan;
    if (open.length === 0) return undefined;
    mistakes.push(scan.error);
    const isLast = mistakes.length === MAX_MISTAKES;
    const fix = isLast ? undefined : fixFor(text, scan);
    if (fix !== undefined && fix.start >= repaired.end) {
      repaired.replace(fix.start, fix.end, fix.by);
      state = { offset: repaired.end, expected: fix.expected, open };
      continue;
    }
    const list = open.findIndex((at, index) => text[at] === '[' && text[open[index + 1] ?? 0] === '{');
    const start = list < 0 ? undefined : open[list + 1];
    if (start === undefined) return closed(repaired.upTo(scan.offset), text, open, mistakes);
    const outside = open.slice(0, list + 1);
    const entry = isLast ? undefined : endOfEntry(text, start);
    if (entry === undefined || start < repaired.end) return closed(repaired.upTo(start), text, outside, mistakes);
    const { end, needsComma } = entry;
    repaired.replace(start, end, needsComma ? `${GAP},` : GAP);
    state = { offset: repaired.end, expected: needsComma ? 'value' : 'comma or end', open: outside };
  }
}

/** The text with its replacements, built from the beginning to the end. */
class RepairedText {
  readonly #text: string;
  readonly #pieces: string[] = [];
  /** Offset in the original text up to which it is repaired. */
  end = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Replaces a part of the text with a shorter text and spaces, so that the length and the lines stay the same. */
  replace(start: number, end: number, by: string): void {
    const rest = this.#text.slice(start, end).slice(by.length);
    this.#pieces.push(this.#text.slice(this.end, start), by, rest.replace(/[^\r\n]/g, ' '));
    this.end = end;
  }

  upTo(offset: number): string {
    return this.#pieces.join('') + this.#text.slice(this.end, Math.max(this.end, offset));
  }

  whole(): string {
    return this.upTo(this.#text.length);
  }
}

interface Fix {
  readonly start: number;
  readonly end: number;
  readonly by: string;
  /** The tokens that may follow the fix. */
  readonly expected: Expected;
}

/** @returns the fix of a small mistake at its position: a comment, a missing or extra comma, a bare word. */
function fixFor(text: string, { offset, expected, open }: JsonScan): Fix | undefined {
  const comment = /^(?:\/\/[^\r\n]*|\/\*[\s\S]{0,2000}?\*\/)/.exec(text.slice(offset, offset + 2004))?.[0];
  if (comment !== undefined) return { start: offset, end: offset + comment.length, by: '', expected };
  const isList = text[open.at(-1) ?? 0] === '[';
  const char = text[offset] ?? '';
  if (expected === 'comma or end') {
    if (char !== '"' && !(isList && (char === '{' || char === '['))) return undefined;
    // The comma replaces a space, if there is one before it.
    const start = /[ \t\r]/.test(text.charAt(offset - 1)) ? offset - 1 : offset;
    return { start, end: offset, by: ',', expected: isList ? 'value' : 'key' };
  }
  if (char !== '' && char === (isList ? ']' : '}') && (expected === 'value' || expected === 'key')) {
    const comma = text.lastIndexOf(',', offset);
    const isBefore = text.slice(comma + 1, offset).trim() === '';
    if (isBefore) return { start: comma, end: comma + 1, by: '', expected: 'comma or end' };
  }
  if (!expected.startsWith('value')) return undefined;
  const word = /^-?[A-Za-z_][A-Za-z0-9_]+/.exec(text.slice(offset, offset + 40))?.[0];
  const end = offset + (word?.length ?? 0);
  return word === undefined ? undefined : { start: offset, end, by: '""', expected: 'comma or end' };
}

/**
 * Finds the end of a broken entry: the position before the next line that begins an entry with the same indentation, if no
 * line between is indented less; otherwise the closing bracket of the entry. Undefined if the file ends first.
 */
function endOfEntry(text: string, start: number): { readonly end: number; readonly needsComma: boolean } | undefined {
  const indent = /(?:^|\n)([ \t]*)$/.exec(text.slice(Math.max(0, start - 200), start))?.[1];
  const next = indent === undefined ? -1 : text.indexOf(`\n${indent}{`, start);
  if (indent !== undefined && next >= 0) {
    const [, ...lines] = text.slice(start, next).split('\n');
    if (lines.every((line) => line.startsWith(indent) || !/\S/.test(line))) {
      const comma = start + text.slice(start, next).trimEnd().length - 1;
      return text[comma] === ',' ? { end: comma, needsComma: false } : { end: next, needsComma: true };
    }
  }
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"') at = endOfStringInLine(text, at);
    else if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') depth -= 1;
    if (depth === 0) return { end: at + 1, needsComma: false };
  }
  return undefined;
}

/**
 * A JSON string ends in its line, so a quotation mark without a second one in the same line is treated as an extra
 * character.
 */
function endOfStringInLine(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"') return at;
    if (char === '\n') return start;
    if (char === '\\') at += 1;
  }
  return start;
}

const LONGEST_KEY = 10_000;
/** Matches a comma, or a key without a value, at the end of a text. */
const LEFT_OVER = /(?:,\s*(?:"(?:[^"\\]|\\.)*"\s*(?::\s*)?)?|(?<=\{)\s*"(?:[^"\\]|\\.)*"\s*(?::\s*)?)$/;

/** @returns the complete part of the text with all brackets closed; undefined if the result is not valid JSON. */
function closed(
  kept: string,
  text: string,
  open: readonly number[],
  mistakes: readonly number[],
): RepairedJson | undefined {
  const brackets = open.map((at) => (text[at] === '[' ? ']' : '}')).toReversed();
  const tail = Math.max(0, kept.length - LONGEST_KEY);
  const complete = kept.slice(0, tail) + kept.slice(tail).replace(LEFT_OVER, '');
  const whole = `${complete}${brackets.join('')}`;
  try {
    JSON.parse(whole.replace(/^\ufeff/, ''));
    return { text: whole, mistakes, isCut: true };
  } catch {
    return undefined;
  }
}
