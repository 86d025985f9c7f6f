import type { downloadEn } from '../en/download.js';
import type { WordsOf } from '../section.js';
import { number } from './counting.js';

export const download: WordsOf<typeof downloadEn> = {
  heading: '자료 내려받기',
  intro: '이 지도에 담긴 자료 전부를 이 페이지에서 파일로 만듭니다.',
  formats: { csv: 'CSV', geojson: 'GeoJSON', jsonld: 'JSON-LD' },
  hints: {
    csv: '표, 한 행에 회담 하나',
    geojson: '자료 전부, Parley와 지도 프로그램용',
    jsonld: 'schema.org 행사, 한 언어로',
  },
  busy: '파일을 만드는 중…',
  saved: (file) => `${file} 파일을 저장했습니다.`,
  whole: (file) => `${file} 파일에 모두 담겼습니다.`,
  losses: (file) => `${file} 파일에 담지 못한 것:`,
  failed: (reason) => `파일을 만들지 못했습니다: ${reason}`,
  loss: (kind, missing, keys) =>
    `${kind}: ${[...(missing > 0 ? [`${number(missing)}건 전체`] : []), ...keys].join(', ')}`,
  kinds: {
    atlas: '지도 자체의 정보',
    meetings: '회담',
    places: '장소',
    people: '인물',
    sides: '각 측',
    series: '연속 회담',
    topics: '의제',
    sources: '출처',
  },
};
