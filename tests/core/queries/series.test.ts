import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { participantsOf, seriesEntries } from '../../../src/core/queries/series.js';
import { atlasOf, meetingOf, personOf } from '../samples/build.js';

const withNumbers = (numbers: readonly (number | undefined)[]) =>
  atlasOf({
    series: [{ id: 's', title: 'Talks', sources: [] }],
    meetings: numbers.map((number, index) =>
      meetingOf(`m${index}`, {
        series: 's',
        when: `2018-06-${String(index + 1).padStart(2, '0')}`,
        ...(number === undefined ? {} : { number }),
      }),
    ),
  });

/** Sessions by number or id, gaps in brackets. */
const shown = (numbers: readonly (number | undefined)[]): string =>
  seriesEntries(withNumbers(numbers), 's')
    .map(({ meeting, missing }) => (meeting ? String(meeting.number ?? meeting.id) : `[${missing.from}-${missing.to}]`))
    .join(' ');

describe('seriesEntries', () => {
  it('puts each run of missing numbers before the first session with a higher number', () => {
    expect(shown([1, 2, 3])).toBe('1 2 3');
    expect(shown([1, 3])).toBe('1 [2-2] 3');
    expect(shown([3, 7])).toBe('[1-2] 3 [4-6] 7');
  });

  it('misses nothing that has no number, and no number twice', () => {
    expect(shown([undefined, undefined])).toBe('m0 m1');
    expect(shown([1, undefined, 3, 3])).toBe('1 m1 [2-2] 3 3');
  });

  it('keeps the order of time where numbers contradict it', () => {
    expect(shown([4, 2])).toBe('[1-1] [3-3] 4 2');
    expect(shown([1_000_000_000])).toBe('[1-999999999] 1000000000');
    expect(shown([-1, 0, 2.5, 2])).toBe('-1 0 [1-1] 2.5 2');
  });

  it('has every session once and every number from 1 to the highest once', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined })), (numbers) => {
        const entries = seriesEntries(withNumbers(numbers), 's');
        const known = numbers.filter((number) => number !== undefined);
        const missing = entries.flatMap(({ missing: gap }) =>
          gap ? Array.from({ length: gap.to - gap.from + 1 }, (_, index) => gap.from + index) : [],
        );
        expect(entries.filter(({ meeting }) => meeting).length).toBe(numbers.length);
        const all = [...new Set([...known, ...missing])].sort((a, b) => a - b);
        expect(all).toEqual(Array.from({ length: Math.max(0, ...known) }, (_, index) => index + 1));
        expect(missing.filter((number) => known.includes(number))).toEqual([]);
      }),
    );
  });

  it('is empty for an id without a series', () => {
    expect(seriesEntries(atlasOf({}), 'x')).toEqual([]);
  });
});

describe('participantsOf', () => {
  it('counts each person once a meeting, most often first, then by first attendance', () => {
    const atlas = atlasOf({
      people: [personOf('a'), personOf('b'), personOf('c')],
      meetings: [
        meetingOf('one', { when: '2018-06-01', people: ['c', 'a', 'a'] }),
        meetingOf('two', { when: '2018-06-02', people: ['b', 'a', 'gone'] }),
      ],
    });
    const counted = participantsOf(atlas, atlas.meetings).map(({ person, meetings }) => [person.id, meetings.length]);
    expect(counted).toEqual([
      ['a', 2],
      ['c', 1],
      ['b', 1],
    ]);
  });
});
