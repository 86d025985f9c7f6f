/**
 * A meeting as the file describes it, before its places and people have ids. It may come from a row of a table, a feature of
 * flat GeoJSON, a slide or an event. Each format makes such records, and read-records.ts makes meetings from them.
 */
import type { IssueCode } from '../../model/issues.js';
import type { NewIssue } from '../../model/issue-log.js';
import type { Coordinates } from '../../model/model.js';
import type { ParseWhen } from '../../time/rare-edtf.js';
import type { AtlasBuilder, IssueLocation } from './atlas-builder.js';
import type { DateField } from './date-field.js';
import type { NamedPerson } from './named-person.js';
import type { MeetingField } from './meeting-fields.js';

export interface MeetingRecord {
  /** The 1-based number of the record in the file. */
  readonly number: number;
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

/** Properties of all records together, for use while one record is read. */
export interface RecordContext {
  readonly builder: AtlasBuilder;
  readonly dates: Readonly<Record<DateFieldName, DateField>>;
  readonly parseWhen: ParseWhen;
  readonly peopleByComma: boolean;
}

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
    problem(record, context, field, 'unknown-value', { severity: 'warning', found: text, expected: known.join(', ') });
  }
  return found;
}
