/** A row made of named fields instead of cells: how formats that are no tables come to be read as rows. */
import type { Coordinates } from '../../model/model.js';
import type { TableField } from './columns.js';
import type { IssueLocation } from './atlas-builder.js';
import type { NamedPerson } from './people-cells.js';
import type { Row } from './row.js';

export type FieldRecord = Partial<Readonly<Record<TableField, string | readonly string[] | undefined>>>;

export interface RecordDetails {
  /** 1-based, in the file. */
  readonly number: number;
  /** Where the record, or a field of it, stands in the file. */
  readonly spot: (field?: TableField) => IssueLocation;
  readonly coordinates?: Coordinates | undefined;
  readonly people?: readonly NamedPerson[] | undefined;
}

export function rowOfRecord(record: FieldRecord, details: RecordDetails): Row {
  return {
    ...details,
    texts: (field) => {
      const value = Object.hasOwn(record, field) ? record[field] : undefined;
      const texts = typeof value === 'string' ? [value] : (value ?? []);
      return texts.map((text) => text.trim()).filter((text) => text !== '');
    },
  };
}
