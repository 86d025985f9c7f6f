/** Short ways to make data for tests: everything has a default, and a date is its EDTF. */
import fc from 'fast-check';
import { buildAtlas } from '../../../src/core/model/build-atlas.js';
import type { Atlas, AtlasData, Meeting, Person, Place } from '../../../src/core/model/model.js';
import { parseWhen } from '../../../src/core/time/edtf.js';

export function dataOf(parts: Partial<AtlasData>): AtlasData {
  return { places: [], sides: [], people: [], series: [], topics: [], meetings: [], sources: [], ...parts };
}

export const atlasOf = (parts: Partial<AtlasData>): Atlas => buildAtlas(dataOf(parts));

export function placeOf(id: string, name: Place['name'] = id, more: Partial<Place> = {}): Place {
  return { id, name, aliases: [], coordinates: [0, 0], parts: [], sources: [], ...more };
}

export function personOf(id: string, name: Person['name'] = id, side?: string, more: Partial<Person> = {}): Person {
  return { id, name, aliases: [], ...(side === undefined ? {} : { side }), offices: [], sources: [], ...more };
}

type MeetingParts = Partial<Omit<Meeting, 'when' | 'places'>> & {
  readonly when?: string;
  readonly places?: readonly string[];
  readonly people?: readonly string[];
};

/** @throws if `when` is not EDTF: a mistake of the test. */
export function meetingOf(id: string, { when: edtf, places = [], people = [], ...more }: MeetingParts = {}): Meeting {
  const when = edtf === undefined ? undefined : parseWhen(edtf, more.timeZone);
  if (edtf !== undefined && when === undefined) throw new Error(`Got "${edtf}", expected EDTF.`);
  return {
    id,
    title: id,
    mode: 'in-person',
    status: 'held',
    places: places.map((place) => ({ place })),
    ...(when === undefined ? {} : { when }),
    attendance: people.map((person) => ({ person, sources: [] })),
    topics: [],
    claims: [],
    sources: [],
    ...more,
  };
}

const anyWhen = fc.constantFrom(
  ...[undefined, '/', '2018', '2018-06', '2018-06-04', '2018-06-04T10:00', '2018-06-03T23:00Z', '/2018-06-04'],
  '2018-06-04/',
  '../2018',
  '2018-05-29/2018-06-01',
  '-0044-03-15',
);
const anyZone = fc.constantFrom(undefined, 'Asia/Seoul', 'America/New_York', 'Asia/Pyongyang');

/** Up to ten meetings of different ids, many at the same time. */
export const anyMeetings: fc.Arbitrary<readonly Meeting[]> = fc
  .array(fc.record({ when: anyWhen, timeZone: anyZone, number: fc.constantFrom(undefined, 1, 2) }), { maxLength: 10 })
  .map((list) =>
    list.map(({ when, timeZone, number }, index) =>
      meetingOf(`m${index}`, {
        ...(when === undefined ? {} : { when }),
        ...(timeZone === undefined ? {} : { timeZone }),
        ...(number === undefined ? {} : { number }),
      }),
    ),
  );
