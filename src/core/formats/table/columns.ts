/**
 * Which column means what: the spellings people give the columns of a table, in English and Korean, as data. Reading
 * looks a heading up here; writing takes the first spelling of each field, so that what was written is read again.
 * Headings are compared by their letters and digits alone: `Start date`, `start_date` and `startDate` are the same.
 */

/**
 * The fields of one flat table. `people`, `topics`, `source` and `url` may have several columns (`person 1`,
 * `person 2`); the order here is the order in which a writer lists columns.
 */
export const COLUMN_ALIASES = {
  id: ['id', 'meeting id', 'event id', 'identifier', 'uid', 'key', 'unique id', '번호', '식별자', '아이디'],
  title: [
    ...['meeting', 'title', 'event', 'name', 'meeting title', 'event title', 'event name', 'meeting name', 'headline'],
    ...[
      'subject',
      'label',
      'what',
      '회의',
      '회담',
      '만남',
      '제목',
      '행사',
      '회의명',
      '회담명',
      '행사명',
      '이름',
      '사건',
    ],
  ],
  when: [
    ...['date', 'when', 'dates', 'day of meeting', 'meeting date', 'event date', 'date of meeting', 'datetime'],
    ...[
      'date time',
      'edtf',
      'time period',
      'period',
      '날짜',
      '일자',
      '일시',
      '언제',
      '회의일',
      '회담일',
      '시기',
      '기간',
    ],
  ],
  start: [
    ...[
      'start',
      'start date',
      'from',
      'begin',
      'began',
      'begin date',
      'beginning',
      'date from',
      'from date',
      'date start',
    ],
    ...[
      'first day',
      'start time',
      'arrival',
      'start datetime',
      '시작',
      '시작일',
      '개시일',
      '부터',
      '시작일시',
      '시작 날짜',
    ],
  ],
  end: [
    ...[
      'end',
      'end date',
      'to',
      'until',
      'ended',
      'finish',
      'finish date',
      'date to',
      'to date',
      'date end',
      'last day',
    ],
    ...['end time', 'departure', 'end datetime', '끝', '종료', '종료일', '까지', '마감일', '종료일시', '종료 날짜'],
  ],
  time: ['time', 'hour', 'time of day', 'clock', 'local time', '시간', '시각'],
  year: ['year', 'start year', 'yyyy', '연도', '년도', '년', '해'],
  month: ['month', 'start month', 'mm', '월'],
  day: ['day', 'start day', 'dd', '일'],
  endYear: ['end year', '종료 연도', '종료년도'],
  endMonth: ['end month', '종료 월'],
  endDay: ['end day', '종료 일'],
  place: [
    ...[
      'place',
      'location',
      'city',
      'where',
      'place name',
      'location name',
      'meeting place',
      'town',
      'locality',
      'site',
    ],
    ...[
      'destination',
      'address',
      '장소',
      '위치',
      '도시',
      '어디',
      '개최지',
      '장소명',
      '지명',
      '곳',
      '회의 장소',
      '회담 장소',
    ],
  ],
  country: ['country', 'nation', 'place country', 'country name', '국가', '나라', '국가명'],
  part: ['venue', 'building', 'room', 'hall', 'part', 'venue name', '건물', '회의장', '회담장', '시설'],
  lat: ['lat', 'latitude', 'lat.', 'y', 'latitude wgs84', 'lat wgs84', '위도', '북위'],
  lon: ['lon', 'lng', 'longitude', 'long', 'lon.', 'x', 'longitude wgs84', 'lon wgs84', '경도', '동경'],
  coordinates: [
    ...['coordinates', 'lat lon', 'lat lng', 'lat long', 'latitude longitude', 'coords', 'coordinate', 'latlon', 'geo'],
    ...['geolocation', 'gps', '좌표', '위도 경도', '위경도'],
  ],
  lonlat: [
    'lon lat',
    'lng lat',
    'long lat',
    'longitude latitude',
    'xy',
    'x y',
    'wkt',
    'geometry',
    'point',
    '경도 위도',
  ],
  zone: ['zone', 'time zone', 'timezone', 'tz', 'iana zone', '시간대', '표준시'],
  people: [
    ...['people', 'participants', 'attendees', 'participant', 'attendee', 'person', 'who', 'persons', 'names'],
    ...['present', 'attended', 'delegates', 'participants names', 'attended by', 'met with', 'guests', 'speakers'],
    ...['참석자', '참가자', '인물', '사람', '누가', '참여자', '참석', '대표', '배석자'],
  ],
  side: [
    ...['side', 'sides', 'party', 'parties', 'delegation', 'delegations', 'organisation', 'organization'],
    ...['affiliation', 'org', '소속', '측', '당사국', '기관', '단체', '대표단'],
  ],
  role: ['role', 'roles', 'function', '역할', '직책', '자격'],
  topics: [
    ...[
      'topics',
      'topic',
      'agenda',
      'themes',
      'theme',
      'subjects',
      'tags',
      'keywords',
      'issues',
      'tag',
      'agenda items',
    ],
    ...['의제', '주제', '안건', '논의', '태그', '키워드'],
  ],
  source: [
    ...['source', 'sources', 'reference', 'references', 'citation', 'citations', 'source title', 'ref', 'bibliography'],
    ...['출처', '자료', '참고', '참고문헌', '전거'],
  ],
  url: [
    'url',
    'link',
    'source url',
    'urls',
    'links',
    'web',
    'website',
    'href',
    'uri',
    '주소',
    '링크',
    '누리집',
    '웹주소',
  ],
  summary: [
    ...[
      'summary',
      'description',
      'note',
      'notes',
      'comment',
      'comments',
      'remark',
      'remarks',
      'details',
      'text',
      'abstract',
      'body',
    ],
    ...['요약', '설명', '비고', '내용', '메모', '개요'],
  ],
  status: ['status', 'meeting status', '상태', '현황'],
  mode: ['mode', 'meeting mode', 'channel', '방식', '형식'],
  series: ['series', 'talks', 'process', 'negotiations', '연속', '계열', '시리즈'],
  number: ['session', 'session number', 'session no', 'round', '회차', '차수'],
  duration: ['duration', 'length', 'how long', '소요 시간', '지속 시간'],
  certainty: ['certainty', 'confidence', '확실성', '신뢰도'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type TableField = keyof typeof COLUMN_ALIASES;
export const TABLE_FIELDS = Object.keys(COLUMN_ALIASES) as readonly TableField[];

/** Fields that gather the cells of all their columns; of the others only the best column is used. */
export const GATHERED: ReadonlySet<TableField> = new Set<TableField>(['people', 'topics', 'source', 'url']);

/** A column of a table as its heading has it, and what it was taken for; without `field` it is not used. */
export interface Column {
  /** From 0. */
  readonly index: number;
  /** The heading as written, without surrounding spaces; `column 3` (counted from 1) where it is empty. */
  readonly heading: string;
  readonly field?: TableField;
  /** The first cell that is not empty, shortened: so that whoever looks at the guess sees what it is about. */
  readonly example?: string;
}

/** What the caller knows better: heading → field, or `ignore`. Headings as written; compared as all headings are. */
export type ColumnOverrides = Readonly<Record<string, TableField | 'ignore'>>;

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}]/gu, '');

const rankOfAlias: ReadonlyMap<string, { readonly field: TableField; readonly rank: number }> = new Map(
  TABLE_FIELDS.flatMap((field) =>
    COLUMN_ALIASES[field].map((alias, rank) => [headingKey(alias), { field, rank }] as const),
  ).reverse(), // Where two fields share a spelling, the field listed first has it.
);

/** @returns what headings are compared by: letters and digits, compatibility forms unified, without what is in brackets. */
export function headingKey(heading: string): string {
  const unified = heading.normalize('NFKC').toLowerCase();
  const outside = unified.replace(/[([{][^)\]}]*[)\]}]/g, '');
  return lettersOf(outside) || lettersOf(unified);
}

/** @returns how many of the headings are known spellings: the evidence that a row is the row of headings. */
export function countKnownHeadings(headings: readonly string[]): number {
  const fields = headings.map((heading) => lookUp(heading)?.field).filter((field) => field !== undefined);
  return new Set(fields).size;
}

/**
 * @param headings the cells of the row of headings.
 * @returns one column for each, in order. Every field has at most one column, the one whose spelling comes first in
 * `COLUMN_ALIASES` (the leftmost of equals), except those of which a table may have several.
 */
export function guessColumns(headings: readonly string[], overrides: ColumnOverrides = {}): readonly Column[] {
  const told = new Map(Object.entries(overrides).map(([heading, field]) => [headingKey(heading), field]));
  const claims = headings.map((heading, index) => {
    const stated = told.get(headingKey(heading));
    if (stated === 'ignore') return { index, heading };
    return stated === undefined ? { index, heading, ...lookUp(heading) } : { index, heading, field: stated, rank: -1 };
  });
  const taken = new Set<TableField>();
  const fieldOf = new Map<number, TableField>();
  for (const { index, field } of claims.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.index - b.index)) {
    if (field === undefined || (taken.has(field) && !GATHERED.has(field))) continue;
    taken.add(field);
    fieldOf.set(index, field);
  }
  // A venue without a town is the place, and so is a country with neither.
  const next = (['place', 'part', 'country'] as const).find((field) => taken.has(field));
  for (const [index, field] of fieldOf) if (field === next) fieldOf.set(index, 'place');
  return headings.map((heading, index) => {
    const field = fieldOf.get(index);
    const written = heading.trim() === '' ? `column ${index + 1}` : heading.trim();
    return field === undefined ? { index, heading: written } : { index, heading: written, field };
  });
}

function lookUp(heading: string): { readonly field: TableField; readonly rank: number } | undefined {
  const key = headingKey(heading);
  const exact = rankOfAlias.get(key);
  if (exact !== undefined) return exact;
  const unnumbered = rankOfAlias.get(key.replace(/\d+$/, ''));
  return unnumbered !== undefined && GATHERED.has(unnumbered.field) ? unnumbered : undefined;
}
