import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../../../src/core/model/build-atlas.js';
import type { Issue } from '../../../../src/core/model/issues.js';
import type { AtlasData, Meeting, Place } from '../../../../src/core/model/model.js';
import { readAtlas } from '../../../../src/core/formats/read.js';
import { isReversed } from '../../../../src/core/time/edtf.js';
import { readNative, readNativeValue } from '../reading.js';
import { runs } from '../../../runs.js';

type Json = Record<string, unknown>;

const feature = (
  id: unknown,
  geometry: unknown = { type: 'Point', coordinates: [126.67667, 37.95583] },
  properties: Json = {},
): Json => ({
  type: 'Feature',
  ...(id === undefined ? {} : { id }),
  ...(geometry === undefined ? {} : { geometry }),
  properties,
});
const file = (
  parley: unknown,
  features: unknown = [feature('panmunjeom', undefined, { timeZone: 'Asia/Seoul', parts: [{ id: 'tongilgak' }] })],
): unknown => ({
  type: 'FeatureCollection',
  features,
  ...(parley === undefined ? {} : { parley }),
});
const codes = (issues: readonly Issue[]): string[] => issues.map(({ code }) => code);

/** Reads one place with this geometry; `absent` for none. */
function place(geometry: unknown): { readonly coordinates: Place['coordinates']; readonly issues: readonly Issue[] } {
  const { id, type } = feature('p') as { id: string; type: string };
  const { value, issues } = readNativeValue(
    file(undefined, [{ type, id, ...(geometry === 'absent' ? {} : { geometry }) }]),
  );
  return { coordinates: value.places[0]?.coordinates, issues };
}
const point = (...coordinates: unknown[]): ReturnType<typeof place> => place({ type: 'Point', coordinates });

/** Reads one meeting in a small atlas that has what it may refer to. */
function meeting(fields: Json): { readonly meeting: Meeting | undefined; readonly issues: readonly Issue[] } {
  const { value, issues } = readNativeValue(
    file({
      sides: [{ id: 'us' }],
      people: [{ id: 'sung-kim', side: 'us' }, { id: 'choe-son-hui' }],
      series: [{ id: 'talks' }],
      topics: [{ id: 'denuclearisation' }],
      sources: [{ id: 'kh-0604' }],
      meetings: [{ id: 'm', ...fields }],
    }),
  );
  return { meeting: value.meetings[0], issues };
}

describe('readNative', () => {
  it('reads the first atlas whole, without an issue', () => {
    const text = readFileSync(new URL('../../../../geo/us-dprk-2018.geojson', import.meta.url), 'utf8');
    const { value, issues } = readNative(text);
    const stated = JSON.parse(text) as { features: unknown[]; parley: Record<string, unknown[]> };
    expect(issues).toEqual([]);
    expect(value.places).toHaveLength(stated.features.length);
    for (const list of ['sides', 'people', 'series', 'topics', 'meetings', 'sources'] as const) {
      expect(value[list], list).toHaveLength(stated.parley[list]?.length ?? 0);
    }
    const five = buildAtlas(value).meetingById.get('panmunjeom-5');
    expect(five?.when?.earliest).toBe(Date.UTC(2018, 5, 4, 1));
    expect(five?.when?.start?.approximate).toBe(true);
    expect(five?.timeZone).toBe('Asia/Seoul');
  });

  it('is what readAtlas reads a native file with', async () => {
    const text = JSON.stringify(file({ title: 'x' }));
    expect(await readAtlas(text)).toEqual(readNative(text));
  });

  it('needs nothing but features and the id of a meeting', () => {
    expect(readNativeValue({ type: 'FeatureCollection', features: [] }).issues).toEqual([]);
    const { value, issues } = readNativeValue(file({ meetings: [{ id: 'm' }] }, []));
    expect(issues).toEqual([]);
    expect(value.meetings[0]).toEqual({
      id: 'm',
      title: 'm',
      mode: 'in-person',
      status: 'held',
      places: [],
      attendance: [],
      topics: [],
      claims: [],
      sources: [],
    });
  });

  it('reads plain GeoJSON as places, with or without ids and properties', () => {
    const features = [
      feature(7, undefined, { name: 'Seoul' }),
      feature('feature-3'),
      { ...feature(undefined), properties: null },
    ];
    const { value, issues } = readNativeValue(file(undefined, features));
    expect(issues).toEqual([]);
    expect(value.places.map(({ id, name }) => [id, name])).toEqual([
      ['7', 'Seoul'],
      ['feature-3', 'feature-3'],
      ['feature-3-unnamed', 'feature-3-unnamed'],
    ]);
    expect(value.meetings).toEqual([]);
  });

  it.each([null, 7, 'text', [], {}, { type: 'Feature' }, { type: 'FeatureCollection' }, { features: [] }])(
    '%j is no atlas',
    (value) => {
      const reading = readNativeValue(value);
      expect(codes(reading.issues)).toEqual(['not-geojson']);
      expect(reading.value.places).toEqual([]);
    },
  );

  it('reads later versions as far as it can, and says so', () => {
    const { value, issues } = readNativeValue(file({ version: 2, meetings: [{ id: 'm' }] }));
    expect(issues).toMatchObject([
      { code: 'unsupported-format', severity: 'warning', path: 'parley.version', found: '2' },
    ]);
    expect(value.meetings).toHaveLength(1);
  });

  it('keeps the first of equal ids', () => {
    const { value, issues } = readNativeValue(
      file({ meetings: [{ id: 'a', title: 'first' }, { id: 'a', title: 'second' }, { id: 'b' }] }),
    );
    expect(value.meetings.map(({ title }) => title)).toEqual(['first', 'b']);
    expect(issues).toMatchObject([{ code: 'duplicate-id', path: 'parley.meetings[1].id', found: 'a', id: 'a' }]);
  });

  it('loses what has no id, and nothing else', () => {
    const { value, issues } = readNativeValue(
      file({ meetings: [{ title: 'no id' }, { id: '' }, 'text', null, { id: 5 }] }),
    );
    expect(value.meetings.map(({ id }) => id)).toEqual(['5']);
    expect(codes(issues)).toEqual(['missing-id', 'missing-id', 'wrong-type', 'wrong-type']);
  });

  it('keeps a thousand issues and counts the rest', () => {
    const { issues } = readNativeValue(file({ meetings: Array.from({ length: 5000 }, () => ({})) }));
    expect(issues).toHaveLength(1001);
    expect(issues.at(-1)).toMatchObject({ code: 'too-many-issues', about: 'missing-id', count: 4000 });
  });

  it('is not fooled by names that every object has', () => {
    const parley = JSON.parse(
      '{"people":[{"id":"__proto__","name":{"__proto__":"x","en":"y"}},{"id":"constructor"}],"sources":[{"id":"toString"}],' +
        '"meetings":[{"id":"__proto__","attendance":[{"person":"__proto__"},{"person":"hasOwnProperty"}],"sources":["toString","valueOf"]}],' +
        '"__proto__":{"title":"polluted"}}',
    ) as unknown;
    const { value, issues } = readNativeValue(file(parley));
    expect(value.title).toBeUndefined();
    expect(({} as Json)['title']).toBeUndefined();
    expect(value.meetings[0]?.attendance).toEqual([{ person: '__proto__', sources: [] }]);
    expect(value.meetings[0]?.sources).toEqual(['toString']);
    expect(codes(issues)).toEqual(['dangling-id', 'dangling-id']);
  });
});

describe('a place', () => {
  it('stands where its point is, text or number, whatever its altitude', () => {
    expect(point(126.67667, 37.95583, 30)).toEqual({ coordinates: [126.67667, 37.95583], issues: [] });
    expect(point(0, 0).coordinates).toEqual([0, 0]);
    const asText = point(' 126.67', '37.95');
    expect(asText.coordinates).toEqual([126.67, 37.95]);
    expect(asText.issues).toMatchObject([
      { code: 'coordinates-text', severity: 'warning', id: 'p', path: 'features[0].geometry.coordinates' },
    ]);
  });

  it('is kept without coordinates where they are wrong, and never moved', () => {
    const swapped = point(37.95583, 126.67667);
    expect(swapped.coordinates).toBeUndefined();
    expect(swapped.issues).toMatchObject([
      { code: 'coordinates-swapped', found: '[37.95583, 126.67667]', suggestion: '[126.67667, 37.95583]' },
    ]);
    const around = point(190, 10);
    expect(around.coordinates).toBeUndefined();
    expect(around.issues).toMatchObject([{ code: 'coordinates-out-of-range', suggestion: '[-170, 10]' }]);
    expect(point(1000, 1000).issues[0]).not.toHaveProperty('suggestion');
    for (const bad of [[], [1], ['a', 1], ['', 1], [null, 1], [[1], 2], [true, 1]]) {
      expect(codes(point(...bad).issues), JSON.stringify(bad)).toEqual(['coordinates-invalid']);
    }
  });

  it('may say that it is nowhere, but not forget to say where', () => {
    expect(place(null)).toEqual({ coordinates: undefined, issues: [] });
    expect(place('absent').issues).toMatchObject([{ code: 'coordinates-missing', severity: 'warning' }]);
    expect(codes(place('Seoul').issues)).toEqual(['wrong-type']);
  });

  it('stands for an area or a line by one point of it, and says so', () => {
    const square = [
      [
        [10, 10],
        [20, 10],
        [20, 40],
        [10, 40],
        [10, 10],
      ],
    ];
    const shape = (type: string, coordinates: unknown): ReturnType<typeof place> => place({ type, coordinates });
    expect(shape('Polygon', square)).toMatchObject({
      coordinates: [15, 25],
      issues: [{ code: 'geometry-unsupported', found: 'Polygon' }],
    });
    expect(
      shape('MultiPolygon', [
        square,
        [
          [
            [30, 0],
            [30, 0],
          ],
        ],
      ]).coordinates,
    ).toEqual([20, 20]);
    const fiji = [
      [
        [
          [177, -18],
          [180, -18],
          [180, -16],
          [177, -16],
        ],
      ],
      [
        [
          [-180, -18],
          [-179, -18],
          [-179, -16],
          [-180, -16],
        ],
      ],
    ];
    expect(shape('MultiPolygon', fiji).coordinates).toEqual([179, -17]);
    expect(
      shape('LineString', [
        [1, 2],
        [3, 4],
      ]).coordinates,
    ).toEqual([1, 2]);
    expect(
      shape('MultiPoint', [
        [5, 6],
        [3, 4],
      ]).coordinates,
    ).toEqual([5, 6]);
    expect(place({ type: 'GeometryCollection', geometries: [] }).coordinates).toBeUndefined();
    expect(shape('Polygon', [[]]).coordinates).toBeUndefined();
  });

  it('is kept where GeoJSON would have it called a Feature', () => {
    const { value, issues } = readNativeValue(
      file({ meetings: [{ id: 'm', places: [{ place: 'p' }] }] }, [{ id: 'p', geometry: null }]),
    );
    expect(value.meetings[0]?.places).toEqual([{ place: 'p' }]);
    expect(issues).toMatchObject([{ code: 'wrong-type', path: 'features[0].type', severity: 'warning' }]);
  });

  it('loses bad fields alone', () => {
    const properties = {
      name: { en: 'P', ko: 5 },
      precision_m: -1,
      timeZone: 'Asia/Soeul',
      parts: [{ name: 'x' }, { id: 'a' }, { id: 'a' }],
      aliases: ['b', {}],
      kind: [],
    };
    const { value, issues } = readNativeValue(file(undefined, [feature('p', null, properties)]));
    expect(value.places[0]).toEqual({
      id: 'p',
      name: { en: 'P' },
      aliases: ['b'],
      parts: [{ id: 'a', name: 'a', sources: [] }],
      sources: [],
    });
    expect(issues.map(({ code, path }) => `${code} ${path.replace('features[0].properties.', '')}`).sort()).toEqual([
      'duplicate-id parts[2].id',
      'missing-id parts[0]',
      'time-zone-unknown timeZone',
      'unknown-value precision_m',
      'wrong-type aliases[1]',
      'wrong-type kind',
      'wrong-type name',
    ]);
    expect(issues.find(({ code }) => code === 'time-zone-unknown')?.suggestion).toBe('Asia/Seoul');
  });
});

describe('a meeting', () => {
  it('keeps its time in its own zone, else that of its first place, else floating', () => {
    const when = '2018-06-04T10:00';
    const places = [{ place: 'panmunjeom' }];
    expect(meeting({ when, places }).meeting).toMatchObject({
      timeZone: 'Asia/Seoul',
      when: { earliest: Date.UTC(2018, 5, 4, 1) },
    });
    expect(meeting({ when, places, timeZone: 'America/New_York' }).meeting?.when?.earliest).toBe(
      Date.UTC(2018, 5, 4, 14),
    );
    expect(meeting({ when }).meeting?.when?.earliest).toBe(Date.UTC(2018, 5, 4, 10));
    const unknown = meeting({ when, places, timeZone: 'KST9' });
    expect(unknown.meeting).not.toHaveProperty('timeZone');
    expect(unknown.meeting?.when?.earliest).toBe(Date.UTC(2018, 5, 4, 10));
    expect(codes(unknown.issues)).toEqual(['time-zone-unknown']);
  });

  it.each([
    ['2018/6/4 9:30', '2018-06-04T09:30'],
    ['2018-06-04 10:00', '2018-06-04T10:00'],
    ['20180604', '2018-06-04'],
    ['c. 1520', '1520~'],
    ['2018-05-29 / 2018-06-01', '2018-05-29/2018-06-01'],
    ['2018-02-30', undefined],
    ['4/6/2018', undefined],
    ['last week', undefined],
  ])('is kept without a date where "%s" stands, and %s is suggested', (when, suggestion) => {
    const reading = meeting({ when });
    expect(reading.meeting?.id).toBe('m');
    expect(reading.meeting).not.toHaveProperty('when');
    expect(reading.issues).toMatchObject([
      { code: 'date-invalid', path: 'parley.meetings[0].when', found: when, id: 'm' },
    ]);
    expect(reading.issues[0]?.suggestion).toBe(suggestion);
  });

  it('never turns a reversed interval round by itself', () => {
    const { meeting: read, issues } = meeting({ when: '2018-06-01/2018-05-29' });
    expect(read).not.toHaveProperty('when');
    expect(issues).toMatchObject([{ code: 'date-reversed', suggestion: '2018-05-29/2018-06-01' }]);
  });

  it.each([
    ['90 min', 'PT90M'],
    ['1:30', 'PT1H30M'],
    ['1.5 hours', 'PT1.5H'],
    ['long', undefined],
  ])('is kept without a duration where "%s" stands, and %s is suggested', (duration, suggestion) => {
    const { meeting: read, issues } = meeting({ duration });
    expect(read).not.toHaveProperty('duration');
    expect(issues).toMatchObject([{ code: 'duration-invalid', found: duration }]);
    expect(issues[0]?.suggestion).toBe(suggestion);
  });

  it('drops references that lead nowhere, and suggests the nearest', () => {
    const { meeting: read, issues } = meeting({
      series: 'talk',
      places: [{ place: 'panmunjom' }, { place: 'panmunjeom', part: 'tongilgac' }, { part: 'x' }],
      attendance: [
        { person: 'sung-kym' },
        { person: 'nobody-at-all', text: 'aides' },
        { person: 'choe-son-hui', side: 'usa' },
        {},
      ],
      topics: ['denuclearization', 'denuclearisation', 'denuclearisation'],
      sources: ['kh-0604', 'kh-0605', 7],
    });
    expect(read).toMatchObject({
      places: [{ place: 'panmunjeom' }],
      attendance: [
        { text: 'aides', sources: [] },
        { person: 'choe-son-hui', sources: [] },
      ],
      topics: ['denuclearisation'],
      sources: ['kh-0604'],
    });
    expect(read).not.toHaveProperty('series');
    expect(
      Object.fromEntries(
        issues.filter(({ code }) => code === 'dangling-id').map((issue) => [issue.found, issue.suggestion]),
      ),
    ).toEqual({
      talk: 'talks',
      panmunjom: 'panmunjeom',
      tongilgac: 'tongilgak',
      'sung-kym': 'sung-kim',
      'nobody-at-all': undefined,
      usa: 'us',
      denuclearization: 'denuclearisation',
      'kh-0605': 'kh-0604',
      '7': undefined,
    });
    expect(codes(issues).filter((code) => code !== 'dangling-id')).toEqual(['missing', 'missing']);
  });

  it('knows the words of the model, and suggests them', () => {
    const { meeting: read, issues } = meeting({
      mode: 'Phone',
      status: 'canceled',
      certainty: 'sure',
      claims: [{ about: 'wen', value: 5 }],
    });
    expect(read).toMatchObject({
      mode: 'phone',
      status: 'held',
      claims: [{ about: 'other', value: '5', sources: [] }],
    });
    expect(read).not.toHaveProperty('certainty');
    expect(issues.map(({ code, found, suggestion }) => [code, found, suggestion])).toEqual([
      ['unknown-value', 'canceled', 'cancelled'],
      ['unknown-value', 'wen', 'when'],
      ['unknown-value', 'sure', undefined],
    ]);
  });

  it('counts sessions from one', () => {
    expect(meeting({ number: 5, runDay: 3 })).toMatchObject({ meeting: { number: 5, runDay: 3 }, issues: [] });
    for (const number of [0, -1, 1.5, 'five', {}]) {
      const { meeting: read, issues } = meeting({ number });
      expect(read).not.toHaveProperty('number');
      expect(issues).toHaveLength(1);
    }
  });

  it('keeps text as text', () => {
    expect(meeting({ title: '<img src=x onerror=alert(1)>' }).meeting?.title).toBe('<img src=x onerror=alert(1)>');
  });
});

describe('a source', () => {
  const url = (text: unknown): unknown =>
    readNativeValue(file({ sources: [{ id: 's', url: text }] })).value.sources[0]?.url;

  it('may lead to http and https only', () => {
    expect(url('https://example.org/a?b=c#d')).toBe('https://example.org/a?b=c#d');
    expect(url(' HTTP://example.org ')).toBe('HTTP://example.org');
    for (const bad of [
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      '//example.org',
      '/a',
      'https:',
      'https:///x',
      'ftp://example.org',
    ]) {
      expect(url(bad), bad).toBeUndefined();
    }
    const { issues } = readNativeValue(file({ sources: [{ id: 's', url: 'javascript:alert(1)' }] }));
    expect(issues).toMatchObject([{ code: 'url-unsafe', path: 'parley.sources[0].url', found: 'javascript:alert(1)' }]);
  });
});

describe('dates of offices, sources and the atlas', () => {
  it('are dropped alone where they are none', () => {
    const { value, issues } = readNativeValue(
      file({
        asOf: 'today',
        people: [{ id: 'p', offices: [{ title: 'envoy', from: '2018-13', to: '..' }, { from: '2018' }] }],
        sources: [{ id: 's', date: '2018-06-31' }],
      }),
    );
    expect(value).not.toHaveProperty('asOf');
    expect(value.people[0]?.offices).toEqual([{ title: 'envoy', sources: [] }]);
    expect(value.sources).toEqual([{ id: 's', title: 's' }]);
    expect(codes(issues).sort()).toEqual(['date-invalid', 'date-invalid', 'date-invalid', 'missing']);
  });
});

const KEYS = [
  'id',
  'type',
  'features',
  'parley',
  'geometry',
  'coordinates',
  'properties',
  'name',
  'title',
  'places',
  'place',
  'part',
  'parts',
  'when',
  'timeZone',
  'duration',
  'attendance',
  'person',
  'people',
  'side',
  'sides',
  'sources',
  'claims',
  'about',
  'topics',
  'meetings',
  'offices',
  'positions',
  'series',
  'capital',
  'number',
  'url',
  '__proto__',
  'constructor',
  'toString',
  'en',
];
const anyLeaf = fc.oneof(
  fc.constantFrom(
    null,
    true,
    0,
    -1,
    1e300,
    '',
    'a',
    'b',
    'us',
    '2018-06-04',
    '2018/2017',
    'Asia/Seoul',
    'Point',
    'Polygon',
    'Feature',
    '__proto__',
  ),
  fc.string(),
  fc.double(),
);
/** JSON that looks like an atlas gone wrong: its keys, with anything in them. */
const { anyJson } = fc.letrec<{ anyJson: unknown }>((tie) => ({
  anyJson: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    anyLeaf,
    fc.array(tie('anyJson'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.constantFrom(...KEYS), tie('anyJson')), { maxLength: 6 })
      .map((entries): unknown => Object.fromEntries(entries)),
  ),
}));
const LISTS = ['sides', 'people', 'series', 'topics', 'meetings', 'sources'] as const;
const anyParley = fc.record(
  Object.fromEntries(LISTS.map((list) => [list, fc.oneof(fc.array(anyJson, { maxLength: 5 }), anyJson)])),
  { requiredKeys: [] },
);

/** Every reference of `data` leads somewhere, and every time has its ends in order. */
function expectSound(data: AtlasData): void {
  const known = (items: readonly { readonly id: string }[]): Set<string> => new Set(items.map(({ id }) => id));
  const [places, people, sides, sources] = [
    known(data.places),
    known(data.people),
    known(data.sides),
    known(data.sources),
  ];
  for (const place of data.places) {
    for (const coordinate of place.coordinates ?? []) expect(Number.isFinite(coordinate)).toBe(true);
  }
  for (const one of data.meetings) {
    for (const { place } of one.places) expect(places.has(place)).toBe(true);
    for (const { person, side } of one.attendance) {
      if (person !== undefined) expect(people.has(person)).toBe(true);
      if (side !== undefined) expect(sides.has(side)).toBe(true);
    }
    for (const id of one.sources) expect(sources.has(id)).toBe(true);
    if (one.when !== undefined) expect(isReversed(one.when)).toBe(false);
  }
}

describe('whatever the file holds', () => {
  it('reading never throws, and what is read is sound', () => {
    fc.assert(
      fc.property(anyParley, fc.oneof(fc.array(anyJson, { maxLength: 4 }), anyJson), (parley, features) => {
        const { value } = readNativeValue(file(parley, features));
        expectSound(value);
        buildAtlas(value);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('reading never throws on anything at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue(), anyJson), (value) => {
        expectSound(readNativeValue(value).value);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('reading text never throws, and every issue can be shown', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.json(),
          anyParley.map((parley) => JSON.stringify(file(parley)).slice(0, -1)),
        ),
        async (text) => {
          for (const issue of (await readAtlas(text)).issues) {
            expect(issue.found?.length ?? 0).toBeLessThanOrEqual(120);
            expect(issue.path).toBeTypeOf('string');
          }
        },
      ),
      { numRuns: runs(500) },
    );
  });

  it('a good meeting beside anything bad is read as if it stood alone', () => {
    const good = {
      id: 'the good one',
      title: 'Talks',
      when: '2018-06-04T10:00~',
      places: [{ place: 'panmunjeom' }],
      duration: 'PT90M',
    };
    const alone = readNativeValue(file({ meetings: [good] })).value.meetings[0];
    fc.assert(
      fc.property(fc.array(anyJson), fc.array(anyJson), anyParley, (before, after, parley) => {
        const { value } = readNativeValue(file({ ...parley, meetings: [...before, good, ...after] }));
        expect(value.meetings.find(({ id }) => id === 'the good one')).toEqual(alone);
      }),
      { numRuns: runs(500) },
    );
  });
});
