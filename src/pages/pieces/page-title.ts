/** The heading of a page, to which focus goes when the page is opened, and the note of the filter. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LanguageMap } from '../../core/model/model.js';
import { pick, shorten } from '../../core/model/text.js';
import type { PageContext } from '../page.js';
import { heading } from './heading.js';
import { localizedText } from './localized-text.js';
import { restOfText } from './long-text.js';

/**
 * @param content a name in all its languages, or a template.
 * @param describedBy id of the text that screen readers say after the title, when it takes focus.
 */
export function pageTitle(
  { level, lang, filterNote }: PageContext,
  content: LanguageMap | TemplateResult,
  describedBy?: string,
): TemplateResult {
  const title = isTemplate(content) ? content : html`${localizedText(content, lang)}`;
  return html`${heading(level, html`<span part="title">${title}</span>`, { id: 'heading', focusable: true, describedBy })}
  ${isTemplate(content) ? nothing : restOfText(content, lang)}${filterNote ?? nothing}`;
}

/** As `pageTitle`, followed by the name in another language: Panmunjeom 판문점. */
export function pageTitleInBoth(context: PageContext, name: LanguageMap): TemplateResult {
  const { lang } = context;
  return html`${pageTitle(context, html`${localizedText(name, lang)}${otherName(name, lang)}`)}${restOfText(name, lang)}`;
}

/** The space is inside the element, because browsers drop a space between two nodes from the accessible name. */
function otherName(name: LanguageMap, lang: string): TemplateResult | typeof nothing {
  if (typeof name === 'string') return nothing;
  const shown = pick(name, lang);
  const other = Object.entries(name).find(([tag, text]) => text !== shown && tag !== lang);
  return other === undefined
    ? nothing
    : html`<span class="other-name" lang=${other[0]}>${` ${shorten(other[1])}`}</span>`;
}

const isTemplate = (content: LanguageMap | TemplateResult): content is TemplateResult =>
  typeof content === 'object' && '_$litType$' in content;
