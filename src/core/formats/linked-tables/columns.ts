/**
 * The columns of linked tables (people, events, who was at which, places, organisers), as data; the names are those of
 * Event Viewer's sheets first. Which table is which is told by its columns, so files may be called anything.
 */
import { headingKey } from '../table/columns.js';

export const LINKED_ALIASES = {
  people: {
    id: ['uid', 'person id', 'person uid', 'id', 'people id'],
    lastName: ['last name', 'surname', 'family name', 'lastname', '성'],
    firstName: ['first name', 'given name', 'given names', 'forename', '이름'],
    name: ['name', 'full name', 'person', '성명'],
    side: [
      'origin',
      'side',
      'country',
      'affiliation',
      'delegation',
      'organisation',
      'organization',
      'nationality',
      '소속',
      '국가',
    ],
    office: ['office', 'position', 'job title', 'occupation', '직책'],
    note: ['note', 'notes', 'biography', 'bio', 'description', 'details', '비고', '약력'],
  },
  events: {
    id: ['acronym', 'event id', 'meeting id', 'event', 'id', 'code', 'uid'],
    title: ['title', 'name', 'event title', 'meeting', 'event name', '제목', '회의'],
    place: ['location', 'place', 'city', 'venue', 'where', '장소'],
    organiser: ['organiser', 'organizer', 'organised by', 'organized by', 'host', '주최', '주최자'],
    start: ['start', 'date', 'start date', 'from', 'when', 'begin', '시작', '날짜'],
    end: ['end', 'end date', 'finish', 'to', 'until', '종료', '끝'],
    topics: ['topics', 'topic', 'theme', 'themes', 'agenda', 'tags', '의제', '주제'],
    source: ['source', 'sources', 'reference', 'references', '출처'],
    url: ['url', 'link', 'website', 'source url', '링크'],
    summary: ['summary', 'description', 'notes', 'note', 'details', 'comments', '설명', '비고'],
    status: ['status', '상태'],
    mode: ['mode', '방식'],
    series: ['series', '시리즈'],
    zone: ['time zone', 'zone', 'timezone', '시간대'],
  },
  attendance: {
    person: ['uid', 'person id', 'person uid', 'person', 'people id', 'participant', 'attendee', 'id', '참석자'],
    event: ['acronym', 'event id', 'meeting id', 'event', 'meeting', 'code', '회의'],
    role: ['role', 'function', '역할'],
    side: ['side', 'delegation', 'representing', 'affiliation', '소속'],
  },
  places: {
    name: ['place', 'location', 'name', 'city', 'place name', '장소', '지명'],
    lat: ['lat', 'latitude', 'y', '위도'],
    lon: ['lng', 'lon', 'longitude', 'long', 'x', '경도'],
    coordinates: ['coordinates', 'lat lng', 'lat lon', '좌표'],
    zone: ['time zone', 'zone', 'timezone', '시간대'],
    country: ['country', '국가'],
  },
  organisers: {
    name: ['name', 'organiser', 'organizer', 'acronym', '주최', '주최자'],
    title: ['title', 'full name', 'organisation', 'organization', '정식 명칭'],
    note: ['description', 'notes', 'note', 'details', '설명'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export type LinkedKind = keyof typeof LINKED_ALIASES;

/** What a table of a kind cannot do without: one of each group. */
const REQUIRED: Readonly<Record<LinkedKind, readonly (readonly string[])[]>> = {
  attendance: [['person'], ['event']],
  places: [['name'], ['lat', 'coordinates']],
  events: [
    ['id', 'title'],
    ['title', 'start'],
    ['start', 'place', 'organiser'],
  ],
  people: [
    ['lastName', 'name'],
    ['id', 'firstName', 'side'],
  ],
  organisers: [['name'], ['title', 'note']],
};

/** What a table of another kind has and this one never: a table with titles is no table of who was where. */
const FORBIDDEN: Readonly<Record<LinkedKind, readonly string[]>> = {
  attendance: ['title', 'start', 'date', 'last name', 'surname', 'lat', 'latitude', 'location'],
  places: ['start', 'date', 'title', 'uid', 'last name'],
  events: ['last name', 'surname', 'first name'],
  people: ['start', 'start date', 'date', 'lat', 'latitude', 'acronym', 'title'],
  organisers: ['start', 'date', 'lat', 'latitude', 'last name', 'uid', 'acronym'],
};

/** Field → index of its column. */
export type LinkedColumns = Readonly<Record<string, number>>;

/** @returns what a table is by its headings, and which column is which field; undefined if it is none of them. */
export function recogniseLinked(
  headings: readonly string[],
): { readonly kind: LinkedKind; readonly columns: LinkedColumns } | undefined {
  const keys = headings.map(headingKey);
  const candidates = (Object.keys(REQUIRED) as LinkedKind[]).map((kind) => {
    const columns = columnsOf(LINKED_ALIASES[kind], keys);
    const isComplete = REQUIRED[kind].every((group) => group.some((field) => columns[field] !== undefined));
    const isForbidden = FORBIDDEN[kind].some((alias) => keys.includes(headingKey(alias)));
    return { kind, columns, fits: isComplete && !isForbidden };
  });
  return candidates.find(({ fits }) => fits);
}

/** @returns how many of the headings some linked table has: evidence that a row is the row of headings. */
export function countLinkedHeadings(headings: readonly string[]): number {
  const keys = headings.map(headingKey);
  return Math.max(
    ...(Object.keys(REQUIRED) as LinkedKind[]).map((kind) => Object.keys(columnsOf(LINKED_ALIASES[kind], keys)).length),
  );
}

function columnsOf(aliases: Readonly<Record<string, readonly string[]>>, keys: readonly string[]): LinkedColumns {
  const columns: Record<string, number> = {};
  const taken = new Set<number>();
  for (const [field, spellings] of Object.entries(aliases)) {
    const index = spellings
      .map((spelling) => keys.indexOf(headingKey(spelling)))
      .find((at) => at >= 0 && !taken.has(at));
    if (index === undefined) continue;
    columns[field] = index;
    taken.add(index);
  }
  return columns;
}
