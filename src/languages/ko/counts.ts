import type { countsEn } from '../en/counts.js';
import type { WordsOf } from '../section.js';
import { meetings, number, people, places } from './counting.js';

export const counts: WordsOf<typeof countsEn> = {
  meetings,
  places,
  people,
  calls: (n) => `통화 ${number(n)}건`,
  sources: (n) => `출처 ${number(n)}건`,
  all: ({ meetings: all, planned, phone, video, letter }) => {
    const held = all - planned;
    const kinds = [
      held > 0 ? meetings(held) : '',
      planned > 0 ? (held > 0 ? `예정 ${number(planned)}건` : `예정된 회담 ${number(planned)}건`) : '',
      phone > 0 ? `전화 통화 ${number(phone)}건` : '',
      video > 0 ? `화상 통화 ${number(video)}건` : '',
      letter > 0 ? `서한 ${number(letter)}통` : '',
    ].filter((kind) => kind !== '');
    return kinds.length === 0 ? '회담 없음' : kinds.join(', ');
  },
};
