/** One side: whom it met and how often, its people, and the meetings in which it took part, by day. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Person, Side } from '../core/model/model.js';
import { pick } from '../core/model/text.js';
import { metBySide } from '../core/queries/encounters.js';
import { meetingsOfSide, peopleOfSide } from '../core/queries/sides.js';
import { scopeOf } from '../core/queries/scope.js';
import { detailsEn } from '../languages/en/details.js';
import { metPageEn } from '../languages/en/met-page.js';
import { sideEn } from '../languages/en/side.js';
import { words } from '../languages/index.js';
import { backToList, kindLabel, link, refTo, type PageContext } from './page.js';
import { answer } from './pieces/answer.js';
import { cite, sourceList } from './pieces/cite.js';
import { encounterTable } from './pieces/encounter-table.js';
import { passing } from './pieces/filtered.js';
import { heading } from './pieces/heading.js';
import { localizedText } from './pieces/localized-text.js';
import { meetingDays } from './pieces/meeting-rows.js';
import { countsAndSpan, meetingCounts } from './pieces/meeting-words.js';
import { pageTitleInBoth } from './pieces/page-title.js';
import { personRows } from './pieces/person-rows.js';
import { sideLink, sideMark } from './pieces/side-mark.js';
import { metParts, metSidesParts } from './sentences/met-sentences.js';

export function sidePage(context: PageContext, side: Side): TemplateResult {
  const { lang, level, atlas } = context;
  const meetings = meetingsOfSide(atlas, side.id);
  const messages = words(lang, sideEn);
  return html`
    ${backToList(context, 'people', words(lang, detailsEn).allPeople)}
    <p class="kicker">${sideMark(context, side)} ${kindLabel(context, 'side')}</p>
    ${pageTitleInBoth(context, side.name)}
    <p class="lead">${meetings.length === 0 ? messages.noMeetings : countsAndSpan(context, meetings)}</p>
    ${meetings.length === 0 ? nothing : met(context, side)} ${people(context, side)}
    ${
      meetings.length === 0
        ? nothing
        : html`${heading(level + 1, messages.meetings, { class: 'chapter' })}
          ${meetingDays(context, passing(context, meetings), { level: level + 2 })}`
    }
    ${sourceList(context)}
  `;
}

/** The answer as sentences, then as tables. */
function met(context: PageContext, side: Side): TemplateResult | typeof nothing {
  const { lang, level, atlas } = context;
  const { sides, people: others } = metBySide(atlas, side.id, scopeOf(context.filter, context.visible));
  const messages = words(lang, sideEn);
  return html`${heading(level + 1, messages.met, { class: 'chapter' })} ${answer(metSidesParts(sides, lang))}
  ${encounterTable(context, {
    list: 'sides-met',
    ...(others.encounters.length === 0 ? {} : { kind: words(lang, metPageEn).sides }),
    own: side,
    encounters: sides.encounters,
    caption: words(lang, metPageEn).sidesMet,
    name: (other) => sideLink(context, other),
  })}
  ${others.encounters.length === 0 ? nothing : html`<p class="answer">${metParts(others, lang).lead}</p>`}
  ${encounterTable(context, {
    list: 'people-met',
    own: side,
    encounters: others.encounters,
    caption: words(lang, metPageEn).peopleMet,
    name: (other) => personCell(context, other),
  })}`;
}

function personCell(context: PageContext, person: Person): TemplateResult {
  const side = context.atlas.sideById.get(person.side ?? '');
  return html`${sideMark(context, side)}
  ${link(context, refTo('person', person.id), localizedText(person.name, context.lang), 'title')}`;
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
