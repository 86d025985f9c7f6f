/** Small random atlases for laws about who met whom: few people at many meetings, with every status, certainty and kind of date. */
import fc from 'fast-check';
import { CERTAINTIES, MODES, STATUSES, type Atlas, type Attendance } from '../../../src/core/model/model.js';
import type { FilterResult } from '../../../src/core/filter/filter-result.js';
import { applyFilter } from '../../../src/core/filter/filter-result.js';
import type { CertaintyFloor, Scope } from '../../../src/core/queries/scope.js';
import { atlasOf, meetingOf, personOf, placeOf } from './build.js';

export const PEOPLE = ['ann', 'bob', 'cy', 'dee', 'eve', 'fay', 'gus', 'hal'];
const SIDES = ['us', 'uk', 'un'];
const PLACES = ['vienna', 'rome', 'paris'];
const DATES = [
  '1815-04-01',
  '1815-04-02',
  '1815-04-03T10:00',
  '1815-04-03T15:00',
  '1815-04-04/1815-04-06',
  '1815-04',
  '1815-04-08~',
  '1815-05-01',
  '1815',
  '1815-04-05/..',
  '../1815-04-03',
];

const anyAttendance: fc.Arbitrary<Attendance> = fc
  .record({
    person: fc.option(fc.constantFrom(...PEOPLE, 'unknown'), { nil: undefined, freq: 8 }),
    side: fc.option(fc.constantFrom(...SIDES, 'unknown'), { nil: undefined, freq: 1 }),
    certainty: fc.option(fc.constantFrom(...CERTAINTIES), { nil: undefined, freq: 2 }),
    role: fc.constantFrom(undefined, 'head' as const, 'aide' as const),
  })
  .map((parts) => withoutUndefined({ ...parts, sources: [] }) as unknown as Attendance);

const withoutUndefined = (parts: object): object =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));

const anyMeeting = fc.record({
  when: fc.option(fc.constantFrom(...DATES), { nil: undefined, freq: 6 }),
  status: fc.oneof({ weight: 4, arbitrary: fc.constant('held' as const) }, fc.constantFrom(...STATUSES)),
  mode: fc.oneof({ weight: 4, arbitrary: fc.constant('in-person' as const) }, fc.constantFrom(...MODES)),
  certainty: fc.option(fc.constantFrom(...CERTAINTIES), { nil: undefined, freq: 1 }),
  places: fc.subarray(PLACES, { maxLength: 2 }),
  attendance: fc.array(anyAttendance, { maxLength: 4 }),
});

export const anyMeetingTable: fc.Arbitrary<Atlas> = fc.array(anyMeeting, { maxLength: 14 }).map((list) =>
  atlasOf({
    places: PLACES.map((id) => placeOf(id)),
    sides: SIDES.map((id) => ({ id, name: id })),
    people: PEOPLE.map((id, index) => personOf(id, id, SIDES[index % 4])),
    meetings: list.map((parts, index) => meetingOf(`m${index}`, withoutUndefined(parts))),
  }),
);

/** An atlas with a scope: any floor of certainty, and any filter of time or none. */
export const anyScopedTable: fc.Arbitrary<{ readonly atlas: Atlas; readonly scope: Scope }> = fc
  .record({
    atlas: anyMeetingTable,
    certainty: fc.constantFrom<(CertaintyFloor | undefined)[]>(undefined, undefined, 'reported', 'confirmed'),
    from: fc.constantFrom(undefined, undefined, Date.UTC(1815, 3, 3)),
  })
  .map(({ atlas, certainty, from }) => {
    const passing: FilterResult | undefined = from === undefined ? undefined : applyFilter(atlas, { from });
    return { atlas, scope: { certainty, passing } };
  });
