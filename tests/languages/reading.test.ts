/** The words in which files may be written: the readers know every word of every language. */
import { describe, expect, it } from 'vitest';
import { degreesOf } from '../../src/core/formats/records/degrees.js';
import { isoDurationOf } from '../../src/core/formats/records/durations.js';
import { certaintyOf, modeOf, roleOf, statusOf } from '../../src/core/formats/records/vocabulary.js';
import { guessColumns } from '../../src/core/formats/table/columns.js';
import { headingKey } from '../../src/core/formats/table/heading-key.js';
import { clockTimeOf } from '../../src/core/time/clock-times.js';
import { monthOfName } from '../../src/core/time/month-names.js';
import type { Affixes } from '../../src/core/time/reading-words.js';
import { edtfOfWrittenDate, saysDateIsUnknown } from '../../src/core/time/written-dates.js';
import { READING_WORDS } from '../../src/languages/reading.js';

/** "1520" with each of the words beside it. */
const beside = (date: string, { prefixes = [], suffixes = [] }: Affixes = {}): readonly string[] => [
  ...prefixes.map((prefix) => `${prefix} ${date}`),
  ...suffixes.map((suffix) => `${date}${/^[\p{Script=Latin}(]/u.test(suffix) ? ' ' : ''}${suffix}`),
];

describe.each([...READING_WORDS])('the reading words of %s', (_tag, words) => {
  it('name twelve months, each at its place', () => {
    for (const months of words.months ?? []) {
      const names = months.split(' ');
      expect(names.map(monthOfName)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    }
  });

  it.each([
    ['about', '1520~'],
    ['perhaps', '1520?'],
    ['before', '../1519'],
    ['until', '../1520'],
    ['after', '1521/..'],
    ['since', '1520/..'],
  ] as const)('say "%s" of a year', (key, edtf) => {
    for (const text of beside('1520', words[key]))
      expect(`${text}: ${edtfOfWrittenDate(text)}`).toBe(`${text}: ${edtf}`);
  });

  it('join the two ends of a range', () => {
    const { beforeStart = [], afterStart = [], between = [], afterEnd = [] } = words.range ?? {};
    const ranges = [
      ...between.flatMap((word) => ['', ...beforeStart].map((frame) => `${frame} 1914 ${word} 1918`.trim())),
      ...afterStart.flatMap((word) => ['', ...afterEnd].map((frame) => `1914${word} 1918${frame}`)),
    ];
    for (const text of ranges) expect(`${text}: ${edtfOfWrittenDate(text)}`).toBe(`${text}: 1914/1918`);
  });

  it('frame two dates with one unknown date between them, and join the dates of a list', () => {
    const { prefixes = [], suffixes = [] } = words.between ?? {};
    for (const joint of words.and ?? []) {
      const years = `1914 ${joint} 1918`;
      expect(edtfOfWrittenDate(years), years).toBe('{1914,1918}');
      for (const text of [...prefixes.map((word) => `${word} ${years}`), ...suffixes.map((word) => `${years} ${word}`)])
        expect(edtfOfWrittenDate(text), text).toBe('[1914..1918]');
    }
    for (const word of words.or ?? []) expect(edtfOfWrittenDate(`1914 ${word} 1918`), word).toBe('[1914,1918]');
  });

  it('name parts of a year and of a century', () => {
    const part = (affixes: Affixes | undefined, edtf: string): void => {
      for (const text of beside('1815', affixes))
        expect(`${text}: ${edtfOfWrittenDate(text)}`).toBe(`${text}: ${edtf}`);
    };
    part(words.parts?.early, '1815-37~');
    part(words.parts?.middle, '1815-38~');
    part(words.parts?.late, '1815-39~');
    part(words.halves?.[0], '1815-01/1815-06');
    part(words.halves?.[1], '1815-07/1815-12');
    part(words.quarters?.[0], '1815-01/1815-03');
    part(words.quarters?.[1], '1815-04/1815-06');
    part(words.quarters?.[2], '1815-07/1815-09');
    part(words.quarters?.[3], '1815-10/1815-12');
  });

  it('name feasts and calendars', () => {
    for (const name of words.feasts?.easter ?? [])
      expect(edtfOfWrittenDate(`${name} 1520`), name).toBe('1520-04-18[u-ca=julian]');
    for (const name of words.feasts?.christmas ?? [])
      expect(edtfOfWrittenDate(`${name} 1815`), name).toBe('1815-12-25');
    for (const text of beside('2018-06-04', words.calendars?.julian))
      expect(edtfOfWrittenDate(text), text).toBe('2018-06-17[u-ca=julian]');
    for (const text of beside('2018-06-04', words.calendars?.gregorian))
      expect(edtfOfWrittenDate(text), text).toBe('2018-06-04');
    for (const word of words.centuryBefore ?? []) expect(edtfOfWrittenDate(`${word} XVI`), word).toBe('1501/1600');
  });

  it('name seasons, quarters, decades, centuries and years before Christ', () => {
    for (const word of words.seasons?.spring ?? []) expect(edtfOfWrittenDate(`${word} 2018`)).toBe('2018-21');
    for (const prefix of words.quarter?.prefixes ?? [])
      expect(edtfOfWrittenDate(`${prefix}2 2018`)).toBe('2018-04/2018-06');
    for (const suffix of words.quarter?.suffixes ?? [])
      expect(edtfOfWrittenDate(`2018 2${suffix}`)).toBe('2018-04/2018-06');
    for (const suffix of words.decade ?? []) expect(edtfOfWrittenDate(`1990${suffix}`)).toBe('1990/1999');
    for (const suffix of words.century ?? []) expect(edtfOfWrittenDate(`19${suffix}`)).toBe('1801/1900');
    for (const text of beside('44', words.beforeChrist)) expect(edtfOfWrittenDate(text)).toBe('-0043');
  });

  it('number the parts of a date', () => {
    const { year, month, day } = words.dateUnits ?? { year: '-', month: '-', day: '' };
    expect(edtfOfWrittenDate(`2018${year}6${month}4${day}`)).toBe('2018-06-04');
  });

  it('say the time of day', () => {
    for (const text of beside('9:30', words.am)) expect(clockTimeOf(text)).toEqual({ hour: 9, minute: 30 });
    for (const text of beside('9:30', words.pm)) expect(clockTimeOf(text)).toEqual({ hour: 21, minute: 30 });
    for (const word of words.hourMarks ?? []) expect(clockTimeOf(`9${word}30`)).toEqual({ hour: 9, minute: 30 });
    for (const word of words.clockWords ?? []) expect(clockTimeOf(`9:30 ${word}`)).toEqual({ hour: 9, minute: 30 });
    for (const word of words.at ?? []) expect(edtfOfWrittenDate(`2018-06-04 ${word} 9:30`)).toBe('2018-06-04T09:30');
  });

  it('say that a date is not known', () => {
    for (const text of words.unknownDate ?? []) expect(`${text}: ${saysDateIsUnknown(text)}`).toBe(`${text}: true`);
  });

  it('are read in cells as values of the model', () => {
    const tables = [
      [words.roles, roleOf],
      [words.statuses, statusOf],
      [words.modes, modeOf],
      [words.certainties, certaintyOf],
    ] as const;
    for (const [spellings, valueOf] of tables) {
      for (const [value, list] of Object.entries(spellings ?? {})) {
        for (const word of list) expect(`${word}: ${valueOf(word)}`).toBe(`${word}: ${value}`);
      }
    }
  });

  it('are read as headings of columns, of the first field that has them', () => {
    const known = new Set<string>();
    for (const [field, headings] of Object.entries(words.columns ?? {})) {
      const own = headings.filter((heading) => !known.has(headingKey(heading)));
      for (const heading of own) {
        known.add(headingKey(heading));
        // Without a column for the place, a venue or a country is the place.
        const place = words.columns?.place?.[0] ?? '';
        const columns = guessColumns(field === 'place' ? [heading] : [place, heading]);
        expect(`${heading}: ${columns.at(-1)?.field}`).toBe(`${heading}: ${field}`);
      }
    }
  });

  it('stand beside angles and durations', () => {
    const { north = [], south = [] } = words.hemispheres ?? {};
    for (const word of north) expect(degreesOf(`${word} 37`)).toBe(37);
    for (const word of south) expect(degreesOf(`${word} 37`)).toBe(-37);
    for (const word of words.angleUnits?.degrees ?? []) expect(degreesOf(`37${word}`)).toBe(37);
    for (const word of words.durationUnits?.hours ?? []) expect(isoDurationOf(`2 ${word}`)).toBe('PT2H');
    for (const word of words.durationUnits?.minutes ?? []) expect(isoDurationOf(`90${word}`)).toBe('PT1H30M');
  });

  it('name weekdays, which say nothing of a date', () => {
    for (const word of words.weekdays ?? []) expect(edtfOfWrittenDate(`${word}, 4 June 2018`)).toBe('2018-06-04');
    for (const word of words.weekdaysInBrackets ?? [])
      expect(edtfOfWrittenDate(`4 June 2018 (${word})`)).toBe('2018-06-04');
  });
});
