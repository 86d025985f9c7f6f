import type { sourcesEn } from '../en/sources.js';
import type { WordsOf } from '../section.js';

export const sources: WordsOf<typeof sourcesEn> = {
  line: ({ publisher, author, date }) => [publisher, author, date].filter(Boolean).join(', '),
  none: '밝혀진 출처가 없습니다.',
};
