/** Atlases to lay out: a small real one, and any number of places. Sizes of text are those of a plain 14 px font. */
import { buildAtlas } from '../../src/core/atlas.js';
import type { Atlas, Coordinates, Meeting, Moment, Person, Place, Side, When } from '../../src/core/model.js';
import type { BasemapName, MarkerSpec, Pixels, View } from '../../src/core/scene.js';
import { project } from '../../src/core/mercator.js';
import type { Measure, SceneWords } from '../../src/core/scene-source.js';

export const measure: Measure = (text, kind) => (kind === 'marker' ? [text.length * 8, 18] : [text.length * 7, 14]);

const nameOf = (place: Place): string => (typeof place.name === 'string' ? place.name : place.id);

export const words: SceneWords = {
  placeName: nameOf,
  clusterLabel: (places) => `${places[0] === undefined ? '' : nameOf(places[0])} +${places.length - 1}`,
  markerName: (place, meetings, links) => `${nameOf(place)}, ${meetings.length} meetings, ${links.length} calls`,
  clusterName: (places, meetings) => `${places.length} places, ${meetings} meetings`,
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
const by = (...ids: string[]): Meeting['attendance'] => ids.map((person) => ({ person, sources: [] }));

export function atlasOf(
  places: readonly Place[],
  meetings: readonly Meeting[],
  people: readonly Person[] = [],
  sides: readonly Side[] = [],
): Atlas {
  return buildAtlas({ places, meetings, people, sides, series: [], topics: [], sources: [] });
}

/** So many meetings, each at the place with that number of them. */
export function atlasWith(places: readonly Place[], counts: readonly number[]): Atlas {
  const meetings = places.flatMap(({ id }, index) =>
    Array.from({ length: counts[index] ?? 1 }, (_, n) => meeting(`${id}-${n}`, index + n, { places: at(id) })),
  );
  return atlasOf(places, meetings);
}

const person = (id: string, side: string): Person => ({ id, name: id, aliases: [], side, offices: [], sources: [] });

/** May and June 2018 in short. */
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
