/**
 * Finds a position for the name of each marker: beside its disc, clear of all discs, leader lines and true positions, and of
 * the names of more important markers. A name without a free position has no box and is shown only on focus and hover. Names
 * prefer the right side, or the side to which the disc is displaced. At the outermost places they prefer to point inwards. In a
 * fitted view they stay inside the picture.
 *
 * Names are placed greedily by importance, but on demand: before a name is placed, the more important names within its reach
 * are placed, and so on for each of these. The result is the same as for placing all names of the world in order, but only
 * names near the view are measured. Equally important places are ordered by a hash of their ids, because in the order of the
 * ids a chain of neighbours could cross the whole world.
 */
import type { Measure, Pixels } from '../scene.js';
import { boxAt, boxesTouch, discTouches, grown, holds, moved, type Box } from './boxes.js';
import {
  candidateBoxes,
  DISC_GAP,
  EDGE_GAP,
  isLeftFirst,
  LINE_GAP,
  NAME_GAP,
  OWN_GAP,
  touchesLeader,
} from './label-boxes.js';
import { MAX_RADIUS, type DrawnPlaces } from './drawn-places.js';
import { comesBefore, rankOf, type NameRank } from './label-order.js';
import type { LabelTexts } from './label-texts.js';
import type { MarkerPosition, MarkerPositions } from './marker-positions.js';

/** The maximum length of a leader line. */
const MAX_LEADER = 60;
/** The maximum number of places whose names are all measured to find the largest one. */
const MAX_MEASURED = 300;
/** With more places, a name larger than this is not placed, so the reach of names is known without measuring them. */
const MAX_SIZE_OF_MANY: Pixels = [200, 28];

export interface Labels {
  /** The box of the name of a marker, relative to the centre of its disc; undefined if there is no free position. */
  boxOf(position: MarkerPosition): Box | undefined;
  /** Whether a box of the world is clear of all discs, true positions, leader lines and names by `gap` pixels. */
  isFree(box: Box, gap: number): boolean;
}

interface Label extends NameRank {
  readonly size: Pixels;
}

interface LabelsInput {
  readonly texts: LabelTexts;
  readonly measure: Measure;
  /** The picture that is fitted at this zoom, in pixels of the world. The names of the markers in it stay inside. */
  readonly frame: Box | undefined;
}

export function createLabels(
  positions: MarkerPositions,
  { list }: DrawnPlaces,
  { texts, measure, frame }: LabelsInput,
): Labels {
  const labels = new Map<MarkerPosition, Label>();
  const boxes = new Map<MarkerPosition, Box | undefined>();
  const [westmost, eastmost] = horizontalExtent(list, positions.world);
  let largest: Pixels | undefined;

  function labelOf(position: MarkerPosition): Label {
    const { group } = position;
    const label = labels.get(position) ?? {
      ...rankOf(group, list[group.best]?.place.id ?? ''),
      get size() {
        return measure(texts.of(group), 'marker');
      },
    };
    labels.set(position, label);
    return label;
  }

  /** The largest size of a name that is placed. */
  const largestSize = (): Pixels =>
    (largest ??=
      list.length > MAX_MEASURED ? MAX_SIZE_OF_MANY : maxSize(positions.all().map((one) => labelOf(one).size)));

  /** The more important markers whose names may be near the name of this marker. */
  function moreImportantNear(position: MarkerPosition): MarkerPosition[] {
    const label = labelOf(position);
    const [width, height] = label.size;
    const [maxWidth, maxHeight] = largestSize();
    const around = position.radius + MAX_RADIUS + 2 * OWN_GAP + NAME_GAP;
    const point = boxAt(position.x, position.y, 0, 0);
    const found: MarkerPosition[] = [];
    positions.near(grown(point, width + maxWidth + around, height + maxHeight + around), (other) => {
      if (other === position || !comesBefore(labelOf(other), label)) return false;
      if (Math.abs(other.y - position.y) >= height + maxHeight + around) return false;
      const [otherWidth, otherHeight] = labelOf(other).size;
      const isNear =
        Math.abs(other.x - position.x) < width + otherWidth + around &&
        Math.abs(other.y - position.y) < height + otherHeight + around;
      if (isNear) found.push(other);
      return false;
    });
    return found;
  }

  /**
   * Places a name after all more important names within reach. It uses a stack and no recursion, because the chain may be
   * long.
   */
  function placeInOrder(position: MarkerPosition): void {
    const stack = [position];
    const earlier = new Map<MarkerPosition, MarkerPosition[]>();
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const others = earlier.get(top) ?? moreImportantNear(top);
      earlier.set(top, others);
      const unplaced = others.find((other) => !boxes.has(other));
      if (unplaced !== undefined && !boxes.has(top)) {
        stack.push(unplaced);
        continue;
      }
      stack.pop();
      if (!boxes.has(top)) boxes.set(top, place(top, others));
    }
  }

  function place(position: MarkerPosition, moreImportant: readonly MarkerPosition[]): Box | undefined {
    const [width, height] = labelOf(position).size;
    const [maxWidth, maxHeight] = largestSize();
    if (width === 0 || width > maxWidth || height > maxHeight) return undefined;
    const { x, y, radius, offset } = position;
    const near: MarkerPosition[] = [];
    const reach = radius + OWN_GAP + MAX_LEADER + MAX_RADIUS;
    positions.near(grown(boxAt(x, y, 0, 0), width + reach, height + reach), (other) => {
      near.push(other);
      return false;
    });
    const isFree = (box: Box): boolean => {
      const isHit = near.some((other) => {
        const seen = seenFrom(other, box, x, y);
        if (other !== position && discTouches(seen, 0, 0, other.radius, DISC_GAP)) return true;
        return touchesLeader(seen, other.offset, LINE_GAP);
      });
      if (isHit) return false;
      return !moreImportant.some((other) => {
        const name = boxes.get(other);
        return name !== undefined && boxesTouch(seenFrom(other, box, x, y), name, NAME_GAP);
      });
    };
    const candidates = candidateBoxes(radius, [width, height], isLeftFirst(offset));
    const limits =
      frame !== undefined && holds(frame, boxAt(x, y, 0, 0)) ? grown(frame, -EDGE_GAP, -EDGE_GAP) : undefined;
    const outermost = { left: westmost - radius, right: eastmost + radius, top: -Infinity, bottom: Infinity };
    const isInside = (box: Box): boolean => holds(limits ?? outermost, moved(box, x, y));
    const inside = candidates.find((box) => isInside(box) && isFree(box));
    if (inside !== undefined || limits !== undefined) return inside;
    return candidates.find((box) => !isInside(box) && isFree(box));
  }

  function boxOf(position: MarkerPosition): Box | undefined {
    if (!boxes.has(position)) placeInOrder(position);
    return boxes.get(position);
  }

  return {
    boxOf,
    isFree(box, gap) {
      const [maxWidth, maxHeight] = largestSize();
      const around = MAX_LEADER + MAX_RADIUS + OWN_GAP + gap;
      return !positions.near(grown(box, maxWidth + around, maxHeight + around), (other) => {
        const seen = seenFrom(other, box, 0, 0);
        if (discTouches(seen, 0, 0, other.radius, gap) || touchesLeader(seen, other.offset, gap)) return true;
        const name = boxOf(other);
        return name !== undefined && boxesTouch(seen, name, gap);
      });
    },
  };
}

const maxSize = (sizes: readonly Pixels[]): Pixels =>
  sizes.reduce((most, size): Pixels => [Math.max(most[0], size[0]), Math.max(most[1], size[1])], [0, 0]);

/** Pixels of the world from the westernmost to the easternmost place. */
function horizontalExtent(list: DrawnPlaces['list'], world: number): Pixels {
  let [west, east] = [Infinity, -Infinity];
  for (const { coordinates } of list) {
    west = Math.min(west, coordinates[0]);
    east = Math.max(east, coordinates[0]);
  }
  return [(west / 360 + 0.5) * world, (east / 360 + 0.5) * world];
}

/** Moves a box that is relative to the point `x, y`, so that it is relative to the centre of the disc of a marker. */
const seenFrom = (position: MarkerPosition, box: Box, x: number, y: number): Box =>
  moved(box, x - position.x, y - position.y);
