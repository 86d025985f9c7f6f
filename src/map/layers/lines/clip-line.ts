/**
 * Clips a line to a box before the browser draws it: at a close zoom a journey is a million pixels long, and dashing the
 * whole line would take seconds.
 */
import { clippedSegment, type Box } from '../../../core/scene/layout/boxes.js';
import type { Pixels } from '../../../core/scene/scene.js';

export interface ClippedLine {
  /** The parts of the line inside the box, each of two or more points. */
  readonly parts: readonly (readonly Pixels[])[];
  /** Length of the line before the first part, in pixels. */
  readonly skipped: number;
}

/** @param points of the line, in pixels. */
export function clipLine(points: readonly Pixels[], box: Box): ClippedLine {
  const parts: Pixels[][] = [];
  let skipped = 0;
  let part: Pixels[] | undefined;
  for (let index = 1; index < points.length; index += 1) {
    const from = points[index - 1] as Pixels;
    const to = points[index] as Pixels;
    const span = clippedSegment(from, to, box);
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

function between(from: Pixels, to: Pixels, fraction: number): Pixels {
  // The ends are returned as they are, without rounding.
  if (fraction === 0) return from;
  if (fraction === 1) return to;
  return [from[0] + (to[0] - from[0]) * fraction, from[1] + (to[1] - from[1]) * fraction];
}
