/**
 * The input of page templates, and how pages link to one another. A page is a pure function from data to a template: an
 * element draws it and handles focus and keys (elements/details/), a publisher can write it to a file.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { FilterResult } from '../core/filter/filter-result.js';
import type { Filter } from '../core/filter/filter.js';
import type { Ref, RefKind } from '../core/kinds/registry.js';
import type { Atlas } from '../core/model/model.js';
import { refText } from '../core/navigation/links.js';
import { formatQuestion, type Page, type QuestionPage } from '../core/navigation/question-links.js';
import { detailsEn } from '../languages/en/details.js';
import { searchEn } from '../languages/en/search.js';
import { words } from '../languages/index.js';

/** An atlas and the language it is shown in. */
export interface Shown {
  readonly atlas: Atlas;
  /** BCP 47 tag. */
  readonly lang: string;
}

/** Which pictures a page shows. It links to the others. */
export interface ShownMedia {
  readonly policy: 'same-origin' | 'all' | 'none';
  /** The absolute address to which relative ones are relative. */
  readonly base: string;
  /** The origin of the page. */
  readonly origin: string;
}

export interface PageContext extends Shown {
  /** @returns the address of a page, of the overview for undefined; with another filter than the present one if its text is given. */
  readonly href: (page: Page | undefined, filterText?: string) => string;
  /** What may be counted, with `visible`: `scopeOf(filter, visible)` is the scope of a query. */
  readonly filter: Filter;
  /** The result of the filter; undefined without a filter. */
  readonly visible: FilterResult | undefined;
  /** Says after the title what the filter hides. */
  readonly filterNote?: TemplateResult | typeof nothing;
  /** How the table of the page is sorted: the key of a column, after `-` in descending order; undefined: as the page likes. */
  readonly sort: string | undefined;
  /** Level of the page's own heading. */
  readonly level: number;
  /** IANA zone of the person who reads; undefined where it is not known. */
  readonly readerTimeZone?: string | undefined;
  /** Which pictures are shown; undefined: those with relative addresses. */
  readonly media?: ShownMedia | undefined;
  /** The names of the own columns that are shown; `*` is all. */
  readonly fields?: readonly string[] | undefined;
  /** What the author of the page draws below the beginning of the page. */
  readonly extra?: unknown;
  /** Numbers of the sources on this page, by id: the order of first mention. */
  readonly sourceNumbers: ReadonlyMap<string, number>;
  /** How many rows of a long list the reader wants to see, by the name of the list; absent: the first ones of each. */
  readonly rowLimits?: ReadonlyMap<string, number> | undefined;
}

/** The lists of the overview that a page can lead back to. */
export type ListName = 'meetings' | 'places' | 'people' | 'sources';

/** A page draws no more rows of one list than this at first: thousands would stop the page for seconds (pieces/more-rows.ts). */
export const MAX_ROWS = 200;

export const refTo = (kind: RefKind, id: string): Ref => ({ kind, id });

/** A link to a page of this atlas. `data-ref` tells it from links that leave the atlas. */
export function link({ href }: Pick<PageContext, 'href'>, ref: Ref, content: unknown, className = ''): TemplateResult {
  return html`<a class=${className || nothing} href=${href(ref)} data-ref=${refText(ref)}>${content}</a>`;
}

/** A link to the page of a question. `data-question` holds the question. */
export const questionLink = (
  { href }: Pick<PageContext, 'href'>,
  page: QuestionPage,
  content: unknown,
  className = '',
): TemplateResult =>
  html`<a class=${className || nothing} href=${href(page)} data-question=${formatQuestion(page)}>${content}</a>`;

/** The way back from a page to a list of the overview. `data-list` names the list. */
export function backToList({ href, lang }: PageContext, list: ListName, label: string): TemplateResult {
  return html`<nav class="back" part="back" aria-label=${words(lang, detailsEn).backLabel}>
    <a href=${href(undefined)} data-list=${list}><span aria-hidden="true">← </span>${label}</a>
  </nav>`;
}

/** The word for a kind, as it stands above the heading of a page. */
export const kindLabel = ({ lang }: Shown, kind: RefKind): string => words(lang, searchEn).kind[kind] ?? kind;
