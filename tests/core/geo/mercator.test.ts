import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project, unproject, worldSize } from '../../../src/core/geo/mercator.js';

describe('project', () => {
  it('puts the corners and the middle of the world where the tiles have them', () => {
    expect(project([-180, 85.0511287798066], 0)).toEqual([0, expect.closeTo(0, 9)]);
    expect(project([0, 0], 1)).toEqual([256, 256]);
    expect(project([180, -89], 2)).toEqual([1024, expect.closeTo(1024, 6)]);
    expect(project([190, 0], 0)[0]).toBeGreaterThan(256);
  });

  it('is undone by unproject at every zoom', () => {
    const x = fc.double({ min: -540, max: 540, noNaN: true });
    const y = fc.double({ min: -85, max: 85, noNaN: true });
    const zoom = fc.double({ min: 0, max: 18, noNaN: true });
    fc.assert(
      fc.property(x, y, zoom, (longitude, latitude, level) => {
        const [backX, backY] = unproject(project([longitude, latitude], level), level);
        expect(backX).toBeCloseTo(longitude, 8);
        expect(backY).toBeCloseTo(latitude, 8);
      }),
    );
  });

  it('doubles with every step of zoom', () => {
    expect(worldSize(3)).toBe(2048);
    expect(worldSize(2.5)).toBeCloseTo(1448.155, 2);
  });
});
