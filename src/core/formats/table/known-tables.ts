/**
 * Tables whose headings are known as a whole: public registers of meetings, the sheet of TimelineJS, and tables of pairs. They
 * are data, so that another register is one more entry. Headings are compared without case, spaces and brackets.
 */
import type { MeetingField } from '../records/meeting-fields.js';

export interface KnownTable {
  /** The table has a heading of each group. */
  readonly required: readonly (readonly string[])[];
  /** The field of each heading, where the general headings do not know it or take it for another field. */
  readonly columns: Readonly<Record<string, MeetingField | 'ignore'>>;
  /** People whose side and office are in columns of their own, or whose names are in two columns. */
  readonly people?: readonly {
    /** The columns that make the name, in the order of speech. */
    readonly name: readonly string[];
    readonly side?: string;
    readonly office?: string;
  }[];
  /** Columns of organisations that attend: each is a side without a named person. */
  readonly organisations?: readonly string[];
  /** Two columns that are people only if their cells are names and neither dates nor addresses. */
  readonly pair?: readonly [string, string];
  /** Columns of years that count without a year 0: −44 is 44 BC. */
  readonly yearsWithoutZero?: readonly string[];
  /** Columns with HTML in their cells. */
  readonly markup?: readonly string[];
  /** Rows that are no meetings: those with one of these values in a column. */
  readonly skip?: { readonly column: string; readonly values: readonly string[] };
}

const ORGANISATIONS = [
  'name of organisation',
  'name of organisation or individual',
  'name of individual or organisation',
  'name of organisations',
  'name of external organisation',
  'organisation',
  'organisations',
  'entity met',
  'entities met',
  'entity ies met',
  'organisation met',
  'organisations met',
  'name of interest representative',
  'name of interest representatives',
  'interest representative',
  'interest representatives',
  'lobbyist',
  'lobbyists',
  'lobbyists met',
];

const pairOf = (first: string, second: string): KnownTable => ({
  required: [[first], [second]],
  columns: { [first]: 'people', [second]: 'people' },
  pair: [first, second],
});

export const KNOWN_TABLES: readonly KnownTable[] = [
  // Members of the European Parliament: meetings with interest representatives.
  {
    required: [
      ['mep', 'member', 'mep name', 'member name'],
      ORGANISATIONS.concat('attendees', 'meeting with'),
      ['date', 'meeting date'],
    ],
    columns: {
      mep: 'people',
      member: 'people',
      'mep name': 'people',
      'member name': 'people',
      'meeting date': 'when',
      title: 'title',
      committees: 'topics',
      committee: 'topics',
      country: 'ignore',
    },
    people: [
      { name: ['mep'], side: 'group', office: 'role' },
      { name: ['member'], side: 'group', office: 'role' },
      { name: ['mep name'], side: 'group', office: 'role' },
      { name: ['member name'], side: 'group', office: 'role' },
    ],
    organisations: [...ORGANISATIONS, 'attendees', 'meeting with'],
  },
  // Members of the European Commission and their cabinets.
  {
    required: [
      [
        'commissioner',
        'name of commissioner',
        'commission representative',
        'commission representatives',
        'name of host',
        'host',
        'name of commissioner or cabinet member',
      ],
      ORGANISATIONS,
    ],
    columns: {
      commissioner: 'people',
      'name of commissioner': 'people',
      'commission representative': 'people',
      'commission representatives': 'people',
      'name of host': 'people',
      host: 'people',
      'name of commissioner or cabinet member': 'people',
      'date of meeting': 'when',
      'meeting date': 'when',
      subject: 'title',
      subjects: 'title',
      'subject of the meeting': 'title',
      title: 'ignore',
      'title of representative': 'ignore',
      portfolio: 'topics',
    },
    organisations: ORGANISATIONS,
  },
  // Ministers of the United Kingdom: quarterly transparency releases.
  {
    required: [['minister', 'ministers', 'name of minister', 'permanent secretary', 'special adviser'], ORGANISATIONS],
    columns: {
      minister: 'people',
      ministers: 'people',
      'name of minister': 'people',
      'permanent secretary': 'people',
      'special adviser': 'people',
      'date of meeting': 'when',
      'purpose of meeting': 'title',
      purpose: 'title',
    },
    organisations: ORGANISATIONS,
  },
  // Visitors of the White House (WAVES).
  {
    required: [['namelast'], ['namefirst'], ['appt start date']],
    columns: {
      'appt start date': 'start',
      'appt end date': 'end',
      'meeting loc': 'place',
      'meeting room': 'part',
      description: 'summary',
      post: 'ignore',
    },
    people: [{ name: ['namefirst', 'namelast'] }, { name: ['visitee namefirst', 'visitee namelast'] }],
  },
  // The sheet of TimelineJS (https://timeline.knightlab.com/docs/using-spreadsheets.html).
  {
    required: [['headline'], ['year', 'start date'], ['media', 'media credit', 'display date', 'text']],
    columns: {
      headline: 'title',
      text: 'summary',
      media: 'url',
      'media credit': 'source',
      group: 'topics',
      tag: 'topics',
      type: 'ignore',
      'display date': 'ignore',
    },
    yearsWithoutZero: ['year', 'end year'],
    markup: ['headline', 'text', 'media credit'],
    skip: { column: 'type', values: ['title', 'era'] },
  },
  // Each row is a meeting of two.
  pairOf('name 1', 'name 2'),
  pairOf('person 1', 'person 2'),
  pairOf('person a', 'person b'),
  pairOf('name a', 'name b'),
  pairOf('actor 1', 'actor 2'),
  pairOf('leader 1', 'leader 2'),
  pairOf('participant 1', 'participant 2'),
  pairOf('source', 'target'),
  pairOf('ego', 'alter'),
];
