/**
 * A filter as a text in an address, so that a filtered view can be sent: `sides=us,dprk;from=1815-04-01;to=1815-04-30`. Every value is
 * percent-encoded, so ids may hold any character. What a reader of an address cannot understand is skipped, and the rest applies.
 */
import { decodeName, encodeName } from '../lib/address-text.js';
import { CERTAINTIES, MODES, STATUSES } from '../model/model.js';
import { parseWhen } from '../time/edtf.js';
import { DAY_MS } from '../time/zones.js';
import type { Filter } from './filter.js';

/** The conditions that are lists, in the order in which they are written. */
const LISTS = ['people', 'sides', 'topics', 'series', 'places', 'modes', 'statuses', 'certainties'] as const;

/** The values that a list may hold; lists of ids may hold any text. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  modes: MODES,
  statuses: STATUSES,
  certainties: [...CERTAINTIES, ''],
};

/**
 * @returns the text; '' for a filter without conditions.
 * @throws RangeError for a time that is NaN, beyond the years that `Date` has, or infinite in the wrong direction.
 */
export function formatFilter(filter: Filter): string {
  const lists = LISTS.flatMap((name) => {
    const values = filter[name];
    return values === undefined || values.length === 0 ? [] : [`${name}=${values.map(encodeName).join(',')}`];
  });
  const { from, to } = filter;
  return [
    ...lists,
    ...(from === undefined ? [] : [`from=${formatTime(from, 0)}`]),
    ...(to === undefined ? [] : [`to=${formatTime(to, DAY_MS - 1)}`]),
  ].join(';');
}

/** @param text percent-encoded, of `formatFilter` or written by hand. @returns a filter with the conditions that can be read. */
export function parseFilter(text: string): Filter {
  const filter: Record<string, readonly string[] | number> = {};
  for (const condition of text.split(';')) {
    const equals = condition.indexOf('=');
    const [name, written] = [condition.slice(0, equals), condition.slice(equals + 1)];
    if (equals < 0) continue;
    if (name === 'from' || name === 'to') {
      const time = parseTime(decodeName(written) ?? '', name === 'from' ? 0 : DAY_MS - 1);
      if (time !== undefined) filter[name] = time;
    } else if (LISTS.some((known) => known === name)) {
      const values = written.split(',').flatMap((value) => decodeName(value) ?? []);
      const allowed = values.filter((value) => ALLOWED[name]?.includes(value) ?? true);
      if (allowed.length > 0) filter[name] = allowed;
    }
  }
  return filter;
}

/** An open end, as in EDTF. Then a meeting without a date still does not pass. */
const OPEN = '..';
const DAY = /^(-\d{6}|\+\d{6}|\d{4})-\d\d-\d\d$/;
const INSTANT = /^(-\d{6}|\+\d{6}|\d{4})-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{3})?)?$/;

/**
 * A day where the time is the edge of a day, else a time of day to the millisecond.
 * @param edge milliseconds from the beginning of a day to the time that is written as that day.
 */
function formatTime(ms: number, edge: number): string {
  if (ms === (edge === 0 ? -Infinity : Infinity)) return OPEN;
  const date = new Date(ms);
  if (Number.isNaN(date.getTime())) throw new RangeError(`Got time ${ms} when expected milliseconds since 1970.`);
  const text = date.toISOString().slice(0, -1);
  const isEdge = Number.isInteger(ms) && (ms - edge) % DAY_MS === 0;
  return encodeName(isEdge ? text.slice(0, text.indexOf('T')) : text).replaceAll('%3A', ':');
}

function parseTime(text: string, edge: number): number | undefined {
  if (text === OPEN) return edge === 0 ? -Infinity : Infinity;
  const isDay = DAY.test(text);
  if (!isDay && !INSTANT.test(text)) return edgeOf(text, edge);
  const ms = Date.parse(isDay ? `${text}T00:00:00.000Z` : `${text}Z`);
  // Engines take 31 February for 3 March.
  const isRolledOver =
    !Number.isNaN(ms) && !new Date(ms).toISOString().startsWith(text.slice(0, text.indexOf('-', 1) + 6));
  return Number.isNaN(ms) || isRolledOver ? undefined : ms + (isDay ? edge : 0);
}

/** Addresses written by hand may name a month or a year: `from=1985-04;to=1986`. */
function edgeOf(edtf: string, edge: number): number | undefined {
  const when = parseWhen(edtf, undefined);
  const ms = edge === 0 ? when?.earliest : when?.latest;
  return Number.isFinite(ms) ? ms : undefined;
}
