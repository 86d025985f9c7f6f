/** What the columns of a table mean, and how to correct it. */
import type { MeetingField } from '../../core/formats/records/meeting-fields.js';
import { section } from '../section.js';
import { number } from './counting.js';

const delimiters: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

const fields: Record<MeetingField, string> = {
  id: 'id of the meeting',
  title: 'title of the meeting',
  when: 'date',
  start: 'start',
  end: 'end',
  time: 'time of day',
  year: 'year',
  month: 'month',
  day: 'day',
  endYear: 'end year',
  endMonth: 'end month',
  endDay: 'end day',
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
  unread: 'values that were not understood',
};

export const columnsEn = section('columns', {
  heading: 'What the columns mean',
  intro: 'Guessed from the headings. Where a guess is wrong, choose what is right: the table is read again.',
  used: (used: number, all: number): string => `${number(used)} of ${number(all)} are used`,
  column: 'Column',
  example: 'First cell',
  meaning: 'Taken for',
  unused: 'not used',
  choose: (heading: string): string => `Column ${heading} is`,
  changed: (heading: string, field: string): string => `${heading} is now: ${field}.`,
  file: (delimiter: string, headingRow: number): string =>
    `Separated by ${delimiter}; the headings are in row ${number(headingRow)}.`,
  dates: (order: 'dmy' | 'mdy', evidence: string | undefined): string =>
    `Dates are read as ${order === 'dmy' ? 'day/month/year' : 'month/day/year'}${evidence === undefined ? '' : `, as ${evidence} shows`}.`,
  delimiters,
  fields,
});
