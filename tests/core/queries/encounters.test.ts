import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attendance, Mode, Person, Side, Status } from '../../../src/core/model/model.js';
import { metBy, metBySide, sortEncounters, type Encounter } from '../../../src/core/queries/encounters.js';
import { atlasOf, meetingOf, personOf, placeOf } from '../samples/build.js';
import { anyScopedTable, PEOPLE as NAMES } from '../samples/meeting-tables.js';
import { runs } from '../../runs.js';

const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
const rows = (encounters: readonly Encounter<Person>[]): string[] =>
  encounters.map(({ other, meetings }) => `${other.id}: ${ids(meetings).join(' ')}`);

describe('whom a person met', () => {
  const atlas = atlasOf({
    places: [placeOf('vienna', 'Vienna'), placeOf('aachen', 'Aachen')],
    people: [personOf('sung', 'Sung'), personOf('choe', 'Choe'), personOf('b', 'Balakrishnan'), personOf('kim', 'Kim')],
    meetings: [
      meetingOf('one', {
        when: '2018-05-27',
        places: ['vienna'],
        attendance: [
          { person: 'sung', role: 'head', certainty: 'confirmed', sources: [] },
          { person: 'kim', role: 'interpreter', certainty: 'confirmed', sources: [] },
          { person: 'choe', role: 'head', certainty: 'confirmed', sources: [] },
        ],
      }),
      meetingOf('two', {
        when: '2018-05-30',
        places: ['aachen', 'vienna'],
        attendance: [
          { person: 'choe', certainty: 'confirmed', sources: [] },
          { person: 'sung', role: 'envoy', certainty: 'reported', sources: [] },
          { person: 'choe', role: 'principal', certainty: 'disputed', sources: [] },
          { person: 'unknown', sources: [] },
        ],
      }),
      meetingOf('call', { when: '2018-05-31', mode: 'phone', people: ['sung', 'b'] }),
      meetingOf('plan', { when: '2018-06-12', status: 'planned', people: ['sung', 'kim'] }),
      meetingOf('off', { when: '2018-06-12', status: 'cancelled', people: ['sung', 'kim'] }),
      meetingOf('undated', { people: ['sung', 'choe'] }),
    ],
  });

  it('is a row for each other person: meetings, first and last, places, roles of both', () => {
    const { encounters, counted, shared, leftOut, withUnnamed } = metBy(atlas, 'sung');
    expect(rows(encounters)).toEqual(['choe: one two undated', 'kim: one', 'b: call']);
    expect(encounters.map(({ count, inPerson }) => [count, inPerson])).toEqual([
      [3, 3],
      [1, 1],
      [1, 0],
    ]);
    const [choe, , b] = encounters;
    expect([choe?.first?.id, choe?.last?.id, b?.firstIndex]).toEqual(['one', 'two', 2]);
    expect(ids(choe?.places ?? [])).toEqual(['vienna', 'aachen']);
    expect([choe?.roles, choe?.ownRoles, b?.roles]).toEqual([['head', 'principal'], ['head', 'envoy'], []]);
    expect([counted, shared, leftOut.planned, leftOut.cancelled, withUnnamed]).toEqual([4, 4, 1, 1, 1]);
  });

  it('counts only what is certain enough, and says what is not', () => {
    const confirmed = metBy(atlas, 'sung', { certainty: 'confirmed' });
    expect(rows(confirmed.encounters)).toEqual(['choe: one', 'kim: one']);
    expect(confirmed.leftOut).toMatchObject({ lessCertain: 1, certaintyUnstated: 2 });
    expect(rows(metBy(atlas, 'sung', { certainty: 'reported' }).encounters)).toEqual(['choe: one two', 'kim: one']);
  });

  it('is empty for an unknown person and for a person who attended alone', () => {
    expect(metBy(atlas, 'gone')).toMatchObject({ encounters: [], counted: 0 });
    const alone = atlasOf({ people: [personOf('ann')], meetings: [meetingOf('m', { people: ['ann'] })] });
    expect(metBy(alone, 'ann')).toMatchObject({ encounters: [], counted: 1, shared: 0 });
  });

  it('sorts by any column, rows without a value last, equal rows by the default order', () => {
    const { encounters } = metBy(atlas, 'sung');
    const sorted = (
      ...how: ['name' | 'meetings' | 'first' | 'last' | 'places' | 'roles', 'ascending' | 'descending']
    ) => sortEncounters(encounters, ...how).map(({ other }) => other.id);
    expect(sorted('name', 'ascending')).toEqual(['b', 'choe', 'kim']);
    expect(sorted('name', 'descending')).toEqual(['kim', 'choe', 'b']);
    expect(sorted('meetings', 'ascending')).toEqual(['kim', 'b', 'choe']);
    expect(sorted('first', 'ascending')).toEqual(['choe', 'kim', 'b']);
    expect(sorted('last', 'descending')).toEqual(['b', 'choe', 'kim']);
    expect(sorted('places', 'descending')).toEqual(['choe', 'kim', 'b']);
    expect(sorted('roles', 'ascending')).toEqual(['choe', 'kim', 'b']);
    expect(sorted('roles', 'descending')).toEqual(['kim', 'choe', 'b']);
  });

  it('takes a meeting of 10,000 people and 10,000 meetings of a person', () => {
    const crowd = Array.from({ length: 10_000 }, (_, index) => `p${index}`);
    const meetings = crowd.map((id, index) => meetingOf(`m${index}`, { people: ['p0', id] }));
    const large = atlasOf({
      people: crowd.map((id) => personOf(id)),
      meetings: [...meetings, meetingOf('all', { people: crowd })],
    });
    const { encounters, counted } = metBy(large, 'p0');
    expect([encounters.length, counted, encounters[0]?.count]).toEqual([9_999, 10_001, 2]);
  });

  it('accounts for every meeting of the person, and a filter and a floor only take away, for any data', () => {
    fc.assert(
      fc.property(anyScopedTable, fc.constantFrom(...NAMES), ({ atlas: any, scope }, id) => {
        const all = metBy(any, id);
        const some = metBy(any, id, scope);
        for (const { counted, leftOut } of [all, some])
          expect(counted + Object.values<number>({ ...leftOut }).reduce((sum, n) => sum + n, 0)).toBe(
            (any.meetingsByPerson.get(id) ?? []).length,
          );
        for (const { other, meetings } of some.encounters) {
          const before = all.encounters.find((one) => one.other === other);
          expect(before?.meetings).toEqual(expect.arrayContaining([...meetings]));
        }
      }),
      { numRuns: runs(300) },
    );
  });
});

const SIDES = ['us', 'dprk', 'rok'].map((id) => ({ id, name: id.toUpperCase() }));
const PEOPLE = [
  personOf('sung', 'Sung', 'us'),
  personOf('choe', 'Choe', 'dprk'),
  personOf('kang', 'Kang', 'rok'),
  personOf('interpreter'),
];

describe('whom a side met', () => {
  const counts = (encounters: readonly (Encounter<Person> | Encounter<Side>)[]): string[] =>
    encounters.map(({ other, count, inPerson }) => `${other.id} ${inPerson}+${count - inPerson}`);

  it('counts people of other sides, and sides with unnamed people', () => {
    const atlas = atlasOf({
      sides: SIDES,
      people: PEOPLE,
      meetings: [
        meetingOf('talks', { when: '2018-06-01', people: ['sung', 'choe', 'interpreter'] }),
        meetingOf('more-talks', {
          when: '2018-06-02',
          attendance: [
            { person: 'sung', sources: [] },
            { side: 'dprk', text: 'delegates', sources: [] },
          ],
        }),
        meetingOf('call', { when: '2018-06-03', mode: 'phone', people: ['sung', 'kang'] }),
        meetingOf('visit', { when: '2018-06-04', people: ['sung', 'kang'] }),
        meetingOf('lent', { when: '2018-06-05', attendance: [{ person: 'sung', side: 'rok', sources: [] }] }),
        meetingOf('summit', { when: '2018-06-12', status: 'planned', people: ['sung', 'choe'] }),
        meetingOf('off', { when: '2018-06-13', status: 'cancelled', people: ['sung', 'kang'] }),
      ],
    });
    const { sides, people } = metBySide(atlas, 'us');
    expect(counts(sides.encounters)).toEqual(['dprk 2+0', 'rok 1+1']);
    expect(counts(people.encounters)).toEqual(['kang 1+1', 'choe 1+0', 'interpreter 1+0']);
    expect([sides.counted, sides.leftOut.planned, sides.withUnnamed]).toEqual([4, 1, 1]);
    expect(ids(sides.encounters[0]?.meetings ?? [])).toEqual(['talks', 'more-talks']);
    expect(metBySide(atlas, 'gone')).toMatchObject({ sides: { encounters: [] }, people: { encounters: [] } });
  });

  it('is counted by both sides alike, for any meetings', () => {
    const anyAttendance: fc.Arbitrary<Attendance> = fc.oneof(
      fc.record({ person: fc.constantFrom(...ids(PEOPLE)), sources: fc.constant([]) }),
      fc.record({ side: fc.constantFrom(...ids(SIDES)), sources: fc.constant([]) }),
    );
    const anyMeeting = fc.record({
      attendance: fc.array(anyAttendance, { maxLength: 5 }),
      mode: fc.constantFrom<Mode>('in-person', 'phone'),
      status: fc.constantFrom<Status>('held', 'planned', 'cancelled', 'reported'),
    });
    fc.assert(
      fc.property(fc.array(anyMeeting, { maxLength: 8 }), (list) => {
        const atlas = atlasOf({
          sides: SIDES,
          people: PEOPLE,
          meetings: list.map((parts, index) => meetingOf(`m${index}`, parts)),
        });
        for (const { id } of SIDES) {
          for (const { other, count, inPerson, meetings } of metBySide(atlas, id).sides.encounters) {
            const back = metBySide(atlas, other.id).sides.encounters.find((one) => one.other.id === id);
            expect([back?.count, back?.inPerson, back?.meetings]).toEqual([count, inPerson, meetings]);
            expect(meetings.length).toBe(count);
          }
        }
      }),
    );
  });
});
