/** Flat GeoJSON whose features are meetings. */
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../../../src/core/formats/read.js';

const read = (value: unknown) => readAtlas(typeof value === 'string' ? value : JSON.stringify(value));
const point = (lon: number, lat: number) => ({ type: 'Point', coordinates: [lon, lat] });

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
