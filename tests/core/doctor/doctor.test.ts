import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../../src/core/model/build-atlas.js';
import { applySuggestion } from '../../../src/core/doctor/apply.js';
import { examine } from '../../../src/core/doctor/doctor.js';
import type { Issue } from '../../../src/core/model/issues.js';
import type { AtlasData } from '../../../src/core/model/model.js';
import { anyAtlasData } from '../samples/any-atlas.js';
import { atlasOf, dataOf, meetingOf, personOf, placeOf } from '../samples/build.js';
import { readNative } from '../formats/reading.js';
import { isThorough } from '../../runs.js';

const only = (parts: Partial<AtlasData>, code: Issue['code'], today?: number): readonly Issue[] =>
  examine(atlasOf(parts), today === undefined ? {} : { today }).filter((issue) => issue.code === code);

const duplicatesOf = (...names: readonly string[]): readonly (string | undefined)[] =>
  only({ people: names.map((name, index) => personOf(`p${index}`, name)) }, 'twin-names').map(
    ({ name, other }) => `${name} = ${other}`,
  );

describe('coordinates', () => {
  it('reports 0, 0, which tools write for a blank cell', () => {
    const places = [
      placeOf('blank', 'Blank', { coordinates: [0, 0] }),
      placeOf('accra', 'Accra', { coordinates: [-0.2, 5.6] }),
    ];
    const [issue, ...more] = only({ places }, 'coordinates-zero');
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ severity: 'error', path: 'place/blank', id: 'blank', found: '[0, 0]' });
    expect(issue && applySuggestion(dataOf({ places }), issue)?.places[0]).not.toHaveProperty('coordinates');
  });

  it('are reported as swapped by the time zone, and the fix swaps them', () => {
    const places = [
      placeOf('paris', 'Paris', { coordinates: [48.85, 2.35], timeZone: 'Europe/Paris' }),
      placeOf('nairobi', 'Nairobi', { coordinates: [36.8, -1.3], timeZone: 'Africa/Nairobi' }),
      placeOf('urumqi', 'Ürümqi', { coordinates: [87.6, 43.8], timeZone: 'Asia/Shanghai' }),
    ];
    const [issue, ...more] = only({ places }, 'coordinates-swapped');
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ id: 'paris', suggestion: '[2.35, 48.85]' });
    expect(issue && applySuggestion(dataOf({ places }), issue)?.places[0]?.coordinates).toEqual([2.35, 48.85]);
  });

  it('are reported as swapped by a place of the same name, and by the distance to all others', () => {
    const rome = [12.49, 41.89] as const;
    const sameName = [placeOf('a', 'Rome', { coordinates: rome }), placeOf('b', 'Rome', { coordinates: [41.9, 12.5] })];
    expect(
      only({ places: sameName }, 'coordinates-swapped')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['a', 'b']);
    const europe = [
      [2.35, 48.85],
      [13.4, 52.5],
      [16.4, 48.2],
      [-3.7, 40.4],
      [6.1, 46.2],
    ].map(([x = 0, y = 0], index) => placeOf(`e${index}`, `E${index}`, { coordinates: [x, y] }));
    const vienna = placeOf('v', 'Vienna', { coordinates: [48.2, 16.37] });
    const tokyo = placeOf('t', 'Tokyo', { coordinates: [139.7, 35.7] });
    expect(only({ places: [...europe, vienna, tokyo] }, 'coordinates-swapped').map(({ id }) => id)).toEqual(['v']);
  });

  it('are reported where two places of one name are far apart, unless their notes say where each is', () => {
    const london = placeOf('london', 'London', { coordinates: [-0.13, 51.5] });
    const ontario = placeOf('london-2', 'London', { coordinates: [-81.25, 42.98] });
    const [issue] = only({ places: [london, ontario] }, 'place-name-shared');
    expect(issue).toMatchObject({
      name: 'London',
      found: expect.stringMatching(/^london, london-2, 5\d\d\d km$/) as unknown,
    });
    const withNotes = [
      { ...london, note: 'England' },
      { ...ontario, note: 'Canada' },
    ];
    expect(only({ places: withNotes }, 'place-name-shared')).toEqual([]);
  });
});

describe('duplicate names', () => {
  it.each([
    ['Choe Son-hui', 'Choe Sun Hui'],
    ['Choe Son-hui', 'Choi Son Hee'],
    ['Kim Yong-chol', 'Kim Young Chul'],
    ['Ri Yong-ho', 'Lee Yong Ho'],
    ['Kim Chang Son', 'Kim Chang-son'],
    ['Sung Kim', 'Kim, Sung'],
    ['Mohammed Zarif', 'Muhammad Zarif'],
    ['Gorbachev, Mikhail', 'Mikhail Gorbachov'],
    ['Mike Pompeo', 'Mike Pompoe'],
    ['José Álvarez', 'Jose Alvarez'],
    ['김영철', '김영철 '],
    ['Kiev, Ukraine', 'Kyiv, Ukraine'],
    ['Panmunjom', 'P’anmunjŏm'],
  ])('%s and %s are reported', (one, other) => {
    expect(duplicatesOf(one, other, 'Another Person')).toHaveLength(1);
  });

  it.each([
    ['Kim Jong-un', 'Kim Jong-il'],
    ['Kim Jong-un', 'Kim Jong-nam'],
    ['Kim Jong-un', 'Kim Jong-in'],
    ['Elizabeth I', 'Elizabeth II'],
    ['Delegate 1', 'Delegate 2'],
    ['George Bush', 'George Bush Jr'],
    ['James Barker', 'James Parker'],
    ['George H.W. Bush', 'George W. Bush'],
    ['Toyako, Japan', 'Tokyo, Japan'],
    ['Ri Un', 'Ro An'],
    ['김영철', '김용철'],
    ['Иванов', 'Иванова'],
  ])('%s and %s are not reported', (one, other) => {
    expect(duplicatesOf(one, other)).toEqual([]);
  });

  it('are not reported for people at one meeting, on two sides, or with two names in another script', () => {
    const people = [personOf('a', 'Choe Son-hui'), personOf('b', 'Choe Sun Hui')];
    expect(only({ people }, 'twin-names')).toHaveLength(1);
    expect(only({ people, meetings: [meetingOf('m', { people: ['a', 'b'] })] }, 'twin-names')).toEqual([]);
    const sides = [personOf('a', 'Choe Son-hui', 'x'), personOf('b', 'Choe Sun Hui', 'y')];
    expect(only({ people: sides }, 'twin-names')).toEqual([]);
    const scripts = [
      personOf('a', { en: 'Choe Son-hui', ko: '최선희' }),
      personOf('b', { en: 'Choe Sun Hui', ko: '최순희' }),
    ];
    expect(only({ people: scripts }, 'twin-names')).toEqual([]);
  });

  it('are reported for places too, unless they are far apart', () => {
    const near = [
      placeOf('p1', 'Panmunjeom', { coordinates: [126.68, 37.96] }),
      placeOf('p2', 'Panmunjom', { coordinates: [126.67, 37.95] }),
    ];
    expect(only({ places: near }, 'twin-names')[0]).toMatchObject({ path: 'place/p2', suggestion: 'p1' });
    const far = [near[0]!, placeOf('p2', 'Panmunjom', { coordinates: [10, 10] })];
    expect(only({ places: far }, 'twin-names')).toEqual([]);
  });

  it('are merged into the entry with more meetings, and the other name becomes an alias', () => {
    const data = dataOf({
      people: [
        personOf('rare', 'Choe Sun Hui', undefined, { offices: [{ title: 'Minister', sources: [] }] }),
        personOf('usual', 'Choe Son-hui'),
      ],
      meetings: [
        meetingOf('a', { people: ['usual'] }),
        meetingOf('b', { people: ['usual'] }),
        meetingOf('c', { people: ['rare'] }),
      ],
    });
    const issue = examine(buildAtlas(data)).find(({ code }) => code === 'twin-names');
    expect(issue).toMatchObject({ id: 'rare', suggestion: 'usual' });
    const merged = applySuggestion(data, issue!);
    expect(merged?.people).toEqual([
      personOf('usual', 'Choe Son-hui', undefined, {
        aliases: ['Choe Sun Hui'],
        offices: [{ title: 'Minister', sources: [] }],
      }),
    ]);
    expect(merged?.meetings.map(({ attendance }) => attendance[0]?.person)).toEqual(['usual', 'usual', 'usual']);
    expect(applySuggestion(merged!, issue!)).toBeUndefined();
  });

  it('of a town in two languages, or under a former name, are one place, and other towns are not', () => {
    const twins = (...names: readonly string[]): readonly unknown[] =>
      only({ places: names.map((name, index) => placeOf(`p${index}`, name)) }, 'twin-names').map(({ name, other }) => [
        name,
        other,
      ]);
    expect(twins('Wien', 'Vienna', 'Graz')).toEqual([['Wien', 'Vienna']]);
    expect(twins('Aachen', 'Aix-la-Chapelle')).toHaveLength(1);
    expect(twins('Leghorn', 'Livorno')).toHaveLength(1);
    expect(twins('Preßburg', 'Bratislava')).toHaveLength(1);
    expect(twins('Pékin', '北京')).toHaveLength(1);
    expect(twins('Aix-en-Provence', 'Aachen')).toEqual([]);
    expect(twins('Wien', 'Wiener Neustadt')).toEqual([]);
    const far = [
      placeOf('a', 'Vienna', { coordinates: [-77.27, 38.9] }),
      placeOf('b', 'Wien', { coordinates: [16.37, 48.21] }),
    ];
    expect(only({ places: far }, 'twin-names')).toEqual([]);
  });

  it('are found among tens of thousands of similar names in seconds', () => {
    const syllables = [
      'chol',
      'sun',
      'yong',
      'ho',
      'min',
      'jae',
      'hyun',
      'il',
      'nam',
      'seok',
      'woo',
      'kyung',
      'tae',
      'won',
    ];
    const families = ['Kim', 'Ri', 'Pak', 'Choe', 'Jong', 'Kang', 'Cho', 'Yun', 'Chang', 'Im'];
    const names = Array.from({ length: isThorough ? 50_000 : 15_000 }, (_, index) => {
      const given = [index % 14, Math.floor(index / 14) % 14, Math.floor(index / 196) % 14];
      return `${families[index % 10]} ${given.map((at) => syllables[at]).join('-')} ${Math.floor(index / 2744)}`;
    });
    const people = names.map((name, index) => personOf(`p${index}`, name));
    people.push(personOf('one', 'Zbigniew Brzezinski'), personOf('other', 'Zbigniev Brzezinsky'));
    const atlas = atlasOf({ people });
    const before = performance.now();
    const issues = examine(atlas);
    expect(performance.now() - before).toBeLessThan(60_000);
    expect(issues.some(({ name, other }) => `${name} ${other}`.includes('Brzezinski'))).toBe(true);
  }, 120_000);
});

describe('journeys', () => {
  const places = [
    placeOf('singapore', 'Singapore', { coordinates: [103.85, 1.29], timeZone: 'Asia/Singapore' }),
    placeOf('washington', 'Washington', { coordinates: [-77.04, 38.9], timeZone: 'America/New_York' }),
  ];
  const journey = (from: string, to: string, more: object = {}): readonly Issue[] =>
    only(
      {
        places,
        people: [personOf('kim', 'Sung Kim')],
        meetings: [
          meetingOf('first', {
            when: from,
            timeZone: 'Asia/Singapore',
            places: ['singapore'],
            people: ['kim'],
            ...more,
          }),
          meetingOf('second', { when: to, timeZone: 'America/New_York', places: ['washington'], people: ['kim'] }),
        ],
      },
      'journey-too-fast',
    );

  it('reports one person in two distant cities at once, and names the speed that would take', () => {
    const [issue] = journey('2018-06-11T10:00', '2018-06-11T08:00');
    expect(issue).toMatchObject({
      severity: 'error',
      path: 'meeting/second',
      id: 'second',
      expected: 'at most 1000 km/h',
    });
    expect(issue).toMatchObject({ name: 'Sung Kim', found: 'Singapore → Washington, 15545 km, 10 h, 1555 km/h' });
    expect(journey('2018-06-11T10:00', '2018-06-10T22:00')[0]?.found).toMatch(/km, 0 h$/);
    expect(journey('2018-06-11T10:00', '2018-06-11T10:00', { duration: 'PT8H' })[0]?.found).toContain('4 h, 3886 km/h');
  });

  it('does not report journeys that are possible or whose times are not exact', () => {
    expect(journey('2018-06-11T10:00', '2018-06-12T08:00')).toEqual([]);
    expect(journey('2018-06-11', '2018-06-11')).toEqual([]);
    expect(journey('2018-06-11T10:00~', '2018-06-11T08:00')).toEqual([]);
    expect(journey('2018-06-11T10:00', '2018-06-11T08:00', { mode: 'phone' })).toEqual([]);
    expect(journey('2018-06-11T10:00', '2018-06-11T08:00', { status: 'cancelled' })).toEqual([]);
  });
});

describe('meetings, sides, sources', () => {
  it('reports meetings without people, and meetings in the future', () => {
    const meetings = [
      meetingOf('empty', { when: '2030' }),
      meetingOf('planned', { when: '2030', status: 'planned', people: ['a'] }),
      meetingOf('past', { when: '2018', people: ['a'] }),
    ];
    const parts = { meetings, people: [personOf('a')] };
    expect(only(parts, 'meeting-without-people').map(({ id }) => id)).toEqual(['empty']);
    expect(only(parts, 'date-in-future')).toEqual([]);
    const [future, ...more] = only(parts, 'date-in-future', Date.UTC(2026, 0, 1));
    expect([future?.id, future?.found, more]).toEqual(['empty', '2030', []]);
    expect(applySuggestion(dataOf(parts), future!)?.meetings[0]?.status).toBe('planned');
  });

  it('reports ends before beginnings, for offices too', () => {
    const meetings = [meetingOf('m', { when: '2018-06-04/2018-06-01', people: ['a'] })];
    const people = [
      personOf('a', 'A', undefined, { offices: [{ title: 'Envoy', from: '2018', to: '2016', sources: [] }] }),
    ];
    const issues = only({ meetings, people }, 'date-reversed');
    expect(issues.map(({ path, suggestion }) => [path, suggestion])).toEqual([
      ['meeting/m', '2018-06-01/2018-06-04'],
      ['person/a', '2016/2018'],
    ]);
    const fixed = issues.reduce((data, issue) => applySuggestion(data, issue) ?? data, dataOf({ meetings, people }));
    expect(fixed.meetings[0]?.when?.edtf).toBe('2018-06-01/2018-06-04');
    expect(fixed.people[0]?.offices[0]).toMatchObject({ from: '2016', to: '2018' });
    expect(only(fixed, 'date-reversed')).toEqual([]);
  });

  it('reports people without a side where others have one, and sides that are not listed', () => {
    const parts = {
      sides: [{ id: 'us', name: 'United States' }],
      people: [personOf('a', 'A', 'us'), personOf('b', 'B'), personOf('c', 'C', 'atlantis'), personOf('d', 'D')],
      meetings: [meetingOf('m', { attendance: [{ person: 'd', side: 'us', sources: [] }] })],
    };
    expect(only(parts, 'side-unknown').map(({ id, name, found }) => [id, name ?? found])).toEqual([
      ['b', 'B'],
      ['c', 'atlantis'],
    ]);
    expect(only({ people: [personOf('b', 'B')] }, 'side-unknown')).toEqual([]);
    // In a register people have no sides, and organisations have no people.
    const meetings = [meetingOf('m', { attendance: [{ side: 'us', text: 'US', sources: [] }] })];
    expect(only({ sides: parts.sides, people: [personOf('b', 'B')], meetings }, 'side-unknown')).toEqual([]);
  });

  it('reports things that nothing refers to', () => {
    const parts = {
      places: [placeOf('used', 'Used', { coordinates: [1, 1] }), placeOf('unused', 'Unused', { coordinates: [2, 2] })],
      people: [personOf('here', 'Here'), personOf('nowhere', 'Nowhere')],
      sources: [
        { id: 'cited', title: 'Cited', date: '2018' },
        { id: 'uncited', title: 'Uncited', date: '2018' },
      ],
      meetings: [meetingOf('m', { places: ['used'], people: ['here'], sources: ['cited'] })],
    };
    expect(only(parts, 'unused').map(({ path }) => path)).toEqual(['place/unused', 'person/nowhere', 'source/uncited']);
    expect(only({ ...parts, meetings: [] }, 'unused')).toEqual([]);
  });

  it('reports sources without a date, and only once where no source has one', () => {
    const some = [
      { id: 'a', title: 'A', date: '2018' },
      { id: 'b', title: 'B' },
    ];
    expect(only({ sources: some }, 'source-without-date').map(({ id }) => id)).toEqual(['b']);
    const none = ['a', 'b', 'c'].map((id) => ({ id, title: id }));
    expect(only({ sources: none }, 'source-without-date')).toMatchObject([{ severity: 'note', count: 3 }]);
  });

  it.each([
    [['Smith, History of War, p. 12', 'Smith, History of War, pp. 45–47', 'Smith, History of War, p. 3 f.'], 1],
    [['Müller: Akten, S. 7', 'Müller: Akten, S. 9 ff.', 'Meier: Briefe, Bl. 12r'], 2],
    [['State Papers, fol. 3v', 'State Papers (fol. 12r)', 'State Papers'], 1],
    [['Report 7', 'Report 9'], 2],
  ])('counts the pages of one book as one source: %j', (titles, count) => {
    const sources = titles.map((title, index) => ({ id: `s${index}`, title }));
    const [issue] = only({ sources }, 'source-without-date');
    expect(issue?.count ?? 1).toBe(count);
  });

  it('says once that no meeting has people, and names the meetings where some have', () => {
    const meetings = ['a', 'b', 'c'].map((id) => meetingOf(id));
    expect(only({ meetings }, 'people-missing')).toMatchObject([{ count: 3 }]);
    expect(only({ meetings }, 'meeting-without-people')).toEqual([]);
    const some = { meetings: [...meetings, meetingOf('d', { people: ['x'] })], people: [personOf('x')] };
    expect(only(some, 'people-missing')).toEqual([]);
    expect(only(some, 'meeting-without-people').map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });

  it('says of a place in several countries that the countries differ, and not that the names do', () => {
    const nowhere = (id: string, note: string): ReturnType<typeof placeOf> => {
      const { coordinates: _none, ...place } = placeOf(id, 'Brussels', { note });
      return place;
    };
    const places = [nowhere('b1', 'Malta'), nowhere('b2', 'France'), nowhere('b3', 'Belgium')];
    expect(only({ places }, 'twin-names')).toEqual([]);
    expect(only({ places }, 'place-countries')).toMatchObject([{ name: 'Brussels', found: 'Malta, France, Belgium' }]);
    expect(only({ places: [nowhere('b1', 'Belgium'), nowhere('b2', 'belgium')] }, 'place-countries')).toEqual([]);
  });
});

describe('examine', () => {
  it('finds no error in the first atlas', () => {
    const data = readNative(readFileSync(new URL('../../../geo/us-dprk-2018.geojson', import.meta.url), 'utf8')).value;
    const issues = examine(buildAtlas(data), { today: Date.UTC(2026, 10, 23) });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(issues.filter(({ code }) => code === 'twin-names' || code === 'coordinates-swapped')).toEqual([]);
  });

  it('limits the Issues of one rule', () => {
    const many = Array.from({ length: 500 }, (_, index) => meetingOf(`m${index}`, { places: ['zero'] }));
    const meetings = [...many, meetingOf('last', { people: ['a'] })];
    const issues = examine(atlasOf({ meetings, people: [personOf('a')], places: [placeOf('zero')] }));
    expect(issues[0]?.code).toBe('coordinates-zero');
    expect(issues.filter(({ code }) => code === 'meeting-without-people')).toHaveLength(200);
    expect(issues.find(({ code }) => code === 'too-many-issues')).toMatchObject({
      about: 'meeting-without-people',
      count: 300,
    });
  });

  it('never throws, and every suggestion that can be applied gives another atlas that can be examined', () => {
    fc.assert(
      fc.property(anyAtlasData, (data) => {
        for (const issue of examine(buildAtlas(data), { today: 0 })) {
          const fixed = applySuggestion(data, issue);
          if (fixed === undefined) continue;
          expect(fixed).not.toEqual(data);
          examine(buildAtlas(fixed));
        }
      }),
    );
  });
});
