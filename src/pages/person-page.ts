/**
 * One person: the office held at the time, whom they met as a sentence, the journey stop by stop in the order of the numbered lines on
 * the map, calls and meetings without a place, then the people they met as a table. The meetings are the first links after the
 * heading, so that they are the next Tab stops.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { distanceKm } from '../core/geo/geography.js';
import type { Meeting, Office, Person } from '../core/model/model.js';
import { officeAt } from '../core/queries/attendance.js';
import { metBy, type WhomMet } from '../core/queries/encounters.js';
import { journey, type Stop } from '../core/queries/people.js';
import { scopeOf } from '../core/queries/scope.js';
import { pick, shorten } from '../core/model/text.js';
import { detailsEn } from '../languages/en/details.js';
import { metPageEn } from '../languages/en/met-page.js';
import { personEn } from '../languages/en/person.js';
import { formatDistance, formatLine, formatOfficeYears, formatWhen, words } from '../languages/index.js';
import { backToList, link, questionLink, refTo, type PageContext } from './page.js';
import { answer } from './pieces/answer.js';
import { cite, sourceList } from './pieces/cite.js';
import { description, identifiers } from './pieces/media-and-fields.js';
import { encounterTable } from './pieces/encounter-table.js';
import { passing } from './pieces/filtered.js';
import { heading } from './pieces/heading.js';
import { localizedText } from './pieces/localized-text.js';
import { longText } from './pieces/long-text.js';
import { attendeeNames, meetingBadges } from './pieces/meeting-words.js';
import { drawnRows, moreRows } from './pieces/more-rows.js';
import { pageTitleInBoth } from './pieces/page-title.js';
import { sideLink, sideMark } from './pieces/side-mark.js';
import { metParts } from './sentences/met-sentences.js';

/** So many stops and calls are drawn at first, so that the table of people is near. */
const FIRST_STOPS = 20;

export function personPage(context: PageContext, person: Person): TemplateResult {
  const { atlas, lang, level } = context;
  const side = person.side === undefined ? undefined : atlas.sideById.get(person.side);
  const meetings = atlas.meetingsByPerson.get(person.id) ?? [];
  const { stops: allStops, legs } = journey(atlas, person.id);
  const travelled = new Set(allStops.flatMap((stop) => stop.meetings));
  const others = passing(context, meetings).filter((meeting) => !travelled.has(meeting));
  // A stop keeps its number, which is that of the line on the map.
  const stops = allStops
    .map((stop) => ({ ...stop, meetings: passing(context, stop.meetings) }))
    .filter((stop) => stop.meetings.length > 0);
  const km = legs.reduce(
    (sum, { from, to }) =>
      sum + (from.coordinates && to.coordinates ? distanceKm(from.coordinates, to.coordinates) : 0),
    0,
  );
  const office = currentOffice(person, meetings);
  const whomMet = metBy(atlas, person.id, scopeOf(context.filter, context.visible));
  return html`
    ${backToList(context, 'people', words(lang, detailsEn).allPeople)}
    <p class="kicker">${sideLink(context, side)}</p>
    ${pageTitleInBoth(context, person.name)}
    ${office === undefined ? nothing : html`<p class="lead">${localizedText(office.title, lang)}${cite(context, office)}</p>`}
    ${description(context, person)}
    ${
      meetings.length === 0
        ? html`<p class="soft">${words(lang, personEn).noMeetingsOfPerson}</p>`
        : answer(metParts(whomMet, lang))
    }
    ${
      stops.length === 0
        ? nothing
        : html`${heading(level + 1, words(lang, personEn).journey, { class: 'subhead' })}
            ${km > 0 ? html`<p class="soft">${words(lang, personEn).distance(formatDistance(km, lang))}</p>` : nothing}
            <ol class="journey" data-rows-of="journey">
              ${stops.slice(0, drawnRows(context, 'journey', FIRST_STOPS)).map((stop) => stopItem(context, person, stop))}
            </ol>
            ${moreRows(context, 'journey', stops.length, FIRST_STOPS)}`
    }
    ${
      others.length === 0
        ? nothing
        : html`${heading(level + 1, words(lang, personEn).callsAndOthers, { class: 'subhead' })}
            <ul class="meetings" data-rows-of="others">
              ${others
                .slice(0, drawnRows(context, 'others', FIRST_STOPS))
                .map((meeting) => html`<li>${meetingLine(context, person, meeting)}</li>`)}
            </ul>
            ${moreRows(context, 'others', others.length, FIRST_STOPS)}`
    }
    ${met(context, person, whomMet)} <parley-compare class="compare"></parley-compare> ${about(context, person)}
    ${identifiers(context, person)} ${sourceList(context)}
  `;
}

function currentOffice(person: Person, meetings: readonly Meeting[]): Office | undefined {
  return officeAt(person, meetings.find((meeting) => meeting.when !== undefined)?.when);
}

function stopItem(context: PageContext, person: Person, stop: Stop): TemplateResult {
  const list = `stop-${stop.number}`;
  return html`<li class=${stop.planned ? 'planned' : ''}>
    <span class="stop" aria-hidden="true">${stop.number}</span>
    <div>
      <div data-rows-of=${list}>
        ${stop.meetings
          .slice(0, drawnRows(context, list, FIRST_STOPS))
          .map(
            (meeting) =>
              html`<div>${meetingLine(context, person, meeting, shorten(pick(stop.place.name, context.lang)))}</div>`,
          )}
      </div>
      ${moreRows(context, list, stop.meetings.length, FIRST_STOPS)}
    </div>
  </li>`;
}

function meetingLine(context: PageContext, person: Person, meeting: Meeting, place = ''): TemplateResult {
  const { lang } = context;
  const attendance = meeting.attendance.find((one) => one.person === person.id);
  const line = [place, formatWhen(meeting.when, lang, { style: 'short' }), attendeeNames(context, meeting, person.id)];
  return html`${link(context, refTo('meeting', meeting.id), localizedText(meeting.title, lang), 'title')}${meetingBadges(context, meeting)}
    <span class="soft block">
      ${formatLine(line)}${attendance === undefined ? nothing : cite(context, attendance)}
    </span>`;
}

function met(context: PageContext, person: Person, { encounters }: WhomMet<Person>): TemplateResult | typeof nothing {
  const { lang, level, atlas } = context;
  if (encounters.length === 0) return nothing;
  return html`${heading(level + 1, words(lang, personEn).met, { class: 'chapter' })}
  ${encounterTable(context, {
    list: 'people-met',
    own: person,
    encounters,
    caption: words(lang, metPageEn).peopleMet,
    name: (other) =>
      html`${sideMark(context, atlas.sideById.get(other.side ?? ''))}
      ${link(context, refTo('person', other.id), localizedText(other.name, lang), 'title')}`,
    together: (other, content) =>
      questionLink(context, { question: 'together', people: [person.id, other.id] }, content),
  })}`;
}

function about(context: PageContext, person: Person): TemplateResult | typeof nothing {
  const { lang, level } = context;
  if (person.note === undefined && person.offices.length < 2 && person.aliases.length === 0) return nothing;
  return html`${heading(level + 1, words(lang, personEn).aboutPerson, { class: 'subhead' })}
  ${person.note === undefined ? nothing : html`<p>${longText(person.note, lang)}</p>`}
  ${
    person.offices.length < 2
      ? nothing
      : html`<ul class="offices">
          ${person.offices.map(
            (office) =>
              html`<li>
                ${localizedText(office.title, lang)}${cite(context, office)}
                <span class="soft">${formatOfficeYears(office, lang)}</span>
              </li>`,
          )}
        </ul>`
  }
  ${person.aliases.length === 0 ? nothing : html`<p class="soft">${words(lang, detailsEn).alsoWritten(person.aliases)}</p>`}`;
}
