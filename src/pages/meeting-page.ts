/**
 * One meeting: when in words (and the same moment on the clocks of those concerned), who sat across from whom, what was
 * on the table, where the accounts differ, who says so. The people come first after the heading, so that they are the
 * next Tab stops; where it was held is linked above the heading.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Attendance, Meeting, Side, Topic } from '../core/model/model.js';
import { officeAt, otherClocks, bySide } from '../core/queries/attendance.js';
import { accounts, type Accounts, nextMeeting } from '../core/queries/meetings.js';
import { pick } from '../core/model/text.js';
import { isTimeZone } from '../core/time/zones.js';
import { detailsEn } from '../languages/en/details.js';
import { meetingEn } from '../languages/en/meeting.js';
import { modelEn } from '../languages/en/model.js';
import { formatDuration, formatInstant, formatLine, formatWhen, zoneLabel, words } from '../languages/index.js';
import { heading } from './pieces/heading.js';
import { localizedText } from './pieces/localized-text.js';
import { sideMark } from './pieces/side-mark.js';
import { badges, cite, link, refTo, sourceList, whereWords, type PageContext } from './page.js';

export function meetingPage(context: PageContext, meeting: Meeting): TemplateResult {
  const { lang, atlas } = context;
  const messages = words(lang, meetingEn);
  return html`
    ${backLinks(context, meeting)}
    <p class="kicker">${kicker(context, meeting)}</p>
    ${heading(context.level, html`${localizedText(meeting.title, lang)}`, { id: 'heading', focusable: true })}
    <p class="lead">${whenWords(context, meeting)} ${badges(context, meeting)}${cite(context, meeting)}</p>
    ${where(context, meeting)} ${clocks(context, meeting)}
    ${meeting.note === undefined ? nothing : html`<p class="note">${localizedText(meeting.note, lang)}</p>`}
    ${table(context, meeting)} ${topics(context, meeting)} ${told(context, meeting)}
    ${sourceList(context, refTo.meeting(meeting.id))}
    <nav class="steps" aria-label=${messages.stepsLabel}>
      ${([-1, 1] as const).map((step) => {
        const other = nextMeeting(atlas, meeting.id, step);
        const label = step < 0 ? messages.previousMeeting : messages.nextMeeting;
        return other === undefined
          ? html`<span></span>`
          : link(
              context,
              refTo.meeting(other.id),
              html`<span class="soft block">${label}</span>${localizedText(other.title, lang)}`,
            );
      })}
    </nav>
  `;
}

function backLinks(context: PageContext, meeting: Meeting): TemplateResult {
  const { backLabel, allMeetings } = words(context.lang, detailsEn);
  const places = meeting.places.flatMap(({ place }) => context.atlas.placeById.get(place) ?? []);
  return html`<nav class="back" aria-label=${backLabel}>
    ${
      places.length === 0
        ? html`<a href=${context.href(undefined)} data-ref="overview/meetings"
            ><span aria-hidden="true">← </span>${allMeetings}</a
          >`
        : places.map((place) =>
            link(
              context,
              refTo.place(place.id),
              html`<span aria-hidden="true">← </span>${localizedText(place.name, context.lang)}`,
            ),
          )
    }
  </nav>`;
}

function kicker({ atlas, lang }: PageContext, meeting: Meeting): string {
  const { session, runDay } = words(lang, meetingEn);
  const series = meeting.series === undefined ? undefined : atlas.seriesById.get(meeting.series);
  return formatLine([
    series && pick(series.title, lang),
    meeting.number === undefined ? undefined : session(meeting.number),
    meeting.runDay === undefined ? undefined : runDay(meeting.runDay),
    meeting.mode === 'in-person' ? undefined : words(lang, modelEn).mode[meeting.mode],
  ]);
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
  const place = whereWords(context, meeting);
  const hasTime = meeting.when?.start?.precision === 'minute';
  const zone =
    meeting.timeZone !== undefined && hasTime ? zoneLabel(meeting.when?.earliest ?? 0, meeting.timeZone, lang) : '';
  const shown = formatLine([place === '' ? '' : words(lang, meetingEn).at(place), zone]);
  return shown === '' ? nothing : html`<p class="soft">${shown}</p>`;
}

/** Only for a stated time of day in a known zone: the same instant in the capitals concerned, and at the reader's. */
function clocks({ atlas, lang }: PageContext, meeting: Meeting): TemplateResult | typeof nothing {
  const start = meeting.when?.start;
  if (meeting.when === undefined || start?.precision !== 'minute' || meeting.timeZone === undefined) return nothing;
  const instant = meeting.when.earliest;
  const inWords = (timeZone: string): string =>
    formatInstant(instant, timeZone, lang, { weekday: true, approximate: start.approximate });
  const { clock, yourClock } = words(lang, meetingEn);
  const readers = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const others = otherClocks(atlas, meeting).map(({ place, timeZone }) =>
    clock(pick(place.name, lang), inWords(timeZone)),
  );
  // Some systems name the reader's zone so that Intl itself does not know it: `GMT+03:00`, `Etc/Unknown`, nothing at all.
  const all = isTimeZone(readers) ? [...others, yourClock(inWords(readers))] : others;
  return all.length === 0 ? nothing : html`<p class="soft clocks">${all.map((text) => html`<span>${text}</span>`)}</p>`;
}

/** The table: sides facing each other, two to a row. */
function table(context: PageContext, meeting: Meeting): TemplateResult {
  const { level } = context;
  const groups = bySide(context.atlas, meeting);
  if (groups.length === 0) return html`<p class="table soft">${words(context.lang, meetingEn).noParticipants}</p>`;
  return html`<div class="table">
    ${groups.map(
      ({ side, attendances }) =>
        html`<section>
          ${heading(level + 1, sideName(context, side), { class: 'side-name' })}
          <ul>
            ${attendances.map((one) => attendee(context, meeting, one))}
          </ul>
        </section>`,
    )}
  </div>`;
}

function sideName({ atlas, lang }: PageContext, side: Side | undefined): TemplateResult {
  return html`${sideMark(atlas, side, lang)}
  ${side === undefined ? words(lang, modelEn).sideUnknown : localizedText(side.name, lang)}`;
}

function attendee(context: PageContext, meeting: Meeting, one: Attendance): TemplateResult {
  const { atlas, lang } = context;
  const person = one.person === undefined ? undefined : atlas.personById.get(one.person);
  const role =
    one.role === undefined ? nothing : html` <span class="role">${words(lang, modelEn).role[one.role]}</span>`;
  if (person === undefined)
    return html`<li class="unnamed">${localizedText(one.text, lang)}${role}${cite(context, one)}</li>`;
  const office = officeAt(person, meeting.when);
  return html`<li>
    ${link(context, refTo.person(person.id), localizedText(person.name, lang), 'title')}${role}${cite(context, one)}
    ${office === undefined ? nothing : html`<span class="soft block">${localizedText(office.title, lang)}</span>`}
    ${one.text === undefined ? nothing : html`<span class="soft block">${localizedText(one.text, lang)}</span>`}
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
          topic.positions.length === 0
            ? html`<p class="topic">${localizedText(topic.name, lang)}</p>`
            : html`<details class="topic">
                <summary>${localizedText(topic.name, lang)}</summary>
                ${positions(context, topic)}
              </details>`,
      )}
    </div>`;
}

function positions(context: PageContext, topic: Topic): TemplateResult {
  const { atlas, lang } = context;
  return html`<ul>
    ${topic.positions.map((position) => {
      const side = position.side === undefined ? undefined : atlas.sideById.get(position.side);
      return html`<li>
        <span class="soft">${side === undefined ? words(lang, modelEn).bothSides : sideName(context, side)}</span>
        <span class="block">${localizedText(position.text, lang)}${cite(context, position)}</span>
        ${
          position.attribution === undefined
            ? nothing
            : html`<span class="soft block"
                >${words(lang, detailsEn).accordingTo(pick(position.attribution, lang))}</span
              >`
        }
      </li>`;
    })}
  </ul>`;
}

/** Every account of a field beside the others: none is chosen silently. What only adds to the rest stands apart. */
function told(context: PageContext, meeting: Meeting): TemplateResult {
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
            ${claim.text === undefined ? claim.value : localizedText(claim.text, lang)}${cite(context, claim)}
            ${
              claim.attribution === undefined
                ? nothing
                : html`<span class="soft block"
                    >${words(lang, detailsEn).accordingTo(pick(claim.attribution, lang))}</span
                  >`
            }
          </li>`,
      )}
    </ul>
  </section>`;
}
