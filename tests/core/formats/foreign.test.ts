import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../../src/core/model/build-atlas.js';
import { plainTextOf } from '../../../src/core/formats/plain-text.js';
import { readAtlas, readAtlasTables } from '../../../src/core/formats/read.js';

/** Words that every object knows, and a file may hold. */
const INHERITED = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'prototype'];

const read = (value: unknown) => readAtlas(typeof value === 'string' ? value : JSON.stringify(value));
const point = (lon: number, lat: number) => ({ type: 'Point', coordinates: [lon, lat] });

describe('the one door', () => {
  it('tells a table from JSON by its content', async () => {
    const { value, guess } = await read('meeting;date\nA;2018\n');
    expect(value.meetings).toMatchObject([{ title: 'A' }]);
    expect(guess?.delimiter).toBe(';');
  });

  it('passes on what the caller knows of the columns', async () => {
    const { value } = await readAtlas('aa,bb\nA,2018\n', { columns: { aa: 'title', bb: 'when' } });
    expect(value.meetings).toMatchObject([{ title: 'A', when: { edtf: '2018' } }]);
  });

  it('reads the native file, rare dates included', async () => {
    const { value, issues } = await read({
      type: 'FeatureCollection',
      features: [],
      parley: {
        meetings: [
          { id: 'a', when: '201X' },
          { id: 'b', when: '2018-06-04' },
          { id: 'c', when: 'never' },
        ],
      },
    });
    expect(value.meetings.map(({ id, when }) => [id, when?.edtf, when?.start?.year, when?.end?.year])).toEqual([
      ['a', '201X', 2010, 2019],
      ['b', '2018-06-04', 2018, 2018],
      ['c', undefined, undefined, undefined],
    ]);
    expect(issues.map(({ code, id }) => [code, id])).toEqual([['date-invalid', 'c']]);
  });

  it('reads rare dates however many other things are wrong, and forgets what was wrong of them', async () => {
    const dated = (dates: readonly string[]): unknown => ({
      type: 'FeatureCollection',
      features: [],
      parley: { meetings: dates.map((when, index) => ({ id: `m${index}`, when })) },
    });
    const never = Array.from({ length: 1000 }, () => 'never');
    const late = await read(dated([...never, '195X']));
    expect(late.value.meetings.at(-1)?.when?.edtf).toBe('195X');
    expect(late.issues).toHaveLength(1000);
    const many = await read(dated(Array.from({ length: 1500 }, () => '195X')));
    expect(many.value.meetings.every(({ when }) => when?.edtf === '195X')).toBe(true);
    expect(many.issues).toEqual([]);
    const table = await read(`meeting,date\n${[...never, '195X'].map((date) => `A,${date}`).join('\n')}\n`);
    expect(table.value.meetings.at(-1)?.when?.edtf).toBe('195X');
  });

  it('reads rare dates of a file that is read in slices', async () => {
    const description = 'long '.repeat(250_000);
    const meetings = [{ id: 'a', when: '195X' }];
    const text = JSON.stringify({ type: 'FeatureCollection', features: [], parley: { description, meetings } });
    const { value, issues } = await readAtlas(text, { pause: () => undefined });
    expect(value.meetings[0]?.when?.edtf).toBe('195X');
    expect(issues).toEqual([]);
  });

  it('gives none of two meetings with one id the date of the other', async () => {
    const { value, issues } = await read({
      type: 'FeatureCollection',
      features: [],
      parley: {
        meetings: [
          { id: 7, when: '195X' },
          { id: 7, when: '196X' },
        ],
      },
    });
    expect(value.meetings.map(({ id, when }) => [id, when?.edtf])).toEqual([['7', '195X']]);
    expect(issues.map(({ code }) => code)).toEqual(['duplicate-id']);
  });

  it('keeps rare dates of offices and sources, and refuses one whose end comes first', async () => {
    const { value, issues } = await read({
      type: 'FeatureCollection',
      features: [],
      parley: {
        people: [{ id: 'p', offices: [{ title: 'Envoy', from: '195X', to: '2018-21' }] }],
        sources: [{ id: 's', title: 'S', date: '2018-22?' }],
        meetings: [{ id: 'm', when: '1960/195X' }],
      },
    });
    expect(value.people[0]?.offices).toMatchObject([{ from: '195X', to: '2018-21' }]);
    expect(value.sources[0]?.date).toBe('2018-22?');
    expect(issues.map(({ code, suggestion }) => [code, suggestion])).toEqual([['date-reversed', '195X/1960']]);
  });

  it('loads what reads rare dates only for a table that has some', async () => {
    const { value, issues } = await read('meeting,date\nA,summer 2018\nB,"{2018-06-01,2018-06-03}"\n');
    expect(value.meetings.map(({ when }) => when?.edtf)).toEqual(['2018-22', '{2018-06-01,2018-06-03}']);
    expect(issues).toEqual([]);
  });

  it('leaves GeoJSON of places to the native reader', async () => {
    const { value } = await read({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry: point(1, 2), properties: { name: 'A', kind: 'town' } }],
    });
    expect(value.places).toMatchObject([{ name: 'A', kind: 'town' }]);
    expect(value.meetings).toEqual([]);
  });

  it('says what it could not read', async () => {
    for (const [text, code] of [
      ['', 'empty'],
      ['{"type": "FeatureCollection", "features": [', 'not-json'],
      ['[1, 2', 'not-json'],
      ['{}', 'not-geojson'],
      ['[]', 'not-geojson'],
      ['<html><p>Hello</p></html>', 'unsupported-format'],
      ['hello', 'columns-unknown'],
    ] as const) {
      const { value, issues } = await read(text);
      expect(
        issues.map((issue) => issue.code),
        text,
      ).toEqual([code]);
      expect(value.meetings).toEqual([]);
    }
  });

  it('throws the reason of an abort, and nothing else', async () => {
    await expect(readAtlas('a,b', { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
    const json = fc.oneof(
      fc.json(),
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string().map((text) => `{${text}`),
      fc.string().map((text) => `<script type="application/ld+json">${text}</script>`),
    );
    await fc.assert(
      fc.asyncProperty(json, async (text) => buildAtlas((await readAtlas(text)).value).meetings.length >= 0),
    );
  });
});

describe('flat GeoJSON of meetings', () => {
  const feature = (properties: unknown, geometry: unknown = point(126.67667, 37.95583)) => ({
    type: 'Feature',
    geometry,
    properties,
  });

  it('is a table whose columns are the properties', async () => {
    const { value, issues } = await read({
      type: 'FeatureCollection',
      name: 'Talks',
      features: [
        {
          ...feature({
            title: 'A',
            date: '4 June 2018',
            location: 'Panmunjeom',
            participants: ['Sung Kim', 'Choe Son-hui'],
          }),
          id: 7,
        },
        feature({ title: 'B', date: 2018, people: 'Sung Kim (US); Joe Hagin' }, null),
        feature({ title: 'C', date: '13/6/2018', attendees: [{ name: 'Sung Kim', side: 'US', role: 'head' }] }),
      ],
    });
    expect(value.title).toBe('Talks');
    expect(
      value.meetings.map(({ id, when, places, attendance }) => [id, when?.edtf, places.length, attendance.length]),
    ).toEqual([
      ['7', '2018-06-04', 1, 2],
      ['b', '2018', 0, 2],
      ['c', '2018-06-13', 1, 1],
    ]);
    expect(value.places.map(({ name, coordinates }) => [name, coordinates])).toEqual([
      ['Panmunjeom', [126.67667, 37.95583]],
    ]);
    expect(value.people).toMatchObject([{ id: 'sung-kim', side: 'us' }, { id: 'choe-son-hui' }, { id: 'joe-hagin' }]);
    expect(issues).toEqual([]);
  });

  it('names the feature and property of what is wrong', async () => {
    const { value, issues } = await read({
      type: 'FeatureCollection',
      features: [
        feature({ name: 'A', when: 'soonish' }),
        feature({ name: 'B', when: '2018' }, point(37.9, 126.6)),
        7,
        feature(null),
      ],
    });
    expect(value.meetings).toHaveLength(2);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['coordinates-swapped', 'features[1].geometry.coordinates'],
      ['wrong-type', 'features[2]'],
      ['date-invalid', 'features[0].properties.when'],
    ]);
  });

  it('is not fooled by poisonous keys', async () => {
    const text =
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"__proto__":{"polluted":1},"constructor":"x","date":"2018","title":"A"}}]}';
    const { value } = await read(text);
    expect(value.meetings).toMatchObject([{ title: 'A' }]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('Linked Places Format', () => {
  const collection = {
    type: 'FeatureCollection',
    '@context': 'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld',
    features: [
      {
        '@id': 'http://mygaz.org/places/p_12345',
        type: 'Feature',
        properties: { title: 'Abingdon (UK)', ccodes: ['GB'] },
        geometry: {
          type: 'GeometryCollection',
          geometries: [
            {
              type: 'Point',
              coordinates: [-1.2879, 51.6708],
              certainty: 'certain',
              citations: [{ label: 'Getty TGN', '@id': 'tgn:7011944' }],
            },
            { type: 'Point', coordinates: [-1.31, 51.64] },
          ],
        },
        names: [
          {
            toponym: 'Abingdon',
            lang: 'en',
            citations: [{ label: 'Ye Olde Gazetteer', '@id': 'http://archive.org/details/yeoldegazetteer' }],
          },
          { toponym: 'Abingdon-on-Thames', lang: 'en' },
        ],
        types: [{ identifier: 'aat:300008375', label: 'town' }],
        descriptions: [{ value: 'a historic market town' }],
        when: { timespans: [{ start: { in: '0676' } }] },
        links: [{ type: 'exactMatch', identifier: 'http://vocab.getty.edu/tgn/7011944' }],
      },
      { '@id': 'http://mygaz.org/places/p_2', type: 'Feature', properties: { title: 'Nowhere' }, geometry: null },
      { '@id': 'http://mygaz.org/places/p_3', type: 'Feature', properties: {} },
    ],
  };

  it('gives places with their names, kind, description and sources, and says what has no room', async () => {
    const { value, issues } = await read(collection);
    expect(value.places).toEqual([
      {
        id: 'p-12345',
        name: 'Abingdon (UK)',
        coordinates: [-1.2879, 51.6708],
        kind: 'town',
        note: 'a historic market town',
        certainty: 'confirmed',
        aliases: ['Abingdon', 'Abingdon-on-Thames'],
        parts: [],
        sources: ['getty-tgn', 'ye-olde-gazetteer'],
      },
      { id: 'p-2', name: 'Nowhere', aliases: [], parts: [], sources: [] },
    ]);
    expect(value.sources.map(({ title, url }) => [title, url])).toEqual([
      ['Getty TGN', undefined],
      ['Ye Olde Gazetteer', 'http://archive.org/details/yeoldegazetteer'],
    ]);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['missing', 'features[2].properties.title'],
      ['left-out', 'features[0].when'],
      ['left-out', 'features[0].links'],
      ['left-out', 'features[0].geometry'],
      ['coordinates-missing', 'features[1]'],
    ]);
  });

  it('may come as one feature a line', async () => {
    const { value } = await read(collection.features.map((feature) => JSON.stringify(feature)).join('\n'));
    expect(value.places.map(({ id }) => id)).toEqual(['p-12345', 'p-2']);
  });
});

describe('schema.org events in JSON-LD', () => {
  const summit = {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': 'https://example.org/events#singapore-summit',
    name: 'Singapore &amp; summit',
    startDate: '2018-06-12T09:00+08:00',
    endDate: '2018-06-12T14:00+08:00',
    eventStatus: 'https://schema.org/EventScheduled',
    location: {
      '@type': 'Place',
      name: 'Capella',
      address: { '@type': 'PostalAddress', addressLocality: 'Singapore', addressCountry: 'SG' },
      geo: { '@type': 'GeoCoordinates', latitude: '1.24944', longitude: 103.82444 },
    },
    attendee: [
      {
        '@type': 'Person',
        name: 'Donald Trump',
        affiliation: { '@type': 'Country', name: 'US' },
        jobTitle: 'President',
      },
      { '@type': 'Person', givenName: 'Jong-un', familyName: 'Kim', nationality: 'North Korea' },
    ],
    organizer: { '@type': 'GovernmentOrganization', name: 'Singapore' },
    description: '<p>They met.</p>',
    url: 'https://example.org/summit',
    about: ['denuclearisation'],
  };

  it('give meetings with place, people, hosts and topics', async () => {
    const { value, issues } = await read(summit);
    expect(issues).toEqual([]);
    expect(value.meetings).toMatchObject([
      {
        id: 'singapore-summit',
        title: 'Singapore & summit',
        when: { edtf: '2018-06-12T09:00+08:00/2018-06-12T14:00+08:00', earliest: Date.UTC(2018, 5, 12, 1) },
        mode: 'in-person',
        status: 'held',
        note: 'They met.',
        topics: ['denuclearisation'],
        places: [{ place: 'capella' }],
        attendance: [
          { side: 'singapore', text: 'Singapore', role: 'host' },
          { person: 'donald-trump' },
          { person: 'jong-un-kim' },
        ],
      },
    ]);
    expect(value.places).toMatchObject([{ name: 'Capella', coordinates: [103.82444, 1.24944], note: 'Singapore, SG' }]);
    expect(value.people).toMatchObject([{ side: 'us', offices: [{ title: 'President' }] }, { side: 'north-korea' }]);
    expect(value.sources).toMatchObject([{ url: 'https://example.org/summit' }]);
  });

  it('are found in a graph, in lists, and in one another', async () => {
    const { value } = await read({
      '@context': 'http://schema.org/',
      '@graph': [
        {
          '@id': '#panmunjeom',
          '@type': 'Place',
          name: 'Panmunjeom',
          geo: { latitude: 37.95583, longitude: 126.67667 },
        },
        { '@id': '#sung-kim', '@type': ['Person'], name: 'Sung Kim' },
        {
          '@type': 'EventSeries',
          name: 'Working talks',
          subEvent: [
            {
              '@type': 'schema:BusinessEvent',
              name: 'First',
              startDate: '2018-05-27',
              location: { '@id': '#panmunjeom' },
              attendee: { '@id': '#sung-kim' },
            },
            {
              '@type': 'http://schema.org/Event',
              name: 'Second',
              startDate: '2018-05-30',
              location: { '@id': '#panmunjeom' },
            },
          ],
        },
        {
          '@type': 'Event',
          name: 'Call',
          startDate: '2018-06-04',
          location: { '@type': 'VirtualLocation', url: 'https://x.org' },
          eventStatus: 'EventCancelled',
        },
        { '@type': 'WebPage', name: 'Not an event' },
      ],
    });
    expect(
      value.meetings.map(({ title, series, mode, status, places }) => [title, series, mode, status, places.length]),
    ).toEqual([
      ['First', 'working-talks', 'in-person', 'held', 1],
      ['Second', 'working-talks', 'in-person', 'held', 1],
      ['Call', undefined, 'video', 'cancelled', 0],
    ]);
    expect(value.places).toHaveLength(1);
    expect(value.people).toMatchObject([{ id: 'sung-kim' }]);
  });

  it('are found in the scripts of a page, one broken script notwithstanding', async () => {
    const page = `<!doctype html><title>x</title>
      <script type="application/ld+json">${JSON.stringify(summit)}</script>
      <script type='application/ld+json'>{"broken": </script>
      <script type="application/ld+json">[${JSON.stringify({ ...summit, '@id': '#b', name: 'B' })}]</script>`;
    const { value, issues } = await read(page);
    expect(value.meetings.map(({ title }) => title)).toEqual(['Singapore & summit', 'B']);
    expect(issues.map(({ code }) => code)).toEqual(['not-json']);
  });

  it('end although nodes refer to one another in a circle', async () => {
    const { value } = await read({
      '@graph': [
        { '@id': '#a', '@type': 'Event', name: 'A', startDate: '2018', subEvent: { '@id': '#b' } },
        {
          '@id': '#b',
          '@type': 'Event',
          name: 'B',
          startDate: '2018',
          superEvent: { '@id': '#a' },
          subEvent: { '@id': '#a' },
        },
      ],
    });
    expect(value.meetings.map(({ title }) => title)).toEqual(['A', 'B']);
  });

  it('treat a status named like an inherited property as unknown', async () => {
    for (const word of INHERITED) {
      const { value } = await read([
        { '@type': 'Event', name: 'A', startDate: '2018', eventStatus: word, eventAttendanceMode: `schema:${word}` },
      ]);
      expect(value.meetings).toMatchObject([{ title: 'A', status: 'held', mode: 'in-person' }]);
    }
  });

  it('name the path of a bad date', async () => {
    const { issues } = await read([{ '@type': 'Event', name: 'A', startDate: 'when it suits' }]);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([['date-invalid', '[0].startDate']]);
  });
});

describe('TimelineJS', () => {
  it('gives a meeting for each slide, a topic for each group', async () => {
    const { value, issues } = await read({
      title: { text: { headline: 'A <b>life</b>', text: 'Told in slides' } },
      events: [
        {
          unique_id: 'born',
          start_date: { year: '1835', month: '11', day: '30', hour: '', minute: '' },
          text: { headline: 'Born', text: '<p>Halley&rsquo;s comet</p><p>was visible.</p>' },
          location: { name: 'Florida, Missouri', lat: 39.491711, lon: -91.79326 },
          media: { url: 'https://example.org/a b.jpg', credit: 'Vanity Fair', caption: 'x' },
          group: 'Youth',
        },
        {
          start_date: { year: 1900, month: 1, day: 5, hour: 6, minute: 45 },
          end_date: { year: 1902 },
          text: { headline: 'Travels' },
        },
        { start_date: { year: '-44' }, text: { headline: 'Ides' }, media: { url: '<blockquote>words</blockquote>' } },
        { text: { headline: 'Undated' } },
        { start_date: { year: 2018, month: 13 }, text: { headline: 'Thirteenth' } },
      ],
      eras: [{ start_date: { year: 1800 } }],
    });
    expect([value.title, value.description]).toEqual(['A life', 'Told in slides']);
    expect(value.meetings.map(({ id, when, note }) => [id, when?.edtf, note])).toEqual([
      ['born', '1835-11-30', 'Halley’s comet\nwas visible.'],
      ['travels', '1900-01-05T06:45/1902', undefined],
      ['ides', '-0043', undefined],
      ['undated', undefined, undefined],
      ['thirteenth', undefined, undefined],
    ]);
    expect(value.topics).toMatchObject([{ id: 'youth', name: 'Youth' }]);
    expect(value.places).toMatchObject([{ name: 'Florida, Missouri', coordinates: [-91.79326, 39.491711] }]);
    expect(value.sources).toMatchObject([{ title: 'Vanity Fair', url: 'https://example.org/a%20b.jpg' }]);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['date-invalid', 'events[4].start_date'],
      ['left-out', 'eras'],
    ]);
  });
});

describe('StoryMapJS', () => {
  it('gives a meeting for each slide with a place, and the overview as title', async () => {
    const { value, issues } = await read({
      storymap: {
        slides: [
          { type: 'overview', text: { headline: 'A journey', text: 'through Sweden' } },
          {
            date: 'Sept 4, 2013',
            text: { headline: 'Arrival', text: 'The President arrives.' },
            location: { name: 'Stockholm, Sweden', lat: '59.642851', lon: '17.933435', zoom: 10 },
          },
          {
            date: '',
            text: { headline: 'Dinner' },
            location: { name: 'Stockholm, Sweden ', lat: '59.326743', lon: '18.071369' },
          },
          { date: 'long ago', text: { headline: 'Legend' }, location: { lat: 'north', lon: '18' } },
        ],
      },
    });
    expect([value.title, value.description]).toEqual(['A journey', 'through Sweden']);
    expect(value.meetings.map(({ id, when, places }) => [id, when?.edtf, places.length])).toEqual([
      ['arrival', '2013-09-04', 1],
      ['dinner', undefined, 1],
      ['legend', undefined, 0],
    ]);
    expect(value.places).toMatchObject([{ name: 'Stockholm, Sweden' }]);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['coordinates-invalid', 'storymap.slides[3].location.lat'],
      ['date-invalid', 'storymap.slides[3].date'],
    ]);
  });
});

describe('markup as plain text', () => {
  it.each([
    ['<b>a</b> &amp; b', 'a & b'],
    ['a<br>b</p><p>c', 'a\nb\nc'],
    ['&#8217;&#x2019;&nbsp;&unknown;', '’’ &unknown;'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['&lt;script&gt;', '<script>'],
    ['&#0;&#1114112;', '&#0;&#1114112;'],
  ])('%s', (markup, text) => {
    expect(plainTextOf(markup)).toBe(text);
  });
});

describe('whatever the words of a file', () => {
  /** JSON as text, so that `__proto__` is a key like any other. */
  const jsonOf = (keys: readonly string[]): fc.Arbitrary<string> => {
    const key = fc.constantFrom(...keys, ...INHERITED);
    const leaf = fc.oneof(
      fc
        .constantFrom('2018', '2018-06-04', 'Event', 'Point', 'https://example.org/', ...INHERITED)
        .map((text) => JSON.stringify(text)),
      fc.constantFrom('7', '-1', 'null', 'true', '[]', '{}'),
    );
    return fc.letrec<{ value: string }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        leaf,
        fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
        fc
          .array(fc.tuple(key, tie('value')), { maxLength: 6 })
          .map((entries) => `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`),
      ),
    })).value;
  };
  const KEYS: Readonly<Record<string, readonly [keys: readonly string[], whole: (part: string) => string]>> = {
    'flat GeoJSON': [
      ['date', 'title', 'people', 'place', 'status', 'mode', 'role', 'name', 'topics', 'coordinates', 'type'],
      (part) =>
        `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":${part},"properties":${part}},{"type":"Feature","properties":{"date":"2018","title":${part}}}]}`,
    ],
    'Linked Places': [
      ['names', 'types', 'toponym', 'label', 'citations', 'certainty', 'value', 'coordinates', 'geometries', 'type'],
      (part) =>
        `{"type":"FeatureCollection","@context":"linked-places","features":[{"@id":"a","properties":{"title":"A"},"geometry":${part},"names":${part},"types":${part},"descriptions":${part}},${part}]}`,
    ],
    'JSON-LD': [
      ['@id', '@type', '@graph', '@value', 'name', 'startDate', 'location', 'geo', 'attendee', 'organizer', 'about'],
      (part) =>
        `[{"@type":"Event","name":"A","eventStatus":${part},"location":${part},"attendee":${part},"subEvent":${part}},${part}]`,
    ],
    TimelineJS: [
      ['year', 'month', 'day', 'headline', 'text', 'name', 'lat', 'lon', 'url', 'credit', 'caption'],
      (part) =>
        `{"title":${part},"events":[{"start_date":${part},"end_date":${part},"text":${part},"location":${part},"media":${part},"group":${part}},{"text":1}]}`,
    ],
    StoryMapJS: [
      ['type', 'headline', 'text', 'name', 'lat', 'lon', 'url', 'credit', 'caption', 'date'],
      (part) => `{"storymap":{"slides":[{"text":${part},"location":${part},"media":${part},"date":${part}},${part}]}}`,
    ],
    'the native file': [
      ['id', 'name', 'places', 'place', 'attendance', 'person', 'status', 'mode', 'claims', 'about', 'sources', 'when'],
      (part) =>
        `{"type":"FeatureCollection","features":[${part}],"parley":{"people":[${part}],"meetings":[${part},{"id":"__proto__","mode":${part},"attendance":${part},"claims":${part}}],"sources":${part}}}`,
    ],
  };

  it.each(Object.entries(KEYS))('%s gives an atlas and does not throw', async (_name, [keys, whole]) => {
    await fc.assert(
      fc.asyncProperty(jsonOf(keys), async (part) => {
        const { value } = await readAtlas(whole(part));
        expect(buildAtlas(value).meetings).toHaveLength(value.meetings.length);
      }),
      { numRuns: 150 },
    );
  });

  it('tables give an atlas and do not throw', async () => {
    const cell = fc.constantFrom('2018', 'A', '1', '', ...INHERITED);
    const table = (headings: readonly string[]): fc.Arbitrary<string> =>
      fc
        .array(fc.array(cell, { minLength: headings.length, maxLength: headings.length }), {
          minLength: 1,
          maxLength: 4,
        })
        .map((rows) => [headings, ...rows].map((row) => row.join(',')).join('\n'));
    await fc.assert(
      fc.asyncProperty(
        table(['id', 'date', 'title', 'place', 'lat', 'people', 'status', 'mode', 'duration', 'sources', '__proto__']),
        table(['id', 'name', 'country']),
        table(['event id', 'title', 'date', 'organiser']),
        table(['person id', 'event id', 'role']),
        async (flat, people, events, links) => {
          buildAtlas((await readAtlas(flat)).value);
          const files = [people, events, links].map((text, index) => ({ name: `${index}.csv`, text }));
          buildAtlas((await readAtlasTables(files)).value);
        },
      ),
      { numRuns: 100 },
    );
  });
});
