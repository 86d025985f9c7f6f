import { describe, expect, it } from 'vitest';
import { isCertain } from '../../../src/core/doctor/certain.js';
import { readAtlas } from '../../../src/core/formats/read.js';
import type { Issue } from '../../../src/core/model/issues.js';

const positions = async (...rows: readonly string[]): Promise<readonly Issue[]> => {
  const { issues } = await readAtlas(['meeting,date,place,lat,lon,people', ...rows].join('\n'));
  return issues.filter(({ code }) => code.startsWith('coordinates-') && code !== 'coordinates-missing');
};
const NORTH = ['B,2018,Castle B,53.43,18.84,Ann Lee', 'C,2018,Town C,54.15,19.40,Ann Lee'];

describe('a latitude that is out of range', () => {
  it('is not swapped if that leads far away from all other places', async () => {
    const [issue, ...more] = await positions('A,2018,Castle A,94.036,19.037,Ann Lee', ...NORTH);
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ code: 'coordinates-out-of-range', found: '94.036, 19.037', row: 2 });
    expect(issue).not.toHaveProperty('suggestion');
  });

  it('is certainly swapped near other places', async () => {
    const east = ['B,2018,Seoul,37.57,126.98,Ann Lee', 'C,2018,Busan,35.18,129.08,Ann Lee'];
    const [issue] = await positions('A,2018,Kaesong,126.55,37.97,Ann Lee', ...east);
    expect(issue).toMatchObject({ code: 'coordinates-swapped', isCertain: true });
    expect(issue && isCertain(issue)).toBe(true);
  });

  it('is certainly swapped if the whole column is', async () => {
    const issues = await positions(
      'A,2018,Kaesong,126.55,37.97,X',
      'B,2018,Seoul,126.98,37.57,X',
      'C,2018,Busan,129.08,35.18,X',
    );
    expect(issues.map(isCertain)).toEqual([true, true, true]);
  });

  it('is a question if there are no other places to compare', async () => {
    const [issue] = await positions('A,2018,Kaesong,126.55,37.97,Ann Lee');
    expect(issue?.code).toBe('coordinates-swapped');
    expect(issue && isCertain(issue)).toBe(false);
  });

  it('is treated alike in GeoJSON', async () => {
    const feature = (name: string, coordinates: readonly number[]): unknown => ({
      type: 'Feature',
      properties: { name },
      geometry: { type: 'Point', coordinates },
    });
    const features = [feature('A', [19.037, 94.036]), feature('B', [18.84, 53.43]), feature('C', [19.4, 54.15])];
    const { issues } = await readAtlas(JSON.stringify({ type: 'FeatureCollection', features }));
    expect(issues.map(({ code }) => code)).toEqual(['coordinates-out-of-range']);
  });
});

describe('isCertain', () => {
  const issue = (code: Issue['code'], found: string, suggestion?: string): Issue => ({
    severity: 'error',
    code,
    path: '',
    found,
    ...(suggestion === undefined ? {} : { suggestion }),
  });

  it.each([
    [issue('date-invalid', '2018/6/4', '2018-06-04'), true],
    [issue('date-invalid', '1521-04-00', '1521-04'), true],
    [issue('date-invalid', '4.6.18', '4.6.2018'), false],
    [issue('duration-invalid', '90 min', 'PT90M'), true],
    [issue('dangling-id', 'pariss', 'paris'), false],
    [issue('time-zone-unknown', 'Asia/Seol', 'Asia/Seoul'), false],
    [issue('unknown-value', 'heldd', 'held'), false],
    [issue('twin-names', '', 'kept'), false],
    [issue('date-reversed', '2018/2016', '2016/2018'), false],
    [issue('date-invalid', 'whenever'), false],
  ])('of %j is %s', (one, expected) => {
    expect(isCertain(one)).toBe(expected);
  });
});
