import type { attendanceEn } from '../en/attendance.js';
import type { WordsOf } from '../section.js';
import { number } from './counting.js';

export const attendance: WordsOf<typeof attendanceEn> = {
  caption: '누가 어느 회담에 있었는가',
  corner: '인물',
  keys: '화살표 키로 칸을 옮기고, Control과 함께 누르면 다음 점으로 갑니다. Enter는 회담을, Shift와 Enter는 인물을 엽니다. 스페이스는 행을 고정합니다. 글자를 치면 이름으로 갑니다.',
  cell: (person, meeting, what) => `${person}, ${meeting}: ${what}`,
  meeting: (title, when, isPlanned) => `${title}, ${when}${isPlanned ? ', 예정' : ''}`,
  notRecorded: '기록 없음',
  present: '참석',
  planned: '예정',
  side: (name, n) => `${name}, ${number(n)}명`,
  unnamed: (side) => `${side}: 이름 없는 참석자`,
  unnamedHere: '이름 없는 참석자',
  once: (n) => `한 번 참석한 ${number(n)}명`,
  onceOf: (side, n) => `${side}: 한 번 참석한 ${number(n)}명`,
  onceCell: (n) => `${number(n)}명`,
  fold: (n) => `한 번 참석한 ${number(n)}명 접기`,
  unfold: (n) => `한 번 참석한 ${number(n)}명 보이기`,
  folded: (n, rows) => `한 번 참석한 ${number(n)}명을 접었습니다. 행 ${number(rows)}개.`,
  unfolded: (n, rows) => `한 번 참석한 ${number(n)}명을 보입니다. 행 ${number(rows)}개.`,
  none: '집계된 참석 기록이 없습니다.',
  legend: '점',
  leading: '단장, 당사자 또는 주최자',
  roleUnstated: '역할 미기재',
  otherRole: '그 밖의 역할',
  reported: '보도됨',
  doubtful: '추정 또는 논란',
};
