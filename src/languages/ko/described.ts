import type { describedEn } from '../en/described.js';
import type { WordsOf } from '../section.js';

export const described: WordsOf<typeof describedEn> = {
  kind: { picture: '사진', recording: '녹음', film: '영상', document: '문서' },
  withoutText: '설명이 없는 사진',
  open: (alt) => (alt === '' ? '사진 열기' : `사진 열기: ${alt}`),
  license: '이용 허락',
  identifiers: '다른 자료에서',
};
