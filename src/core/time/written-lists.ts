/**
 * Reads several dates as people join them, as a set of EDTF: "27 and 30 May 2018", "May 27, 28 & 30, 2018", "4 or 5 June
 * 1815". The dates are as precise as one another: "4 June, 1815, 1816" is no list.
 */
import type { DateOrder } from './date-order.js';
import { edtfOf, hedgedIn, isComplete, type Hedges, type Stated } from './written-day.js';
import { withDefined } from './written-ranges.js';
import { AND_JOINT, OR_JOINT } from './written-words.js';

/** @returns undefined if the text is no list of dates. */
export const listOf = (text: string, order: DateOrder): string | undefined =>
  setOf(text.split(AND_JOINT), order, '{}') ?? setOf(text.split(OR_JOINT), order, '[]');

interface Member {
  readonly first: Stated;
  readonly last: Stated;
  readonly hedges: Hedges;
}

function setOf(texts: readonly string[], order: DateOrder, brackets: '{}' | '[]'): string | undefined {
  if (texts.length < 2) return undefined;
  const members = joinYear(texts).map((text) => memberIn(text.trim(), order));
  if (!members.every((member) => member !== undefined)) return undefined;
  const whole = withShared(members);
  const all = whole.flatMap(({ first, last }) => [first, last]);
  if (!all.every((stated) => isComplete(stated) && stated.span === undefined) || !areAlike(all)) return undefined;
  const dates = whole.map(({ first, last, hedges }) =>
    first === last ? edtfOf(first, hedges) : `${edtfOf(first, hedges)}..${edtfOf(last, hedges)}`,
  );
  return brackets[0] + dates.join(',') + brackets[1];
}

/** The comma before the year is none of the list: "May 27 and 30, 2018". */
function joinYear(texts: readonly string[]): readonly string[] {
  const last = texts.at(-1) ?? '';
  return texts.length > 2 && /^\d{4}$/.test(last) && texts.slice(0, -1).some((text) => /^\D*\d{1,2}\D*$/.test(text))
    ? [...texts.slice(0, -2), `${texts.at(-2)} ${last}`]
    : texts;
}

/** A date or a run of dates: "27–28" in "27–28 and 30 May". */
function memberIn(text: string, order: DateOrder): Member | undefined {
  const one = hedgedIn(text, order);
  if (one !== undefined) return { first: one.stated, last: one.stated, hedges: one.hedges };
  const [from, to, ...more] = text.split(/ ?- ?/);
  const [first, last] = [hedgedIn(from ?? '', order), hedgedIn(to ?? '', order)];
  if (first === undefined || last === undefined || more.length > 0) return undefined;
  return { first: first.stated, last: last.stated, hedges: first.hedges };
}

/** Months and years that a date leaves out are those after it ("27 and 30 May"), or before it ("May 27 and 30"). */
function withShared(members: readonly Member[]): readonly Member[] {
  const dates = members.flatMap(({ first, last }) => (first === last ? [first] : [first, last]));
  const isMonthBefore = dates[0]?.month !== undefined;
  const months = shared(dates, ({ month }) => month, isMonthBefore);
  const years = shared(dates, ({ year }) => year, false);
  const filled = dates.map((date, index) =>
    date.day === undefined && date.month === undefined
      ? date
      : withDefined({ ...date, month: months[index], year: years[index] }),
  );
  let at = 0;
  return members.map(({ first, last, hedges }): Member => {
    const start = filled[at++] ?? first;
    return { first: start, last: first === last ? start : (filled[at++] ?? last), hedges };
  });
}

/** @returns for each date its own value, else the next one before or after it, else the one on the other side. */
function shared(
  dates: readonly Stated[],
  valueOf: (date: Stated) => number | undefined,
  isBefore: boolean,
): readonly (number | undefined)[] {
  return dates.map((date, index) => {
    const before = dates.slice(0, index).findLast((other) => valueOf(other) !== undefined);
    const after = dates.slice(index + 1).find((other) => valueOf(other) !== undefined);
    const [near, far] = isBefore ? [before, after] : [after, before];
    return valueOf(date) ?? (near && valueOf(near)) ?? (far && valueOf(far));
  });
}

const areAlike = (dates: readonly Stated[]): boolean =>
  new Set(dates.map(({ month, day, clock }) => [month, day, clock].filter((part) => part !== undefined).length))
    .size === 1;
