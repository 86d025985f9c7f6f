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
 * Counts the orders that the numeric dates of one column, or of several related columns, show. Dates with full stops always have the
 * day first.
 */
export class DateOrderCount {
  #dayFirst = 0;
  #monthFirst = 0;
  #either: string | undefined;
  readonly #evidence: Partial<Record<DateOrder, string>> = {};

  /** @param count how often the value stands in the columns. */
  add(value: string, count = 1): void {
    for (const [, first, separator, second] of value.matchAll(NUMERIC)) {
      const [a, b] = [Number(first), Number(second)];
      if (separator === '.' || a > 12) {
        if (b > 12) continue;
        this.#dayFirst += count;
        if (separator !== '.') this.#evidence.dmy ??= value.trim();
      } else if (b > 12) {
        this.#monthFirst += count;
        this.#evidence.mdy ??= value.trim();
      } else if (a !== b) this.#either ??= value.trim();
    }
  }

  get finding(): DateOrderFinding {
    const order: DateOrder = this.#monthFirst > this.#dayFirst ? 'mdy' : 'dmy';
    const isDecided = this.#dayFirst > 0 !== this.#monthFirst > 0;
    const shown = this.#evidence[order];
    const finding = { order, ...(shown === undefined ? {} : { evidence: shown }) };
    return this.#either === undefined || isDecided ? finding : { ...finding, ambiguous: this.#either };
  }
}
