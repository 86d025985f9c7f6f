import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attendance, Mode, Status } from '../../../src/core/model/model.js';
import { meetingsOfSide, metBySide, peopleOfSide, type Encounter } from '../../../src/core/queries/sides.js';
import { atlasOf, meetingOf, personOf } from '../samples/build.js';

const SIDES = ['us', 'dprk', 'rok'].map((id) => ({ id, name: id.toUpperCase() }));
const PEOPLE = [
  personOf('sung', 'Sung', 'us'),
  personOf('choe', 'Choe', 'dprk'),
  personOf('kang', 'Kang', 'rok'),
  personOf('interpreter'),
];
const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
const counted = (encounters: readonly Encounter<{ readonly id: string }>[]): string[] =>
  encounters.map(({ other, inPerson, remote }) => `${other.id} ${inPerson.length}+${remote.length}`);

describe('a side', () => {
  const atlas = atlasOf({
    sides: SIDES,
    people: PEOPLE,
    meetings: [
      meetingOf('talks', { when: '2018-06-01', people: ['sung', 'choe', 'interpreter'] }),
      meetingOf('more-talks', {
        when: '2018-06-02',
        people: ['sung'],
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

  it('took part where a person attended for it, named or not', () => {
    expect(ids(meetingsOfSide(atlas, 'dprk'))).toEqual(['talks', 'more-talks', 'summit']);
    expect(ids(meetingsOfSide(atlas, 'rok'))).toEqual(['call', 'visit', 'lent', 'off']);
    expect(meetingsOfSide(atlas, 'gone')).toEqual([]);
  });

  it('has its own people and those who attended for it', () => {
    expect(ids(peopleOfSide(atlas, 'rok'))).toEqual(['kang', 'sung']);
    expect(ids(peopleOfSide(atlas, 'us'))).toEqual(['sung']);
    expect(peopleOfSide(atlas, 'gone')).toEqual([]);
  });

  it('met other sides: what was held, in person and otherwise apart, most often first', () => {
    const { sides, people } = metBySide(atlas, 'us');
    expect(counted(sides)).toEqual(['dprk 2+0', 'rok 1+1']);
    expect(counted(people)).toEqual(['kang 1+1', 'choe 1+0', 'interpreter 1+0']);
    expect(metBySide(atlas, 'gone')).toEqual({ sides: [], people: [] });
  });
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
        for (const { other, inPerson, remote } of metBySide(atlas, id).sides) {
          const back = metBySide(atlas, other.id).sides.find((one) => one.other.id === id);
          expect(back).toMatchObject({ inPerson, remote });
          expect(inPerson.length + remote.length).toBeGreaterThan(0);
        }
      }
    }),
  );
});
