/**
 * Addresses of the answers about who met whom, and of a filter. After the namespace an address has a page and, after `?`, a filter:
 * `together/sung-kim/choe-son-hui?from=2018-05-27`. In the addresses of answers every id is percent-encoded whole, since ids may hold
 * `/` and there are several of them; the pages of things keep `/` readable (links.ts).
 */
import { formatFilter, parseFilter } from '../filter/filter-text.js';
import { NO_FILTER, type Filter } from '../filter/filter.js';
import type { Ref } from '../kinds/registry.js';
import { decodeName, encodeName } from '../lib/address-text.js';
import { formatRef, mergePart, OVERVIEW, ownPart, parseOwn } from './links.js';

/** A page that answers a question. Ids that the atlas does not have pass. */
export type QuestionPage =
  | { readonly question: 'together'; readonly people: readonly string[] }
  | { readonly question: 'path'; readonly people: readonly [from: string, to: string] }
  | { readonly question: 'attendance' };

/** What an address opens. */
export interface Address {
  /** Undefined for the overview. */
  readonly page: Ref | QuestionPage | undefined;
  readonly filter: Filter;
}

/** @returns the page as it stands in a fragment: `together/a/b`, `path/a/b`, `attendance`. */
export function formatQuestion(page: QuestionPage): string {
  return page.question === 'attendance' ? page.question : [page.question, ...page.people.map(encodeName)].join('/');
}

/**
 * @param text percent-encoded, as `formatQuestion` writes it. Some programs encode every `/`; then the ids are told apart by them.
 * @returns undefined if it names no question, a path has not two people, or it is not percent-encoded UTF-8.
 */
export function parseQuestion(text: string): QuestionPage | undefined {
  const isPlain = text.includes('/');
  const pieces = isPlain ? text.split('/').map(decodeName) : decodeName(text)?.split('/');
  const [question, ...people] = pieces ?? [];
  if (!people.every((id) => id !== undefined)) return undefined;
  if (question === 'together') return { question, people };
  if (question === 'attendance') return people.length === 0 ? { question } : undefined;
  const [from, to, ...more] = people;
  if (question !== 'path' || from === undefined || to === undefined || more.length > 0) return undefined;
  return { question, people: [from, to] };
}

/**
 * Replaces the part with this namespace in a fragment, and nothing else.
 *
 * @param currentHash the fragment as it is, with or without `#`.
 * @param address an overview without a filter removes the part.
 * @returns the whole new fragment with `#`; '' if it is empty.
 */
export function mergeAddress(currentHash: string, { page, filter }: Address, namespace: string): string {
  const filterText = formatFilter(filter);
  if (page === undefined && filterText === '') return mergePart(currentHash, undefined, namespace);
  const pageText = page === undefined ? '' : 'question' in page ? formatQuestion(page) : formatRef(page);
  return mergePart(currentHash, filterText === '' ? pageText : `${pageText}?${filterText}`, namespace);
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
  const [pageText, filterText] = mark < 0 ? [own, ''] : [own.slice(0, mark), own.slice(mark + 1)];
  const filter = filterText === '' ? NO_FILTER : parseFilter(filterText);
  const page = parseQuestion(pageText) ?? parseOwn(pageText);
  return page === undefined ? undefined : { page: page === OVERVIEW ? undefined : page, filter };
}
