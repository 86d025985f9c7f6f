import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAtlas, compareMeetings, emptyAtlas } from '../../../src/core/model/build-atlas.js';
import type { AtlasData } from '../../../src/core/model/model.js';
import { createSearch } from '../../../src/core/search/search.js';
import { anyMeetings, atlasOf, dataOf, meetingOf, personOf, placeOf } from '../samples/build.js';

const ids = (items: readonly { readonly id: string }[] | undefined): string[] => (items ?? []).map(({ id }) => id);

describe('buildAtlas', () => {
  it('orders meetings by when they can have begun, on the clocks of their zones', () => {
    const atlas = atlasOf({
      meetings: [
        meetingOf('undated'),
        meetingOf('panmunjeom-5', { when: '2018-06-04T10:00~', timeZone: 'Asia/Seoul' }),
        meetingOf('call', { when: '2018-06-03T19:00', timeZone: 'America/New_York' }),
        meetingOf('panmunjeom-4', { when: '2018-06-03T14:00', timeZone: 'Asia/Seoul' }),
        meetingOf('white-house', { when: '2018-06-01T13:14', timeZone: 'America/New_York' }),
        meetingOf('panmunjeom-3', { when: '2018-06-02T10:00', timeZone: 'Asia/Seoul' }),
        meetingOf('dinner', { when: '2018-05-30T19:00', timeZone: 'America/New_York' }),
        meetingOf('panmunjeom-2', { when: '2018-05-30', timeZone: 'Asia/Seoul' }),
      ],
    });
    expect(ids(atlas.meetings)).toEqual([
      'panmunjeom-2',
      'dinner',
      'white-house',
      'panmunjeom-3',
      'panmunjeom-4',
      'call',
      'panmunjeom-5',
      'undated',
    ]);
  });

  it('breaks ties by the end, the number in the series, then the id', () => {
    const atlas = atlasOf({
      meetings: [
        meetingOf('c', { when: '2018-06-04' }),
        meetingOf('b', { when: '2018-06-04' }),
        meetingOf('z', { when: '2018-06-04', number: -1 }),
        meetingOf('long', { when: '2018-06-04/2018-06-05', number: -2 }),
      ],
    });
    expect(ids(atlas.meetings)).toEqual(['z', 'b', 'c', 'long']);
  });

  it('puts "until 4 June" on 4 June, and a date of nothing among the undated', () => {
    const atlas = atlasOf({
      meetings: [
        meetingOf('nothing', { when: '/' }),
        meetingOf('june-5', { when: '2018-06-05' }),
        meetingOf('until', { when: '/2018-06-04' }),
        meetingOf('may', { when: '2018-05' }),
      ],
    });
    expect(ids(atlas.meetings)).toEqual(['may', 'until', 'june-5', 'nothing']);
  });

  it('orders places by their first meeting, then their first call, then name', () => {
    const atlas = atlasOf({
      places: [
        placeOf('z-empty', 'Äußerstes'),
        placeOf('a-empty', 'Zagreb'),
        ...['seoul', 'capital', 'singapore', 'panmunjeom'].map((id) => placeOf(id)),
      ],
      sides: [{ id: 'us', name: 'US', capital: 'capital' }],
      meetings: [
        meetingOf('call', { when: '2018-01', mode: 'phone', places: ['seoul'] }),
        meetingOf('letter', { when: '2017', mode: 'letter', attendance: [{ side: 'us', sources: [] }] }),
        meetingOf('one', { when: '2018-05', places: ['panmunjeom'] }),
        meetingOf('two', { when: '2018-06', places: ['singapore'] }),
      ],
    });
    expect(ids(atlas.places)).toEqual(['panmunjeom', 'singapore', 'capital', 'seoul', 'z-empty', 'a-empty']);
  });

  it('orders people by name, and keeps the order of sides', () => {
    const atlas = atlasOf({
      sides: [
        { id: 'us', name: 'United States' },
        { id: 'dprk', name: 'North Korea' },
      ],
      people: [personOf('b', 'Özil'), personOf('a', 'Zeus'), personOf('c', 'Adam')],
    });
    expect(ids(atlas.people)).toEqual(['c', 'b', 'a']);
    expect(ids(atlas.sides)).toEqual(['us', 'dprk']);
  });

  it('never makes a presence of a call', () => {
    const atlas = atlasOf({
      places: ['seoul', 'washington', 'singapore', 'panmunjeom'].map((id) => placeOf(id)),
      sides: [
        { id: 'us', name: 'US', capital: 'washington' },
        { id: 'rok', name: 'ROK', capital: 'seoul' },
        { id: 'eu', name: 'EU', capital: 'brussels' },
      ],
      people: [personOf('pompeo', 'Pompeo', 'us'), personOf('kang', 'Kang', 'rok')],
      meetings: [
        meetingOf('call', {
          mode: 'phone',
          attendance: [
            { person: 'pompeo', sources: [] },
            { person: 'kang', sources: [] },
            { side: 'eu', sources: [] },
          ],
        }),
        meetingOf('elsewhere', {
          mode: 'video',
          attendance: [{ person: 'pompeo', side: 'rok', sources: [] }],
          places: ['seoul'],
        }),
        meetingOf('talk', { places: ['panmunjeom'], attendance: [{ person: 'pompeo', sources: [] }] }),
      ],
    });
    expect([...atlas.meetingsByPlace.keys()]).toEqual(['panmunjeom']);
    expect(ids(atlas.remoteMeetingsByPlace.get('washington'))).toEqual(['call']);
    expect(ids(atlas.remoteMeetingsByPlace.get('seoul'))).toEqual(['call', 'elsewhere']);
    expect([...atlas.remoteMeetingsByPlace.keys()]).not.toContain('brussels');
    expect([...atlas.capitalsByMeeting]).toEqual([
      ['call', ['seoul', 'washington']],
      ['elsewhere', ['seoul']],
    ]);
    expect(ids(atlas.meetingsByPerson.get('pompeo'))).toEqual(['call', 'elsewhere', 'talk']);
  });

  it('indexes each meeting once, however often it names a thing', () => {
    const atlas = atlasOf({
      places: [placeOf('panmunjeom')],
      people: [personOf('sung-kim')],
      meetings: [
        meetingOf('a', {
          places: ['panmunjeom', 'panmunjeom'],
          topics: ['t', 't'],
          series: 's',
          attendance: [
            { person: 'sung-kim', sources: [] },
            { person: 'sung-kim', sources: [] },
          ],
        }),
      ],
    });
    expect(ids(atlas.meetingsByPlace.get('panmunjeom'))).toEqual(['a']);
    expect(ids(atlas.meetingsByPerson.get('sung-kim'))).toEqual(['a']);
    expect(ids(atlas.meetingsByTopic.get('t'))).toEqual(['a']);
    expect(ids(atlas.meetingsBySeries.get('s'))).toEqual(['a']);
  });

  it('takes the first of things with one id, in the lists as in the indexes', () => {
    const titled = ['first', 'second'].map((title) => ({ id: 'x', title, sources: [] }));
    const named = ['first', 'second'].map((name) => ({ id: 'x', name, positions: [], sources: [] }));
    const atlas = atlasOf({
      places: [placeOf('x', 'first'), placeOf('x', 'second')],
      people: [personOf('x', 'first'), personOf('x', 'second')],
      meetings: [
        meetingOf('x', { when: '2019', places: ['x'], people: ['x'], title: 'first' }),
        meetingOf('x', { when: '2018', places: ['x'], people: ['x'], title: 'second' }),
      ],
      sides: named,
      series: titled,
      topics: named,
      sources: titled,
    });
    for (const [list, index] of [
      [atlas.places, atlas.placeById],
      [atlas.people, atlas.personById],
      [atlas.meetings, atlas.meetingById],
      [atlas.sides, atlas.sideById],
      [atlas.series, atlas.seriesById],
      [atlas.topics, atlas.topicById],
      [atlas.sources, atlas.sourceById],
    ] as const) {
      expect(list).toHaveLength(1);
      expect(list[0]).toBe(index.get('x'));
      expect(list[0]).toSatisfy((one: object) => ('name' in one ? one.name : 'title' in one && one.title) === 'first');
    }
    expect(atlas.meetingsByPlace.get('x')).toEqual(atlas.meetings);
    expect(atlas.meetingsByPerson.get('x')).toEqual(atlas.meetings);
    expect(() => createSearch(atlas)).not.toThrow();
  });

  it('keeps ids that are names of things every object has', () => {
    const atlas = atlasOf({
      places: ['__proto__', 'constructor'].map((id) => placeOf(id)),
      meetings: [meetingOf('toString', { places: ['__proto__'] })],
    });
    expect(ids(atlas.meetingsByPlace.get('__proto__'))).toEqual(['toString']);
    expect(atlas.meetingsByPlace.get('constructor')).toBeUndefined();
    expect(atlas.placeById.get('constructor')?.id).toBe('constructor');
  });

  it('freezes what is its own, and leaves the data as it was', () => {
    const data = dataOf({
      meetings: [meetingOf('b', { when: '2019', places: ['p'] }), meetingOf('a', { when: '2018', places: ['p'] })],
    });
    const atlas = buildAtlas(data);
    expect(
      Object.isFrozen(atlas) && Object.isFrozen(atlas.meetings) && Object.isFrozen(atlas.meetingsByPlace.get('p')),
    ).toBe(true);
    expect(ids(data.meetings)).toEqual(['b', 'a']);
    expect(Object.isFrozen(data.meetings) || Object.isFrozen(data)).toBe(false);
  });

  it('says what it got and what it expected', () => {
    expect(() => buildAtlas({} as AtlasData)).toThrow('Got undefined for places, expected an array.');
  });
});

describe('compareMeetings', () => {
  it('is a total order: how meetings were shuffled never matters', () => {
    fc.assert(
      fc.property(
        anyMeetings.chain((meetings) =>
          fc.tuple(fc.constant(meetings), fc.shuffledSubarray([...meetings], { minLength: meetings.length })),
        ),
        ([meetings, shuffled]) => {
          expect(ids(atlasOf({ meetings: shuffled }).meetings)).toEqual(ids(atlasOf({ meetings }).meetings));
        },
      ),
    );
  });

  it('is antisymmetric and transitive', () => {
    fc.assert(
      fc.property(anyMeetings, (meetings) => {
        for (const a of meetings) {
          for (const b of meetings) {
            expect(compareMeetings(a, b) + compareMeetings(b, a)).toBe(0);
            for (const c of meetings) {
              if (compareMeetings(a, b) <= 0 && compareMeetings(b, c) <= 0)
                expect(compareMeetings(a, c)).toBeLessThanOrEqual(0);
            }
          }
        }
      }),
    );
  });
});

describe('emptyAtlas', () => {
  it('holds nothing', () => {
    expect(emptyAtlas.meetings.length + emptyAtlas.places.length + emptyAtlas.people.length).toBe(0);
    expect(Object.isFrozen(emptyAtlas)).toBe(true);
  });
});
