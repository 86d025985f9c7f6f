import { describe, expect, it } from 'vitest';
import type { Attendance, Role } from '../../../src/core/model/model.js';
import { together } from '../../../src/core/queries/together.js';
import { loadMessages } from '../../../src/languages/index.js';
import { togetherSentence } from '../../../src/pages/sentences/together-sentences.js';
import { atlasOf, meetingOf, personOf, placeOf } from '../../core/samples/build.js';

const atlas = atlasOf({
  places: [placeOf('geneva', 'Geneva'), placeOf('basel', 'Basel')],
  people: ['Ann', 'Bob', 'Cy', 'Dee', 'Eve'].map((name) => personOf(name.toLowerCase(), name)),
  meetings: [
    meetingOf('talks', {
      when: '1985-11-19',
      places: ['geneva'],
      people: ['ann', 'bob', 'cy'],
      claims: [{ about: 'duration', value: 'PT1H', certainty: 'disputed', sources: [] }],
    }),
    meetingOf('dinner', { when: '1985-11-20', places: ['geneva'], people: ['bob', 'ann'] }),
    meetingOf('visit', { when: '1985-11-24', places: ['geneva'], people: ['dee', 'cy'] }),
    meetingOf('plan', { when: '1986', status: 'planned', people: ['ann', 'eve'] }),
    meetingOf('call', { when: '1986-02-01', mode: 'phone', people: ['bob', 'dee'] }),
  ],
});
const said = (...ids: readonly string[]): string => togetherSentence(together(atlas, ids), 'en');

describe('people together, as a sentence', () => {
  it('says how often, when, where and whether accounts differ', () => {
    expect(said('ann', 'bob')).toBe(
      'Ann and Bob met twice, 19 to 20 November 1985, always in Geneva. Accounts of one meeting differ.',
    );
    expect(said('bob', 'dee')).toBe('Bob and Dee met or were in contact once, 1 February 1986.');
    expect(said('cy', 'dee')).toBe('Cy and Dee met once, 24 November 1985, in Geneva.');
  });

  it('says that no meeting is recorded, and what comes nearest', () => {
    expect(said('ann', 'dee')).toBe(
      'No meeting of Ann and Dee is recorded. Nearest in place and time: each had a meeting in Geneva, 4 days apart: ' +
        'Ann, 20 November 1985; Dee, 24 November 1985. Bob and Cy met both.',
    );
  });

  it('does not say that none is recorded where one is planned', () => {
    expect(said('ann', 'eve')).toBe('No meeting of Ann and Eve is counted. 1 planned meeting is not counted.');
  });

  it('says which of three met', () => {
    expect(said('ann', 'bob', 'dee')).toBe(
      'No meeting of Ann, Bob and Dee is recorded. Ann and Bob: 2 meetings. Ann and Dee: no meeting. Bob and Dee: 1 meeting.',
    );
  });

  it('says what each attended as: once if that never changed, else how often', () => {
    const as = (person: string, role?: Role): Attendance => ({ person, ...(role && { role }), sources: [] });
    const inRoles = (...lists: readonly (readonly Attendance[])[]): string => {
      const meetings = lists.map((attendance, index) => meetingOf(`m${index}`, { attendance }));
      const people = [personOf('ann', 'Ann'), personOf('bob', 'Bob')];
      return togetherSentence(together(atlasOf({ people, meetings }), ['ann', 'bob']), 'en');
    };
    const both = [as('ann', 'head'), as('bob', 'head')];
    expect(inRoles(both, both)).toBe('Ann and Bob met twice. Each attended as head.');
    expect(inRoles([as('ann', 'head'), as('bob', 'host')])).toBe(
      'Ann and Bob met once. Ann attended as head. Bob attended as host.',
    );
    expect(inRoles(both, both, [as('ann', 'head'), as('bob', 'envoy')], [as('ann', 'head'), as('bob')])).toBe(
      'Ann and Bob met 4 times. Ann attended as head. Bob attended as head (twice) and envoy (once).',
    );
    expect(inRoles([as('ann'), as('bob', 'envoy')], [as('ann'), as('bob')])).toBe(
      'Ann and Bob met twice. Bob attended as envoy (once).',
    );
  });

  it('says that an id is unknown, or that a second person is missing', () => {
    expect(said('ann', 'x y')).toBe('This atlas has no person with the address “x y”.');
    expect(said('x', 'y')).toBe('This atlas has no people with the addresses “x” and “y”.');
    expect(said('ann')).toBe(
      'This page compares two or more people, and its address names only Ann. Choose two people to compare.',
    );
    expect(said()).toBe('Choose two people to compare.');
  });

  it('speaks Korean', async () => {
    await loadMessages('ko');
    expect(togetherSentence(together(atlas, ['cy', 'dee']), 'ko')).toContain('만남 1회, 1985년 11월 24일, Geneva.');
  });
});
