import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../../src/core/model/model.js';
import { NEAR_DAYS } from '../../../src/core/queries/nearest.js';
import { together } from '../../../src/core/queries/together.js';
import { atlasOf, meetingOf, personOf, placeOf } from '../samples/build.js';
import { anyScopedTable, PEOPLE } from '../samples/meeting-tables.js';
import { runs } from '../../runs.js';

const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

const atlas: Atlas = atlasOf({
  places: [placeOf('geneva'), placeOf('basel')],
  sides: [{ id: 'su', name: 'Soviet Union' }],
  people: ['ann', 'bob', 'cy', 'dee'].map((id) => personOf(id, id, id === 'dee' ? 'su' : undefined)),
  meetings: [
    meetingOf('talks', {
      when: '1985-11-19',
      places: ['geneva'],
      attendance: [
        { person: 'ann', role: 'principal', sources: [] },
        { person: 'bob', role: 'interpreter', sources: [] },
        { person: 'cy', sources: [] },
      ],
      claims: [
        { about: 'duration', value: 'PT1H', certainty: 'disputed', sources: [] },
        { about: 'topics', value: 'arms', certainty: 'confirmed', sources: [] },
      ],
    }),
    meetingOf('dinner', { when: '1985-11-20', places: ['geneva'], people: ['bob', 'ann'] }),
    meetingOf('plan', { when: '1986-01-01', status: 'planned', people: ['ann', 'bob'] }),
    meetingOf('delegation', {
      when: '1985-12-01',
      places: ['geneva'],
      attendance: [
        { person: 'ann', sources: [] },
        { side: 'su', text: 'four officials', sources: [] },
      ],
    }),
    meetingOf('visit', { when: '1985-11-24', places: ['geneva'], people: ['dee'] }),
    meetingOf('late-visit', { when: '1985-12-30', places: ['basel'], people: ['dee', 'cy'] }),
    meetingOf('some-day', { when: '1985', places: ['geneva'], people: ['dee'] }),
  ],
});

describe('together', () => {
  it('lists when, where and as what they met, and which accounts differ', () => {
    const { meetings, leftOut, people } = together(atlas, ['bob', 'ann', 'bob']);
    expect(ids(people)).toEqual(['bob', 'ann']);
    expect(meetings.map(({ meeting, places }) => [meeting.id, ...ids(places)])).toEqual([
      ['talks', 'geneva'],
      ['dinner', 'geneva'],
    ]);
    expect(meetings[0]?.attendances.map(([one]) => one?.role)).toEqual(['interpreter', 'principal']);
    expect(meetings[0]?.differing.map(({ about }) => about)).toEqual(['duration']);
    expect(leftOut.planned).toBe(1);
  });

  it('counts the pairs of three people', () => {
    const { meetings, pairs } = together(atlas, ['ann', 'bob', 'dee']);
    expect(meetings).toEqual([]);
    expect(pairs.map(({ people, count }) => [...ids(people), count])).toEqual([
      ['ann', 'bob', 2],
      ['ann', 'dee', 0],
      ['bob', 'dee', 0],
    ]);
  });

  it('names the nearest thing where no meeting of two is recorded', () => {
    const { meetings, nearest, perhaps } = together(atlas, ['ann', 'dee']);
    expect(meetings).toEqual([]);
    expect(nearest?.meetings).toMatchObject({ days: 4, isExact: true });
    expect(ids(nearest?.meetings?.meetings ?? [])).toEqual(['dinner', 'visit']);
    expect(nearest?.people.first.map(({ person, meetings: numbers }) => [person.id, ...numbers])).toEqual([
      ['cy', 1, 1],
    ]);
    expect(ids(perhaps)).toEqual(['delegation']);
    expect(together(atlas, ['ann', 'bob']).nearest).toBeUndefined();
  });

  it.each([
    ['2018-06-04/2018-06-07', '2018-06-05', { days: 0, isExact: true, isLong: true }],
    ['2018-06-04/2018-06-07', '2018-06-09/2018-06-11', { days: 2, isExact: true, isLong: true }],
    ['2018-06-09/2018-06-11', '2018-06-04/2018-06-07', { days: 2, isExact: true, isLong: true }],
    ['2018-06-04', '2018-06-04', { days: 0, isExact: true, isLong: false }],
    ['2018-06-04~', '2018-06-06', { isExact: false }],
  ])('counts the days between %s and %s', (ofAnn, ofDee, expected) => {
    const two = atlasOf({
      places: [placeOf('geneva')],
      people: ['ann', 'dee'].map((id) => personOf(id, id)),
      meetings: [
        meetingOf('a', { when: ofAnn, places: ['geneva'], people: ['ann'] }),
        meetingOf('d', { when: ofDee, places: ['geneva'], people: ['dee'] }),
      ],
    });
    expect(together(two, ['ann', 'dee']).nearest?.meetings).toMatchObject(expected);
  });

  it('says that an id is unknown, and needs two people', () => {
    expect(together(atlas, ['ann', 'x y'])).toMatchObject({ unknown: ['x y'], meetings: [] });
    expect(together(atlas, ['ann', 'ann'])).toMatchObject({ unknown: [], meetings: [] });
    expect(together(atlas, [])).toMatchObject({ people: [], meetings: [] });
  });

  it('does not depend on the order, for any people and data', () => {
    fc.assert(
      fc.property(
        anyScopedTable,
        fc.subarray(PEOPLE, { minLength: 2, maxLength: 4 }),
        ({ atlas: any, scope }, people) => {
          const [one, other] = [together(any, people, scope), together(any, people.toReversed(), scope)];
          expect(ids(other.meetings.map(({ meeting }) => meeting))).toEqual(
            ids(one.meetings.map(({ meeting }) => meeting)),
          );
          expect([other.leftOut, ids(other.perhaps)]).toEqual([one.leftOut, ids(one.perhaps)]);
          expect(other.nearest?.meetings?.days).toBe(one.nearest?.meetings?.days);
          expect(other.nearest?.people.count).toBe(one.nearest?.people.count);
          expect(one.nearest?.meetings?.days ?? 0).toBeLessThanOrEqual(NEAR_DAYS);
          const more = together(any, [...people, 'hal'], scope).meetings.map(({ meeting }) => meeting.id);
          expect(ids(one.meetings.map(({ meeting }) => meeting))).toEqual(expect.arrayContaining(more));
        },
      ),
      { numRuns: runs(500) },
    );
  });
});
