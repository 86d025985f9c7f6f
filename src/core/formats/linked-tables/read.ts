/**
 * Reads three to five linked tables in the layout of Event Viewer: people, events, attendance, and optionally places and
 * organisers. Each event becomes a meeting record with its people. Dates, coordinates and other fields are therefore read as
 * in the other formats, and Issues name the file and the row.
 *
 * An origin becomes the side of a person, and the place with that name becomes the capital of the side. An organiser becomes
 * a side with the role of host.
 */
import { identifierUrl } from '../../identifiers/authorities.js';
import { definedOnly } from '../../lib/defined-only.js';
import { foldName } from '../../lib/fold.js';
import type { Steps } from '../../lib/steps.js';
import type { IssueLog } from '../../model/issue-log.js';
import { ROLES, type Described, type Role } from '../../model/model.js';
import type { ParseWhen } from '../../time/rare-edtf.js';
import type { FilesReader, SourceFile } from '../format.js';
import { AtlasBuilder, type IssueLocation, type PlaceDetails } from '../records/atlas-builder.js';
import { descriptionOf, propertiesFrom } from '../records/describe.js';
import { authorityIn, readDescription } from '../records/record-description.js';
import { PLAIN_DATES } from '../records/date-field.js';
import { listItems } from '../records/lists.js';
import { keyOfSetting, settingTarget } from '../records/decisions/settings.js';
import { MEETING_FIELDS, type MeetingField } from '../records/meeting-fields.js';
import { recordOf, type FieldTexts, type MeetingRecord, type RecordContext } from '../records/meeting-record.js';
import { namedPerson, type NamedPerson } from '../records/named-person.js';
import { readPlaces } from '../records/places.js';
import { readRecords } from '../records/read-records.js';
import { SharedAttendance } from '../records/shared-attendance.js';
import { roleOf } from '../records/vocabulary.js';
import type { ColumnOverrides } from '../table/columns.js';
import { headingKey } from '../table/heading-key.js';
import { parseTable } from '../table/parse-table.js';
import { readTable } from '../table/read.js';
import { settingsInText } from '../table/settings-lines.js';
import { countLinkedHeadings, nameOfColumn, recogniseLinked, type LinkedColumns } from './columns.js';
import type { LinkedKind } from './linked-fields.js';

/** A row of one of the tables, with its cells by field. */
interface LinkedRow {
  readonly file: string;
  readonly row: number;
  readonly texts: Readonly<Record<string, string>>;
  readonly headings: Readonly<Record<string, string>>;
  /** The cells of the other columns. */
  readonly own: Described;
}
type RowsByKind = Readonly<Record<LinkedKind, LinkedRow[]>>;

/** Each table is recognised by its columns. A single file is read as a flat table. */
export const readLinkedTables: FilesReader = function* (files, options) {
  const { log, parseWhen } = options;
  const [only] = files;
  if (files.length === 1 && only !== undefined)
    return yield* readTable({ text: only.text, syntax: 'text', value: undefined }, options);
  const builder = new AtlasBuilder(log);
  const rows: RowsByKind = { people: [], events: [], attendance: [], places: [], organisers: [] };
  const settings = new Map<string, string>();
  for (const file of files) yield* addRows(file, rows, settings, log);
  const context = plainContext(builder, parseWhen);
  const places = addPlaces(rows.places, context);
  const people = addPeople(rows.people, context);
  const attendees = attendeesByEvent(rows, people, builder, log);
  const titles = organiserTitles(rows.organisers);
  const records = rows.events.map((event) => recordOfEvent(event, attendees, titles, places, log));
  yield* readRecords(records, builder, parseWhen, settings);
  return { value: builder.finish(), issues: log.issues };
};

/** @param settings gets the settings in the lines above the headings of a table of events: `# parley: start:order=mdy`. */
function* addRows(
  { name, text }: SourceFile,
  rows: RowsByKind,
  settings: Map<string, string>,
  log: IssueLog,
): Steps<void> {
  const table = yield* parseTable(text, log, { file: name, countKnown: countLinkedHeadings });
  if (table === undefined) return;
  const linked = recogniseLinked(table.headings);
  if (linked === undefined) {
    const expected = Object.keys(rows).join(', ');
    log.add({ code: 'table-unknown', path: name, found: table.headings.slice(0, 20).join(', '), expected });
    return;
  }
  const headings = byField(linked.columns, table.headings);
  if (linked.kind === 'events')
    for (const [key, value] of settingsOfEvents(settingsInText(text, log), headings)) settings.set(key, value);
  const used = new Set(Object.values(linked.columns));
  const others = table.headings.map((heading, index) => ({ heading, index })).filter(({ index }) => !used.has(index));
  for (const { row, cells } of table.rows) {
    const own = ownColumns(others.map(({ heading, index }) => [nameOfColumn(heading), cells[index] ?? ''] as const));
    rows[linked.kind].push({ file: name, row, texts: byField(linked.columns, cells), headings, own });
  }
  if (IS_DESCRIBED.has(linked.kind)) return;
  const lost = others.filter(({ index }) => table.rows.some(({ cells }) => (cells[index] ?? '') !== ''));
  if (lost.length === 0) return;
  const found = `${name}: ${lost.map(({ heading }) => heading).join(', ')}`;
  log.add({ code: 'left-out', severity: 'note', path: name, found, count: lost.length });
}

/** @returns the settings by field. A setting names a column by its heading or by its field. */
function settingsOfEvents(
  stated: ColumnOverrides,
  headings: Readonly<Record<string, string>>,
): readonly (readonly [key: string, value: string])[] {
  return Object.entries(stated).flatMap(([key, value]) => {
    const target = settingTarget(key);
    if (target === undefined) return [];
    const wanted = headingKey(target.column);
    const field = MEETING_FIELDS.find((one) => one === target.column || headingKey(headings[one] ?? '') === wanted);
    return field === undefined ? [] : [[keyOfSetting(field, target.name), value] as const];
  });
}

/** The tables of things that keep the other columns. */
const IS_DESCRIBED: ReadonlySet<LinkedKind> = new Set(['people', 'events', 'places']);

/** A column whose heading names an authority has identifiers: `wikidata_id`. */
function ownColumns(cells: readonly (readonly [heading: string, text: string])[]): Described {
  const sameAs: string[] = [];
  const others: (readonly [string, string])[] = [];
  for (const [heading, text] of cells) {
    const authority = authorityIn(heading);
    const url = authority === undefined ? undefined : identifierUrl(text, authority);
    if (url === undefined) others.push([heading, text]);
    else sameAs.push(url);
  }
  return descriptionOf({ sameAs, properties: propertiesFrom(others) }) ?? {};
}

/** @returns the cells by field. A cell that begins with `!` is a comment in Event Viewer, so it is left out. */
function byField(columns: LinkedColumns, cells: readonly string[]): Readonly<Record<string, string>> {
  const filled = Object.entries(columns).map(([field, index]) => [field, cells[index] ?? ''] as const);
  return Object.fromEntries(filled.filter(([, cell]) => cell !== '' && !cell.startsWith('!')));
}

function locationOf({ file, row, headings }: LinkedRow, field?: string): IssueLocation {
  const column = field === undefined ? undefined : headings[field];
  return column === undefined
    ? { path: `${file}, row ${row}`, row }
    : { path: `${file}, row ${row}, column ${column}`, row, column };
}

/** A place that an event may refer to by its id. */
type KnownPlace = Pick<PlaceDetails, 'name' | 'country' | 'coordinates'>;

/** How the cells of places and people are read: each by itself, without decisions for whole columns. */
const plainContext = (builder: AtlasBuilder, parseWhen: ParseWhen): RecordContext => ({
  builder,
  attendances: new SharedAttendance(builder),
  parseWhen,
  unread: [],
  meaningOfO: () => undefined,
  decisions: [],
  peopleIn: { people: listItems, sender: listItems, recipient: listItems },
  personIn: { people: namedPerson, sender: namedPerson, recipient: namedPerson },
  topicsIn: listItems,
  topicIdsByCell: new Map(),
  meetingPlaces: new Map(),
  placeIn: (cell) => ({ place: cell }),
  hasCountryOfPlace: true,
  isUsed: () => true,
  dates: { when: PLAIN_DATES, start: PLAIN_DATES, end: PLAIN_DATES },
  clocksWithoutMidnight: new Set(),
  yearsBeforeChrist: new Set(),
  eraOfHeading: {},
});

/** @returns the media, identifiers and own columns of a place or person. A cell that cannot be read is one of its own columns. */
function descriptionIn(row: LinkedRow, context: RecordContext): Described {
  const { media, alt, credit, licence, sameAs } = row.texts;
  context.unread = [];
  const record = { ...recordOfRow(row, { media, alt, credit, licence, sameAs }), ...row.own };
  const description = readDescription(record, context) ?? {};
  const unread = propertiesFrom(context.unread.map(({ field, text }) => [field, text] as const));
  return unread === undefined ? description : { ...description, properties: { ...description.properties, ...unread } };
}

/** @returns the places by their ids. */
function addPlaces(rows: readonly LinkedRow[], context: RecordContext): ReadonlyMap<string, KnownPlace> {
  const { builder } = context;
  const known = new Map<string, KnownPlace>();
  for (const row of rows) {
    const { name, lat, lon, coordinates, zone, country, placeId } = row.texts;
    if (name === undefined) {
      builder.log.add({ code: 'missing', ...locationOf(row, 'name'), expected: 'a name' });
      continue;
    }
    const texts = { place: name, lat, lon, coordinates, zone, country };
    const [place] = readPlaces(recordOfRow(row, texts, { place: 'name' }), context).places;
    if (place !== undefined) builder.describePlace(place.place, descriptionIn(row, context));
    if (placeId === undefined || place === undefined) continue;
    if (known.has(foldName(placeId)))
      builder.log.add({ code: 'duplicate-id', ...locationOf(row, 'placeId'), severity: 'warning', found: placeId });
    else known.set(foldName(placeId), { name, country, coordinates: builder.coordinatesOf(place.place) });
  }
  return known;
}

/** @param renamed field of the record → field of the linked table, where they differ. */
function recordOfRow(
  row: LinkedRow,
  texts: FieldTexts,
  renamed: Partial<Record<MeetingField, string>> = {},
  people?: readonly NamedPerson[],
): MeetingRecord {
  return recordOf(texts, {
    number: row.row,
    locate: (field) => locationOf(row, field === undefined ? undefined : (renamed[field] ?? field)),
    people,
  });
}

/** @returns people by id and by name. */
function addPeople(rows: readonly LinkedRow[], context: RecordContext): ReadonlyMap<string, NamedPerson> {
  const { builder } = context;
  const { log } = builder;
  const people = new Map<string, NamedPerson>();
  for (const row of rows) {
    const { id, lastName, firstName, side, office, note } = row.texts;
    const name = row.texts['name'] ?? [firstName, lastName].filter((part) => part !== undefined).join(' ');
    if (name === '') {
      log.add({ code: 'missing', ...locationOf(row, 'name'), expected: 'a name' });
      continue;
    }
    const sideId = side === undefined ? undefined : builder.side(side);
    const capital = side === undefined ? undefined : builder.knownPlace(side);
    if (side !== undefined && capital !== undefined) builder.capital(side, capital);
    builder.describePerson(builder.person(name, { side: sideId, office, note }), descriptionIn(row, context));
    const person: NamedPerson = { name };
    if (id !== undefined && people.has(foldName(id)))
      log.add({ code: 'duplicate-id', ...locationOf(row, 'id'), severity: 'warning', found: id });
    for (const key of [id, name])
      if (key !== undefined && !people.has(foldName(key))) people.set(foldName(key), person);
  }
  return people;
}

/** @returns the people at each event, by the event's id and by its title. */
function attendeesByEvent(
  { attendance, events }: RowsByKind,
  people: ReadonlyMap<string, NamedPerson>,
  builder: AtlasBuilder,
  log: IssueLog,
): ReadonlyMap<string, readonly NamedPerson[]> {
  const byEvent = new Map<string, NamedPerson[]>();
  // The id and the title of an event share one list, because some rows may refer to the id and others to the title.
  for (const event of events) {
    const list: NamedPerson[] = [];
    for (const key of keysOf(event)) if (!byEvent.has(key)) byEvent.set(key, list);
  }
  for (const row of attendance) {
    const { person = '', event = '', role, side } = row.texts;
    const known = people.get(foldName(person));
    const list = byEvent.get(foldName(event));
    if (list === undefined)
      log.add({ code: 'dangling-id', ...locationOf(row, 'event'), found: event, expected: 'the id of an event' });
    // Without a table of people, the attendance has their names.
    if (known === undefined && people.size > 0)
      log.add({ code: 'dangling-id', ...locationOf(row, 'person'), found: person, expected: 'the id of a person' });
    // A person who is missing in the table of people still attended the event.
    if (person !== '')
      list?.push(
        definedOnly<NamedPerson>({
          name: known?.name ?? person,
          side,
          role: readRole(row, role, log),
          office: undefined,
        }),
      );
    if (list === undefined && known === undefined && person !== '') builder.person(person);
  }
  return byEvent;
}

const keysOf = ({ texts: { id, title } }: LinkedRow): readonly string[] =>
  [id, title].filter((key) => key !== undefined).map(foldName);

function readRole(row: LinkedRow, role: string | undefined, log: IssueLog): Role | undefined {
  const known = role === undefined ? undefined : roleOf(role);
  if (role !== undefined && known === undefined) {
    log.add({
      code: 'unknown-value',
      ...locationOf(row, 'role'),
      severity: 'warning',
      found: role,
      expected: ROLES.join(', '),
    });
  }
  return known;
}

function recordOfEvent(
  row: LinkedRow,
  attendees: ReadonlyMap<string, readonly NamedPerson[]>,
  titles: ReadonlyMap<string, string>,
  places: ReadonlyMap<string, KnownPlace>,
  log: IssueLog,
): MeetingRecord {
  const { organiser, placeId: _placeId, ...texts } = row.texts;
  const place = placeOf(row, places, log);
  const [key = ''] = keysOf(row);
  const hosts = (organiser === undefined ? [] : listItems(organiser)).map((name): NamedPerson => {
    return { name: '', side: titles.get(foldName(name)) ?? name, role: 'host' };
  });
  const placed = place === undefined ? {} : { place: place.name, country: place.country };
  const read = recordOfRow(row, { ...texts, ...placed, title: texts['title'] ?? texts['id'] }, {}, [
    ...(attendees.get(key) ?? []),
    ...hosts,
  ]);
  const record = { ...read, ...row.own };
  return place?.coordinates === undefined ? record : { ...record, coordinates: place.coordinates };
}

/**
 * @returns the place that the event names by its id, in a column of ids or in a column of places; undefined if the event names
 *   its place in words, or none.
 */
function placeOf(row: LinkedRow, places: ReadonlyMap<string, KnownPlace>, log: IssueLog): KnownPlace | undefined {
  const { placeId, place } = row.texts;
  const known = [placeId, place].flatMap((key) => (key === undefined ? [] : (places.get(foldName(key)) ?? [])))[0];
  if (known !== undefined || placeId === undefined) return known;
  log.add({ code: 'dangling-id', ...locationOf(row, 'placeId'), found: placeId, expected: 'the id of a place' });
  return undefined;
}

/** @returns the full titles of organisers by their short names. */
function organiserTitles(organisers: readonly LinkedRow[]): ReadonlyMap<string, string> {
  return new Map(
    organisers.flatMap(({ texts: { name, title } }) =>
      name === undefined || title === undefined ? [] : [[foldName(name), title] as const],
    ),
  );
}
