/** How many meetings, places, people and calls there are. */
import { section } from '../section.js';
import { count, meetings, number, people, places } from './counting.js';

/** What is counted at a place: meetings in person (`planned` of them still to come), and calls and letters. */
export interface MeetingCounts {
  readonly meetings: number;
  readonly planned: number;
  readonly phone: number;
  readonly video: number;
  readonly letter: number;
}

const and = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

export const countsEn = section('counts', {
  meetings,
  places,
  people,
  calls: (n: number): string => count(n, 'call'),
  sources: (n: number): string => count(n, 'source'),
  /** Everything counted at a place, in one phrase. */
  all: ({ meetings: all, planned, phone, video, letter }: MeetingCounts): string => {
    const held = all - planned;
    const kinds = [
      held > 0 ? meetings(held) : '',
      planned > 0 ? (held > 0 ? `${number(planned)} planned` : count(planned, 'planned meeting')) : '',
      phone > 0 ? count(phone, 'phone call') : '',
      video > 0 ? count(video, 'video call') : '',
      letter > 0 ? count(letter, 'letter') : '',
    ].filter((kind) => kind !== '');
    return kinds.length === 0 ? 'no meetings' : and(kinds);
  },
});
