/** What every kind must answer, and what the map and the list of sources make of it. */
import { describe, expect, it } from 'vitest';
import { citationsOf } from '../../../src/core/kinds/citations.js';
import {
  highlightOf,
  kindNamed,
  KINDS,
  meetingsOf,
  placesOf,
  statementsOf,
  thingAt,
  titleOf,
  type Ref,
} from '../../../src/core/kinds/registry.js';
import { refOf, refText } from '../../../src/core/navigation/links.js';
import { atlasOf, meetingOf, personOf, placeOf } from '../samples/build.js';

const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

const atlas = atlasOf({
  sources: [
    { id: 'paper', title: 'A newspaper' },
    { id: 'unused', title: 'Unused' },
  ],
  places: [
    placeOf('hall', 'Hall', { parts: [{ id: 'room', name: 'Room', sources: ['paper'] }] }),
    placeOf('capital'),
    placeOf('other'),
  ],
  sides: [{ id: 'us', name: 'United States', capital: 'capital' }],
  people: [personOf('sung', 'Sung Kim', 'us', { offices: [{ title: 'Envoy', sources: ['paper'] }] })],
  series: [{ id: 'talks', title: 'Talks', sources: ['paper'] }],
  topics: [{ id: 'pace', name: 'Pace', positions: [{ text: 'slow', sources: ['paper'] }], sources: [] }],
  meetings: [
    meetingOf('one', {
      when: '2018-06-01',
      places: ['hall'],
      people: ['sung'],
      series: 'talks',
      topics: ['pace'],
      claims: [{ about: 'when', value: '9:30', sources: ['paper'] }],
    }),
    meetingOf('call', { when: '2018-06-02', mode: 'phone', people: ['sung'], topics: ['pace'] }),
  ],
});

const FIRST: readonly (readonly [Ref, string, readonly string[]])[] = [
  [{ kind: 'place', id: 'hall' }, 'Hall', ['one']],
  [{ kind: 'meeting', id: 'one' }, 'one', ['one']],
  [{ kind: 'person', id: 'sung' }, 'Sung Kim', ['one', 'call']],
  [{ kind: 'topic', id: 'pace' }, 'Pace', ['one', 'call']],
  [{ kind: 'series', id: 'talks' }, 'Talks', ['one']],
  [{ kind: 'side', id: 'us' }, 'United States', ['one', 'call']],
  [{ kind: 'source', id: 'paper' }, 'A newspaper', ['one']],
];

describe('a kind', () => {
  it.each(FIRST)('of %o has a title and meetings', (ref, title, meetings) => {
    expect(titleOf(atlas, ref)).toBe(title);
    expect(ids(meetingsOf(atlas, ref))).toEqual(meetings);
  });

  it.each(KINDS)('%s finds what it lists, by the id it has in addresses', (name) => {
    const kind = kindNamed(name);
    expect(kind.list(atlas).length).toBeGreaterThan(0);
    for (const thing of kind.list(atlas)) {
      const ref = { kind: name, id: thing.id };
      expect(thingAt(atlas, ref)).toBe(thing);
      expect(refOf(refText(ref))).toEqual(ref);
      const { aliases, about } = kind.searchText(thing);
      expect([...aliases, ...about].every((text) => text === undefined || typeof text === 'string')).toBe(true);
    }
  });

  it.each(KINDS)('%s answers nothing for an id the atlas does not have', (kind) => {
    const ref = { kind, id: 'gone' };
    expect(thingAt(atlas, ref)).toBeUndefined();
    expect(titleOf(atlas, ref)).toBeUndefined();
    expect(highlightOf(atlas, ref)).toBeUndefined();
    expect([meetingsOf(atlas, ref), placesOf(atlas, ref), statementsOf(atlas, ref)]).toEqual([[], [], []]);
  });

  it('of any other name is none, also of names that every object has', () => {
    for (const name of ['planet', 'toString', '__proto__', '']) {
      expect(kindNamed(name)).toBeUndefined();
      expect(thingAt(atlas, { kind: name, id: 'hall' } as unknown as Ref)).toBeUndefined();
    }
  });
});

describe('on the map', () => {
  it('a place and the places of a meeting are selected; a call relates the capitals it joins', () => {
    expect(highlightOf(atlas, { kind: 'place', id: 'hall' })).toMatchObject({
      selected: ['hall'],
      othersDimmed: false,
    });
    expect(highlightOf(atlas, { kind: 'meeting', id: 'one' })).toMatchObject({ selected: ['hall'], related: [] });
    expect(highlightOf(atlas, { kind: 'meeting', id: 'call' })).toMatchObject({ selected: [], related: ['capital'] });
  });

  it.each(['person', 'topic', 'series', 'side', 'source'] as const)(
    'a %s relates the places of its meetings',
    (kind) => {
      const ref = FIRST.find(([one]) => one.kind === kind)?.[0] as Ref;
      expect(highlightOf(atlas, ref)).toMatchObject({ selected: [], related: ['hall'], othersDimmed: true });
    },
  );

  it('only a person has a journey, and a person who called has the lines of the calls', () => {
    expect(highlightOf(atlas, { kind: 'person', id: 'sung' })?.traveller).toBe('sung');
    expect(highlightOf(atlas, { kind: 'side', id: 'us' })?.traveller).toBeUndefined();
    expect(ids(highlightOf(atlas, { kind: 'topic', id: 'pace' })?.calls ?? [])).toContain('call');
  });

  it('a page is about the places of its meetings, with the capitals of calls', () => {
    expect(placesOf(atlas, { kind: 'place', id: 'other' })).toEqual(['other']);
    expect(placesOf(atlas, { kind: 'person', id: 'sung' })).toEqual(['hall', 'capital']);
    expect(placesOf(atlas, { kind: 'source', id: 'paper' })).toEqual(['hall']);
  });
});

describe('citationsOf', () => {
  it('finds everything of which a statement cites the source, each once', () => {
    const { meetings, places, people, topics, series } = citationsOf(atlas, 'paper');
    expect([meetings, places, people, topics, series].map(ids)).toEqual([
      ['one'],
      ['hall'],
      ['sung'],
      ['pace'],
      ['talks'],
    ]);
  });

  it('is empty for a source that nothing cites', () => {
    expect(Object.values(citationsOf(atlas, 'unused'))).toEqual([[], [], [], [], []]);
  });
});
