import { describe, expect, it } from 'vitest';
import { degreePairOf, degreesOf, hasAmbiguousLetter } from '../../../../src/core/formats/records/degrees.js';
import { meaningOfO } from '../../../../src/core/formats/records/hemispheres.js';

describe('degrees', () => {
  it.each([
    ['50,776', 50.776],
    ['50,776° N', 50.776],
    ['N 50° 46.5′', 50.775],
    ['50° 46\' 32,1" nördl. Br.', 50.775583],
    ["6° 5' östl. Länge", 6.083333],
    ['48°51′24″ nord', 48.856667],
    ['2° 21′ ouest', -2.35],
    ['3°42′ Oeste', -3.7],
    ['12° 27′ est', 12.45],
    ['9° 8′ L', 9.133333],
    ['34° 36′ sur', -34.6],
    ['33° 52′ Z.B.', -33.866667],
    ['52° 5′ noorderbreedte', 52.083333],
    ['55°45′ с. ш.', 55.75],
    ['37°37′ в.д.', 37.616667],
    ['70° 40′ западной долготы', -70.666667],
    ['北緯35度41分22秒', 35.689444],
    ['南纬33度52分', -33.866667],
    ['西経 77度2分', -77.033333],
    ['북위 37도 57분', 37.95],
    ['48-52-30 N', 48.875],
    ['33 52 10 S', -33.869444],
    ['33d52m10s', 33.869444],
    ['48° 52′ 30″ S', -48.875],
    ['S 12,5', -12.5],
    ['48°52’30’’N', 48.875],
    ['2 Grad 20 Minuten W', -2.333333],
  ])('%s', (text, degrees) => {
    expect(degreesOf(text)).toBeCloseTo(degrees, 5);
  });

  it.each(['48 52', '48°75′ N', 'N 48° S', '48° 52′ 30″ 12 N', '48° Nowhere', '6° O', '12°N 13', 'ca. 48'])(
    '%s are none',
    (text) => {
      expect(degreesOf(text)).toBeUndefined();
    },
  );

  it('of a longitude are no latitude', () => {
    expect(degreesOf('6° E', { axis: 'latitude' })).toBeUndefined();
    expect(degreesOf('6° E', { axis: 'longitude' })).toBe(6);
    expect(degreesOf('50° N', { axis: 'longitude' })).toBeUndefined();
  });

  it('with O have the meaning that the table gives it', () => {
    expect(degreesOf('6,5° O', { o: 'east' })).toBe(6.5);
    expect(degreesOf('6,5° O', { o: 'west' })).toBe(-6.5);
    expect(['6,5° O', '50° N, 6° O', 'O 6.5'].every(hasAmbiguousLetter)).toBe(true);
    expect(['6.5° E', 'Oslo', '50° nord'].some(hasAmbiguousLetter)).toBe(false);
  });
});

describe('the letter O', () => {
  it.each([
    [['50° N', '6° O', '3° W'], undefined, 'east'],
    [['48° N', '2° O', '6° E'], undefined, 'west'],
    [['52° N', '5° O', '34° Z'], undefined, 'east'],
    [['38° N, 9° O', '39° N, 8° L'], undefined, 'west'],
    [['50° N', '6° O'], 'de', 'east'],
    [['50° N', '6° O'], 'fr', 'west'],
    [['50° N', '6° O'], 'en', undefined],
    [['50° N', '6° O'], undefined, undefined],
    [['50° N', '6° E'], 'de', undefined],
  ] as const)('in %j under headings in %s is %s', (cells, language, meaning) => {
    expect(meaningOfO(cells, language)).toBe(meaning);
  });
});

describe('a pair of degrees', () => {
  it.each([
    ['50.776, 6.083', 50.776, 6.083],
    ['50,776; 6,083', 50.776, 6.083],
    ['50,776 6,083', 50.776, 6.083],
    ['(50.776, -6.083)', 50.776, -6.083],
    ['50° 46′ 32″ N, 6° 5′ 1″ E', 50.775556, 6.083611],
    ['50°46′N 6°5′E', 50.766667, 6.083333],
    ['N 50° 46′ W 6° 5′', 50.766667, -6.083333],
    ['55°45′ с. ш. 37°37′ в. д.', 55.75, 37.616667],
    ['北緯35度41分東経139度41分', 35.683333, 139.683333],
    ['北纬39度54分，东经116度23分', 39.9, 116.383333],
    ['48° 51′ nord / 2° 21′ est', 48.85, 2.35],
    ["50° 46' nördl. Br., 6° 5' östl. L.", 50.766667, 6.083333],
  ])('%s', (text, first, second) => {
    const { numbers: [a = NaN, b = NaN] = [], isLatitudeFirst = true } = degreePairOf(text) ?? {};
    expect([a, b].map((number) => number.toFixed(4))).toEqual([first, second].map((number) => number.toFixed(4)));
    expect(isLatitudeFirst).toBe(true);
  });

  it('may have the longitude first, if letters or WKT say so', () => {
    expect(degreePairOf('6.083° E, 50.776° N')).toEqual({ numbers: [6.083, 50.776], isLatitudeFirst: false });
    expect(degreePairOf('Point(6.083 50.776)')).toEqual({ numbers: [6.083, 50.776], isLatitudeFirst: false });
    expect(degreePairOf('SRID=4326;POINT Z (6.083 50.776 12)')).toMatchObject({ numbers: [6.083, 50.776] });
  });

  it.each(['', '50.776', '1,2,3', '50° N, 51° N', 'Aachen', '50° N, 6° O'])('%s is none', (text) => {
    expect(degreePairOf(text)).toBeUndefined();
  });
});
