/**
 * The pages that answer a question about who met whom, and how they stand in an address. In their addresses every id is
 * percent-encoded whole, since ids may hold `/` and there are several of them; the pages of things keep `/` readable (links.ts).
 */
import type { Ref } from '../kinds/registry.js';
import { encodeName } from '../lib/address-text.js';
import { formatRef, mergePart, ownPart, parseOwn } from './links.js';

/** A page that answers a question. Ids that the atlas does not have pass. */
export type QuestionPage =
  | { readonly question: 'together'; readonly people: readonly string[] }
  | { readonly question: 'path'; readonly people: readonly [from: string, to: string] }
  | { readonly question: 'attendance' | 'matrix' };

/** What an atlas can open: the page of a thing or of a question. */
export type Page = Ref | QuestionPage;

/** @returns the page as it stands in a fragment: `together/a/b`, `path/a/b`, `attendance`, `matrix`. */
export const formatQuestion = (page: QuestionPage): string =>
  [page.question, ...('people' in page ? page.people : []).map(encodeName)].join('/');

/** @returns the page as it stands in a fragment; '' for the overview. */
export const formatPage = (page: Page | undefined): string =>
  page === undefined ? '' : 'question' in page ? formatQuestion(page) : formatRef(page);

/**
 * Replaces the part with this namespace in a fragment, and nothing else.
 *
 * @param currentHash the fragment as it is, with or without `#`.
 * @param page undefined for the overview; without conditions it removes the part.
 * @param conditions what follows `?`: the filter and the order of the page's table; '' for none.
 * @returns the whole new fragment with `#`; '' if it is empty.
 */
export function mergeAddress(
  currentHash: string,
  page: Page | undefined,
  conditions: string,
  namespace: string,
): string {
  const own = conditions === '' ? formatPage(page) : `${formatPage(page)}?${conditions}`;
  return mergePart(currentHash, own === '' ? undefined : own, namespace);
}

/** @returns whether the fragment names a page, or the overview, of this namespace. Whether the page exists is not asked. */
export function opensPage(hash: string, namespace: string): boolean {
  const page = ownPart(hash, namespace)?.split('?')[0];
  return page !== undefined && (/^(together|path|attendance|matrix)\b/.test(page) || parseOwn(page) !== undefined);
}
