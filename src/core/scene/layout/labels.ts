/**
 * Where each marker's name stands: beside its disc, free of every disc, leader line and true point, and of the names of
 * more important markers. A name for which nothing is free has no box, and shows on focus and hover only. Names stand to
 * the right, or on the side to which the disc stepped aside; but rather inwards than out over the outermost places, so
 * that a fit need not make room for them.
 *
 * Greedy by importance, but asked lazily: a name first settles the more important names within its reach, and those
 * theirs. That gives the same answer as placing all names of the world in order, while only those near the view are
 * ever measured. Equally important places are ordered by a hash of their ids: in the order of the ids a chain of
 * neighbours could run across the whole world.
 */
import type { Pixels } from '../scene.js';
import { boxAt, boxesTouch, discTouches, grown, lineTouches, moved, type Box } from './boxes.js';
import type { MarkerPositions, MarkerPosition } from './marker-positions.js';

/** Pixels between a name and its own disc, other discs, lines and names. */
const OWN_GAP = 4;
const DISC_GAP = 3;
const LINE_GAP = 3;
const NAME_GAP = 2;
/** How far a leader line can reach from a disc; the largest disc. */
const LEADER = 60;
const LARGEST = 22;
/** Where there are many, a name larger than this gets no place, so that the reach of a name is known unmeasured. */
const LARGEST_OF_MANY: Pixels = [200, 28];

export interface Labelled {
  readonly text: string;
  readonly weight: number;
  /** Decides between equal weights, smaller first; different for every marker. */
  readonly tie: number;
}

export interface LabelsInput {
  readonly field: MarkerPositions;
  /** More markers than one would like to measure. */
  readonly many: boolean;
  /** Pixels of the world from the westernmost to the easternmost place. */
  readonly extent: Pixels;
  readonly labelOf: (spot: MarkerPosition) => Labelled;
  readonly measure: (text: string) => Pixels;
}

export interface Labels {
  /** The box of a marker's name from its disc's centre, or undefined if nothing was free. */
  boxOf(spot: MarkerPosition): Box | undefined;
  /** Whether a box of the world is free of all discs, true points, leader lines and names by `gap` pixels. */
  isFree(box: Box, gap: number): boolean;
}

export function createLabels({ field, many, extent, labelOf, measure }: LabelsInput): Labels {
  const placed = new Map<MarkerPosition, Box | undefined>();
  const sizeOf = (spot: MarkerPosition): Pixels => measure(labelOf(spot).text);
  let known: Pixels | undefined;

  /** The largest size a name with a place has. */
  const largestName = (): Pixels =>
    (known ??= many
      ? LARGEST_OF_MANY
      : field
          .all()
          .map(sizeOf)
          .reduce((most, size): Pixels => [Math.max(most[0], size[0]), Math.max(most[1], size[1])], [0, 0]));

  /** A box given around one point, as seen from a marker's disc. */
  const seenFrom = (box: Box, x: number, y: number, spot: MarkerPosition): Box => moved(box, x - spot.x, y - spot.y);

  /** More important markers whose names may come near this one's. */
  function before(spot: MarkerPosition): MarkerPosition[] {
    const [width, height] = sizeOf(spot);
    const [widest, highest] = largestName();
    const around = spot.radius + LARGEST + 2 * OWN_GAP + NAME_GAP;
    const found: MarkerPosition[] = [];
    field.near(grown(boxAt(spot.x, spot.y, 0, 0), width + widest + around, height + highest + around), (other) => {
      if (other === spot || !comesBefore(labelOf(other), labelOf(spot))) return false;
      if (Math.abs(other.y - spot.y) >= height + highest + around) return false;
      const [otherWidth, otherHeight] = sizeOf(other);
      const isNear =
        Math.abs(other.x - spot.x) < width + otherWidth + around &&
        Math.abs(other.y - spot.y) < height + otherHeight + around;
      if (isNear) found.push(other);
      return false;
    });
    return found;
  }

  function settle(spot: MarkerPosition): void {
    const waiting = [spot];
    const earlier = new Map<MarkerPosition, MarkerPosition[]>();
    for (let top = waiting.at(-1); top !== undefined; top = waiting.at(-1)) {
      const others = earlier.get(top) ?? before(top);
      earlier.set(top, others);
      const open = others.find((other) => !placed.has(other));
      if (open !== undefined && !placed.has(top)) {
        waiting.push(open);
        continue;
      }
      waiting.pop();
      if (!placed.has(top)) placed.set(top, place(top, others));
    }
  }

  function place(spot: MarkerPosition, others: readonly MarkerPosition[]): Box | undefined {
    const [width, height] = sizeOf(spot);
    const [widest, highest] = largestName();
    if (width === 0 || width > widest || height > highest) return undefined;
    const { x, y, radius, offset } = spot;
    const near: MarkerPosition[] = [];
    const reach = radius + OWN_GAP + LEADER + LARGEST;
    field.near(grown(boxAt(x, y, 0, 0), width + reach, height + reach), (other) => {
      near.push(other);
      return false;
    });
    const isOpen = (box: Box): boolean => {
      const isHit = near.some((other) => {
        const seen = seenFrom(box, x, y, other);
        if (other !== spot && discTouches(seen, 0, 0, other.radius, DISC_GAP)) return true;
        return hitsLeader(seen, other, LINE_GAP);
      });
      if (isHit) return false;
      return !others.some((other) => {
        const name = placed.get(other);
        return name !== undefined && boxesTouch(seenFrom(box, x, y, other), name, NAME_GAP);
      });
    };
    const boxes = candidates(radius, width, height, offset[0] < 0 && -offset[0] >= Math.abs(offset[1]));
    const inside = ({ left, right }: Box): boolean => x + left >= extent[0] - radius && x + right <= extent[1] + radius;
    return boxes.find((box) => inside(box) && isOpen(box)) ?? boxes.find((box) => !inside(box) && isOpen(box));
  }

  function boxOf(spot: MarkerPosition): Box | undefined {
    if (!placed.has(spot)) settle(spot);
    return placed.get(spot);
  }

  return {
    boxOf,
    isFree(box, gap) {
      const [widest, highest] = largestName();
      const around = LEADER + LARGEST + OWN_GAP + gap;
      return !field.near(grown(box, widest + around, highest + around), (other) => {
        const seen = seenFrom(box, 0, 0, other);
        if (discTouches(seen, 0, 0, other.radius, gap) || hitsLeader(seen, other, gap)) return true;
        const name = boxOf(other);
        return name !== undefined && boxesTouch(seen, name, gap);
      });
    },
  };
}

/** Whether a box around a disc's centre comes near its leader line or true point. */
const hitsLeader = (box: Box, { offset: [x, y] }: MarkerPosition, gap: number): boolean =>
  (x !== 0 || y !== 0) && lineTouches(box, 0, 0, -x, -y, gap);

const comesBefore = (one: Labelled, other: Labelled): boolean =>
  one.weight !== other.weight ? one.weight > other.weight : one.tie < other.tie;

/** Boxes around a disc, the best first: beside it, then below and above, then the corners, then half-way between. */
function candidates(radius: number, width: number, height: number, leftFirst: boolean): Box[] {
  const side = radius + OWN_GAP;
  const corner = radius * Math.SQRT1_2 + OWN_GAP - 1;
  const right = (top: number, from = side): Box => boxAt(from, top, width, height);
  const left = (top: number, from = side): Box => boxAt(-from - width, top, width, height);
  const level = -height / 2;
  const [first, second] = leftFirst ? [left, right] : [right, left];
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
