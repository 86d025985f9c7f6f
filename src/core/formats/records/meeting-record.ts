/**
 * A meeting as the file describes it, before its places and people have ids. It may come from a row of a table, a feature of
 * flat GeoJSON, a slide or an event. Each format makes such records, and read-records.ts makes meetings from them.
 */
import type { IssueCode } from '../../model/issues.js';
import type { NewIssue } from '../../model/issue-log.js';
import type { Coordinates, Described, MeetingPlace, UnreadValue } from '../../model/model.js';
import type { ParseWhen } from '../../time/rare-edtf.js';
import type { AtlasBuilder, IssueLocation } from './atlas-builder.js';
import type { DateField } from './date-field.js';
import type { Description } from './describe.js';
import type { DecisionMade, RecordTexts } from './decisions/decision.js';
import type { PlaceOrMode } from './decisions/modes-in-place.js';
import type { NamedPerson } from './named-person.js';
import type { MeetingField, PEOPLE_FIELDS } from './meeting-fields.js';
import type { MeaningOfO } from './hemispheres.js';
import type { SharedAttendance } from './shared-attendance.js';

export interface MeetingRecord extends RecordTexts {
  /** The 1-based number of the record in the file. */
  readonly number: number;
  /** The 1-based row of a table that the record is, if Issues name rows. */
  readonly row?: number | undefined;
  /**
   * The texts of a field. There are several if the file has several columns or values for it. They are trimmed and never
   * empty.
   */
  readonly texts: (field: MeetingField) => readonly string[];
  /** The position of the record, or of one of its fields, in the file. */
  readonly locate: (field?: MeetingField) => IssueLocation;
  /**
   * Checked coordinates from a geometry. If they are absent, the fields `lat`, `lon`, `coordinates` and `lonlat` are read.
   */
  readonly coordinates?: Coordinates | undefined;
  /** People whose side and role have their own members in the file. The people in the field `people` are added to them. */
  readonly people?: readonly NamedPerson[] | undefined;
  /** Values that the file itself lists as not understood. Those in the field `unread` are added to them. */
  readonly unread?: readonly UnreadValue[] | undefined;
  /** Media and identifiers of the meeting. Those in the fields for them are added. */
  readonly media?: Described['media'] | undefined;
  readonly sameAs?: Described['sameAs'] | undefined;
  /** Columns and members for which there is no field. */
  readonly properties?: Described['properties'] | undefined;
  /** Media, identifiers and own members of the first place. */
  readonly placeDescription?: Description | undefined;
}

/** Texts by field, for formats whose fields are not columns. */
export type FieldTexts = Partial<Readonly<Record<MeetingField, string | readonly string[] | undefined>>>;

/** @param details the record without its texts. */
export function recordOf(fieldTexts: FieldTexts, details: Omit<MeetingRecord, 'texts'>): MeetingRecord {
  return {
    ...details,
    texts: (field) => {
      const value = Object.hasOwn(fieldTexts, field) ? fieldTexts[field] : undefined;
      const texts = typeof value === 'string' ? [value] : (value ?? []);
      return texts.map((text) => text.trim()).filter((text) => text !== '');
    },
  };
}

/** The fields that hold whole dates. */
export const DATE_FIELDS = ['when', 'start', 'end'] as const;
export type DateFieldName = (typeof DATE_FIELDS)[number];

/** The fields that hold times of day. */
export const CLOCK_FIELDS = ['time', 'startTime', 'endTime'] as const;
export type ClockField = (typeof CLOCK_FIELDS)[number];

/** Properties of all records together, and the list in which the current record collects the values that cannot be read. */
export interface RecordContext {
  unread: UnreadValue[];
  readonly builder: AtlasBuilder;
  readonly attendances: SharedAttendance;
  readonly dates: Readonly<Record<DateFieldName, DateField>>;
  /** Fields in which midnight is no time of day. */
  readonly clocksWithoutMidnight: ReadonlySet<ClockField>;
  /** Fields in which −44 is 44 BC. */
  readonly yearsBeforeChrist: ReadonlySet<'year' | 'endYear'>;
  /** The words before or after Christ in the heading of a field: "BC" of `Year (BC)`. */
  readonly eraOfHeading: Readonly<Partial<Record<MeetingField, string>>>;
  readonly parseWhen: ParseWhen;
  readonly decisions: readonly DecisionMade[];
  /** What the letter O beside a longitude means, by the column that has it (hemispheres.ts). */
  readonly meaningOfO: (field: 'lon' | 'coordinates' | 'lonlat') => MeaningOfO | undefined;
  /** Splits a cell of people or of topics as the whole column does. */
  readonly peopleIn: Readonly<Record<PeopleField, (cell: string) => readonly string[]>>;
  /** Reads one person, with brackets behind the name as in the whole column. */
  readonly personIn: Readonly<Record<PeopleField, (item: string) => NamedPerson>>;
  readonly topicsIn: (cell: string) => readonly string[];
  /** The ids of the topics in the cells that have been read. */
  readonly topicIdsByCell: Map<string, readonly string[]>;
  /** The list of places of the meetings at one place alone, by id, which they share. */
  readonly meetingPlaces: Map<string, readonly MeetingPlace[]>;
  /** Separates a way of meeting from the place in a cell of places. */
  readonly placeIn: (cell: string) => PlaceOrMode;
  /** Whether the column of countries says where the places are. */
  readonly hasCountryOfPlace: boolean;
  /** Whether some record has the field. */
  readonly isUsed: (field: MeetingField) => boolean;
}

export type PeopleField = (typeof PEOPLE_FIELDS)[number];

export const textOf = (record: MeetingRecord, field: MeetingField): string | undefined => record.texts(field)[0];

/** Adds an Issue about one field of a record. */
export function problem(
  record: MeetingRecord,
  { builder }: RecordContext,
  field: MeetingField,
  code: IssueCode,
  more: Partial<NewIssue> = {},
): void {
  builder.log.add({ code, ...record.locate(field), ...more });
}

/** Adds an Issue about a value that cannot be read. The meeting keeps the value as it is written. */
export function unreadable(
  record: MeetingRecord,
  context: RecordContext,
  field: MeetingField,
  code: IssueCode,
  more: Partial<NewIssue> & { readonly found: string },
): void {
  keepAsWritten(record, context, field, more.found);
  problem(record, context, field, code, more);
}

/** Keeps a value with the meeting as it is written, with the heading or key that it has in the file. */
export function keepAsWritten(record: MeetingRecord, context: RecordContext, field: MeetingField, text: string): void {
  context.unread.push({ field: writtenName(record, field), text });
}

/** Keeps all texts of a field with the meeting as they are written. */
export function keepTexts(record: MeetingRecord, context: RecordContext, field: MeetingField): void {
  for (const text of record.texts(field)) keepAsWritten(record, context, field, text);
}

/** @returns the heading of the column or the key of the member that holds a field; the field itself if it has neither. */
export function writtenName(record: MeetingRecord, field: MeetingField): string {
  const { path, row, column } = record.locate(field);
  if (column !== undefined) return column;
  return row !== undefined || path === record.locate().path ? field : path.slice(path.lastIndexOf('.') + 1);
}

const FIELD_AND_TEXT = ': ';

const onOneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join(' ');

/** @returns the values as text, one on each line: `Date: 3 Hen. VIII`. */
export const unreadText = (values: readonly UnreadValue[]): string =>
  values.map(({ field, text }) => `${field}${FIELD_AND_TEXT}${onOneLine(text)}`).join('\n');

/** @returns the values that the record itself lists as not understood. It reads the text that `unreadText` writes. */
export function statedUnread(record: MeetingRecord): readonly UnreadValue[] {
  const texts = record.texts('unread');
  if (texts.length === 0) return record.unread ?? [];
  const lines = texts.flatMap((text) => text.split('\n'));
  const inField = lines.map((line): UnreadValue => {
    const end = line.indexOf(FIELD_AND_TEXT);
    return end < 1
      ? { field: writtenName(record, 'unread'), text: line.trim() }
      : { field: line.slice(0, end).trim(), text: line.slice(end + FIELD_AND_TEXT.length).trim() };
  });
  return [...(record.unread ?? []), ...inField.filter(({ text }) => text !== '')];
}

/** @returns the value of a field that has a fixed vocabulary. An unknown word is reported as a warning. */
export function wordOf<T extends string>(
  record: MeetingRecord,
  context: RecordContext,
  field: MeetingField,
  find: (text: string) => T | undefined,
  known: readonly T[],
): T | undefined {
  const text = textOf(record, field);
  if (text === undefined) return undefined;
  const found = find(text);
  if (found === undefined) {
    unreadable(record, context, field, 'unknown-value', {
      severity: 'warning',
      found: text,
      expected: known.join(', '),
    });
  }
  return found;
}
