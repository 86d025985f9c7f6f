import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTER, sideOf, type Filter } from '../../../src/core/filter/filter.js';
import type { Meeting } from '../../../src/core/model/model.js';
import { applyFilter } from '../../../src/core/filter/filter-result.js';
import { anyMeetings, atlasOf, meetingOf, personOf } from '../samples/build.js';

const passing = (filter: Filter, ...meetings: readonly Meeting[]): string[] =>
  [...(applyFilter(atlasOf({ meetings }), filter) ?? [])].sort();

describe('a filter of time', () => {
  it('goes by the calendar of the place: the 30th in Seoul is not the 29th, whatever the hour in Greenwich', () => {
    const seoul = meetingOf('seoul', { when: '2018-05-30', timeZone: 'Asia/Seoul' });
    const york = meetingOf('york', { when: '2018-05-29T23:30', timeZone: 'America/New_York' });
    const endOf29 = Date.UTC(2018, 4, 30) - 1;
    expect(passing({ to: endOf29 }, seoul, york)).toEqual(['york']);
    expect(passing({ from: endOf29 + 1 }, seoul, york)).toEqual(['seoul']);
  });

  it('finds a range by any day of it, an open one by its open side, and nothing undated', () => {
    const meetings = [
      meetingOf('range', { when: '2018-05-29/2018-06-01' }),
      meetingOf('open', { when: '../2018-05-01', timeZone: 'Asia/Seoul' }),
      meetingOf('undated'),
    ];
    const day = Date.UTC(2018, 4, 31);
    expect(passing({ from: day, to: day }, ...meetings)).toEqual(['range']);
    expect(passing({ to: Date.UTC(1900, 0, 1) }, ...meetings)).toEqual(['open']);
  });
});

describe('a filter', () => {
  it('has no result when it has no condition', () => {
    expect(applyFilter(atlasOf({ meetings: [meetingOf('a')] }), NO_FILTER)).toBeUndefined();
    expect(applyFilter(atlasOf({ meetings: [meetingOf('a')] }), { sides: [], modes: [] })).toBeUndefined();
  });

  it('passes no more meetings with one more condition', () => {
    fc.assert(
      fc.property(anyMeetings, fc.integer(), fc.integer(), (meetings, from, to) => {
        const atlas = atlasOf({ meetings });
        const all = (filter: Filter): ReadonlySet<string> =>
          new Set(applyFilter(atlas, filter) ?? atlas.meetings.map(({ id }) => id));
        const [one, both] = [all({ from }), all({ from, to, modes: ['phone'] })];
        for (const id of both) expect(one.has(id)).toBe(true);
      }),
    );
  });

  it('prefers the side an attendance states to the side of its person', () => {
    const atlas = atlasOf({ people: [personOf('ada', 'Ada', 'us')] });
    expect(sideOf(atlas, { person: 'ada', sources: [] })).toBe('us');
    expect(sideOf(atlas, { person: 'ada', side: 'un', sources: [] })).toBe('un');
    expect(sideOf(atlas, { person: 'nobody', sources: [] })).toBeUndefined();
  });
});
