import { describe, expect, it } from 'vitest';
import { durationMinutes, parseDuration } from '../../../src/core/time/duration.js';

const minutes = (iso: string): number | undefined => {
  const duration = parseDuration(iso);
  return duration && durationMinutes(duration);
};

describe('parseDuration', () => {
  it.each([
    ['PT90M', 90],
    ['PT1H30M', 90],
    ['PT1.5H', 90],
    ['PT1,5H', 90],
    ['PT45S', 0.75],
    ['P2DT3H', 51 * 60],
    ['P2W', 14 * 24 * 60],
    ['PT0S', 0],
  ])('%s is %d minutes', (iso, total) => {
    expect(minutes(iso)).toBe(total);
  });

  it('keeps days, hours and minutes as written', () => {
    expect(parseDuration('P1DT2H3M')).toEqual({ years: 0, months: 0, weeks: 0, days: 1, hours: 2, minutes: 3 });
  });

  it('does not guess how long a month is', () => {
    expect(parseDuration('P3M')).toEqual({ years: 0, months: 3, weeks: 0, days: 0, hours: 0, minutes: 0 });
    expect(minutes('P3M')).toBeUndefined();
  });

  it.each([
    '',
    'P',
    'PT',
    'P1',
    '90M',
    'PT90',
    'pt90m',
    'PT1M1H',
    'P1DT',
    '1:30',
    'PT-5M',
    'PT.M',
    'PT1H ',
    `PT${'9'.repeat(400)}H`,
  ])('%s is none', (iso) => {
    expect(parseDuration(iso)).toBeUndefined();
  });
});
