/** How far the view pans to show all of a focused marker and its label. */
import type { MarkerSpec, Pixels } from '../../../core/scene/scene.js';
import { boxSize } from './marker-element.js';

/** Pixels between a focused marker, focus ring included, and the edges of the map. */
const MARGIN = 14;

/**
 * @param point where the marker's coordinates lie, in pixels from the top left corner of the map.
 * @param size of the map.
 * @returns the smallest pan that is enough; `[0, 0]` if the marker is in view already.
 */
export function panToShow(spec: MarkerSpec, point: Pixels, size: Pixels): Pixels {
  const half = boxSize(spec) / 2;
  const along = (axis: 0 | 1): number => {
    const label = spec.labelBox;
    const from = Math.min(-half, label?.at[axis] ?? 0);
    const to = Math.max(half, (label?.at[axis] ?? 0) + (label?.size[axis] ?? 0));
    const center = point[axis] + spec.offset[axis];
    return shortfall(center + from, center + to, size[axis]);
  };
  return [along(0), along(1)];
}

/** How far to pan along one axis so that `from` to `to` lies inside 0 to `size`; if it is too long, its start is shown. */
function shortfall(from: number, to: number, size: number): number {
  const before = from - MARGIN;
  const after = to + MARGIN - size;
  if (before < 0) return Math.floor(before);
  return after > 0 ? Math.ceil(Math.min(after, before)) : 0;
}
