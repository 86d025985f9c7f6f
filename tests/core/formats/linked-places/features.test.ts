/** Features of the Linked Places Format. */
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../../../src/core/formats/read.js';

const read = (value: unknown) => readAtlas(typeof value === 'string' ? value : JSON.stringify(value));

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
        sameAs: ['http://mygaz.org/places/p_12345', 'http://vocab.getty.edu/tgn/7011944'],
        properties: { ccodes: ['GB'] },
      },
      {
        id: 'p-2',
        name: 'Nowhere',
        aliases: [],
        parts: [],
        sources: [],
        sameAs: ['http://mygaz.org/places/p_2'],
      },
    ]);
    expect(value.sources.map(({ title, url }) => [title, url])).toEqual([
      ['Getty TGN', undefined],
      ['Ye Olde Gazetteer', 'http://archive.org/details/yeoldegazetteer'],
    ]);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['missing', 'features[2].properties.title'],
      ['left-out', 'features[0].when'],
      ['left-out', 'features[0].geometry'],
      ['coordinates-missing', 'features[1]'],
    ]);
  });

  it('may come as one feature a line', async () => {
    const { value } = await read(collection.features.map((feature) => JSON.stringify(feature)).join('\n'));
    expect(value.places.map(({ id }) => id)).toEqual(['p-12345', 'p-2']);
  });
});
