/**
 * One place: its meetings by day, then calls with the government there (for which people did not travel), then facts about
 * the place itself. The meetings are the first links after the heading, so that they are the next Tab stops.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { compassPoint, rhumbBearing } from '../core/geo/geography.js';
import type { Meeting, Place } from '../core/model/model.js';
import { nearestPlace } from '../core/queries/places.js';
import { pick } from '../core/model/text.js';
import { countsEn } from '../languages/en/counts.js';
import { detailsEn } from '../languages/en/details.js';
import { modelEn } from '../languages/en/model.js';
import { placeEn } from '../languages/en/place.js';
import { direction, formatDistance, formatSpan, words } from '../languages/index.js';
import { backToList, type PageContext } from './page.js';
import { cite, sourceList } from './pieces/cite.js';
import { description, identifiers } from './pieces/media-and-fields.js';
import { passing } from './pieces/filtered.js';
import { heading } from './pieces/heading.js';
import { localizedText } from './pieces/localized-text.js';
import { longText } from './pieces/long-text.js';
import { meetingDays } from './pieces/meeting-rows.js';
import { pageTitleInBoth } from './pieces/page-title.js';

export function placePage(context: PageContext, place: Place): TemplateResult {
  const { lang, atlas, level } = context;
  const meetings = atlas.meetingsByPlace.get(place.id) ?? [];
  const links = atlas.remoteMeetingsByPlace.get(place.id) ?? [];
  const days = (list: string, ofPlace: readonly Meeting[], dayLevel: number): TemplateResult =>
    meetingDays(context, passing(context, ofPlace), {
      list,
      level: dayLevel,
      where: (meeting) => buildings(context, meeting),
    });
  return html`
    ${backToList(context, 'places', words(lang, detailsEn).allPlaces)}
    ${place.kind === undefined ? nothing : html`<p class="kicker">${localizedText(place.kind, lang)}</p>`}
    ${pageTitleInBoth(context, place.name)}
    <p class="lead">${summary(context, meetings, links)}</p>
    <p class="soft">${nearest(context, place)}</p>
    ${description(context, place)} ${days('meetings', meetings, level + 1)}
    ${
      links.length === 0
        ? nothing
        : html`${heading(level + 1, words(lang, placeEn).callsHere(links.length), { class: 'subhead' })}
            <p class="soft">${words(lang, placeEn).callsNote}</p>
            ${days('calls', links, level + 2)}`
    }
    ${about(context, place)} ${identifiers(context, place)} ${sourceList(context)}
  `;
}

function summary({ lang }: PageContext, meetings: readonly Meeting[], links: readonly Meeting[]): string {
  if (meetings.length + links.length === 0) return words(lang, placeEn).noMeetings;
  const counts = words(lang, countsEn);
  const counted = meetings.length > 0 ? counts.meetings(meetings.length) : counts.calls(links.length);
  const span = formatSpan(meetings.length > 0 ? meetings : links, lang);
  return [counted, span].filter(Boolean).join(', ');
}

/** "Nearest other place: Seoul, 50 km south-east": what a map shows at a glance. */
function nearest({ atlas, lang }: PageContext, place: Place): string {
  const best = nearestPlace(atlas, place);
  if (place.coordinates === undefined) return words(lang, modelEn).notOnMap;
  if (best?.place.coordinates === undefined) return '';
  const bearing = rhumbBearing(place.coordinates, best.place.coordinates);
  const towards = direction(compassPoint(bearing, 16), lang);
  return words(lang, placeEn).nearest(pick(best.place.name, lang), formatDistance(best.km, lang), towards);
}

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
  ${place.note === undefined ? nothing : html`<p>${longText(place.note, lang)}${cite(context, place)}</p>`}
  ${
    place.parts.length === 0
      ? nothing
      : html`<ul class="parts">
          ${place.parts.map(
            (part) =>
              html`<li>
                ${localizedText(part.name, lang)}${cite(context, part)}
                ${part.note === undefined ? nothing : html`<span class="soft block">${longText(part.note, lang)}</span>`}
              </li>`,
          )}
        </ul>`
  }
  ${precision === '' ? nothing : html`<p class="soft">${precision}</p>`}
  ${place.aliases.length === 0 ? nothing : html`<p class="soft">${words(lang, detailsEn).alsoWritten(place.aliases)}</p>`}`;
}
