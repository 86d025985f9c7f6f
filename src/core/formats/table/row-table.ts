/** Rows of cells under headings, as formats give them to the reader of rows. */
import type { MeetingRecord } from '../records/meeting-record.js';
import type { TableGuess } from './guess.js';

export interface RowTable extends Pick<TableGuess, 'delimiter' | 'headingRow'> {
  /** The text above the headings. */
  readonly title?: string | undefined;
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** The 1-based number that Issues name. */
  readonly row: number;
  /** Trimmed; a missing cell is an empty text. */
  readonly cells: readonly string[];
  /** What a format knows of the record beside its cells. */
  readonly details?: Partial<Pick<MeetingRecord, 'coordinates' | 'people' | 'locate' | 'unread'>>;
}
