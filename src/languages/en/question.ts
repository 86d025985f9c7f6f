/** The pages that answer a question: their titles, and the links that lead to them. */
import { section } from '../section.js';
import { meetings, number, people } from './counting.js';

/** The names in each condition of a filter, in order. */
export interface FilterWords {
  readonly people: string;
  readonly sides: string;
  readonly places: string;
  readonly topics: string;
  readonly series: string;
  readonly others: string;
}

export const questionEn = section('question', {
  /** Titles. Names come in already formatted, several as a list. */
  together: (names: string): string => `${names} together`,
  togetherTitle: 'Who met whom',
  path: (from: string, to: string): string => `From ${from} to ${to}`,
  attendance: 'Who attended which meeting',
  matrix: 'Who met whom, how often',
  /** The word above the title, in place of the kind of a thing. */
  kind: 'Question',
  /** A field on the page of a person; its list has people. */
  compare: 'Compare with another person',
  comparePeople: 'People',
  /** Beside the title of an answer in the search. */
  meetingCount: (n: number): string => (n === 0 ? 'no meeting' : meetings(n)),
  /** The people between two on the shortest chain; undefined without a chain. */
  between: (n: number | undefined): string =>
    n === undefined ? 'not connected' : n === 0 ? 'they met' : `through ${n === 1 ? 'one other person' : people(n)}`,
  /** Meetings that pass a filter; each condition is '' if it is absent. `others` are times, ways to meet and so on. */
  filtered: (by: FilterWords): string =>
    [
      'Meetings',
      by.people && `with ${by.people}`,
      by.sides && `of ${by.sides}`,
      by.places && `in ${by.places}`,
      by.topics && `about ${by.topics}`,
      by.series && `of the series ${by.series}`,
    ]
      .filter((words) => words !== '')
      .join(' ') + (by.others === '' ? '' : `, ${by.others}`),
  /** After "no meeting of two people is recorded". `total` is undefined if there are too many chains to count. */
  connectedThrough: (names: string, total: number | undefined): string =>
    total === 1
      ? `They are connected through ${names}.`
      : `They are connected through ${names}, on one of ${total === undefined ? 'many' : number(total)} shortest chains.`,
  unconnected: 'No chain of counted meetings connects them.',
  /** Links from one question to another. */
  throughWhom: 'Through whom are they connected?',
  metTogether: 'Did they meet?',
});
