/**
 * `error`: something could not be read, or is wrong. `warning`: something is probably wrong or missing. `note`: a choice that
 * the reader made or a thing that it left aside, with nothing to correct if the choice is right.
 */
export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * A problem in data, with what its author needs to fix it: where it is, what was found, what was expected, what to do.
 * Readers collect Issues and never throw for bad data; wrong calls throw (see CONTRIBUTING.md).
 */
export interface Issue {
  readonly severity: Severity;
  /** Stable machine name; the words for people are in src/languages/ under `issues`. */
  readonly code: IssueCode;
  /** Where it is: `meetings[3].when` in a JSON file, `row 12, column lat` in a table. */
  readonly path: string;
  /** 1-based row and column of a table, or line of a text, where known. */
  readonly row?: number;
  readonly column?: string;
  /** The sheet of a workbook that has the row. */
  readonly sheet?: string;
  /** The value found, shortened to at most 120 characters. */
  readonly found?: string;
  readonly expected?: string;
  readonly suggestion?: string;
  /** Whether other data of the file show that the suggestion is right. */
  readonly isCertain?: boolean;
  /** The number of cells, rows or things concerned, if one Issue tells them all. */
  readonly count?: number;
  /** The name of the place, person, source … concerned, or the title of the meeting. */
  readonly name?: string;
  /** The name of the other thing, if the Issue compares two. */
  readonly other?: string;
  /** The number of meetings at the place concerned. */
  readonly meetings?: number;
  /** For `too-many-issues`: the code of the Issues that are not listed; `count` is their number. */
  readonly about?: IssueCode;
  /** The setting that decides otherwise, without its value: `people:separator` (formats/records/decisions/settings.ts). */
  readonly setting?: string;
  /** The id of the place, meeting, person … concerned, where there is one. */
  readonly id?: string;
}

export const ISSUE_CODES = [
  'not-json',
  'not-geojson',
  'empty',
  'too-deep',
  'wrong-type',
  'missing',
  'missing-id',
  'duplicate-id',
  'dangling-id',
  'coordinates-missing',
  'coordinates-invalid',
  'coordinates-out-of-range',
  'coordinates-swapped',
  'coordinates-text',
  'geometry-unsupported',
  'date-invalid',
  'time-of-day-invalid',
  'date-reversed',
  'time-zone-unknown',
  'duration-invalid',
  'unknown-value',
  'url-unsafe',
  'unsupported-format',
  'page-without-table',
  // A format that is recognised, but that has no reader; each code has its own way out.
  'foreign-workbook',
  'foreign-document',
  'foreign-records',
  'foreign-database',
  'foreign-archive',
  'foreign-map',
  'foreign-media',
  'foreign-unknown',
  'encoding-guessed',
  'encoding-broken',
  'nul-removed',
  'columns-unknown',
  'table-prose',
  'file-alone',
  'not-xml',
  'xml-entities',
  'xml-too-large',
  'archive-damaged',
  'archive-encrypted',
  'archive-too-large',
  'archive-unsafe',
  'sheet-unread',
  'calendar-line',
  'recurrence-endless',
  'recurrence-long',
  'recurrence-unread',
  'cells-too-many',
  'cell-failed',
  'columns-dropped',
  'rows-left-out',
  'columns-unused',
  'row-ragged',
  'quote-unclosed',
  'table-unknown',
  'date-order-ambiguous',
  'date-serial',
  'date-midnight',
  'years-before-christ',
  'pairs-of-years',
  'letter-o',
  'headings-language',
  'labels-of-ids',
  'people-separator',
  'topics-separator',
  'brackets',
  'people-absent',
  'mode-in-place',
  'country-of-place',
  'cells-blank-below',
  'coordinates-half',
  'rows-without-meeting',
  'setting-unknown',
  'setting-without-column',
  'place-name-shared',
  'id-renamed',
  'left-out',
  'values-left-out',
  'dates-separated',
  'rows-across',
  'nothing-found',
  'crs-unknown',
  'picture-map',
  'table-chosen',
  'context-not-fetched',
  'not-held',
  'too-many-issues',
  // Judgements on data that can be read (src/core/doctor/).
  'coordinates-zero',
  'twin-names',
  'place-countries',
  'people-missing',
  'journey-too-fast',
  'meeting-without-people',
  'date-in-future',
  'side-unknown',
  'unused',
  'source-without-date',
  // Places found in a gazetteer.
  'gazetteer-filled',
  'gazetteer-ambiguous',
  'gazetteer-unknown',
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

/** The result of every reader. `value` holds everything that could be read. */
export interface Reading<T> {
  readonly value: T;
  readonly issues: readonly Issue[];
}
