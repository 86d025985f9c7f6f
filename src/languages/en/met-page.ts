/** The pages that answer who met whom: their headings, the columns of their tables, and what is said after a column is sorted. */
import { section } from '../section.js';
import { meetings, number, people } from './counting.js';

/** The columns of the table of people met, by the names that addresses use. */
const columns = {
  name: 'Name',
  meetings: 'Meetings',
  first: 'First',
  last: 'Last',
  places: 'Places',
  roles: 'As',
};

/** Said after a table is sorted, and its state in words. */
const sorted = {
  name: { ascending: 'Sorted by name, A to Z.', descending: 'Sorted by name, Z to A.' },
  meetings: {
    ascending: 'Sorted by number of meetings, fewest first.',
    descending: 'Sorted by number of meetings, most first.',
  },
  first: { ascending: 'Sorted by first meeting, oldest first.', descending: 'Sorted by first meeting, newest first.' },
  last: { ascending: 'Sorted by last meeting, oldest first.', descending: 'Sorted by last meeting, newest first.' },
  places: { ascending: 'Sorted by place, A to Z.', descending: 'Sorted by place, Z to A.' },
  roles: { ascending: 'Sorted by role, heads first.', descending: 'Sorted by role, heads last.' },
};

export const metPageEn = section('metPage', {
  columns,
  sorted,
  /** Captions of tables. `span` is '' without a date. */
  peopleMet: (name: string, span: string): string => `People who met ${name}${span === '' ? '' : `, ${span}`}`,
  sidesMet: (name: string, span: string): string => `Sides that met ${name}${span === '' ? '' : `, ${span}`}`,
  /** The rest of the name of a link that shows only a number of meetings. */
  ofBoth: (names: string): string => `of ${names}`,
  /** Stands after the headings of columns, for screen readers, where a page has a table of people too. */
  sides: 'Sides',
  andMore: (n: number): string => `and ${number(n)} more`,
  /** How the meetings of a row are spread over time. `items` are days or years. */
  onDays: (items: string): string => `On ${items}`,
  inYears: (items: string): string => `By year: ${items}`,
  yearCount: (year: string, n: number): string => `${year}: ${number(n)}`,
  busiest: (years: string, n: number): string => `Most in ${years}: ${meetings(n)}`,
  showMore: (n: number): string => `Show ${number(n)} more`,
  showing: (shown: number, total: number): string => `${number(shown)} of ${number(total)} shown.`,

  together: 'Together',
  /** Columns of the meetings of several people. */
  when: 'When',
  meeting: 'Meeting',
  others: 'Others there',
  meetingsOf: (names: string): string => `Meetings of ${names}`,
  noOthers: 'none named',
  notNamed: 'not named',
  otherPeople: (n: number): string => people(n),
  /** What several people, or each one, attended as. */
  eachAs: (role: string): string => `Each attended as ${role}.`,
  attendedAs: (name: string, roles: string): string => `${name} attended as ${roles}.`,
  roleTimes: (role: string, n: number): string =>
    `${role} (${n === 1 ? 'once' : n === 2 ? 'twice' : `${number(n)} times`})`,
  perhapsToo: 'Perhaps also',
  perhapsNote: 'One of them is not named there, but people of the same side attended without a name.',
  nearest: 'Nearest in place and time',
  metBoth: 'Who met both',
  metBothCounts: (name: string, n: number, other: string, m: number): string =>
    `${meetings(n)} with ${name}, ${number(m)} with ${other}`,
  notCounted: 'Not counted',
  pairs: 'Each two of them',
  pair: 'Pair',
  onlyOne: (name: string): string => `This page compares two or more people, and its address names only ${name}.`,
  attendanceLink: 'Who else attended their meetings',
  downloadThese: (n: number): string =>
    n === 1 ? 'Download this meeting as CSV' : `Download these ${meetings(n)} as CSV`,

  throughWhom: 'Through whom',
  shortest: 'Shortest chains',
  chainThrough: (names: string): string => `Through ${names}`,
  allMeetingsOfBoth: (n: number): string => (n === 2 ? 'both meetings' : `all ${meetings(n)}`),
  inTime: 'In order of time',
  inTimeNote: 'No meeting is earlier than the one before it, so news could have travelled this way.',
  certainOrder: 'The dates settle the order',
  possibleOrder: 'The order is possible; the dates do not settle it',
  otherWay: (from: string, to: string): string => `From ${from} to ${to} instead`,
});
