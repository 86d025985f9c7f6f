import { describe, expect, it } from 'vitest';
import { attendanceTable } from '../../../src/core/queries/attendance-table.js';
import { pairsOfPeople, pairsOfSides } from '../../../src/core/queries/pair-counts.js';
import { pairsSentence, sidePairsSentence, tableSentence } from '../../../src/pages/sentences/table-sentences.js';
import { atlasOf, meetingOf, personOf } from '../../core/samples/build.js';

const atlas = atlasOf({
  sides: ['us', 'uk'].map((id) => ({ id, name: id.toUpperCase() })),
  people: ['Ann', 'Bob', 'Cy'].map((name, index) => personOf(name.toLowerCase(), name, ['us', 'uk'][index])),
  meetings: [
    meetingOf('one', { when: '2018-05-27', people: ['ann', 'bob'] }),
    meetingOf('two', { when: '2018-06-06', people: ['ann', 'bob', 'cy'] }),
    meetingOf('off', { when: '2018-06-09', status: 'cancelled', people: ['ann', 'cy'] }),
    meetingOf('empty', { when: '2018-06-10' }),
  ],
});

describe('tables, as sentences', () => {
  it('count rows, columns and what is not in them', () => {
    expect(tableSentence(attendanceTable(atlas), 'en')).toBe(
      '3 people at 2 meetings. Ann and Bob attended most (2 each). 1 person attended once. 1 cancelled meeting is not counted. 1 meeting without anyone named is not in the table.',
    );
    expect(tableSentence(attendanceTable(atlasOf({})), 'en')).toBe('0 people at 0 meetings.');
  });

  it('count no planned meeting as attended', () => {
    const withPlan = atlasOf({
      people: ['Ann', 'Bob', 'Cy'].map((name) => personOf(name.toLowerCase(), name)),
      meetings: [
        meetingOf('one', { when: '2018-05-27', people: ['ann', 'bob'] }),
        meetingOf('two', { when: '2018-06-06', people: ['bob'] }),
        meetingOf('plan', { when: '2018-06-12', status: 'planned', people: ['ann', 'cy'] }),
      ],
    });
    expect(tableSentence(attendanceTable(withPlan), 'en')).toBe(
      '3 people at 3 meetings, 1 of them planned. Bob attended most (2), then Ann (1). 1 person attended once.',
    );
    const onlyPlan = { meetings: ['plan'] };
    expect(tableSentence(attendanceTable(withPlan, undefined, onlyPlan), 'en')).toBe('2 people at 1 planned meeting.');
  });

  it('name who attended most, and who comes next', () => {
    const more = atlasOf({
      people: ['Ann', 'Bob', 'Cy'].map((name) => personOf(name.toLowerCase(), name)),
      meetings: [
        meetingOf('one', { when: '2018-05-27', people: ['ann', 'bob'] }),
        meetingOf('two', { when: '2018-06-06', people: ['ann', 'bob', 'cy'] }),
        meetingOf('three', { when: '2018-06-07', people: ['ann'] }),
      ],
    });
    expect(tableSentence(attendanceTable(more), 'en')).toBe(
      '3 people at 3 meetings. Ann attended most (3), then Bob (2). 1 person attended once.',
    );
    const all = { people: ['ann', 'cy'], meetings: ['two'] };
    expect(tableSentence(attendanceTable(more, undefined, all), 'en')).toBe(
      '2 people at 1 meeting. 2 people attended once.',
    );
  });

  it('name the pair that met most often, if there is one', () => {
    expect(pairsSentence(pairsOfPeople(atlas), 'en')).toBe(
      '3 people, 3 pairs that met. Ann and Bob: 2 meetings. 1 cancelled meeting is not counted.',
    );
    expect(sidePairsSentence(pairsOfSides(atlas), 'en')).toBe('2 sides, 1 pair that met. US and UK: 2 meetings.');
  });
});
