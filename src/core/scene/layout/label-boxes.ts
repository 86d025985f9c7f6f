/** The positions that the name of a marker may have, and what keeps a name from a position. */
import type { Pixels } from '../scene.js';
import { boxAt, lineTouches, type Box } from './boxes.js';
import type { Offset } from './displacement.js';

/** Pixels between a name and its own disc, other discs, lines and names. */
export const OWN_GAP = 4;
export const DISC_GAP = 3;
export const LINE_GAP = 3;
export const NAME_GAP = 2;
/** Pixels between a name and the edge of the fitted picture. */
export const EDGE_GAP = 2;

const DISC_CENTRE: Pixels = [0, 0];

/** Whether a box, relative to the centre of a disc, is near to the leader line or the true position of the disc. */
export const touchesLeader = (box: Box, [x, y]: Offset, gap: number): boolean =>
  (x !== 0 || y !== 0) && lineTouches(box, DISC_CENTRE, [-x, -y], gap);

/** Whether the name of a displaced disc prefers its left side. */
export const isLeftFirst = ([x, y]: Offset): boolean => x < 0 && -x >= Math.abs(y);

/**
 * The boxes around a disc, the best first: beside it, then below and above, then the corners, then the positions between
 * these.
 */
export function candidateBoxes(radius: number, [width, height]: Pixels, isLeftFirst: boolean): Box[] {
  const side = radius + OWN_GAP;
  const corner = radius * Math.SQRT1_2 + OWN_GAP - 1;
  const right = (top: number, from = side): Box => boxAt(from, top, width, height);
  const left = (top: number, from = side): Box => boxAt(-from - width, top, width, height);
  const level = -height / 2;
  const [first, second] = isLeftFirst ? [left, right] : [right, left];
  return [
    first(level),
    second(level),
    boxAt(-width / 2, side - 2, width, height),
    boxAt(-width / 2, 2 - side - height, width, height),
    first(level - height / 2),
    first(level + height / 2),
    second(level - height / 2),
    second(level + height / 2),
    first(corner - 3, corner),
    first(3 - corner - height, corner),
    second(corner - 3, corner),
    second(3 - corner - height, corner),
    boxAt(-radius, side - 2, width, height),
    boxAt(radius - width, side - 2, width, height),
    boxAt(-radius, 2 - side - height, width, height),
    boxAt(radius - width, 2 - side - height, width, height),
  ];
}
