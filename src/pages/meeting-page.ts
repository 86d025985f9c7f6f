/**
 * One meeting: when in words (and the same moment on other clocks), who met whom, what was discussed, where accounts differ,
 * which sources say so. The people are the first links after the heading, so that they are the next Tab stops: the place and
 * the series are linked above the heading, the sides after the people.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Attendance, Meeting, Topic } from '../core/model/model.js';
import { officeAt, otherClocks, bySide } from '../core/queries/attendance.js';
import { accounts, type Accounts, nextMeeting } from '../core/queries/meetings.js';
import { pick } from '../core/model/text.js';
import { isTimeZone } from '../core/time/zones.js';
import { detailsEn } from '../languages/en/details.js';
import { meetingEn } from '../languages/en/meeting.js';
import { modelEn } from '../languages/en/model.js';
import { topicEn } from '../languages/en/topic.js';
import { formatDuration, formatInstant, formatLine, formatWhen, zoneLabel, words } from '../languages/index.js';
import { backToList, link, MAX_ROWS, refTo, type PageContext } from './page.js';
import { cite, sourceList } from './pieces/cite.js';
import { description, identifiers } from './pieces/media-and-fields.js';
import { heading } from './pieces/heading.js';
import { localizedText } from './pieces/localized-text.js';
import { longText } from './pieces/long-text.js';
import { meetingBadges, placeAndBuilding } from './pieces/meeting-words.js';
import { drawnRows, moreRows } from './pieces/more-rows.js';
import { pageTitle } from './pieces/page-title.js';
import { attributionLine, positionText } from './pieces/positions.js';
import { sideLink, sideName } from './pieces/side-mark.js';

export function meetingPage(context: PageContext, meeting: Meeting): TemplateResult {
  const { lang, atlas } = context;
  const messages = words(lang, meetingEn);
  return html`
    ${backLinks(context, meeting)}
    <p class="kicker">${kicker(context, meeting)}</p>
    ${pageTitle(context, meeting.title)}
    <p class="lead">${whenWords(context, meeting)} ${meetingBadges(context, meeting)}${cite(context, meeting)}</p>
    ${where(context, meeting)} ${clocks(context, meeting)}
    ${meeting.note === undefined ? nothing : html`<p class="note">${longText(meeting.note, lang)}</p>`}
    ${description(context, meeting)} ${asWritten(context, meeting)} ${table(context, meeting)}
    ${topics(context, meeting)} ${accountSections(context, meeting)} ${identifiers(context, meeting)}
    ${sourceList(context)}
    <nav class="steps" aria-label=${messages.stepsLabel}>
      ${([-1, 1] as const).map((step) => {
        const other = nextMeeting(atlas, meeting.id, step);
        const label = step < 0 ? messages.previousMeeting : messages.nextMeeting;
        return other === undefined
          ? html`<span></span>`
          : link(
              context,
              refTo('meeting', other.id),
              html`<span class="soft block">${label}</span>${localizedText(other.title, lang)}`,
            );
      })}
    </nav>
  `;
}

function backLinks(context: PageContext, meeting: Meeting): TemplateResult {
  const { backLabel, allMeetings } = words(context.lang, detailsEn);
  const places = meeting.places.flatMap(({ place }) => context.atlas.placeById.get(place) ?? []);
  if (places.length === 0) return backToList(context, 'meetings', allMeetings);
  return html`<nav class="back" part="back" aria-label=${backLabel}>
    ${places.map((place) =>
      link(
        context,
        refTo('place', place.id),
        html`<span aria-hidden="true">← </span>${localizedText(place.name, context.lang)}`,
      ),
    )}
  </nav>`;
}

function kicker(context: PageContext, meeting: Meeting): TemplateResult {
  const { atlas, lang } = context;
  const { session, runDay } = words(lang, meetingEn);
  const series = meeting.series === undefined ? undefined : atlas.seriesById.get(meeting.series);
  const facts = formatLine([
    meeting.number === undefined ? undefined : session(meeting.number),
    meeting.runDay === undefined ? undefined : runDay(meeting.runDay),
    meeting.mode === 'in-person' ? undefined : words(lang, modelEn).mode[meeting.mode],
  ]);
  if (series === undefined) return html`${facts}`;
  return html`${link(context, refTo('series', series.id), localizedText(series.title, lang))}${facts === '' ? '' : ` · ${facts}`}`;
}

function whenWords({ lang }: PageContext, meeting: Meeting): string {
  const when = formatWhen(meeting.when, lang, { style: 'long' });
  if (meeting.duration === undefined) return when;
  return words(lang, meetingEn).whenFor(
    when,
    formatDuration(meeting.duration, lang, meeting.durationApproximate === true),
  );
}

function where(context: PageContext, meeting: Meeting): TemplateResult | typeof nothing {
  const { lang } = context;
  const place = placeAndBuilding(context, meeting);
  const isBuilding = meeting.places.some(({ part }) => part !== undefined);
  const hasTime = meeting.when?.start?.precision === 'minute';
  const zone =
    meeting.timeZone !== undefined && hasTime ? zoneLabel(meeting.when?.earliest ?? 0, meeting.timeZone, lang) : '';
  const shown = formatLine([place === '' ? '' : words(lang, meetingEn).at(place, isBuilding), zone]);
  return shown === '' ? nothing : html`<p class="soft">${shown}</p>`;
}

/** The values of the file that were not understood, in the words of the file. */
function asWritten({ lang }: PageContext, { unread = [] }: Meeting): TemplateResult | typeof nothing {
  if (unread.length === 0) return nothing;
  const { writtenInFile } = words(lang, meetingEn);
  return html`<p class="soft written">
    ${writtenInFile} ${unread.map(({ field, text }) => html`<span class="block">${field}: ${text}</span>`)}
  </p>`;
}

/** The same instant on the clocks of the capitals and of the reader. Needs a time of day and a known zone. */
function clocks({ atlas, lang, readerTimeZone = '' }: PageContext, meeting: Meeting): TemplateResult | typeof nothing {
  const start = meeting.when?.start;
  if (meeting.when === undefined || start?.precision !== 'minute' || meeting.timeZone === undefined) return nothing;
  const instant = meeting.when.earliest;
  const inWords = (timeZone: string): string =>
    formatInstant(instant, timeZone, lang, { weekday: true, approximate: start.approximate });
  const { clock, yourClock } = words(lang, meetingEn);
  const others = otherClocks(atlas, meeting).map(({ place, timeZone }) =>
    clock(pick(place.name, lang), inWords(timeZone)),
  );
  // Some systems give the reader's zone a name that Intl itself does not know: `GMT+03:00`, `Etc/Unknown`.
  const all = isTimeZone(readerTimeZone) ? [...others, yourClock(inWords(readerTimeZone))] : others;
  return all.length === 0 ? nothing : html`<p class="soft clocks">${all.map((text) => html`<span>${text}</span>`)}</p>`;
}

/** The table: sides facing each other, two to a row, then links to the pages of the sides. */
function table(context: PageContext, meeting: Meeting): TemplateResult {
  const { level, lang } = context;
  const groups = bySide(context.atlas, meeting);
  const { noParticipants, moreOnSides } = words(lang, meetingEn);
  if (groups.length === 0) return html`<p class="table soft">${noParticipants}</p>`;
  const sides = groups.flatMap(({ side }) => side ?? []);
  return html`<div class="table">
      ${groups.map(({ side, attendances }) => {
        const list = `side-${side?.id ?? ''}`;
        return html`<section part="side">
          ${heading(level + 1, sideName(context, side), { class: 'side-name' })}
          <ul data-rows-of=${list}>
            ${attendances.slice(0, drawnRows(context, list, MAX_ROWS)).map((one) => attendee(context, meeting, one))}
          </ul>
          ${moreRows(context, list, attendances.length, MAX_ROWS)}
        </section>`;
      })}
    </div>
    ${
      sides.length === 0
        ? nothing
        : html`<p class="soft sides">
            ${moreOnSides} ${sides.map((side) => html`<span>${sideLink(context, side)}</span>`)}
          </p>`
    }`;
}

function attendee(context: PageContext, meeting: Meeting, one: Attendance): TemplateResult {
  const { atlas, lang } = context;
  const person = one.person === undefined ? undefined : atlas.personById.get(one.person);
  const role =
    one.role === undefined ? nothing : html` <span class="role">${words(lang, modelEn).role[one.role]}</span>`;
  if (person === undefined)
    return html`<li class="unnamed">${longText(one.text, lang)}${role}${cite(context, one)}</li>`;
  const office = officeAt(person, meeting.when);
  return html`<li>
    ${link(context, refTo('person', person.id), localizedText(person.name, lang), 'title')}${role}${cite(context, one)}
    ${office === undefined ? nothing : html`<span class="soft block">${localizedText(office.title, lang)}</span>`}
    ${one.text === undefined ? nothing : html`<span class="soft block">${longText(one.text, lang)}</span>`}
  </li>`;
}

function topics(context: PageContext, meeting: Meeting): TemplateResult | typeof nothing {
  const { atlas, lang, level } = context;
  const known = meeting.topics.flatMap((id) => atlas.topicById.get(id) ?? []);
  if (known.length === 0) return nothing;
  return html`${heading(level + 1, words(lang, meetingEn).topics, { class: 'subhead' })}
    <div class="topics">
      ${repeat(
        known,
        (topic) => topic.id,
        (topic) =>
          html`<div class="topic">
            ${link(context, refTo('topic', topic.id), localizedText(topic.name, lang), 'title')}
            ${topic.positions.length === 0 ? nothing : positions(context, topic)}
          </div>`,
      )}
    </div>`;
}

function positions(context: PageContext, topic: Topic): TemplateResult {
  const { atlas, lang } = context;
  return html`<details>
    <summary>${words(lang, topicEn).positions}<span class="visually-hidden">: ${pick(topic.name, lang)}</span></summary>
    <ul>
      ${topic.positions.map((position) => {
        const side = position.side === undefined ? undefined : atlas.sideById.get(position.side);
        return html`<li>
          <span class="soft">${side === undefined ? words(lang, modelEn).bothSides : sideName(context, side)}</span>
          ${positionText(context, position)}
        </li>`;
      })}
    </ul>
  </details>`;
}

/** All accounts of a field, without choosing one. Accounts that contradict one another come first, then those that add. */
function accountSections(context: PageContext, meeting: Meeting): TemplateResult {
  const { lang, level } = context;
  const messages = words(lang, meetingEn);
  const [differing, adding] = [true, false].map((differ) => accounts(meeting).filter((one) => one.differ === differ));
  const section = (title: string, fields: readonly Accounts[] = []): TemplateResult | typeof nothing =>
    fields.length === 0
      ? nothing
      : html`${heading(level + 1, title, { class: 'subhead' })}${fields.map((field) => account(context, field))}`;
  return html`${section(messages.accounts, differing)}${section(messages.addedAccounts, adding)}`;
}

function account(context: PageContext, { about, claims }: Accounts): TemplateResult {
  const { lang, level } = context;
  return html`<section class="accounts">
    ${heading(level + 2, words(lang, modelEn).claimField[about], { class: 'account-field' })}
    <ul>
      ${claims.map(
        (claim) =>
          html`<li>
            ${longText(claim.text ?? claim.value, lang)}${cite(context, claim)}
            ${attributionLine(context, claim.attribution)}
          </li>`,
      )}
    </ul>
  </section>`;
}
