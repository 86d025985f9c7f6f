/** Who attended which meeting: the heading of the page, and the element that draws the table. */
import { html, type TemplateResult } from 'lit';
import { detailsEn } from '../../languages/en/details.js';
import { questionEn } from '../../languages/en/question.js';
import { words } from '../../languages/index.js';
import { backToList, questionLink, type PageContext } from '../page.js';
import { pageTitle } from '../pieces/page-title.js';
import { questionTitle } from './title.js';

export function attendancePage(context: PageContext): TemplateResult {
  const { lang } = context;
  return html`
    ${backToList(context, 'meetings', words(lang, detailsEn).allMeetings)}
    <p class="kicker">${words(lang, questionEn).kind}</p>
    ${pageTitle(context, html`${questionTitle(context, { question: 'attendance' })}`)}
    <parley-attendance></parley-attendance>
    <p class="further">${questionLink(context, { question: 'matrix' }, words(lang, questionEn).matrix)}</p>
  `;
}
