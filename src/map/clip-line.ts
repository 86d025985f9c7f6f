/**
 * Cuts a line to a box before it is handed to the browser: close up, a journey is a million pixels long, and dashing it
 * all would take seconds. Segments are cut with Liang and Barsky's algorithm (ACM Transactions on Graphics 3, 1984).
 */
import type { Pixels } from '../core/scene/scene.js';

export interface ClippedLine {
  /** The stretches inside the box, each of two or more points. */
  readonly parts: readonly (readonly Pixels[])[];
  /** How much of the line lies before the first stretch, in pixels. */
  readonly skipped: number;
}

/**
 * @param points of the line, in pixels.
 * @param box its lowest and its highest corner.
 */
export function clipped(points: readonly Pixels[], box: readonly [Pixels, Pixels]): ClippedLine {
  const parts: Pixels[][] = [];
  let skipped = 0;
  let part: Pixels[] | undefined;
  for (let index = 1; index < points.length; index += 1) {
    const from = points[index - 1] as Pixels;
    const to = points[index] as Pixels;
    const span = spanInside(from, to, box);
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (span === undefined) {
      part = undefined;
      if (parts.length === 0) skipped += length;
      continue;
    }
    const [start, end] = span;
    if (part === undefined || start > 0) {
      if (parts.length === 0) skipped += length * start;
      part = [between(from, to, start)];
      parts.push(part);
    }
    part.push(between(from, to, end));
    if (end < 1) part = undefined;
  }
  return { parts, skipped };
}

const between = (from: Pixels, to: Pixels, share: number): Pixels =>
  share === 0 ? from : share === 1 ? to : [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];

/** Which stretch of a segment lies in the box, as shares of its length from 0 to 1; undefined if none does. */
function spanInside(from: Pixels, to: Pixels, [low, high]: readonly [Pixels, Pixels]): [number, number] | undefined {
  let start = 0;
  let end = 1;
  for (const axis of [0, 1] as const) {
    const delta = to[axis] - from[axis];
    if (delta === 0) {
      if (from[axis] < low[axis] || from[axis] > high[axis]) return undefined;
      continue;
    }
    const atLow = (low[axis] - from[axis]) / delta;
    const atHigh = (high[axis] - from[axis]) / delta;
    start = Math.max(start, Math.min(atLow, atHigh));
    end = Math.min(end, Math.max(atLow, atHigh));
  }
  return start <= end ? [start, end] : undefined;
}
