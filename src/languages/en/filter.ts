/** The filter: its chips, its choices and its time. */
import { section } from '../section.js';
import { count, meetings, number } from './counting.js';

/** By condition. */
const names = {
  time: 'Time',
  people: 'People',
  sides: 'Sides',
  topics: 'Topics',
  series: 'Series of meetings',
  places: 'Places',
  modes: 'Kind of meeting',
  statuses: 'Status',
  certainties: 'Certainty',
};

/** For meetings that state no value of a condition. */
const unstated = {
  people: 'No person named',
  sides: 'Side not known',
  topics: 'No topic named',
  series: 'In no series',
  places: 'No place named',
  modes: 'Kind not known',
  statuses: 'Status not known',
  certainties: 'Certainty not stated',
};

const units = { day: 'day', month: 'month', year: 'year', decade: 'decade', century: 'century' };

export const filterEn = section('filter', {
  names,
  unstated,
  title: 'Filter',
  close: 'Close the filter',
  clear: 'Clear',
  /** Name of the row of chips. */
  chips: 'Filter',
  showing: (shown: number, total: number): string => `Showing ${number(shown)} of ${meetings(total)}`,
  all: (total: number): string => `All ${meetings(total)}`,
  passing: (shown: number, total: number): string => `${number(shown)} of ${meetings(total)}`,
  /** Spoken after each change. */
  changed: (shown: number, total: number): string => `${number(shown)} of ${meetings(total)}.`,
  removed: (name: string): string => `Removed ${name}.`,
  cleared: (total: number): string => `Filter cleared. ${meetings(total)}.`,
  /** Name of the button that removes a chip; it begins with what the chip shows. */
  remove: (name: string): string => `${name}: remove`,
  moreChips: (n: number): string => `and ${number(n)} more`,
  /** The chip of the certainty if it is the only one: "only confirmed". */
  only: (certainty: string): string => `only ${certainty}`,
  unknown: (id: string): string => `${id} (not in this atlas)`,
  empty: 'No meetings match these conditions.',
  /** Beside the name of the condition. */
  allOfThem: 'all of them attended',
  /** A choice that would leave no meeting; screen readers say it after the choice. */
  leavesNone: 'No meeting would be left',
  search: (name: string): string => `Search in: ${name}`,
  found: (shown: number, total: number): string =>
    shown === total ? count(total, 'match', 'matches') : `${number(shown)} of ${count(total, 'match', 'matches')}`,
  foundNone: (text: string): string => `Nothing found for “${text}”.`,
  more: (n: number): string => `Show ${number(n)} more`,
  counting: 'Counting the meetings…',
  /** The ends of the time, as sliders. */
  from: 'From',
  to: 'To',
  /** Name of the bars; `unit` is what one bar stands for. */
  bars: (unit: keyof typeof units): string => `Meetings by ${units[unit]}`,
  written: 'Time in words',
  examples: 'For example: April 1815 · 27 May to 6 June 2018 · before 1900',
  apply: 'Apply',
  understood: (time: string): string => `Understood as ${time}.`,
  notUnderstood: (text: string): string =>
    `“${text}” was not understood as a time. Write a day, a month or a year, such as 27 May 2018, May 2018 or 2018, or two of them with “to” between them.`,
  /** A time with two open ends. */
  dated: 'with a date',
  allTime: 'All dates',
  undated: (n: number): string => `${meetings(n)} without a date cannot be in a chosen time.`,
  /** On the page of a thing whose meetings the filter hides. */
  hides: (hidden: number, total: number): string =>
    hidden === total
      ? `The filter hides all ${meetings(total)} of this page.`
      : `The filter hides ${number(hidden)} of the ${meetings(total)} of this page.`,
  hidesNone: 'The filter hides no meeting of this page.',
  hidesThis: 'This meeting does not pass the filter.',
  showAll: 'Clear the filter',
});
