/**
 * Finds a position for the name of each marker: beside its disc, clear of all discs, leader lines and true positions, and of
 * the names of more important markers. A name without a free position has no box and is shown only on focus and hover. Names
 * prefer the right side, or the side to which the disc is displaced. At the outermost places they prefer to point inwards,
 * so that a fitted view needs no room for them outside.
 *
 * Names are placed greedily by importance, but on demand: before a name is placed, the more important names within its reach
 * are placed, and so on for each of these. The result is the same as for placing all names of the world in order, but only
 * names near the view are measured. Equally important places are ordered by a hash of their ids, because in the order of the
 * ids a chain of neighbours could cross the whole world.
 */
import { hash32 } from '../../lib/hash.js';
import type { Measure, Pixels } from '../scene.js';
import { boxAt, boxesTouch, discTouches, grown, lineTouches, moved, type Box } from './boxes.js';
import type { DrawnPlaces } from './drawn-places.js';
import type { LabelTexts } from './label-texts.js';
import type { MarkerPosition, MarkerPositions } from './marker-positions.js';

/** Pixels between a name and its own disc, other discs, lines and names. */
const OWN_GAP = 4;
const DISC_GAP = 3;
const LINE_GAP = 3;
const NAME_GAP = 2;
/** The maximum length of a leader line, and the radius of the largest disc. */
const MAX_LEADER = 60;
const MAX_RADIUS = 22;
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

interface Label {
  readonly size: Pixels;
  readonly weight: number;
  /** Orders markers with equal weights, smaller first. It is different for every marker. */
  readonly tie: number;
}

export function createLabels(
  positions: MarkerPositions,
  { list }: DrawnPlaces,
  texts: LabelTexts,
  measure: Measure,
): Labels {
  const labels = new Map<MarkerPosition, Label>();
  const boxes = new Map<MarkerPosition, Box | undefined>();
  const [westmost, eastmost] = horizontalExtent(list, positions.world);
  let largest: Pixels | undefined;

  function labelOf(position: MarkerPosition): Label {
    const { group } = position;
    const label = labels.get(position) ?? {
      weight: group.meetings + group.remote / 1e6,
      tie: hash32(list[group.best]?.place.id ?? '') + group.best / 1e9,
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
        return touchesLeader(seen, other, LINE_GAP);
      });
      if (isHit) return false;
      return !moreImportant.some((other) => {
        const name = boxes.get(other);
        return name !== undefined && boxesTouch(seenFrom(other, box, x, y), name, NAME_GAP);
      });
    };
    const isDisplacedLeft = offset[0] < 0 && -offset[0] >= Math.abs(offset[1]);
    const candidates = candidateBoxes(radius, width, height, isDisplacedLeft);
    const isInside = ({ left, right }: Box): boolean => x + left >= westmost - radius && x + right <= eastmost + radius;
    return (
      candidates.find((box) => isInside(box) && isFree(box)) ?? candidates.find((box) => !isInside(box) && isFree(box))
    );
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
        if (discTouches(seen, 0, 0, other.radius, gap) || touchesLeader(seen, other, gap)) return true;
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

const DISC_CENTRE: Pixels = [0, 0];

/** Whether a box, relative to the centre of a disc, is near to the leader line or the true position of the disc. */
const touchesLeader = (box: Box, { offset: [x, y] }: MarkerPosition, gap: number): boolean =>
  (x !== 0 || y !== 0) && lineTouches(box, DISC_CENTRE, [-x, -y], gap);

const comesBefore = (one: Label, other: Label): boolean =>
  one.weight !== other.weight ? one.weight > other.weight : one.tie < other.tie;

/**
 * The boxes around a disc, the best first: beside it, then below and above, then the corners, then the positions between
 * these.
 */
function candidateBoxes(radius: number, width: number, height: number, isLeftFirst: boolean): Box[] {
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
