/** The timeline. */
import { section } from '../section.js';
import { count, meetings, number } from './counting.js';

export const timelineEn = section('timeline', {
  label: 'Timeline',
  marks: 'Meetings by date',
  hint: 'Arrow keys move by date, and up and down between lanes. Plus and minus zoom. Enter opens a meeting.',
  tools: 'Timeline controls',
  zoomIn: 'Zoom in on time',
  zoomOut: 'Zoom out of time',
  earlier: 'Earlier',
  later: 'Later',
  all: 'All dates',
  /** A mark: when, what and where it is. */
  mark: (when: string, title: string, where: string, status: string): string =>
    `${when}: ${[title, where, status].filter((part) => part !== '').join(', ')}`,
  /** After the name of a mark: which of all marks it is. */
  position: (n: number, total: number): string => `${number(n)} of ${number(total)}`,
  /** A bar of a histogram. */
  bar: (day: string, n: number): string => `${day}: ${meetings(n)}`,
  group: (n: number, span: string): string => `${meetings(n)}, ${span}`,
  undated: (n: number): string => `${number(n)} without a date`,
  more: (n: number): string => `${meetings(n)} more`,
  filterToSpan: 'Filter to this time',
  /** The lanes that are shown. Pressing the button shows others. */
  lanes: { place: 'By place', side: 'By side', none: 'One lane' },
  /** The whole name of that button. */
  lanesButton: (lanes: string): string => `Lanes: ${lanes}`,
  unknownPlace: 'No place stated',
  calls: 'Calls',
  letters: 'Letters',
  remote: 'Calls and letters',
  otherPlaces: (n: number): string => count(n, 'other place'),
  otherSides: (n: number): string => count(n, 'other side'),
  /** Said after zooming and moving; `n` meetings may be in the span. */
  shown: (span: string, n: number): string => `${span}: ${meetings(n)}.`,
});
