/** How often several people met: the answer as a sentence, then the meetings. */
import { html, nothing, type TemplateResult } from 'lit';
import type { QuestionPage } from '../../core/navigation/question-links.js';
import { scopeOf } from '../../core/queries/scope.js';
import { together } from '../../core/queries/together.js';
import { detailsEn } from '../../languages/en/details.js';
import { questionEn } from '../../languages/en/question.js';
import { words } from '../../languages/index.js';
import { backToList, questionLink, type PageContext } from '../page.js';
import { sourceList } from '../pieces/cite.js';
import { heading } from '../pieces/heading.js';
import { meetingDays } from '../pieces/meeting-rows.js';
import { pageTitle } from '../pieces/page-title.js';
import { togetherSentence } from '../sentences/together-sentences.js';
import { questionTitle } from './title.js';

export function togetherPage(
  context: PageContext,
  page: Extract<QuestionPage, { question: 'together' }>,
): TemplateResult {
  const { atlas, lang, level, filter, visible } = context;
  const messages = words(lang, questionEn);
  const answer = together(atlas, page.people, scopeOf(filter, visible));
  const [from, to, ...more] = answer.people.map(({ id }) => id);
  const isPair = answer.unknown.length === 0 && more.length === 0;
  return html`
    ${backToList(context, 'people', words(lang, detailsEn).allPeople)}
    <p class="kicker">${messages.kind}</p>
    ${pageTitle(context, html`${questionTitle(context, page)}`)}
    <p class="lead">${togetherSentence(answer, lang)}</p>
    ${
      isPair && from !== undefined && to !== undefined
        ? html`<p>${questionLink(context, { question: 'path', people: [from, to] }, messages.throughWhom)}</p>`
        : nothing
    }
    ${
      answer.meetings.length === 0
        ? nothing
        : html`${heading(level + 1, messages.meetings, { class: 'chapter' })}
          ${meetingDays(
            context,
            answer.meetings.map(({ meeting }) => meeting),
            { level: level + 2 },
          )}`
    }
    ${sourceList(context)}
  `;
}
