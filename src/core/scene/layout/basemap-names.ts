/**
 * Names of countries, cities and oceans, where markers and their labels leave room: they orient and never compete. The
 * most important first. A name that comes near anything already there, or that the edge of the map would cut, is left
 * out; that of a large country has other seats on it.
 */
import { unwrapNear } from '../../geo/geography.js';
import { project } from '../../geo/mercator.js';
import type { Coordinates } from '../../model/model.js';
import type { BasemapName, NameSpec, Pixels, View } from '../scene.js';
import { boxAt, boxesTouch, grown, moved, type Box } from './boxes.js';
import type { MarkerPositions, MarkerPosition } from './marker-positions.js';
import type { Labels } from './labels.js';

/** Pixels between a name and anything else. */
const GAP = 6;
/** A city is a dot with its name to the right of it. */
const CITY_DOT = 3;
const CITY_TEXT = 6;
/** A name may come this much before the zoom from which it reads well. */
const EARLY = 1.2;
/** Size of a number. */
const BADGE = 20;
/** A city whose marker with the same name stands nearer than this is named already. */
const SAME_PLACE = 90;

export interface NamesInput {
  readonly names: readonly BasemapName[];
  readonly field: MarkerPositions;
  readonly labels: Labels;
  readonly view: View;
  /** From the middle of the view, in pixels. */
  readonly covered: Box | undefined;
  readonly textOf: (name: BasemapName) => string;
  readonly measure: (text: string, kind: BasemapName['kind']) => Pixels;
  readonly markerText: (spot: MarkerPosition) => string;
  /** Where the numbers of a journey stand. */
  readonly numbers: readonly Coordinates[];
  /** Where names already asked about are free of markers: kept with the layout. */
  readonly known: KnownRoom;
}

/** By key of a name: which of its seats are free of markers, the best first. */
export type KnownRoom = Map<string, readonly Coordinates[]>;

/** The difference of two x as seen on a world that repeats: the shorter way round, from −world / 2 to world / 2. */
const acrossWorld = (difference: number, world: number): number => difference - world * Math.round(difference / world);

/** @returns those of `names` that find room, in or near the view, each in the copy of the world nearest its centre. */
export function roomForNames(input: NamesInput): NameSpec[] {
  const { names, field, view, covered, textOf, measure, known } = input;
  const { world, zoom } = field;
  const centre = project(view.center, zoom);
  const fromCentre = (point: Coordinates): Pixels => {
    const [x, y] = project(point, zoom);
    return [acrossWorld(x - centre[0], world), y - centre[1]];
  };
  const placed = input.numbers.map((at) => {
    const [x, y] = fromCentre(at);
    return boxAt(x - BADGE / 2, y - BADGE / 2, BADGE, BADGE);
  });
  const found: NameSpec[] = [];
  for (const name of [...names].sort((one, other) => one.rank - other.rank)) {
    if (name.rank > zoom + EARLY) break;
    const [dx, dy] = fromCentre(name.coordinates);
    const text = textOf(name);
    if (text === '' || Math.abs(dx) > view.size[0] || Math.abs(dy) > view.size[1]) continue;
    const size = measure(text, name.kind);
    const free =
      known.get(name.key) ??
      [name.coordinates, ...(name.others ?? [])].filter((seat) =>
        isFree(input, name.kind, text, boxOf(name.kind, size, project(seat, zoom))),
      );
    known.set(name.key, free);
    const seat = free.find((one) => {
      const box = boxOf(name.kind, size, fromCentre(one));
      if (covered !== undefined && boxesTouch(box, covered, 0)) return false;
      return !isCut(box, view.size) && !placed.some((other) => boxesTouch(box, other, GAP));
    });
    if (seat === undefined) continue;
    placed.push(boxOf(name.kind, size, fromCentre(seat)));
    const coordinates = [unwrapNear(seat[0], view.center[0]), seat[1]] as const;
    found.push({ key: name.key, kind: name.kind, text, coordinates });
  }
  return found;
}

function boxOf(kind: BasemapName['kind'], [width, height]: Pixels, [x, y]: Pixels): Box {
  if (kind !== 'city') return boxAt(x - width / 2, y - height / 2, width, height);
  return boxAt(x - CITY_DOT, y - height / 2, CITY_DOT + CITY_TEXT + width, height);
}

/** Whether the edge of the map runs through a box around its middle. What lies wholly outside may be dragged into sight. */
function isCut({ left, right, top, bottom }: Box, [width, height]: Pixels): boolean {
  const [x, y] = [width / 2, height / 2];
  const outside = right < -x || left > x || bottom < -y || top > y;
  return !outside && (left < -x || right > x || top < -y || bottom > y);
}

/** Markers are drawn in one copy of the world, names in whichever is in view. */
function isFree({ field, labels, markerText }: NamesInput, kind: BasemapName['kind'], text: string, box: Box): boolean {
  return [-1, 0, 1].every((turn) => {
    const copy = moved(box, turn * field.world, 0);
    if (!labels.isFree(copy, GAP)) return false;
    return kind !== 'city' || !field.near(grown(copy, SAME_PLACE, SAME_PLACE), (spot) => markerText(spot) === text);
  });
}
