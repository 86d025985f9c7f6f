/**
 * One place: what was held there, grouped by day, then the calls with its capital (nobody travelled for those), then what
 * is known of the place itself. The meetings come first after the heading, so that they are the next Tab stops.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { compassPoint, rhumbBearing } from '../core/geo/geography.js';
import type { Meeting, Place } from '../core/model/model.js';
import { inOneYear } from '../core/queries/atlas.js';
import { groupByDay } from '../core/queries/meetings.js';
import { nearestPlace } from '../core/queries/places.js';
import { pick } from '../core/model/text.js';
import { countsEn } from '../languages/en/counts.js';
import { detailsEn } from '../languages/en/details.js';
import { modelEn } from '../languages/en/model.js';
import { placeEn } from '../languages/en/place.js';
import {
  dayHeading,
  direction,
  formatDistance,
  formatDuration,
  formatLine,
  formatSpan,
  formatWhen,
  words,
} from '../languages/index.js';
import { heading } from './pieces/heading.js';
import { localizedText } from './pieces/localized-text.js';
import { namesAt, badges, cite, link, otherName, peopleCount, refTo, sourceList, type PageContext } from './page.js';

export function placePage(context: PageContext, place: Place): TemplateResult {
  const { lang, atlas, level } = context;
  const meetings = atlas.meetingsByPlace.get(place.id) ?? [];
  const links = atlas.remoteMeetingsByPlace.get(place.id) ?? [];
  return html`
    <nav class="back" aria-label=${words(lang, detailsEn).backLabel}>
      <a href=${context.href(undefined)} data-ref="overview/places"
        ><span aria-hidden="true">← </span>${words(lang, detailsEn).allPlaces}</a
      >
    </nav>
    ${place.kind === undefined ? nothing : html`<p class="kicker">${localizedText(place.kind, lang)}</p>`}
    ${heading(level, html`${localizedText(place.name, lang)}${otherName(place.name, lang)}`, { id: 'heading', focusable: true })}
    <p class="lead">${summary(context, meetings, links)}</p>
    <p class="soft">${nearest(context, place)}</p>
    ${days(context, meetings)}
    ${
      links.length === 0
        ? nothing
        : html`${heading(level + 1, words(lang, placeEn).callsHere(links.length), { class: 'subhead' })}
            <p class="soft">${words(lang, placeEn).callsNote}</p>
            ${days(context, links, 2)}`
    }
    ${about(context, place)} ${sourceList(context, refTo.place(place.id))}
  `;
}

function summary({ lang }: PageContext, meetings: readonly Meeting[], links: readonly Meeting[]): string {
  if (meetings.length + links.length === 0) return words(lang, placeEn).noMeetings;
  const counts = words(lang, countsEn);
  const counted = meetings.length > 0 ? counts.meetings(meetings.length) : counts.calls(links.length);
  const span = formatSpan(meetings.length > 0 ? meetings : links, lang);
  return [counted, span].filter(Boolean).join(', ');
}

/** "Nearest other place: Seoul, 50 km south-east": what lies around, for those who do not see it. */
function nearest({ atlas, lang }: PageContext, place: Place): string {
  const best = nearestPlace(atlas, place);
  if (place.coordinates === undefined) return words(lang, modelEn).notOnMap;
  if (best?.place.coordinates === undefined) return '';
  const bearing = rhumbBearing(place.coordinates, best.place.coordinates);
  const towards = direction(compassPoint(bearing, 16), lang);
  return words(lang, placeEn).nearest(pick(best.place.name, lang), formatDistance(best.km, lang), towards);
}

function days(context: PageContext, meetings: readonly Meeting[], deeper = 1): TemplateResult {
  const { lang, level } = context;
  // The span of dates stands above, with its year.
  const year = !inOneYear(meetings);
  return html`${repeat(
    groupByDay(meetings),
    ({ day }) => day,
    ({ day, meetings: ofDay }) => html`
      ${heading(level + deeper, dayHeading(day, lang, { year }), { class: 'subhead' })}
      <ul class="meetings">
        ${repeat(
          ofDay,
          (meeting) => meeting.id,
          (meeting) => row(context, meeting),
        )}
      </ul>
    `,
  )}`;
}

function row(context: PageContext, meeting: Meeting): TemplateResult {
  const { lang } = context;
  const people = peopleCount(meeting);
  const line = [
    buildings(context, meeting),
    formatWhen(meeting.when, lang, { style: 'time', year: false }),
    meeting.duration === undefined ? '' : formatDuration(meeting.duration, lang, meeting.durationApproximate === true),
    namesAt(context, meeting),
  ];
  return html`<li>
    ${link(
      context,
      refTo.meeting(meeting.id),
      html`${localizedText(meeting.title, lang)}<span class="visually-hidden"
          >, ${dayOf(context, meeting)}, ${words(lang, countsEn).people(people)}</span
        >`,
      'title',
    )}${badges(context, meeting)}
    <span class="soft block">${formatLine(line)}</span>
  </li>`;
}

const dayOf = ({ lang }: PageContext, meeting: Meeting): string => formatWhen(meeting.when, lang, { style: 'short' });

function buildings({ atlas, lang }: PageContext, meeting: Meeting): string {
  return meeting.places
    .flatMap(({ place, part }) => atlas.placeById.get(place)?.parts.find((one) => one.id === part) ?? [])
    .map((part) => pick(part.name, lang))
    .join(', ');
}

function about(context: PageContext, place: Place): TemplateResult | typeof nothing {
  const { lang, level } = context;
  const precision =
    place.precision_m === undefined
      ? ''
      : words(lang, placeEn).precision(formatDistance(place.precision_m / 1000, lang));
  if (place.parts.length === 0 && place.note === undefined && precision === '' && place.aliases.length === 0)
    return nothing;
  return html`${heading(level + 1, words(lang, placeEn).aboutPlace, { class: 'subhead' })}
  ${place.note === undefined ? nothing : html`<p>${localizedText(place.note, lang)}${cite(context, place)}</p>`}
  ${
    place.parts.length === 0
      ? nothing
      : html`<ul class="parts">
          ${place.parts.map(
            (part) =>
              html`<li>
                ${localizedText(part.name, lang)}${cite(context, part)}
                ${part.note === undefined ? nothing : html`<span class="soft block">${localizedText(part.note, lang)}</span>`}
              </li>`,
          )}
        </ul>`
  }
  ${precision === '' ? nothing : html`<p class="soft">${precision}</p>`}
  ${place.aliases.length === 0 ? nothing : html`<p class="soft">${words(lang, detailsEn).alsoWritten(place.aliases)}</p>`}`;
}
