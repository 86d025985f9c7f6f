/**
 * Places the names of countries, cities and oceans where markers and their labels leave room. The names help users to orient
 * themselves, and markers always take precedence. The most important names are placed first. A name is left out if it is too
 * near to something that is already drawn, or if the edge of the map would cut it. The name of a large country has other
 * positions to try.
 */
import { unwrapNear } from '../../geo/geography.js';
import { project } from '../../geo/mercator.js';
import type { Coordinates } from '../../model/model.js';
import type { BasemapName, NameSpec, Pixels, View } from '../scene.js';
import { boxAt, boxesTouch, grown, moved, type Box } from './boxes.js';
import type { ZoomLayout } from './zoom-layout.js';

/** Pixels between a name and any other drawn thing. */
const GAP = 6;
/** A city is a dot with its name to the right of it. */
const CITY_DOT = 3;
const CITY_TEXT = 6;
/** The number of zooms by which a name may be shown before the zoom from which it is readable. */
const EARLY = 1.2;
/** Pixels. A city gets no name if a marker with the same name is nearer than this. */
const SAME_NAME_DISTANCE = 90;

export interface NamesInput {
  readonly names: readonly BasemapName[];
  readonly view: View;
  /** The boxes that cover a part of the map, in pixels from the middle of the view. */
  readonly covered: Box | undefined;
  /** The middle and the size in pixels of each number of a journey. */
  readonly legNumbers: readonly { readonly at: Coordinates; readonly size: Pixels }[];
}

/** The difference between two x coordinates on a world that repeats, the shorter way: from −world / 2 to world / 2. */
const shortestAcross = (difference: number, world: number): number =>
  difference - world * Math.round(difference / world);

/**
 * @returns the names that fit in or near the view, each in the copy of the world that is nearest to the centre of the view.
 */
export function placeBasemapNames(layout: ZoomLayout, { names, view, covered, legNumbers }: NamesInput): NameSpec[] {
  const { zoom, input, freeNamePositions } = layout;
  const { world } = layout.positions;
  const centre = project(view.center, zoom);
  const fromCentre = (point: Coordinates): Pixels => {
    const [x, y] = project(point, zoom);
    return [shortestAcross(x - centre[0], world), y - centre[1]];
  };
  const placed = legNumbers.map(({ at, size: [width, height] }) => {
    const [x, y] = fromCentre(at);
    return boxAt(x - width / 2, y - height / 2, width, height);
  });
  const found: NameSpec[] = [];
  for (const name of [...names].sort((one, other) => one.rank - other.rank)) {
    if (name.rank > zoom + EARLY) break;
    const [dx, dy] = fromCentre(name.coordinates);
    const text = input.words.basemapName(name);
    if (text === '' || Math.abs(dx) > view.size[0] || Math.abs(dy) > view.size[1]) continue;
    const size = input.measure(text, name.kind);
    const free =
      freeNamePositions.get(name.key) ??
      [name.coordinates, ...(name.others ?? [])].filter((position) =>
        isFreeOfMarkers(layout, name.kind, text, boxOf(name.kind, size, project(position, zoom))),
      );
    freeNamePositions.set(name.key, free);
    const position = free.find((one) => {
      const box = boxOf(name.kind, size, fromCentre(one));
      if (covered !== undefined && boxesTouch(box, covered, 0)) return false;
      return !isCut(box, view.size) && !placed.some((other) => boxesTouch(box, other, GAP));
    });
    if (position === undefined) continue;
    placed.push(boxOf(name.kind, size, fromCentre(position)));
    const coordinates = [unwrapNear(position[0], view.center[0]), position[1]] as const;
    found.push({ key: name.key, kind: name.kind, text, coordinates });
  }
  return found;
}

function boxOf(kind: BasemapName['kind'], [width, height]: Pixels, [x, y]: Pixels): Box {
  if (kind !== 'city') return boxAt(x - width / 2, y - height / 2, width, height);
  return boxAt(x - CITY_DOT, y - height / 2, CITY_DOT + CITY_TEXT + width, height);
}

/**
 * Whether the edge of the map cuts a box, whose position is relative to the middle of the map. A box that is completely
 * outside is not cut; the user may drag it into view.
 */
function isCut({ left, right, top, bottom }: Box, [width, height]: Pixels): boolean {
  const [x, y] = [width / 2, height / 2];
  const isOutside = right < -x || left > x || bottom < -y || top > y;
  return !isOutside && (left < -x || right > x || top < -y || bottom > y);
}

/** Tests a box in three copies of the world, because markers are drawn in one copy and names in the visible copy. */
function isFreeOfMarkers(layout: ZoomLayout, kind: BasemapName['kind'], text: string, box: Box): boolean {
  const { labels, positions, texts } = layout;
  return [-1, 0, 1].every((copy) => {
    const here = moved(box, copy * positions.world, 0);
    if (!labels.isFree(here, GAP)) return false;
    const nearby = grown(here, SAME_NAME_DISTANCE, SAME_NAME_DISTANCE);
    return kind !== 'city' || !positions.near(nearby, ({ group }) => texts.of(group) === text);
  });
}
