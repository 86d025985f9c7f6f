/** Atlases for the layout tests: a small real one, and generated ones of any size. Text is measured as plain 14 px text. */
import fc from 'fast-check';
import { buildAtlas } from '../../../src/core/model/build-atlas.js';
import type { Atlas, Coordinates, Meeting, Moment, Person, Place, Side, When } from '../../../src/core/model/model.js';
import type {
  BasemapName,
  MarkerSpec,
  Measure,
  Pixels,
  Scene,
  SceneWords,
  View,
} from '../../../src/core/scene/scene.js';
import { project } from '../../../src/core/geo/mercator.js';
import { FilterResult } from '../../../src/core/filter/filter-result.js';

export const measure: Measure = (text, kind) => (kind === 'marker' ? [text.length * 8, 18] : [text.length * 7, 14]);

const nameOf = (place: Place): string => (typeof place.name === 'string' ? place.name : place.id);

export const words: SceneWords = {
  placeName: nameOf,
  clusterLabel: (largest, others) => `${nameOf(largest)} +${others}`,
  markerName: (place, meetings, remote) => `${nameOf(place)}, ${meetings.length} meetings, ${remote.length} calls`,
  clusterName: (_largest, size, meetings) => `${size} places, ${meetings} meetings`,
  basemapName: (name: BasemapName) => name.name?.['en'] ?? name.code ?? '',
};

export const place = (id: string, coordinates?: Coordinates): Place => ({
  id,
  name: id,
  aliases: [],
  parts: [],
  sources: [],
  ...(coordinates === undefined ? {} : { coordinates }),
});

const DAY = 86_400_000;

function dayOf(day: number): When {
  const earliest = Date.UTC(2018, 0, 1) + day * DAY;
  const date = new Date(earliest);
  const moment: Moment = {
    precision: 'day',
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    approximate: false,
    uncertain: false,
  };
  const edtf = date.toISOString().slice(0, 10);
  return {
    edtf,
    interval: false,
    start: moment,
    end: moment,
    openStart: false,
    openEnd: false,
    earliest,
    latest: earliest + DAY - 1,
  };
}

/** A meeting on the nth day of 2018. */
export function meeting(id: string, day: number, more: Partial<Meeting> = {}): Meeting {
  return {
    id,
    title: id,
    mode: 'in-person',
    status: 'held',
    places: [],
    when: dayOf(day),
    attendance: [],
    topics: [],
    claims: [],
    sources: [],
    ...more,
  };
}

const at = (...ids: string[]): Meeting['places'] => ids.map((id) => ({ place: id }));
export const by = (...ids: string[]): Meeting['attendance'] => ids.map((person) => ({ person, sources: [] }));

export function atlasOf(
  places: readonly Place[],
  meetings: readonly Meeting[],
  people: readonly Person[] = [],
  sides: readonly Side[] = [],
): Atlas {
  return buildAtlas({ places, meetings, people, sides, series: [], topics: [], sources: [] });
}

/** An atlas with `counts[i]` meetings at `places[i]`; one meeting where `counts` has no number. */
export function atlasWith(places: readonly Place[], counts: readonly number[]): Atlas {
  const meetings = places.flatMap(({ id }, index) =>
    Array.from({ length: counts[index] ?? 1 }, (_, n) => meeting(`${id}-${n}`, index + n, { places: at(id) })),
  );
  return atlasOf(places, meetings);
}

export const person = (id: string, side: string): Person => ({
  id,
  name: id,
  aliases: [],
  side,
  offices: [],
  sources: [],
});

/** A short version of May and June 2018. */
export const talks: Atlas = atlasOf(
  [
    place('Panmunjeom', [126.67667, 37.95583]),
    place('Singapore', [103.85007, 1.28967]),
    place('Washington', [-77.03637, 38.89511]),
    place('New York', [-74.00597, 40.71427]),
    place('Seoul', [126.9784, 37.566]),
    place('Unknown'),
  ],
  [
    ...[27, 30, 33, 34, 35].map((day) =>
      meeting(`pmj-${day}`, day, { places: at('Panmunjeom'), attendance: by('sung-kim') }),
    ),
    meeting('sin', 29, { status: 'reported', places: at('Singapore') }),
    meeting('dinner', 30.5, { places: at('New York'), attendance: by('kim-yong-chol', 'pompeo') }),
    meeting('talks', 31, { places: at('New York'), attendance: by('kim-yong-chol', 'pompeo') }),
    meeting('letter', 32, { places: at('Washington'), attendance: by('kim-yong-chol', 'trump') }),
    meeting('call-1', 35, { mode: 'phone', attendance: by('kang', 'pompeo') }),
    meeting('call-2', 35, { mode: 'phone', attendance: by('kang', 'balakrishnan') }),
    meeting('call-3', 36, { mode: 'phone', attendance: by('kang', 'pompeo'), status: 'planned' }),
    meeting('summit', 43, { status: 'planned', places: at('Singapore'), attendance: by('trump', 'kim-yong-chol') }),
    meeting('lost', 44, { places: at('Unknown') }),
  ],
  [
    person('sung-kim', 'us'),
    person('pompeo', 'us'),
    person('trump', 'us'),
    person('kim-yong-chol', 'nk'),
    person('kang', 'rok'),
    person('balakrishnan', 'sg'),
  ],
  [
    { id: 'us', name: 'US', capital: 'Washington' },
    { id: 'rok', name: 'ROK', capital: 'Seoul' },
    { id: 'sg', name: 'SG', capital: 'Singapore' },
    { id: 'nk', name: 'NK' },
  ],
);

/** The result of a filter that these meetings pass. */
export function passing(atlas: Atlas, ...ids: readonly string[]): FilterResult {
  const passed = new Set(ids);
  return new FilterResult(
    atlas,
    Uint8Array.from(atlas.meetings, ({ id }) => Number(passed.has(id))),
  );
}

export interface Drawn {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a marker's disc is drawn, from the view's middle. */
export function centreOf(marker: Pick<MarkerSpec, 'coordinates' | 'offset'>, view: View): Pixels {
  const [x, y] = project(marker.coordinates, view.zoom);
  const [centreX, centreY] = project(view.center, view.zoom);
  return [x - centreX + marker.offset[0], y - centreY + marker.offset[1]];
}

export function labelOf(marker: MarkerSpec, view: View): Drawn | undefined {
  if (marker.labelBox === undefined) return undefined;
  const [x, y] = centreOf(marker, view);
  const { at: corner, size } = marker.labelBox;
  return { left: x + corner[0], top: y + corner[1], right: x + corner[0] + size[0], bottom: y + corner[1] + size[1] };
}

export const overlap = (one: Drawn, other: Drawn): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

export const discBox = (marker: MarkerSpec, view: View): Drawn => {
  const [x, y] = centreOf(marker, view);
  const { radius } = marker;
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
};

/** Places in rows and columns, slightly irregular. */
export function grid(columns: number, rows: number, [west, south]: Coordinates, step: number): Place[] {
  return Array.from({ length: columns * rows }, (_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const [aside, up] = [Math.sin(index * 12.9898), Math.sin(index * 78.233)];
    return place(`place-${index}`, [west + (column + aside * 0.4) * step, south + (row + up * 0.4) * step * 0.7]);
  });
}

/** All forbidden overlaps of discs, names, true points and leader lines; empty if the scene is correct. */
export function collisions({ markers }: Scene, view: View): string[] {
  const found: string[] = [];
  markers.forEach((one, index) => {
    const name = labelOf(one, view);
    const at = centreOf(one, view);
    for (const other of markers.slice(index + 1)) {
      const [x, y] = centreOf(other, view);
      if (Math.hypot(x - at[0], y - at[1]) < one.radius + other.radius + 4) found.push(`${one.key} on ${other.key}`);
      const otherName = labelOf(other, view);
      if (name && otherName && overlap(name, otherName)) found.push(`${one.label} over ${other.label}`);
    }
    for (const other of markers) {
      if (name === undefined) continue;
      const [x, y] = centreOf(other, view);
      const near = Math.hypot(Math.max(name.left - x, 0, x - name.right), Math.max(name.top - y, 0, y - name.bottom));
      if (near < other.radius) found.push(`${one.label} over the disc of ${other.key}`);
      for (let part = 0; part <= 1; part += 0.05) {
        if (other.offset[0] === 0 && other.offset[1] === 0) continue;
        const [lineX, lineY] = [x - other.offset[0] * part, y - other.offset[1] * part];
        const isIn = lineX > name.left && lineX < name.right && lineY > name.top && lineY < name.bottom;
        if (isIn) found.push(`${one.label} over the line of ${other.key}`);
      }
    }
  });
  return found;
}

/** In thousandths of a degree: 3 px at the closest zoom. */
const degrees = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 1000, max: max * 1000 }).map((thousandths) => thousandths / 1000);
export const spot: fc.Arbitrary<Coordinates> = fc.tuple(degrees(-179, 179), degrees(-70, 75));
const nearSpot: fc.Arbitrary<Coordinates> = fc.tuple(degrees(5, 15), degrees(45, 55));
export const places = fc
  .array(fc.oneof(spot, nearSpot, fc.constant([10, 50] as Coordinates)), { minLength: 1, maxLength: 50 })
  .map((points) => points.map((point, index) => place(`place-${index}`, point)));
export const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 50, maxLength: 50 });
export const zooms = fc.double({ min: 0, max: 12, noNaN: true });
