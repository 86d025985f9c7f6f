/** Own columns, pictures and identifiers: what authors add to places, meetings and people stays through reading and writing. */
import { describe, expect, it } from 'vitest';
import { writeJsonLd } from '../../../src/core/formats/json-ld/write.js';
import { writeLinkedPlaces } from '../../../src/core/formats/linked-places/write.js';
import { writeTables } from '../../../src/core/formats/linked-tables/write.js';
import { nativeText } from '../../../src/core/formats/native/write.js';
import { readAtlas } from '../../../src/core/formats/read.js';
import { writeTable } from '../../../src/core/formats/table/write.js';
import type { AtlasData, Meeting } from '../../../src/core/model/model.js';
import { lost, textOf } from '../samples/writable.js';
import { readNativeValue, readTable, readTables } from './reading.js';

const onlyMeeting = ({ meetings }: AtlasData): Meeting => {
  const [meeting] = meetings;
  if (meeting === undefined || meetings.length > 1) throw new Error(`Got ${meetings.length} meetings.`);
  return meeting;
};

describe('own columns of a table', () => {
  const text = 'Meeting,Date,Place,People,Shelfmark,Box\nLunch,1815-06-01,Vienna,Ann Lee,MS 12,7\n';

  it('are kept as properties of the meeting, under their headings', () => {
    const { value, issues } = readTable(text);
    expect(onlyMeeting(value).properties).toEqual({ Shelfmark: 'MS 12', Box: '7' });
    expect(issues.map(({ code, found }) => [code, found])).toContainEqual(['columns-unused', 'Shelfmark, Box']);
  });

  it('are written into a table again', () => {
    const { files, losses } = writeTable(readTable(text).value);
    expect(losses).toEqual([]);
    expect(onlyMeeting(readTable(files[0]?.text ?? '').value).properties).toEqual({ Shelfmark: 'MS 12', Box: '7' });
  });

  it('with the heading of a field are own columns in the written table too', () => {
    const { value } = readTable(text, { columns: { Shelfmark: 'own' } });
    const meeting = { ...onlyMeeting(value), properties: { status: 'filed', 'Source url': 'page 3' } };
    const { files, losses } = writeTable({ ...value, meetings: [meeting] });
    expect(losses).toEqual([]);
    expect(files[0]?.text).toContain('# parley: status=own');
  });

  it('are left out if the user says so, and said to be own ones without an Issue about an unknown meaning', () => {
    const { value, issues } = readTable(text, { columns: { Box: 'ignore' } });
    expect(onlyMeeting(value).properties).toEqual({ Shelfmark: 'MS 12' });
    expect(issues.find(({ code }) => code === 'columns-unused')?.found).toBe('Shelfmark');
  });

  it('have all values of the rows of one meeting', () => {
    const { value } = readTable(
      'id,Meeting,Date,People,Seat\na,Lunch,1815,Ann Lee,left\na,Lunch,1815,Bo Roy,right\na,Lunch,1815,Cy Oak,left\n',
    );
    expect(onlyMeeting(value).properties).toEqual({ Seat: ['left', 'right'] });
  });

  it('of linked tables belong to the person, the place and the meeting of the row', () => {
    const files = [
      { name: 'people.csv', text: 'uid,name,origin,hair\np1,Ann Lee,France,brown\n' },
      { name: 'events.csv', text: 'acronym,title,location,start,box\ne1,Lunch,Vienna,1815-06-01,7\n' },
      { name: 'attendance.csv', text: 'uid,acronym,seat\np1,e1,left\n' },
      { name: 'places.csv', text: 'place,lat,lng,parish\nVienna,48.2,16.37,Inner City\n' },
    ];
    const { value, issues } = readTables(files);
    expect(value.people[0]?.properties).toEqual({ hair: 'brown' });
    expect(value.places[0]?.properties).toEqual({ parish: 'Inner City' });
    expect(onlyMeeting(value).properties).toEqual({ box: '7' });
    expect(issues.map(({ code, found }) => [code, found])).toContainEqual(['left-out', 'attendance.csv: seat']);
    const written = writeTables(value);
    expect(lost(written.losses)).not.toContain('people.properties');
    expect(readTables(written.files).value.people[0]?.properties).toEqual({ hair: 'brown' });
  });
});

describe('own members', () => {
  it('of places in GeoJSON are kept beside the members that are read, and written there again', async () => {
    const properties = {
      name: 'Hall',
      description: '<b>Old</b>',
      population: 12,
      tags: ['a', 'b'],
      owner: { name: 'x' },
    };
    const feature = { type: 'Feature', id: 'hall', geometry: null, properties };
    const { value } = await readAtlas(JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
    const own = { population: 12, tags: ['a', 'b'], owner: { name: 'x' } };
    expect(value.places[0]).toMatchObject({ name: 'Hall', note: 'Old', properties: own });
    expect(JSON.parse(nativeText(value))).toMatchObject({ features: [{ properties: { name: 'Hall', ...own } }] });
  });

  it('of places between meetings are kept as well', async () => {
    const features = [
      { type: 'Feature', id: 'vienna', geometry: null, properties: { name: 'Vienna', parish: 'Inner City' } },
      {
        type: 'Feature',
        geometry: null,
        properties: { title: 'Lunch', date: '1815', people: 'Ann Lee', place: 'Vienna' },
      },
    ];
    const { value } = await readAtlas(JSON.stringify({ type: 'FeatureCollection', features }));
    expect(value.places.find(({ id }) => id === 'vienna')?.properties).toEqual({ parish: 'Inner City' });
  });

  it('of a meeting stand in an object, or beside its keys', () => {
    const { value, issues } = readNativeValue({
      type: 'FeatureCollection',
      features: [],
      parley: { meetings: [{ id: 'a', shelfmark: 'MS 12', properties: { title: 'Old title' } }] },
    });
    expect(issues).toEqual([]);
    expect(onlyMeeting(value).properties).toEqual({ shelfmark: 'MS 12', title: 'Old title' });
  });

  it('named like members of all objects are values like others', () => {
    const file =
      '{"type":"FeatureCollection","features":[],"parley":{"meetings":[{"id":"a","__proto__":{"x":1},"constructor":"c"}]}}';
    const { value } = readNativeValue(JSON.parse(file));
    expect(onlyMeeting(value).properties).toEqual({ constructor: 'c' });
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('media', () => {
  it('of a table have an address, a text, a credit and a licence, in several languages', () => {
    for (const headings of [
      'image,alt text,credit,licence',
      'Bild,Bildbeschreibung,Bildnachweis,Lizenz',
      '사진,대체 텍스트,사진 출처,라이선스',
    ]) {
      const { value } = readTable(
        `Meeting,Date,Place,${headings}\nLunch,1815,Vienna,img/lunch 1.jpg,A table,Bo Roy,CC0-1.0\n`,
      );
      expect(onlyMeeting(value).media).toEqual([
        { url: 'img/lunch 1.jpg', alt: 'A table', credit: 'Bo Roy', license: 'CC0-1.0' },
      ]);
      expect(lost(writeTable(value).losses)).toEqual([]);
    }
  });

  it.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:image/png;base64,AAAA',
    'file:///etc/passwd',
    'blob:x',
    ' JAVASCRIPT:x',
  ])('with the address %j are refused in every format', async (url) => {
    const meeting = { id: 'a', media: [{ url }] };
    const native = readNativeValue({ type: 'FeatureCollection', features: [], parley: { meetings: [meeting] } });
    expect(onlyMeeting(native.value).media).toBeUndefined();
    expect(native.issues).toMatchObject([{ code: 'url-unsafe', path: 'parley.meetings[0].media[0].url' }]);
    const event = { '@context': 'https://schema.org', '@type': 'Event', name: 'A', startDate: '1815', image: url };
    const { value, issues } = await readAtlas(JSON.stringify(event));
    expect(onlyMeeting(value).media).toBeUndefined();
    expect(issues.map(({ code }) => code)).toContain('url-unsafe');
    const row = readTable(`Meeting;Date;Image\nLunch;1815;"${url.replace(';', ':')}"\n`);
    expect(onlyMeeting(row.value).media).toBeUndefined();
  });

  it('that are no address are kept as written', () => {
    const { value } = readTable('Meeting,Date,Image,Credit\nLunch,1815,yes,Bo Roy\n');
    expect(onlyMeeting(value)).toMatchObject({
      unread: [{ field: 'Image', text: 'yes' }],
      properties: { Credit: 'Bo Roy' },
    });
  });

  it('and identifiers go through JSON-LD', async () => {
    const event = {
      '@context': 'https://schema.org',
      '@type': 'Event',
      '@id': 'http://www.wikidata.org/entity/Q1',
      name: 'Lunch',
      startDate: '1815-06-01',
      image: {
        '@type': 'ImageObject',
        contentUrl: 'https://example.org/a.jpg',
        caption: 'A table',
        creditText: 'Bo Roy',
      },
      location: { '@type': 'Place', name: 'Vienna', sameAs: 'https://sws.geonames.org/2761369/', image: '/v.jpg' },
      attendee: {
        '@type': 'Person',
        name: 'Ann Lee',
        sameAs: ['https://viaf.org/viaf/1', 'https://orcid.org/0000-0002-1825-0097'],
      },
      additionalProperty: { '@type': 'PropertyValue', name: 'Shelfmark', value: 'MS 12' },
    };
    const expected = (value: AtlasData) => {
      expect(onlyMeeting(value)).toMatchObject({
        sameAs: ['http://www.wikidata.org/entity/Q1'],
        media: [{ url: 'https://example.org/a.jpg', alt: 'A table', credit: 'Bo Roy' }],
        properties: { Shelfmark: 'MS 12' },
      });
      expect(value.places[0]).toMatchObject({
        sameAs: ['https://sws.geonames.org/2761369/'],
        media: [{ url: '/v.jpg' }],
      });
      expect(value.people[0]?.sameAs).toHaveLength(2);
    };
    const { value } = await readAtlas(JSON.stringify(event));
    expected(value);
    expected((await readAtlas(textOf(writeJsonLd(value)))).value);
  });

  it('and identifiers go through the Linked Places Format', async () => {
    const feature = {
      '@id': 'https://www.geonames.org/2761369',
      type: 'Feature',
      properties: { title: 'Vienna', ccodes: ['AT'] },
      geometry: { type: 'Point', coordinates: [16.37, 48.2] },
      links: [
        { type: 'closeMatch', identifier: 'wd:Q1741' },
        { type: 'primaryTopicOf', identifier: 'https://en.wikipedia.org/wiki/Vienna' },
      ],
      depictions: [{ '@id': 'https://example.org/v.jpg', title: 'The river', license: 'CC0-1.0' }],
    };
    const file = { '@context': 'linkedplaces', type: 'FeatureCollection', features: [feature] };
    const expected = {
      sameAs: ['https://www.geonames.org/2761369', 'https://www.wikidata.org/entity/Q1741'],
      media: [{ url: 'https://example.org/v.jpg', alt: 'The river', license: 'CC0-1.0' }],
      properties: { ccodes: ['AT'] },
    };
    const { value, issues } = await readAtlas(JSON.stringify(file));
    expect(value.places).toMatchObject([expected]);
    expect(issues).toMatchObject([{ code: 'left-out', found: 'links: 1' }]);
    expect((await readAtlas(textOf(writeLinkedPlaces(value)))).value.places).toMatchObject([expected]);
  });
});

describe('identifiers of a table', () => {
  it('are those of the meeting, the place or the people, by their heading', () => {
    const { value, issues } = readTable(
      'Meeting,Date,Place,People,Wikidata,GeoNames ID,VIAF\nLunch,1815,Vienna,Ann Lee; Bo Roy,Q1,2761369,1; 22\n',
    );
    expect(onlyMeeting(value).sameAs).toEqual(['https://www.wikidata.org/entity/Q1']);
    expect(value.places[0]?.sameAs).toEqual(['https://sws.geonames.org/2761369/']);
    expect(value.people.map(({ sameAs }) => sameAs)).toEqual([
      ['https://viaf.org/viaf/1'],
      ['https://viaf.org/viaf/22'],
    ]);
    expect(issues.filter(({ code }) => code !== 'coordinates-missing')).toEqual([]);
  });

  it('that do not fit the people are kept as written', () => {
    const { value } = readTable('Meeting,Date,People,VIAF\nLunch,1815,Ann Lee; Bo Roy,1\n');
    expect(onlyMeeting(value).unread).toEqual([{ field: 'VIAF', text: '1' }]);
  });

  it('of linked tables may have a column for each authority', () => {
    const { value } = readTables([
      { name: 'a.csv', text: 'uid,name,origin,wikidata_id,viaf\np1,Ann Lee,France,Q5,12\n' },
      { name: 'b.csv', text: 'acronym,title,location,start\ne1,Lunch,Vienna,1815-06-01\n' },
      { name: 'c.csv', text: 'uid,acronym\np1,e1\n' },
    ]);
    expect(value.people[0]?.sameAs).toEqual(['https://www.wikidata.org/entity/Q5', 'https://viaf.org/viaf/12']);
  });
});
