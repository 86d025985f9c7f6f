import { describe, expect, it } from 'vitest';
import { applyFilter } from '../../../src/core/filter/filter-result.js';
import type { Filter } from '../../../src/core/filter/filter.js';
import { attendanceTable } from '../../../src/core/queries/attendance-table.js';
import { metBy } from '../../../src/core/queries/encounters.js';
import { pathsInTime } from '../../../src/core/queries/paths-in-time.js';
import { MAX_CHAINS, paths } from '../../../src/core/queries/paths.js';
import { EVERYTHING, judgeOf, scopeOf } from '../../../src/core/queries/scope.js';
import { overlappingStays } from '../../../src/core/queries/stays.js';
import { together } from '../../../src/core/queries/together.js';
import { atlasOf, meetingOf, personOf } from '../samples/build.js';

const atlas = atlasOf({
  people: [personOf('ann'), personOf('bob')],
  meetings: [
    meetingOf('sure', { certainty: 'confirmed', people: ['ann', 'bob'] }),
    meetingOf('said', { certainty: 'reported', people: ['ann', 'bob'] }),
    meetingOf('unsure', {
      certainty: 'confirmed',
      attendance: [
        { person: 'ann', sources: [] },
        { person: 'bob', certainty: 'disputed', sources: [] },
      ],
    }),
    meetingOf('by-report', { certainty: 'confirmed', status: 'reported', people: ['ann', 'bob'] }),
    meetingOf('unstated', { people: ['ann', 'bob'] }),
  ],
});

describe('a scope', () => {
  const scope = (filter: Filter) => scopeOf(filter, applyFilter(atlas, filter));
  const counted = (filter: Filter): readonly string[] =>
    metBy(atlas, 'ann', scope(filter)).encounters.flatMap(({ meetings }) => meetings.map(({ id }) => id));

  it('follows from the filter: only confirmed meetings, then only confirmed attendances', () => {
    expect(counted({ certainties: ['confirmed'] })).toEqual(['sure']);
    expect(counted({ certainties: ['confirmed', 'reported'] })).toEqual(['by-report', 'said', 'sure']);
    expect(counted({ certainties: ['confirmed', ''] })).toEqual(['by-report', 'sure', 'unstated', 'unsure']);
    expect(scope({})).toBe(EVERYTHING);
    expect(scope({ modes: ['in-person'] }).certainty).toBeUndefined();
  });

  it('is the same for the same result, and so is what it counts', () => {
    const filter: Filter = { modes: ['in-person'] };
    const passing = applyFilter(atlas, filter);
    expect(scopeOf(filter, passing)).toBe(scopeOf(filter, passing));
    expect(judgeOf(atlas, EVERYTHING)).toBe(judgeOf(atlas, EVERYTHING));
    expect(judgeOf(atlas, EVERYTHING, { needsDate: true })).not.toBe(judgeOf(atlas, EVERYTHING));
  });

  it('gives one reason: the filter before the status, the status before the certainty, the certainty before the date', () => {
    const many = atlasOf({
      people: [personOf('ann')],
      meetings: [
        meetingOf('off', { status: 'cancelled', mode: 'phone', people: ['ann'] }),
        meetingOf('off-2', { status: 'cancelled', people: ['ann'] }),
        meetingOf('doubtful', { certainty: 'inferred', people: ['ann'] }),
        meetingOf('undated', { certainty: 'confirmed', people: ['ann'] }),
      ],
    });
    const passing = applyFilter(many, { modes: ['in-person'] });
    expect(pathsInTime(many, 'ann', 'gone', { passing, certainty: 'confirmed' }).leftOut).toEqual({
      ...{ filtered: 1, cancelled: 1, planned: 0, lessCertain: 1, certaintyUnstated: 0, undated: 1 },
    });
  });
});

describe('hard data', () => {
  const crowd = Array.from({ length: 10_000 }, (_, index) => `p${index}`);
  const large = atlasOf({
    people: [...crowd, 'a', 'b'].map((id) => personOf(id)),
    meetings: [
      meetingOf('first', { when: '1815-04-01', people: ['a', ...crowd] }),
      meetingOf('second', { when: '1815-04-02', people: crowd }),
      meetingOf('third', { when: '1815-04-03', people: [...crowd, 'b'] }),
    ],
  });

  it('is 10,000 people at three meetings', () => {
    const { chains, total } = paths(large, 'a', 'b');
    expect([chains.length, chains[0]?.length, total]).toEqual([MAX_CHAINS, 2, 10_000]);
    expect(pathsInTime(large, 'a', 'b').certain.map(({ steps }) => steps.length)).toEqual([2]);
    expect(together(large, ['a', 'b']).nearest?.people.count).toBe(10_000);
    expect(attendanceTable(large).rows).toHaveLength(10_002);
  });

  it('has more chains than can be counted', () => {
    const wide = atlasOf({
      people: [...crowd.slice(0, 4_000), 'a', 'b'].map((id) => personOf(id)),
      meetings: [
        meetingOf('first', { people: ['a', ...crowd.slice(0, 2_000)] }),
        meetingOf('between', { people: crowd.slice(0, 4_000) }),
        meetingOf('last', { people: ['b', ...crowd.slice(2_000, 4_000)] }),
      ],
    });
    const { chains, total } = paths(wide, 'a', 'b');
    expect([chains.length, total]).toEqual([MAX_CHAINS, undefined]);
  });

  it('is all undated, or ids that are unknown', () => {
    const undated = atlasOf({
      people: ['a', 'b', 'c'].map((id) => personOf(id)),
      meetings: [meetingOf('x', { people: ['a', 'b'] }), meetingOf('y', { people: ['b', 'c'] })],
    });
    expect(metBy(undated, 'b').encounters.map(({ firstIndex }) => firstIndex)).toEqual([undefined, undefined]);
    expect(together(undated, ['a', 'c']).nearest).toMatchObject({ meetings: undefined, people: { count: 1 } });
    expect(overlappingStays(undated, 'a', 'b')).toMatchObject({ overlaps: [], undatedTogether: 1 });
    expect(attendanceTable(undated).columns).toHaveLength(2);
    for (const id of ['', '판문점', '__proto__', 'constructor'])
      expect(paths(undated, 'a', id)).toMatchObject({ unknown: [id], chains: [] });
  });
});
