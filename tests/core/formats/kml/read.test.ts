import { describe, expect, it } from 'vitest';
import { readAtlas, readWithFormat } from '../../../../src/core/formats/read.js';
import { locateIssues } from '../../../../src/core/formats/source.js';

const kml = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2">
<Document>
<name>Talks &amp; visits</name>
${body}
</Document>
</kml>`;
const point = (coordinates: string): string => `<Point><coordinates>${coordinates}</coordinates></Point>`;

describe('a KML file', () => {
  it('has meetings where placemarks have a time, and places elsewhere', async () => {
    const { value } = await readAtlas(
      kml(`<Placemark id="a"><name>First session</name>
          <description><![CDATA[<b>They met.</b><br>Twice.]]></description>
          <TimeStamp><when>2018-05-27</when></TimeStamp>
          <ExtendedData>
            <Data name="people"><value>Ann Lee; Bo Roy</value></Data>
            <Data name="place"><displayName>Place</displayName><value>Border village</value></Data>
          </ExtendedData>${point('126.67667,37.95583,0')}</Placemark>
        <Placemark><name>Congress</name><TimeSpan><begin>1814-11-01</begin><end>1815-06-09</end></TimeSpan>
          <ExtendedData><SchemaData schemaUrl="#x"><SimpleData name="place">Vienna</SimpleData></SchemaData></ExtendedData>
          ${point(' 16.37 , 48.21 ')}</Placemark>`),
    );
    expect(value.title).toBe('Talks & visits');
    expect(value.meetings.map(({ title, when }) => [title, when?.edtf])).toEqual([
      ['First session', '2018-05-27'],
      ['Congress', '1814-11-01/1815-06-09'],
    ]);
    expect(value.meetings[0]).toMatchObject({
      note: 'They met.\nTwice.',
      attendance: [{ person: 'ann-lee' }, { person: 'bo-roy' }],
    });
    expect(value.places.map(({ name, coordinates }) => [name, coordinates])).toEqual([
      ['Border village', [126.67667, 37.95583]],
      ['Vienna', [16.37, 48.21]],
    ]);
  });

  it('of places has no meetings', async () => {
    const { value } = await readAtlas(
      kml(`<Folder><name>Towns</name>
        <Placemark><name>Oslo</name>${point('10.75,59.91')}</Placemark>
        <Placemark><name>The fjord</name><Polygon><outerBoundaryIs><LinearRing><coordinates>
          10,59 11,59 11,60 10,60 10,59</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Folder>`),
    );
    expect(value.meetings).toEqual([]);
    expect(value.places.map(({ name, coordinates }) => [name, coordinates])).toEqual([
      ['Oslo', [10.75, 59.91]],
      ['The fjord', [10.5, 59.5]],
    ]);
  });

  it('with several layers has them as topics', async () => {
    const layer = (name: string, day: string): string =>
      `<Folder><name>${name}</name><Placemark><name>${name} talk</name><TimeStamp><when>${day}</when></TimeStamp>${point('1,2')}</Placemark></Folder>`;
    const { value } = await readAtlas(kml(layer('Trade', '2018-01-01') + layer('Peace', '2018-02-01')));
    expect(value.meetings.map(({ topics }) => topics)).toEqual([['trade'], ['peace']]);
  });

  it('with a track has its times, and names what is left out', async () => {
    const reading = await readAtlas(
      kml(`<Placemark><name>Ride</name><gx:Track><when>2018-01-01T10:00Z</when><when>2018-01-01T12:00Z</when>
        <gx:coord>10 59 0</gx:coord><gx:coord>11 60 0</gx:coord></gx:Track></Placemark>
        <NetworkLink><Link><href>https://example.org/more.kml</href></Link></NetworkLink>`),
    );
    expect(reading.value.meetings).toMatchObject([{ when: { edtf: '2018-01-01T10:00Z/2018-01-01T12:00Z' } }]);
    expect(reading.issues.filter(({ code }) => code === 'left-out')).toMatchObject([
      { found: 'NetworkLink https://example.org/more.kml', row: 7, count: 1 },
    ]);
  });

  it('names the line of a placemark with a fault, and of a place', async () => {
    const text = kml(`<Placemark><name>A</name><TimeStamp><when>2018-13-01</when></TimeStamp>${point('1,2')}</Placemark>
<Placemark><name>B</name><TimeStamp><when>2018</when></TimeStamp>${point('59.9,110.7')}</Placemark>`);
    const { reading, format } = await readWithFormat(text);
    const errors = reading.issues.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, row }) => [code, row])).toEqual(
      expect.arrayContaining([
        ['date-invalid', 5],
        ['coordinates-swapped', 6],
      ]),
    );
    const thing = { severity: 'warning', code: 'unused', path: 'meeting/b' } as const;
    const locations = await locateIssues({ files: [{ name: 'a.kml', text }], data: reading.value, format }, [
      ...errors,
      thing,
    ]);
    expect(locations.map(({ line }) => line)).toEqual([...errors.map(({ row }) => row), 6]);
  });
});

describe('XML that is damaged, or made to do harm', () => {
  const codesOf = async (text: string) => (await readAtlas(text)).issues.map(({ code }) => code);

  it('is read up to the damage, and the position is named', async () => {
    const { value, issues } = await readAtlas(
      kml(`<Placemark><name>Oslo</name>${point('10.75,59.91')}</Placemark><Placemark><name>Bad</nam></Placemark>`),
    );
    expect(value.places.map(({ name }) => name)).toEqual(['Oslo']);
    expect(issues.filter(({ code }) => code === 'not-xml')).toMatchObject([{ row: 5, found: 'unexpected close tag.' }]);
  });

  it('is read although it is cut off', async () => {
    const text = kml(`<Placemark><name>Oslo</name>${point('10.75,59.91')}</Placemark>`);
    const { value, issues } = await readAtlas(text.slice(0, text.indexOf('</Document>')));
    expect(value.places).toHaveLength(1);
    expect(issues.map(({ code }) => code)).toContain('not-xml');
  });

  it('has no entity expanded, its own or of a file', async () => {
    const laughs = Array.from(
      { length: 9 },
      (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
    ).join('');
    const text = `<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY l0 "lol">${laughs}<!ENTITY f SYSTEM "file:///etc/passwd">]><kml><Placemark><name>&l9;&f;</name></Placemark></kml>`;
    const reading = await readAtlas(text);
    expect(reading.issues.map(({ code }) => code)).toContain('xml-entities');
    expect(JSON.stringify(reading.value)).not.toContain('lol');
  });

  it('has limits for depth and for the size of one entry', async () => {
    expect(await codesOf(`<kml>${'<Folder>'.repeat(10_000)}`)).toContain('too-deep');
    expect(await codesOf(`<kml><Placemark>${'<a/>'.repeat(250_000)}</Placemark></kml>`)).toContain('xml-too-large');
  });
});
