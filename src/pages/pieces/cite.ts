/** The sources of a statement, as numbers beside it and as a list at the end of a page. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Source, Sourced } from '../../core/model/model.js';
import { pick, pickWithLang, shorten } from '../../core/model/text.js';
import { detailsEn } from '../../languages/en/details.js';
import { modelEn } from '../../languages/en/model.js';
import { sourceEn } from '../../languages/en/source.js';
import { formatList, formatSource, words } from '../../languages/index.js';
import { link, MAX_ROWS, refTo, type PageContext } from '../page.js';
import { heading } from './heading.js';
import { longText } from './long-text.js';
import { drawnRows, moreRows } from './more-rows.js';

/** Superscript numbers of the sources of a statement; a statement that is not confirmed says so in words. */
export function cite(context: PageContext, { sources, certainty }: Partial<Sourced>): TemplateResult | typeof nothing {
  const numbers = (sources ?? []).flatMap((id) => context.sourceNumbers.get(id) ?? []);
  const doubt =
    certainty === undefined || certainty === 'confirmed'
      ? undefined
      : words(context.lang, modelEn).certainty[certainty];
  if (numbers.length === 0 && doubt === undefined) return nothing;
  const marks =
    numbers.length === 0
      ? nothing
      : html`<sup
          ><span class="visually-hidden"> ${words(context.lang, detailsEn).source} </span
          >${formatList(numbers.map(String), context.lang, 'narrow')}</sup
        >`;
  return html`${doubt === undefined ? nothing : html` <span class="doubt">${doubt}</span>`}${marks}`;
}

/** The sources that the page cites, numbered. */
export function sourceList(context: PageContext): TemplateResult | typeof nothing {
  const { atlas, lang, sourceNumbers, level } = context;
  const sources = [...sourceNumbers.keys()].flatMap((id) => atlas.sourceById.get(id) ?? []);
  if (sources.length === 0) return nothing;
  return html`${heading(level + 1, words(lang, detailsEn).sources, { class: 'subhead' })}
    <ol class="sources" part="sources" data-rows-of="sources">
      ${repeat(
        sources.slice(0, drawnRows(context, 'sources', MAX_ROWS)),
        (source) => source.id,
        (source, index) =>
          html`<li>
            <span class="number" aria-hidden="true">${index + 1}</span>
            <span>
              ${sourceTitle(source, lang)} <span class="soft">${formatSource(source, lang)}</span>
              ${source.note === undefined ? nothing : html`<span class="soft block">${longText(source.note, lang)}</span>`}
              <span class="block more-from">${moreFrom(context, source)}</span>
            </span>
          </li>`,
      )}
    </ol>
    ${moreRows(context, 'sources', sources.length, MAX_ROWS)}`;
}

/** The title of a source, as a link to the source itself where it has an address. */
export function sourceTitle(source: Source, lang: string): TemplateResult {
  const { text, lang: textLang = source.lang } = pickWithLang(source.title, lang);
  const foreign = textLang === lang ? undefined : textLang;
  return source.url === undefined
    ? html`<span lang=${foreign ?? nothing}>${shorten(text)}</span>`
    : html`<a href=${source.url} rel="noopener external" lang=${foreign ?? nothing}>${shorten(text)}</a>`;
}

/** A link to the page of a source. Its name holds the title, so that no two of them are alike. */
export function moreFrom(context: Pick<PageContext, 'href' | 'lang'>, source: Source): TemplateResult {
  const { lang } = context;
  const title = shorten(pick(source.title, lang));
  const name = html`${words(lang, sourceEn).more}<span class="visually-hidden">: ${title}</span>`;
  return link(context, refTo('source', source.id), name, 'soft');
}
