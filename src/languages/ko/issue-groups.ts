import type { IssueGroup } from '../../core/doctor/issue-groups.js';
import type { issueGroupsEn } from '../en/issue-groups.js';
import type { WordsOf } from '../section.js';
import { meetings, number, people, places } from './counting.js';

type Words = WordsOf<typeof issueGroupsEn>;

const inColumn = ({ column }: IssueGroup): string => (column === undefined ? '' : `‘${column}’ 열의 `);

const THINGS: Readonly<Record<NonNullable<IssueGroup['kind']>, string>> = {
  place: '장소',
  meeting: '회담',
  person: '인물',
  side: '소속',
  series: '연속 회담',
  topic: '의제',
  source: '출처',
};
const things = ({ count, kind }: IssueGroup): string =>
  `${kind === undefined ? '항목' : THINGS[kind]} ${number(count)}건`;

const several: Words['several'] = {
  'wrong-type': ({ count }) => `값 ${number(count)}건의 종류가 맞지 않습니다`,
  missing: ({ count }) => `값 ${number(count)}건이 빠졌습니다`,
  'missing-id': ({ count }) => `id가 없는 항목 ${number(count)}건을 제외했습니다`,
  'duplicate-id': ({ count }) => `id가 겹치는 항목 ${number(count)}건을 제외했습니다`,
  'dangling-id': ({ count }) => `참조 ${number(count)}건이 파일에 없는 항목을 가리킵니다`,
  'coordinates-missing': ({ count }) => `${places(count)}에 좌표가 없어 지도에 표시되지 않습니다`,
  'coordinates-invalid': (group) => `${inColumn(group)}좌표 ${number(group.count)}건을 읽을 수 없습니다`,
  'coordinates-out-of-range': ({ count }) => `좌표 ${number(count)}건이 위도와 경도의 범위를 벗어납니다`,
  'coordinates-swapped': ({ count }) => `좌표 ${number(count)}건의 경도와 위도가 뒤바뀐 것으로 보입니다`,
  'coordinates-text': ({ count }) => `좌표 ${number(count)}건이 숫자가 아니라 글자입니다`,
  'geometry-unsupported': ({ count }) => `도형 ${number(count)}건을 점 하나씩으로 표시했습니다`,
  'date-invalid': (group) => `${inColumn(group)}날짜 ${number(group.count)}건을 읽을 수 없습니다`,
  'time-of-day-invalid': (group) => `${inColumn(group)}시각 ${number(group.count)}건을 읽을 수 없습니다`,
  'date-reversed': ({ count }) => `날짜 ${number(count)}건은 끝이 시작보다 앞섭니다`,
  'time-zone-unknown': (group) => `${inColumn(group)}시간대 ${number(group.count)}건을 알 수 없습니다`,
  'duration-invalid': (group) => `${inColumn(group)}걸린 시간 ${number(group.count)}건을 읽을 수 없습니다`,
  'unknown-value': (group) => `${inColumn(group)}값 ${number(group.count)}건은 정해진 값이 아닙니다`,
  'url-unsafe': (group) => `${inColumn(group)}주소 ${number(group.count)}건이 http나 https로 시작하지 않습니다`,
  'row-ragged': ({ count }) => `${number(count)}개 행의 칸 수가 제목 행과 다릅니다`,
  'cell-failed': ({ count }) => `수식이 실패했거나 계산되지 않아 칸 ${number(count)}개에 값이 없습니다`,
  'sheet-unread': ({ count }) => `시트 ${number(count)}개를 읽지 않았습니다`,
  'rows-across': ({ count }) => `제목이나 설명이나 합계인 행 ${number(count)}개를 제외했습니다`,
  'calendar-line': ({ count }) => `일정의 줄 ${number(count)}개를 읽을 수 없습니다`,
  'quote-unclosed': ({ count }) => `따옴표 ${number(count)}개가 닫히지 않았습니다`,
  'table-unknown': ({ count }) => `표 ${number(count)}개는 열만으로 내용을 알 수 없습니다`,
  'date-order-ambiguous': ({ count }) => `날짜 열 ${number(count)}개는 일이 먼저인지 월이 먼저인지 알 수 없습니다`,
  'date-serial': ({ count }) => `열 ${number(count)}개의 스프레드시트 날짜 번호를 날짜로 바꾸어 읽었습니다`,
  'date-midnight': ({ count }) => `열 ${number(count)}개는 시각이 모두 자정이어서 날짜만 읽었습니다`,
  'years-before-christ': ({ count }) => `열 ${number(count)}개의 음수 연도를 기원전 연도로 읽었습니다`,
  'pairs-of-years': ({ count }) => `열 ${number(count)}개의 칸에 두 연도가 적혀 있습니다`,
  'place-name-shared': ({ count }) => `${places(count)}의 이름이 멀리 떨어진 다른 장소와 같습니다`,
  'id-renamed': ({ count }) => `${meetings(count)}의 id가 다른 회담과 겹쳐 번호를 붙였습니다`,
  'left-out': ({ count }) => `담을 수 없는 항목 ${number(count)}건을 제외했습니다`,
  'rows-left-out': ({ count }) => `${number(count)}개 행을 제외했습니다`,
  'columns-unused': ({ count }) => `뜻을 알 수 없는 열이 ${number(count)}개 있습니다`,
  'not-held': ({ count }) => `새 파일에 담을 수 없는 값이 ${number(count)}건 있습니다`,
  'coordinates-zero': ({ count }) => `${places(count)}의 위도와 경도가 모두 0입니다`,
  'twin-names': (group) => `${things(group)}이 두 번 적혔을 수 있습니다`,
  'place-countries': ({ count }) => `장소 이름 ${number(count)}개에 나라가 여러 개 적혀 있습니다`,
  'journey-too-fast': ({ count }) => `제때 갈 수 없는 이동이 ${number(count)}건 있습니다`,
  'people-missing': ({ count }) => `${meetings(count)}에 참석자가 적혀 있지 않습니다`,
  'meeting-without-people': ({ count }) => `${meetings(count)}에 참석자가 적혀 있지 않습니다`,
  'date-in-future': ({ count }) => `${meetings(count)}은 열렸다고 적혀 있지만 날짜가 아직 오지 않았습니다`,
  'side-unknown': (group) => `${things(group)}의 소속을 알 수 없습니다`,
  unused: (group) => `${things(group)}은 아무 데서도 쓰이지 않습니다`,
  'source-without-date': ({ count }) => `출처 ${number(count)}건에 발행 날짜가 없습니다`,
  'gazetteer-filled': ({ count }) => `${places(count)}의 좌표를 지명 사전에서 가져왔습니다`,
  'gazetteer-ambiguous': ({ count }) => `${places(count)}의 이름이 지명 사전에 여러 번 있습니다`,
  'gazetteer-unknown': ({ count }) => `${places(count)}이 지명 사전에 없습니다`,
};

/** A name may hold a comma. */
const separatorOf = (items: readonly string[]): string => (items.some((text) => text.includes(',')) ? '; ' : ', ');

const list = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');
const part = (n: number, what: string): string => (n === 0 ? '' : `${what} ${number(n)}개`);

export const issueGroups: Words = {
  several,
  item: ({ name, other, count, meetings: held }, index) => {
    const text = other === undefined ? name : `‘${name}’와(과) ‘${other}’`;
    if (held !== undefined && held > 0) return `${text}(${index === 0 ? meetings(held) : number(held)})`;
    return count > 1 ? `${text}(${number(count)}번)` : text;
  },
  withItems: (sentence, items, more) => {
    const rest = more === 0 ? '' : more === undefined ? ' 등' : ` … 외 ${number(more)}건`;
    return items.length === 0 ? `${sentence}.` : `${sentence}: ${items.join(separatorOf(items))}${rest}.`;
  },
  andMore: (sentence, more) => `${sentence} 이런 문제가 ${number(more)}건 더 있습니다.`,
  fixFirst: '먼저 고칠 것',
  alsoFound: '그 밖의 문제',
  notes: '참고',
  none: '문제를 찾지 못했습니다.',
  counts: ({ errors, warnings, notes }) =>
    `${list([`오류 ${number(errors)}건`, `경고 ${number(warnings)}건`, notes === 0 ? '' : `참고 ${number(notes)}건`])}.`,
  moreKinds: (n) => `… 다른 종류의 문제 ${number(n)}가지`,
  read: ({ read }) =>
    read.meetings + read.places + read.people === 0
      ? '읽은 것이 없습니다.'
      : `읽은 것: ${meetings(read.meetings)}, ${places(read.places)}${
          read.placesOnMap < read.places ? `(지도에 ${number(read.placesOnMap)}곳)` : ''
        }, ${people(read.people)}.`,
  kept: ({ kept }) =>
    `적힌 그대로 둔 것: ${list(kept.map(({ field, count }) => `‘${field}’ ${number(count)}건`)) || '없음'}.`,
  leftOut: ({ leftOut: { rows, columns, entries, values } }) =>
    `제외한 것: ${list([part(rows, '행'), part(columns, '열'), part(entries, '항목'), part(values, '값')]) || '없음'}.`,
};
