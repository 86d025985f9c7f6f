/**
 * What is good in a JSON file that is none: one cut off in the middle, or with a mistake in one of its entries. An entry is
 * an object in a list, outermost: a place, a meeting. The broken one is taken out and the rest is read; a slip (`NaN`, which
 * many programs write, a comma too many) is mended alone. Loaded only after a file was refused.
 *
 * The text keeps its length and its lines, so that what is found in it later can be pointed at.
 */
import { walkJson, type JsonWalk, type Next } from './json-error.js';

/** A file with more mistakes than this is read up to the last of them. */
const MAX_FAULTS = 100;
/** Stands where an entry was: nothing a reader takes for one. */
export const GAP = '0';

export interface Salvage {
  /** Valid JSON: as long as the text before, and longer only by closing brackets. */
  readonly text: string;
  /** Offsets of the mistakes. */
  readonly faults: readonly number[];
  /** What stands behind the last mistake is not in it. */
  readonly isCut: boolean;
}

/** @returns undefined if nothing can be saved. */
export function salvageJson(text: string): Salvage | undefined {
  const faults: number[] = [];
  /** The mended text up to `from`, in pieces. */
  const pieces: string[] = [];
  let from = 0;
  const replace = (start: number, end: number, by: string): void => {
    pieces.push(text.slice(from, start), blanked(text.slice(start, end), by));
    from = end;
  };
  let state: JsonWalk | undefined = text.startsWith('\ufeff') ? { at: 1, next: 'value', open: [] } : undefined;
  for (;;) {
    const walk = walkJson(text, state);
    if (walk.at >= text.length && walk.open.length === 0 && walk.next === 'comma or end') break;
    const { open } = walk;
    if (open.length === 0) return undefined;
    faults.push(walk.wrong);
    const slip = faults.length < MAX_FAULTS ? slipAt(text, walk) : undefined;
    if (slip !== undefined && slip.start >= from) {
      replace(slip.start, slip.end, slip.by);
      state = { at: from, next: slip.next, open };
      continue;
    }
    const list = open.findIndex((at, index) => text[at] === '[' && text[open[index + 1] ?? 0] === '{');
    const start = list < 0 ? undefined : open[list + 1];
    const end = start === undefined || faults.length === MAX_FAULTS ? undefined : endOfEntry(text, start);
    if (start !== undefined && end !== undefined && start >= from) {
      replace(start, end.at, end.needsComma ? `${GAP},` : GAP);
      state = { at: from, next: end.needsComma ? 'value' : 'comma or end', open: open.slice(0, list + 1) };
      continue;
    }
    const cut = start === undefined ? walk.at : start;
    return closed(
      [...pieces, text.slice(from, Math.max(from, cut))].join(''),
      text,
      start === undefined ? open : open.slice(0, list + 1),
      faults,
    );
  }
  return { text: [...pieces, text.slice(from)].join(''), faults, isCut: false };
}

interface Slip {
  readonly start: number;
  readonly end: number;
  readonly by: string;
  readonly next: Next;
}

/** A mistake that can be mended where it is: a bare word, a comma too many or too few, a comment. */
function slipAt(text: string, { at, next, open }: JsonWalk): Slip | undefined {
  const comment = /^(?:\/\/[^\r\n]*|\/\*[\s\S]{0,2000}?\*\/)/.exec(text.slice(at, at + 2004))?.[0];
  if (comment !== undefined) return { start: at, end: at + comment.length, by: '', next };
  const isList = text[open.at(-1) ?? 0] === '[';
  const char = text[at] ?? '';
  if (next === 'comma or end') {
    if (char !== '"' && !(isList && (char === '{' || char === '['))) return undefined;
    const hasRoom = /[ \t\r]/.test(text.charAt(at - 1));
    return { start: hasRoom ? at - 1 : at, end: at, by: ',', next: isList ? 'value' : 'key' };
  }
  if (char !== '' && char === (isList ? ']' : '}') && (next === 'value' || next === 'key')) {
    const comma = text.lastIndexOf(',', at);
    if (text.slice(comma + 1, at).trim() === '') return { start: comma, end: comma + 1, by: '', next: 'comma or end' };
  }
  if (!next.startsWith('value')) return undefined;
  const word = /^-?[A-Za-z_][A-Za-z0-9_]+/.exec(text.slice(at, at + 40))?.[0];
  return word === undefined ? undefined : { start: at, end: at + word.length, by: '""', next: 'comma or end' };
}

/** The same length, the same lines. */
function blanked(text: string, by: string): string {
  return by + text.slice(by.length).replace(/[^\r\n]/g, ' ');
}

/**
 * Where a broken entry ends: before the next line that is indented as its own and begins an entry, if no line between stands
 * further out; else with its closing bracket. Undefined where the file ends before.
 */
function endOfEntry(text: string, start: number): { readonly at: number; readonly needsComma: boolean } | undefined {
  const indent = /(?:^|\n)([ \t]*)$/.exec(text.slice(Math.max(0, start - 200), start))?.[1];
  const next = indent === undefined ? -1 : text.indexOf(`\n${indent}{`, start);
  if (indent !== undefined && next >= 0) {
    const entry = text.slice(start, next);
    const isOfOneList = !entry
      .split('\n')
      .some((line, index) => index > 0 && /\S/.test(line) && !line.startsWith(indent));
    const comma = start + entry.trimEnd().length - 1;
    if (isOfOneList) return text[comma] === ',' ? { at: comma, needsComma: false } : { at: next, needsComma: true };
  }
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"') at = endOfLineString(text, at);
    else if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') depth -= 1;
    if (depth === 0) return { at: at + 1, needsComma: false };
  }
  return undefined;
}

/** No string of JSON goes beyond its line; one that nothing closes there is taken for a stray quotation mark. */
function endOfLineString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"') return at;
    if (char === '\n') return start;
    if (char === '\\') at += 1;
  }
  return start;
}

const LONGEST_KEY = 10_000;
const LEFT_OVER = /(?:,\s*(?:"(?:[^"\\]|\\.)*"\s*:?\s*)?|(?<=\{)\s*"(?:[^"\\]|\\.)*"\s*:?\s*)$/;

/** Cut off at the end of what is whole, and every bracket closed. */
function closed(kept: string, text: string, open: readonly number[], faults: readonly number[]): Salvage | undefined {
  const brackets = open.map((at) => (text[at] === '[' ? ']' : '}')).toReversed();
  // A comma, or a key without its value, may be left over at the end.
  const tail = Math.max(0, kept.length - LONGEST_KEY);
  const trimmed = kept.slice(0, tail) + kept.slice(tail).replace(LEFT_OVER, '');
  const whole = `${trimmed}${brackets.join('')}`;
  try {
    JSON.parse(whole);
    return { text: whole, faults, isCut: true };
  } catch {
    return undefined;
  }
}
