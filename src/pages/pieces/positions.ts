/** What a side wanted of a topic, and who says so. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LanguageMap, Position } from '../../core/model/model.js';
import { pick } from '../../core/model/text.js';
import { detailsEn } from '../../languages/en/details.js';
import { words } from '../../languages/index.js';
import type { PageContext, Shown } from '../page.js';
import { cite } from './cite.js';
import { longText } from './long-text.js';

export function positionText(context: PageContext, position: Position): TemplateResult {
  return html`<span class="block">${longText(position.text, context.lang)}${cite(context, position)}</span>
    ${attributionLine(context, position.attribution)}`;
}

/** "according to the reporter", in a line of its own. */
export function attributionLine({ lang }: Shown, whom: LanguageMap | undefined): TemplateResult | typeof nothing {
  if (whom === undefined) return nothing;
  return html`<span class="soft block">${words(lang, detailsEn).accordingTo(pick(whom, lang))}</span>`;
}
