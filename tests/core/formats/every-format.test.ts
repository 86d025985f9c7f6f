/** Laws of every reader: it never throws, and never loses something good beside something bad. And the list of bad input. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../../src/core/model/build-atlas.js';
import { examine } from '../../../src/core/doctor/doctor.js';
import { parseContent } from '../../../src/core/formats/content.js';
import { FORMATS } from '../../../src/core/formats/registry.js';
import { readAtlas, readAtlasTables } from '../../../src/core/formats/read.js';
import { writeJsonLd } from '../../../src/core/formats/json-ld/write.js';
import { writeLinkedPlaces } from '../../../src/core/formats/linked-places/write.js';
import { writeNative } from '../../../src/core/formats/native/write.js';
import { writeTable } from '../../../src/core/formats/table/write.js';
import { runs } from '../../runs.js';

interface Sample {
  /** Name of the format in the registry. */
  readonly format: string;
  /** Something good. */
  readonly good: unknown;
  readonly file: (items: readonly unknown[]) => unknown;
  /** Keys of the format, so that junk comes near to it. */
  readonly keys: readonly string[];
}

const point = (lon: number, lat: number): object => ({ type: 'Point', coordinates: [lon, lat] });
const SAMPLES: readonly Sample[] = [
  {
    format: 'native',
    good: { id: 'good', title: 'Good', when: '2018-06-04' },
    file: (meetings) => ({ type: 'FeatureCollection', features: [], parley: { meetings } }),
    keys: ['id', 'title', 'when', 'places', 'attendance', 'place', 'person', 'claims', 'duration', 'series'],
  },
  {
    format: 'geojson',
    good: {
      type: 'Feature',
      geometry: point(10, 60),
      properties: { meeting: 'Good', date: '2018-06-04', people: 'Ada' },
    },
    // A first one, by which the format is known whatever the others are.
    file: (features) => ({ type: 'FeatureCollection', features }),
    keys: ['type', 'geometry', 'properties', 'coordinates', 'meeting', 'date', 'people', 'id'],
  },
  {
    format: 'lpf',
    good: { '@id': 'x:good', type: 'Feature', properties: { title: 'Good' }, geometry: point(10, 60) },
    file: (features) => ({
      type: 'FeatureCollection',
      '@context': 'https://linkedplaces.example/linkedplaces',
      features,
    }),
    keys: ['@id', 'type', 'properties', 'title', 'names', 'toponym', 'geometry', 'geometries', 'citations', 'when'],
  },
  {
    format: 'jsonld',
    good: { '@type': 'Event', name: 'Good', startDate: '2018-06-04', identifier: 'good' },
    file: (graph) => ({ '@context': 'https://schema.org', '@graph': graph }),
    keys: ['@type', '@id', 'name', 'startDate', 'location', 'attendee', 'superEvent', 'subEvent', 'geo', 'about'],
  },
  {
    format: 'json-rows',
    good: { meeting: 'Good', date: '2018-06-04', place: 'Oslo', people: 'Ada' },
    file: (data) => ({ data }),
    keys: ['meeting', 'date', 'place', 'people', 'lat', 'lon', 'coordinates', 'name', 'type', 'data', 'rows', 'start'],
  },
  {
    format: 'sparql-json',
    good: { title: { type: 'literal', value: 'Good' } },
    file: (bindings) => ({ head: { vars: ['title', 'date'] }, results: { bindings } }),
    keys: ['title', 'date', 'place', 'coordinates', 'type', 'value', 'datatype'],
  },
  {
    format: 'timelinejs',
    good: { text: { headline: 'Good' }, start_date: { year: 2018 } },
    file: (events) => ({ events }),
    keys: ['text', 'headline', 'start_date', 'end_date', 'year', 'month', 'media', 'url', 'location', 'group'],
  },
  {
    format: 'umap',
    good: { type: 'Feature', geometry: point(10, 60), properties: { name: 'Good' } },
    file: (features) => ({ type: 'umap', properties: {}, layers: [{ type: 'FeatureCollection', features }] }),
    keys: ['type', 'geometry', 'properties', 'coordinates', 'name', 'date', 'people', '_umap_options', 'features'],
  },
  {
    format: 'storymapjs',
    good: { text: { headline: 'Good' }, date: '2018', location: { name: 'Oslo', lat: 60, lon: 10 } },
    file: (slides) => ({ storymap: { slides } }),
    keys: ['text', 'headline', 'date', 'location', 'lat', 'lon', 'name', 'media', 'type'],
  },
];

const leaf = fc.oneof(
  fc.constantFrom('Event', 'Feature', 'Point', 'Good', '2018-06-04', '31.2.2018', '\ud800', '__proto__', '=1+1', ''),
  fc.constantFrom(null, true, 0, -1, 1e308, 2018),
  fc.string({ maxLength: 6 }),
);
const junkOf = (keys: readonly string[]): fc.Arbitrary<unknown> =>
  fc.letrec<{ readonly any: unknown }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys, '__proto__', 'constructor', 'x'), tie('any'), { maxKeys: 5 }),
    ),
  })).any;
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Formats of text, whose laws stand in table/laws.test.ts and below. */
const TEXT_FORMATS = ['csv', 'tables', 'html', 'lp-tsv'];
/** Formats of XML, lines and archives, whose laws stand in spoilt-files.test.ts. */
const OTHER_FORMATS = ['xlsx', 'icalendar', 'kml', 'kmz', 'gpx', 'cmif'];

describe('every format of the registry', () => {
  it('has a sample here, by which it is detected', async () => {
    const names = FORMATS.map(({ name }) => name);
    expect([...SAMPLES.map(({ format }) => format), ...TEXT_FORMATS, ...OTHER_FORMATS].toSorted()).toEqual(
      names.toSorted(),
    );
    for (const { format, file, good } of SAMPLES) {
      const content = await parseContent(JSON.stringify(file([good])), undefined);
      expect(FORMATS.find(({ detect }) => detect(content))?.name).toBe(format);
    }
  });
});

describe.each(SAMPLES)('reading $format', ({ good, file, keys }) => {
  const junk = junkOf(keys);

  it('never throws, and gives an atlas that can be built and examined', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.array(junk, { maxLength: 5 }).map((items) => file([good, ...items])),
          junk.map((one) => file(one as [])),
          junk,
        ),
        async (value) => {
          const { value: data } = await readAtlas(JSON.stringify(value));
          examine(buildAtlas(data));
        },
      ),
      { numRuns: runs(150) },
    );
  });

  it('keeps what is good beside anything else', async () => {
    const bad = junk.filter(isObject);
    await fc.assert(
      fc.asyncProperty(fc.array(bad, { maxLength: 4 }), fc.array(bad, { maxLength: 4 }), async (before, after) => {
        const { value } = await readAtlas(JSON.stringify(file([...before, good, ...after])));
        const names = [...value.meetings.map(({ title }) => title), ...value.places.map(({ name }) => name)];
        expect(names).toContain('Good');
      }),
      { numRuns: runs(150) },
    );
  });

  it('never throws for a text that was cut or spoilt anywhere, and reports what is not JSON', async () => {
    const text = JSON.stringify(file([good, good]), undefined, 1);
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), fc.nat(6), fc.string({ maxLength: 4 }), async (at, cut, noise) => {
        const spoilt = text.slice(0, at) + noise + text.slice(at + cut);
        const { value, issues } = await readAtlas(spoilt);
        buildAtlas(value);
        if (!isJson(spoilt)) expect(issues.length).toBeGreaterThan(0);
      }),
      { numRuns: runs(150) },
    );
  });
});

describe('reading linked tables', () => {
  it('keeps the good rows beside any others', async () => {
    const cell = fc.oneof(
      fc.constantFrom('', 's1', 'p1', '31.2.2018', '"', '=1', 'Oslo', '\u0000'),
      fc.string({ maxLength: 5 }),
    );
    const row = fc
      .array(cell, { maxLength: 6 })
      .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(','));
    const rows = fc.array(row, { maxLength: 4 }).map((list) => list.map((one) => `${one}\n`).join(''));
    await fc.assert(
      fc.asyncProperty(rows, rows, rows, async (people, events, attendance) => {
        const { value } = await readAtlasTables([
          { name: 'people.csv', text: `UID,Last Name,First Name\nada,Lovelace,Ada\n${people}` },
          { name: 'events.csv', text: `Acronym,Title,Location,Start\ngood,Good,Oslo,2018-06-04\n${events}` },
          { name: 'attendance.csv', text: `UID,Acronym,Role\nada,good,head\n${attendance}` },
        ]);
        const meeting = value.meetings.find(({ title }) => title === 'Good');
        expect(meeting?.when?.edtf).toBe('2018-06-04');
        expect(meeting?.attendance.length).toBeGreaterThan(0);
      }),
      { numRuns: runs(150) },
    );
  });
});

describe('GeoJSON of any kind', () => {
  const places = async (value: object) => {
    const reading = await readAtlas(JSON.stringify(value));
    return reading.value.places.map(({ name, coordinates }) => [name, coordinates]);
  };
  const feature = (geometry: object | null, properties: object): object => ({ type: 'Feature', geometry, properties });

  it('is read: one feature, a bare geometry, shapes, and names in capitals', async () => {
    expect(await places(feature(point(10, 60), { NAME: 'Oslo' }))).toEqual([['Oslo', [10, 60]]]);
    expect(await places({ type: 'Point', coordinates: [10, 60, 5] })).toEqual([['feature-1', [10, 60]]]);
    const square = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [4, 0],
          [4, 2],
          [0, 2],
          [0, 0],
        ],
      ],
    };
    const several = { type: 'GeometryCollection', geometries: [square, point(10, 60)] };
    expect(
      await places({
        type: 'FeatureCollection',
        features: [
          feature(square, { Name: 'Square' }),
          feature(several, { label: 'Both' }),
          feature(null, { name: 'Nowhere' }),
        ],
      }),
    ).toEqual([
      ['Square', [2, 1]],
      ['Both', [10, 60]],
      ['Nowhere', undefined],
    ]);
  });
});

describe('bad input', () => {
  const TABLE = 'meeting,date,place,people\nGood,2018-06-04,Oslo,Ada\n';
  const read = async (text: string) => {
    const { value, issues } = await readAtlas(text);
    return {
      value,
      titles: value.meetings.map(({ title }) => title),
      codes: new Set(issues.map(({ code }) => code)),
      issues,
    };
  };

  it('with zero characters is read without them, and that is said', async () => {
    const { titles, codes } = await read(TABLE.replace('Good', 'Go\0od'));
    expect(titles).toEqual(['Good']);
    expect(codes).toContain('nul-removed');
    expect((await read('\0'.repeat(1_000_000))).titles).toEqual([]);
  });

  it('with lone halves of characters is read, shown, and written as text that any program can read', async () => {
    for (const text of [
      `${TABLE}Half \ud83d,2018-06-05,Os\udc00lo,\ud800\n`,
      JSON.stringify({
        type: 'FeatureCollection',
        features: [],
        parley: {
          meetings: [
            { id: 'Good', title: 'Good' },
            { id: '\ud800', title: '\udc00' },
          ],
        },
      }),
    ]) {
      const { value, titles } = await read(text);
      expect(titles).toContain('Good');
      expect(titles).toHaveLength(2);
      for (const { files } of [
        writeNative(value),
        writeTable(value, {}),
        writeJsonLd(value, {}),
        writeLinkedPlaces(value, {}),
      ]) {
        for (const { text: output } of files) {
          const decoded = new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(output));
          expect(decoded).toHaveLength(output.length);
        }
      }
    }
  });

  it('with a hundred thousand entries of one id keeps the first, and says it a thousand times at most', async () => {
    const meetings = Array.from({ length: 100_000 }, (_, index) => ({ id: 'same', title: `M${index}` }));
    const { titles, issues } = await read(
      JSON.stringify({ type: 'FeatureCollection', features: [], parley: { meetings } }),
    );
    expect(titles).toEqual(['M0']);
    expect(issues.length).toBe(1001);
    expect(issues.at(-1)).toMatchObject({ code: 'too-many-issues', about: 'duplicate-id', count: 98_999 });
  });

  it('whose events are one another’s series ends', async () => {
    const events = [
      { '@type': 'Event', '@id': 'a', name: 'A', startDate: '2018', superEvent: { '@id': 'b' } },
      { '@type': 'EventSeries', '@id': 'b', name: 'B', subEvent: { '@id': 'a' }, superEvent: { '@id': 'b' } },
    ];
    const { titles } = await read(JSON.stringify({ '@context': 'https://schema.org', '@graph': events }));
    expect(titles).toContain('A');
    const native = {
      type: 'FeatureCollection',
      features: [],
      parley: { series: [{ id: 's', series: 's' }], meetings: [{ id: 'm', series: 's' }] },
    };
    expect((await read(JSON.stringify(native))).value.meetings[0]?.series).toBe('s');
  });

  it('of one enormous cell, line or nesting is refused or read, never hung upon', async () => {
    expect((await read(`${TABLE}${'x'.repeat(5_000_000)},2018,Oslo,Ada\n`)).titles[0]).toBe('Good');
    expect((await read(`${TABLE}"${'x\n'.repeat(50_000)}`)).titles[0]).toBe('Good');
    expect((await read('['.repeat(2_000_000))).codes).toContain('too-deep');
    expect((await read(`${'{"a":'.repeat(150)}1`)).titles).toEqual([]);
  });

  it('of formulas stays text', async () => {
    const formula = '=HYPERLINK("https://evil.example","x")';
    const { titles } = await read(`meeting;date\n"${formula.replaceAll('"', '""')}";2018\n`);
    expect(titles).toEqual([formula]);
  });

  it('of words for "constructor" pollutes nothing', async () => {
    await read(
      '{"type":"FeatureCollection","features":[],"parley":{"__proto__":{"polluted":1},"meetings":[{"id":"__proto__","__proto__":{"polluted":1}}]}}',
    );
    await read('meeting,date,__proto__\n__proto__,constructor,x\n');
    expect(({} as Record<string, unknown>)['polluted']).toBe(undefined);
  });
});
