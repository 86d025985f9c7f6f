/** The lists of meetings, places, people and sources. */
import { section } from '../section.js';
import { number } from './counting.js';

export const listEn = section('list', {
  tabs: 'Show as a list',
  meetings: 'Meetings',
  places: 'Places',
  people: 'People',
  sources: 'Sources',
  origin: 'Distance and direction from',
  noOrigin: 'Choose a place',
  /** Marks a meeting that a refresh has brought. */
  new: 'New',
  none: 'This list is empty.',
  /** The filter leaves nothing. */
  noMatch: 'No meetings match.',
  showAll: 'Show all',
  /** The number beside the name of a list: how many pass the filter, of how many. */
  count: (n: number, total: number): string => (n === total ? number(n) : `${number(n)} of ${number(total)}`),
  all: (n: number): string => `Show all ${number(n)}`,
  more: (n: number): string => `Show ${number(n)} more`,
});
