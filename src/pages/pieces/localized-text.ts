/** Text of the data in the atlas's language. Text in another language is marked with `lang`, so that it is pronounced right. */
import { html, type TemplateResult } from 'lit';
import type { LanguageMap } from '../../core/model/model.js';
import { pickWithLang, shorten } from '../../core/model/text.js';

/**
 * @returns the text, in an element with `lang` if its language is not the atlas's; '' if there is no text. The rest of a very long
 *   text is left out: long-text.ts shows all of it.
 */
export function localizedText(text: LanguageMap | undefined, lang: string): TemplateResult | string {
  const found = pickWithLang(text, lang);
  const shown = shorten(found.text);
  return found.lang === undefined || found.lang === lang ? shown : html`<span lang=${found.lang}>${shown}</span>`;
}
