/**
 * JSON.parse in slices: the text is walked bracket by bracket, and what is complete is parsed whenever there are some ten
 * thousand characters of it, so that no single step is longer than a frame. Loaded for large files only.
 *
 * It need not say what is wrong with a text: it gives up on anything odd, and parseJson, slow and exact, has the last word.
 */
import type { Steps } from '../../lib/steps.js';
import { endOfString } from './parse-json.js';

/** Characters: parsed in a few milliseconds on a slow telephone. */
const SLICE = 32_768;
const MAX_DEPTH = 200;

interface Frame {
  readonly isList: boolean;
  /** Of the opening bracket. */
  readonly start: number;
  /** Behind what is in `value` already. */
  from: number;
  /** Where the item begins that is being walked (of an object: its key). */
  itemFrom: number;
  /** Made once something in it is parsed by itself; a small container is parsed with its parent. */
  value: unknown[] | Record<string, unknown> | undefined;
  /** What was added last was a container by itself: a comma or the end must follow. */
  isAfterPart: boolean;
}

/**
 * @param slice characters parsed in one step.
 * @returns the value; nothing if this is no JSON, or no list or object.
 */
export function* parseInSlices(text: string, slice = SLICE): Steps<{ readonly value: unknown } | undefined> {
  try {
    return yield* walk(text, slice);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function* walk(text: string, slice: number): Steps<{ readonly value: unknown } | undefined> {
  const frames: Frame[] = [];
  const begin = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let at = begin; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      at = endOfString(text, at);
    } else if (code === 0x5b || code === 0x7b) {
      if (frames.length === 0 && text.slice(begin, at).trim() !== '') return undefined;
      if (frames.length === MAX_DEPTH) return undefined;
      frames.push(frameFrom(at, code === 0x5b));
    } else if (code === 0x5d || code === 0x7d) {
      const frame = frames.pop();
      if (frame?.isList !== (code === 0x5d)) return undefined;
      const parent = frames.at(-1);
      if (frame.value !== undefined) {
        takeUpTo(text, frame, at);
        if (parent !== undefined) addPart(text, parent, frame, at);
      }
      if (parent !== undefined) continue;
      if (text.slice(at + 1).trim() !== '') return undefined;
      return { value: frame.value ?? (JSON.parse(text.slice(frame.start, at + 1)) as unknown) };
    } else if (code === 0x2c) {
      const frame = frames.at(-1);
      if (frame === undefined) return undefined;
      if (frame.isAfterPart) takeUpTo(text, frame, at);
      frame.itemFrom = at + 1;
      if (at - frame.from < slice) continue;
      for (const open of frames) {
        open.value ??= open.isList ? [] : {};
        if (open.itemFrom > open.from) takeUpTo(text, open, open.itemFrom - 1);
      }
      yield at / text.length;
    }
  }
  return undefined;
}

const frameFrom = (start: number, isList: boolean): Frame => {
  return { isList, start, from: start + 1, itemFrom: start + 1, value: undefined, isAfterPart: false };
};

/** Parses what is complete, up to the comma or closing bracket at `end`. */
function takeUpTo(text: string, frame: Frame, end: number): void {
  const slice = text.slice(frame.from, end);
  frame.from = end + 1;
  if (frame.isAfterPart) {
    frame.isAfterPart = false;
    if (slice.trim() !== '') throw new SyntaxError('A comma is missing.');
    return;
  }
  if (slice.trim() === '') throw new SyntaxError('There is a comma too many.');
  const { value } = frame;
  if (Array.isArray(value)) for (const item of JSON.parse(`[${slice}]`) as unknown[]) value.push(item);
  else if (value !== undefined) {
    const more = JSON.parse(`{${slice}}`) as Record<string, unknown>;
    for (const key of Object.keys(more)) setOwn(value, key, more[key]);
  }
}

/** A container that was parsed by itself goes where it belongs. */
function addPart(text: string, parent: Frame, { start, value }: Frame, end: number): void {
  if (parent.isAfterPart) throw new SyntaxError('A comma is missing.');
  const before = text.slice(parent.from, start).trim();
  if (Array.isArray(parent.value)) {
    if (before !== '') throw new SyntaxError('A comma is missing.');
    parent.value.push(value);
  } else if (parent.value !== undefined) {
    const key: unknown = before.endsWith(':') ? JSON.parse(before.slice(0, -1)) : undefined;
    if (typeof key !== 'string') throw new SyntaxError('A key is missing.');
    setOwn(parent.value, key, value);
  }
  parent.from = end + 1;
  parent.isAfterPart = true;
}

/** `__proto__` is a key like any other, as it is for JSON.parse. */
function setOwn(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
}
