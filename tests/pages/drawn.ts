/** Pages without a browser: as HTML, and as the words a reader sees and hears. */
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import type { TemplateResult } from 'lit';
import { NO_FILTER } from '../../src/core/filter/filter.js';
import { formatPage, type Page } from '../../src/core/navigation/question-links.js';

/** The part of the context of a page that no filter and no reader has changed. */
export const UNFILTERED = { filter: NO_FILTER, visible: undefined, sort: undefined };

export const hrefTo = (page: Page | undefined, filterText = ''): string =>
  `#${formatPage(page)}${filterText === '' ? '' : `?${filterText}`}`;

export async function htmlOf(page: TemplateResult): Promise<string> {
  return (await collectResult(render(page))).replaceAll(/<!--.*?-->/gs, '');
}

/** The text of a page, with its white space in order. */
export const textOf = (html: string): string =>
  html
    .replaceAll(
      /<\/?(?:p|li|h\d|div|section|tr|t[dh]|table|caption|nav|ul|ol|details|summary|button|svg)\b[^>]*>|<span class="soft block">/g,
      ' ',
    )
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ');
