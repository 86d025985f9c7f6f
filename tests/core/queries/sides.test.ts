import { describe, expect, it } from 'vitest';
import { meetingsOfSide, peopleOfSide } from '../../../src/core/queries/sides.js';
import { atlasOf, meetingOf, personOf } from '../samples/build.js';

const SIDES = ['us', 'dprk', 'rok'].map((id) => ({ id, name: id.toUpperCase() }));
const PEOPLE = [
  personOf('sung', 'Sung', 'us'),
  personOf('choe', 'Choe', 'dprk'),
  personOf('kang', 'Kang', 'rok'),
  personOf('interpreter'),
];
const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

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

  it('has the people of a meeting of thousands', () => {
    const crowd = Array.from({ length: 10_000 }, (_, index) =>
      personOf(`p${index}`, `P${index}`, index % 2 ? 'us' : 'rok'),
    );
    const attendance = crowd.map(({ id }) => ({ person: id, side: 'dprk', sources: [] }));
    const many = atlasOf({ sides: SIDES, people: crowd, meetings: [meetingOf('fair', { attendance })] });
    expect(peopleOfSide(many, 'dprk')).toHaveLength(10_000);
    expect(peopleOfSide(many, 'us')).toHaveLength(5_000);
  });
});
