/** The short facts about a meeting that lists and pages show beside its title. */
import { html, type TemplateResult } from 'lit';
import type { Meeting, Mode, Person } from '../../core/model/model.js';
import { accounts, isLater } from '../../core/queries/meetings.js';
import { pick, shorten } from '../../core/model/text.js';
import { countsEn } from '../../languages/en/counts.js';
import { modelEn } from '../../languages/en/model.js';
import { formatDate, formatList, formatSpan, words } from '../../languages/index.js';
import type { Shown } from '../page.js';

/** Badges that qualify a meeting: planned, cancelled, later than the data covers, by telephone, accounts differ. */
export function meetingBadges({ atlas, lang }: Shown, meeting: Meeting): TemplateResult {
  const { status, mode, later, accountsDiffer } = words(lang, modelEn);
  const marks = [
    meeting.status === 'held' ? undefined : status[meeting.status],
    meeting.mode === 'in-person' ? undefined : mode[meeting.mode],
    isLater(atlas, meeting) ? later(formatDate(atlas.asOf ?? '', lang)) : undefined,
    accounts(meeting).some(({ differ }) => differ) ? accountsDiffer : undefined,
  ].filter((mark) => mark !== undefined);
  return html`${marks.map((mark) => html` <span class="badge" part="badge">${mark}</span>`)}`;
}

/**
 * The names of the people at a meeting, in order.
 * @param except id of a person to leave out: on the page of that person.
 */
export function attendeeNames({ atlas, lang }: Shown, meeting: Meeting, except?: string): string {
  const people = meeting.attendance
    .map(({ person }) => (person === undefined || person === except ? undefined : atlas.personById.get(person)))
    .filter((person): person is Person => person !== undefined);
  return shortList(
    people.map((person) => pick(person.name, lang)),
    lang,
  );
}

const shortList = (items: readonly string[], lang: string): string => shorten(formatList(items, lang, 'narrow'));

/** Number of people of the atlas at a meeting. */
export function peopleCount(meeting: Meeting): number {
  return new Set(meeting.attendance.flatMap(({ person }) => person ?? [])).size;
}

/** The names of the places of a meeting, without buildings. */
export function placeNames({ atlas, lang }: Shown, meeting: Meeting): string {
  const places = meeting.places.flatMap(({ place }) => atlas.placeById.get(place) ?? []);
  return shortList(
    places.map((place) => pick(place.name, lang)),
    lang,
  );
}

/** Building and place of a meeting: "Tongilgak, Panmunjeom". */
export function placeAndBuilding({ atlas, lang }: Shown, meeting: Meeting): string {
  const parts = meeting.places.map(({ place: id, part }) => {
    const place = atlas.placeById.get(id);
    const building = place?.parts.find((one) => one.id === part);
    return [building && pick(building.name, lang), place && pick(place.name, lang)].filter(Boolean).join(', ');
  });
  return shortList(parts.filter(Boolean), lang);
}

/** How many meetings, calls and letters these are: "5 meetings and 1 phone call". */
export function meetingCounts({ lang }: Shown, meetings: readonly Meeting[]): string {
  const byMode = (mode: Mode): readonly Meeting[] => meetings.filter((meeting) => meeting.mode === mode);
  const inPerson = byMode('in-person');
  return words(lang, countsEn).all({
    meetings: inPerson.length,
    planned: inPerson.filter(({ status }) => status === 'planned').length,
    phone: byMode('phone').length,
    video: byMode('video').length,
    letter: byMode('letter').length,
  });
}

/** As `meetingCounts`, with the first and the last day: "5 meetings and 1 phone call, 1 to 4 June 2018". */
export function countsAndSpan(shown: Shown, meetings: readonly Meeting[]): string {
  return [meetingCounts(shown, meetings), formatSpan(meetings, shown.lang)].filter(Boolean).join(', ');
}
