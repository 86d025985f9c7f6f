/**
 * Several people together: how often they met as a sentence, their meetings as a table, and where they never met, what comes
 * nearest. For two people also who met both, and the days they spent in one place without a recorded meeting.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { pick } from '../../core/model/text.js';
import type { Meeting, Person } from '../../core/model/model.js';
import { askedPeople } from '../../core/queries/asked-people.js';
import { keptPaths, keptTogether } from '../../core/queries/kept-answers.js';
import { sharedAcquaintances, type SharedAcquaintances } from '../../core/queries/nearest.js';
import type { Together } from '../../core/queries/together.js';
import { scopeOf } from '../../core/queries/scope.js';
import { metPageEn } from '../../languages/en/met-page.js';
import { questionEn } from '../../languages/en/question.js';
import { formatLine, formatWhen, words } from '../../languages/index.js';
import { link, questionLink, refTo, type PageContext } from '../page.js';
import { ANSWER, answer as answerInWords } from '../pieces/answer.js';
import { sourceList } from '../pieces/cite.js';
import { heading } from '../pieces/heading.js';
import { localizedText } from '../pieces/localized-text.js';
import { meetingBadges, placeAndBuilding } from '../pieces/meeting-words.js';
import { drawnRows, moreRows } from '../pieces/more-rows.js';
import { nameList } from '../pieces/name-list.js';
import { pageTitle } from '../pieces/page-title.js';
import { numberSources } from '../pieces/source-numbers.js';
import { connectionSentence } from '../sentences/chain-sentences.js';
import { joinSentences, type Answer } from '../sentences/names.js';
import { togetherParts } from '../sentences/together-sentences.js';
import { attendanceLink, backToPeople, kickerOf, type QuestionContext } from './people-asked.js';
import { staysSection } from './stays-section.js';
import { meetingLink, MEETINGS, meetingTable, statementsOf } from './together-table.js';

/** @param ids of people, as in the address; any text. */
export function togetherPage(asked: QuestionContext, ids: readonly string[]): TemplateResult {
  const { atlas, lang, level } = asked;
  const answer = keptTogether(atlas, ids, scopeOf(asked.filter, asked.visible));
  const drawn = answer.meetings.slice(0, drawnRows(asked, MEETINGS));
  const context: PageContext = { ...asked, sourceNumbers: numberSources(atlas, drawn.flatMap(statementsOf)) };
  const { people } = answer;
  const messages = words(lang, metPageEn);
  return html`
    ${backToPeople(context, people)} ${kickerOf(context, people, messages.together)}
    ${pageTitle(context, people.length === 0 ? html`${messages.together}` : nameList(context, people), ANSWER)}
    ${answerInWords(answerOf(context, answer))} ${meetingTable(context, answer, drawn)} ${pairs(context, answer)}
    ${notCounted(context, answer)} ${perhaps(context, answer)} ${nearest(context, answer)} ${metBoth(context, answer)}
    ${people.length < 2 || answer.unknown.length > 0 ? nothing : furtherLinks(context, answer)}
    ${people.length === 2 && answer.unknown.length === 0 ? staysSection(context, people, level + 1) : nothing}
    ${sourceList(context)}
  `;
}

/** For two people who never met, the answer says through whom they are connected. */
function answerOf({ atlas, lang, filter, visible }: PageContext, answer: Together): Answer {
  const parts = togetherParts(answer, lang);
  const [from, to, ...more] = answer.people;
  const isPair = answer.unknown.length === 0 && from !== undefined && to !== undefined && more.length === 0;
  if (!isPair || answer.meetings.length > 0) return parts;
  const connection = connectionSentence(keptPaths(atlas, from.id, to.id, scopeOf(filter, visible)), lang);
  return { ...parts, lead: joinSentences([parts.lead, connection]) };
}

/** How often each two of more than two people met. */
function pairs(context: PageContext, { pairs: counted }: Together): TemplateResult | typeof nothing {
  if (counted.length === 0) return nothing;
  const { lang, level } = context;
  const messages = words(lang, metPageEn);
  return html`${heading(level + 1, messages.pairs, { class: 'chapter' })}
    <table class="together">
      <caption class="visually-hidden">
        ${messages.pairs}
      </caption>
      <thead>
        <tr>
          <th scope="col">${messages.pair}</th>
          <th scope="col">${messages.columns.meetings}</th>
        </tr>
      </thead>
      <tbody>
        ${counted.map(
          ({ people: [one, other], count }) =>
            html`<tr>
              <th scope="row">
                ${questionLink(context, { question: 'together', people: [one.id, other.id] }, nameList(context, [one, other]), 'title')}
              </th>
              <td>${count}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

/** Planned and cancelled meetings of all of them, which the answer does not count. */
function notCounted(context: PageContext, { people, leftOut }: Together): TemplateResult | typeof nothing {
  if (leftOut.planned + leftOut.cancelled === 0) return nothing;
  const { lang, level, atlas } = context;
  const [first] = people;
  const ids = people.map(({ id }) => id);
  const meetings = (atlas.meetingsByPerson.get(first?.id ?? '') ?? []).filter(
    ({ status, attendance }) =>
      (status === 'planned' || status === 'cancelled') &&
      ids.every((id) => attendance.some(({ person }) => person === id)),
  );
  return html`${heading(level + 1, words(lang, metPageEn).notCounted, { class: 'chapter' })}
    <ul class="meetings" data-rows-of="not-counted">
      ${meetings.slice(0, drawnRows(context, 'not-counted')).map((meeting) => meetingItem(context, meeting))}
    </ul>
    ${moreRows(context, 'not-counted', meetings.length)}`;
}

/** The meetings at which one of them may have been without a name. */
function perhaps(context: PageContext, { perhaps: meetings }: Together): TemplateResult | typeof nothing {
  if (meetings.length === 0) return nothing;
  const { lang, level } = context;
  const { perhapsToo, perhapsNote } = words(lang, metPageEn);
  return html`${heading(level + 1, perhapsToo, { class: 'chapter' })}
    <p class="soft">${perhapsNote}</p>
    <ul class="meetings" data-rows-of="perhaps">
      ${meetings.slice(0, drawnRows(context, 'perhaps')).map((meeting) => meetingItem(context, meeting))}
    </ul>
    ${moreRows(context, 'perhaps', meetings.length)}`;
}

const meetingItem = (context: PageContext, meeting: Meeting, before = ''): TemplateResult =>
  html`<li>
    ${meetingLink(context, meeting)}${meetingBadges(context, meeting)}
    <span class="soft block">
      ${formatLine([
        before,
        placeAndBuilding(context, meeting),
        formatWhen(meeting.when, context.lang, { style: 'plain' }),
      ])}
    </span>
  </li>`;

/** A meeting of each in one place within some days, as links: the sentence has said what it is. */
function nearest(context: PageContext, { nearest: found, people }: Together): TemplateResult | typeof nothing {
  if (found?.meetings === undefined) return nothing;
  const { lang, level } = context;
  return html`${heading(level + 1, words(lang, metPageEn).nearest, { class: 'chapter' })}
    <ul class="meetings">
      ${found.meetings.meetings.map((meeting, index) => meetingItem(context, meeting, pick(people[index]?.name, lang)))}
    </ul>`;
}

/** People who met both of two people, with links to their meetings with each. */
function metBoth(context: PageContext, answer: Together): TemplateResult | typeof nothing {
  const [one, other] = answer.people;
  const { lang, level, atlas } = context;
  if (one === undefined || other === undefined || answer.people.length > 2) return nothing;
  const { count, first } = answer.nearest?.people ?? acquaintances(context, [one, other]);
  if (count === 0) return nothing;
  const messages = words(lang, metPageEn);
  return html`${heading(level + 1, messages.metBoth, { class: 'chapter' })}
    <ul class="people">
      ${first.map(
        ({ person, meetings: [ofOne, ofOther] }) =>
          html`<li>
            ${link(context, refTo('person', person.id), localizedText(person.name, lang), 'title')}
            <span class="soft block">
              ${messages.metBothCounts(pick(one.name, lang), ofOne, pick(other.name, lang), ofOther)}
            </span>
          </li>`,
      )}
    </ul>
    ${count > first.length ? html`<p class="soft">${messages.andMore(count - first.length)}</p>` : nothing}`;

  function acquaintances(asked: PageContext, two: readonly [Person, Person]): SharedAcquaintances {
    const [a = -1, b = -1] = askedPeople(
      atlas,
      two.map(({ id }) => id),
    ).indexes;
    return sharedAcquaintances(atlas, a, b, scopeOf(asked.filter, asked.visible));
  }
}

function furtherLinks(context: PageContext, { people }: Together): TemplateResult {
  const { throughWhom } = words(context.lang, questionEn);
  const [one, other] = people;
  return html`<ul class="further">
    ${
      people.length === 2 && one !== undefined && other !== undefined
        ? html`<li>${questionLink(context, { question: 'path', people: [one.id, other.id] }, throughWhom)}</li>`
        : nothing
    }
    <li>${attendanceLink(context, people)}</li>
  </ul>`;
}
