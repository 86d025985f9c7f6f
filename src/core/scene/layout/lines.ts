/**
 * Lines between places: the numbered legs of a journey, and dotted lines between the capitals of a call or letter. A call is
 * not a visit, so its line has no stop and no number.
 */
import { legCurve } from '../../geo/geography.js';
import { project, unproject } from '../../geo/mercator.js';
import type { Highlight } from '../../kinds/kind.js';
import type { Atlas, Coordinates, Meeting } from '../../model/model.js';
import { journey } from '../../queries/people.js';
import type { LineSpec, Pixels } from '../scene.js';
import { boxAt, boxesTouch, type Box } from './boxes.js';
import type { Labels } from './labels.js';
import type { ZoomLayout } from './zoom-layout.js';

/** The maximum number of lines between capitals. More lines are hard to distinguish, so none is drawn then. */
const MAX_REMOTE_LINES = 24;
/** Pixels: the size of the number of a leg, and the gap between it and discs and names. */
const NUMBER_SIZE = 20;
const NUMBER_GAP = 3;
/** Pixels from the middle of a line, for a number beside a line that is covered by discs. */
const BESIDE = [16, 24, 32, 40, 48];
/** Positions of the number on its line, as fractions of the length of the line. The middle is first. */
const ALONG = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85];

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
  const passing = calls.filter(({ id }) => filter?.has(id) ?? true);
  const pairs = capitalPairs(passing, atlas.capitalsByMeeting);
  return [...journeyLines(legs, layout.labels, layout.zoom), ...remoteLines(pairs, coordinatesOf)];
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
 * @returns each pair of capitals once, without cancelled calls; an empty list if there are more than `MAX_REMOTE_LINES`.
 */
function capitalPairs(
  meetings: Iterable<Meeting>,
  capitals: ReadonlyMap<string, readonly string[]>,
): readonly CapitalPair[] {
  const pairs = new Map<string, CapitalPair>();
  for (const meeting of meetings) {
    if (meeting.status === 'cancelled') continue;
    const ends = [...(capitals.get(meeting.id) ?? [])].sort();
    for (const [index, from] of ends.entries()) {
      for (const to of ends.slice(index + 1)) {
        const key = pairKey(from, to);
        const planned = meeting.status === 'planned' && (pairs.get(key)?.planned ?? true);
        pairs.set(key, { from, to, planned });
        if (pairs.size > MAX_REMOTE_LINES) return [];
      }
    }
  }
  return [...pairs.values()];
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

/** Places the number of a leg at the middle of its line, or beside the line if it would cover a marker or another number. */
function journeyLines(legs: readonly Leg[], labels: Labels, zoom: number): LineSpec[] {
  const numberBoxes: Box[] = [];
  return legs.flatMap(({ from, to, planned, number }, index) => {
    const coordinates = legCurve(from, to);
    const numberAt = placeNumber(coordinates, labels, zoom, numberBoxes);
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

/** @param taken the boxes of the numbers that are placed already. The new box is added. */
function placeNumber(coordinates: readonly Coordinates[], labels: Labels, zoom: number, taken: Box[]): Coordinates {
  const points = coordinates.map((point) => project(point, zoom));
  const boxAround = ([x, y]: Pixels): Box => boxAt(x - NUMBER_SIZE / 2, y - NUMBER_SIZE / 2, NUMBER_SIZE, NUMBER_SIZE);
  const boxes = [...ALONG.map((fraction) => pointAlong(points, fraction)), ...pointsBeside(points)].map(boxAround);
  const isFree = (box: Box): boolean =>
    labels.isFree(box, NUMBER_GAP) && !taken.some((other) => boxesTouch(box, other, NUMBER_GAP));
  const box = boxes.find(isFree) ?? boxAround(pointAlong(points, 0.5));
  taken.push(box);
  return unproject([box.left + NUMBER_SIZE / 2, box.top + NUMBER_SIZE / 2], zoom);
}

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
