import type { gridEn } from '../en/grid.js';
import type { WordsOf } from '../section.js';
import { number } from './counting.js';

export const grid: WordsOf<typeof gridEn> = {
  pinRow: '행 고정:',
  pinColumn: '열 고정:',
  pinned: (name) => `고정했습니다: ${name}.`,
  unpinned: (name) => `고정을 풀었습니다: ${name}.`,
  pinsFull: (max) => `이미 ${number(max)}개가 고정되어 있습니다. 먼저 하나를 푸세요.`,
  scrollHint: (columns) => `옆으로 밀면 열 ${number(columns)}개를 모두 볼 수 있습니다.`,
};
