/**
 * One meeting as a file describes it, before places and people have ids: a row of a table, a feature of flat GeoJSON, a
 * slide, an event. Each format makes such records, and read-records.ts makes meetings of them.
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
  /** 1-based, as the author of the file counts. */
  readonly number: number;
  /** The texts of a field: several where the file has several columns or values for it; trimmed, never ''. */
  readonly texts: (field: MeetingField) => readonly string[];
  /** Where the record, or one field of it, stands in the file. */
  readonly locate: (field?: MeetingField) => IssueLocation;
  /** From a geometry, checked; without them the fields `lat`, `lon`, `coordinates` and `lonlat` are read. */
  readonly coordinates?: Coordinates | undefined;
  /** People whose side and role the file states apart; those of the field `people` are added. */
  readonly people?: readonly NamedPerson[] | undefined;
}

/** Texts by field, for formats whose fields are not columns. */
export type FieldTexts = Partial<Readonly<Record<MeetingField, string | readonly string[] | undefined>>>;

/** @param details all of the record but its texts. */
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

/** What is known of all records together while one is read. */
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

/** @returns the meaning of a field with a fixed vocabulary; an unknown word is a warning. */
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
