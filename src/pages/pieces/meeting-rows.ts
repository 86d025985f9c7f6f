/** Meetings as rows: a link with a line of facts under it, alone or under the day they were held on. */
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Meeting } from '../../core/model/model.js';
import { inOneYear } from '../../core/queries/atlas.js';
import { groupByDay } from '../../core/queries/meetings.js';
import { countsEn } from '../../languages/en/counts.js';
import { dayHeading, formatDuration, formatLine, formatWhen, words } from '../../languages/index.js';
import { link, MAX_ROWS, refTo, type PageContext } from '../page.js';
import { heading } from './heading.js';
import { localizedText } from './localized-text.js';
import { attendeeNames, meetingBadges, peopleCount, placeAndBuilding } from './meeting-words.js';
import { drawnRows, moreRows } from './more-rows.js';

export interface MeetingDaysOptions {
  /** Level of the headings of days. */
  readonly level: number;
  /** The name of the list, one for each of a page: the reader asks for further rows by it. */
  readonly list?: string;
  /** Where a meeting was, in words; its building and place if absent. */
  readonly where?: (meeting: Meeting) => string;
}

/** Meetings under their days. A page with them says the span of dates, with its year, above. */
export function meetingDays(
  context: PageContext,
  meetings: readonly Meeting[],
  { level, list = 'meetings', where = (meeting) => placeAndBuilding(context, meeting) }: MeetingDaysOptions,
): TemplateResult {
  const { lang } = context;
  const year = !inOneYear(meetings);
  return html`<div data-rows-of=${list}>
      ${repeat(
        groupByDay(meetings.slice(0, drawnRows(context, list, MAX_ROWS))),
        ({ day }) => day,
        ({ day, meetings: ofDay }) => html`
          ${heading(level, dayHeading(day, lang, { year }), { class: 'subhead' })}
          <ul class="meetings">
            ${repeat(
              ofDay,
              (meeting) => meeting.id,
              (meeting) => row(context, meeting, where(meeting)),
            )}
          </ul>
        `,
      )}
    </div>
    ${moreRows(context, list, meetings.length, MAX_ROWS)}`;
}

function row(context: PageContext, meeting: Meeting, where: string): TemplateResult {
  const { lang } = context;
  const day = formatWhen(meeting.when, lang, { style: 'short' });
  const people = words(lang, countsEn).people(peopleCount(meeting));
  const line = [
    where,
    formatWhen(meeting.when, lang, { style: 'time', year: false }),
    meeting.duration === undefined ? '' : formatDuration(meeting.duration, lang, meeting.durationApproximate === true),
    attendeeNames(context, meeting),
  ];
  return html`<li>
    ${link(
      context,
      refTo('meeting', meeting.id),
      html`${localizedText(meeting.title, lang)}<span class="visually-hidden">, ${day}, ${people}</span>`,
      'title',
    )}${meetingBadges(context, meeting)}
    <span class="soft block">${formatLine(line)}</span>
  </li>`;
}
