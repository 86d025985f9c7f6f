import type { compassEn } from '../en/compass.js';
import type { WordsOf } from '../section.js';

export const compass: WordsOf<typeof compassEn> = {
  compass16: [
    '북',
    '북북동',
    '북동',
    '동북동',
    '동',
    '동남동',
    '남동',
    '남남동',
    '남',
    '남남서',
    '남서',
    '서남서',
    '서',
    '서북서',
    '북서',
    '북북서',
  ],
  distanceFrom: (distance, direction, place) => `${place}에서 ${direction}쪽으로 ${distance}`,
};
