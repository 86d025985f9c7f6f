/** The timeline. */
import { section } from '../section.js';
import { meetings } from './counting.js';

export const timelineEn = section('timeline', {
  label: 'Timeline',
  from: 'From',
  to: 'To',
  all: 'All dates',
  bar: (day: string, n: number): string => `${day}: ${meetings(n)}`,
  undated: (n: number): string => `${meetings(n)} without a date`,
});
