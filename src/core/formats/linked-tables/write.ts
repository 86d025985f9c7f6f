/**
 * An atlas as linked tables in Event Viewer's shape: people, events, who was at which event, locations. They hold more
 * than one flat table: each person and each role once, people who met nobody, places where nobody met.
 */
import type { AtlasData, Meeting } from '../../model/model.js';
import { LINKED_ALIASES } from './headings.js';
import type { LinkedKind } from './columns.js';
import { readLinkedTables } from './read.js';
import { decimal, writeCsv } from '../table/write-csv.js';
import { lossesOf } from '../losses.js';
import { readFilesBack } from '../read-back.js';
import { bareItem, listItem, namesIn, type Names } from '../written-names.js';
import type { WriteOptions, WrittenFile, Written } from '../written.js';

export interface WrittenTables {
  /** CSV each, named `people.csv`, `events.csv`, `people-at-events.csv`, `locations.csv`. */
  readonly files: readonly WrittenFile[];
  readonly losses: Written['losses'];
}

const FILES = {
  people: { name: 'people.csv', fields: ['id', 'name', 'side', 'office', 'note'] },
  events: {
    name: 'events.csv',
    fields: [
      ...(['id', 'title', 'place', 'organiser', 'start', 'end', 'zone', 'topics', 'source', 'url'] as const),
      ...(['summary', 'status', 'mode', 'series'] as const),
    ],
  },
  attendance: { name: 'people-at-events.csv', fields: ['person', 'event', 'role', 'side'] },
  places: { name: 'locations.csv', fields: ['name', 'lat', 'lon', 'zone'] },
} as const;

/** @returns the tables, and what they could not hold. */
export function writeTables(data: AtlasData, { lang = 'en' }: WriteOptions = {}): WrittenTables {
  const names = namesIn(data, lang);
  const { text } = names;
  const files = [
    file(
      'people',
      data.people.map(({ id, name, side, offices, note }) => [
        ...[id, text(name), text(names.sides.get(side ?? '')?.name), text(offices[0]?.title), text(note)],
      ]),
    ),
    file(
      'events',
      data.meetings.map((meeting) => eventRow(meeting, names)),
    ),
    file(
      'attendance',
      data.meetings.flatMap(({ id, attendance }) =>
        attendance.flatMap(({ person, role = '', side = '' }) =>
          person === undefined ? [] : [[person, id, role, text(names.sides.get(side)?.name)]],
        ),
      ),
    ),
    file(
      'places',
      data.places.map(({ name, coordinates, timeZone = '' }) => [
        listItem(text(name)),
        coordinates === undefined ? '' : decimal(coordinates[1]),
        coordinates === undefined ? '' : decimal(coordinates[0]),
        timeZone,
      ]),
    ),
  ];
  return { files, losses: lossesOf(data, readFilesBack(readLinkedTables, files, data), lang) };
}

/** The headings are the spellings the reader knows first. */
function file(kind: keyof typeof FILES, rows: readonly (readonly string[])[]): WrittenFile {
  const { name, fields } = FILES[kind];
  const aliases: Readonly<Record<string, readonly string[]>> = LINKED_ALIASES[kind satisfies LinkedKind];
  return { name, text: writeCsv([fields.map((field) => aliases[field]?.[0] ?? field), ...rows]) };
}

function eventRow(meeting: Meeting, { text, places, sides, topics, sources, series }: Names): readonly string[] {
  const hosts = meeting.attendance.filter(({ person, role }) => person === undefined && role === 'host');
  const cited = meeting.sources.flatMap((id) => sources.get(id) ?? []);
  const list = (items: readonly string[]): string => items.filter((item) => item !== '').join('; ');
  return [
    meeting.id,
    text(meeting.title),
    list(meeting.places.map(({ place }) => listItem(text(places.get(place)?.name)))),
    list(hosts.map(({ side = '' }) => bareItem(text(sides.get(side)?.name)))),
    ...endsOf(meeting.when?.edtf ?? ''),
    meeting.timeZone ?? '',
    list(meeting.topics.map((id) => listItem(text(topics.get(id)?.name)))),
    list(cited.map(({ title }) => listItem(text(title)))),
    cited.flatMap(({ url }) => url?.replace(/\s/g, '%20') ?? []).join(' '),
    text(meeting.note),
    meeting.status === 'held' ? '' : meeting.status,
    meeting.mode === 'in-person' ? '' : meeting.mode,
    text(series.get(meeting.series ?? '')?.title),
  ];
}

/** An interval of two dates in two cells; anything else whole in the first. */
function endsOf(edtf: string): readonly [start: string, end: string] {
  const [start = '', end = '', ...rest] = edtf.split('/');
  const isPlain = [start, end].every((half) => half !== '' && half !== '..') && start !== end && rest.length === 0;
  return isPlain ? [start, end] : [edtf, ''];
}
