/** Reads two dates as people join them: "4–6 June 2018", "1914–18", "between 4 and 9 June 1815", "4./5. Juni 1944". */
import type { DateOrder } from './date-order.js';
import { firstAndLast, hedgedIn, isComplete, type Hedges, type Stated } from './written-day.js';
import { withSharedEra } from './written-eras.js';
import { BETWEEN_FRAMES, BETWEEN_JOINT, RANGE_FRAME, RANGE_WORDS } from './written-words.js';
import { DAY_MS } from './zones.js';

/** @returns EDTF of an interval. Either end may leave to the other what both share. */
export function rangeOf(text: string, order: DateOrder): string | undefined {
  for (const [from, to] of splits(text.replace(RANGE_FRAME, ''))) {
    const range = intervalOf(from, to, order);
    if (range !== undefined) return range.join('/');
  }
  return neighboursOf(text, order);
}

/** @returns EDTF of a set: one unknown date from the first to the last. */
export function betweenOf(text: string, order: DateOrder): string | undefined {
  for (const frame of BETWEEN_FRAMES) {
    const inside = frame.exec(text)?.[1];
    const [from, to, ...more] = inside?.split(BETWEEN_JOINT) ?? [];
    if (from === undefined || to === undefined || more.length > 0) continue;
    const range = intervalOf(from, to, order);
    if (range !== undefined) return `[${range.join('..')}]`;
  }
  return undefined;
}

/**
 * "4/5 June 1944" is the night between two days, "May/June 1944" two months, "15th/16th century" two centuries. "3/5 June 1815" may be
 * either day or both, so it is one of the two. Other dates joined by `/` have no plain meaning.
 */
function neighboursOf(text: string, order: DateOrder): string | undefined {
  const parts = text.split(/ ?\/ ?/);
  const [from = '', to = ''] = parts;
  const spans = parts.length === 2 ? spansOf(from, to, order) : undefined;
  if (spans !== undefined) return spans;
  const [start, end] = [hedgedIn(from, order)?.stated, hedgedIn(to, order)?.stated];
  const shared = parts.length === 2 && start && end && sharedBetween(start, end);
  if (!shared || !shared.every(isComplete)) return undefined;
  const [a, b] = shared;
  if (a.span !== undefined || b.span !== undefined || a.clock !== undefined || b.clock !== undefined) return undefined;
  const step =
    Date.UTC(b.year ?? 0, (b.month ?? 1) - 1, b.day ?? 1) - Date.UTC(a.year ?? 0, (a.month ?? 1) - 1, a.day ?? 1);
  const isNext = a.day === undefined ? step > 0 && step <= 31 * DAY_MS : step === DAY_MS;
  const isAlike = (a.day === undefined) === (b.day === undefined) && a.month !== undefined && b.month !== undefined;
  if (!isAlike) return undefined;
  const [first, last] = [firstAndLast(a, FIRM)[0], firstAndLast(b, FIRM)[1]];
  if (isNext) return `${first}/${last}`;
  // "10 December 1714/15" has two years.
  const areTwoDays = a.day !== undefined && (start.year === undefined || end.year !== undefined);
  return areTwoDays && step > 0 && step <= MAX_DAYS_APART * DAY_MS ? `[${first},${last}]` : undefined;
}

/** "15th/16th century", "spring/summer 1815". */
function spansOf(from: string, to: string, order: DateOrder): string | undefined {
  const last = hedgedIn(to.trim(), order)?.stated.span;
  if (last === undefined) return undefined;
  const year = /\d{4}$/.exec(to.trim())?.[0] ?? '';
  const candidates = [from, `${from} ${year}`];
  const start = candidates.find((text) => intervalOf(text, to, order) !== undefined);
  return start === undefined ? undefined : intervalOf(start, to, order)?.join('/');
}

/** Dates in two calendars are at least ten days apart. */
const MAX_DAYS_APART = 9;
const FIRM: Hedges = { approximate: false, uncertain: false };

function intervalOf(from: string, to: string, order: DateOrder): readonly [first: string, last: string] | undefined {
  const [fromInEra, toInEra] = withSharedEra(withSharedCentury(from, to), to);
  const [left, right] = [hedgedIn(fromInEra, order), hedgedIn(toInEra, order)];
  if (left === undefined) return undefined;
  const ends =
    shortYear(left.stated, toInEra) ?? (right === undefined ? undefined : sharedBetween(left.stated, right.stated));
  if (ends === undefined || !ends.every(isComplete)) return undefined;
  return [firstAndLast(ends[0], left.hedges)[0], firstAndLast(ends[1], right?.hedges ?? FIRM)[1]];
}

const CENTURY_NUMBER = /^((?:.* )?)(\d{1,2}|[ivx]{1,5})(?:st|nd|rd|th|e|er|\.)?$/i;

/** "15th" in "15th–16th century" is a century too. */
function withSharedCentury(from: string, to: string): string {
  const [, before, number] = CENTURY_NUMBER.exec(from.trim()) ?? [];
  const [, , rest] = /(^|[^\p{L}\d])(?:\d{1,2}|[ivx]{1,5})(?!\d)(.*)$/iu.exec(to) ?? [];
  if (number === undefined || before === undefined || rest === undefined) return from;
  const whole = `${before}${number}${rest}`;
  // The ending of the other number belongs to it alone, but no reader of centuries looks at it.
  return hedgedIn(to.trim(), 'dmy')?.stated.span !== undefined && hedgedIn(whole, 'dmy')?.stated.span !== undefined
    ? whole
    : from;
}

function splits(text: string): (readonly [string, string])[] {
  const words = text.split(RANGE_WORDS);
  if (words.length === 2) return [[words[0] ?? '', words[1] ?? '']];
  return [...text.matchAll(/ ?[~-] ?/g)]
    .toSorted((a, b) => b[0].length - a[0].length || a.index - b.index)
    .map((match) => [text.slice(0, match.index), text.slice(match.index + match[0].length)] as const);
}

/** "1914–18": two digits after a year are a year of the same century, if a later one. */
function shortYear({ year, month }: Stated, text: string): readonly [Stated, Stated] | undefined {
  if (year === undefined || month !== undefined) return undefined;
  const end = laterYear(year, text);
  return end === undefined ? undefined : [{ year }, { year: end }];
}

/** @returns the year that one or two digits name after `year`: 1520 and "1" is 1521, 1604 and "05" is 1605. */
export function laterYear(year: number, digits: string): number | undefined {
  if (!/^(?:\d{4}|\d{1,2})$/.test(digits)) return undefined;
  const step = 10 ** digits.length;
  const end = Math.floor(year / step) * step + Number(digits);
  return end > year ? end : undefined;
}

/** @returns both ends with what they share; undefined if neither has the year. */
export function sharedBetween(start: Stated, end: Stated): readonly [Stated, Stated] | undefined {
  if (start.span !== undefined || end.span !== undefined) return [start, end];
  if (start.year !== undefined && end.year === undefined) {
    // The end may leave out what stands before it: "2018년 6월 4일~6일", "4 June 2018 10:00–11:30".
    const month = end.month ?? start.month;
    const day = end.day ?? (end.month === undefined ? start.day : undefined);
    return [start, withDefined({ ...end, year: start.year, month, day })];
  }
  if (end.year === undefined) return undefined;
  // The beginning may leave out what follows it: "4–6 June 2018"; the end what stands before it: "June 4–6, 2018".
  const startMonth = start.month ?? end.month;
  const endMonth = end.month ?? start.month;
  return [
    withDefined({ ...start, year: start.year ?? end.year, month: startMonth }),
    withDefined({ ...end, month: endMonth }),
  ];
}

/** @returns the date without the members that are undefined. */
export function withDefined(stated: { readonly [Key in keyof Stated]: Stated[Key] | undefined }): Stated {
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
}
