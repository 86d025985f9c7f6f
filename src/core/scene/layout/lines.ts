/**
 * Lines between places: the numbered legs of a journey, and dotted lines between the capitals of a call or letter. A call is
 * not a visit, so its line has no stop and no number.
 */
import type { FilterResult } from '../../filter/filter-result.js';
import { legCurve } from '../../geo/geography.js';
import { project, unproject } from '../../geo/mercator.js';
import type { Highlight } from '../../kinds/kind.js';
import type { Atlas, Coordinates, Meeting } from '../../model/model.js';
import { journey } from '../../queries/people.js';
import type { LineSpec, Pixels } from '../scene.js';
import { boxAt, boxesTouch, holds, type Box } from './boxes.js';
import type { ZoomLayout } from './zoom-layout.js';

/** The maximum number of lines between capitals. More lines are hard to distinguish, so none is drawn then. */
const MAX_REMOTE_LINES = 24;
/** Pixels: the height of the number of a leg, its width with one digit and with each further one, and the gap around it. */
const NUMBER_HEIGHT = 20;
const NUMBER_WIDTH = 20;
const DIGIT_WIDTH = 7;
const NUMBER_GAP = 4;
/** Positions of the number on its line, as fractions of the length of the line. The middle is first. */
const ALONG = Array.from({ length: 37 }, (_, index) => 0.5 + 0.025 * Math.ceil(index / 2) * (index % 2 === 0 ? 1 : -1));
/** Pixels from the middle of a line that is too short for a number between the discs at its ends. */
const BESIDE = [16, 24, 32, 40, 48];
const SHORT_LINE = 90;

/** The size of the number of a leg in pixels. */
export const legNumberSize = (number: number): Pixels => [
  NUMBER_WIDTH + DIGIT_WIDTH * (String(number).length - 1),
  NUMBER_HEIGHT,
];

/** A leg of a journey between two drawn places. The coordinates are unwrapped around the middle of the atlas. */
interface Leg {
  readonly from: Coordinates;
  readonly to: Coordinates;
  readonly planned: boolean;
  readonly number: number;
}

/** Two capitals with a call or letter between them, as ids of places. */
interface CapitalPair {
  readonly from: string;
  readonly to: string;
  /** Whether every call or letter between them is planned. */
  readonly planned: boolean;
}

/** The lines of a highlight: the journey of its person, and its calls and letters that pass the filter. */
export function linesOf(layout: ZoomLayout, { calls, traveller }: Highlight): readonly LineSpec[] {
  const { atlas, filter, tree } = layout.input;
  const coordinatesOf = (placeId: string): Coordinates | undefined => {
    const index = tree.places.indexOf(placeId);
    return index === undefined ? undefined : tree.places.list[index]?.coordinates;
  };
  const legs = traveller === undefined ? [] : legsOf(atlas, traveller, coordinatesOf);
  const pairs = capitalPairs(calls, atlas.capitalsByMeeting, filter);
  return [...journeyLines(legs, layout), ...remoteLines(pairs, coordinatesOf)];
}

/** Legs between drawn places. The number of a leg is the number of the stop at its end. */
function legsOf(
  atlas: Atlas,
  personId: string,
  coordinatesOf: (placeId: string) => Coordinates | undefined,
): readonly Leg[] {
  const { legs, stops } = journey(atlas, personId);
  return legs.flatMap(({ from, to, planned }, index) => {
    const [start, end] = [coordinatesOf(from.id), coordinatesOf(to.id)];
    if (start === undefined || end === undefined || from.id === to.id) return [];
    return [{ from: start, to: end, planned, number: stops[index + 1]?.number ?? index + 2 }];
  });
}

/**
 * @param capitals the `capitalsByMeeting` of the atlas.
 * @returns each pair of capitals with a call that passes the filter once, without cancelled calls; an empty list if there are more
 *   than `MAX_REMOTE_LINES`.
 */
function capitalPairs(
  meetings: Iterable<Meeting>,
  capitals: ReadonlyMap<string, readonly string[]>,
  filter: FilterResult | undefined,
): readonly CapitalPair[] {
  const pairs = new Map<string, Map<string, CapitalPair>>();
  let count = 0;
  for (const meeting of meetings) {
    const ends = capitals.get(meeting.id) ?? [];
    for (const one of ends) {
      for (const other of ends) {
        if (one >= other) continue;
        const known = pairs.get(one)?.get(other);
        // There may be a hundred thousand calls between few capitals, so a pair that is complete costs no more.
        if (known?.planned === false || meeting.status === 'cancelled' || filter?.has(meeting.id) === false) continue;
        if (known === undefined) count += 1;
        if (count > MAX_REMOTE_LINES) return [];
        const ofOne = pairs.get(one) ?? new Map<string, CapitalPair>();
        pairs.set(one, ofOne.set(other, { from: one, to: other, planned: meeting.status === 'planned' }));
      }
    }
  }
  return [...pairs.values()].flatMap((ofOne) => [...ofOne.values()]);
}

/**
 * Makes an unambiguous key of two ids. Ids may contain any character, so a plain separator cannot distinguish "a b" and "c"
 * from "a" and "b c".
 */
const pairKey = (from: string, to: string): string => JSON.stringify([from, to]);

function remoteLines(
  pairs: readonly CapitalPair[],
  coordinatesOf: (placeId: string) => Coordinates | undefined,
): LineSpec[] {
  return pairs.flatMap(({ from, to, planned }) => {
    const [start, end] = [coordinatesOf(from), coordinatesOf(to)];
    if (start === undefined || end === undefined) return [];
    const line: LineSpec = {
      key: `remote:${pairKey(from, to)}`,
      kind: 'remote',
      coordinates: legCurve(start, end),
      planned,
      number: undefined,
      numberAt: undefined,
    };
    return withArrivingCopy(line, end);
  });
}

/**
 * Places the number of a leg on its line, as near to the middle as nothing else is drawn. A number without room is left out: the
 * page of the person has all of them, and closer zooms have more room.
 */
function journeyLines(legs: readonly Leg[], layout: ZoomLayout): LineSpec[] {
  const numberBoxes: Box[] = [];
  return legs.flatMap(({ from, to, planned, number }, index) => {
    const coordinates = legCurve(from, to);
    const numberAt = placeNumber(coordinates, legNumberSize(number), layout, numberBoxes);
    const line: LineSpec = { key: `journey:${index + 1}`, kind: 'journey', coordinates, planned, number, numberAt };
    return withArrivingCopy(line, to);
  });
}

/**
 * A line that takes the shorter way may end in the next copy of the world, where there are no markers. It is then drawn
 * twice: once from its start and once to its end.
 */
function withArrivingCopy(line: LineSpec, end: Coordinates): LineSpec[] {
  const beyond = (line.coordinates.at(-1)?.[0] ?? end[0]) - end[0];
  if (Math.abs(beyond) < 1) return [line];
  const coordinates = line.coordinates.map(([x, y]): Coordinates => [x - beyond, y]);
  return [line, { ...line, key: `${line.key}:arriving`, coordinates, number: undefined, numberAt: undefined }];
}

/**
 * @param taken the boxes of the numbers that are placed already. The new box is added.
 * @returns the middle of the number; undefined if it has no room.
 */
function placeNumber(
  coordinates: readonly Coordinates[],
  [width, height]: Pixels,
  { labels, zoom, frame }: ZoomLayout,
  taken: Box[],
): Coordinates | undefined {
  const points = coordinates.map((point) => project(point, zoom));
  const onLine = ALONG.map((fraction) => pointAlong(points, fraction));
  const candidates = lengthOf(points) < SHORT_LINE ? [...onLine, ...pointsBeside(points)] : onLine;
  const found = candidates.find(([x, y]) => {
    const box = boxAt(x - width / 2, y - height / 2, width, height);
    if (frame !== undefined && !holds(frame, box)) return false;
    return labels.isFree(box, NUMBER_GAP) && !taken.some((other) => boxesTouch(box, other, NUMBER_GAP));
  });
  if (found === undefined) return undefined;
  taken.push(boxAt(found[0] - width / 2, found[1] - height / 2, width, height));
  return unproject(found, zoom);
}

const lengthOf = (points: readonly Pixels[]): number =>
  points.slice(1).reduce((sum, [x, y], index) => {
    const [beforeX, beforeY] = points[index] ?? [x, y];
    return sum + Math.hypot(x - beforeX, y - beforeY);
  }, 0);

/** The positions at a right angle to the middle of the line, on both sides. */
function pointsBeside(points: readonly Pixels[]): Pixels[] {
  const [x, y] = pointAlong(points, 0.5);
  const [[x1, y1], [x2, y2]] = [pointAlong(points, 0.45), pointAlong(points, 0.55)];
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const normal = [(y1 - y2) / length, (x2 - x1) / length] as const;
  return BESIDE.flatMap((far) => [far, -far]).map((far) => [x + normal[0] * far, y + normal[1] * far]);
}

/** The point at a fraction of the length of a drawn line. */
function pointAlong(points: readonly Pixels[], fraction: number): Pixels {
  const lengths = points.map(([x, y], index) => {
    const [beforeX, beforeY] = points[Math.max(0, index - 1)] ?? [x, y];
    return Math.hypot(x - beforeX, y - beforeY);
  });
  let rest = fraction * lengths.reduce((sum, length) => sum + length, 0);
  for (const [index, [x, y]] of points.entries()) {
    const length = lengths[index] ?? 0;
    if (rest <= length && length > 0) {
      const [beforeX, beforeY] = points[index - 1] ?? [x, y];
      return [beforeX + ((x - beforeX) * rest) / length, beforeY + ((y - beforeY) * rest) / length];
    }
    rest -= length;
  }
  return points.at(-1) ?? [0, 0];
}
