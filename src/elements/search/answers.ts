/** The answers to a question in the search field, each with how it was understood and the number of meetings. */
import { applyFilter } from '../../core/filter/filter-result.js';
import type { Filter } from '../../core/filter/filter.js';
import { titleOf } from '../../core/kinds/registry.js';
import { pick } from '../../core/model/text.js';
import type { QuestionPage } from '../../core/navigation/question-links.js';
import { keptPaths } from '../../core/queries/kept-answers.js';
import { scopeOf } from '../../core/queries/scope.js';
import { together } from '../../core/queries/together.js';
import { understandQuestion, type Meaning, type UnderstoodPart } from '../../core/search/question.js';
import type { Search } from '../../core/search/search.js';
import { modelEn } from '../../languages/en/model.js';
import { questionEn } from '../../languages/en/question.js';
import { formatList, formatTimeRange, words } from '../../languages/index.js';
import { questionTitle } from '../../pages/questions/title.js';
import type { Snapshot } from '../../state/snapshot.js';

/** An option above the hits: it opens a page, or sets the filter. */
export interface SearchAnswer {
  readonly opens: { readonly page: QuestionPage } | { readonly filter: Filter };
  readonly title: string;
  /** The number of meetings, or of people between the two. */
  readonly line: string;
}

type State = Pick<Snapshot, 'atlas' | 'lang' | 'filter' | 'visible'>;

/** @param search the index of the same atlas. @returns the answers, the best first; none if the text is not understood. */
export function answersTo(text: string, search: Search, state: State): readonly SearchAnswer[] {
  const { atlas, lang } = state;
  const understood = understandQuestion(atlas, search, text);
  if (understood === undefined) return [];
  if (understood.offers === 'filter') {
    const { filter, parts } = understood;
    const n = applyFilter(atlas, filter)?.size ?? atlas.meetings.length;
    // A title may read like conditions that no meeting fits.
    if (n === 0 && search(text, 1).length > 0) return [];
    return [{ opens: { filter }, title: filterTitle(parts, state), line: words(lang, questionEn).meetingCount(n) }];
  }
  const { people, offers } = understood;
  const [from, to, ...more] = people;
  const asTogether = togetherAnswer(people, state);
  if (from === undefined || to === undefined || more.length > 0) return [asTogether.answer];
  if (offers === 'path') return [pathAnswer([from, to], state), asTogether.answer];
  return asTogether.n > 0 ? [asTogether.answer] : [asTogether.answer, pathAnswer([from, to], state)];
}

function togetherAnswer(
  people: readonly string[],
  state: State,
): { readonly answer: SearchAnswer; readonly n: number } {
  const { atlas, lang, filter, visible } = state;
  const page: QuestionPage = { question: 'together', people };
  const n = together(atlas, people, scopeOf(filter, visible)).meetings.length;
  const line = words(lang, questionEn).meetingCount(n);
  return { n, answer: { opens: { page }, title: questionTitle(state, page), line } };
}

function pathAnswer(people: readonly [string, string], state: State): SearchAnswer {
  const { atlas, lang, filter, visible } = state;
  const page: QuestionPage = { question: 'path', people };
  const [from, to] = people;
  const [chain] = keptPaths(atlas, from, to, scopeOf(filter, visible)).chains;
  const line = words(lang, questionEn).between(chain === undefined ? undefined : chain.length - 1);
  return { opens: { page }, title: questionTitle(state, page), line };
}

/** "Meetings with Kim Yong-chol in Singapore, April 2018, phone call". */
function filterTitle(parts: readonly UnderstoodPart[], state: State): string {
  const namesOf = (kind: string): string =>
    formatList(
      parts.flatMap(({ meaning }) =>
        meaning.as === 'thing' && meaning.ref.kind === kind
          ? pick(titleOf(state.atlas, meaning.ref), state.lang) || meaning.ref.id
          : [],
      ),
      state.lang,
    );
  const others = parts.flatMap(({ meaning, text }) =>
    meaning.as === 'thing' ? [] : wordFor(meaning, text, state.lang),
  );
  return words(state.lang, questionEn).filtered({
    people: namesOf('person'),
    places: namesOf('place'),
    sides: namesOf('side'),
    topics: namesOf('topic'),
    series: namesOf('series'),
    others: others.join(', '),
  });
}

function wordFor(meaning: Exclude<Meaning, { as: 'thing' }>, text: string, lang: string): string {
  const { mode, status } = words(lang, modelEn);
  if (meaning.as === 'time') return formatTimeRange(meaning.time, lang) || text;
  return meaning.as === 'mode' ? mode[meaning.mode] : status[meaning.status];
}
