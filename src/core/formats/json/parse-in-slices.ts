/**
 * Parses JSON in slices, so that no single step blocks the page for longer than a frame. It scans the text for brackets and
 * commas, and calls JSON.parse for the complete items each time about 30,000 characters have been scanned. It is loaded for
 * large files only.
 *
 * It does not report errors. For any text that it cannot parse it returns undefined, and the caller then uses `parseJson`,
 * which is slower and names the error.
 */
import type { Steps } from '../../lib/steps.js';
import { endOfString } from './parse-json.js';

/** Characters. JSON.parse takes a few milliseconds for this many on a slow phone. */
const SLICE = 32_768;
const MAX_DEPTH = 200;

interface Frame {
  readonly isList: boolean;
  /** The offset of the opening bracket. */
  readonly start: number;
  /** The offset after the last item that has been added to `value`. */
  from: number;
  /** The offset at which the current item begins; in an object, its key. */
  itemFrom: number;
  /** Created when a part of the container is parsed separately. A small container is parsed together with its parent. */
  value: unknown[] | Record<string, unknown> | undefined;
  /** Whether the last added item was a container that was parsed separately. A comma or the end must follow it. */
  isAfterPart: boolean;
}

/**
 * @param slice the number of characters parsed in one step.
 * @returns the value; undefined if the text is not valid JSON, or is not a list or an object.
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

/** Parses the complete items up to the comma or closing bracket at `end`, and adds them to the container. */
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

/** Adds a container that was parsed separately to its parent. */
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

/** Treats `__proto__` as an ordinary key, as JSON.parse does. */
function setOwn(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
}
