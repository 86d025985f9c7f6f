/** Linked Places: geometries as well-known text, and several values of one place. */
import { describe, expect, it } from 'vitest';
import { geometryOfWkt } from '../../../../src/core/formats/geojson/wkt.js';
import { readAtlas } from '../../../../src/core/formats/read.js';

const context = 'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';
const read = (features: readonly object[]) =>
  readAtlas(JSON.stringify({ type: 'FeatureCollection', '@context': context, features }));
const place = (title: string, geometry: object | null, more: object = {}) => ({
  '@id': `x:${title}`,
  type: 'Feature',
  properties: { title },
  geometry,
  ...more,
});

describe('Linked Places', () => {
  it.each([
    ['POINT(11 51)', [11, 51]],
    ['Point Z (11 51 200)', [11, 51]],
    ['SRID=4326;POINT(11.5 -51.25)', [11.5, -51.25]],
    ['MULTIPOINT((11 51), (12 52))', [11, 51]],
    ['MULTIPOINT(11 51, 12 52)', [11, 51]],
    ['LINESTRING(11 51, 12 52)', [11, 51]],
    ['POLYGON((0 0, 4 0, 4 2, 0 2, 0 0))', [2, 1]],
    ['MULTIPOLYGON(((0 0, 4 0, 4 2, 0 2, 0 0)))', [2, 1]],
  ])('may have %s in place of coordinates', async (geowkt, coordinates) => {
    const { value, issues } = await read([place('Alpha', { type: 'Point', geowkt })]);
    expect(value.places).toMatchObject([{ name: 'Alpha', coordinates }]);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('report a text that is not a geometry', async () => {
    const { value, issues } = await read([place('Alpha', { type: 'Point', geowkt: 'somewhere' })]);
    expect(value.places[0]?.coordinates).toBeUndefined();
    expect(issues.map(({ code }) => code)).toContain('coordinates-invalid');
    expect(geometryOfWkt(`POINT(${'1 '.repeat(50_000)}`)).toBeUndefined();
    expect(geometryOfWkt(`POLYGON${'('.repeat(50_000)}`)).toBeUndefined();
  });

  it('keep all names, types and descriptions, and count what has no room', async () => {
    const point = { type: 'Point', coordinates: [11, 51] };
    const two = { type: 'GeometryCollection', geometries: [point, { type: 'Point', coordinates: [12, 52] }] };
    const { value, issues } = await read([
      place('Alpha', two, {
        names: [{ toponym: 'Alpha' }, { toponym: 'Alfa' }, { toponym: 'Alef' }],
        types: [{ label: 'town' }, { label: 'port' }],
        descriptions: [{ value: 'Old' }, { value: 'Small' }],
        when: { timespans: [{ start: { in: '1200' } }, { start: { in: '1400' } }] },
      }),
      place('Beta', point, { when: { timespans: [] } }),
    ]);
    expect(value.places[0]).toMatchObject({ aliases: ['Alfa', 'Alef'], kind: 'town, port', note: 'Old\nSmall' });
    expect(issues.map(({ code, path, found }) => [code, path, found])).toEqual([
      ['left-out', 'features[0].when', 'when: 2'],
      ['left-out', 'features[0].geometry', 'geometry: 1'],
    ]);
  });
});
