import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Atlas, Attendance } from '../../../src/core/model/model.js';
import { statistics } from '../../../src/core/queries/atlas.js';
import { bySide, officeAt, otherClocks } from '../../../src/core/queries/attendance.js';
import { accounts, groupByDay, isLater, nextMeeting } from '../../../src/core/queries/meetings.js';
import { journey } from '../../../src/core/queries/people.js';
import { parseWhen } from '../../../src/core/time/edtf.js';
import { anyMeetings, atlasOf, meetingOf, personOf, placeOf } from '../samples/build.js';

const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
const [SEOUL, NEW_YORK] = [{ timeZone: 'Asia/Seoul' }, { timeZone: 'America/New_York' }];

describe('groupByDay', () => {
  const days = (atlas: Atlas): string[] =>
    groupByDay(atlas.meetings).map(({ day, meetings }) => `${day}: ${ids(meetings).join(' ')}`);

  it('groups under the local day, to the precision known, in the order of the calendar', () => {
    const atlas = atlasOf({
      meetings: [
        meetingOf('undated'),
        meetingOf('june-1-evening', { when: '2018-06-01T21:00', ...NEW_YORK }),
        meetingOf('june-2-morning', { when: '2018-06-02T09:00', ...SEOUL }),
        meetingOf('june-1-noon', { when: '2018-06-01T12:00', ...SEOUL }),
        meetingOf('range', { when: '2018-05-29/2018-06-01' }),
        meetingOf('until', { when: '/2018-05-30' }),
        meetingOf('june', { when: '2018-06' }),
        meetingOf('year', { when: '2018' }),
        meetingOf('ides', { when: '-0044-03-15' }),
        meetingOf('earlier', { when: '-0100' }),
      ],
    });
    expect(days(atlas)).toEqual([
      '-0100: earlier',
      '-0044-03-15: ides',
      '2018: year',
      '2018-05-29: range',
      '2018-05-30: until',
      '2018-06: june',
      '2018-06-01: june-1-noon june-1-evening',
      '2018-06-02: june-2-morning',
      ': undated',
    ]);
  });

  it('stands by the day on the clock of the meeting, however its time was written', () => {
    expect(groupByDay([meetingOf('call', { when: '2018-06-03T23:00Z', ...SEOUL })])[0]?.day).toBe('2018-06-04');
  });

  it('has every meeting once and every day once', () => {
    fc.assert(
      fc.property(anyMeetings, (meetings) => {
        const groups = groupByDay(atlasOf({ meetings }).meetings);
        expect(groups.flatMap((group) => ids(group.meetings)).sort()).toEqual(ids(meetings).sort());
        expect(new Set(groups.map(({ day }) => day)).size).toBe(groups.length);
        expect(groups.slice(0, -1).every(({ day }) => day !== '')).toBe(true);
      }),
    );
  });
});

describe('bySide', () => {
  const atlas = atlasOf({
    sides: ['sg', 'us', 'dprk', 'rok'].map((id) => ({ id, name: id })),
    people: [
      personOf('trump', 'Trump', 'us'),
      personOf('kim', 'Kim', 'dprk'),
      personOf('nobody'),
      personOf('shin', 'Shin', 'gone'),
    ],
  });
  const attendance = (...list: Partial<Attendance>[]): readonly Attendance[] =>
    list.map((one) => ({ sources: [], ...one }));
  const table = (...list: Partial<Attendance>[]): string[] =>
    bySide(atlas, meetingOf('m', { attendance: attendance(...list) })).map(
      ({ side, attendances }) =>
        `${side?.id ?? '?'}: ${attendances.map(({ person, role }) => person ?? role ?? '–').join(' ')}`,
    );

  it("follows the atlas's order of sides, hosts and the sideless last", () => {
    expect(
      table(
        { person: 'nobody' },
        { side: 'sg', role: 'host' },
        { person: 'kim' },
        { person: 'shin' },
        { person: 'trump' },
      ),
    ).toEqual(['us: trump', 'dprk: kim', 'sg: host', '?: nobody shin']);
  });

  it('leaves hosts in their place where they also take part', () => {
    expect(table({ person: 'kim' }, { side: 'sg', role: 'host' }, { side: 'sg', role: 'delegate' })).toEqual([
      'sg: host delegate',
      'dprk: kim',
    ]);
  });

  it('puts the named before the unnamed, and principals and heads first', () => {
    const many = table(
      { side: 'us', role: 'head' },
      { side: 'us', person: 'kim', role: 'aide' },
      { side: 'us', person: 'shin' },
      { person: 'trump', role: 'head' },
      { side: 'us', person: 'nobody', role: 'principal' },
    );
    expect(many).toEqual(['us: nobody trump kim shin head']);
  });

  it('takes the side of the meeting before that of the person, and has none where no person attended', () => {
    expect(table({ person: 'trump', side: 'rok' })).toEqual(['rok: trump']);
    expect(table()).toEqual([]);
  });
});

describe('officeAt', () => {
  const title = (
    offices: readonly (readonly [name: string, from?: string | undefined, to?: string | undefined])[],
    edtf: string | undefined,
  ): unknown => {
    const list = offices.map(([name, from, to]) => ({
      title: name,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      sources: [],
    }));
    return officeAt(
      personOf('p', 'p', undefined, { offices: list }),
      edtf === undefined ? undefined : parseWhen(edtf, 'Asia/Seoul'),
    )?.title;
  };
  const pompeo = [
    ['CIA', '2017-01-23', '2018-04-25'],
    ['State', '2018-04-26', undefined],
  ] as const;

  it.each([
    ['2018-04-01', 'CIA'],
    ['2018-04-25T23:59', 'CIA'],
    ['2018-04-26T00:00', 'State'],
    ['2018-04-25/2018-04-26', 'State'],
    ['2018', 'State'],
    ['2019-06-30', 'State'],
    ['2018-06-04/', 'State'],
    ['/2017-06', 'CIA'],
    ['2016-12-31', undefined],
  ])('%s: %s', (edtf, office) => {
    expect(title(pompeo, edtf)).toBe(office);
  });

  it('lets an unknown end exclude nothing, and shows the last listed of several', () => {
    expect(title([['only']], '2018')).toBe('only');
    expect(title([['first'], ['second']], '2018')).toBe('second');
    expect(title([['envoy', undefined, '2017']], '2018')).toBeUndefined();
    expect(title([['envoy', '2018-06', undefined]], '2018-06-04')).toBe('envoy');
  });

  it('takes the last listed without a date, and nothing from nobody', () => {
    expect(title(pompeo, undefined)).toBe('State');
    expect(title(pompeo, '/')).toBe('State');
    expect(title([], '2018')).toBeUndefined();
  });
});

describe('otherClocks', () => {
  const capital = (id: string, timeZone: string): ReturnType<typeof placeOf> => placeOf(id, id, { timeZone });
  const atlas = atlasOf({
    places: [
      capital('washington', 'America/New_York'),
      capital('ottawa', 'America/Toronto'),
      capital('pyongyang', 'Asia/Pyongyang'),
      placeOf('nowhere'),
    ],
    sides: [
      { id: 'us', name: 'US', capital: 'washington' },
      { id: 'ca', name: 'Canada', capital: 'ottawa' },
      { id: 'dprk', name: 'DPRK', capital: 'pyongyang' },
      { id: 'x', name: 'X', capital: 'nowhere' },
      { id: 'y', name: 'Y' },
    ],
  });
  const clocks = (when: string | undefined, timeZone: string | undefined): string[] =>
    otherClocks(
      atlas,
      meetingOf('m', {
        ...(when === undefined ? {} : { when }),
        ...(timeZone === undefined ? {} : { timeZone }),
        attendance: ['y', 'x', 'dprk', 'ca', 'us'].map((side) => ({ side, sources: [] })),
      }),
    ).map(({ place, timeZone: zone }) => `${place.id} ${zone}`);

  it("names one capital for each clock that shows something else than the meeting's", () => {
    expect(clocks('2018-06-04T10:00', 'Asia/Seoul')).toEqual(['washington America/New_York']);
  });

  it('goes by the offset of that day: Pyongyang was half an hour off until May 2018', () => {
    expect(clocks('2018-04-27T09:30', 'Asia/Seoul')).toEqual([
      'washington America/New_York',
      'pyongyang Asia/Pyongyang',
    ]);
  });

  it('has none without a zone or a time to convert', () => {
    expect(clocks('2018-06-04T10:00', undefined)).toEqual([]);
    expect(clocks(undefined, 'Asia/Seoul')).toEqual([]);
    expect(clocks('../2018-06-04', 'Asia/Seoul')).toEqual([]);
  });
});

describe('isLater', () => {
  const later = (when: string | undefined, more = {}, asOf: string | undefined = '2018-06-04'): boolean =>
    isLater(
      atlasOf(asOf === '' ? {} : { asOf }),
      meetingOf('m', { ...(when === undefined ? {} : { when }), ...SEOUL, ...more }),
    );

  it('is true of what began after the last day the atlas tells of, on the clock of the meeting', () => {
    expect(later('2018-06-05')).toBe(true);
    expect(later('2018-06-05T00:00')).toBe(true);
    expect(later('2018-06-04T23:59')).toBe(false);
    expect(later('2018-06')).toBe(false);
    expect(later('2018-06-04/2018-06-06')).toBe(false);
    expect(later('2018-07', { status: 'cancelled' })).toBe(true);
  });

  it('is the same by the hour in every zone, also of a century ago', () => {
    const zones = fc.constantFrom('Asia/Seoul', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Manila', 'UTC');
    const year = fc.constantFrom('1840', '2018');
    fc.assert(
      fc.property(
        zones,
        year,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 23 }),
        (timeZone, y, day, hour) => {
          const when = `${y}-06-0${day}T${String(hour).padStart(2, '0')}:00`;
          expect(later(when, { timeZone }, `${y}-06-05`)).toBe(day > 5);
        },
      ),
    );
  });

  it('is false of plans, of what has no date, and of atlases that have no last day', () => {
    expect(later('2018-06-12', { status: 'planned' })).toBe(false);
    expect(later(undefined)).toBe(false);
    expect(later('../2019')).toBe(false);
    expect(later('2018-06-12', {}, '')).toBe(false);
  });
});

describe('accounts', () => {
  it('puts claims about one field beside one another, in order of first mention', () => {
    const claims = (['when', 'duration', 'when'] as const).map((about, index) => ({
      about,
      value: String(index),
      sources: [],
    }));
    expect(
      accounts(meetingOf('m', { claims })).map(({ about, claims: of }) => [about, of.map(({ value }) => value)]),
    ).toEqual([
      ['when', ['0', '2']],
      ['duration', ['1']],
    ]);
  });
});

describe('nextMeeting', () => {
  it('walks the whole atlas in time, and stops at both ends', () => {
    fc.assert(
      fc.property(anyMeetings, (meetings) => {
        const atlas = atlasOf({ meetings });
        const walked: string[] = [];
        for (let at = atlas.meetings[0]; at !== undefined; at = nextMeeting(atlas, at.id, 1)) {
          const back = nextMeeting(atlas, at.id, -1)?.id;
          expect(back).toBe(walked.at(-1));
          walked.push(at.id);
        }
        expect(walked).toEqual(ids(atlas.meetings));
      }),
    );
    expect(nextMeeting(atlasOf({}), 'nothing', 1)).toBeUndefined();
  });
});

describe('journey', () => {
  const atlas = atlasOf({
    places: [
      ...['panmunjeom', 'singapore', 'seoul'].map((id) => placeOf(id)),
      { ...placeOf('unplaced'), coordinates: undefined } as never,
    ],
    people: [personOf('sung')],
    meetings: [
      meetingOf('one', { when: '2018-05-27', places: ['panmunjeom'], people: ['sung'] }),
      meetingOf('two', { when: '2018-05-30', places: ['unplaced', 'panmunjeom'], people: ['sung'] }),
      meetingOf('call', { when: '2018-05-31', mode: 'phone', places: ['seoul'], people: ['sung'] }),
      meetingOf('unplaced', { when: '2018-05-31', places: ['unplaced'], people: ['sung'] }),
      meetingOf('seoul', { when: '2018-06-01', places: ['seoul'], people: ['sung'] }),
      meetingOf('cancelled', { when: '2018-06-02', status: 'cancelled', places: ['singapore'], people: ['sung'] }),
      meetingOf('without-him', { when: '2018-06-02', places: ['singapore'] }),
      meetingOf('five', { when: '2018-06-04', places: ['panmunjeom'], people: ['sung'] }),
      meetingOf('plan', { when: '2018-06-05', status: 'planned', places: ['panmunjeom'], people: ['sung'] }),
      meetingOf('summit', { when: '2018-06-12', status: 'planned', places: ['singapore'], people: ['sung'] }),
      meetingOf('undated', { places: ['seoul'], people: ['sung'] }),
    ],
  });

  it('joins meetings in a row at one place, and leaves out calls and letters', () => {
    const { stops, legs } = journey(atlas, 'sung');
    expect(
      stops.map(({ number, place, meetings, planned }) => [number, place.id, ids(meetings).join(' '), planned]),
    ).toEqual([
      [1, 'panmunjeom', 'one two', false],
      [2, 'seoul', 'seoul', false],
      [3, 'panmunjeom', 'five plan', false],
      [4, 'singapore', 'summit', true],
    ]);
    expect(legs.map(({ from, to, planned }) => [from.id, to.id, planned])).toEqual([
      ['panmunjeom', 'seoul', false],
      ['seoul', 'panmunjeom', false],
      ['panmunjeom', 'singapore', true],
    ]);
  });

  it('is empty for unknown people', () => {
    expect(journey(atlas, 'nobody')).toEqual({ stops: [], legs: [] });
  });
});
describe('statistics', () => {
  it('counts calls apart, and bounds what is bounded', () => {
    const atlas = atlasOf({
      places: [placeOf('a'), placeOf('b')],
      people: [personOf('p')],
      meetings: [
        meetingOf('one', { when: '2018-05-27' }),
        meetingOf('two', { when: '2018-06-03/' }),
        meetingOf('call', { mode: 'phone' }),
      ],
    });
    expect(statistics(atlas)).toEqual({
      places: 2,
      meetings: 2,
      calls: 1,
      people: 1,
      earliest: Date.UTC(2018, 4, 27),
      latest: Date.UTC(2018, 5, 3),
    });
    expect(statistics(atlas)).toBe(statistics(atlas));
  });

  it('has no bounds where nothing has a date', () => {
    expect(statistics(atlasOf({}))).toMatchObject({ meetings: 0, earliest: undefined, latest: undefined });
  });
});
