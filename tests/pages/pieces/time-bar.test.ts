import { nothing } from 'lit';
import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../../src/core/model/model.js';
import { timeBar, timeScaleOf } from '../../../src/pages/pieces/time-bar.js';
import { meetingOf } from '../../core/samples/build.js';
import { htmlOf } from '../drawn.js';

const on = (...dates: readonly string[]): readonly Meeting[] =>
  dates.map((when, index) => meetingOf(`m${index}`, { when }));

async function bar(all: readonly Meeting[], row: readonly Meeting[] = all): Promise<string> {
  const scale = timeScaleOf(all);
  if (scale === undefined) return '';
  const drawn = timeBar(row, scale, 'en');
  return drawn === nothing ? '' : htmlOf(drawn);
}
const labelOf = (html: string): string | undefined => /aria-label="([^"]*)"/.exec(html)?.[1];
const rects = (html: string): readonly { x: number; width: number; height: number }[] =>
  [...html.matchAll(/<rect x="?([\d.]+)"? y="?[\d.]+"? width="?([\d.]+)"? height="?([\d.]+)"?/g)].map(
    ([, x, width, height]) => ({
      x: Number(x),
      width: Number(width),
      height: Number(height),
    }),
  );

describe('the bar of a row', () => {
  it('shows days where all meetings are in one year', async () => {
    const html = await bar(on('2018-05-27', '2018-06-04T10:00~', '2018-06-11'));
    expect(labelOf(html)).toBe('On 27 May, 4 June, 11 June');
    const [first, , last] = rects(html);
    expect(first?.x).toBe(0);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(120);
  });

  it('draws a date known only to the month as a low bar over the month', async () => {
    const [month, day] = rects(await bar(on('2018-05', '2018-06-30')));
    expect(month?.width).toBeGreaterThan(40);
    expect(month?.height).toBeLessThan(day?.height ?? 0);
  });

  it('shows years where there are several, higher where there were more meetings', async () => {
    const html = await bar(on('1985', '1986-01', '1986-02', '1990'));
    expect(labelOf(html)).toBe('By year: 1985: 1, 1986: 2, 1990: 1');
    const [one, two] = rects(html);
    expect(two?.height).toBeGreaterThan(one?.height ?? 0);
  });

  it('groups the years of centuries, so that bars can be told apart', async () => {
    const html = await bar(on('1644', '1648', '1815', '2018'));
    expect(labelOf(html)).toBe('By year: 1640–1649: 2, 1810–1819: 1, 2010–2019: 1');
  });

  it('names the busiest year where there are too many to list', async () => {
    const years = Array.from({ length: 30 }, (_, index) => String(1970 + index));
    expect(labelOf(await bar(on(...years, '1985')))).toBe('Most in 1985: 2 meetings');
    const days = Array.from({ length: 12 }, (_, index) => `2018-05-${index + 10}`);
    expect(labelOf(await bar(on(...days)))).toMatch(/^On 10 May, .*17 May, and 4 more$/);
  });

  it('is left out on one day, without a date, and for a row without a date', async () => {
    expect(await bar(on('2018-05-27', '2018-05-27T10:00'))).toBe('');
    expect(await bar([meetingOf('m')])).toBe('');
    expect(await bar(on('1985', '1990'), [meetingOf('m')])).toBe('');
  });

  it('uses no inline style, which a strict policy forbids', async () => {
    expect(await bar(on('1985', '1990'))).not.toContain('style');
  });
});
