import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTimeZone, localParts, offsetMinutes, wallTime, zonedToUtc } from '../../../src/core/time/zones.js';
import { runs } from '../../runs.js';

const ZONES = Intl.supportedValuesOf('timeZone');
const anyZone = fc.constantFrom(...ZONES, 'UTC', 'Asia/Calcutta', 'US/Pacific');
/** Years −500 to 2100. */
const anyInstant = fc.integer({ min: -77_900_000_000_000, max: 4_102_444_800_000 });

function clock(text: string): Parameters<typeof zonedToUtc>[0] {
  const [, year = '', month = '1', day = '1', hour = '0', minute = '0'] =
    /^(-?\d+)(?:-(\d+))?(?:-(\d+))?(?:T(\d+):(\d+))?$/.exec(text) ?? [];
  return { year: Number(year), month: Number(month), day: Number(day), hour: Number(hour), minute: Number(minute) };
}
const utc = (text: string, timeZone: string): string => new Date(zonedToUtc(clock(text), timeZone)).toISOString();
const local = (iso: string, timeZone: string): string => {
  const { year, month, day, hour, minute, weekday } = localParts(Date.parse(iso), timeZone);
  return `${year}-${month}-${day} ${hour}:${String(minute).padStart(2, '0')} (${weekday})`;
};

describe('isTimeZone', () => {
  it('knows names, not offsets', () => {
    for (const name of ['Asia/Seoul', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+9', 'US/Pacific']) {
      expect(isTimeZone(name), name).toBe(true);
    }
    for (const name of ['Asia/Soeul', 'KST9', '', '+09:00', ' Asia/Seoul', '__proto__', 'constructor']) {
      expect(isTimeZone(name), name).toBe(false);
    }
    expect(isTimeZone(undefined as unknown as string)).toBe(false);
  });
});

describe('zonedToUtc', () => {
  it.each([
    ['2018-06-04T09:30', 'Asia/Seoul', '2018-06-04T00:30:00.000Z'],
    ['2018-06-03T20:30', 'America/New_York', '2018-06-04T00:30:00.000Z'],
    ['2018-06-12T09:00', 'Asia/Singapore', '2018-06-12T01:00:00.000Z'],
    ['2019-02-27T18:30', 'Asia/Ho_Chi_Minh', '2019-02-27T11:30:00.000Z'],
    ['2018-06-04T09:30', 'UTC', '2018-06-04T09:30:00.000Z'],
  ])('%s in %s is %s', (text, zone, iso) => {
    expect(utc(text, zone)).toBe(iso);
  });

  it("knows Pyongyang's half hour of 2015 to 2018", () => {
    expect(utc('2018-04-27T09:00', 'Asia/Pyongyang')).toBe('2018-04-27T00:30:00.000Z');
    expect(utc('2018-05-04T23:29', 'Asia/Pyongyang')).toBe('2018-05-04T14:59:00.000Z');
    expect(utc('2018-05-05T00:00', 'Asia/Pyongyang')).toBe('2018-05-04T15:00:00.000Z');
    expect(utc('2015-08-14T23:00', 'Asia/Pyongyang')).toBe('2015-08-14T14:00:00.000Z');
    expect(utc('2015-08-15T12:00', 'Asia/Pyongyang')).toBe('2015-08-15T03:30:00.000Z');
  });

  it('reads a skipped time with the offset before, and a repeated one as the first', () => {
    expect(utc('2018-05-04T23:45', 'Asia/Pyongyang')).toBe('2018-05-04T15:15:00.000Z');
    expect(utc('2018-03-11T02:30', 'America/New_York')).toBe('2018-03-11T07:30:00.000Z');
    expect(utc('2018-11-04T01:30', 'America/New_York')).toBe('2018-11-04T05:30:00.000Z');
    expect(utc('2018-11-04T00:59', 'America/New_York')).toBe('2018-11-04T04:59:00.000Z');
    expect(utc('2018-11-04T02:00', 'America/New_York')).toBe('2018-11-04T07:00:00.000Z');
    expect(utc('2015-08-14T23:45', 'Asia/Pyongyang')).toBe('2015-08-14T14:45:00.000Z');
  });

  it('skips the day Samoa skipped', () => {
    expect(utc('2011-12-29T12:00', 'Pacific/Apia')).toBe('2011-12-29T22:00:00.000Z');
    expect(utc('2011-12-31T12:00', 'Pacific/Apia')).toBe('2011-12-30T22:00:00.000Z');
    expect(utc('2011-12-30T12:00', 'Pacific/Apia')).toBe('2011-12-30T22:00:00.000Z');
  });

  it('takes the local mean time of long ago to the second, and no century for another', () => {
    expect(utc('1871-06-11T12:00', 'Asia/Seoul')).toBe('1871-06-11T03:32:08.000Z');
    expect(utc('0099-01-01T00:00', 'UTC')).toBe('0099-01-01T00:00:00.000Z');
    expect(utc('0001-01-01T00:00', 'Europe/Rome')).toBe('0000-12-31T23:10:04.000Z');
    expect(utc('-44-03-15T12:00', 'UTC')).toBe('-000044-03-15T12:00:00.000Z');
  });

  it('refuses an unknown zone', () => {
    expect(() => zonedToUtc(clock('2018'), 'Asia/Soeul')).toThrow(RangeError);
  });
});

describe('localParts', () => {
  it.each([
    ['2018-06-04T00:30:00Z', 'America/New_York', '2018-6-3 20:30 (7)'],
    ['2018-06-04T00:30:00Z', 'Asia/Seoul', '2018-6-4 9:30 (1)'],
    ['2018-05-31T15:25:00Z', 'Asia/Seoul', '2018-6-1 0:25 (5)'],
    ['2018-05-04T14:59:00Z', 'Asia/Pyongyang', '2018-5-4 23:29 (5)'],
    ['2018-05-04T15:00:00Z', 'Asia/Pyongyang', '2018-5-5 0:00 (6)'],
  ])('%s in %s: %s', (iso, zone, parts) => {
    expect(local(iso, zone)).toBe(parts);
  });

  it('reads an instant as Intl itself does, and leads back to it', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (ms, zone) => {
        const minute = Math.floor(ms / 60_000) * 60_000;
        const offset = offsetMinutes(minute, zone);
        const parts = localParts(minute, zone);
        expect(wallTime(parts)).toBe(Math.floor((minute + offset * 60_000) / 60_000) * 60_000);
        const shown = new Intl.DateTimeFormat('en-GB', {
          timeZone: zone,
          minute: 'numeric',
          hour: 'numeric',
          day: 'numeric',
        });
        const expected = shown.formatToParts(minute).filter(({ type }) => type !== 'literal');
        expect(Object.fromEntries(expected.map(({ type, value }) => [type, Number(value)]))).toEqual({
          day: parts.day,
          hour: parts.hour,
          minute: parts.minute,
        });
        // A repeated hour leads to its first time, so what must hold is that the clocks agree.
        const back = zonedToUtc(parts, zone);
        expect({ ...localParts(back, zone), weekday: parts.weekday }).toEqual(parts);
        expect(Math.abs(back - minute)).toBeLessThanOrEqual(24 * 3_600_000);
      }),
      { numRuns: runs(400) },
    );
  });

  it('finds the first of all instants a wall clock has, and one only where there is none', () => {
    const wrong: string[] = [];
    for (const zone of [
      'Asia/Pyongyang',
      'America/New_York',
      'Africa/Casablanca',
      'Australia/Lord_Howe',
      'Pacific/Apia',
    ]) {
      for (const change of changes(zone, Date.UTC(2014, 0), Date.UTC(2019, 0))) {
        for (let wall = change - 30 * 3_600_000; wall < change + 30 * 3_600_000; wall += 17 * 60_000) {
          const { weekday: _weekday, ...parts } = localParts(wall, 'UTC');
          if (zonedToUtc(parts, zone) !== compatible(wall, zone)) wrong.push(`${new Date(wall).toISOString()} ${zone}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('isTimeZone, after a thousand unknown names', () => {
  it('still knows every zone that Intl lists, and refuses the rest', () => {
    for (let index = 0; index < 1100; index += 1) expect(isTimeZone(`Nowhere/Place_${index}`)).toBe(false);
    expect(ZONES.filter((zone) => !isTimeZone(zone))).toEqual([]);
    expect(isTimeZone('Nowhere/Place_2000')).toBe(false);
  });
});

/** Temporal's rule by trying every offset the zone has within a day and a half. */
function compatible(wall: number, zone: string): number {
  const hours = Array.from({ length: 73 }, (_, index) => index - 36);
  const offsets = [...new Set(hours.map((hour) => offsetMinutes(wall + hour * 3_600_000, zone) * 60_000))];
  const instants = offsets
    .map((offset) => wall - offset)
    .filter((ms) => ms + offsetMinutes(ms, zone) * 60_000 === wall);
  return instants.length > 0 ? Math.min(...instants) : wall - offsetMinutes(wall - 36 * 3_600_000, zone) * 60_000;
}

function changes(zone: string, from: number, to: number): number[] {
  const found: number[] = [];
  const step = 6 * 3_600_000;
  for (let ms = from; ms < to; ms += step) {
    if (offsetMinutes(ms, zone) !== offsetMinutes(ms + step, zone)) found.push(Math.floor(ms / 60_000) * 60_000);
  }
  return found;
}
