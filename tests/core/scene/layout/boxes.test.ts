import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAt, boxesTouch, discTouches, lineTouches } from '../../../../src/core/scene/layout/boxes.js';
import { Grid } from '../../../../src/core/scene/layout/grid.js';

const box = boxAt(10, 10, 20, 10);

describe('boxes', () => {
  it('touch when nearer than the gap horizontally and vertically', () => {
    expect(boxesTouch(box, boxAt(32, 12, 5, 5), 2)).toBe(false);
    expect(boxesTouch(box, boxAt(32, 12, 5, 5), 3)).toBe(true);
    expect(boxesTouch(box, boxAt(12, 40, 5, 5), 3)).toBe(false);
  });

  it('touch a disc by its round edge, not by its corner', () => {
    expect(discTouches(box, 37, 27, 9, 0)).toBe(false);
    expect(discTouches(box, 36, 26, 9, 0)).toBe(true);
    expect(discTouches(box, 20, 15, 1, 0)).toBe(true);
  });

  it('touch a line that crosses them, ends in them or passes within the gap', () => {
    expect(lineTouches(box, [0, 0], [40, 30], 0)).toBe(true);
    expect(lineTouches(box, [0, 0], [15, 12], 0)).toBe(true);
    expect(lineTouches(box, [0, 8], [40, 8], 1)).toBe(false);
    expect(lineTouches(box, [0, 8], [40, 8], 2)).toBe(true);
    expect(lineTouches(box, [5, 0], [5, 40], 4)).toBe(false);
    expect(lineTouches(box, [0, 0], [9, 9], 0)).toBe(false);
  });

  it('touch a line exactly when one of many points on it is inside', () => {
    const near = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(near, near, near, near, (x1, y1, x2, y2) => {
        const points = Array.from({ length: 401 }, (_, step) => [
          x1 + ((x2 - x1) * step) / 400,
          y1 + ((y2 - y1) * step) / 400,
        ]);
        const inside = (gap: number): boolean =>
          points.some(([x = 0, y = 0]) => x >= 10 - gap && x <= 30 + gap && y >= 10 - gap && y <= 20 + gap);
        if (inside(0)) expect(lineTouches(box, [x1, y1], [x2, y2], 0)).toBe(true);
        if (lineTouches(box, [x1, y1], [x2, y2], 0)) expect(inside(0.2)).toBe(true);
      }),
    );
  });
});

describe('Grid', () => {
  it('visits every point in a box once', () => {
    const coordinate = fc.double({ min: -600, max: 900, noNaN: true });
    const corner = fc.integer({ min: -300, max: 800 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(coordinate, coordinate), { maxLength: 60 }),
        corner,
        corner,
        fc.integer({ min: 0, max: 700 }),
        (points, west, north, side) => {
          const grid = new Grid();
          points.forEach(([x, y], index) => grid.add(x, y, index));
          const visited: number[] = [];
          grid.visit(west, north, west + side, north + side, (index) => {
            visited.push(index);
            return false;
          });
          expect(new Set(visited).size).toBe(visited.length);
          points.forEach(([x, y], index) => {
            const isIn = x >= west && x <= west + side && y >= north && y <= north + side;
            if (isIn) expect(visited).toContain(index);
          });
        },
      ),
    );
  });

  it('stops when told to', () => {
    const grid = new Grid();
    for (let index = 0; index < 5; index += 1) grid.add(10, 10, index);
    let visits = 0;
    expect(grid.visit(0, 0, 20, 20, () => (visits += 1) === 2)).toBe(true);
    expect(visits).toBe(2);
  });
});
