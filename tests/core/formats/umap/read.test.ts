/** uMap: features of several layers, each a meeting or a place. */
import { describe, expect, it } from 'vitest';
import { readWithFormat } from '../../../../src/core/formats/read.js';
import { locateIssues } from '../../../../src/core/formats/source.js';

const feature = (properties: object, coordinates: readonly number[]) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates },
  properties: { _umap_options: { color: 'Red' }, ...properties },
});
const MAP = {
  type: 'umap',
  uri: 'https://umap.example/1',
  properties: { name: 'My walks', zoom: 6 },
  layers: [
    {
      type: 'FeatureCollection',
      _umap_options: { name: 'Inns' },
      features: [
        feature({ name: 'Old Inn', description: 'Good beer' }, [4.3, 50.8]),
        feature({ name: 'Mill' }, [4, 51]),
      ],
    },
    {
      type: 'FeatureCollection',
      _umap_options: { name: 'Talks' },
      features: [feature({ name: 'Lunch', date: 'soonish', people: 'Ann Lee', place: 'Old Inn' }, [4.3, 50.8])],
    },
  ],
};

describe('uMap', () => {
  it('gives the features of all layers', async () => {
    const { reading, format } = await readWithFormat(JSON.stringify(MAP));
    expect(format?.name).toBe('umap');
    expect(reading.value.title).toBe('My walks');
    expect(reading.value.places.map(({ name, note, kind }) => [name, note, kind])).toEqual([
      ['Old Inn', 'Good beer', 'Inns'],
      ['Mill', undefined, 'Inns'],
    ]);
    expect(reading.value.meetings.map(({ title, places }) => [title, places.length])).toEqual([['Lunch', 1]]);
  });

  it('gives places alone if no feature is a meeting', async () => {
    const { reading } = await readWithFormat(JSON.stringify({ ...MAP, layers: MAP.layers.slice(0, 1) }));
    expect(reading.value.meetings).toEqual([]);
    expect(reading.value.places.map(({ name, kind }) => [name, kind])).toEqual([
      ['Old Inn', 'Inns'],
      ['Mill', 'Inns'],
    ]);
    expect(reading.issues).toEqual([]);
  });

  it('has Issues at the path and line of the file', async () => {
    const text = JSON.stringify(MAP, undefined, 1);
    const { reading, format } = await readWithFormat(text);
    const issue = reading.issues.find(({ code }) => code === 'date-invalid');
    expect(issue?.path).toBe('layers[1].features[0].properties.date');
    const source = { files: [{ name: 'a.umap', text }], data: reading.value, format };
    const [location] = await locateIssues(source, issue === undefined ? [] : [issue]);
    expect(location?.line).toBe(text.split('\n').findIndex((line) => line.includes('soonish')) + 1);
  });

  it('says which layers are files of another server', async () => {
    const remote = {
      type: 'FeatureCollection',
      features: [],
      _umap_options: { name: 'Ferries', remoteData: { url: 'https://example.org/ferries.csv', format: 'csv' } },
    };
    const { reading } = await readWithFormat(JSON.stringify({ ...MAP, layers: [MAP.layers[0], remote] }));
    expect(reading.issues).toMatchObject([
      { code: 'left-out', path: 'layers[1]', found: 'remoteData https://example.org/ferries.csv' },
    ]);
  });
});
