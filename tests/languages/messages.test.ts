/** Every language says everything English says, with the same kinds of message, and no message is empty or markup. */
import { describe, expect, it } from 'vitest';
import { ISSUE_CODES, type Issue } from '../../src/core/model/issues.js';
import { CERTAINTIES, CLAIM_FIELDS, MODES, ROLES, STATUSES } from '../../src/core/model/model.js';
import {
  en,
  loadMessages,
  allMessagesFor,
  registerMessages,
  resolveLang,
  type AllMessages,
} from '../../src/languages/index.js';
import { ko } from '../../src/languages/ko.js';

interface Leaf {
  readonly path: string;
  readonly kind: string;
  readonly value: unknown;
}

/** Every message with its path; a function's kind includes how many arguments it is given at most. */
function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
  }
  return [{ path, kind: typeof value, value }];
}

const ISSUE: Issue = { severity: 'error', code: 'wrong-type', path: 'meetings[3].when', row: 4, column: 'date' };
const BARE_ISSUE: Issue = { severity: 'warning', code: 'missing', path: 'features[0]' };

/** Arguments for the functions that take more than numbers and names, by path. */
const SPECIAL: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  'counts.all': [
    [{ meetings: 0, planned: 0, phone: 0, video: 0, letter: 0 }],
    [{ meetings: 5, planned: 2, phone: 1, video: 2, letter: 1000 }],
    [{ meetings: 1, planned: 1, phone: 0, video: 0, letter: 0 }],
  ],
  'atlas.failed': ['network', 'http', 'too-large', 'unreadable'].map((reason) => [{ reason, detail: 'detail' }]),
  'atlas.summary': [
    ['', '', { meetings: 0, links: 0, places: 0, people: 0 }],
    ['Sides', '2018', { meetings: 3, links: 1, places: 1, people: 1000 }],
    ['Sides', '2018', { meetings: 0, links: 2, places: 2, people: 5 }],
  ],
  'sourcesPart.line': [[{ id: 'a', title: 'A', publisher: 'P', author: 'B', date: '2018-06-04' }, 'en']],
  'details.alsoWritten': [[['A', 'B'], 'en']],
  'details.officeSpan': [
    ['A', 'B'],
    ['A', ''],
    ['', 'B'],
  ],
  later: [
    ['2018-06-04', 'en'],
    ['2018-06~', 'en-US'],
  ],
  'time.joinUnits': [[['A', 'B']]],
  'time.clock': [
    ['00:00', 0, 0],
    ['12:30', 12, 30],
    ['23:59', 23, 59],
  ],
  'time.before': ['year', 'month', 'day', 'minute'].map((unit) => ['A', unit]),
  'time.hours': [
    [1, true],
    [2, false],
    [1000, true],
  ],
  'announce.moved': ['north', 'east', 'south', 'west'].map((to) => [to, 1, 1000]),
  'announce.noPlaceFurther': [['west']],
  'map.wheelHint': [[true], [false]],
  'issues.where': [[ISSUE], [BARE_ISSUE]],
};
const NUMBERS = [0, 1, 2, 5, 1000];

/** What a message gives for every set of arguments it must stand. */
function said({ path, value }: Leaf): string[] {
  if (typeof value !== 'function') return [String(value)];
  const call = value as (...values: readonly unknown[]) => string;
  const special = SPECIAL[path];
  if (special !== undefined) return special.map((values) => call(...values));
  if (path.startsWith('issues.says') || path.startsWith('issues.advice')) {
    return [call(ISSUE), call({ ...ISSUE, found: 'x', expected: 'a number' })];
  }
  return TEXT_ARGUMENTS.test(path)
    ? NUMBERS.map((n) => call('Name', 'Second', 'Third', n))
    : NUMBERS.map((n) => call(n, n, n));
}

/** AllMessages whose arguments are names and formatted texts, in whole or first. */
const TEXT_ARGUMENTS =
  /^(theSideOf|distanceFrom|time\.(about|aboutDuration|perhaps|range|from|until|onwards|dayAndTime|weekdayAndTime)|atlas\.(asOf|license)|list\.filteredBy|details\.(accordingTo|nearest|precision|whenFor|at|clock|yourClock)|map\.(failed|tilesFailed|placeName|nextMeeting|previousMeeting)|announce\.(opened|distanceFrom)|search\.none|issues\.suggestion|embed\.frameTitle)$/;

/** Those with a name before or after their numbers. */
const MIXED: Readonly<Record<string, (say: never) => readonly string[]>> = {
  'map.clusterName': (say: AllMessages['map']['clusterName']) =>
    NUMBERS.map((n) => say('Brussels +6', n, 'Brussels', n)),
  'map.clusterLabel': (say: AllMessages['map']['clusterLabel']) => NUMBERS.map((n) => say('Brussels', n)),
  'timeline.bar': (say: AllMessages['timeline']['bar']) => NUMBERS.map((n) => say('4 June 2018', n)),
};

const everythingSaid = (messages: AllMessages): { path: string; text: string }[] =>
  leaves(messages).flatMap((leaf) => {
    const texts = MIXED[leaf.path]?.(leaf.value as never) ?? said(leaf);
    return texts.map((text) => ({ path: leaf.path, text }));
  });

describe.each([
  ['en', en],
  ['ko', ko],
] as const)('the words of %s', (_lang, messages) => {
  it('have the keys and kinds of English', () => {
    const shape = (table: AllMessages): string[] => leaves(table).map(({ path, kind }) => `${path}: ${kind}`);
    expect(shape(messages).sort()).toEqual(shape(en).sort());
  });

  it('are never empty, have no holes and no markup, and group thousands', () => {
    const wrong = everythingSaid(messages).filter(
      ({ text }) =>
        typeof text !== 'string' ||
        text.trim() === '' ||
        text !== text.trim() ||
        /undefined|null|NaN|\[object|\{|\}| {2}/.test(text) ||
        /<\/?[a-z]|&[a-z]+;/i.test(text) ||
        /(?<!\d)1000(?!\d)/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it('have a word for every value of the model', () => {
    const tables = [
      [messages.status, STATUSES],
      [messages.mode, MODES],
      [messages.role, ROLES],
      [messages.certainty, CERTAINTIES],
      [messages.claimField, CLAIM_FIELDS],
      [messages.issues.says, ISSUE_CODES],
      [messages.issues.advice, ISSUE_CODES],
    ] as const;
    for (const [table, values] of tables) expect(Object.keys(table).sort()).toEqual([...values].sort());
  });

  it('name 8 and 16 different points of the compass, the 8 among the 16', () => {
    expect(new Set(messages.compass8).size).toBe(8);
    expect(new Set(messages.compass16).size).toBe(16);
    expect(messages.compass16.filter((_, index) => index % 2 === 0)).toEqual(messages.compass8);
  });

  it('begin the name of a cluster with its visible label, and a marker’s with the place', () => {
    for (const n of NUMBERS) {
      const label = messages.map.clusterLabel('Brussels', n);
      expect(messages.map.clusterName(label, n + 1, 'Brussels', n).startsWith(label)).toBe(true);
    }
    expect(messages.map.placeName('Tokyo', messages.counts.meetings(3), '2000').startsWith('Tokyo')).toBe(true);
  });
});

describe('Korean', () => {
  it('is written in Korean wherever English has words', () => {
    const same = new Map(everythingSaid(en).map(({ path, text }) => [path, text]));
    const untranslated = everythingSaid(ko)
      .filter(({ path, text }) => !/[가-힣]/.test(text) && /[a-z]{2}/i.test(same.get(path) ?? ''))
      .map(({ path }) => path);
    const names = [
      'map.attribution',
      ...['homeEnd', 'pageUpDown', 'enter', 'space', 'tab', 'escape'].map((key) => `help.keys.${key}`),
    ];
    const joined = ['time.joinUnits', 'time.dayAndTime', 'time.weekdayAndTime', 'details.clock', 'sourcesPart.line'];
    const passedOn = ['map.placeName', 'map.clusterLabel', 'issues.where', 'help.keys.plusMinus'];
    expect(untranslated.filter((path) => ![...names, ...joined, ...passedOn].includes(path))).toEqual([]);
  });

  it('ends its sentences in the formal polite style', () => {
    const sentences = everythingSaid(ko).filter(({ path }) => /^(issues\.(says|advice)|help\.does)\./.test(path));
    expect(sentences.length).toBeGreaterThan(50);
    // What was found stands in brackets, what is wanted after a colon: both come from the file.
    const ends = sentences.map(({ text }) => text.replace(/\([^)]*\)|: [^":]*$/g, '').replace(/\.$/, ''));
    expect(ends.filter((text) => !/(니다|세요|필요한 값)$/.test(text))).toEqual([]);
  });
});

describe('the sentences', () => {
  it('count in English', () => {
    expect(en.counts.meetings(1)).toBe('1 meeting');
    expect(en.counts.people(1000)).toBe('1,000 people');
    expect(en.counts.all({ meetings: 3, planned: 0, phone: 0, video: 0, letter: 0 })).toBe('3 meetings');
    expect(en.counts.all({ meetings: 3, planned: 1, phone: 2, video: 0, letter: 1 })).toBe(
      '2 meetings, 1 planned, 2 phone calls and 1 letter',
    );
    expect(en.counts.all({ meetings: 1, planned: 1, phone: 0, video: 0, letter: 0 })).toBe('1 planned meeting');
    expect(en.counts.all({ meetings: 0, planned: 0, phone: 0, video: 0, letter: 0 })).toBe('no meetings');
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 113].map(en.ordinal)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '22nd',
      '101st',
      '113th',
    ]);
  });

  it('are those of the table of speech', () => {
    expect(en.map.placeName('Tokyo', en.counts.meetings(3), '2000 to 2019')).toBe('Tokyo, 3 meetings, 2000 to 2019');
    expect(en.map.clusterName('Brussels +6', 7, 'Brussels', 19)).toBe(
      'Brussels +6: 7 places near Brussels, 19 meetings',
    );
    expect(en.announce.moved('east', 9, 24)).toBe('View moved east. 9 of 24 places in view.');
    expect(en.announce.zoomedIn(5, 24)).toBe('Zoomed in. 5 of 24 places in view.');
    expect(en.announce.noPlaceFurther('north')).toBe('No place further north.');
    expect(en.announce.filtered(12, 24, 31)).toBe('12 of 24 places, 31 meetings.');
    expect(en.map.nextMeeting('Handover talks', '1 July 1997')).toBe('Next meeting: Handover talks, 1 July 1997.');
    expect(en.distanceFrom('4,670 km', 'north-north-east', 'Singapore')).toBe('4,670 km north-north-east of Singapore');
    expect(en.details.nearest('Seoul', '1,150 km', 'west')).toBe('Nearest other place: Seoul, 1,150 km west.');
  });

  it('sum an atlas up', () => {
    const n = { meetings: 12, links: 2, places: 6, people: 11 };
    expect(en.atlas.summary('United States and North Korea', '27 May to 12 June 2018', n)).toBe(
      'United States and North Korea, 27 May to 12 June 2018: 14 meetings and calls, 6 places, 11 people.',
    );
    expect(en.atlas.summary('', '', { ...n, links: 0, meetings: 1 })).toBe('1 meeting, 6 places, 11 people.');
    expect(ko.atlas.summary('미국 및 북한', '', n)).toBe('미국 및 북한: 회담과 통화 14건, 장소 6곳, 인물 11명.');
  });

  it('say where in a file and what was found', () => {
    expect(en.issues.where(ISSUE)).toBe('row 4, column date');
    expect(en.issues.where(BARE_ISSUE)).toBe('features[0]');
    expect(en.issues.says['date-invalid']({ ...ISSUE, found: '31.2.2018' })).toBe(
      'This date cannot be read (found: 31.2.2018).',
    );
    expect(ko.issues.says['date-invalid']({ ...ISSUE, found: '31.2.2018' })).toBe(
      '날짜를 읽을 수 없습니다(입력된 값: 31.2.2018).',
    );
  });

  it('name the order of a date in the words of the language', () => {
    const read = (expected: string): string => ko.issues.says['date-order-ambiguous']({ ...ISSUE, expected });
    expect(read('day/month/year')).toMatch(/일\/월\/연도 순으로 읽었습니다\.$/);
    expect(read('month/day/year')).toMatch(/월\/일\/연도 순으로 읽었습니다\.$/);
  });

  it('count the days of a run and the calls of a place in Korean', () => {
    expect([1, 2, 3].map(ko.details.runDay)).toEqual(['연속 첫날', '연속 2일째', '연속 3일째']);
    expect([1, 2].map(ko.details.callsHere)).toEqual(['통화 또는 서한 1건', '통화와 서한 2건']);
  });

  it('name a source by publisher, author and day, as far as known', () => {
    const source = { id: 'kh', title: 'T', publisher: 'The Korea Herald', author: 'Ock Hyun-ju', date: '2018-06-04' };
    expect(en.sourcesPart.line(source, 'en')).toBe('The Korea Herald, Ock Hyun-ju, 4 June 2018');
    expect(en.sourcesPart.line({ id: 'x', title: 'T' }, 'en')).toBe('');
    expect(ko.sourcesPart.line({ ...source, date: '2018-06~' }, 'ko')).toBe(
      'The Korea Herald, Ock Hyun-ju, 2018년 6월경',
    );
  });
});

describe('messagesFor and resolveLang', () => {
  it('speak English until the words of another language are loaded, which happens once', async () => {
    expect(allMessagesFor('ko')).toBe(en);
    expect(resolveLang('ko')).toBe('en');
    const loading = loadMessages('ko-KR');
    expect(loading).toBeInstanceOf(Promise);
    await loading;
    expect(loadMessages('ko')).toBeUndefined();
    for (const nothingToLoad of ['en', 'fr', '***', '', undefined]) expect(loadMessages(nothingToLoad)).toBeUndefined();
  });

  it('find a language by its tag, its region’s or none', () => {
    expect(allMessagesFor('ko-KR')).toBe(ko);
    expect(allMessagesFor('EN-us')).toBe(en);
    expect(allMessagesFor('fr')).toBe(en);
    expect(allMessagesFor('not a tag')).toBe(en);
    expect(allMessagesFor('')).toBe(en);
  });

  it('keep the region of a language they know, and speak English for others', () => {
    expect(resolveLang('ko-kr')).toBe('ko-KR');
    expect(resolveLang('en-US')).toBe('en-US');
    expect(resolveLang('fr-CA')).toBe('en');
    for (const nothing of ['', null, undefined, '***']) expect(resolveLang(nothing)).toBe('en');
  });

  it('take languages registered later, the nearest first', () => {
    const base: AllMessages = { ...en, bothSides: 'Beide Seiten' };
    const swiss: AllMessages = { ...en, bothSides: 'Beidi Syte' };
    registerMessages('de', base);
    registerMessages('de-ch', swiss);
    expect(allMessagesFor('de-AT')).toBe(base);
    expect(allMessagesFor('de-CH')).toBe(swiss);
    expect(resolveLang('de-AT')).toBe('de-AT');
    expect(() => registerMessages('no tag', base)).toThrow(RangeError);
  });
});
