import { describe, expect, it } from 'vitest';
import { shapeOf } from '../../../../src/core/scene/timeline/shapes.js';
import { meetingOf } from '../../samples/build.js';

const day = (text: string): number => Date.parse(`${text}T00:00Z`);
const hour = 3_600_000;

describe('the shape of a meeting', () => {
  it('is none without a date', () => {
    expect(shapeOf(meetingOf('a'))).toBeUndefined();
    expect(shapeOf(meetingOf('a', { when: '/' }))).toBeUndefined();
  });

  it('is solid for days that are stated from first to last', () => {
    const shape = shapeOf(meetingOf('a', { when: '2018-05-29/2018-06-01' }));
    expect(shape?.pieces).toEqual([
      {
        from: day('2018-05-29'),
        solidFrom: day('2018-05-29'),
        solidTo: day('2018-06-02') - 1,
        to: day('2018-06-02') - 1,
        openStart: false,
        openEnd: false,
      },
    ]);
    expect(shape).toMatchObject({ isExact: true, isApproximate: false, isUncertain: false, isDayCertain: true });
  });

  it('fades over a month, a season and a year, since the meeting was at some time in it', () => {
    for (const when of ['1815-04', '1815-22', '1815']) {
      const [piece] = shapeOf(meetingOf('a', { when }))?.pieces ?? [];
      expect(piece?.solidFrom, when).toBeGreaterThan(piece?.from ?? NaN);
      expect(piece?.solidTo, when).toBeLessThan(piece?.to ?? NaN);
      expect(shapeOf(meetingOf('a', { when }))?.isExact, when).toBe(false);
    }
  });

  it('fades at the end that is about or perhaps, and only there', () => {
    const shape = shapeOf(meetingOf('a', { when: '1815-06-01/1815-06-12~' }));
    const [piece] = shape?.pieces ?? [];
    expect([piece?.solidFrom, piece?.solidTo]).toEqual([day('1815-06-01'), day('1815-06-12')]);
    expect(shape).toMatchObject({ isApproximate: true, isUncertain: false, isDayCertain: false });
    expect(shapeOf(meetingOf('a', { when: '1815-02-07?' }))).toMatchObject({ isUncertain: true, isDayCertain: false });
  });

  it('is open where nothing bounds it', () => {
    const before = shapeOf(meetingOf('a', { when: '../1814-11-01' }))?.pieces[0];
    expect(before).toMatchObject({ openStart: true, openEnd: false });
    const from = shapeOf(meetingOf('a', { when: '1815-03-01/..' }))?.pieces[0];
    expect(from).toMatchObject({ from: day('1815-03-01'), openStart: false, openEnd: true });
    for (const piece of [before, from]) expect(Object.values(piece ?? {}).every((one) => one !== Infinity)).toBe(true);
  });

  it('lasts as long as the duration says, if it begins at a known time', () => {
    const two = shapeOf(meetingOf('a', { when: '2018-06-04T10:00', duration: 'PT2H' }))?.pieces[0];
    expect([two?.from, two?.to]).toEqual([day('2018-06-04') + 10 * hour, day('2018-06-04') + 12 * hour]);
    const days = shapeOf(meetingOf('a', { when: '1815-03-15', duration: 'P9D' }))?.pieces[0];
    expect([days?.solidFrom, days?.to]).toEqual([day('1815-03-15'), day('1815-03-24')]);
    // Hours of an unknown time of the day prolong nothing.
    const hours = shapeOf(meetingOf('a', { when: '2018-06-04', duration: 'PT2H' }))?.pieces[0];
    expect(hours?.to).toBe(day('2018-06-05') - 1);
    expect(shapeOf(meetingOf('a', { when: '2018-06', duration: 'P40D' }))?.pieces[0].to).toBe(day('2018-07-01') - 1);
  });

  it('has a piece for each of several days, and doubt for one of them', () => {
    const all = shapeOf(meetingOf('a', { when: '{1815-02-01,1815-02-10,1815-02-20}' }));
    expect(all?.pieces.map(({ from }) => from)).toEqual([day('1815-02-01'), day('1815-02-10'), day('1815-02-20')]);
    expect(all?.isUncertain).toBe(false);
    const one = shapeOf(meetingOf('a', { when: '[1814-12-24,1814-12-26]' }));
    expect(one).toMatchObject({ isUncertain: true, isDayCertain: false });
  });

  it('is on the calendar of its place', () => {
    const [piece] = shapeOf(meetingOf('a', { when: '2018-05-27', timeZone: 'Asia/Seoul' }))?.pieces ?? [];
    expect(piece?.from).toBe(day('2018-05-27'));
  });
});
