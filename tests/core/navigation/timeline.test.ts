import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeSpan } from '../../../src/core/navigation/timeline.js';
import { anyMeetings, meetingOf } from '../samples/build.js';

describe('timeSpan', () => {
  it('gathers what would stand on one another, and counts what has no date', () => {
    const { marks, undated } = timeSpan(
      [
        meetingOf('last', { when: '2018-06-12' }),
        meetingOf('first', { when: '2018-05-27' }),
        meetingOf('same', { when: '2018-05-27T10:00' }),
        meetingOf('undated'),
      ],
      0.1,
    );
    expect(marks.map(({ at, meetings }) => [at, ...meetings.map(({ id }) => id)])).toEqual([
      [0, 'first', 'same'],
      [1, 'last'],
    ]);
    expect(undated).toBe(1);
  });

  it('offers the days of the places, not of Greenwich', () => {
    const { from, firstDay, lastDay } = timeSpan([meetingOf('a', { when: '2018-05-27', timeZone: 'Asia/Seoul' })], 0);
    expect(new Date(from).toISOString().slice(0, 10)).toBe('2018-05-26');
    expect(new Date(firstDay).toISOString().slice(0, 10)).toBe('2018-05-27');
    expect(new Date(lastDay).toISOString().slice(0, 10)).toBe('2018-05-27');
    const june = timeSpan([meetingOf('b', { when: '2018-06-01/2018-06-30' })], 0);
    expect(new Date(june.lastDay).toISOString().slice(0, 10)).toBe('2018-06-30');
  });

  it('has every dated meeting once, in order, in marks that are apart', () => {
    fc.assert(
      fc.property(anyMeetings, fc.double({ min: 0, max: 1, noNaN: true }), (meetings, gap) => {
        const { marks, undated } = timeSpan(meetings, gap);
        const ids = marks.flatMap((mark) => mark.meetings.map(({ id }) => id));
        expect(ids.length + undated).toBe(meetings.length);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [index, { at }] of marks.entries()) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(1);
          if (index > 0) expect(at - (marks[index - 1]?.at ?? NaN)).toBeGreaterThanOrEqual(gap);
        }
      }),
    );
  });

  it('refuses an invalid gap', () => {
    expect(() => timeSpan([], NaN)).toThrow('Got gap NaN when expected');
  });
});
