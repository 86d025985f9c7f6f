/**
 * Three to five linked tables (Event Viewer's shape): people, events, who was at which event, and perhaps places and
 * organisers. They are joined into the rows of one flat table, so that dates, coordinates and all else are read by the
 * same code and Issues point at the file and row they come from.
 *
 * An origin becomes the side of a person, and the place of that name its capital. An organiser becomes a side that hosts.
 */
import type { Steps } from '../../lib/steps.js';
import { ROLES, type Role } from '../../model/model.js';
import type { ParseWhen } from '../../time/rare-edtf.js';
import { definedOnly } from '../fields/fields.js';
import type { IssueLog } from '../fields/issue-log.js';
import type { FilesReader, SourceFile } from '../format.js';
import type { TableField } from '../table/columns.js';
import { AtlasBuilder, type IssueLocation } from '../table/atlas-builder.js';
import { foldName } from '../../lib/fold.js';
import { countLinkedHeadings, recogniseLinked, type LinkedColumns, type LinkedKind } from './columns.js';
import { listItems, type NamedPerson } from '../table/people-cells.js';
import { rowOfRecord, type FieldRecord } from '../table/records.js';
import { dateColumnOf } from '../table/date-columns.js';
import { readPlaces } from '../table/row-places.js';
import { readRows } from '../table/rows.js';
import type { Row } from '../table/row.js';
import { readSheet } from '../table/sheet.js';
import { readTable } from '../table/read.js';
import { roleOf } from '../table/value-words.js';

/** A row of a linked table, by its fields. */
interface Entry {
  readonly file: string;
  readonly row: number;
  readonly fields: Readonly<Record<string, string>>;
  readonly headings: Readonly<Record<string, string>>;
}
type Entries = Record<LinkedKind, Entry[]>;

/** Each table is known by its columns. A single flat table (with columns for date and people) is read as a flat table. */
export const readLinkedTables: FilesReader = function* (files, options) {
  const { log, parseWhen } = options;
  const [only] = files;
  if (files.length === 1 && only !== undefined)
    return yield* readTable({ text: only.text, syntax: 'text', value: undefined }, options);
  const gathering = new AtlasBuilder(log);
  const entries: Entries = { people: [], events: [], attendance: [], places: [], organisers: [] };
  for (const file of files) yield* collect(file, entries, log);
  readPlaceRows(entries.places, gathering, parseWhen);
  const people = readPeopleRows(entries.people, gathering, log);
  const attendees = readAttendance(entries, people, gathering, log);
  const titles = organiserTitles(entries.organisers);
  yield* readRows(
    entries.events.map((event) => eventRow(event, attendees, titles)),
    gathering,
    parseWhen,
  );
  return { value: gathering.finish(), issues: log.issues };
};

function* collect({ name, text }: SourceFile, entries: Entries, log: IssueLog): Steps<void> {
  const sheet = yield* readSheet(text, log, { file: name, countKnown: countLinkedHeadings });
  if (sheet === undefined) return;
  const table = recogniseLinked(sheet.headings);
  if (table === undefined) {
    const expected = Object.keys(entries).join(', ');
    log.add({ code: 'table-unknown', path: name, found: sheet.headings.slice(0, 20).join(', '), expected });
    return;
  }
  const headings = fieldsOf(table.columns, sheet.headings);
  for (const { row, cells } of sheet.rows)
    entries[table.kind].push({ file: name, row, fields: fieldsOf(table.columns, cells), headings });
}

/** Event Viewer takes a cell that begins with `!` for a comment on the data. */
function fieldsOf(columns: LinkedColumns, cells: readonly string[]): Readonly<Record<string, string>> {
  const filled = Object.entries(columns).map(([field, index]) => [field, cells[index] ?? ''] as const);
  return Object.fromEntries(filled.filter(([, cell]) => cell !== '' && !cell.startsWith('!')));
}

function spotOf({ file, row, headings }: Entry, field?: string): IssueLocation {
  const column = field === undefined ? undefined : headings[field];
  return column === undefined
    ? { path: `${file}, row ${row}`, row }
    : { path: `${file}, row ${row}, column ${column}`, row, column };
}

function readPlaceRows(entries: readonly Entry[], gathering: AtlasBuilder, parse: ParseWhen): void {
  const none = dateColumnOf([], []);
  const context = { gathering, parse, peopleByComma: false, dates: { when: none, start: none, end: none } };
  for (const entry of entries) {
    const { name, lat, lon, coordinates, zone, country } = entry.fields;
    if (name !== undefined)
      readPlaces(rowOf(entry, { place: name, lat, lon, coordinates, zone, country }, { place: 'name' }), context);
  }
}

/** @param renamed field of the record → field of the linked table, where they differ. */
function rowOf(
  entry: Entry,
  record: FieldRecord,
  renamed: Partial<Record<TableField, string>> = {},
  people?: readonly NamedPerson[],
): Row {
  const spot = (field?: TableField): IssueLocation =>
    spotOf(entry, field === undefined ? undefined : (renamed[field] ?? field));
  return rowOfRecord(record, { number: entry.row, spot, people });
}

/** @returns name and side of everybody by id and by name. */
function readPeopleRows(
  entries: readonly Entry[],
  gathering: AtlasBuilder,
  log: IssueLog,
): ReadonlyMap<string, NamedPerson> {
  const people = new Map<string, NamedPerson>();
  for (const entry of entries) {
    const { id, lastName, firstName, side, office, note } = entry.fields;
    const name = entry.fields['name'] ?? [firstName, lastName].filter((part) => part !== undefined).join(' ');
    if (name === '') {
      log.add({ code: 'missing', ...spotOf(entry, 'name'), expected: 'a name' });
      continue;
    }
    const sideId = side === undefined ? undefined : gathering.side(side);
    const capital = side === undefined ? undefined : gathering.knownPlace(side);
    if (side !== undefined && capital !== undefined) gathering.capital(side, capital);
    gathering.person(name, { side: sideId, office, note });
    const person: NamedPerson = { name };
    if (id !== undefined && people.has(foldName(id)))
      log.add({ code: 'duplicate-id', ...spotOf(entry, 'id'), severity: 'warning', found: id });
    for (const key of [id, name])
      if (key !== undefined && !people.has(foldName(key))) people.set(foldName(key), person);
  }
  return people;
}

/** @returns who was at each event, by the event's key. */
function readAttendance(
  { attendance, events }: Entries,
  people: ReadonlyMap<string, NamedPerson>,
  gathering: AtlasBuilder,
  log: IssueLog,
): ReadonlyMap<string, readonly NamedPerson[]> {
  const byEvent = new Map<string, NamedPerson[]>();
  // One list for all of an event's keys: half of a file may go by its id and half by its title.
  for (const event of events) {
    const list: NamedPerson[] = [];
    for (const key of keysOf(event)) if (!byEvent.has(key)) byEvent.set(key, list);
  }
  for (const entry of attendance) {
    const { person = '', event = '', role, side } = entry.fields;
    const known = people.get(foldName(person));
    const list = byEvent.get(foldName(event));
    if (list === undefined)
      log.add({ code: 'dangling-id', ...spotOf(entry, 'event'), found: event, expected: 'the id of an event' });
    if (known === undefined)
      log.add({ code: 'dangling-id', ...spotOf(entry, 'person'), found: person, expected: 'the id of a person' });
    // Somebody who is only here was there all the same.
    if (person !== '')
      list?.push(
        definedOnly<NamedPerson>({
          name: known?.name ?? person,
          side,
          role: readRole(entry, role, log),
          office: undefined,
        }),
      );
    if (list === undefined && known === undefined && person !== '') gathering.person(person);
  }
  return byEvent;
}

const keysOf = ({ fields: { id, title } }: Entry): readonly string[] =>
  [id, title].filter((key) => key !== undefined).map(foldName);

function readRole(entry: Entry, role: string | undefined, log: IssueLog): Role | undefined {
  const known = role === undefined ? undefined : roleOf(role);
  if (role !== undefined && known === undefined) {
    log.add({
      code: 'unknown-value',
      ...spotOf(entry, 'role'),
      severity: 'warning',
      found: role,
      expected: ROLES.join(', '),
    });
  }
  return known;
}

function eventRow(
  entry: Entry,
  attendees: ReadonlyMap<string, readonly NamedPerson[]>,
  titles: ReadonlyMap<string, string>,
): Row {
  const { organiser, ...fields } = entry.fields;
  const [key = ''] = keysOf(entry);
  const hosts = (organiser === undefined ? [] : listItems(organiser)).map((name): NamedPerson => {
    return { name: '', side: titles.get(foldName(name)) ?? name, role: 'host' };
  });
  return rowOf(entry, { ...fields, title: fields['title'] ?? fields['id'] }, {}, [
    ...(attendees.get(key) ?? []),
    ...hosts,
  ]);
}

/** Organiser → title in full. */
function organiserTitles(organisers: readonly Entry[]): ReadonlyMap<string, string> {
  return new Map(
    organisers.flatMap(({ fields: { name, title } }) =>
      name === undefined || title === undefined ? [] : [[foldName(name), title] as const],
    ),
  );
}
