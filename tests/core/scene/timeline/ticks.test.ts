import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgesOf, stepFor, ticksOf, type TickStep } from '../../../../src/core/scene/timeline/ticks.js';

const at = (year: number, month = 1, day = 1, hour = 0): number =>
  new Date(0).setUTCFullYear(year, month - 1, day) + hour * 3_600_000;
const years = (ticks: readonly number[]): number[] => ticks.map((tick) => new Date(tick).getUTCFullYear());
const view = (from: number, to: number): { from: number; to: number } => ({ from, to });

describe('ticks', () => {
  it('are round years as people count them, before Christ too', () => {
    const ticks = ticksOf(view(at(-480), at(250)), { unit: 'year', count: 100 });
    // 400 BC is the year -399 of ISO 8601; the year 1 takes the place of a year 0.
    expect(years(ticks)).toEqual([-399, -299, -199, -99, 1, 100, 200]);
  });

  it('count single years without a gap between 1 BC and AD 1', () => {
    expect(years(ticksOf(view(at(-1), at(3)), { unit: 'year', count: 1 }))).toEqual([-1, 0, 1, 2, 3]);
  });

  it('are first days of months, Mondays, midnights and full hours', () => {
    const iso = (from: number, to: number, step: TickStep): string[] =>
      ticksOf(view(from, to), step).map((tick) => new Date(tick).toISOString().slice(0, 13));
    expect(iso(at(2019, 11, 20), at(2020, 4, 1), { unit: 'month', count: 1 })).toEqual([
      '2019-12-01T00',
      '2020-01-01T00',
      '2020-02-01T00',
      '2020-03-01T00',
      '2020-04-01T00',
    ]);
    for (const tick of ticksOf(view(at(1814, 9), at(1815, 6)), { unit: 'day', count: 7 }))
      expect(new Date(tick).getUTCDay()).toBe(1);
    expect(iso(at(2018, 6, 4, 7), at(2018, 6, 5, 7), { unit: 'hour', count: 6 })).toEqual([
      '2018-06-04T12',
      '2018-06-04T18',
      '2018-06-05T00',
      '2018-06-05T06',
    ]);
  });

  const anyView = fc
    .tuple(fc.integer({ min: -3_000, max: 2_500 }), fc.double({ min: 1, max: 1e8, noNaN: true }))
    .map(([year, minutes]) => view(at(year), at(year) + minutes * 60_000));

  it('increase, are in view, and are nowhere nearer than half of what was asked', () => {
    fc.assert(
      fc.property(anyView, fc.integer({ min: 2, max: 40 }), (one, parts) => {
        const min = (one.to - one.from) / parts;
        const ticks = ticksOf(one, stepFor(min));
        for (const [index, tick] of ticks.entries()) {
          expect(tick).toBeGreaterThanOrEqual(one.from);
          expect(tick).toBeLessThanOrEqual(one.to);
          if (index > 0) expect(tick - (ticks[index - 1] ?? NaN)).toBeGreaterThan(min / 2);
        }
        const edges = edgesOf(one, stepFor(min));
        expect([edges[0], edges.at(-1)]).toEqual([one.from, one.to]);
        expect([...edges].sort((a, b) => a - b)).toEqual(edges);
      }),
    );
  });
});
