/** GeoJSON of other programs: what each feature is, what its coordinates mean, and that no value is lost. */
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../../../src/core/formats/read.js';

const feature = (properties: object, coordinates: unknown = [10.7, 59.9], more: object = {}) => ({
  type: 'Feature',
  geometry: coordinates === null ? null : { type: 'Point', coordinates },
  properties,
  ...more,
});
const read = async (features: readonly object[], more: object = {}) => {
  const { value, issues } = await readAtlas(JSON.stringify({ type: 'FeatureCollection', ...more, features }));
  return {
    value,
    issues,
    titles: value.meetings.map(({ title }) => title),
    places: value.places.map(({ name, coordinates }) => [name, coordinates]),
    codes: issues.map(({ code }) => code),
  };
};

describe('each feature', () => {
  it.each([
    ['a building with its year', { name: 'Hall', building: 'yes', start_date: '1913' }],
    ['named in French', { nom: 'Hall', population: 3000 }],
    ['named in Korean', { 이름: 'Hall' }],
    ['a hotel', { name: 'Hall', tourism: 'hotel', start_date: '1890-05' }],
    ['a town of a gazetteer', { title: 'Hall', start: 1200, end: 1300, ccodes: ['NO'] }],
    ['a town with a class', { name: 'Hall', fclass: 'P', year: 1200 }],
  ])('that is %s is a place', async (_name, properties) => {
    const { titles, places } = await read([feature(properties), feature({ name: 'Inn' }, [7.4, 46.9])]);
    expect(titles).toEqual([]);
    expect(places).toEqual([
      ['Hall', [10.7, 59.9]],
      ['Inn', [7.4, 46.9]],
    ]);
  });

  it('that is a place of OpenStreetMap is known by its id, and its date is kept', async () => {
    const { titles, places, issues } = await read([
      feature({ name: 'Hall', start_date: '1913', 'survey:date': '2020-01-01' }, undefined, { id: 'way/12' }),
    ]);
    expect([titles, places]).toEqual([[], [['Hall', [10.7, 59.9]]]]);
    expect(issues).toMatchObject([{ code: 'columns-unused', found: 'start_date, survey:date', count: 2 }]);
  });

  it('decides for itself: meetings and places in one file', async () => {
    const { value, titles, places } = await read([
      feature({ name: 'Oslo', population: 700000 }, [10.7, 59.9], { id: 'oslo' }),
      feature({ title: 'Lunch', date: '2018-05-27', place: 'Oslo', building: 'Akershus' }, null),
      feature({ name: 'Inn', description: '<p>An old <b>inn</b></p>' }, [7.4, 46.9]),
      feature({ name: 'Tea', people: 'Ann Lee' }, [6.1, 46.2]),
    ]);
    expect(titles).toEqual(['Lunch', 'Tea']);
    expect(places).toEqual([
      ['Oslo', [10.7, 59.9]],
      ['Inn', [7.4, 46.9]],
      ['Tea', [6.1, 46.2]],
    ]);
    expect(value.meetings[0]?.places[0]?.place).toBe('oslo');
    expect(value.places[1]?.note).toBe('An old inn');
  });

  it('without a place gives its title to its point, and meetings at one point share a place', async () => {
    const { value, places } = await read([
      feature({ title: 'First day', date: '2018-05-27' }),
      feature({ title: 'Second day', date: '2018-05-28' }),
      feature({ date: '2018-05-29' }, [7.4, 46.9]),
    ]);
    expect(places).toEqual([
      ['First day', [10.7, 59.9]],
      ['46.9, 7.4', [7.4, 46.9]],
    ]);
    expect(value.meetings.map((meeting) => meeting.places.length)).toEqual([1, 1, 1]);
  });
});

describe('several values', () => {
  it.each([
    [{ dates: ['1869-01-01', '1869-01-02', '1885-07-05'] }, 3],
    [{ date: ['1 January 1869', '2 January 1869'] }, 2],
    [{ start: ['1869-01-01', '1870-01-01'], end: ['1869-01-03', '1870-01-04'] }, 2],
    [{ when: [1869, 1870] }, 2],
  ])('of dates, %j, are a meeting for each', async (dates, count) => {
    const { value, issues } = await read([feature({ id: 'p', title: 'Inn', people: ['Ann Lee'], ...dates })]);
    expect(value.meetings).toHaveLength(count);
    expect(new Set(value.meetings.map(({ when }) => when?.edtf)).size).toBe(count);
    expect(new Set(value.meetings.map(({ id }) => id)).size).toBe(count);
    expect(value.places).toHaveLength(1);
    expect(issues).toMatchObject([{ code: 'dates-separated', expected: `1/${count}` }]);
  });

  it('in texts and lists are kept: places, names in languages, objects', async () => {
    const { value } = await read([
      feature(
        {
          title: { en: 'Lunch', ko: '점심' },
          date: { start: '2018-05-27', end: '2018-05-28' },
          place: ['Oslo', 'Bern'],
          people: [{ name: 'Ann Lee', side: 'Norway', role: 'head' }, 'Bo Roy'],
          topics: [{ name: 'trade' }, 'peace'],
        },
        null,
      ),
    ]);
    const [meeting] = value.meetings;
    expect(meeting?.title).toBe('Lunch');
    expect(meeting?.places).toHaveLength(2);
    expect(meeting?.attendance).toHaveLength(2);
    expect(meeting?.topics).toHaveLength(2);
  });

  it('without a text are counted', async () => {
    const { issues } = await read([feature({ title: 'A', date: '2018', topics: [{ x: 1 }, { x: 2 }, 'peace'] })]);
    expect(issues).toMatchObject([
      { code: 'values-left-out', path: 'features[0].properties.topics', found: 'topics: 2' },
    ]);
  });
});

describe('the reference system', () => {
  const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } });

  it.each(['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4258'])(
    '%s is degrees',
    async (name) => {
      const { places, codes } = await read([feature({ name: 'Hall' })], crs(name));
      expect([places, codes]).toEqual([[['Hall', [10.7, 59.9]]], []]);
    },
  );

  it.each(['urn:ogc:def:crs:EPSG::3857', 'EPSG:900913'])('%s, Web Mercator, is converted', async (name) => {
    // The corner of the square of Web Mercator, and a point in Oslo.
    const { value } = await read(
      [
        feature({ name: 'Corner' }, [20037508.342789244, 20037508.342789244]),
        feature({ name: 'Oslo', date: '2018' }, [1197358.06, 8379871.15]),
      ],
      crs(name),
    );
    const [corner, oslo] = value.places.map(({ coordinates }) => coordinates ?? []);
    expect(corner?.[0]).toBeCloseTo(180, 6);
    expect(corner?.[1]).toBeCloseTo(85.0511287798, 6);
    expect(oslo?.[0]).toBeCloseTo(10.756, 3);
    expect(oslo?.[1]).toBeCloseTo(59.9106, 4);
  });

  it.each(['urn:ogc:def:crs:EPSG::25832', 'EPSG:27700', 'urn:ogc:def:crs:ESRI::54030'])(
    '%s is refused in words, for meetings and for places',
    async (name) => {
      const onlyPlaces = await read([feature({ name: 'Hall' }, [597000, 6643000])], crs(name));
      expect(onlyPlaces.places).toEqual([['Hall', undefined]]);
      expect(onlyPlaces.issues[0]).toMatchObject({ code: 'crs-unknown', path: 'crs', found: name });
      const meetings = await read([feature({ title: 'A', date: '2018', place: 'Hall' }, [12, 43])], crs(name));
      expect(meetings.places).toEqual([['Hall', undefined]]);
      expect(meetings.codes).toContain('crs-unknown');
    },
  );
});
