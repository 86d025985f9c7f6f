/** The page reads files that are not text from a file that the user chose and from an address, like the command. */
import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readAtlas } from '../../src/core/formats/read.js';
import { AtlasStore } from '../../src/state/atlas-store.js';
import type { AtlasSource } from '../../src/state/read-source.js';
import { workbook } from '../core/formats/xlsx/workbook.js';

const KML = '<kml><Placemark><name>Oslo</name><Point><coordinates>10.75,59.91</coordinates></Point></Placemark></kml>';
const FILES: readonly (readonly [name: string, content: Uint8Array<ArrayBuffer>])[] = [
  [
    'talks.xlsx',
    Uint8Array.from(
      workbook([
        {
          name: 'A',
          rows: [
            ['meeting', 'date'],
            ['First', '2018-06-04'],
          ],
        },
      ]),
    ),
  ],
  // Stored and not packed, so that all bytes are ASCII but the checksums.
  ['places.kmz', Uint8Array.from(zipSync({ 'doc.kml': strToU8(KML) }, { level: 0 }))],
  ['places.kml', Uint8Array.from(strToU8(KML))],
  [
    'talks.ics',
    Uint8Array.from(
      strToU8('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20180604\r\nSUMMARY:First\r\nEND:VEVENT\r\nEND:VCALENDAR'),
    ),
  ],
  ['talks.pdf', Uint8Array.from(strToU8('%PDF-1.7\nmeeting, date\n'))],
  ['scan.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])],
];

async function stateOf(source: AtlasSource) {
  const store = new AtlasStore();
  await store.load(source);
  const { atlas, issues, status } = store.state;
  return { meetings: atlas.meetings, places: atlas.places, issues, status };
}

afterEach(() => vi.unstubAllGlobals());

describe.each(FILES)('%s', (name, content) => {
  it('is read the same from a file, from an address and in the command', async () => {
    const { value, issues } = await readAtlas(content);
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(content)));
    const sources: readonly AtlasSource[] = [[new File([content], name)], `https://example.org/${name}`];
    for (const source of sources) {
      const state = await stateOf(source);
      expect(state.issues).toEqual(issues);
      expect(state.meetings.map(({ title }) => title)).toEqual(value.meetings.map(({ title }) => title));
      expect(state.places.map(({ id }) => id)).toEqual(value.places.map(({ id }) => id));
      expect(state.status).toBe(value.meetings.length + value.places.length === 0 ? 'failed' : 'ready');
    }
  });
});
