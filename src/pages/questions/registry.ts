/** Finds the page template of a question. */
import type { TemplateResult } from 'lit';
import { sourcesOf } from '../../core/kinds/registry.js';
import type { QuestionPage } from '../../core/navigation/question-links.js';
import { meetingsOfQuestion } from '../../core/queries/question-meetings.js';
import type { PageContext } from '../page.js';
import { attendancePage } from './attendance-page.js';
import { pathPage } from './path-page.js';
import { togetherPage } from './together-page.js';

/** @returns the page of a question. About people that the atlas does not have, it says so. */
export function renderQuestion(context: Omit<PageContext, 'sourceNumbers'>, page: QuestionPage): TemplateResult {
  const whole: PageContext = { ...context, sourceNumbers: numberSources(context, page) };
  if (page.question === 'attendance') return attendancePage(whole);
  return page.question === 'path' ? pathPage(whole, page) : togetherPage(whole, page);
}

/** Numbers the sources of the meetings of a page from 1 in order of first mention. */
function numberSources(
  { atlas, filter, visible }: Pick<PageContext, 'atlas' | 'filter' | 'visible'>,
  page: QuestionPage,
): ReadonlyMap<string, number> {
  const meetings = meetingsOfQuestion(atlas, page, filter, visible) ?? [];
  const sources = new Set(meetings.flatMap(({ id }) => sourcesOf(atlas, { kind: 'meeting', id })));
  return new Map([...sources].map(({ id }, index) => [id, index + 1]));
}
