/**
 * Writes an atlas as linked tables in the layout of Event Viewer: people, events, attendance, locations. They hold more than
 * one flat table: people without meetings, places without meetings, and each person and role once.
 */
import type { AtlasData, Described, Meeting } from '../../model/model.js';
import { lossesOf } from '../losses.js';
import { unreadText } from '../records/meeting-record.js';
import { readFilesBack } from '../read-back.js';
import { decimal, writeCsv } from '../table/write-csv.js';
import { ownCell, ownColumns, pictureCells } from '../written-description.js';
import { bareItem, listItem, namesIn, urlList, type Names } from '../written-names.js';
import type { WriteOptions, WrittenFile, Written } from '../written.js';
import { DESCRIPTION, type LinkedField, type LinkedKind } from './linked-fields.js';
import { writtenHeading } from './columns.js';
import { LINKED_ALIASES } from './headings.js';
import { readLinkedTables } from './read.js';

type Rows = readonly (readonly string[])[];

/** @returns the files `people.csv`, `events.csv`, `people-at-events.csv` and `locations.csv`. */
export function writeTables(data: AtlasData, { lang = 'en' }: WriteOptions = {}): Written {
  const names = namesIn(data, lang);
  const files = [
    fileOf('people.csv', 'people', ['id', 'name', 'side', 'office', 'note', ...DESCRIPTION], peopleRows(data, names), {
      things: data.people,
      names,
    }),
    fileOf(
      'events.csv',
      'events',
      [
        'id',
        'title',
        'place',
        'organiser',
        'start',
        'end',
        'zone',
        'topics',
        'source',
        'url',
        'summary',
        'status',
        'mode',
        'series',
        'unread',
        ...DESCRIPTION,
      ],
      data.meetings.map((meeting) => eventRow(meeting, names)),
      { things: data.meetings, names },
    ),
    fileOf('people-at-events.csv', 'attendance', ['person', 'event', 'role', 'side'], attendanceRows(data, names)),
    fileOf('locations.csv', 'places', ['name', 'lat', 'lon', 'zone', ...DESCRIPTION], placeRows(data, names), {
      things: data.places,
      names,
    }),
  ];
  return { files, losses: lossesOf(data, readFilesBack(readLinkedTables, files, data), lang) };
}

interface DescribedThings {
  readonly things: readonly Described[];
  readonly names: Names;
}

/**
 * The heading of each column is the first alias of its field. Media and identifiers have columns if some thing has them, and own
 * columns stand behind these. Only the first picture of a thing has a place in its row.
 */
function fileOf<Kind extends LinkedKind>(
  name: string,
  kind: Kind,
  fields: readonly LinkedField<Kind>[],
  rows: Rows,
  described?: DescribedThings,
): WrittenFile {
  const { things, names } = described ?? { things: [], names: undefined };
  const own = ownColumns(things);
  const full = rows.map((row, index) => [...row, ...descriptionCells(things[index], names, own)]);
  const headings = [...fields.map((field) => LINKED_ALIASES[kind][field]?.[0] ?? field), ...own.map(writtenHeading)];
  const isUsed = headings.map(
    (_, column) => !isDescription(fields[column]) || full.some((row) => (row[column] ?? '') !== ''),
  );
  const used = [headings, ...full].map((row) => row.filter((_, column) => isUsed[column]));
  return { name, text: writeCsv(used), needsByteOrderMark: true };
}

const isDescription = (field: string | undefined): boolean => DESCRIPTION.some((one) => one === field);

function descriptionCells(
  thing: Described | undefined,
  names: Names | undefined,
  own: readonly string[],
): readonly string[] {
  if (thing === undefined || names === undefined) return [];
  const { media: [first] = [], sameAs = [], properties } = thing;
  const cells: Partial<Record<(typeof DESCRIPTION)[number], string>> = {
    ...(first !== undefined && pictureCells(first, names)),
    sameAs: sameAs.join(' '),
  };
  return [...DESCRIPTION.map((field) => cells[field] ?? ''), ...own.map((name) => ownCell(properties, name))];
}

const peopleRows = ({ people }: AtlasData, { text, sides }: Names): Rows =>
  people.map(({ id, name, side, offices, note }) => [
    id,
    text(name),
    text(sides.get(side ?? '')?.name),
    text(offices[0]?.title),
    text(note),
  ]);

const attendanceRows = ({ meetings }: AtlasData, { text, sides }: Names): Rows =>
  meetings.flatMap(({ id, attendance }) =>
    attendance.flatMap(({ person, role = '', side = '' }) =>
      person === undefined ? [] : [[person, id, role, text(sides.get(side)?.name)]],
    ),
  );

const placeRows = ({ places }: AtlasData, { text }: Names): Rows =>
  places.map(({ name, coordinates, timeZone = '' }) => [
    listItem(text(name)),
    coordinates === undefined ? '' : decimal(coordinates[1]),
    coordinates === undefined ? '' : decimal(coordinates[0]),
    timeZone,
  ]);

/** The cells of each row, in the order of the fields above. */
function eventRow(meeting: Meeting, { text, places, sides, topics, sources, series }: Names): readonly string[] {
  const hosts = meeting.attendance.filter(({ person, role }) => person === undefined && role === 'host');
  const cited = meeting.sources.flatMap((id) => sources.get(id) ?? []);
  const [start, end] = startAndEnd(meeting.when?.edtf ?? '');
  return [
    meeting.id,
    text(meeting.title),
    listCell(meeting.places.map(({ place }) => listItem(text(places.get(place)?.name)))),
    listCell(hosts.map(({ side = '' }) => bareItem(text(sides.get(side)?.name)))),
    start,
    end,
    meeting.timeZone ?? '',
    listCell(meeting.topics.map((id) => listItem(text(topics.get(id)?.name)))),
    listCell(cited.map(({ title }) => listItem(text(title)))),
    urlList(cited),
    text(meeting.note),
    meeting.status === 'held' ? '' : meeting.status,
    meeting.mode === 'in-person' ? '' : meeting.mode,
    text(series.get(meeting.series ?? '')?.title),
    unreadText(meeting.unread ?? []),
  ];
}

const listCell = (items: readonly string[]): string => items.filter((item) => item !== '').join('; ');

/** An interval between two dates is written into two cells. Any other date is written into the first cell. */
function startAndEnd(edtf: string): readonly [start: string, end: string] {
  const [start = '', end = '', ...rest] = edtf.split('/');
  const isPlain =
    [start, end].every((half) => half !== '' && half !== '..' && !half.endsWith(']')) &&
    start !== end &&
    rest.length === 0;
  return isPlain ? [start, end] : [edtf, ''];
}
