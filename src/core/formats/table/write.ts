/**
 * Writes an atlas as one flat table for spreadsheets, with a meeting in each row. The heading of each column is the first
 * heading that the reader knows for its field. Data that does not fit into one row (a second building, sources with and
 * without a URL) is written into further rows with the same id, and the reader joins these rows.
 */
import type { AtlasData, Meeting, MeetingPlace, Properties, Source } from '../../model/model.js';
import { runSync } from '../../lib/steps.js';
import { IssueLog } from '../../model/issue-log.js';
import { lossesOf } from '../losses.js';
import { decideColumns } from '../records/decisions/decide.js';
import { decisionFor } from '../records/decisions/registry.js';
import { NO_SETTINGS } from '../records/decisions/settings.js';
import type { MeetingField } from '../records/meeting-fields.js';
import { recordOf, unreadText } from '../records/meeting-record.js';
import { readBack } from '../read-back.js';
import { ownCell, ownColumns, pictureCells } from '../written-description.js';
import { bareItem, listItem, namesIn, urlList, type Names } from '../written-names.js';
import type { WriteOptions, Written } from '../written.js';
import { guessColumns, type ColumnOverrides } from './columns.js';
import { COLUMN_ALIASES } from './headings.js';
import { readTable } from './read.js';
import { settingsLines } from './settings-lines.js';
import { decimal, writeCsv } from './write-csv.js';

/**
 * Columns that every table has, so that users can fill them in. The column of another field is written if any row has it.
 */
const ALWAYS: ReadonlySet<MeetingField> = new Set<MeetingField>([
  'id',
  'title',
  'when',
  'place',
  'lat',
  'lon',
  'people',
]);
const FIELDS: readonly MeetingField[] = [
  'id',
  'title',
  'when',
  'place',
  'part',
  'lat',
  'lon',
  'zone',
  'people',
  'topics',
  'source',
  'url',
  'summary',
  'status',
  'mode',
  'series',
  'number',
  'duration',
  'certainty',
  'media',
  'alt',
  'credit',
  'licence',
  'sameAs',
  'unread',
];

type Cells = Partial<Record<MeetingField, string>>;

/** @returns CSV. Settings lines stand above the headings where the columns would be read differently without them. */
export function writeTable(data: AtlasData, { lang = 'en' }: WriteOptions = {}): Written {
  const writer = new RowWriter(namesIn(data, lang));
  const rows = data.meetings.flatMap((meeting) => writer.rowsOf(meeting));
  const fields = FIELDS.filter((field) => ALWAYS.has(field) || rows.some((row) => row[field]));
  const own = ownColumns(data.meetings);
  const headings = [...fields.map((field) => COLUMN_ALIASES[field][0] ?? field), ...own];
  const settings = [...neededSettings(rows), ...settingsLines(meaningsOfOwn(headings, own))].map((line) => [line]);
  const cells = (row: Row): readonly string[] => [
    ...fields.map((field) => row[field] ?? ''),
    ...own.map((name) => ownCell(row.properties, name)),
  ];
  const text = writeCsv([...settings, headings, ...rows.map(cells)]);
  const written = readBack(readTable, { text, syntax: 'text', value: undefined }, data);
  return { files: [{ name: 'atlas.csv', text, needsByteOrderMark: true }], losses: lossesOf(data, written, lang) };
}

/** A row, with the own columns of its meeting. */
type Row = Cells & { readonly properties?: Properties | undefined };

/** An own column with the heading of a field says that it is none. */
const meaningsOfOwn = (headings: readonly string[], own: readonly string[]): ColumnOverrides =>
  Object.fromEntries(
    guessColumns(headings)
      .slice(headings.length - own.length)
      .filter(({ field }) => field !== undefined)
      .map(({ heading }) => [heading, 'own']),
  );

/** @returns the lines that state what a column decides otherwise than it is written, such as bars inside a name. */
function neededSettings(rows: readonly Cells[]): readonly string[] {
  const records = rows.map((row) => recordOf(row, { number: 0, locate: () => ({ path: '' }) }));
  const overrides: Record<string, string> = {};
  for (const { field, name, value } of runSync(decideColumns(records, NO_SETTINGS, new IssueLog())).list) {
    const written = decisionFor(field, name)?.writtenValue;
    if (written !== undefined && written !== value) overrides[`${COLUMN_ALIASES[field][0] ?? field}:${name}`] = written;
  }
  return settingsLines(overrides);
}

class RowWriter {
  readonly #names: Names;
  /** People whose office is already written. Each office is written once, at the first meeting of the person. */
  readonly #introduced = new Set<string>();

  constructor(names: Names) {
    this.#names = names;
  }

  rowsOf(meeting: Meeting): readonly Row[] {
    const { text } = this.#names;
    // The reader joins rows that have the same values in all of these.
    const same: Cells = { id: meeting.id, title: text(meeting.title) || meeting.id, when: meeting.when?.edtf ?? '' };
    const [place = {}, ...places] = this.#placeCells(meeting);
    const [source = {}, ...sources] = this.#sourceCells(meeting);
    // Each picture has texts of its own, so each has a row.
    const [picture = {}, ...pictures] = (meeting.media ?? []).map((one): Cells => pictureCells(one, this.#names));
    const first: Row = {
      ...same,
      ...place,
      ...(meeting.timeZone === undefined ? {} : { zone: meeting.timeZone }),
      people: this.#people(meeting),
      topics: this.#topics(meeting),
      ...source,
      summary: text(meeting.note),
      status: meeting.status === 'held' ? '' : meeting.status,
      mode: meeting.mode === 'in-person' ? '' : meeting.mode,
      series: text(this.#names.series.get(meeting.series ?? '')?.title),
      number: meeting.number === undefined ? '' : String(meeting.number),
      duration: meeting.duration ?? '',
      certainty: meeting.certainty ?? '',
      ...picture,
      sameAs: (meeting.sameAs ?? []).join(' '),
      unread: unreadText(meeting.unread ?? []),
      properties: meeting.properties,
    };
    const count = Math.max(places.length, sources.length, pictures.length);
    const more = Array.from({ length: count }, (_, index): Cells => {
      return { ...same, ...places[index], ...sources[index], ...pictures[index] };
    });
    return [first, ...more];
  }

  /** Several places are written into one row, separated by `;`, if only their names and coordinates differ. */
  #placeCells({ places, timeZone }: Meeting): readonly Cells[] {
    const known = places.filter(({ place }) => this.#names.places.has(place));
    const located = known.map(({ place }) => this.#names.places.get(place)?.coordinates);
    const isUniform =
      (located.every((point) => point !== undefined) || located.every((point) => point === undefined)) &&
      known.every(({ place, part }, index) => {
        const own = this.#names.places.get(place);
        return (
          (index === 0 || part === undefined) && own?.timeZone === timeZone && !/[;；\n]/.test(this.#nameOf(place))
        );
      });
    const cells = known.map((one) => this.#placeCell(one));
    if (!isUniform || cells.length < 2) return cells;
    const joined = (field: 'place' | 'lat' | 'lon'): string =>
      cells.some((cell) => cell[field]) ? cells.map((cell) => cell[field]).join('; ') : '';
    return [{ ...cells[0], place: joined('place'), lat: joined('lat'), lon: joined('lon') }];
  }

  #placeCell({ place: id, part }: MeetingPlace): Cells {
    const place = this.#names.places.get(id);
    const [lon, lat] = place?.coordinates ?? [];
    const { text } = this.#names;
    const name = this.#nameOf(id);
    return {
      // Without coordinates the reader treats a semicolon as the start of a second place.
      place: lat === undefined ? listItem(name) : name,
      part: part === undefined ? '' : text(place?.parts.find((one) => one.id === part)?.name),
      lat: lat === undefined ? '' : decimal(lat),
      lon: lon === undefined ? '' : decimal(lon),
      zone: place?.timeZone ?? '',
    };
  }

  #nameOf(placeId: string): string {
    return this.#names.text(this.#names.places.get(placeId)?.name) || placeId;
  }

  /** `Sung Kim (United States, head); (North Korea)`. */
  #people({ attendance }: Meeting): string {
    const items = attendance.map((one) => {
      const side = this.#names.sideOf(one)?.replace(/[,，]/g, ' ');
      const name = one.person === undefined ? '' : bareItem(this.#names.text(this.#names.people.get(one.person)?.name));
      const inside = [side === undefined ? '' : listItem(side), one.role ?? '', side ? this.#office(one.person) : ''];
      const details = inside.filter((part) => part !== '').join(', ');
      return `${name} ${details === '' || (name === '' && !side) ? '' : `(${details})`}`.trim();
    });
    return items.filter((item) => item !== '').join('; ');
  }

  #office(personId: string | undefined): string {
    if (personId === undefined || this.#introduced.has(personId)) return '';
    this.#introduced.add(personId);
    return bareItem(this.#names.text(this.#names.people.get(personId)?.offices[0]?.title));
  }

  #topics({ topics }: Meeting): string {
    return topics.map((id) => listItem(this.#names.text(this.#names.topics.get(id)?.name))).join('; ');
  }

  /** The reader pairs titles and URLs by order, so sources with and without a URL are written into separate rows. */
  #sourceCells({ sources }: Meeting): readonly Cells[] {
    const found = sources.flatMap((id) => this.#names.sources.get(id) ?? []);
    const titles = (list: readonly Source[]): string =>
      list.map(({ title }) => listItem(this.#names.text(title))).join('; ');
    const linked = found.filter(({ url }) => url !== undefined);
    const plain = found.filter(({ url }) => url === undefined);
    const cells: Cells[] = [];
    if (linked.length > 0) cells.push({ source: titles(linked), url: urlList(linked) });
    if (plain.length > 0) cells.push({ source: titles(plain) });
    return cells;
  }
}
