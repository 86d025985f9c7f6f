/** The filter index gives the same result as testing every meeting by itself. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFilterIndex, filterIndexOf } from '../../../src/core/filter/filter-index.js';
import { sideOf, type Filter } from '../../../src/core/filter/filter.js';
import type { Atlas, Certainty, Meeting, Mode, Status } from '../../../src/core/model/model.js';
import { applyFilter } from '../../../src/core/filter/filter-result.js';
import { runSync } from '../../../src/core/lib/steps.js';
import { wallClock } from '../../../src/core/time/zones.js';
import { atlasOf, meetingOf, personOf, placeOf } from '../samples/build.js';
import { runs } from '../../runs.js';

/** The definition of a filter, without an index. */
function passes(atlas: Atlas, filter: Filter, meeting: Meeting): boolean {
  const { sides, people, topics, series, places, modes, statuses, certainties, from, to } = filter;
  const { when, timeZone, attendance } = meeting;
  if (sides?.length && !attendance.some((one) => sides.includes(sideOf(atlas, one) ?? ''))) return false;
  if (!(people ?? []).every((id) => attendance.some(({ person }) => person === id))) return false;
  if (topics?.length && !meeting.topics.some((id) => topics.includes(id))) return false;
  if (series?.length && !series.includes(meeting.series ?? '')) return false;
  const stated = meeting.places.length === 0 ? [''] : meeting.places.map(({ place }) => place);
  if (places?.length && !stated.some((place) => places.includes(place))) return false;
  if (certainties?.length && !certainties.includes(meeting.certainty ?? '')) return false;
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

/** Meetings without a date, without and with a time zone; with a place twice or unknown; calls that also state a place. */
const anyMeeting = fc.record({
  when: anyTime,
  timeZone: fc.constantFrom(undefined, 'Asia/Seoul', 'America/New_York'),
  mode: fc.constantFrom(...MODES),
  status: fc.constantFrom(...STATUSES),
  places: some(...PLACES, 'unknown'),
  people: some('ada', 'bob', 'cy', 'unknown'),
  side: fc.constantFrom(undefined, 'us', 'un'),
  topics: some('arms', 'trade'),
  series: fc.constantFrom(undefined, 'talks'),
  certainty: fc.constantFrom<(Certainty | undefined)[]>(undefined, 'confirmed', 'reported'),
});

const anyAtlas = fc.array(anyMeeting, { maxLength: 12 }).map((list) =>
  atlasOf({
    places: PLACES.map((id) => placeOf(id)),
    sides: [
      { id: 'us', name: 'US', capital: 'washington' },
      { id: 'rok', name: 'ROK', capital: 'seoul' },
    ],
    people: [personOf('ada', 'Ada', 'us'), personOf('bob', 'Bob', 'rok'), personOf('cy')],
    meetings: list.map(({ when, timeZone, side, people, series, certainty, ...more }, index) =>
      meetingOf(`m${index}`, {
        ...more,
        ...(when === undefined ? {} : { when }),
        ...(timeZone === undefined ? {} : { timeZone }),
        ...(series === undefined ? {} : { series }),
        ...(certainty === undefined ? {} : { certainty }),
        attendance: people.map((person) => ({ person, sources: [], ...(side === undefined ? {} : { side }) })),
      }),
    ),
  }),
);

/** In hours, around the days above, so that the local clocks decide. */
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
    series: some('talks', 'none', ''),
    places: some(...PLACES, ''),
    certainties: some<Certainty | ''>('confirmed', 'disputed', ''),
    from: anyInstant,
    to: anyInstant,
  },
  { requiredKeys: [] },
);

describe('the result of a filter', () => {
  it('has the meetings that pass when each is tested by itself, for any filter and data', () => {
    fc.assert(
      fc.property(anyAtlas, anyFilter, (atlas, filter) => {
        const result = applyFilter(atlas, filter);
        const expected = atlas.meetings.filter((meeting) => passes(atlas, filter, meeting));
        const isFiltered = Object.values<number | readonly string[]>({ ...filter }).some(
          (value) => typeof value === 'number' || value.length > 0,
        );
        expect(result !== undefined).toBe(isFiltered);
        if (result === undefined) return;
        const passed = new Set(expected.map(({ id }) => id));
        expect([...result]).toEqual([...passed]);
        expect(result.size).toBe(passed.size);
        expect(result.first(2)).toEqual(expected.slice(0, 2));
        for (const [index, { id }] of atlas.meetings.entries())
          expect([result.has(id), result.hasIndex(index)]).toEqual([passed.has(id), passed.has(id)]);
        expect(result.has('unknown')).toBe(false);

        const isPassed = ({ id }: Meeting): boolean => passed.has(id);
        for (const [index, { id }] of atlas.places.entries()) {
          const meetings = (atlas.meetingsByPlace.get(id) ?? []).filter(isPassed);
          const remote = (atlas.remoteMeetingsByPlace.get(id) ?? []).filter(isPassed);
          const held = meetings.filter(({ status }) => status === 'held' || status === 'reported');
          const { meetingsAt, heldAt, remoteAt } = result;
          expect([meetingsAt[index], heldAt[index], remoteAt[index]]).toEqual([
            meetings.length,
            held.length,
            remote.length,
          ]);
          expect(result.hasPlace(index)).toBe(meetings.length + remote.length > 0);
        }
        expect(result.places).toEqual(atlas.places.filter((_place, index) => result.hasPlace(index)));
        const wasThere = (id: string): boolean => (atlas.meetingsByPerson.get(id) ?? []).some(isPassed);
        expect(result.people()).toEqual(atlas.people.filter(({ id }) => wasThere(id)));
      }),
      { numRuns: runs(400) },
    );
  });

  it('finds the people of few passing meetings and of many', () => {
    const meetings = Array.from({ length: 200 }, (_, day) =>
      meetingOf(`m${day}`, { people: [`p${day % 7}`], mode: day < 3 ? 'phone' : 'in-person' }),
    );
    const atlas = atlasOf({ meetings, people: [0, 1, 2, 3, 4, 5, 6].map((n) => personOf(`p${n}`)) });
    expect(applyFilter(atlas, { modes: ['phone'] })?.people()).toEqual(atlas.people.slice(0, 3));
    expect(applyFilter(atlas, { modes: ['in-person'] })?.people()).toEqual(atlas.people);
  });
});

describe('the filter index of an atlas', () => {
  const atlas = (): Atlas => atlasOf({ meetings: Array.from({ length: 9000 }, (_, n) => meetingOf(`m${n}`)) });

  it('is built once, in steps if the caller wants', () => {
    const large = atlas();
    const steps = buildFilterIndex(large);
    expect(steps.next().done).toBe(false);
    const filterIndex = runSync(steps);
    expect(filterIndexOf(large)).toBe(filterIndex);
  });

  it('is not built twice when a filter needs it while it is being built', () => {
    const large = atlas();
    const steps = buildFilterIndex(large);
    steps.next();
    const filterIndex = filterIndexOf(large);
    expect(runSync(steps)).toBe(filterIndex);
  });
});
