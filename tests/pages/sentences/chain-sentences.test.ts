import { describe, expect, it } from 'vitest';
import { pathsInTime } from '../../../src/core/queries/paths-in-time.js';
import { MAX_CHAINS, paths } from '../../../src/core/queries/paths.js';
import {
  pathsInTimeSentence,
  pathsSentence,
  stepSentence,
  timedStepSentence,
} from '../../../src/pages/sentences/chain-sentences.js';
import { atlasOf, meetingOf, personOf, placeOf } from '../../core/samples/build.js';

const atlas = atlasOf({
  places: [placeOf('geneva', 'Geneva')],
  people: ['Ann', 'Bob', 'Cy', 'Dee', 'Eve'].map((name) => personOf(name.toLowerCase(), name)),
  meetings: [
    meetingOf('ab', { when: '1985-11-19', places: ['geneva'], people: ['ann', 'bob'] }),
    meetingOf('ab2', { when: '1985-11-21', people: ['ann', 'bob'] }),
    meetingOf('bc', { when: '1985-11-20', mode: 'phone', people: ['bob', 'cy'] }),
    meetingOf('ad', { when: '1985', people: ['ann', 'dee'] }),
    meetingOf('dc', { when: '1985-11-01', people: ['dee', 'cy'] }),
    meetingOf('e', { people: ['eve', 'ann'], status: 'planned' }),
  ],
});
const said = (a: string, b: string): string => pathsSentence(paths(atlas, a, b), 'en');

describe('chains, as sentences', () => {
  it('say how two people are connected, and each step with its meetings', () => {
    expect(said('ann', 'cy')).toBe(
      'No counted meeting brought Ann and Cy together; they are connected through one other person. ' +
        'There are 2 shortest chains. 1 planned meeting is not counted.',
    );
    const [chain] = paths(atlas, 'ann', 'cy').chains;
    expect(chain?.map((step) => stepSentence({ atlas, lang: 'en' }, step))).toEqual([
      'Ann met Bob: 19 November 1985 · Geneva, and in 1 more meeting.',
      'Bob was in contact with Cy: 20 November 1985.',
    ]);
    expect(said('bob', 'ann')).toBe('Bob and Ann met directly, in 2 meetings. 1 planned meeting is not counted.');
    expect(said('bob', 'eve')).toBe(
      'No chain of counted meetings connects Bob and Eve. 1 planned meeting is not counted.',
    );
    expect(said('ann', 'x')).toBe('This atlas has no person with the address “x”.');
    expect(said('ann', 'ann')).toBe('Choose two people to compare.');
  });

  it('say that not all are listed', () => {
    const crowd = Array.from({ length: MAX_CHAINS + 20 }, (_, index) => `p${index}`);
    const meetings = crowd.flatMap((id) => [
      meetingOf(`a-${id}`, { people: ['a', id] }),
      meetingOf(`b-${id}`, { people: ['b', id] }),
    ]);
    const wide = atlasOf({ people: [...crowd, 'a', 'b'].map((id) => personOf(id)), meetings });
    expect(pathsSentence(paths(wide, 'a', 'b'), 'en')).toContain(
      'There are 70 shortest chains; the first 50 are listed.',
    );
  });

  it('say whether the order of time is certain', () => {
    const inTime = (a: string, b: string): string => pathsInTimeSentence(pathsInTime(atlas, a, b), 'en');
    expect(inTime('ann', 'cy')).toBe(
      'In order of time from Ann to Cy, in 2 meetings; the last one: 20 November 1985. ' +
        'Perhaps in order of time from Ann to Cy, in 2 meetings; the last one: 1 November 1985. The dates do not settle the order. ' +
        '1 planned meeting is not counted.',
    );
    expect(inTime('cy', 'eve')).toBe(
      'No chain of dated meetings in order of time leads from Cy to Eve. 1 planned meeting is not counted.',
    );
    const [step] = pathsInTime(atlas, 'ann', 'cy').certain[0]?.steps ?? [];
    expect(step && timedStepSentence({ atlas, lang: 'en' }, step)).toBe('Ann met Bob: 19 November 1985 · Geneva.');
  });
});
