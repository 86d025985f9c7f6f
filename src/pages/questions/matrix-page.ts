/** Who met whom, how often: the heading of the page, and the element that draws the matrix. */
import { html, type TemplateResult } from 'lit';
import { detailsEn } from '../../languages/en/details.js';
import { questionEn } from '../../languages/en/question.js';
import { words } from '../../languages/index.js';
import { backToList, questionLink, type PageContext } from '../page.js';
import { pageTitle } from '../pieces/page-title.js';
import { questionTitle } from './title.js';

export function matrixPage(context: PageContext): TemplateResult {
  const { lang } = context;
  return html`
    ${backToList(context, 'people', words(lang, detailsEn).allPeople)}
    <p class="kicker">${words(lang, questionEn).kind}</p>
    ${pageTitle(context, html`${questionTitle(context, { question: 'matrix' })}`)}
    <parley-matrix></parley-matrix>
    <p class="further">${questionLink(context, { question: 'attendance' }, words(lang, questionEn).attendance)}</p>
  `;
}
