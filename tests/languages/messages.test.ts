/** Every language has every message of English, of the same kind, and no message is empty or markup. */
import { describe, expect, it } from 'vitest';
import { ISSUE_CODES, type Issue } from '../../src/core/model/issues.js';
import { CERTAINTIES, CLAIM_FIELDS, MODES, ROLES, STATUSES } from '../../src/core/model/model.js';
import { messages as en } from '../../src/languages/en/messages.js';
import { englishOrdinal } from '../../src/languages/format/numbers.js';
import { formatSource, loadMessages } from '../../src/languages/index.js';
import { messages as ko } from '../../src/languages/ko/messages.js';
import type { Language } from '../../src/languages/language.js';
import * as registry from '../../src/languages/registry.js';
import { everythingSaid, leaves, type Said } from './every-message.js';

const NUMBERS = [0, 1, 2, 5, 1000];
const ISSUE: Issue = { severity: 'error', code: 'wrong-type', path: 'meetings[3].when', row: 4, column: 'date' };
const BARE_ISSUE: Issue = { severity: 'warning', code: 'missing', path: 'features[0]' };

const TABLES = await Promise.all(
  Object.entries<Language>(registry).map(
    async ([tag, { messages }]) => [tag, (await messages?.()) as typeof en | undefined] as const,
  ),
);

describe.each([
  ['en', en] as const,
  ...TABLES.flatMap(([tag, table]) => (table === undefined ? [] : [[tag, table] as const])),
])('the words of %s', (_tag, messages) => {
  it('have the keys and kinds of English', () => {
    const shape = (table: object): string[] => leaves(table).map(({ path, value }) => `${path}: ${typeof value}`);
    expect(shape(messages).sort()).toEqual(shape(en).sort());
  });

  it('are never empty, have no holes and no markup, and group thousands', () => {
    const said = everythingSaid(messages);
    expect(said.length).toBeGreaterThan(leaves(en).length);
    const wrong = said.filter(
      ({ text }) =>
        typeof text !== 'string' ||
        text.trim() === '' ||
        text !== text.trim() ||
        /undefined|null(?! \(NUL\))|NaN|\[object|\{|\}| {2}/.test(text) ||
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
      [messages.issues.message, ISSUE_CODES],
      [messages.issues.advice, ISSUE_CODES],
    ] as const;
    for (const [table, values] of tables) expect(Object.keys(table).sort()).toEqual([...values].sort());
  });

  it('name 16 different points of the compass', () => {
    expect(messages.compass16).toHaveLength(16);
    expect(new Set(messages.compass16).size).toBe(16);
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
  const byPath = (table: object): readonly Said[] =>
    [...everythingSaid(table)].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  /** Letters that come from Korean itself: the arguments are in English. */
  const isKorean = (text: unknown): boolean => /[가-힣]/.test(String(text));
  /** English with words of its own beside the arguments. */
  const hasWords = (text: unknown): boolean => /[a-z]{2}/i.test(String(text).replaceAll(/«\w+»/g, ''));

  it('is written in Korean wherever English has words', () => {
    const english = byPath(en);
    const untranslated = byPath(ko).filter(({ text }, index) => !isKorean(text) && hasWords(english[index]?.text));
    const names = ['map.attribution', 'download.formats.csv', 'download.formats.geojson', 'download.formats.jsonld'];
    const keys = ['homeEnd', 'pageUpDown', 'enter', 'tab', 'escape', 'plusMinus'].map((key) => `help.keys.${key}`);
    expect(untranslated.map(({ path }) => path).filter((path) => ![...names, ...keys].includes(path))).toEqual([]);
  });

  it('ends its sentences in the formal polite style', () => {
    const sentences = everythingSaid(ko).filter(({ path }) => /^(issues\.(message|advice)|help\.action)\./.test(path));
    expect(sentences.length).toBeGreaterThan(50);
    // The value found stands in brackets, the value expected after a colon: both come from the file.
    const ends = sentences.map(({ text }) =>
      String(text)
        .replace(/\([^)]*\)|: [^":]*$/g, '')
        .replace(/\.$/, ''),
    );
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
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 113].map(englishOrdinal)).toEqual([
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
    expect(en.filter.changed(12, 24)).toBe('12 of 24 meetings.');
    expect(en.map.nextMeeting('Handover talks', '1 July 1997')).toBe('Next meeting: Handover talks, 1 July 1997.');
    expect(en.distanceFrom('4,670 km', 'north-north-east', 'Singapore')).toBe('4,670 km north-north-east of Singapore');
    expect(en.details.nearest('Seoul', '1,150 km', 'west')).toBe('Nearby: Seoul, 1,150 km west.');
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
    expect(en.issues.message['date-invalid']({ ...ISSUE, found: '31.2.2018' })).toBe(
      'This date cannot be read (found: 31.2.2018).',
    );
    expect(ko.issues.message['date-invalid']({ ...ISSUE, found: '31.2.2018' })).toBe(
      '날짜를 읽을 수 없습니다(입력된 값: 31.2.2018).',
    );
  });

  it('name the order of a date in the words of the language', () => {
    const read = (expected: string): string => ko.issues.message['date-order-ambiguous']({ ...ISSUE, expected });
    expect(read('dmy')).toMatch(/일\/월\/연도 순으로 읽었습니다\.$/);
    expect(read('mdy')).toMatch(/월\/일\/연도 순으로 읽었습니다\.$/);
  });

  it('count the days of a run and the calls of a place in Korean', () => {
    expect([1, 2, 3].map(ko.details.runDay)).toEqual(['연속 첫날', '연속 2일째', '연속 3일째']);
    expect([1, 2].map(ko.details.callsHere)).toEqual(['통화 또는 서한 1건', '통화와 서한 2건']);
  });

  it('name a source by publisher, author and day, as far as known', async () => {
    await loadMessages('ko');
    const source = { id: 'kh', title: 'T', publisher: 'The Korea Herald', author: 'Ock Hyun-ju', date: '2018-06-04' };
    expect(formatSource(source, 'en')).toBe('The Korea Herald, Ock Hyun-ju, 4 June 2018');
    expect(formatSource({ id: 'x', title: 'T' }, 'en')).toBe('');
    expect(formatSource({ ...source, date: '2018-06~' }, 'ko')).toBe('The Korea Herald, Ock Hyun-ju, 2018년 6월경');
  });
});
