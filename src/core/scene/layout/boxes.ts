/**
 * Rectangles, discs and lines on the map, and tests whether they touch. All values are pixels, and y increases downwards.
 */
import type { Pixels } from '../scene.js';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const boxAt = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

export const moved = (box: Box, dx: number, dy: number): Box => ({
  left: box.left + dx,
  top: box.top + dy,
  right: box.right + dx,
  bottom: box.bottom + dy,
});

export const scaled = ({ left, top, right, bottom }: Box, factor: number): Box => ({
  left: left * factor,
  top: top * factor,
  right: right * factor,
  bottom: bottom * factor,
});

export const grown = (box: Box, horizontally: number, vertically: number): Box => ({
  left: box.left - horizontally,
  top: box.top - vertically,
  right: box.right + horizontally,
  bottom: box.bottom + vertically,
});

/** Whether two boxes are nearer than `gap`, both horizontally and vertically. */
export const boxesTouch = (one: Box, other: Box, gap: number): boolean =>
  one.left < other.right + gap &&
  other.left < one.right + gap &&
  one.top < other.bottom + gap &&
  other.top < one.bottom + gap;

/** Whether a box is whole inside another. */
export const holds = (outer: Box, { left, top, right, bottom }: Box): boolean =>
  left >= outer.left && right <= outer.right && top >= outer.top && bottom <= outer.bottom;

/** Whether a disc is nearer to a box than `gap`. */
export function discTouches(box: Box, x: number, y: number, radius: number, gap: number): boolean {
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return dx * dx + dy * dy < (radius + gap) ** 2;
}

/** Whether a straight line enters a box grown by `gap` on every side. */
export const lineTouches = (box: Box, from: Pixels, to: Pixels, gap: number): boolean =>
  clippedSegment(from, to, grown(box, gap, gap)) !== undefined;

/**
 * The part of a straight line inside a box (J. Liang and B. Barsky, ACM Transactions on Graphics 3, 1984).
 * @returns start and end as fractions of the line's length, 0 to 1; undefined if no part is inside.
 */
export function clippedSegment(from: Pixels, to: Pixels, box: Box): readonly [start: number, end: number] | undefined {
  let start = 0;
  let end = 1;
  const clip = (at: number, delta: number, low: number, high: number): boolean => {
    if (delta === 0) return at >= low && at <= high;
    const [atLow, atHigh] = [(low - at) / delta, (high - at) / delta];
    start = Math.max(start, Math.min(atLow, atHigh));
    end = Math.min(end, Math.max(atLow, atHigh));
    return start <= end;
  };
  const isInside =
    clip(from[0], to[0] - from[0], box.left, box.right) && clip(from[1], to[1] - from[1], box.top, box.bottom);
  return isInside ? [start, end] : undefined;
}
