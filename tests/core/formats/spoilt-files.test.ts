/** Laws of the readers of XML, calendars and archives: whatever is spoilt in a file, they never throw and always say so. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/core/doctor/doctor.js';
import { FORMATS } from '../../../src/core/formats/registry.js';
import { readAtlas, readWithFormat } from '../../../src/core/formats/read.js';
import { locateIssues } from '../../../src/core/formats/source.js';
import { buildAtlas } from '../../../src/core/model/build-atlas.js';
import { workbook } from './xlsx/workbook.js';
import { runs } from '../../runs.js';

const KML = `<kml><Document><Placemark><name>Good</name><TimeStamp><when>2018-06-04</when></TimeStamp>
<ExtendedData><Data name="people"><value>Ann</value></Data></ExtendedData>
<Point><coordinates>10.75,59.91</coordinates></Point></Placemark></Document></kml>`;

const FILES: readonly (readonly [format: string, file: string | Uint8Array])[] = [
  ['kml', KML],
  ['gpx', '<gpx><wpt lat="59.91" lon="10.75"><time>2018-06-04T10:00:00Z</time><name>Good</name></wpt></gpx>'],
  [
    'cmif',
    `<TEI><correspDesc><correspAction type="sent"><persName>Good</persName><placeName>Oslo</placeName>
<date when="2018-06-04"/></correspAction></correspDesc></TEI>`,
  ],
  [
    'icalendar',
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART;TZID=Europe/Oslo:20180604T100000\nRRULE:FREQ=DAILY;COUNT=2\nSUMMARY:Good\nGEO:59.9;10.7\nATTENDEE;CN=Ann:mailto:a@example.org\nEND:VEVENT\nEND:VCALENDAR\n',
  ],
  ['kmz', zipSync({ 'doc.kml': strToU8(KML) })],
  [
    'xlsx',
    workbook([
      {
        name: 'A',
        rows: [
          ['meeting', 'date'],
          ['Good', { v: 43248, style: 'day' }],
        ],
      },
    ]),
  ],
];

const bytesOf = (file: string | Uint8Array): Uint8Array => (typeof file === 'string' ? strToU8(file) : file);

async function readAll(bytes: Uint8Array) {
  const { reading, format } = await readWithFormat(bytes);
  const atlas = buildAtlas(reading.value);
  const issues = [...reading.issues, ...examine(atlas)];
  const files = [{ name: 'a', text: new TextDecoder().decode(bytes), bytes }];
  expect(await locateIssues({ files, data: reading.value, format }, issues)).toHaveLength(issues.length);
  return reading;
}

describe.each(FILES)('a file in the format %s', (name, file) => {
  it('is detected, and has its meeting', async () => {
    const { reading, format } = await readWithFormat(bytesOf(file));
    expect(format?.name).toBe(name);
    expect(reading.value.meetings.length).toBeGreaterThan(0);
    expect(reading.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (typeof file === 'string') expect(await readAtlas(file)).toEqual(reading);
  });

  it('never makes the reader throw if it is spoilt, and reports if nothing could be read', async () => {
    const good = bytesOf(file);
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc.string({ maxLength: 6 }).map((text) => strToU8(text)),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length), fc.nat(8), noise, async (at, cut, added) => {
        const spoilt = Uint8Array.from([...good.subarray(0, at), ...added, ...good.subarray(at + cut)]);
        const { value, issues } = await readAll(spoilt);
        if (value.meetings.length + value.places.length === 0) expect(issues.length).toBeGreaterThan(0);
      }),
      { numRuns: runs(150) },
    );
  });
});

it('every file here is in another format of the registry', () => {
  const names = FORMATS.map((format) => format.name);
  expect(FILES.filter(([name]) => !names.includes(name))).toEqual([]);
});
