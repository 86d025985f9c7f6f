/**
 * Decides whether numeric dates have the day or the month first. One value such as 4/6/2018 is ambiguous; a column usually
 * is not, because some day is above 12. If a column is ambiguous or contradictory, day first is assumed (as in most
 * countries) and reported.
 */

export type DateOrder = 'dmy' | 'mdy';

export interface DateOrderFinding {
  readonly order: DateOrder;
  /** The first ambiguous value, if no value of the column decides the order. */
  readonly ambiguous?: string;
  /** The first value that decides the order, not counting dates with full stops, which are always day first. */
  readonly evidence?: string;
}

const NUMERIC = /(?<!\d)(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?\d{4}(?!\d)/g;

/**
 * @param values the cells of one column of dates, or of several related columns.
 * @returns the order of its numeric dates. Dates with full stops always have the day first.
 */
export function findDateOrder(values: Iterable<string>): DateOrderFinding {
  let dayFirst = 0;
  let monthFirst = 0;
  let either: string | undefined;
  const evidence: Partial<Record<DateOrder, string>> = {};
  for (const value of values) {
    for (const [, first, separator, second] of value.matchAll(NUMERIC)) {
      const [a, b] = [Number(first), Number(second)];
      if (separator === '.' || a > 12) {
        if (b > 12) continue;
        dayFirst += 1;
        if (separator !== '.') evidence.dmy ??= value.trim();
      } else if (b > 12) {
        monthFirst += 1;
        evidence.mdy ??= value.trim();
      } else if (a !== b) either ??= value.trim();
    }
  }
  const order: DateOrder = monthFirst > dayFirst ? 'mdy' : 'dmy';
  const isDecided = dayFirst > 0 !== monthFirst > 0;
  const shown = evidence[order];
  const finding = { order, ...(shown === undefined ? {} : { evidence: shown }) };
  return either === undefined || isDecided ? finding : { ...finding, ambiguous: either };
}
