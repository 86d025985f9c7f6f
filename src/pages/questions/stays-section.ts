/** Days that two people spent in one place without a recorded meeting. It is folded until the reader asks for it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Meeting, Person } from '../../core/model/model.js';
import { overlappingStays, type Overlap } from '../../core/queries/stays.js';
import { scopeOf } from '../../core/queries/scope.js';
import { metEn } from '../../languages/en/met.js';
import { words } from '../../languages/index.js';
import { link, refTo, type PageContext } from '../page.js';
import { heading } from '../pieces/heading.js';
import { localizedText } from '../pieces/localized-text.js';
import { drawnRows, moreRows } from '../pieces/more-rows.js';
import { isolatedName } from '../pieces/name-list.js';
import { dateOf } from '../sentences/names.js';
import { overlapSentence, staysSentence } from '../sentences/stay-sentences.js';

/** @param people two people of the atlas. */
export function staysSection(context: PageContext, people: readonly Person[], level: number): TemplateResult {
  const { atlas, lang } = context;
  const [one, other] = people.map(({ id }) => id);
  const answer = overlappingStays(atlas, one ?? '', other ?? '', scopeOf(context.filter, context.visible));
  const { overlaps } = answer;
  return html`<details class="stays">
    <summary>${heading(level, words(lang, metEn).stays, { class: 'summary-heading' })}</summary>
    <p class="soft">${staysSentence(answer, lang)}</p>
    ${
      overlaps.length === 0
        ? nothing
        : html`<ul class="overlaps" data-rows-of="stays">
            ${overlaps.slice(0, drawnRows(context, 'stays')).map((overlap) => item(context, people, overlap))}
          </ul>`
    }
    ${moreRows(context, 'stays', overlaps.length)}
  </details>`;
}

/** The sentence, then the meetings of each from which it follows. */
function item(context: PageContext, people: readonly Person[], overlap: Overlap): TemplateResult {
  return html`<li>
    ${overlapSentence(overlap, context.lang)}
    ${people.map(
      (person, index) =>
        html`<span class="soft block"
          >${isolatedName(context, person)}:
          ${(overlap.meetings[index] ?? []).slice(0, MAX_MEETINGS).map((meeting, at) => html`${at === 0 ? '' : ', '}${meetingLink(context, meeting)}`)}</span
        >`,
    )}
  </li>`;
}

/** More meetings of one stay add nothing. */
const MAX_MEETINGS = 3;

const meetingLink = (context: PageContext, meeting: Meeting): TemplateResult =>
  html`${link(context, refTo('meeting', meeting.id), localizedText(meeting.title, context.lang))}
  (${dateOf(meeting, context.lang)})`;
