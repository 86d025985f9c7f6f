/** What the columns of a table mean, and how to correct it. */
import type { DecisionName } from '../../core/formats/records/decisions/decision.js';
import type { MeetingField } from '../../core/formats/records/meeting-fields.js';
import { section } from '../section.js';
import { count, number } from './counting.js';

const delimiters: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

const fields: Record<MeetingField, string> = {
  id: 'id of the meeting',
  title: 'title of the meeting',
  when: 'date',
  start: 'start',
  end: 'end',
  time: 'time of day',
  startTime: 'time of day at the start',
  endTime: 'time of day at the end',
  allDay: 'whole day (yes or no)',
  year: 'year',
  month: 'month',
  day: 'day',
  endYear: 'end year',
  endMonth: 'end month',
  endDay: 'end day',
  era: 'before or after Christ',
  endEra: 'end before or after Christ',
  place: 'place',
  country: 'country',
  part: 'venue',
  lat: 'latitude',
  lon: 'longitude',
  coordinates: 'latitude and longitude',
  lonlat: 'longitude and latitude',
  zone: 'time zone',
  people: 'people',
  side: 'side',
  role: 'role',
  sender: 'sender of a letter',
  recipient: 'recipient of a letter',
  destination: 'place to which a letter goes',
  received: 'date on which a letter arrives',
  topics: 'topics',
  source: 'source',
  url: 'address of the source',
  summary: 'note',
  status: 'status (held, planned …)',
  mode: 'way of meeting (phone …)',
  series: 'series of meetings',
  number: 'number in its series',
  duration: 'duration',
  certainty: 'certainty',
  media: 'picture (address)',
  alt: 'what the picture shows',
  credit: 'credit of the picture',
  licence: 'licence of the picture',
  sameAs: 'identifier of the meeting (Wikidata …)',
  placeSameAs: 'identifier of the place (GeoNames …)',
  personSameAs: 'identifiers of the people (VIAF …)',
  unread: 'values that were not understood',
};

const decisionNames: Record<DecisionName, string> = {
  order: 'order of day and month',
  serial: 'day numbers of a spreadsheet',
  midnight: 'midnight',
  years: 'negative years',
  pairs: 'a year with further digits',
  separator: 'separator',
  brackets: 'other texts in brackets',
  absent: 'people marked as absent',
  'letter-o': 'meaning of the letter O',
  modes: 'ways of meeting such as “remote”',
  describes: 'what the country is of',
  blank: 'empty cells below a filled one',
};

const values: Readonly<Record<string, string>> = {
  dmy: 'day/month/year',
  mdy: 'month/day/year',
  day: 'no time of day',
  time: 'a time of day',
  bc: 'years before Christ (−44 is 44 BC)',
  iso: 'years of ISO 8601 (−43 is 44 BC)',
  years: 'two years',
  months: 'a month of a year',
  yes: 'yes',
  no: 'no',
  east: 'east',
  west: 'west',
  semicolon: 'semicolons',
  bar: 'bars (|)',
  comma: 'commas',
  slash: 'slashes',
  known: 'what they say: years, offices, sides',
  side: 'sides',
  office: 'offices',
  note: 'notes',
  mode: 'ways of meeting',
  place: 'places',
  other: 'something else than the place',
  empty: 'empty',
  above: 'as the cell above',
  out: 'not among those present',
  present: 'among those present',
  and: 'the word “and” or &',
};

export const columnsEn = section('columns', {
  heading: 'Columns',
  intro: 'Recognised by their headings. If one is wrong, choose the right meaning: the table is read again.',
  used: (used: number, all: number): string => `${number(used)} of ${number(all)} recognised`,
  column: 'Column and example',
  unused: 'ignore',
  own: 'none: kept as written',
  choose: (heading: string): string => `Column ${heading} is`,
  changed: (heading: string, field: string): string => `${heading} is now: ${field}.`,
  file: (delimiter: string, headingRow: number): string =>
    `Separated by ${delimiter}; the headings are in row ${number(headingRow)}.`,
  decisions: 'Decided for whole columns',
  /** The first column of the table of decisions: `people: separator`. */
  decision: (column: string, name: DecisionName): string => `${column}: ${decisionNames[name]}`,
  cells: (cells: number, example: string | undefined): string =>
    `${count(cells, 'cell')}${example === undefined ? '' : `, such as ${example}`}`,
  readAs: 'Read as',
  chooseDecision: (column: string, name: DecisionName): string => `${column}: ${decisionNames[name]} is`,
  /** The name of a value, or of several joined by `+`. */
  value: (value: string): string =>
    value
      .split('+')
      .map((one) => values[one] ?? one)
      .join(' and '),
  keep: 'To keep these choices, put these lines at the top of the file:',
  delimiters,
  fields,
});
