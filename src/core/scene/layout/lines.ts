/**
 * Lines between places: a person's journey, numbered; calls, dotted, between the capitals of those who spoke. A call is
 * a link and never a presence, so it has no stop and no number.
 */
import { legCurve } from '../../geo/geography.js';
import { project, unproject } from '../../geo/mercator.js';
import type { Coordinates, Meeting } from '../../model/model.js';
import type { LineSpec, Pixels } from '../scene.js';
import { boxAt, boxesTouch, type Box } from './boxes.js';
import type { Labels } from './labels.js';

/** More links than this say nothing but "many". */
const MAX_LINK_LABELS = 24;
/** Of the number on a line, and the pixels it keeps from discs and names. */
const BADGE = 20;
const BADGE_GAP = 3;
/** Beside a line's middle, in pixels, where all of it lies under discs. */
const BESIDE = [16, 24, 32, 40, 48];
/** Where on a line its number may stand, in parts of its length: the middle first. */
const ALONG = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85];

/** One leg of a journey between two drawn places; coordinates unwrapped into the atlas's own world. */
export interface Leg {
  readonly from: Coordinates;
  readonly to: Coordinates;
  readonly planned: boolean;
  readonly number: number;
}

/** Two capitals that spoke with one another. */
export interface Link {
  readonly from: string;
  readonly to: string;
  /** Only planned. */
  readonly planned: boolean;
}

/**
 * @param capitals the atlas's `capitalsByMeeting`.
 * @returns each pair of capitals once, calls that were called off left out; nothing if there are more than `most`.
 */
export function linksBetween(
  meetings: Iterable<Meeting>,
  capitals: ReadonlyMap<string, readonly string[]>,
  most: number = MAX_LINK_LABELS,
): readonly Link[] {
  const links = new Map<string, Link>();
  for (const meeting of meetings) {
    if (meeting.status === 'cancelled') continue;
    const ends = [...(capitals.get(meeting.id) ?? [])].sort();
    for (const [index, from] of ends.entries()) {
      for (const to of ends.slice(index + 1)) {
        const key = pairKey(from, to);
        const planned = meeting.status === 'planned' && (links.get(key)?.planned ?? true);
        links.set(key, { from, to, planned });
        if (links.size > most) return [];
      }
    }
  }
  return [...links.values()];
}

/** Ids may hold any character, so that no separator tells "a b" and "c" from "a" and "b c". */
const pairKey = (from: string, to: string): string => JSON.stringify([from, to]);

/** @param pointOf where a place is drawn; undefined: not at all, and neither is its line. */
export function linkLines(links: readonly Link[], pointOf: (placeId: string) => Coordinates | undefined): LineSpec[] {
  return links.flatMap(({ from, to, planned }) => {
    const [start, end] = [pointOf(from), pointOf(to)];
    if (start === undefined || end === undefined) return [];
    return copies(
      {
        key: `link:${pairKey(from, to)}`,
        kind: 'link',
        coordinates: legCurve(start, end),
        planned,
        number: undefined,
        numberAt: undefined,
      },
      end,
    );
  });
}

/** The number of a leg stands in the middle of its line, or beside it where that would cover a marker or a number. */
export function journeyLines(legs: readonly Leg[], labels: Labels, zoom: number): LineSpec[] {
  const badges: Box[] = [];
  return legs.flatMap(({ from, to, planned, number }, index) => {
    const coordinates = legCurve(from, to);
    const numberAt = placeNumber(coordinates, labels, zoom, badges);
    return copies({ key: `journey:${index + 1}`, kind: 'journey', coordinates, planned, number, numberAt }, to);
  });
}

/**
 * A line that goes the shorter way round may end in the next copy of the world, where no marker stands. Then it is drawn
 * twice: once leaving from its beginning, once arriving at its end.
 */
function copies(line: LineSpec, end: Coordinates): LineSpec[] {
  const beyond = (line.coordinates.at(-1)?.[0] ?? end[0]) - end[0];
  if (Math.abs(beyond) < 1) return [line];
  const coordinates = line.coordinates.map(([x, y]): Coordinates => [x - beyond, y]);
  return [line, { ...line, key: `${line.key}:arriving`, coordinates, number: undefined, numberAt: undefined }];
}

function placeNumber(coordinates: readonly Coordinates[], labels: Labels, zoom: number, badges: Box[]): Coordinates {
  const points = coordinates.map((point) => project(point, zoom));
  const boxes = [...ALONG.map((part) => pointAlong(points, part)), ...pointsBeside(points)].map(([x, y]) =>
    boxAt(x - BADGE / 2, y - BADGE / 2, BADGE, BADGE),
  );
  const isFree = (box: Box): boolean =>
    labels.isFree(box, BADGE_GAP) && !badges.some((other) => boxesTouch(box, other, BADGE_GAP));
  const middle = boxAt(0, 0, 0, 0);
  const box = boxes.find(isFree) ?? boxes[0] ?? middle;
  badges.push(box);
  return unproject([box.left + BADGE / 2, box.top + BADGE / 2], zoom);
}

/** On a right angle to the line's middle, on both sides. */
function pointsBeside(points: readonly Pixels[]): Pixels[] {
  const [x, y] = pointAlong(points, 0.5);
  const [[x1, y1], [x2, y2]] = [pointAlong(points, 0.45), pointAlong(points, 0.55)];
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const normal = [(y1 - y2) / length, (x2 - x1) / length] as const;
  return BESIDE.flatMap((far) => [far, -far]).map((far) => [x + normal[0] * far, y + normal[1] * far]);
}

/** The point at a part of the length of a line, as drawn. */
function pointAlong(points: readonly Pixels[], part: number): Pixels {
  const lengths = points.map(([x, y], index) => {
    const [beforeX, beforeY] = points[Math.max(0, index - 1)] ?? [x, y];
    return Math.hypot(x - beforeX, y - beforeY);
  });
  let rest = part * lengths.reduce((sum, length) => sum + length, 0);
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
