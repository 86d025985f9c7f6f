/** What a filter leaves, found by columns, is what one gets by asking each meeting. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFilterIndex, filterIndexOf } from '../../../src/core/filter/filter-index.js';
import { sideOf, type Filter } from '../../../src/core/filter/filter.js';
import type { Atlas, Meeting, Mode, Status } from '../../../src/core/model/model.js';
import { matchesAny, applyFilter } from '../../../src/core/filter/filter-result.js';
import { runSync } from '../../../src/core/lib/steps.js';
import { wallClock } from '../../../src/core/time/zones.js';
import { atlasOf, meetingOf, personOf, placeOf } from '../samples/build.js';

/** The filter as one would write it down. */
function passes(atlas: Atlas, filter: Filter, meeting: Meeting): boolean {
  const { sides, people, topics, modes, statuses, from, to } = filter;
  const { when, timeZone, attendance } = meeting;
  if (sides?.length && !attendance.some((one) => sides.includes(sideOf(atlas, one) ?? ''))) return false;
  if (!(people ?? []).every((id) => attendance.some(({ person }) => person === id))) return false;
  if (topics?.length && !meeting.topics.some((id) => topics.includes(id))) return false;
  if (modes?.length && !modes.includes(meeting.mode)) return false;
  if (statuses?.length && !statuses.includes(meeting.status)) return false;
  if (from !== undefined && !(when !== undefined && wallClock(when.latest, timeZone) >= from)) return false;
  return to === undefined || (when !== undefined && wallClock(when.earliest, timeZone) <= to);
}

const PLACES = ['seoul', 'washington', 'singapore', 'nowhere'];
const MODES: readonly Mode[] = ['in-person', 'phone', 'video', 'letter'];
const STATUSES: readonly Status[] = ['held', 'planned', 'cancelled', 'reported'];
const some = <T>(...values: readonly T[]): fc.Arbitrary<T[]> => fc.array(fc.constantFrom(...values), { maxLength: 3 });
const anyTime = fc.constantFrom(
  ...[undefined, '/', '2018', '2018-06-04', '2018-06-04T10:00', '2018-06-03T23:00Z', '/2018-06-04', '2018-06-05/'],
);

/** Undated, floating and zoned; the same place twice, or one the atlas does not have; calls that state a capital as well. */
const anyMeeting = fc.record({
  when: anyTime,
  timeZone: fc.constantFrom(undefined, 'Asia/Seoul', 'America/New_York'),
  mode: fc.constantFrom(...MODES),
  status: fc.constantFrom(...STATUSES),
  places: some(...PLACES, 'unknown'),
  people: some('ada', 'bob', 'cy', 'unknown'),
  side: fc.constantFrom(undefined, 'us', 'un'),
  topics: some('arms', 'trade'),
});

const anyAtlas = fc.array(anyMeeting, { maxLength: 12 }).map((list) =>
  atlasOf({
    places: PLACES.map((id) => placeOf(id)),
    sides: [
      { id: 'us', name: 'US', capital: 'washington' },
      { id: 'rok', name: 'ROK', capital: 'seoul' },
    ],
    people: [personOf('ada', 'Ada', 'us'), personOf('bob', 'Bob', 'rok'), personOf('cy')],
    meetings: list.map(({ when, timeZone, side, people, ...more }, index) =>
      meetingOf(`m${index}`, {
        ...more,
        ...(when === undefined ? {} : { when }),
        ...(timeZone === undefined ? {} : { timeZone }),
        attendance: people.map((person) => ({ person, sources: [], ...(side === undefined ? {} : { side }) })),
      }),
    ),
  }),
);

/** In hours, around the days above, so that the clocks of the places decide. */
const anyInstant = fc
  .integer({ min: -40, max: 80 })
  .map((hours) => Date.UTC(2018, 5, 4) + hours * 3_600_000)
  .chain((instant) => fc.constantFrom(instant, Infinity, -Infinity, Number.NaN));

const anyFilter: fc.Arbitrary<Filter> = fc.record(
  {
    sides: some('us', 'rok', 'un', 'none', ''),
    people: some('ada', 'bob', 'unknown'),
    topics: some('arms', 'trade', 'none'),
    modes: some(...MODES),
    statuses: some(...STATUSES),
    from: anyInstant,
    to: anyInstant,
  },
  { requiredKeys: [] },
);

describe('what passes', () => {
  it('is what each meeting says of itself, for any filter and data', () => {
    fc.assert(
      fc.property(anyAtlas, anyFilter, (atlas, filter) => {
        const passing = applyFilter(atlas, filter);
        const expected = atlas.meetings.filter((meeting) => passes(atlas, filter, meeting));
        const isFiltered = Object.values<number | readonly string[]>({ ...filter }).some(
          (value) => typeof value === 'number' || value.length > 0,
        );
        expect(passing !== undefined).toBe(isFiltered);
        if (passing === undefined) return;
        const left = new Set(expected.map(({ id }) => id));
        for (const [first, last] of [
          [0, 4],
          [3, 9],
          [0, Infinity],
        ])
          expect(matchesAny(passing, atlas, atlas.meetings.slice(first, last))).toBe(
            atlas.meetings.slice(first, last).some(({ id }) => left.has(id)),
          );
        expect([...passing]).toEqual([...left]);
        expect(passing.size).toBe(left.size);
        expect(passing.first(2)).toEqual(expected.slice(0, 2));
        for (const [index, { id }] of atlas.meetings.entries())
          expect([passing.has(id), passing.hasIndex(index)]).toEqual([left.has(id), left.has(id)]);
        expect(passing.has('unknown')).toBe(false);

        const isLeft = ({ id }: Meeting): boolean => left.has(id);
        for (const [index, { id }] of atlas.places.entries()) {
          const meetings = (atlas.meetingsByPlace.get(id) ?? []).filter(isLeft);
          const links = (atlas.remoteMeetingsByPlace.get(id) ?? []).filter(isLeft);
          const held = meetings.filter(({ status }) => status === 'held' || status === 'reported');
          const { meetingsAt, heldAt, linksAt } = passing;
          expect([meetingsAt[index], heldAt[index], linksAt[index]]).toEqual([
            meetings.length,
            held.length,
            links.length,
          ]);
          expect(passing.hasPlace(index)).toBe(meetings.length + links.length > 0);
          expect(matchesAny(passing, atlas, atlas.meetingsByPlace.get(id) ?? [])).toBe(meetings.length > 0);
        }
        expect(passing.places).toEqual(atlas.places.filter((_place, index) => passing.hasPlace(index)));
        const wasThere = (id: string): boolean => (atlas.meetingsByPerson.get(id) ?? []).some(isLeft);
        expect(passing.people()).toEqual(atlas.people.filter(({ id }) => wasThere(id)));
      }),
      { numRuns: 400 },
    );
  });

  it('is a set like any other', () => {
    const atlas = atlasOf({ meetings: [meetingOf('a', { mode: 'phone' }), meetingOf('b'), meetingOf('c')] });
    const passing = applyFilter(atlas, { modes: ['in-person'] });
    const told: string[] = [];
    passing?.forEach((id) => told.push(id));
    expect(told).toEqual(['b', 'c']);
    expect([...(passing?.entries() ?? [])]).toEqual([
      ['b', 'b'],
      ['c', 'c'],
    ]);
    expect([...(passing?.keys() ?? [])]).toEqual([...(passing?.values() ?? [])]);
  });

  it('finds a person in few meetings of many as in many of few', () => {
    const meetings = Array.from({ length: 200 }, (_, day) =>
      meetingOf(`m${day}`, { people: [`p${day % 7}`], mode: day < 3 ? 'phone' : 'in-person' }),
    );
    const atlas = atlasOf({ meetings, people: [0, 1, 2, 3, 4, 5, 6].map((n) => personOf(`p${n}`)) });
    expect(applyFilter(atlas, { modes: ['phone'] })?.people()).toEqual(atlas.people.slice(0, 3));
    expect(applyFilter(atlas, { modes: ['in-person'] })?.people()).toEqual(atlas.people);
  });
});

describe('the columns of an atlas', () => {
  const atlas = (): Atlas => atlasOf({ meetings: Array.from({ length: 9000 }, (_, n) => meetingOf(`m${n}`)) });

  it('are made once, in steps if somebody has the time', () => {
    const large = atlas();
    const steps = buildFilterIndex(large);
    expect(steps.next().done).toBe(false);
    const columns = runSync(steps);
    expect(filterIndexOf(large)).toBe(columns);
  });

  it('are not made twice when they are needed at once while they are being made', () => {
    const large = atlas();
    const steps = buildFilterIndex(large);
    steps.next();
    const columns = filterIndexOf(large);
    expect(runSync(steps)).toBe(columns);
  });
});
