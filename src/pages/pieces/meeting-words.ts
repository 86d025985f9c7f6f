/** The short facts about a meeting that list and pages both show beside its title. */
import { html, type TemplateResult } from 'lit';
import type { Atlas, Meeting, Person } from '../../core/model/model.js';
import { accounts, isLater } from '../../core/queries/meetings.js';
import { pick } from '../../core/model/text.js';
import { modelEn } from '../../languages/en/model.js';
import { formatDate, formatList, words } from '../../languages/index.js';

/** Planned, cancelled, later than the atlas, by telephone, accounts differ: what must not be missed about a meeting. */
export function meetingBadges(atlas: Atlas, meeting: Meeting, lang: string): TemplateResult {
  const { status, mode, later, accountsDiffer } = words(lang, modelEn);
  const marks = [
    meeting.status === 'held' ? undefined : status[meeting.status],
    meeting.mode === 'in-person' ? undefined : mode[meeting.mode],
    isLater(atlas, meeting) ? later(formatDate(atlas.asOf ?? '', lang)) : undefined,
    accounts(meeting).some(({ differ }) => differ) ? accountsDiffer : undefined,
  ].filter((mark) => mark !== undefined);
  return html`${marks.map((mark) => html` <span class="badge">${mark}</span>`)}`;
}

/**
 * The names of those who are named, in order.
 * @param except id of a person to leave out: on the page of that person.
 */
export function attendeeNames(atlas: Atlas, meeting: Meeting, lang: string, except?: string): string {
  const people = meeting.attendance
    .map(({ person }) => (person === undefined || person === except ? undefined : atlas.personById.get(person)))
    .filter((person): person is Person => person !== undefined);
  return formatList(
    people.map((person) => pick(person.name, lang)),
    lang,
    'narrow',
  );
}

/** The names of the places of a meeting, without buildings. */
export function placeNames(atlas: Atlas, meeting: Meeting, lang: string): string {
  const places = meeting.places.flatMap(({ place }) => atlas.placeById.get(place) ?? []);
  return formatList(
    places.map((place) => pick(place.name, lang)),
    lang,
    'narrow',
  );
}
