import type { Issue } from '../../core/model/issues.js';
import type { issuesEn } from '../en/issues.js';
import type { WordsOf } from '../section.js';
import { columns } from './columns.js';
import { meetings, number } from './counting.js';

type Words = WordsOf<typeof issuesEn>;

const found = ({ found: value }: Issue): string => (value === undefined ? '' : `(입력된 값: ${value})`);
const expected = ({ expected: value }: Issue, otherwise: string): string => value ?? otherwise;

const marks = ({ expected: value = '' }: Issue): string =>
  value
    .split('+')
    .map((mark) => MARKS[mark] ?? mark)
    .join(', ');
const MARKS: Readonly<Record<string, string>> = {
  semicolon: '세미콜론',
  bar: '세로줄(|)',
  comma: '쉼표',
  slash: '빗금',
  and: '“and”나 & 같은 말',
};

const otherwise = ({ setting }: Issue, value: string): string =>
  setting === undefined
    ? '틀렸으면 파일에서 고치세요.'
    : `틀렸으면 “${columns.heading}”에서 고르거나 --column "${setting}=${value}"로 알려 주세요.`;

const foreign = ({ found: name }: Issue): string =>
  `이 파일은 Parley가 읽을 수 없는 형식입니다(${name ?? '알 수 없음'}).`;

const message: Words['message'] = {
  'not-json': (issue) => `올바른 JSON 파일이 아닙니다${found(issue)}.`,
  'not-geojson': (issue) => `JSON이지만 GeoJSON 지형지물도 객체 목록도 없습니다${found(issue)}.`,
  empty: () => '파일이 비어 있습니다.',
  'too-deep': () => '파일의 구조가 너무 깊어서 읽을 수 없습니다.',
  'wrong-type': (issue) => `값의 종류가 맞지 않습니다${found(issue)}. 필요한 값: ${expected(issue, '다른 종류')}.`,
  missing: (issue) => `필요한 내용이 빠졌습니다: ${expected(issue, '값')}.`,
  'missing-id': () => 'id가 없어서 다른 항목에서 가리킬 수 없습니다.',
  'duplicate-id': (issue) => `같은 id가 두 번 쓰였습니다${found(issue)}. 첫 항목만 남겼습니다.`,
  'dangling-id': (issue) => `파일에 없는 항목을 가리킵니다${found(issue)}.`,
  'coordinates-missing': ({ name, found: value = name, meetings: held = 0 }) =>
    `${value === undefined ? '이 장소는' : `‘${value}’은(는)`} 좌표가 없어 지도에 표시되지 않습니다${held === 0 ? '' : `(${meetings(held)})`}.`,
  'coordinates-invalid': (issue) => `좌표를 읽을 수 없습니다${found(issue)}.`,
  'coordinates-out-of-range': (issue) =>
    `위도는 −90에서 90, 경도는 −180에서 180 사이인데 이 좌표는 그 범위를 벗어납니다${found(issue)}.`,
  'coordinates-swapped': (issue) => `경도와 위도가 뒤바뀐 것으로 보입니다${found(issue)}.`,
  'coordinates-text': (issue) => `좌표가 숫자가 아니라 글자로 적혀 있습니다${found(issue)}.`,
  'geometry-unsupported': (issue) =>
    `장소는 점 하나로 그립니다. 이 도형은 가운데나 첫 점에 표시했습니다${found(issue)}.`,
  'date-invalid': (issue) => `날짜를 읽을 수 없습니다${found(issue)}.`,
  'time-of-day-invalid': (issue) => `시각을 읽을 수 없습니다${found(issue)}.`,
  'date-reversed': (issue) => `끝이 시작보다 앞섭니다${found(issue)}.`,
  'time-zone-unknown': (issue) => `알 수 없는 시간대입니다${found(issue)}.`,
  'duration-invalid': (issue) => `걸린 시간을 읽을 수 없습니다${found(issue)}.`,
  'unknown-value': (issue) => `정해진 값이 아닙니다${found(issue)}.`,
  'url-unsafe': (issue) => `http나 https로 시작하지 않는 주소여서 제외했습니다${found(issue)}.`,
  'unsupported-format': (issue) => `읽을 수 없는 형식입니다${found(issue)}.`,
  'page-without-table': () => '이 웹 페이지에는 회담 표가 없습니다.',
  'foreign-workbook': foreign,
  'foreign-document': foreign,
  'foreign-records': foreign,
  'foreign-database': foreign,
  'foreign-archive': foreign,
  'foreign-map': foreign,
  'foreign-media': foreign,
  'foreign-unknown': foreign,
  'encoding-guessed': (issue) =>
    `파일에 문자 인코딩이 적혀 있지 않아 ${issue.found === undefined ? '짐작하여' : `${issue.found}(으)로`} 읽었습니다.`,
  'encoding-broken': (issue) => `일부 글자가 깨졌습니다. 이 인코딩으로 읽을 수 없는 바이트가 있습니다${found(issue)}.`,
  'nul-removed': () => '텍스트에 보이지 않는 널(NUL) 문자가 있어 제거했습니다.',
  'columns-unknown': (issue) => `인식할 수 있는 열 제목이 없습니다${found(issue)}.`,
  'table-prose': (issue) => `표가 아닌 글입니다. 줄이 칸으로 나뉘어 있지 않습니다${found(issue)}.`,
  'file-alone': (issue) => `서로 연결된 표가 아니어서 읽지 않았습니다${found(issue)}.`,
  'not-xml': (issue) => `올바른 XML이 아니어서 이 위치까지만 읽었습니다${found(issue)}.`,
  'xml-entities': () => '파일이 자체 엔티티를 정의합니다. 메모리를 가득 채울 수 있어 펼치지 않습니다.',
  'xml-too-large': (issue) => `파일의 한 항목이 너무 커서 읽을 수 없습니다(${expected(issue, '요소가 너무 많음')}).`,
  'archive-damaged': () => '손상되었거나 잘린 zip 파일입니다.',
  'archive-encrypted': () => '암호로 보호된 파일입니다.',
  'archive-too-large': (issue) => `압축을 풀면 너무 커지는 파일입니다(${expected(issue, '바이트가 너무 많음')}).`,
  'archive-unsafe': (issue) => `파일 안의 경로가 자기 폴더 밖을 가리켜 공격으로 보이므로 거부했습니다${found(issue)}.`,
  'calendar-line': (issue) => `달력의 이 줄은 읽을 수 없어 제외했습니다${found(issue)}.`,
  'recurrence-endless': (issue) =>
    `끝없이 반복되는 일정입니다${found(issue)}. 처음 ${expected(issue, '몇')}건만 읽었습니다.`,
  'recurrence-long': (issue) =>
    `읽을 수 있는 것보다 많이 반복되는 일정입니다${found(issue)}. ${expected(issue, '일부')}건만 읽었습니다.`,
  'recurrence-unread': (issue) => `읽을 수 없는 방식으로 반복되는 일정입니다${found(issue)}. 첫 회만 읽었습니다.`,
  'sheet-unread': (issue) => `이 시트는 읽지 않았습니다${found(issue)}.`,
  'cells-too-many': (issue) => `시트의 칸이 너무 많아 읽을 수 없습니다(${expected(issue, '너무 많음')}).`,
  'cell-failed': (issue) => `수식이 실패했거나 계산되지 않아 이 칸에 값이 없습니다${found(issue)}.`,
  'columns-dropped': (issue) => `열이 너무 많아 나머지는 읽지 않았습니다${found(issue)}.`,
  'rows-left-out': ({ found: rows, count = 1 }) =>
    `쓸 수 있는 내용이 없어 ${number(count)}개 행을 제외했습니다${rows === undefined ? '' : `(${rows}행)`}.`,
  'columns-unused': ({ found: headings, count = 1, row }) =>
    `뜻을 알 수 없는 ${row === undefined ? '속성' : '열'} ${number(count)}개를 적힌 그대로 보관합니다${headings === undefined ? '' : `: ${headings}`}.`,
  'row-ragged': ({ found: cells, expected: width }) =>
    cells === undefined || width === undefined
      ? '이 행의 칸 수가 제목 행과 다릅니다.'
      : `이 행은 칸이 제목보다 ${Number(cells) > Number(width) ? '많습니다' : '적습니다'}(제목 ${width}칸, 이 행 ${cells}칸).`,
  'quote-unclosed': () => '이 행에 닫히지 않은 따옴표가 있어 줄 끝에서 칸을 끝냈습니다.',
  'table-unknown': (issue) => `열만으로는 이 표에 무엇이 들어 있는지 알 수 없습니다${found(issue)}.`,
  'date-order-ambiguous': (issue) =>
    `이 열의 날짜는 일이 먼저인지 월이 먼저인지 알 수 없습니다${found(issue)}. ${issue.expected === 'mdy' ? '월/일/연도' : '일/월/연도'} 순으로 읽었습니다.`,
  'date-serial': (issue) => `이 열의 날짜는 스프레드시트의 날짜 번호입니다${found(issue)}. 날짜로 바꾸어 읽었습니다.`,
  'date-midnight': (issue) =>
    `시각이 모두 자정입니다${found(issue)}. 시각 없는 날짜에 프로그램이 붙인 것이므로 ${issue.expected === 'time' ? '그대로 두었습니다' : '날짜만 읽었습니다'}.`,
  'years-before-christ': (issue) =>
    `음수 연도를 ${issue.expected === 'iso' ? 'ISO 8601 연도로 읽었습니다. -43은 기원전 44년입니다' : '기원전 연도로 읽었습니다. -44는 기원전 44년입니다'}${found(issue)}.`,
  'pairs-of-years': (issue) =>
    `연도와 뒤의 숫자를 ${issue.expected === 'months' ? '연도와 월로' : '두 연도로'} 읽었습니다${found(issue)}.`,
  'letter-o': (issue) =>
    `경도 옆의 O를 ${issue.expected === 'west' ? '서쪽' : '동쪽'}으로 읽었습니다${found(issue)}. 이 열의 다른 글자나 제목 행의 언어를 보고 정했습니다.`,
  'headings-language': (issue) =>
    `제목 ${number(issue.count ?? 1)}개는 다른 언어에서 뜻이 다릅니다${found(issue)}. 모든 제목을 ${columns.value(issue.expected ?? 'en')} 제목으로 읽었습니다.`,
  'labels-of-ids': (issue) => `이 열을 다른 열이 가리키는 것의 이름으로 읽었습니다${found(issue)}.`,
  'people-separator': (issue) =>
    `이 열의 ${number(issue.count ?? 1)}개 칸에 여러 사람이 ${marks(issue)}로 나뉘어 적혀 있습니다${found(issue)}.`,
  'topics-separator': (issue) =>
    `이 열의 ${number(issue.count ?? 1)}개 칸에 여러 주제가 ${marks(issue)}로 나뉘어 적혀 있습니다${found(issue)}.`,
  brackets: (issue) =>
    `이름 ${number(issue.count ?? 1)}개 뒤의 괄호에는 소속이 아니라 생몰년, 직책이나 다른 설명이 있습니다${found(issue)}.`,
  'people-absent': (issue) =>
    `이름 ${number(issue.count ?? 1)}개에 불참 표시가 있어${found(issue)} 참석자에 넣지 않고 쓴 그대로 두었습니다.`,
  'mode-in-place': (issue) =>
    `장소 열의 ${number(issue.count ?? 1)}개 칸에는 장소가 아니라 만난 방식이 적혀 있습니다${found(issue)}.`,
  'country-of-place': (issue) =>
    `같은 장소가 여러 나라와 함께 적혀 있습니다${found(issue)}. ${issue.expected === 'other' ? '이 열은 장소의 나라가 아니라고 보고 쓴 그대로 두었습니다' : '서로 다른 장소로 읽었습니다'}.`,
  'cells-blank-below': (issue) =>
    `이 열의 ${number(issue.count ?? 1)}개 칸이 병합된 칸의 아래처럼 비어 있어${found(issue)} 빈칸으로 읽었습니다.`,
  'coordinates-half': (issue) =>
    `${issue.expected === 'lat' ? '경도만 있고 위도가' : '위도만 있고 경도가'} 없어${found(issue)}${issue.count === undefined ? '' : `(${number(issue.count)}개 행)`} 지도에 표시할 수 없습니다.`,
  'rows-without-meeting': (issue) =>
    `${number(issue.count ?? 1)}개 행은 회담이 아니라 합계, 주석, 구분선 또는 되풀이된 제목이라${found(issue)} 뺐습니다: ${expected(issue, '?')}행.`,
  'setting-unknown': (issue) => `알 수 없는 설정이라 쓰지 않았습니다${found(issue)}.`,
  'setting-without-column': (issue) => `이 설정이 말하는 제목의 열이 없어 쓰지 않았습니다${found(issue)}.`,
  'place-name-shared': (issue) => `멀리 떨어진 두 장소의 이름이 같습니다${found(issue)}. 따로 두었습니다.`,
  'id-renamed': (issue) => `다른 회담이 이미 쓰는 id입니다${found(issue)}. 번호를 붙였습니다.`,
  'left-out': (issue) => `Parley에 담을 곳이 없는 내용을 제외했습니다${found(issue)}.`,
  'values-left-out': (issue) => `읽을 수 있는 글이 없는 값이어서 제외했습니다${found(issue)}.`,
  'dates-separated': ({ expected: counts = '', ...issue }) => {
    const [, entries, dates] = /^(\d+)\/(\d+)$/.exec(counts) ?? [];
    return entries === undefined
      ? `한 항목에 날짜가 여러 개 있어 날짜마다 회담을 하나씩 만들었습니다${found(issue)}.`
      : `${number(Number(entries))}개 항목에 날짜가 모두 ${number(Number(dates))}개 있어 날짜마다 회담을 하나씩 만들었습니다${found(issue)}.`;
  },
  'rows-across': (issue) => `제목이나 설명이나 합계인 행은 회담이 아니어서 제외했습니다${found(issue)}.`,
  'nothing-found': (issue) => `파일에 회담도 장소도 없습니다${found(issue)}.`,
  'crs-unknown': (issue) => `좌표가 WGS 84 경위도가 아니라 다른 좌표계여서 제외했습니다${found(issue)}.`,
  'picture-map': (issue) =>
    `이 이야기의 지도는 그림이어서 위치가 지구의 좌표가 아닙니다. 위치는 제외했습니다${found(issue)}.`,
  'table-chosen': (issue) => `페이지에 표가 ${issue.expected ?? '여러'}개 있어 이 표를 읽었습니다${found(issue)}.`,
  'context-not-fetched': (issue) =>
    `이 파일의 이름은 다른 주소에서 설명하지만 그 주소는 불러오지 않습니다${found(issue)}. schema.org의 이름으로 읽었습니다.`,
  'not-held': (issue) =>
    `새 파일에 담을 수 없거나 그대로 담을 수 없습니다${issue.found === undefined ? '' : `(${issue.found}건)`}.`,
  'too-many-issues': ({ count = 1 }) => `같은 종류의 문제 ${number(count)}건은 여기에 표시하지 않았습니다.`,
  'coordinates-zero': () => '위도와 경도가 모두 0입니다. 대서양의 한 점이며, 대개 빈 칸을 뜻합니다.',
  'twin-names': ({ path, name = '', other = '' }) => {
    const thing = path.startsWith('person/') ? '사람' : '장소';
    return name === other
      ? `‘${name}’이(가) 두 번 나옵니다. 같은 ${thing}일 수 있습니다.`
      : `‘${name}’와(과) ‘${other}’은(는) 같은 ${thing}일 수 있습니다.`;
  },
  'place-countries': ({ name = '한 장소', found: countries }) =>
    `‘${name}’에 나라가 여러 개 적혀 있습니다${countries === undefined ? '' : `: ${countries}`}.`,
  'journey-too-fast': (issue) =>
    `${issue.name === undefined ? '한 참석자는' : `‘${issue.name}’은(는)`} 앞 회담에서 이 회담까지 제때 올 수 없습니다${found(issue)}.`,
  'people-missing': ({ row }) =>
    row === undefined ? '어느 회담에도 참석자가 적혀 있지 않습니다.' : '이 표에는 참석자를 적은 열이 없습니다.',
  'meeting-without-people': ({ name }) =>
    name === undefined ? '참석자가 적혀 있지 않습니다.' : `‘${name}’에 참석자가 적혀 있지 않습니다.`,
  'date-in-future': (issue) => `열렸다고 적혀 있지만 날짜가 아직 오지 않았습니다${found(issue)}.`,
  'side-unknown': ({ name, found: side }) =>
    side === undefined
      ? `${name === undefined ? '한 참석자는' : `‘${name}’은(는)`} 소속이 없습니다.`
      : `‘${side}’은(는) 소속 목록에 없습니다.`,
  unused: ({ name }) => `${name === undefined ? '이 항목은' : `‘${name}’은(는)`} 아무 데서도 쓰이지 않습니다.`,
  'source-without-date': ({ name, count = 1 }) =>
    count > 1
      ? `출처 ${number(count)}건에 발행 날짜가 없습니다.`
      : `${name === undefined ? '이 출처' : `‘${name}’`}에 발행 날짜가 없습니다.`,
  'gazetteer-filled': (issue) => `좌표를 지명 사전에서 가져왔습니다${found(issue)}.`,
  'gazetteer-ambiguous': (issue) => `지명 사전에 같은 이름이 여러 곳 있습니다${found(issue)}.`,
  'gazetteer-unknown': (issue) => `지명 사전에 없는 이름입니다${found(issue)}.`,
};

const advice: Words['advice'] = {
  'not-json': () => 'JSON 검사기로 파일을 확인하세요. 쉼표나 따옴표가 빠진 경우가 많습니다.',
  'not-geojson': () => '객체 목록이나 GeoJSON FeatureCollection으로 적으세요.',
  empty: () => '주소가 올바른 파일을 가리키는지 확인하세요.',
  'too-deep': () => '불필요하게 겹친 구조를 줄이세요.',
  'wrong-type': () => '필요한 종류의 값으로 적으세요.',
  missing: () => '빠진 내용을 추가하세요.',
  'missing-id': () => '고유한 id를 붙이세요. 예를 들면 이름을 영문 소문자와 붙임표로 적습니다.',
  'duplicate-id': () => '항목마다 다른 id를 붙이세요.',
  'dangling-id': () => 'id의 철자를 확인하거나 빠진 항목을 추가하세요.',
  'coordinates-missing': () => '지도에 표시하려면 위도와 경도를 도 단위로 추가하세요.',
  'coordinates-invalid': () => '위도와 경도를 도 단위의 숫자로 적으세요. GeoJSON에서는 [경도, 위도] 순서입니다.',
  'coordinates-out-of-range': () => '숫자를 확인하세요.',
  'coordinates-swapped': ({ column }) =>
    column === undefined
      ? '경도를 먼저, 위도를 나중에 적으세요.'
      : '두 숫자를 서로 바꾸세요. 모든 행이 그렇다면 두 열의 제목을 서로 바꾸세요.',
  'coordinates-text': () => '따옴표 없이 숫자로 적으세요.',
  'geometry-unsupported': () => '정확한 위치는 Point로 쓰세요.',
  'date-invalid': () =>
    '2018-06-04, 2018-06, 2018처럼 적으세요. 대략은 2018-06~, 기간은 2018-06-01/2018-06-04로 적습니다.',
  'time-of-day-invalid': () => '10:00, 14:30, 10:00-11:30처럼 적으세요.',
  'date-reversed': (issue) =>
    issue.suggestion === undefined ? '시각을 바로잡거나 끝나는 날을 더하세요.' : '시작과 끝을 서로 바꾸세요.',
  'time-zone-unknown': () => 'Asia/Seoul과 같은 IANA 이름으로 적으세요.',
  'duration-invalid': () => '시간과 분을 PT1H30M처럼 적으세요.',
  'unknown-value': (issue) => `다음 값 중 하나를 사용하세요: ${expected(issue, '설명서에 있는 값')}.`,
  'url-unsafe': () => 'https://로 시작하는 주소를 사용하세요.',
  'unsupported-format': () => 'UTF-8로 된 GeoJSON으로 저장하세요.',
  'page-without-table': () =>
    '표가 보이는 페이지를 저장하세요. 표가 브라우저에서만 나타나면 스프레드시트에 복사하고 CSV(UTF-8)로 저장하세요.',
  'foreign-workbook': () => '스프레드시트 프로그램에서 열어 시트를 CSV(UTF-8)로 저장하세요.',
  'foreign-document': () => '만든 프로그램에서 열어 표를 스프레드시트에 복사하고 CSV(UTF-8)로 저장하세요.',
  'foreign-records': () => '만든 프로그램에서 항목을 CSV(UTF-8)로 내보내세요. 첫 행은 제목이고, 한 행에 한 항목입니다.',
  'foreign-database': () => '회담이 든 표를 CSV(UTF-8)로 내보내고 그 파일을 여세요.',
  'foreign-archive': () => '압축을 풀고 안에 든 파일을 여세요.',
  'foreign-map': () => 'QGIS 같은 지도 프로그램에서 열어 레이어를 GeoJSON으로 내보내세요.',
  'foreign-media': () => '회담을 스프레드시트에 한 행에 하나씩 적고 CSV(UTF-8)로 저장하세요.',
  'foreign-unknown': () => '자료를 CSV(UTF-8)나 JSON으로 저장하세요.',
  'encoding-guessed': () =>
    '글자가 이상하면 “CSV UTF-8” 형식으로 저장하거나, 명령에 문자 인코딩을 알려 주세요: --encoding windows-1250.',
  'encoding-broken': () => '“CSV UTF-8” 형식으로 저장하고 다시 불러오세요.',
  'nul-removed': () => 'UTF-8 텍스트로 저장하세요.',
  'columns-unknown': () => '첫 행에 회담, 날짜, 장소, 위도, 경도, 참석자 같은 제목을 적으세요.',
  'table-prose': () => '회담을 한 행에 하나씩 적고, 첫 행에 회담, 날짜, 장소, 참석자 같은 제목을 적으세요.',
  'file-alone': () => '이 파일만 따로 여세요.',
  'not-xml': () => '만든 프로그램에서 다시 저장하거나 이 위치의 XML을 고치세요.',
  'xml-entities': () => '엔티티를 글자로 바꾸고 그 정의를 지우세요.',
  'xml-too-large': () => '항목을 나누세요.',
  'archive-damaged': () => '파일을 다시 내려받거나 다시 저장하세요.',
  'archive-encrypted': () => '암호 없이 저장하세요.',
  'archive-too-large': () => '필요 없는 부분을 지우거나 파일을 나누세요.',
  'archive-unsafe': () => '만든 프로그램에서 파일을 다시 저장하세요.',
  'calendar-line': () => '줄을 고치거나 달력을 다시 내보내세요.',
  'recurrence-endless': () => '달력 프로그램에서 일정에 끝을 정하고 다시 내보내세요.',
  'recurrence-long': () => '달력 프로그램에서 일정의 끝을 앞당기고 다시 내보내세요.',
  'recurrence-unread': () => '나머지 회담을 따로 된 일정으로 입력하세요.',
  'sheet-unread': () => '회담이 들어 있으면 읽은 시트와 같은 제목을 쓰거나 따로 저장하세요.',
  'cells-too-many': () => '시트를 여러 파일로 나누세요.',
  'cell-failed': () => '스프레드시트 프로그램에서 수식을 고치고 저장하세요.',
  'columns-dropped': () => '필요한 열만 남기세요.',
  'rows-left-out': () => '회담이라면 쓰이는 열에 제목, 날짜, 장소 가운데 하나를 적으세요.',
  'columns-unused': () =>
    '뜻이 있는 열이면 열 목록에서, 또는 --column "제목=field"로 그 뜻을 알려 주세요. 적힌 그대로 보이려면 속성 fields에 그 이름을 적으세요.',
  'row-ragged': () => '이 행의 구분 기호와 따옴표를 확인하세요.',
  'quote-unclosed': () => '따옴표를 닫으세요. 칸 안의 따옴표는 두 번 씁니다.',
  'table-unknown': () => '연결된 표에 관한 문서대로 열 이름을 적으세요.',
  'date-order-ambiguous': (issue) => otherwise(issue, issue.expected === 'mdy' ? 'dmy' : 'mdy'),
  'date-serial': () => '저장하기 전에 열을 2018-06-04 같은 날짜 형식으로 바꾸세요.',
  'date-midnight': (issue) => otherwise(issue, 'time'),
  'years-before-christ': (issue) => otherwise(issue, 'iso'),
  'pairs-of-years': (issue) => otherwise(issue, 'months'),
  'letter-o': (issue) => otherwise(issue, issue.expected === 'west' ? 'east' : 'west'),
  'headings-language': (issue) => otherwise(issue, issue.expected === 'en' ? 'de' : 'en'),
  'labels-of-ids': (issue) => otherwise(issue, 'own'),
  'people-separator': (issue) => otherwise(issue, 'semicolon'),
  'topics-separator': (issue) => otherwise(issue, 'semicolon'),
  brackets: (issue) => otherwise(issue, 'side'),
  'people-absent': (issue) => otherwise(issue, 'present'),
  'mode-in-place': (issue) => otherwise(issue, 'place'),
  'country-of-place': (issue) => otherwise(issue, issue.expected === 'other' ? 'place' : 'other'),
  'cells-blank-below': (issue) =>
    issue.setting === undefined
      ? '위 칸과 같은 뜻이면 칸을 채우세요.'
      : `위 칸과 같은 뜻이면 “${columns.heading}”에서 고르거나 --column "${issue.setting}=above"로 알려 주세요.`,
  'coordinates-half': (issue) =>
    issue.count === undefined
      ? `${issue.expected === 'lat' ? '위도' : '경도'}를 적어 주세요.`
      : `${issue.expected === 'lat' ? '위도' : '경도'}를 적거나, --column "제목=${issue.expected ?? 'lon'}"처럼 어느 열에 있는지 알려 주세요.`,
  'rows-without-meeting': () => '그중에 회담이 있으면 날짜나 제목을 적으세요.',
  'setting-unknown': (issue) => `설정은 ${issue.expected ?? 'people:separator=bar'}처럼 쓰세요.`,
  'setting-without-column': (issue) => `표에 있는 제목 그대로 쓰세요: ${expected(issue, '?')}.`,
  'place-name-shared': () => '이름을 다르게 하거나 좌표를 고치세요.',
  'id-renamed': () => '회담마다 다른 id를 붙이세요.',
  'left-out': () => '할 일은 없습니다. 원본 파일을 보관하세요.',
  'values-left-out': () => '값을 글로 적거나 각 객체에 이름을 붙이세요.',
  'dates-separated': () => '한 회담의 날짜라면 시작과 끝으로 적으세요.',
  'rows-across': () => '회담이라면 각 열의 칸에 나누어 적으세요.',
  'nothing-found': () => '맞는 파일인지 확인하세요. 읽을 수 있는 형식은 문서에 있습니다.',
  'crs-unknown': () => '파일을 WGS 84(EPSG:4326)로 저장하세요.',
  'picture-map': () => '실제 장소가 있으면 적으세요.',
  'table-chosen': () => '다른 표를 읽으려면 따로 저장하세요.',
  'context-not-fetched': () => '빠진 것이 있으면 전체 이름(확장 형식)으로 저장하세요.',
  'not-held': () => '모든 내용이 담긴 기본 파일도 함께 보관하세요.',
  'too-many-issues': () => '표시된 문제를 고친 뒤 파일을 다시 불러오세요.',
  'coordinates-zero': () => '위치를 모르면 좌표를 비워 두세요.',
  'twin-names': () => '같다면 이름을 한 가지로 적으세요.',
  'place-countries': () =>
    '한 곳이라면 그 열은 장소의 나라가 아니니 그 열을 “ignore”로 정하세요. 여러 곳이라면 이름마다 나라를 덧붙이세요.',
  'journey-too-fast': () => '두 회담의 시각, 시간대, 장소를 확인하세요.',
  'people-missing': ({ found: unused }) =>
    unused === undefined
      ? '참석자를 적고, 모르면 어느 쪽인지라도 적으세요.'
      : `참석자를 적은 열을 알려 주거나(쓰지 않은 열: ${unused}) ‘참석자’ 열을 추가하세요.`,
  'meeting-without-people': () => '참석자를 적고, 모르면 어느 쪽인지라도 적으세요.',
  'date-in-future': () => '날짜를 고치거나 상태를 “planned”로 적으세요.',
  'side-unknown': ({ name, found: side }) =>
    side === undefined
      ? `이름 뒤에 적으세요: ${name ?? '이름'} (프랑스).`
      : '철자를 확인하거나 소속 목록에 추가하세요.',
  unused: () => '지우거나 필요한 곳에서 가리키게 하세요.',
  'source-without-date': () => '발행 날짜를 적으세요.',
  'gazetteer-filled': () => '맞는 곳인지 확인하세요.',
  'gazetteer-ambiguous': () => '맞는 곳의 좌표를 적거나 이름 뒤에 나라를 적으세요.',
  'gazetteer-unknown': () => '철자를 확인하거나 좌표를 적으세요.',
};

export const issues: Words = {
  heading: (n) => (n === 0 ? '문제를 찾지 못했습니다' : `문제 ${number(n)}건`),
  severity: { error: '오류', warning: '경고', note: '참고' },
  where: ({ path, sheet, row, column }) =>
    row === undefined
      ? path
      : [
          ...(sheet === undefined ? [] : [`${sheet} 시트`]),
          `${number(row)}행`,
          ...(column === undefined ? [] : [`${column} 열`]),
        ].join(', '),
  suggestion: (text) => `제안: ${text}`,
  more: (n) => `${number(n)}건 더 보기`,
  message,
  advice,
};
