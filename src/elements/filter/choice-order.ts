/**
 * Which values of a condition are offered, and in which order: the ones with most meetings first. The order of a list stays while
 * the user is in it, since a row must not move away from the pointer or take focus with it.
 */
import type { FacetCounts } from '../../core/filter/facets.js';
import { foldDiacritics } from '../../core/lib/fold.js';

/** A list of so many values is shown whole. */
export const WHOLE = 8;
/** A longer list begins with so many. */
const FIRST = 6;
/** A list of more values has a field to search in it. */
export const SEARCHED = 12;
/** "Show more" adds so many. */
export const STEP = 20;
/** More values than this are found by searching only, because more rows make the page slow. */
export const MAX_ROWS = 200;

export interface Offer {
  readonly values: readonly string[];
  /** How many values the search found, or how many there are. */
  readonly total: number;
}

/** The search texts of all values, made when the first one is searched. */
export class ChoiceNames {
  readonly #folded: readonly (readonly [value: string, text: string])[];

  constructor(values: readonly string[], textOf: (value: string) => string) {
    this.#folded = values.map((value) => [value, foldDiacritics(textOf(value))]);
  }

  /** @returns the values with a name in which each word of the query begins a word, or that contains the query. */
  matching(query: string): readonly string[] {
    const folded = foldDiacritics(query.trim());
    const pieces = folded.split(/\s+/);
    return this.#folded
      .filter(
        ([, text]) =>
          text.includes(folded) || pieces.every((piece) => text.startsWith(piece) || text.includes(` ${piece}`)),
      )
      .map(([value]) => value);
  }
}

interface OfferOptions {
  readonly counts: FacetCounts;
  readonly chosen: readonly string[];
  /** The values that the search found; undefined without a search. */
  readonly found: readonly string[] | undefined;
  /** How many rows the user asked for beyond the first ones. */
  readonly more: number;
  /** The words of the model have an order of their own. */
  readonly hasFixedOrder: boolean;
}

/** @returns the values to show: those that are chosen, and then those with most meetings. */
export function offerOf({ counts, chosen, found, more, hasFixedOrder }: OfferOptions): Offer {
  if (found !== undefined) {
    const among = new Set(found);
    const top = counts.top(Math.min(MAX_ROWS, FIRST * 2 + more), (value) => among.has(value));
    return { values: top.map(({ value }) => value), total: found.length };
  }
  const all = counts.values;
  if (hasFixedOrder) return { values: [...all, ...chosen.filter((value) => !all.includes(value))], total: all.length };
  const limit = all.length <= WHOLE ? all.length : FIRST + more;
  const top = counts.top(Math.min(MAX_ROWS, limit)).map(({ value }) => value);
  return { values: [...new Set([...chosen, ...top])], total: all.length };
}
