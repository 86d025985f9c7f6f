/** The page of a series of meetings. */
import { section } from '../section.js';
import { number } from './counting.js';

export const seriesEn = section('series', {
  noMeetings: 'No meetings are recorded.',
  inOrder: 'Sessions',
  /** Screen readers read it after the title of a session. */
  number: (n: number): string => `number ${number(n)}`,
  /** Numbers from `first` to `last` that no meeting has. */
  missing: (first: number, last: number): string =>
    first === last
      ? `Session ${number(first)} is not in this atlas.`
      : `Sessions ${number(first)} to ${number(last)} are not in this atlas.`,
  participants: 'Who took part',
  attended: (n: number, all: number): string =>
    n === all ? (all === 1 ? '1 session' : `all ${number(all)} sessions`) : `${number(n)} of ${number(all)} sessions`,
});
