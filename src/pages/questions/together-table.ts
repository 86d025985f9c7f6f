/** The meetings of several people as a table: when, which meeting with its sources and differing accounts, who else was there. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { pick } from '../../core/model/text.js';
import type { Attendance, Certainty, Meeting, Person, Sourced } from '../../core/model/model.js';
import { inOneYear } from '../../core/queries/atlas.js';
import type { Together, TogetherMeeting } from '../../core/queries/together.js';
import { metPageEn } from '../../languages/en/met-page.js';
import { modelEn } from '../../languages/en/model.js';
import { formatList, formatWhen, words } from '../../languages/index.js';
import { link, refTo, type PageContext } from '../page.js';
import { cite } from '../pieces/cite.js';
import { localizedText } from '../pieces/localized-text.js';
import { meetingBadges, placeNames } from '../pieces/meeting-words.js';
import { moreRows } from '../pieces/more-rows.js';
import { dayOf, namesOf } from '../sentences/names.js';
import { rolesAreOnce, rolesInWords } from '../sentences/together-sentences.js';

/** The name of the list of meetings, for its further rows. */
export const MEETINGS = 'together';

/** What a row cites, in the order of the row. */
export const statementsOf = (one: TogetherMeeting): readonly Pick<Sourced, 'sources'>[] => [
  evidenceOf(one),
  ...one.differing.flatMap(({ claims }) => claims),
];

/** @param drawn the meetings of the answer that have a row. */
export function meetingTable(
  context: PageContext,
  { people, meetings }: Together,
  drawn: readonly TogetherMeeting[],
): TemplateResult | typeof nothing {
  if (meetings.length === 0) return nothing;
  const { lang } = context;
  const messages = words(lang, metPageEn);
  const look: RowLook = {
    people,
    year: !inOneYear(meetings.map(({ meeting }) => meeting)),
    withRoles: !rolesAreOnce(meetings),
    withOthers: meetings.some(({ meeting, attendances }) => meeting.attendance.length > attendances.flat().length),
  };
  return html`<table class="together">
      <caption class="visually-hidden">
        ${messages.meetingsOf(namesOf(people, lang))}
      </caption>
      <thead>
        <tr>
          <th scope="col">${messages.when}</th>
          <th scope="col">${messages.meeting}</th>
          ${look.withOthers ? html`<th scope="col">${messages.others}</th>` : nothing}
        </tr>
      </thead>
      <tbody data-rows-of=${MEETINGS}>
        ${repeat(
          drawn,
          ({ meeting }) => meeting.id,
          (one) => row(context, one, look),
        )}
      </tbody>
    </table>
    ${moreRows(context, MEETINGS, meetings.length)}
    <p class="downloads">
      <button type="button" data-download="together">${messages.downloadThese(meetings.length)}</button>
    </p>`;
}

interface RowLook {
  readonly people: readonly Person[];
  /** Whether dates have their year. */
  readonly year: boolean;
  /** Whether each row says what the people attended as, because the sentence does not. */
  readonly withRoles: boolean;
  /** Whether any of the meetings lists others. */
  readonly withOthers: boolean;
}

function row(
  context: PageContext,
  one: TogetherMeeting,
  { people, year, withRoles, withOthers }: RowLook,
): TemplateResult {
  const { lang } = context;
  const { meeting, attendances, differing } = one;
  const { claimField } = words(lang, modelEn);
  const hour =
    meeting.when?.start?.precision === 'minute' ? formatWhen(meeting.when, lang, { style: 'time', year: false }) : '';
  const facts = [placesUnlessInTitle(context, meeting), withRoles ? rolesInWords(people, attendances, lang) : ''];
  return html`<tr class=${differing.length > 0 ? 'differs' : nothing}>
    <td class="when">
      ${dayOf(meeting, lang, { year })}${hour === '' ? nothing : html`<span class="soft block">${hour}</span>`}
    </td>
    <th scope="row">
      ${meetingLink(context, meeting)}${meetingBadges(context, meeting)} ${cite(context, evidenceOf(one))}
      ${facts.map((fact) => (fact === '' ? nothing : html`<span class="soft block">${fact}</span>`))}
      ${differing.map(
        ({ about, claims }) =>
          html`<span class="soft block">${claimField[about]}${cite(context, { sources: sourcesOf(claims) })}</span>`,
      )}
    </th>
    ${withOthers ? html`<td class="others">${others(context, meeting, people)}</td>` : nothing}
  </tr>`;
}

export const meetingLink = (context: PageContext, meeting: Meeting): TemplateResult =>
  link(context, refTo('meeting', meeting.id), localizedText(meeting.title, context.lang), 'title');

/** The places of a meeting; '' if its title names them. */
function placesUnlessInTitle(context: PageContext, meeting: Meeting): string {
  const places = placeNames(context, meeting);
  return pick(meeting.title, context.lang).includes(places) ? '' : places;
}

const LEAST_CERTAIN: readonly Certainty[] = ['disputed', 'inferred', 'reported', 'confirmed'];

/** The sources of the attendance of these people, else those of the meeting; and the least certain statement. */
function evidenceOf({ meeting, attendances }: TogetherMeeting): Pick<Sourced, 'sources' | 'certainty'> {
  const entries: readonly Attendance[] = attendances.flat();
  const stated = [...entries, meeting].flatMap(({ certainty }) => certainty ?? []);
  const least = LEAST_CERTAIN.find((one) => stated.includes(one));
  // A badge says of a reported meeting that it is reported.
  const certainty = least === 'reported' && meeting.status === 'reported' ? undefined : least;
  const sources = sourcesOf(entries);
  return {
    sources: sources.length > 0 ? sources : meeting.sources,
    ...(certainty === undefined ? {} : { certainty }),
  };
}

const sourcesOf = (statements: readonly Pick<Sourced, 'sources'>[]): readonly string[] => [
  ...new Set(statements.flatMap(({ sources }) => sources)),
];

/** More others than this are counted, not named. */
const MAX_NAMED = 1;

function others({ atlas, lang }: PageContext, { attendance }: Meeting, people: readonly Person[]): string {
  const { noOthers, notNamed, otherPeople } = words(lang, metPageEn);
  const asked = new Set(people.map(({ id }) => id));
  const ids = new Set(attendance.flatMap(({ person }) => (person === undefined || asked.has(person) ? [] : person)));
  const named = [...ids].flatMap((id) => atlas.personById.get(id) ?? []);
  if (named.length > MAX_NAMED) return otherPeople(named.length);
  if (named.length > 0)
    return formatList(
      named.map(({ name }) => pick(name, lang)),
      lang,
      'narrow',
    );
  return attendance.some(({ person }) => person === undefined) ? notNamed : noOthers;
}
