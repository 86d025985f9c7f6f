/**
 * Reads a feast with its year: "Easter 1815", "Pfingstmontag 1521", "Christmas 1815".
 *
 * Which Easter was kept depends on the church of the place, which the date does not name. Where both differ, the date is one of
 * two days, and each has its calendar: Easter 1815 was 26 March (Gregorian) or 18 April (Julian). "Easter 1815 (Julian)" and
 * "Orthodox Easter 1815" name one of them. Before 1583 there was only the Julian one.
 */
import { readingWords } from '../../languages/reading.js';
import { foldLatin } from '../lib/fold.js';
import { addDays, gregorianOfJulian, type CalendarDay } from './calendars.js';
import {
  FIRST_GREGORIAN_EASTER,
  FIXED_FEASTS,
  gregorianEaster,
  julianEaster,
  MOVABLE_FEASTS,
  type FixedFeast,
  type MovableFeast,
} from './feasts.js';
import { julianEdtf, withoutCalendar, type CalendarName } from './written-calendars.js';
import { edtfOf, withoutHedges, type Hedges } from './written-day.js';
import { FILLERS } from './written-words.js';

/** The rule of Easter is that of the First Council of Nicaea. */
const FIRST_EASTER = 326;

const folded = (text: string): string => foldLatin(text).replaceAll('’', "'").replace(/\.$/, '');

const namesOf = <Feast extends MovableFeast | FixedFeast>(feasts: readonly Feast[]): ReadonlyMap<string, Feast> =>
  new Map(
    feasts.flatMap((feast) =>
      readingWords((words) => words.feasts?.[feast]).map((name) => [folded(name), feast] as const),
    ),
  );
const MOVABLE = namesOf(Object.keys(MOVABLE_FEASTS) as MovableFeast[]);
const FIXED = namesOf(Object.keys(FIXED_FEASTS) as FixedFeast[]);

const YEAR_LAST = /^(.+?),? (\d{3,4})$/;
const YEAR_FIRST = /^(\d{3,4})(?:년|年)? ?,? ?(\D+)$/;

/** @returns EDTF of a day, or of a set of two days of which one is right. */
export function feastOf(text: string): string | undefined {
  const { text: bare, hedges } = withoutHedges(text);
  const outer = withoutCalendar(bare);
  const [, nameBefore, yearAfter] = YEAR_LAST.exec(outer.text) ?? [];
  const [, yearBefore, nameAfter] = YEAR_FIRST.exec(outer.text) ?? [];
  const year = Number(yearAfter ?? yearBefore);
  const inner = withoutCalendar((nameBefore ?? nameAfter ?? '').trim());
  const calendar = outer.calendar ?? inner.calendar;
  const name = folded(withoutFillers(inner.text));
  const movable = MOVABLE.get(name);
  if (movable !== undefined) return year < FIRST_EASTER ? undefined : movableEdtf(movable, year, calendar, hedges);
  const fixed = FIXED.get(name);
  return fixed === undefined ? undefined : fixedEdtf(fixed, year, calendar, hedges);
}

function withoutFillers(text: string): string {
  const words = text.split(' ');
  while (words.length > 1 && FILLERS.has(words.at(-1)?.toLowerCase() ?? '')) words.pop();
  while (words.length > 1 && FILLERS.has(words[0]?.toLowerCase() ?? '')) words.shift();
  return words.join(' ');
}

function movableEdtf(
  feast: MovableFeast,
  year: number,
  calendar: CalendarName | undefined,
  hedges: Hedges,
): string | undefined {
  const days = MOVABLE_FEASTS[feast];
  const eastern = addDays(gregorianOfJulian(julianEaster(year)), days);
  const isBeforeReform = year < FIRST_GREGORIAN_EASTER;
  if (isBeforeReform) return calendar === 'gregorian' ? undefined : julianEdtf(eastern, hedges);
  const western = edtfOf(addDays(gregorianEaster(year), days), hedges);
  if (calendar === 'julian') return julianEdtf(eastern, hedges);
  if (calendar === 'gregorian' || western === edtfOf(eastern, hedges)) return western;
  return `[${western},${julianEdtf(eastern, hedges)}]`;
}

function fixedEdtf(feast: FixedFeast, year: number, calendar: CalendarName | undefined, hedges: Hedges): string {
  const [month, day] = FIXED_FEASTS[feast];
  const date: CalendarDay = { year, month, day };
  return calendar === 'julian' ? julianEdtf(gregorianOfJulian(date), hedges) : edtfOf(date, hedges);
}
