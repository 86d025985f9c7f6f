/**
 * Reads addresses with a question or a filter. After the namespace an address has a page and, after `?`, conditions:
 * `together/sung-kim/choe-son-hui?from=2018-05-27;sort=-meetings`. It is loaded when there is such an address.
 */
import { parseFilter } from '../filter/filter-text.js';
import { NO_FILTER, type Filter } from '../filter/filter.js';
import { decodeName } from '../lib/address-text.js';
import { OVERVIEW, ownPart, parseOwn } from './links.js';
import type { Page, QuestionPage } from './question-links.js';

/** What an address opens. */
export interface Address {
  /** Undefined for the overview. */
  readonly page: Page | undefined;
  readonly filter: Filter;
  /** How the table of the page is sorted; undefined for the order of the page itself. */
  readonly sort: string | undefined;
}

/**
 * @param text percent-encoded, as `formatQuestion` writes it. Some programs encode every `/`; then the ids are told apart by them.
 * @returns undefined if it names no question, or is not percent-encoded UTF-8. A path with another number of people than two is
 *   read as `together`, whose page says what is missing.
 */
export function parseQuestion(text: string): QuestionPage | undefined {
  const isPlain = text.includes('/');
  const pieces = isPlain ? text.split('/').map(decodeName) : decodeName(text)?.split('/');
  const [question, ...people] = pieces ?? [];
  if (!people.every((id) => id !== undefined)) return undefined;
  if (question === 'attendance' || question === 'matrix') return { question };
  if (question !== 'together' && question !== 'path') return undefined;
  const [from, to, ...more] = people;
  if (question === 'together' || from === undefined || to === undefined || more.length > 0)
    return { question: 'together', people };
  return { question, people: [from, to] };
}

/**
 * @param hash any fragment, with or without `#`.
 * @returns what the part with this namespace opens; undefined if no part has the namespace, or its page cannot be read.
 */
export function parseAddress(hash: string, namespace: string): Address | undefined {
  const own = ownPart(hash, namespace);
  if (own === undefined) return undefined;
  // An id has no plain question mark, since `encodeName` encodes it.
  const mark = own.indexOf('?');
  const [pageText, conditions] = mark < 0 ? [own, ''] : [own.slice(0, mark), own.slice(mark + 1)];
  const page = parseQuestion(pageText) ?? parseOwn(pageText);
  if (page === undefined) return undefined;
  const sort = conditions.split(';').find((condition) => condition.startsWith(SORT));
  return {
    page: page === OVERVIEW ? undefined : page,
    filter: conditions === '' ? NO_FILTER : parseFilter(conditions),
    sort: sort === undefined ? undefined : decodeName(sort.slice(SORT.length)),
  };
}

const SORT = 'sort=';
