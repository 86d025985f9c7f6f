import { expect } from 'chai';
import fc from 'fast-check';
import { clipLine } from '../../../src/map/layers/lines/clip-line.js';
import type { LineSpec, Pixels } from '../../../src/core/scene/scene.js';
import { mountMap, sceneOf, unmountMaps } from '../map-fixture.js';

const BOX = { left: -100, top: -50, right: 100, bottom: 50 };
const isInBox = ([x, y]: Pixels): boolean => Math.abs(x) <= 100 + 1e-6 && Math.abs(y) <= 50 + 1e-6;
const lengthOf = (points: readonly Pixels[]): number =>
  points.slice(1).reduce((sum, [x, y], index) => {
    const [fromX, fromY] = points[index] as Pixels;
    return sum + Math.hypot(x - fromX, y - fromY);
  }, 0);

describe('clipLine', () => {
  const points = fc.array(fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 })), {
    minLength: 2,
    maxLength: 12,
  });

  it('keeps only what is inside, in order, and loses no point that is inside', () => {
    fc.assert(
      fc.property(points, (line) => {
        const { parts, skipped } = clipLine(line, BOX);
        const kept = parts.flat();
        return (
          kept.every(isInBox) &&
          line.filter(isInBox).every(([x, y]) => kept.some(([keptX, keptY]) => keptX === x && keptY === y)) &&
          lengthOf(line) + 1e-6 >= skipped + parts.reduce((sum, part) => sum + lengthOf(part), 0)
        );
      }),
    );
  });

  it('leaves a line alone that is wholly inside', () => {
    const inside = points.map((line) => line.map(([x, y]) => [x / 3, y / 6] as Pixels));
    fc.assert(
      fc.property(inside, (line) => {
        expect(clipLine(line, BOX)).to.deep.equal({ parts: [line], skipped: 0 });
      }),
    );
  });

  it('gives the length it left out before the first part', () => {
    expect(clipLine([[-300, 0], [300, 0]], BOX)).to.deep.equal({ parts: [[[-100, 0], [100, 0]]], skipped: 200 }); // prettier-ignore
  });
});

describe('the lines', () => {
  afterEach(unmountMaps);

  const journey = (changes: Partial<LineSpec> = {}): LineSpec => ({
    key: 'leg',
    kind: 'journey',
    coordinates: [
      [127, 38],
      [200, 60],
      [286, 40.7],
    ],
    planned: false,
    number: 1,
    numberAt: [200, 60],
    ...changes,
  });

  it('cross the antimeridian without a jump, with their number on them', async () => {
    const { map, root } = await mountMap({ view: { center: [200, 40], zoom: 2, size: [600, 400] } });
    map.draw(sceneOf([], [journey({ planned: true })]));
    const path = root.querySelector('.line.journey.planned');
    const xs = (path?.getAttribute('d') ?? '').split(/[ML]/).slice(1).map((point) => Number(point.split(' ')[0])); // prettier-ignore
    expect(xs).to.deep.equal([...xs].sort((one, other) => one - other));
    expect((xs.at(-1) ?? 0) - (xs[0] ?? 0)).to.be.closeTo(((286 - 127) / 360) * 1024, 1);
    expect(root.querySelector('.leg-number.planned')?.textContent).to.equal('1');
    expect(root.querySelector('.leaflet-lines-pane')?.getAttribute('aria-hidden')).to.equal('true');
  });

  it('have numbers that general styles of the root around the map do not change', async () => {
    const { map, root } = await mountMap({ rootStyles: '.leg-number { color: rgb(1, 2, 3) }' });
    map.draw(sceneOf([], [journey()]));
    expect(getComputedStyle(root.querySelector('.leg-number') as Element).color).to.equal('rgb(255, 255, 255)');
  });

  it('are clipped near the view, however close its zoom', async () => {
    const { map, root } = await mountMap({ maxZoom: 18, view: { center: [200, 60], zoom: 18, size: [600, 400] } });
    map.draw(sceneOf([], [journey({ kind: 'remote', number: undefined, numberAt: undefined })]));
    const numbers =
      root
        .querySelector('.line.remote')
        ?.getAttribute('d')
        ?.match(/-?[\d.]+/g) ?? [];
    expect(numbers.length).to.be.greaterThan(3);
    expect(Math.max(...numbers.map((number) => Math.abs(Number(number))))).to.be.lessThan(10_000);
    expect(root.querySelectorAll('.leg-number').length).to.equal(0);
  });
});
