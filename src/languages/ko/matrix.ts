import type { matrixEn } from '../en/matrix.js';
import type { WordsOf } from '../section.js';
import { meetings, number } from './counting.js';

export const matrix: WordsOf<typeof matrixEn> = {
  caption: '누가 누구를 몇 번 만났는가',
  people: '인물',
  sides: '소속',
  of: '표시',
  keys: '화살표 키로 칸을 옮기고, Control과 함께 누르면 다음 숫자로 갑니다. Enter는 두 사람의 회담을, Shift와 Enter는 인물을 엽니다. 스페이스는 행을 고정합니다. 글자를 치면 이름으로 갑니다.',
  keysOfSides:
    '화살표 키로 칸을 옮기고, Control과 함께 누르면 다음 숫자로 갑니다. Enter는 행의 소속을 엽니다. 스페이스는 행을 고정합니다. 글자를 치면 이름으로 갑니다.',
  cell: (names, n) => `${names}: ${n === 0 ? '회담 없음' : meetings(n)}`,
  same: (name) => `${name}, 같은 항목`,
  pairs: '만난 쌍, 회담이 많은 순서',
  pair: (names, n) => `${names}: ${meetings(n)}`,
  morePairs: (n) => `나머지 ${number(n)}쌍은 표에 있습니다.`,
  none: '집계된 회담에서 만난 쌍이 없습니다.',
};
