/** Texts that may be very long, such as notes: the beginning, and the rest piece by piece on request. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LanguageMap } from '../../core/model/model.js';
import { MAX_SHOWN, pickWithLang } from '../../core/model/text.js';
import { detailsEn } from '../../languages/en/details.js';
import { words } from '../../languages/index.js';
import { localizedText } from './localized-text.js';

/** Characters of each piece. Opening one must not stop the page. */
const PIECE = 20_000;

/** As `localizedText`, with the rest of a long text behind "Show more". */
export function longText(text: LanguageMap | undefined, lang: string): TemplateResult | string {
  return html`${localizedText(text, lang)}${restOfText(text, lang)}`;
}

/** What `localizedText` leaves out of a text. */
export function restOfText(text: LanguageMap | undefined, lang: string): TemplateResult | typeof nothing {
  const found = pickWithLang(text, lang);
  const foreign = found.lang === lang ? undefined : found.lang;
  return piece(found.text.slice(MAX_SHOWN), words(lang, detailsEn).moreText, foreign);
}

function piece(text: string, more: string, lang: string | undefined): TemplateResult | typeof nothing {
  if (text === '') return nothing;
  return html`<details class="rest">
    <summary>${more}</summary>
    <span lang=${lang ?? nothing}>${text.slice(0, PIECE)}</span>${piece(text.slice(PIECE), more, lang)}
  </details>`;
}
