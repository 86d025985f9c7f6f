import { describe, expect, it } from 'vitest';
import { sourcesOf } from '../../src/pages/cited-sources.js';
import { atlasOf, meetingOf, personOf, placeOf } from '../core/samples/build.js';

const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

describe('sourcesOf', () => {
  const sources = 'abcdefghijklmnop'.split('').map((id) => ({ id, title: id }));
  const atlas = atlasOf({
    sources,
    places: [placeOf('p', 'p', { sources: ['c'], parts: [{ id: 'hall', name: 'Hall', sources: ['b', 'c'] }] })],
    sides: [
      { id: 'us', name: 'US' },
      { id: 'dprk', name: 'DPRK' },
    ],
    people: [
      personOf('sung', 'Sung', 'us', {
        sources: ['p'],
        offices: [
          { title: 'old', to: '2014', sources: ['o'] },
          { title: 'now', from: '2016', sources: ['n'] },
        ],
      }),
    ],
    series: [{ id: 's', title: 's', sources: ['m'] }],
    topics: [{ id: 't', name: 't', positions: [{ text: 'x', sources: ['h'] }], sources: ['l'] }],
    meetings: [
      meetingOf('one', {
        when: '2018-05-27',
        places: ['p'],
        series: 's',
        topics: ['t'],
        sources: ['e', 'gone'],
        attendance: [
          { side: 'dprk', sources: ['g'] },
          { person: 'sung', sources: ['f', 'e'] },
        ],
        claims: [{ about: 'when', sources: ['k'] }],
      }),
      meetingOf('call', { when: '2018-01-27', mode: 'phone', attendance: [{ person: 'sung', sources: ['j'] }] }),
    ],
  });

  it('follows the page of a meeting: itself, the people by side, positions, claims, topics, series', () => {
    expect(ids(sourcesOf(atlas, { kind: 'meeting', id: 'one' })).join('')).toBe('efghklm');
  });

  it('follows the page of a person: office at the time, journey, what had no place, other offices', () => {
    expect(ids(sourcesOf(atlas, { kind: 'person', id: 'sung' })).join('')).toBe('nfejop');
  });

  it('follows the page of a place, and is empty for what there is not', () => {
    expect(ids(sourcesOf(atlas, { kind: 'place', id: 'p' })).join('')).toBe('cb');
    for (const kind of ['place', 'meeting', 'person'] as const) expect(sourcesOf(atlas, { kind, id: 'x' })).toEqual([]);
  });
});
