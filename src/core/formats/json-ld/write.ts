/**
 * An atlas as schema.org events in JSON-LD, for search engines and event calendars: put it into a page as
 * `<script type="application/ld+json">`. Dates are plain ISO 8601 there, so "about" and open ends are lost, and a phone
 * call is an online event like any other.
 */
import type { AtlasData, Attendance, Meeting, Moment, Place, Status } from '../../model/model.js';
import { readJsonLd } from './read.js';
import { offsetMinutes, zonedToUtc } from '../../time/zones.js';
import { lossesOf } from '../losses.js';
import { readBack } from '../read-back.js';
import { namesIn, type Names } from '../written-names.js';
import type { WriteOptions, Written } from '../written.js';

type Json = Readonly<Record<string, unknown>>;

/** @returns JSON-LD with one `Event` for each meeting, and what that could not hold. */
export function writeJsonLd(data: AtlasData, { lang = 'en' }: WriteOptions = {}): Written {
  const names = namesIn(data, lang);
  const graph = data.meetings.map((meeting) => eventOf(meeting, names));
  const file = { '@context': 'https://schema.org', '@graph': graph };
  const text = `${JSON.stringify(file, undefined, 2)}\n`;
  const back = readBack(readJsonLd, { text, syntax: 'json', value: JSON.parse(text) }, data);
  return { text, losses: lossesOf(data, back, lang) };
}

function eventOf(meeting: Meeting, names: Names): Json {
  const { text } = names;
  const sources = meeting.sources.flatMap((id) => names.sources.get(id) ?? []);
  return filled({
    '@type': 'Event',
    '@id': `#meeting/${meeting.id}`,
    identifier: meeting.id,
    name: text(meeting.title),
    startDate: isoOf(meeting.when?.start, meeting.timeZone),
    endDate: meeting.when?.interval === true ? isoOf(meeting.when.end, meeting.timeZone) : undefined,
    duration: meeting.duration,
    eventStatus: STATUSES[meeting.status],
    eventAttendanceMode: `https://schema.org/${meeting.mode === 'in-person' ? 'Offline' : 'Online'}EventAttendanceMode`,
    location: meeting.places.flatMap(({ place, part }) => locationOf(names.places.get(place), part, names)),
    attendee: meeting.attendance.filter(({ role }) => role !== 'host').flatMap((one) => agentOf(one, names)),
    organizer: meeting.attendance.filter(({ role }) => role === 'host').flatMap((one) => agentOf(one, names)),
    about: meeting.topics.map((id) => ({ '@type': 'Thing', name: text(names.topics.get(id)?.name) })),
    superEvent:
      meeting.series === undefined
        ? undefined
        : { '@type': 'EventSeries', name: text(names.series.get(meeting.series)?.title) },
    description: text(meeting.note),
    url: sources.flatMap(({ url }) => url ?? []),
    subjectOf: sources.map(({ title, url, publisher, author, date }) =>
      filled({ '@type': 'CreativeWork', name: text(title), url, publisher, author, datePublished: date }),
    ),
  });
}

const STATUSES: Readonly<Record<Status, string | undefined>> = {
  held: undefined,
  // schema.org knows nothing of doubt; scheduled is what every event is unless it says otherwise.
  reported: undefined,
  planned: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
};

function locationOf(place: Place | undefined, part: string | undefined, { text }: Names): readonly Json[] {
  if (place === undefined) return [];
  const [longitude, latitude] = place.coordinates ?? [];
  const building = text(place.parts.find(({ id }) => id === part)?.name);
  return [
    filled({
      '@type': 'Place',
      name: text(place.name),
      geo: latitude === undefined ? undefined : { '@type': 'GeoCoordinates', latitude, longitude },
      containsPlace: building === '' ? undefined : { '@type': 'Place', name: building },
    }),
  ];
}

function agentOf(attendance: Attendance, names: Names): readonly Json[] {
  const { text } = names;
  const side = names.sideOf(attendance);
  const organisation = side === undefined ? undefined : { '@type': 'Organization', name: side };
  const person = names.people.get(attendance.person ?? '');
  if (person !== undefined) {
    const jobTitle = text(person.offices[0]?.title);
    return [filled({ '@type': 'Person', name: text(person.name), jobTitle, affiliation: organisation })];
  }
  return organisation === undefined ? [] : [organisation];
}

/** A day, month or year as it is; a time of day with its offset from UTC. */
function isoOf(moment: Moment | undefined, timeZone: string | undefined): string | undefined {
  if (moment === undefined) return undefined;
  const { precision, year, month = 1, day = 1, hour = 0, minute = 0 } = moment;
  const two = (number: number): string => String(number).padStart(2, '0');
  const date = [`${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`];
  if (precision !== 'year') date.push(two(month));
  if (precision === 'day' || precision === 'minute') date.push(two(day));
  if (precision !== 'minute') return date.join('-');
  const clock = { year, month, day, hour, minute };
  const zoned = timeZone === undefined ? undefined : offsetMinutes(zonedToUtc(clock, timeZone), timeZone);
  const east = moment.offset ?? zoned;
  const away = Math.round(Math.abs(east ?? 0));
  const offset = east === undefined ? '' : `${east < 0 ? '-' : '+'}${two(Math.floor(away / 60))}:${two(away % 60)}`;
  return `${date.join('-')}T${two(hour)}:${two(minute)}${offset}`;
}

/** Without keys that say nothing. */
const filled = (node: Json): Json =>
  Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
