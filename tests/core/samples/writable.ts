/** Atlases for tests of writers. */
import { readFileSync } from 'node:fs';
import type { Written } from '../../../src/core/formats/written.js';
import type { AtlasData } from '../../../src/core/model/model.js';
import { readNative } from '../formats/reading.js';
import { dataOf, meetingOf, personOf, placeOf } from './build.js';

export const firstAtlas = readNative(
  readFileSync(new URL('../../../geo/us-dprk-2018.geojson', import.meta.url), 'utf8'),
).value;

/** The text of a format that is one file. */
export const textOf = ({ files }: Written): string => files.map(({ text }) => text).join('');

/** The paths of what a format cannot hold. */
export const lost = (losses: Written['losses']): readonly string[] => losses.map(({ path }) => path);

/** An atlas that a flat table holds without loss: its texts have one language, and its ids are made from names. */
export const simple: AtlasData = dataOf({
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
/** Like `simple`, with a meeting in a part of a place. */
export const withPart: AtlasData = {
  ...simple,
  meetings: simple.meetings.map((meeting) =>
    meeting.id === 'panmunjeom-5' ? { ...meeting, places: [{ place: 'panmunjeom', part: 'tongilgak' }] } : meeting,
  ),
};
