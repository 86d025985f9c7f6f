import type { detailsEn } from '../en/details.js';
import type { WordsOf } from '../section.js';

export const details: WordsOf<typeof detailsEn> = {
  close: '닫기',
  backLabel: '뒤로',
  allMeetings: '모든 회담',
  allPlaces: '모든 장소',
  allPeople: '인물',
  source: '출처',
  sources: '출처',
  accordingTo: (whom) => `${whom}에 따름`,
  moreText: '더 보기',
  alsoWritten: (names) => `다른 표기: ${names.join(', ')}`,
};
