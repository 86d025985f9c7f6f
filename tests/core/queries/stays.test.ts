import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../../src/core/model/model.js';
import { overlappingStays, type OverlappingStays } from '../../../src/core/queries/stays.js';
import { atlasOf, meetingOf, personOf, placeOf } from '../samples/build.js';
import { anyScopedTable, PEOPLE } from '../samples/meeting-tables.js';
import { runs } from '../../runs.js';

const staysOf = (...meetings: readonly Meeting[]): OverlappingStays =>
  overlappingStays(
    atlasOf({
      places: ['singapore', 'seoul'].map((id) => placeOf(id)),
      people: ['ann', 'bob', 'cy'].map((id) => personOf(id)),
      meetings,
    }),
    'ann',
    'bob',
  );

const day = (ms: number): string => new Date(ms * 86_400_000).toISOString().slice(5, 10);
const found = ({ overlaps }: OverlappingStays): string[] =>
  overlaps.map(
    ({ place, first, last, isAssumed }) => `${place.id} ${day(first)} ${day(last)}${isAssumed ? ' assumed' : ''}`,
  );

const at = (id: string, when: string, who: string, place = 'singapore', more: Partial<Meeting> = {}): Meeting =>
  meetingOf(id, { when, places: [place], people: [who, 'cy'], ...(more as object) });

describe('overlapping stays', () => {
  it('are the same days in the same place', () => {
    expect(found(staysOf(at('a', '2018-05-29/2018-06-01', 'ann'), at('b', '2018-05-31/2018-06-04', 'bob')))).toEqual([
      'singapore 05-31 06-01',
    ]);
    expect(found(staysOf(at('a', '2018-05-29', 'ann'), at('b', '2018-05-29', 'bob', 'seoul')))).toEqual([]);
    expect(found(staysOf(at('a', '2018-05-29', 'ann'), at('b', '2018-05-30', 'bob')))).toEqual([]);
  });

  it('are assumed between two meetings in a row that are near in time, and say so', () => {
    const between = [at('a', '2018-05-29', 'ann'), at('a2', '2018-06-01', 'ann'), at('b', '2018-05-30', 'bob')];
    expect(found(staysOf(...between))).toEqual(['singapore 05-30 05-30 assumed']);
    expect(found(staysOf(...between, at('away', '2018-05-30', 'ann', 'seoul')))).toEqual([]);
    expect(
      found(staysOf(at('a', '2018-05-25', 'ann'), at('a2', '2018-06-01', 'ann'), at('b', '2018-05-30', 'bob'))),
    ).toEqual([]);
  });

  it('are none on days on which a meeting of both is recorded or may have been', () => {
    const both = [at('a', '2018-05-29', 'ann'), at('b', '2018-05-29', 'bob')];
    const together = (when: string, more: object = {}): Meeting =>
      meetingOf('both', { when, people: ['ann', 'bob'], ...more });
    expect(found(staysOf(...both))).toHaveLength(1);
    expect(found(staysOf(...both, together('2018-05-29')))).toEqual([]);
    expect(found(staysOf(...both, together('2018-05')))).toEqual([]);
    expect(found(staysOf(...both, together('2018-05-29', { status: 'planned' })))).toEqual([]);
    expect(found(staysOf(...both, together('2018-05-29', { status: 'cancelled' })))).toHaveLength(1);
    expect(found(staysOf(...both, together('2018-05-28')))).toHaveLength(1);
    const undated = staysOf(...both, meetingOf('both', { people: ['ann', 'bob'] }));
    expect([found(undated).length, undated.undatedTogether]).toEqual([1, 1]);
  });

  it('need certain days, one place and presence in person', () => {
    const b = at('b', '2018-05-29', 'bob');
    for (const when of ['2018-05', '2018-05-29~', '2018-05-29?', '2018-05-29/..', '{2018-05-28,2018-05-30}']) {
      const result = staysOf(at('a', when, 'ann'), b);
      expect([when, found(result), result.imprecise]).toEqual([when, [], 1]);
    }
    expect(found(staysOf(at('a', '2018-05-29T10:00~', 'ann'), b))).toHaveLength(1);
    expect(found(staysOf(at('a', '2018-05-29', 'ann', 'singapore', { mode: 'phone' }), b))).toEqual([]);
    const twoPlaces = meetingOf('a', { when: '2018-05-29', places: ['singapore', 'seoul'], people: ['ann'] });
    expect(staysOf(twoPlaces, b)).toMatchObject({ overlaps: [], imprecise: 1 });
  });

  it('are found in both directions alike, for any data', () => {
    fc.assert(
      fc.property(anyScopedTable, fc.subarray(PEOPLE, { minLength: 2, maxLength: 2 }), ({ atlas, scope }, ends) => {
        const [a, b] = ends as [string, string];
        const [one, other] = [overlappingStays(atlas, a, b, scope), overlappingStays(atlas, b, a, scope)];
        expect(found(other).sort()).toEqual(found(one).sort());
        expect(overlappingStays(atlas, a, a, scope).overlaps).toEqual([]);
        expect(overlappingStays(atlas, a, 'gone', scope)).toMatchObject({ unknown: ['gone'], overlaps: [] });
      }),
      { numRuns: runs(500) },
    );
  });
});
