/** JSON-LD as programs write it: with prefixes, with full IRIs, with terms of its own, in graphs and lists. */
import { describe, expect, it } from 'vitest';
import { readAtlas, readWithFormat } from '../../../../src/core/formats/read.js';
import { locateIssues } from '../../../../src/core/formats/source.js';

const read = (value: unknown) => readAtlas(JSON.stringify(value));
const EVENT = {
  '@type': 'Event',
  name: 'Session',
  startDate: '2020-06-01',
  eventStatus: 'https://schema.org/EventCancelled',
  location: { '@type': 'Place', name: 'Basel', geo: { latitude: 47.5, longitude: 7.6 } },
  attendee: [{ '@type': 'Person', name: 'Ann Lee' }],
};

/** Renames every member of an object and of the objects inside it. */
function renamed(value: unknown, rename: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, rename));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [rename(key), renamed(inner, rename)]));
}
const prefixed = (prefix: string) =>
  renamed(EVENT, (key) => (key.startsWith('@') ? key : prefix + key)) as Record<string, unknown>;
/** The expanded form of JSON-LD 1.1: every value in a list, every literal in an object. */
function expanded(value: unknown): unknown {
  if (Array.isArray(value)) return value.flatMap(expanded);
  if (typeof value !== 'object' || value === null) return [{ '@value': value }];
  const entries = Object.entries(value as Record<string, unknown>).map(([key, inner]): [string, unknown] => {
    if (key === '@type') return [key, [`http://schema.org/${String(inner)}`]];
    if (key === 'eventStatus') return [`http://schema.org/${key}`, [{ '@id': inner }]];
    return [`http://schema.org/${key}`, expanded(inner)];
  });
  return [Object.fromEntries(entries)];
}

describe('names in JSON-LD', () => {
  it.each([
    ['plain', { '@context': 'https://schema.org', ...EVENT }],
    ['with a declared prefix', { '@context': { schema: 'http://schema.org/' }, '@graph': [prefixed('schema:')] }],
    ['with another declared prefix', { '@context': [{ s: 'https://schema.org/' }], '@graph': [prefixed('s:')] }],
    ['with the usual prefix alone', { '@graph': [prefixed('schema:')] }],
    ['as full IRIs', [prefixed('https://schema.org/')]],
    ['in expanded form', expanded(EVENT)],
    [
      'in expanded form with a list',
      [{ ...(expanded(EVENT) as object[])[0], 'http://schema.org/name': { '@list': [{ '@value': 'Session' }] } }],
    ],
    [
      'as terms of the file',
      {
        '@context': {
          dcterms: 'http://purl.org/dc/terms/',
          type: '@type',
          graph: '@graph',
          when: 'http://schema.org/startDate',
          where: { '@id': 'http://schema.org/location' },
        },
        graph: [
          renamed(
            EVENT,
            (key) => ({ '@type': 'type', name: 'dcterms:title', startDate: 'when', location: 'where' })[key] ?? key,
          ),
        ],
      },
    ],
  ])('are read %s', async (_name, value) => {
    const { value: data, issues } = await read(value);
    expect(data.meetings).toMatchObject([{ title: 'Session', status: 'cancelled', when: { edtf: '2020-06-01' } }]);
    expect(data.places).toMatchObject([{ name: 'Basel', coordinates: [7.6, 47.5] }]);
    expect(data.people.map(({ name }) => name)).toEqual(['Ann Lee']);
    expect(issues).toEqual([]);
  });

  it('of the Event Ontology are read too', async () => {
    const { value } = await read({
      '@context': {
        event: 'http://purl.org/NET/c4dm/event.owl#',
        rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
        geo: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
        dc: 'http://purl.org/dc/elements/1.1/',
      },
      '@graph': [
        {
          '@id': 'x:1',
          '@type': 'event:Event',
          'rdfs:label': 'Session',
          'dc:date': '2020-06-01',
          'event:place': { '@type': 'geo:SpatialThing', 'rdfs:label': 'Basel', 'geo:lat': 47.5, 'geo:long': 7.6 },
          'event:agent': [{ '@type': 'foaf:Person', 'rdfs:label': 'Ann Lee' }],
        },
      ],
    });
    expect(value.meetings).toMatchObject([{ title: 'Session', when: { edtf: '2020-06-01' } }]);
    expect(value.places).toMatchObject([{ name: 'Basel', coordinates: [7.6, 47.5] }]);
    expect(value.people).toHaveLength(1);
  });

  it('that a context at another address explains are not fetched, and that is said', async () => {
    const { value, issues } = await read({ '@context': 'https://example.org/context.jsonld', '@graph': [EVENT] });
    expect(value.meetings).toHaveLength(1);
    expect(issues).toMatchObject([{ code: 'context-not-fetched', found: 'https://example.org/context.jsonld' }]);
  });

  it('in a context that refers to itself end', async () => {
    const { value } = await read({
      '@context': { a: 'b', b: 'a', c: 'c:c' },
      '@graph': [{ ...EVENT, a: 1, c: 2, 'c:x': 3 }],
    });
    expect(value.meetings).toHaveLength(1);
  });

  it('of an Issue are those of the file, and its line is found', async () => {
    const event = { ...prefixed('schema:'), 'schema:startDate': 'soonish' };
    const text = JSON.stringify({ '@context': { schema: 'http://schema.org/' }, '@graph': [event] }, undefined, 1);
    const { reading, format } = await readWithFormat(text);
    const [issue] = reading.issues.filter(({ code }) => code === 'date-invalid');
    expect(issue?.path).toBe('@graph[0].schema:startDate');
    const source = { files: [{ name: 'a.jsonld', text }], data: reading.value, format };
    const [location] = await locateIssues(source, issue === undefined ? [] : [issue]);
    expect(location?.line).toBe(text.split('\n').findIndex((line) => line.includes('soonish')) + 1);
  });
});

describe('values in JSON-LD', () => {
  it('are all kept: several dates and several places', async () => {
    const { value, issues } = await read({
      '@context': 'https://schema.org',
      ...EVENT,
      '@id': '#talk',
      startDate: ['2020-06-01', '2020-06-08', '2020-06-15'],
      location: [{ '@type': 'Place', name: 'Basel' }, 'Bern'],
    });
    expect(value.meetings.map(({ id, when, places }) => [id, when?.edtf, places.length])).toEqual([
      ['talk', '2020-06-01', 2],
      ['talk-2', '2020-06-08', 2],
      ['talk-3', '2020-06-15', 2],
    ]);
    expect(issues.find(({ code }) => code === 'dates-separated')).toMatchObject({ path: 'startDate', expected: '1/3' });
  });

  it('keeps the names of an event in other languages as they are written', async () => {
    const { value } = await readAtlas(
      JSON.stringify({
        '@context': 'https://schema.org',
        '@type': 'Event',
        name: [
          { '@value': 'Inter-Korean summit', '@language': 'en' },
          { '@value': '남북정상회담', '@language': 'ko' },
        ],
        startDate: '2018-04-27',
        location: 'Panmunjom',
      }),
    );
    expect(value.meetings.map(({ title }) => title)).toEqual(['Inter-Korean summit']);
    expect(value.meetings[0]?.unread).toEqual([{ field: 'name', text: '남북정상회담' }]);
  });

  it('without events are the places of the file', async () => {
    const { value } = await read({ '@context': 'https://schema.org', '@graph': [EVENT.location] });
    expect(value.places).toMatchObject([{ name: 'Basel', coordinates: [7.6, 47.5] }]);
    expect(value.meetings).toEqual([]);
  });

  it('without events and places are an error that says what was found', async () => {
    const graph = [
      { '@type': 'Person', name: 'A' },
      { '@type': 'foaf:Person', name: 'B' },
      { '@type': 'Book', name: 'C' },
    ];
    const { issues } = await read({ '@context': 'https://schema.org', '@graph': graph });
    expect(issues).toMatchObject([{ severity: 'error', code: 'nothing-found', found: 'Person: 2, Book: 1' }]);
  });
});
