/**
 * The decisions that the headings of a table need and its cells do not: the language of the headings, and which column names
 * what another one identifies. table/decide-headings.ts makes them before the cells are read.
 */
import { READING_WORDS } from '../../../../languages/reading.js';
import { MEETING_FIELDS } from '../meeting-fields.js';
import { oneOfValues, type Decision } from './decision.js';

export type HeadingDecision = Omit<Decision, 'decide'>;

const LANGUAGES: readonly string[] = [...READING_WORDS]
  .filter(([, { columns }]) => columns !== undefined)
  .map(([language]) => language);
const LABEL_VALUES = ['name', 'own'] as const;

/** A setting at any heading holds for all headings of the table. */
export const headingsLanguage: HeadingDecision = {
  name: 'headings',
  fields: MEETING_FIELDS,
  values: LANGUAGES,
  valueOf: oneOfValues(LANGUAGES),
  writtenValue: 'en',
  code: 'headings-language',
  severity: 'note',
};

/** A setting at the heading of the names: `itemLabel`. */
export const labels: HeadingDecision = {
  name: 'labels',
  fields: MEETING_FIELDS,
  values: LABEL_VALUES,
  valueOf: oneOfValues(LABEL_VALUES),
  writtenValue: 'name',
  code: 'labels-of-ids',
  severity: 'note',
};
