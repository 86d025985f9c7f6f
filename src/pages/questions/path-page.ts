/** Through whom two people are connected: the answer as a sentence, then the shortest chains. */
import { html, nothing, type TemplateResult } from 'lit';
import type { QuestionPage } from '../../core/navigation/question-links.js';
import { paths } from '../../core/queries/paths.js';
import { scopeOf } from '../../core/queries/scope.js';
import { detailsEn } from '../../languages/en/details.js';
import { questionEn } from '../../languages/en/question.js';
import { words } from '../../languages/index.js';
import { backToList, questionLink, type PageContext } from '../page.js';
import { sourceList } from '../pieces/cite.js';
import { heading } from '../pieces/heading.js';
import { pageTitle } from '../pieces/page-title.js';
import { pathsSentence, stepSentence } from '../sentences/chain-sentences.js';
import { questionTitle } from './title.js';

export function pathPage(context: PageContext, page: Extract<QuestionPage, { question: 'path' }>): TemplateResult {
  const { atlas, lang, level, filter, visible } = context;
  const messages = words(lang, questionEn);
  const answer = paths(atlas, ...page.people, scopeOf(filter, visible));
  return html`
    ${backToList(context, 'people', words(lang, detailsEn).allPeople)}
    <p class="kicker">${messages.kind}</p>
    ${pageTitle(context, html`${questionTitle(context, page)}`)}
    <p class="lead">${pathsSentence(answer, lang)}</p>
    <p>${questionLink(context, { question: 'together', people: page.people }, messages.metTogether)}</p>
    ${
      answer.chains.length === 0
        ? nothing
        : html`${heading(level + 1, messages.chains, { class: 'chapter' })}
            <ol>
              ${answer.chains.map((chain) => html`<li>${chain.map((step) => html`<p>${stepSentence(context, step)}</p>`)}</li>`)}
            </ol>`
    }
    ${sourceList(context)}
  `;
}
