/** The time of a filter in words. */
import { beforeAll, describe, expect, it } from 'vitest';
import { filterOfWrittenTime } from '../../src/core/filter/written-time.js';
import { formatTimeRange, loadMessages } from '../../src/languages/index.js';

const DAY = 86_400_000;
const days = (from: string, to: string): { from: number; to: number } => ({
  from: Date.parse(`${from}T00:00Z`),
  to: Date.parse(`${to}T00:00Z`) + DAY - 1,
});

describe('the time of a filter', () => {
  beforeAll(() => loadMessages('ko'));

  it.each([
    [days('2018-05-27', '2018-06-06'), '27 May to 6 June 2018'],
    [days('1815-04-01', '1815-04-30'), 'April 1815'],
    [days('2018-02-01', '2018-03-31'), 'February to March 2018'],
    [days('1990-01-01', '2012-12-31'), '1990 to 2012'],
    [days('2018-06-12', '2018-06-12'), '12 June 2018'],
    [{ from: Date.UTC(1815, 0, 1) }, 'from 1815 on'],
    [{ to: Date.UTC(1900, 0, 1) - 1 }, 'until 1899'],
    [{ from: -Infinity, to: Infinity }, ''],
    [{}, ''],
  ])('%j is %s', (time, text) => {
    expect(formatTimeRange(time, 'en')).toBe(text);
  });

  it('leaves the year out where a text nearby has it', () => {
    expect(formatTimeRange(days('2018-05-27', '2018-06-06'), 'en', { year: false })).toBe('27 May to 6 June');
  });

  it('is in the words of other languages', () => {
    expect(formatTimeRange(days('1815-04-01', '1815-04-30'), 'ko')).toBe('1815년 4월');
  });

  it.each(['April 1815', '27 May 2018', '1990', '29 May 2018 to 1 June 2018', '1990 to 2012'])(
    'says %s as it was written',
    (text) => {
      expect(formatTimeRange(filterOfWrittenTime(text) ?? {}, 'en')).toBe(text.replace('29 May 2018 to', '29 May to'));
    },
  );
});
