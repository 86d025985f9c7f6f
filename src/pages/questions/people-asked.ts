/** What the pages about several people have in common: the way back to each of them, and their sides above the heading. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatFilter } from '../../core/filter/filter-text.js';
import type { Atlas, Person, Side } from '../../core/model/model.js';
import { formatQuestion } from '../../core/navigation/question-links.js';
import { metPageEn } from '../../languages/en/met-page.js';
import { detailsEn } from '../../languages/en/details.js';
import { words } from '../../languages/index.js';
import { backToList, link, refTo, type PageContext } from '../page.js';
import { localizedText } from '../pieces/localized-text.js';
import { sideMark } from '../pieces/side-mark.js';

/** The context of the page of a question: which sources it cites follows from the answer. */
export type QuestionContext = Omit<PageContext, 'sourceNumbers'>;

/** Links to the people; to the list of people if there is none. */
export function backToPeople(context: QuestionContext, people: readonly Person[]): TemplateResult {
  const { lang } = context;
  const { backLabel, allPeople } = words(lang, detailsEn);
  if (people.length === 0) return backToList({ ...context, sourceNumbers: new Map() }, 'people', allPeople);
  return html`<nav class="back" part="back" aria-label=${backLabel}>
    ${people.map((person) =>
      link(
        context,
        refTo('person', person.id),
        html`<span aria-hidden="true">← </span>${localizedText(person.name, lang)}`,
      ),
    )}
  </nav>`;
}

/** The marks of the sides of the people, each once, before the name of the page. */
export function kickerOf(context: QuestionContext, people: readonly Person[], name: string): TemplateResult {
  const sides = sidesOf(context.atlas, people);
  return html`<p class="kicker">
    ${sides.map((side) => html`${sideMark(context, side)} `)}${name === '' ? nothing : name}
  </p>`;
}

const sidesOf = ({ sideById }: Atlas, people: readonly Person[]): readonly Side[] => [
  ...new Set(people.flatMap(({ side }) => sideById.get(side ?? '') ?? [])),
];

/** A link to the table of who attended the meetings of all these people: the present filter, with the people in it. */
export function attendanceLink(context: PageContext, people: readonly Person[]): TemplateResult {
  const { href, lang, filter } = context;
  const filterText = formatFilter({
    ...filter,
    people: [...new Set([...(filter.people ?? []), ...people.map(({ id }) => id)])],
  });
  const question = { question: 'attendance' } as const;
  return html`<a href=${href(question, filterText)} data-question=${formatQuestion(question)} data-filter=${filterText}
    >${words(lang, metPageEn).attendanceLink}</a
  >`;
}
