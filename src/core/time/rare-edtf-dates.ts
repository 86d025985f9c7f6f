/**
 * The rest of EDTF (ISO 8601-2:2019, levels 1 and 2): unspecified digits, marks on parts of a date, significant digits of a
 * year, and sets of these. Years of more than four digits are not supported. The `edtf` package parses the grammar. Loaded on
 * demand with it (rare-edtf.ts).
 *
 * An atlas keeps the bounds of a time, so the result is the narrowest plain interval that contains all stated dates; the
 * text stays as written.
 */
import boundsOf, { parse, type Parsed } from 'edtf';
import type { When } from '../model/model.js';
import { parseSet } from './edtf-sets.js';
import { parseWhen } from './edtf.js';

/** Plain EDTF as parseWhen reads it; `..` is open and '' unknown. */
interface Ends {
  readonly start: string;
  readonly end: string;
}

/** Not the package's `Decade` and `Century` ("201", "19"): in a table these are numbers. */
const TYPES = ['Date', 'Year'];
const LONGEST = 100;

/** Like `parseWhen` (edtf.ts), for dates that it cannot read. */
export function parseRare(text: string, timeZone: string | undefined): When | undefined {
  const written = text.trim();
  if (written.startsWith('{') || written.startsWith('[')) {
    return parseSet(written, timeZone, (member, zone) => parseWhen(member, zone) ?? parseRare(member, zone));
  }
  const halves = written.split('/');
  if (written.length > LONGEST || halves.length > 2) return undefined;
  const ends = halves.map((half) => endsOfHalf(half.trim()));
  const start = ends[0]?.start;
  const end = ends.at(-1)?.end;
  if (start === undefined || end === undefined) return undefined;
  const when = parseWhen(start === end ? start : `${start}/${end}`, timeZone);
  return when === undefined ? undefined : Object.freeze({ ...when, edtf: written });
}

/** Reads one date or one end of an interval (the package accepts fewer kinds of intervals than people write). */
function endsOfHalf(text: string): Ends | undefined {
  if (text === '' || text === '..') return { start: text, end: text };
  try {
    return endsOfDate(parse(text, { level: 3, types: TYPES }));
  } catch {
    return undefined; // The package says by throwing that a text is no date.
  }
}

/* Bits of `unspecified`, as in the package's bitmask.js. */
const YEAR_BITS = 15;
const MONTH_BITS = 48;
const DAY_BITS = 192;

function endsOfDate(parsed: Parsed): Ends | undefined {
  const [year, month] = parsed.values ?? [];
  if (typeof year !== 'number') return undefined;
  const { unspecified = 0, significant } = parsed;
  if (significant !== undefined) return endsOfRoundYear(year, significant, markOf(parsed));
  const stated = parsed.values?.length ?? 1;
  const hasMonth = stated > 1 && (unspecified & MONTH_BITS) !== MONTH_BITS;
  const hasDay = stated > 2 && (unspecified & DAY_BITS) !== DAY_BITS;
  const isWhole = (unspecified & YEAR_BITS) === 0 && (!hasMonth || ((unspecified & MONTH_BITS) === 0 && !hasDay));
  if (isWhole) {
    const text =
      yearText(year) + (hasMonth && typeof month === 'number' ? `-${twoDigits(month + 1)}` : '') + markOf(parsed);
    return { start: text, end: text };
  }
  const { min, max } = boundsOf(parsed);
  if (!Number.isFinite(min) || !Number.isFinite(max) || max < min) return undefined;
  const text = (ms: number): string => dateText(ms, hasDay ? 3 : hasMonth ? 2 : 1) + markOf(parsed);
  return { start: text(min), end: text(max) };
}

/** "1950S2": only two digits of the year are significant, so it means 1900 to 1999. */
function endsOfRoundYear(year: number, significant: number, mark: string): Ends {
  const step = 10 ** Math.max(0, String(Math.abs(year)).length - significant);
  const first = Math.floor(year / step) * step;
  return { start: yearText(first) + mark, end: yearText(first + step - 1) + mark };
}

function dateText(ms: number, parts: number): string {
  const date = new Date(ms);
  const all = [yearText(date.getUTCFullYear()), twoDigits(date.getUTCMonth() + 1), twoDigits(date.getUTCDate())];
  return all.slice(0, parts).join('-');
}

function markOf({ approximate, uncertain }: Parsed): string {
  if (approximate && uncertain) return '%';
  return approximate ? '~' : uncertain ? '?' : '';
}

const yearText = (year: number): string => (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
const twoDigits = (number: number): string => String(number).padStart(2, '0');
