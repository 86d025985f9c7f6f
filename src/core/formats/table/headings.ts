/** The headings that people give the columns of a table, in all languages; a writer takes the first of each field. */
import { readingWords } from '../../../languages/reading.js';
import { MEETING_FIELDS, type MeetingField } from '../records/meeting-fields.js';

export const COLUMN_ALIASES = Object.fromEntries(
  MEETING_FIELDS.map((field) => [field, readingWords(({ columns }) => columns?.[field])]),
) as Readonly<Record<MeetingField, readonly string[]>>;
