import type { atlasEn } from '../en/atlas.js';
import type { WordsOf } from '../section.js';
import { formatPercent } from '../format/numbers.js';
import { meetings, number, people, places } from './counting.js';

export const atlas: WordsOf<typeof atlasEn> = {
  label: '회담 지도',
  kicker: '회담 지도',
  skipMap: '지도 건너뛰기',
  loading: '자료를 불러오는 중입니다…',
  progress: (fraction) => `자료를 불러오는 중입니다: ${formatPercent(fraction, 'ko')}`,
  failed: ({ reason, detail }) =>
    ({
      network: `${detail}에서 자료를 가져오지 못했습니다. 연결 상태와 주소를 확인하세요.`,
      http: `자료를 불러오지 못했습니다(${detail}).`,
      'too-large': `파일이 너무 커서 읽을 수 없습니다(최대 ${detail}).`,
      unreadable:
        detail === '' ? '파일을 읽지 못했습니다. 이유는 아래에 나와 있습니다.' : `파일을 읽지 못했습니다: ${detail}`,
    })[reason],
  retry: '다시 시도',
  partsMissing: '지도의 일부를 불러오지 못했습니다. 연결을 확인하세요.',
  empty: '아직 등록된 회담이 없습니다.',
  summary: (sides, span, n) => {
    const all = n.meetings + n.links;
    const what =
      n.links === 0 ? meetings(all) : n.meetings === 0 ? `통화 ${number(all)}건` : `회담과 통화 ${number(all)}건`;
    const lead = [sides, span].filter((part) => part !== '').join(', ');
    return `${lead === '' ? '' : `${lead}: `}${what}, ${places(n.places)}, ${people(n.people)}.`;
  },
  asOf: (day) => `${day} 기준`,
  updated: (time) => `${time} 갱신`,
  license: (name) => `자료: ${name}`,
};
