/**
 * Writes an atlas as schema.org events in JSON-LD, for search engines and event calendars. A page holds the text in a
 * `<script type="application/ld+json">`. Dates in schema.org are plain ISO 8601, so approximate dates and open intervals are
 * lost. A phone call is written as an online event.
 */
import type {
  AtlasData,
  Attendance,
  Described,
  LanguageMap,
  Meeting,
  Moment,
  Place,
  Status,
} from '../../model/model.js';
import { propertyText } from '../../model/properties.js';
import { isoDate } from '../../time/iso-date.js';
import { offsetMinutes, zonedToUtc } from '../../time/zones.js';
import { lossesOf } from '../losses.js';
import { readBack } from '../read-back.js';
import { namesIn, type Names } from '../written-names.js';
import { omitEmpty, type WriteOptions, type Written } from '../written.js';
import { UNREAD } from './node-description.js';
import { readJsonLd } from './read.js';

type Json = Readonly<Record<string, unknown>>;

/** @returns JSON-LD with one `Event` for each meeting. */
export function writeJsonLd(data: AtlasData, { lang = 'en' }: WriteOptions = {}): Written {
  const names = namesIn(data, lang);
  const graph = data.meetings.map((meeting) => eventOf(meeting, names));
  const file = { '@context': 'https://schema.org', '@graph': graph };
  const text = `${JSON.stringify(file, undefined, 2)}\n`;
  const written = readBack(readJsonLd, { text, syntax: 'json', value: JSON.parse(text) }, data);
  return { files: [{ name: 'atlas.jsonld', text }], losses: lossesOf(data, written, lang) };
}

function eventOf(meeting: Meeting, names: Names): Json {
  const sources = meeting.sources.flatMap((id) => names.sources.get(id) ?? []);
  const hosts = meeting.attendance.filter(({ role }) => role === 'host');
  const others = meeting.attendance.filter(({ role }) => role !== 'host');
  const series = names.series.get(meeting.series ?? '');
  return omitEmpty({
    '@type': 'Event',
    '@id': `#meeting/${meeting.id}`,
    identifier: meeting.id,
    name: textIn(names, meeting.title),
    startDate: isoOf(meeting.when?.start, meeting.timeZone),
    endDate: meeting.when?.interval === true ? isoOf(meeting.when.end, meeting.timeZone) : undefined,
    duration: meeting.duration,
    eventStatus: STATUSES[meeting.status],
    eventAttendanceMode: `https://schema.org/${meeting.mode === 'in-person' ? 'Offline' : 'Online'}EventAttendanceMode`,
    location: meeting.places.flatMap(({ place, part }) => locationOf(names.places.get(place), part, names)),
    attendee: others.flatMap((one) => agentOf(one, names)),
    organizer: hosts.flatMap((one) => agentOf(one, names)),
    about: meeting.topics.map((id) => ({ '@type': 'Thing', name: names.text(names.topics.get(id)?.name) })),
    superEvent: meeting.series === undefined ? undefined : { '@type': 'EventSeries', name: names.text(series?.title) },
    description: textIn(names, meeting.note),
    ...descriptionOf(meeting, names),
    additionalProperty: [
      ...(meeting.unread ?? []).map(({ field, text }) => ({
        '@type': 'PropertyValue',
        propertyID: UNREAD,
        name: field,
        value: text,
      })),
      ...Object.entries(meeting.properties ?? {}).map(([name, value]) => ({
        '@type': 'PropertyValue',
        name,
        value: propertyText(value),
      })),
    ],
    url: sources.flatMap(({ url }) => url ?? []),
    subjectOf: sources.map(({ title, url, publisher, author, date }) =>
      omitEmpty({
        '@type': 'CreativeWork',
        name: textIn(names, title),
        url: url || undefined,
        publisher: publisher || undefined,
        author: author || undefined,
        datePublished: date || undefined,
      }),
    ),
  });
}

/** Pictures and identifiers of a meeting, place or person. */
function descriptionOf({ media = [], sameAs }: Described, names: Names): Json {
  return {
    image: media.map(({ url, alt, credit, license }) =>
      omitEmpty({
        '@type': 'ImageObject',
        contentUrl: url,
        caption: textIn(names, alt),
        creditText: textIn(names, credit),
        license: license || undefined,
      }),
    ),
    sameAs,
  };
}

/** @returns undefined for a missing or empty text. */
const textIn = ({ text }: Names, map: LanguageMap | undefined): string | undefined => text(map) || undefined;

const STATUSES: Readonly<Record<Status, string | undefined>> = {
  held: undefined,
  // schema.org has no status for a meeting that is only reported.
  reported: undefined,
  planned: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
};

function locationOf(place: Place | undefined, part: string | undefined, names: Names): readonly Json[] {
  if (place === undefined) return [];
  const [longitude, latitude] = place.coordinates ?? [];
  const building = textIn(names, place.parts.find(({ id }) => id === part)?.name);
  return [
    omitEmpty({
      '@type': 'Place',
      name: textIn(names, place.name),
      ...descriptionOf(place, names),
      geo: latitude === undefined ? undefined : { '@type': 'GeoCoordinates', latitude, longitude },
      containsPlace: building === undefined ? undefined : { '@type': 'Place', name: building },
    }),
  ];
}

/** @returns the person with the side as affiliation; only the side if the attendance names no person. */
function agentOf(attendance: Attendance, names: Names): readonly Json[] {
  const side = names.sideOf(attendance);
  const organization = side === undefined ? undefined : { '@type': 'Organization', name: side };
  const person = names.people.get(attendance.person ?? '');
  if (person === undefined) return organization === undefined ? [] : [organization];
  const jobTitle = textIn(names, person.offices[0]?.title);
  return [
    omitEmpty({
      '@type': 'Person',
      name: textIn(names, person.name),
      jobTitle,
      affiliation: organization,
      ...descriptionOf(person, names),
    }),
  ];
}

/** @returns a date with the precision of the moment. A time of day gets its offset from UTC if the offset is known. */
function isoOf(moment: Moment | undefined, timeZone: string | undefined): string | undefined {
  if (moment === undefined) return undefined;
  if (moment.precision !== 'minute') return isoDate(moment);
  const { year, month = 1, day = 1, hour = 0, minute = 0 } = moment;
  const two = (number: number): string => String(number).padStart(2, '0');
  const clock = { year, month, day, hour, minute };
  const zoneOffset = timeZone === undefined ? undefined : offsetMinutes(zonedToUtc(clock, timeZone), timeZone);
  const minutesEast = moment.offset ?? zoneOffset;
  const distance = Math.round(Math.abs(minutesEast ?? 0));
  const offset =
    minutesEast === undefined
      ? ''
      : `${minutesEast < 0 ? '-' : '+'}${two(Math.floor(distance / 60))}:${two(distance % 60)}`;
  return `${isoDate(moment)}T${two(hour)}:${two(minute)}${offset}`;
}
