/** One side: whom it met and how often, its people, and the meetings in which it took part, by day. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Person, Side } from '../core/model/model.js';
import { pick } from '../core/model/text.js';
import { metBySide, type Encounter } from '../core/queries/encounters.js';
import { meetingsOfSide, peopleOfSide } from '../core/queries/sides.js';
import { detailsEn } from '../languages/en/details.js';
import { sideEn } from '../languages/en/side.js';
import { formatNumber, words } from '../languages/index.js';
import { backToList, kindLabel, link, MAX_ROWS, refTo, type PageContext } from './page.js';
import { cite, sourceList } from './pieces/cite.js';
import { heading } from './pieces/heading.js';
import { localizedText } from './pieces/localized-text.js';
import { meetingDays } from './pieces/meeting-rows.js';
import { countsAndSpan, meetingCounts } from './pieces/meeting-words.js';
import { pageTitleInBoth } from './pieces/page-title.js';
import { personRows } from './pieces/person-rows.js';
import { sideLink, sideMark } from './pieces/side-mark.js';

export function sidePage(context: PageContext, side: Side): TemplateResult {
  const { lang, level, atlas } = context;
  const meetings = meetingsOfSide(atlas, side.id);
  const messages = words(lang, sideEn);
  return html`
    ${backToList(context, 'people', words(lang, detailsEn).allPeople)}
    <p class="kicker">${sideMark(context, side)} ${kindLabel(context, 'side')}</p>
    ${pageTitleInBoth(context, side.name)}
    <p class="lead">${meetings.length === 0 ? messages.noMeetings : countsAndSpan(context, meetings)}</p>
    ${met(context, side)} ${people(context, side)}
    ${
      meetings.length === 0
        ? nothing
        : html`${heading(level + 1, messages.meetings, { class: 'chapter' })}
          ${meetingDays(context, meetings, { level: level + 2 })}`
    }
    ${sourceList(context)}
  `;
}

/** The answer as a sentence, then as tables. */
function met(context: PageContext, side: Side): TemplateResult | typeof nothing {
  const { lang, level, atlas } = context;
  const answer = metBySide(atlas, side.id);
  const [sides, others] = [answer.sides.encounters, answer.people.encounters];
  const messages = words(lang, sideEn);
  const [most] = sides;
  if (sides.length + others.length === 0) return nothing;
  return html`${heading(level + 1, messages.met, { class: 'chapter' })}
    <p>
      ${
        most === undefined
          ? nothing
          : messages.mostOften(pick(most.other.name, lang), meetingCounts(context, most.meetings))
      }
      <span class="soft">${messages.notCounted}</span>
    </p>
    ${encounters(context, messages.otherSides, sides, (other) => sideLink(context, other))}
    ${encounters(context, messages.otherPeople, others, (other) => personCell(context, other))}`;
}

function encounters<Other extends Person | Side>(
  { lang }: PageContext,
  caption: string,
  rows: readonly Encounter<Other>[],
  cell: (other: Other) => unknown,
): TemplateResult | typeof nothing {
  const messages = words(lang, sideEn);
  if (rows.length === 0) return nothing;
  return html`<table class="encounters">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${messages.who}</th>
        <th scope="col">${messages.inPerson}</th>
        <th scope="col">${messages.remote}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.slice(0, MAX_ROWS).map(
        ({ other, count, inPerson }) =>
          html`<tr>
            <th scope="row">${cell(other)}</th>
            <td>${formatNumber(inPerson, lang)}</td>
            <td>${formatNumber(count - inPerson, lang)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function personCell(context: PageContext, person: Person): TemplateResult {
  const side = context.atlas.sideById.get(person.side ?? '');
  return html`${sideMark(context, side)}
  ${link(context, refTo('person', person.id), localizedText(person.name, context.lang))}`;
}

function people(context: PageContext, side: Side): TemplateResult | typeof nothing {
  const { lang, level, atlas } = context;
  const members = peopleOfSide(atlas, side.id);
  if (members.length === 0) return nothing;
  return html`${heading(level + 1, words(lang, sideEn).people, { class: 'chapter' })}
  ${personRows(
    context,
    members.map((person) => {
      const office = person.offices.at(-1);
      const attended = atlas.meetingsByPerson.get(person.id) ?? [];
      return {
        person,
        line: [pick(office?.title, lang), meetingCounts(context, attended)],
        after: office === undefined ? nothing : cite(context, office),
      };
    }),
  )}`;
}
