/**
 * Day first or month first? 4/6/2018 cannot tell; a column usually can, because sooner or later a day is above 12.
 * Where it cannot, or where it speaks with two tongues, day first is assumed (most of the world) and that is said.
 */

export type DateOrder = 'dmy' | 'mdy';

export interface DateOrderFinding {
  readonly order: DateOrder;
  /** The first value that could be read either way, if the column leaves it undecided. */
  readonly ambiguous?: string;
  /** The first value that leaves no doubt, if there is one without full stops (those leave none anyway). */
  readonly evidence?: string;
}

const NUMERIC = /(?<!\d)(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?\d{4}(?!\d)/g;

/**
 * @param values the cells of one column of dates, or of several that belong together.
 * @returns the order in which its numeric dates are to be read. Dates with full stops are day first everywhere.
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
