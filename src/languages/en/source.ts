/** The page of a source, and the links to it. */
import { section } from '../section.js';
import { count, number } from './counting.js';

export const sourceEn = section('source', {
  allSources: 'All sources',
  /** A link under a source, to its page. */
  more: 'More from this source',
  /** `things` is what rests on it, counted and joined. */
  citedFor: (things: string): string => `Cited for ${things}.`,
  none: 'Nothing in this atlas cites it.',
  meetings: 'Meetings',
  places: 'Places',
  people: 'People',
  topics: 'Topics',
  series: 'Series of meetings',
  countTopics: (n: number): string => count(n, 'topic'),
  countSeries: (n: number): string => `${number(n)} series`,
});
