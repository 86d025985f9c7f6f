/**
 * Converts between instants and local times, with the time zones of Intl, which every browser has.
 *
 * Intl only converts an instant to a local time; the inverse is computed from that. A conversion takes about a microsecond
 * and a new formatter 150, so formatters are cached by zone, and offsets by zone and UTC day: if two consecutive days begin
 * with the same offset, it is used between them. That would be wrong only for a clock changed twice within three days,
 * which has never happened.
 *
 * Dates are proleptic Gregorian, years astronomical (0 is 1 BC). Before standard time a zone is the local mean time of its
 * city, so offsets then have seconds: Seoul was 8:27:52 east of Greenwich.
 */
export interface LocalTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

export interface LocalParts extends LocalTime {
  /** 1 is Monday, 7 is Sunday (ISO 8601). */
  readonly weekday: number;
}

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** The figures of a formatted instant, in the order the engine writes them. */
  readonly order: readonly Figure[];
  /** Offset in milliseconds at the beginning of a UTC day, by the day's number since 1970. */
  readonly offsets: Map<number, number>;
}

const FIGURES = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
type Figure = (typeof FIGURES)[number];

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;
const MAX_OFFSETS = 100_000;
const MAX_UNKNOWN = 1_000;

const zones = new Map<string, Zone>();
const unknownNames = new Set<string>();
let listedNames: ReadonlySet<string> | undefined;

/**
 * Plain offsets (`+09:00`) are not accepted, because only some engines support them.
 *
 * A check of an unknown zone costs 50 microseconds, and a broken file may have a different one in every row. After a
 * thousand unknown names, only the names that Intl lists are accepted, without their older aliases, which is fast.
 *
 * @returns whether Intl knows `name` as a named zone.
 */
export function isTimeZone(name: string): boolean {
  if (zones.has(name)) return true;
  if (typeof name !== 'string' || !/^[A-Za-z]/.test(name) || unknownNames.has(name)) return false;
  if (unknownNames.size >= MAX_UNKNOWN) {
    listedNames ??= new Set(Intl.supportedValuesOf('timeZone'));
    if (!listedNames.has(name)) return false;
  }
  try {
    zones.set(name, createZone(name));
    return true;
  } catch {
    unknownNames.add(name);
    return false;
  }
}

/**
 * @param ms milliseconds since 1970 UTC.
 * @param timeZone IANA name.
 * @returns minutes east of UTC; a fraction before standard time.
 * @throws RangeError for a time that is not finite or a zone that is not known.
 */
export function offsetMinutes(ms: number, timeZone: string): number {
  return offsetAt(ms, zoneOf(timeZone)) / MINUTE_MS;
}

/**
 * The instant of a wall clock, like Temporal's `disambiguation: 'compatible'`: if a local time occurs twice, the first is
 * used; a skipped local time uses the offset before the change.
 *
 * @returns milliseconds since 1970 UTC.
 * @throws RangeError for a zone that is not known.
 */
export function zonedToUtc(local: LocalTime, timeZone: string): number {
  const wall = wallTime(local);
  if (timeZone === 'UTC') return wall;
  const zone = zoneOf(timeZone);
  const day = Math.floor(wall / DAY_MS);
  const before = offsetOfDay(day - 1, zone);
  const after = offsetOfDay(day + 2, zone);
  const [early, late] = [wall - before, wall - after];
  if (before === after || exactOffset(early, zone) === before) return early;
  return exactOffset(late, zone) === after ? late : early;
}

/**
 * @param ms milliseconds since 1970 UTC.
 * @returns what the calendar and clock of the zone show.
 * @throws RangeError as `offsetMinutes`.
 */
export function localParts(ms: number, timeZone: string): LocalParts {
  const wall = ms + (timeZone === 'UTC' ? 0 : offsetAt(ms, zoneOf(timeZone)));
  const date = new Date(wall);
  if (Number.isNaN(date.getTime())) throw new RangeError(`Got ${ms}, expected milliseconds since 1970.`);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    weekday: date.getUTCDay() || 7,
  };
}

/**
 * @param ms milliseconds since 1970 UTC; ±Infinity and NaN stay what they are.
 * @param timeZone IANA name; without one the instant is taken for the wall clock.
 * @returns what the calendar and clock of the zone show, as if it were UTC.
 */
export function wallClock(ms: number, timeZone: string | undefined): number {
  return timeZone === undefined || !Number.isFinite(ms) ? ms : ms + offsetMinutes(ms, timeZone) * MINUTE_MS;
}

/** A calendar date and time as if it were UTC, in milliseconds since 1970. Overflowing months, days … are carried. */
export function wallTime({ year, month, day, hour, minute }: LocalTime): number {
  // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month - 1, day) + (hour * 60 + minute) * MINUTE_MS;
}

function zoneOf(timeZone: string): Zone {
  if (!isTimeZone(timeZone)) throw new RangeError(`Got time zone "${timeZone}", expected an IANA name.`);
  return zones.get(timeZone) as Zone;
}

function createZone(timeZone: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const order = format.formatToParts(0).flatMap(({ type }) => FIGURES.find((figure) => figure === type) ?? []);
  return { format, order, offsets: new Map() };
}

function offsetAt(ms: number, zone: Zone): number {
  const day = Math.floor(ms / DAY_MS);
  const offset = offsetOfDay(day, zone);
  return offset === offsetOfDay(day + 1, zone) ? offset : exactOffset(ms, zone);
}

function offsetOfDay(day: number, zone: Zone): number {
  const known = zone.offsets.get(day);
  if (known !== undefined) return known;
  const offset = exactOffset(day * DAY_MS, zone);
  if (zone.offsets.size >= MAX_OFFSETS) zone.offsets.clear();
  zone.offsets.set(day, offset);
  return offset;
}

/** Formatting to one string is four times as fast as `formatToParts`, and the order of its numbers is known. */
function exactOffset(ms: number, { format, order }: Zone): number {
  const text = format.format(ms);
  const figures = text.match(/\d+/g) ?? [];
  const local: Record<Figure, number> = { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0 };
  order.forEach((figure, index) => (local[figure] = Number(figures[index])));
  if (text.includes('B')) local.year = 1 - local.year;
  return wallTime(local) + local.second * 1000 - Math.floor(ms / 1000) * 1000;
}
