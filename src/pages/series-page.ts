/** One series of meetings: its sessions in order, with the numbers that are missing, then who took part. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Meeting, Series } from '../core/model/model.js';
import { inOneYear } from '../core/queries/atlas.js';
import { pick } from '../core/model/text.js';
import { participantsOf, seriesEntries, type SeriesEntry } from '../core/queries/series.js';
import { detailsEn } from '../languages/en/details.js';
import { seriesEn } from '../languages/en/series.js';
import { formatLine, formatWhen, words } from '../languages/index.js';
import { backToList, kindLabel, link, MAX_ROWS, refTo, type PageContext } from './page.js';
import { cite, sourceList } from './pieces/cite.js';
import { passing } from './pieces/filtered.js';
import { heading } from './pieces/heading.js';
import { localizedText } from './pieces/localized-text.js';
import { longText } from './pieces/long-text.js';
import { drawnRows, moreRows } from './pieces/more-rows.js';
import { attendeeNames, countsAndSpan, meetingBadges, placeAndBuilding } from './pieces/meeting-words.js';
import { pageTitleInBoth } from './pieces/page-title.js';
import { personRows } from './pieces/person-rows.js';

export function seriesPage(context: PageContext, series: Series): TemplateResult {
  const { lang, atlas } = context;
  const meetings = atlas.meetingsBySeries.get(series.id) ?? [];
  const messages = words(lang, seriesEn);
  return html`
    ${backToList(context, 'meetings', words(lang, detailsEn).allMeetings)}
    <p class="kicker">${kindLabel(context, 'series')}</p>
    ${pageTitleInBoth(context, series.title)}
    <p class="lead">
      ${meetings.length === 0 ? messages.noMeetings : countsAndSpan(context, meetings)}${cite(context, series)}
    </p>
    ${series.note === undefined ? nothing : html`<p class="note soft">${longText(series.note, lang)}</p>`}
    ${sessions(context, series)} ${participants(context, passing(context, meetings))} ${sourceList(context)}
  `;
}

function sessions(context: PageContext, series: Series): TemplateResult | typeof nothing {
  const { lang, level, atlas } = context;
  const entries = seriesEntries(atlas, series.id).filter(
    ({ meeting }) => meeting === undefined || passing(context, [meeting]).length > 0,
  );
  if (entries.length === 0) return nothing;
  // The span of dates stands above, with its year.
  const year = !inOneYear(atlas.meetingsBySeries.get(series.id) ?? []);
  const isNumbered = entries.some(({ meeting }) => meeting?.number !== undefined);
  return html`${heading(level + 1, words(lang, seriesEn).inOrder, { class: 'chapter' })}
    <ol class="sessions ${isNumbered ? 'numbered' : ''}" data-rows-of="sessions">
      ${entries.slice(0, drawnRows(context, 'sessions', MAX_ROWS)).map((entry) => session(context, entry, year))}
    </ol>
    ${moreRows(context, 'sessions', entries.length, MAX_ROWS)}`;
}

function session(context: PageContext, { meeting, missing }: SeriesEntry, year: boolean): TemplateResult {
  const { lang } = context;
  if (meeting === undefined)
    return html`<li class="gap soft">${words(lang, seriesEn).missing(missing.from, missing.to)}</li>`;
  const line = [
    placeAndBuilding(context, meeting),
    formatWhen(meeting.when, lang, { style: 'short', year }),
    attendeeNames(context, meeting),
  ];
  return html`<li>
    <span class="session-number" aria-hidden="true">${meeting.number ?? ''}</span>
    <div>
      ${link(
        context,
        refTo('meeting', meeting.id),
        html`${localizedText(meeting.title, lang)}${
          meeting.number === undefined
            ? nothing
            : html`<span class="visually-hidden">, ${words(lang, seriesEn).number(meeting.number)}</span>`
        }`,
        'title',
      )}${meetingBadges(context, meeting)}
      <span class="soft block">${formatLine(line)}</span>
    </div>
  </li>`;
}

function participants(context: PageContext, meetings: readonly Meeting[]): TemplateResult | typeof nothing {
  const { lang, level, atlas } = context;
  const people = participantsOf(atlas, meetings);
  if (people.length === 0) return nothing;
  const messages = words(lang, seriesEn);
  return html`${heading(level + 1, messages.participants, { class: 'chapter' })}
  ${personRows(
    context,
    people.map(({ person, meetings: attended }) => ({
      person,
      line: [
        pick(atlas.sideById.get(person.side ?? '')?.name, lang),
        messages.attended(attended.length, meetings.length),
      ],
    })),
  )}`;
}
