/** Finds what keeps the names of the largest markers from being shown, so that it can be joined. */
import type { Pixels } from '../scene.js';
import { boxAt, boxesTouch, discTouches, grown, holds, moved, type Box } from './boxes.js';
import type { Group } from './clusters.js';
import type { Offset } from './displacement.js';
import { candidateBoxes, DISC_GAP, EDGE_GAP, isLeftFirst, LINE_GAP, NAME_GAP, touchesLeader } from './label-boxes.js';
import { comesBefore, rankOf } from './label-order.js';

/**
 * The number of markers whose names are always shown if joining other places can make room for them; among few markers only the
 * largest, so that not all become one.
 */
const LARGEST = 3;
const FEW = 8;

/** What names need. */
export class NameRoom {
  readonly #sizeOf: (group: Group) => Pixels;
  readonly #idOf: (group: Group) => string;
  /** The fitted picture in pixels of the world, if there is one. */
  readonly #frame: Box | undefined;

  constructor(sizeOf: (group: Group) => Pixels, idOf: (group: Group) => string, frame: Box | undefined) {
    this.#sizeOf = sizeOf;
    this.#idOf = idOf;
    this.#frame = frame;
  }

  /** @returns the indexes of the largest groups, the largest first. */
  largest(groups: readonly Group[], isLargestOnly: boolean): number[] {
    const ranks = groups.map((group) => rankOf(group, this.#idOf(group)));
    const order = [...groups.keys()].sort((one, other) => {
      const [a, b] = [ranks[one], ranks[other]];
      return a !== undefined && b !== undefined && comesBefore(a, b) ? -1 : 1;
    });
    return order.slice(0, groups.length > FEW && !isLargestOnly ? LARGEST : 1);
  }

  /** The positions of the name of a disc, in pixels of the world, the best first; those outside the picture are left out. */
  boxesFor({ group, x, y, offset }: PlacedDisc): Box[] {
    const frame = this.#frame !== undefined && holds(this.#frame, boxAt(x, y, 0, 0)) ? this.#frame : undefined;
    return candidateBoxes(group.radius, this.#sizeOf(group), isLeftFirst(offset))
      .map((box) => moved(box, x, y))
      .filter((box) => frame === undefined || holds(grown(frame, -EDGE_GAP, -EDGE_GAP), box));
  }

  /** Whether the edge of the picture cuts a disc because it is displaced. */
  isPushedOut({ group: { radius }, x, y, offset: [dx, dy] }: PlacedDisc): boolean {
    if (this.#frame === undefined || (dx === 0 && dy === 0)) return false;
    const disc = grown(boxAt(x, y, 0, 0), radius, radius);
    return !holds(this.#frame, disc) && holds(this.#frame, moved(disc, -dx, -dy));
  }
}

/** A displaced disc. */
export interface PlacedDisc {
  readonly group: Group;
  /** The centre in pixels of the world. */
  readonly x: number;
  readonly y: number;
  readonly offset: Offset;
}

export interface JoiningOptions<D extends PlacedDisc> {
  /** Whether a disc can be joined with others. */
  readonly canJoin: (disc: D) => boolean;
  /** Only the name of the largest marker needs a position. */
  readonly isLargestOnly: boolean;
}

/**
 * Places the names of the largest markers.
 * @returns the discs that should join others, because no position of a name is free; undefined if every name has a position, or
 *   if joining cannot give it one.
 */
export function discsInTheWay<D extends PlacedDisc>(
  discs: readonly D[],
  room: NameRoom,
  { canJoin, isLargestOnly }: JoiningOptions<D>,
): readonly D[] | undefined {
  const names: Box[] = [];
  const groups = discs.map(({ group }) => group);
  for (const index of room.largest(groups, isLargestOnly)) {
    const disc = discs[index];
    if (disc === undefined) continue;
    let fewest: readonly D[] | undefined;
    let free: Box | undefined;
    for (const box of room.boxesFor(disc)) {
      if (names.some((name) => boxesTouch(name, box, NAME_GAP))) continue;
      const inTheWay = discs.filter((other) => covers(other, box, other === disc));
      if (inTheWay.length === 0) {
        free = box;
        break;
      }
      const joinable = inTheWay.filter(canJoin);
      if (joinable.length > 0 && (fewest === undefined || joinable.length < fewest.length)) fewest = joinable;
    }
    if (free !== undefined) names.push(free);
    else if (fewest !== undefined) return fewest;
    else if (canJoin(disc)) return [disc];
  }
  return undefined;
}

/** Whether a disc or its leader line is in a box; of the disc that the box belongs to, only the line. */
function covers({ group, x, y, offset }: PlacedDisc, box: Box, isOwn: boolean): boolean {
  const seen = moved(box, -x, -y);
  return (!isOwn && discTouches(seen, 0, 0, group.radius, DISC_GAP)) || touchesLeader(seen, offset, LINE_GAP);
}
