/** A row of a table as a record of a meeting. It looks its texts up when they are read, so that a large table is in memory once. */
import type { Coordinates, Properties, UnreadValue } from '../../model/model.js';
import type { IssueLocation } from '../records/atlas-builder.js';
import { propertiesFrom } from '../records/describe.js';
import { MEETING_FIELDS, type MeetingField } from '../records/meeting-fields.js';
import type { MeetingRecord } from '../records/meeting-record.js';
import type { NamedPerson } from '../records/named-person.js';
import type { Column } from './columns.js';
import type { PreparedTable } from './known-table.js';
import type { TableRow } from './row-table.js';

const NO_TEXTS: readonly string[] = [];

/** The columns that all rows of a table share. */
export class RecordColumns {
  /** The fields that have a column. */
  readonly fields: readonly MeetingField[];
  readonly peopleIn: PreparedTable['peopleIn'];
  /** The number of headings. */
  readonly width: number;
  readonly #byField = new Map<MeetingField, Column[]>();
  readonly #changes: PreparedTable['changes'];
  /** The columns whose cells are properties. */
  readonly #own: readonly Column[];

  constructor(columns: readonly Column[], { peopleIn, changes, kept }: PreparedTable) {
    for (const column of columns) {
      if (column.field === undefined) continue;
      const others = this.#byField.get(column.field);
      if (others === undefined) this.#byField.set(column.field, [column]);
      else others.push(column);
    }
    this.fields = MEETING_FIELDS.filter((field) => this.#byField.has(field));
    this.peopleIn = peopleIn;
    this.width = columns.length;
    this.#changes = changes;
    this.#own = columns.filter(
      ({ field, isIgnored, index }) => index === kept || (field === undefined && isIgnored !== true),
    );
  }

  propertiesIn(cells: readonly string[]): Properties | undefined {
    if (!this.#own.some(({ index }) => cells[index])) return undefined;
    return propertiesFrom(this.#own.map(({ index, heading }) => [heading, cells[index] ?? ''] as const));
  }

  textsIn(cells: readonly string[], field: MeetingField): readonly string[] {
    const columns = this.#byField.get(field);
    if (columns === undefined) return NO_TEXTS;
    let texts: string[] | undefined;
    for (const { index } of columns) {
      const text = this.#textIn(cells, index);
      if (text === '') continue;
      if (texts === undefined) texts = [text];
      else texts.push(text);
    }
    return texts ?? NO_TEXTS;
  }

  #textIn(cells: readonly string[], index: number): string {
    const cell = cells[index] ?? '';
    const change = cell === '' ? undefined : this.#changes.get(index);
    return change === undefined ? cell : change(cell);
  }

  /** @returns the heading of the first column of a field. */
  headingOf(field: MeetingField): string | undefined {
    return this.#byField.get(field)?.[0]?.heading;
  }
}

export class RowRecord implements MeetingRecord {
  readonly #row: TableRow;
  readonly #columns: RecordColumns;

  constructor(row: TableRow, columns: RecordColumns) {
    this.#row = row;
    this.#columns = columns;
  }

  get number(): number {
    return this.#row.row;
  }

  get row(): number | undefined {
    const { row, details } = this.#row;
    return details?.locate === undefined ? row : details.locate().row;
  }

  get fields(): readonly MeetingField[] {
    return this.#columns.fields;
  }

  texts(field: MeetingField): readonly string[] {
    return this.#columns.textsIn(this.#row.cells, field);
  }

  locate(field?: MeetingField): IssueLocation {
    const { row, details } = this.#row;
    if (details?.locate !== undefined) return details.locate(field);
    const column = field === undefined ? undefined : this.#columns.headingOf(field);
    return column === undefined ? { path: `row ${row}`, row } : { path: `row ${row}, column ${column}`, row, column };
  }

  get coordinates(): Coordinates | undefined {
    return this.#row.details?.coordinates;
  }

  get people(): readonly NamedPerson[] | undefined {
    const people = this.#columns.peopleIn?.(this.#row);
    return people === undefined || people.length === 0 ? this.#row.details?.people : people;
  }

  get properties(): Properties | undefined {
    return this.#columns.propertiesIn(this.#row.cells);
  }

  /** Cells beyond the headings stay with the meeting as they are written. */
  get unread(): readonly UnreadValue[] | undefined {
    const { cells, details } = this.#row;
    const { width } = this.#columns;
    if (cells.length <= width) return details?.unread;
    const beyond = cells.slice(width).map((text, index) => ({ field: `column ${width + index + 1}`, text }));
    return [...(details?.unread ?? []), ...beyond.filter(({ text }) => text !== '')];
  }
}
