/** Text of the data in the atlas's language; what there is only in another is marked, so that it is pronounced by that. */
import { html, type TemplateResult } from 'lit';
import type { LanguageMap } from '../../core/model/model.js';
import { pickWithLang } from '../../core/model/text.js';

/** @returns the text, in an element with its own `lang` where it is not the atlas's; '' if there is none. */
export function localizedText(text: LanguageMap | undefined, lang: string): TemplateResult | string {
  const found = pickWithLang(text, lang);
  return found.lang === undefined || found.lang === lang
    ? found.text
    : html`<span lang=${found.lang}>${found.text}</span>`;
}
