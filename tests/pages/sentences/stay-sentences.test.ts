import { describe, expect, it } from 'vitest';
import { metEn } from '../../../src/languages/en/met.js';
import { overlappingStays } from '../../../src/core/queries/stays.js';
import { overlapSentence, staysSentence } from '../../../src/pages/sentences/stay-sentences.js';
import { atlasOf, meetingOf, personOf, placeOf } from '../../core/samples/build.js';

const atlas = atlasOf({
  places: [placeOf('singapore', 'Singapore')],
  people: ['Ann', 'Bob', 'Cy'].map((name) => personOf(name.toLowerCase(), name)),
  meetings: [
    meetingOf('a', { when: '2018-05-29/2018-06-01', places: ['singapore'], people: ['ann'] }),
    meetingOf('b', { when: '2018-05-28/2018-06-03', places: ['singapore'], people: ['bob'] }),
    meetingOf('b2', { when: '2018-06', places: ['singapore'], people: ['bob'] }),
    meetingOf('both', { people: ['ann', 'bob'] }),
  ],
});

describe('overlapping stays, as sentences', () => {
  it('name place and days, and call it no meeting', () => {
    const answer = overlappingStays(atlas, 'ann', 'bob');
    expect(answer.overlaps.map((overlap) => overlapSentence(overlap, 'en'))).toEqual([
      'Both were in Singapore, 29 May to 1 June 2018, by separate meetings recorded there. ' +
        'No meeting of the two is recorded on these days.',
    ]);
    expect(staysSentence(answer, 'en')).toBe(
      `${metEn.english.staysCaution} 1 meeting of both has no date and may have been on one of these days. ` +
        '1 meeting does not state a certain day and one place, and is left aside.',
    );
  });

  it('say that there are none, and which id is unknown', () => {
    expect(staysSentence(overlappingStays(atlas, 'ann', 'cy'), 'en')).toBe(
      'The counted meetings show no day on which Ann and Cy were in one place without a recorded meeting. ' +
        '1 meeting does not state a certain day and one place, and is left aside.',
    );
    expect(staysSentence(overlappingStays(atlas, 'ann', 'y'), 'en')).toContain('“y”');
  });

  it('never say that two people met, whatever the overlap', () => {
    const { bothThere, bothPerhapsThere, staysCaution } = metEn.english;
    for (const text of [bothThere('P', 'S'), bothPerhapsThere('P', 'S')]) {
      expect(text).toMatch(/No meeting of the two is recorded on these days\.$/);
      expect(text).not.toMatch(/\bmet\b|\btogether\b|\bcontact\b|\bmeeting of (?!the two is recorded)/);
    }
    expect(staysCaution).toContain('does not mean that they met');
  });
});
