/**
 * An atlas as one flat table, a meeting in each row, for spreadsheets. The headings are those the reader knows first
 * (read/table/columns.ts). What one row cannot say (a second building, sources with and without an address) follows in
 * rows of their own with the same id, which the reader joins again.
 */
import type { AtlasData, Meeting, MeetingPlace, Source } from '../../model/model.js';
import { COLUMN_ALIASES } from './headings.js';
import type { MeetingField } from '../records/meeting-fields.js';
import { readTable } from './read.js';
import { decimal, writeCsv } from './write-csv.js';
import { lossesOf } from '../losses.js';
import { readBack } from '../read-back.js';
import { bareItem, listItem, namesIn, type Names } from '../written-names.js';
import type { WriteOptions, Written } from '../written.js';

/** Columns every table has, so that it can be filled in; the others are there if there is anything in them. */
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
  ...(['id', 'title', 'when', 'place', 'part', 'lat', 'lon', 'zone', 'people', 'topics', 'source', 'url'] as const),
  ...(['summary', 'status', 'mode', 'series', 'number', 'duration', 'certainty'] as const),
];

type Cells = Partial<Record<MeetingField, string>>;

/** @returns CSV in UTF-8 without byte-order mark (Excel wants one in front), and what it could not hold. */
export function writeTable(data: AtlasData, { lang = 'en' }: WriteOptions = {}): Written {
  const writer = new RowWriter(namesIn(data, lang));
  const rows = data.meetings.flatMap((meeting) => writer.rowsOf(meeting));
  const fields = FIELDS.filter((field) => ALWAYS.has(field) || rows.some((row) => row[field]));
  const headings = fields.map((field) => COLUMN_ALIASES[field][0]);
  const text = writeCsv([headings, ...rows.map((row) => fields.map((field) => row[field] ?? ''))]);
  const back = readBack(readTable, { text, syntax: 'text', value: undefined }, data);
  return { text, losses: lossesOf(data, back, lang) };
}

class RowWriter {
  readonly #names: Names;
  /** People whose office was written already: once is enough, beside their first meeting. */
  readonly #introduced = new Set<string>();

  constructor(names: Names) {
    this.#names = names;
  }

  rowsOf(meeting: Meeting): readonly Cells[] {
    const { text } = this.#names;
    // What makes several rows one meeting: these must be the same in all of them.
    const same: Cells = { id: meeting.id, title: text(meeting.title) || meeting.id, when: meeting.when?.edtf ?? '' };
    const [place = {}, ...places] = this.#placeCells(meeting);
    const [source = {}, ...sources] = this.#sourceCells(meeting);
    const first: Cells = {
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
    };
    const count = Math.max(places.length, sources.length);
    const more = Array.from({ length: count }, (_, index): Cells => ({ ...same, ...places[index], ...sources[index] }));
    return [first, ...more];
  }

  /** Several places share a row, separated by `;`, if nothing is said of one that is not said of all. */
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
      // Without coordinates a semicolon would make two places of it.
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
      const stated = inside.filter((part) => part !== '').join(', ');
      return `${name} ${stated === '' || (name === '' && !side) ? '' : `(${stated})`}`.trim();
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

  /** Titles and addresses are paired in order, so those with an address and those without need a row each. */
  #sourceCells({ sources }: Meeting): readonly Cells[] {
    const found = sources.flatMap((id) => this.#names.sources.get(id) ?? []);
    const titles = (list: readonly Source[]): string =>
      list.map(({ title }) => listItem(this.#names.text(title))).join('; ');
    const linked = found.filter(({ url }) => url !== undefined);
    const plain = found.filter(({ url }) => url === undefined);
    const cells: Cells[] = [];
    const urls = linked.map(({ url = '' }) => url.replace(/\s/g, '%20')).join(' ');
    if (linked.length > 0) cells.push({ source: titles(linked), url: urls });
    if (plain.length > 0) cells.push({ source: titles(plain) });
    return cells;
  }
}
