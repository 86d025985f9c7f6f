/** Whole atlases for laws: everything the model can hold, every reference resolvable, as a reader would give it. */
import fc from 'fast-check';
import {
  CERTAINTIES,
  CLAIM_FIELDS,
  MODES,
  ROLES,
  STATUSES,
  type AtlasData,
  type Attendance,
  type Meeting,
} from '../../../src/core/model/model.js';
import { parseWhen } from '../../../src/core/time/edtf.js';

const plain = <T extends object>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  arbitrary.map((value) => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T);

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

export const anyText = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom(
    '판문점',
    '=HYPERLINK("https://x.example")',
    '+1',
    '-7',
    '@a',
    'a;b',
    'a "b", c',
    'a\nb',
    '(US)',
    'لقاء',
  ),
);
const anyLanguageMap = fc.oneof(
  anyText,
  plain(fc.record({ en: anyText, ko: optional(anyText) })),
  plain(fc.record({ 'zh-Hant': anyText })),
);
const anyDegrees = (limit: number): fc.Arbitrary<number> =>
  fc.double({ min: -limit, max: limit, noNaN: true }).map((degrees) => (degrees === 0 ? 0 : degrees));
const anyZone = fc.constantFrom('Asia/Seoul', 'America/New_York', 'UTC');
const anyDate = fc.constantFrom('2018', '2018-06', '2018-06-04', '2018-06~', '-0044-03-15', '2018-06-04T10:00~');
const anyEdtf = fc.oneof(
  anyDate,
  fc.constantFrom('2018-05-29/2018-06-01', '2018-06-04T10:00/2018-06-04T12:30', '../2018', '2018-06-03T23:00Z'),
  fc.constantFrom('2018-06-12/', '/2018-06-12', '2018-06-04?/2018-06-07~'),
);
const anyCertainty = optional(fc.constantFrom(...CERTAINTIES));

const anyKey = fc.constantFrom('shelfmark', 'Box', 'title', 'name', 'kind', '서가', 'constructor');
const anyProperty = fc.oneof(anyText, fc.integer(), fc.boolean(), fc.array(anyText, { minLength: 1, maxLength: 2 }));
/** What authors add to a place, a meeting or a person. */
const described = {
  media: optional(
    fc.array(
      plain(
        fc.record({
          url: fc.oneof(fc.webUrl(), fc.constantFrom('a.jpg', '../b c.png')),
          alt: optional(anyLanguageMap),
          credit: optional(anyLanguageMap),
          license: optional(anyText),
        }),
      ),
      { minLength: 1, maxLength: 2 },
    ),
  ),
  sameAs: optional(
    fc.subarray(['https://www.wikidata.org/entity/Q90', 'https://viaf.org/viaf/102333412'], { minLength: 1 }),
  ),
  properties: optional(fc.dictionary(anyKey, anyProperty, { minKeys: 1, maxKeys: 2, noNullPrototype: true })),
};

const ids = (prefix: string): fc.Arbitrary<readonly string[]> =>
  fc.nat({ max: 4 }).map((count) => Array.from({ length: count }, (_, index) => `${prefix}-${index + 1}`));

/** Some of these, each once. */
const some = (from: readonly string[]): fc.Arbitrary<string[]> => fc.subarray([...from]);
const one = (from: readonly string[]): fc.Arbitrary<string | undefined> =>
  from.length === 0 ? fc.constant(undefined) : optional(fc.constantFrom(...from));

const all = <T>(from: readonly string[], make: (id: string) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.tuple<T[]>(...from.map(make));

const anyIds = fc.record({
  places: ids('place'),
  sides: ids('side'),
  people: ids('person'),
  series: ids('series'),
  topics: ids('topic'),
  meetings: ids('meeting'),
  sources: ids('source'),
});

export const anyAtlasData: fc.Arbitrary<AtlasData> = anyIds.chain((known) => {
  const said = { certainty: anyCertainty, sources: some(known.sources) };
  const places = all(known.places, (id) =>
    plain(
      fc.record({
        id: fc.constant(id),
        name: anyLanguageMap,
        aliases: fc.array(anyText, { maxLength: 2 }),
        kind: optional(anyLanguageMap),
        note: optional(anyLanguageMap),
        coordinates: optional(fc.tuple(anyDegrees(180), anyDegrees(90))),
        precision_m: optional(fc.nat()),
        timeZone: optional(anyZone),
        parts: fc.constantFrom([], [{ id: 'hall', name: 'Hall', sources: [] }]),
        ...said,
        ...described,
      }),
    ),
  );
  return places.chain((list) => {
    const zoneOf = new Map(list.map(({ id, timeZone }) => [id, timeZone]));
    return plain(
      fc.record({
        title: optional(anyLanguageMap),
        description: optional(anyLanguageMap),
        license: optional(anyText),
        asOf: optional(anyDate),
        places: fc.constant(list),
        sides: all(known.sides, (id) =>
          plain(
            fc.record({
              id: fc.constant(id),
              name: anyLanguageMap,
              abbreviation: optional(anyText),
              capital: one(known.places),
            }),
          ),
        ),
        people: all(known.people, (id) =>
          plain(
            fc.record({
              id: fc.constant(id),
              name: anyLanguageMap,
              aliases: fc.array(anyText, { maxLength: 2 }),
              side: one(known.sides),
              offices: fc.array(
                plain(fc.record({ title: anyLanguageMap, from: optional(anyDate), to: optional(anyDate), ...said })),
                {
                  maxLength: 2,
                },
              ),
              note: optional(anyLanguageMap),
              ...said,
              ...described,
            }),
          ),
        ),
        series: all(known.series, (id) =>
          plain(fc.record({ id: fc.constant(id), title: anyLanguageMap, note: optional(anyLanguageMap), ...said })),
        ),
        topics: all(known.topics, (id) =>
          plain(
            fc.record({
              id: fc.constant(id),
              name: anyLanguageMap,
              positions: fc.array(
                plain(
                  fc.record({ side: one(known.sides), text: anyLanguageMap, attribution: optional(anyText), ...said }),
                ),
                { maxLength: 2 },
              ),
              ...said,
            }),
          ),
        ),
        meetings: all(known.meetings, (id) => anyMeeting(id, known, zoneOf)),
        sources: all(known.sources, (id) =>
          plain(
            fc.record({
              id: fc.constant(id),
              title: anyLanguageMap,
              publisher: optional(anyText),
              author: optional(anyText),
              date: optional(anyDate),
              url: optional(fc.webUrl()),
              lang: optional(fc.constantFrom('en', 'ko')),
              note: optional(anyLanguageMap),
            }),
          ),
        ),
      }),
    ) as fc.Arbitrary<AtlasData>;
  });
});

type Ids = typeof anyIds extends fc.Arbitrary<infer Known> ? Known : never;

function anyMeeting(id: string, known: Ids, zoneOf: ReadonlyMap<string, string | undefined>): fc.Arbitrary<Meeting> {
  const said = { certainty: anyCertainty, sources: some(known.sources) };
  const attendance = plain(
    fc.record({
      person: one(known.people),
      side: one(known.sides),
      text: optional(anyLanguageMap),
      role: optional(fc.constantFrom(...ROLES)),
      ...said,
    }),
  ).filter(({ person, side, text }) => (person ?? side ?? text) !== undefined) as fc.Arbitrary<Attendance>;
  const claim = fc.record({
    about: fc.constantFrom(...CLAIM_FIELDS),
    value: optional(anyText),
    text: optional(anyLanguageMap),
    attribution: optional(anyText),
    ...said,
  });
  return fc
    .record({
      id: fc.constant(id),
      title: anyLanguageMap,
      series: one(known.series),
      number: optional(fc.integer({ min: 1, max: 50 })),
      runDay: optional(fc.integer({ min: 1, max: 50 })),
      mode: fc.constantFrom(...MODES),
      status: fc.constantFrom(...STATUSES),
      places: some(known.places).map((list) => list.map((place) => ({ place }))),
      edtf: optional(anyEdtf),
      ownZone: optional(anyZone),
      duration: optional(fc.constantFrom('PT90M', 'P2D')),
      durationApproximate: optional(fc.boolean()),
      attendance: fc.array(attendance, { maxLength: 3 }),
      topics: some(known.topics),
      note: optional(anyLanguageMap),
      claims: fc.array(plain(claim), { maxLength: 2 }),
      unread: optional(fc.array(fc.record({ field: anyText, text: anyText }), { minLength: 1, maxLength: 2 })),
      ...said,
    })
    .map(({ edtf, ownZone, ...meeting }) => {
      const timeZone = ownZone ?? zoneOf.get(meeting.places[0]?.place ?? '');
      const when = edtf === undefined ? undefined : parseWhen(edtf, timeZone);
      const kept = Object.entries({ ...meeting, timeZone, when }).filter(([, value]) => value !== undefined);
      return Object.fromEntries(kept) as unknown as Meeting;
    });
}
