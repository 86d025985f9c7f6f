/** The meetings that the page of a question is about. */
import type { FilterResult } from '../filter/filter-result.js';
import type { Filter } from '../filter/filter.js';
import type { Atlas, Meeting } from '../model/model.js';
import type { QuestionPage } from '../navigation/question-links.js';
import { keptPaths, keptTogether } from './kept-answers.js';
import { scopeOf, type Scope } from './scope.js';

/**
 * @param visible the result of the filter; undefined without a filter.
 * @returns the counted meetings of the people together, or of all chains between them, each once; undefined if there are none,
 *   and for a question about all meetings.
 */
export function meetingsOfQuestion(
  atlas: Atlas,
  question: QuestionPage,
  filter: Filter,
  visible: FilterResult | undefined,
): readonly Meeting[] | undefined {
  const found = find(atlas, question, scopeOf(filter, visible));
  return found.length === 0 ? undefined : found;
}

function find(atlas: Atlas, question: QuestionPage, scope: Scope): readonly Meeting[] {
  if (question.question === 'together')
    return keptTogether(atlas, question.people, scope).meetings.map(({ meeting }) => meeting);
  if (question.question !== 'path') return [];
  const [from, to] = question.people;
  const { chains } = keptPaths(atlas, from, to, scope);
  return [...new Set(chains.flat().flatMap(({ meetings }) => meetings))];
}
