/**
 * Words for bringing data in and taking it out. They are apart from the others, since only parts that are loaded late say
 * them; English is the contract here too.
 */
import type { TableField } from '../core/formats/table/columns.js';
import { formatNumber } from './format/numbers.js';

const number = (n: number, lang = 'en'): string => formatNumber(n, lang);

const en = {
  download: {
    heading: 'Download the data',
    intro: 'All that is in this atlas, as a file made on this page.',
    formats: { csv: 'CSV', geojson: 'GeoJSON', jsonld: 'JSON-LD' },
    hints: {
      csv: 'a table, a meeting in each row',
      geojson: 'everything, for Parley and for maps',
      jsonld: 'schema.org events, in one language',
    },
    busy: 'Writing…',
    saved: (file: string): string => `${file} is saved.`,
    whole: (file: string): string => `${file} holds everything.`,
    losses: (file: string): string => `What ${file} has no room for:`,
    failed: (reason: string): string => `The file could not be written: ${reason}`,
    /** Of one kind of thing: how many are missing altogether, and which of their properties are. */
    loss: (kind: string, missing: number, keys: readonly string[]): string =>
      `${kind}: ${[...(missing > 0 ? [`${number(missing)} of them`] : []), ...keys].join(', ')}`,
    kinds: {
      atlas: 'The atlas itself',
      meetings: 'Meetings',
      places: 'Places',
      people: 'People',
      sides: 'Sides',
      series: 'Series',
      topics: 'Topics',
      sources: 'Sources',
    } as Readonly<Record<string, string>>,
  },
  columns: {
    heading: 'What the columns mean',
    intro: 'Guessed from the headings. Where a guess is wrong, choose what is right: the table is read again.',
    used: (used: number, all: number): string => `${number(used)} of ${number(all)} are used`,
    column: 'Column',
    example: 'First cell',
    meaning: 'Taken for',
    unused: 'not used',
    choose: (heading: string): string => `Column ${heading} is`,
    changed: (heading: string, field: string): string => `${heading} is now: ${field}.`,
    file: (delimiter: string, headingRow: number): string =>
      `Separated by ${delimiter}; the headings are in row ${number(headingRow)}.`,
    dates: (order: 'dmy' | 'mdy', evidence: string | undefined): string =>
      `Dates are read as ${order === 'dmy' ? 'day/month/year' : 'month/day/year'}${evidence === undefined ? '' : `, as ${evidence} shows`}.`,
    delimiters: { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' } as Readonly<Record<string, string>>,
    fields: {
      id: 'id of the meeting',
      title: 'title of the meeting',
      when: 'date',
      start: 'start',
      end: 'end',
      time: 'time of day',
      year: 'year',
      month: 'month',
      day: 'day',
      endYear: 'year of the end',
      endMonth: 'month of the end',
      endDay: 'day of the end',
      place: 'place',
      country: 'country',
      part: 'building or room',
      lat: 'latitude',
      lon: 'longitude',
      coordinates: 'latitude and longitude',
      lonlat: 'longitude and latitude',
      zone: 'time zone',
      people: 'people',
      side: 'side',
      role: 'role',
      topics: 'topics',
      source: 'source',
      url: 'address of the source',
      summary: 'note',
      status: 'status (held, planned …)',
      mode: 'way of meeting (phone …)',
      series: 'series of meetings',
      number: 'number in its series',
      duration: 'duration',
      certainty: 'certainty',
    } satisfies Record<TableField, string> as Record<TableField, string>,
  },
};

export type DataWords = typeof en;

const ko: DataWords = {
  download: {
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
      `${kind}: ${[...(missing > 0 ? [`${number(missing, 'ko')}건 전체`] : []), ...keys].join(', ')}`,
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
  },
  columns: {
    heading: '각 열의 뜻',
    intro: '제목 행을 보고 추정했습니다. 틀린 것이 있으면 바르게 고르세요. 표를 다시 읽습니다.',
    used: (used, all) => `${number(all, 'ko')}개 중 ${number(used, 'ko')}개 사용`,
    column: '열',
    example: '첫 칸',
    meaning: '해석',
    unused: '쓰지 않음',
    choose: (heading) => `${heading} 열의 뜻`,
    changed: (heading, field) => `${heading} 열: ${field}.`,
    file: (delimiter, headingRow) => `구분 기호는 ${delimiter}, 제목은 ${number(headingRow, 'ko')}행에 있습니다.`,
    dates: (order, evidence) =>
      `${evidence === undefined ? '' : `${evidence}에 비추어 `}날짜는 ${order === 'dmy' ? '일/월/연도' : '월/일/연도'} 순서로 읽었습니다.`,
    delimiters: { ',': '쉼표', ';': '세미콜론', '\t': '탭', '|': '세로줄' },
    fields: {
      id: '회담 식별자',
      title: '회담 제목',
      when: '날짜',
      start: '시작',
      end: '끝',
      time: '시각',
      year: '연도',
      month: '월',
      day: '일',
      endYear: '끝 연도',
      endMonth: '끝 월',
      endDay: '끝 일',
      place: '장소',
      country: '국가',
      part: '건물 또는 방',
      lat: '위도',
      lon: '경도',
      coordinates: '위도와 경도',
      lonlat: '경도와 위도',
      zone: '시간대',
      people: '참석자',
      side: '소속',
      role: '역할',
      topics: '의제',
      source: '출처',
      url: '출처 주소',
      summary: '비고',
      status: '상태(예정 등)',
      mode: '방식(전화 등)',
      series: '연속 회담',
      number: '회차',
      duration: '소요 시간',
      certainty: '확실성',
    },
  },
};

/** @param lang BCP 47 tag. @returns its words, or the English ones. */
export const dataWords = (lang: string): DataWords => (/^ko\b/i.test(lang) ? ko : en);
