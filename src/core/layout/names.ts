/**
 * Names of countries, cities and oceans, where markers and their labels leave room: they orient and never compete. The
 * most important first; a name that comes near anything already there is left out.
 */
import { unwrapNear } from '../geography.js';
import { project } from '../mercator.js';
import type { Coordinates } from '../model.js';
import type { BasemapName, NameSpec, Pixels, View } from '../scene.js';
import { boxAt, boxesTouch, grown, moved, type Box } from './boxes.js';
import type { Field, Spot } from './field.js';
import type { Labels } from './labels.js';

/** Pixels between a name and anything else. */
const GAP = 6;
/** A city is a dot with its name to the right of it. */
const CITY_DOT = 3;
const CITY_TEXT = 6;
/** A name may come this much before the zoom from which it reads well. */
const EARLY = 0.5;
/** Size of a number. */
const BADGE = 20;
/** A city whose marker with the same name stands nearer than this is named already. */
const SAME_PLACE = 90;

export interface NamesInput {
  readonly names: readonly BasemapName[];
  readonly field: Field;
  readonly labels: Labels;
  readonly view: View;
  readonly textOf: (name: BasemapName) => string;
  readonly measure: (text: string, kind: BasemapName['kind']) => Pixels;
  readonly markerText: (spot: Spot) => string;
  /** Where the numbers of a journey stand. */
  readonly numbers: readonly Coordinates[];
  /** Whether a name is free of markers, for names already asked about: kept with the layout. */
  readonly known: Map<string, boolean>;
}

/** The difference of two x as seen on a world that repeats: the shorter way round, from −world / 2 to world / 2. */
const acrossWorld = (difference: number, world: number): number => difference - world * Math.round(difference / world);

/** @returns those of `names` that find room, in or near the view, each in the copy of the world nearest its centre. */
export function roomForNames(input: NamesInput): NameSpec[] {
  const { names, field, view, textOf, measure, known } = input;
  const { world, zoom } = field;
  const centre = project(view.center, zoom);
  const placed = input.numbers.map((at) => {
    const [x, y] = project(at, zoom);
    return boxAt(acrossWorld(x - centre[0], world) - BADGE / 2, y - centre[1] - BADGE / 2, BADGE, BADGE);
  });
  const found: NameSpec[] = [];
  for (const name of [...names].sort((one, other) => one.rank - other.rank)) {
    if (name.rank > zoom + EARLY) break;
    const [x, y] = project(name.coordinates, zoom);
    const text = textOf(name);
    const [dx, dy] = [acrossWorld(x - centre[0], world), y - centre[1]];
    if (text === '' || Math.abs(dx) > view.size[0] || Math.abs(dy) > view.size[1]) continue;
    const box = boxOf(name.kind, measure(text, name.kind), x, y);
    const free = known.get(name.key) ?? isFree(input, name, text, box);
    known.set(name.key, free);
    const here = moved(box, dx - x, dy - y);
    if (!free || placed.some((other) => boxesTouch(here, other, GAP))) continue;
    placed.push(here);
    const coordinates = [unwrapNear(name.coordinates[0], view.center[0]), name.coordinates[1]] as const;
    found.push({ key: name.key, kind: name.kind, text, coordinates });
  }
  return found;
}

function boxOf(kind: BasemapName['kind'], [width, height]: Pixels, x: number, y: number): Box {
  if (kind !== 'city') return boxAt(x - width / 2, y - height / 2, width, height);
  return boxAt(x - CITY_DOT, y - height / 2, CITY_DOT + CITY_TEXT + width, height);
}

/** Markers are drawn in one copy of the world, names in whichever is in view. */
function isFree({ field, labels, markerText }: NamesInput, { kind }: BasemapName, text: string, box: Box): boolean {
  return [-1, 0, 1].every((turn) => {
    const copy = moved(box, turn * field.world, 0);
    if (!labels.isFree(copy, GAP)) return false;
    return kind !== 'city' || !field.near(grown(copy, SAME_PLACE, SAME_PLACE), (spot) => markerText(spot) === text);
  });
}
