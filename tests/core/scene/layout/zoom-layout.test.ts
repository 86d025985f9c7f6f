import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm, unwrapNear } from '../../../../src/core/geo/geography.js';
import { project } from '../../../../src/core/geo/mercator.js';
import { holds, type Box } from '../../../../src/core/scene/layout/boxes.js';
import { countText } from '../../../../src/core/scene/layout/drawn-places.js';
import type { Coordinates, Place } from '../../../../src/core/model/model.js';
import type { MarkerSpec, Pixels, View } from '../../../../src/core/scene/scene.js';
import { createSceneSource, type SceneSource, type SceneState } from '../../../../src/core/scene/scene-source.js';
import {
  atlasOf,
  atlasWith,
  collisions,
  counts,
  discBox,
  grid,
  labelOf,
  passing,
  measure,
  meeting,
  place,
  places,
  spot,
  talks,
  words,
  zooms,
} from '../scene-fixtures.js';
import { runs } from '../../../runs.js';

const STATE: SceneState = { selection: undefined, meetings: undefined, names: [] };
const SIZE: Pixels = [860, 720];
const source = createSceneSource(talks, words, measure);
const fitted = source.fit(SIZE);

describe('layout', () => {
  it(
    'covers nothing: discs, names, true points and leader lines stay clear of one another',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(places, counts, zooms, (all, many, zoom) => {
          const view: View = { center: [10, 50], zoom, size: SIZE };
          const scene = createSceneSource(atlasWith(all, many), words, measure).scene(STATE, view);
          expect(collisions(scene, view)).toEqual([]);
        }),
        { numRuns: runs(60) },
      );
    },
  );

  it('shows every place once, never far from its true point', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(places, counts, zooms, (all, many, zoom) => {
        const view: View = { center: [10, 50], zoom, size: SIZE };
        const { markers } = createSceneSource(atlasWith(all, many), words, measure).scene(STATE, view);
        expect(markers.flatMap((marker) => marker.places).sort()).toEqual(all.map(({ id }) => id).sort());
        for (const marker of markers) {
          if (marker.kind === 'place') expect(Math.hypot(...marker.offset)).toBeLessThanOrEqual(56);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('depends neither on the order of the file nor on the view', { timeout: 60_000 }, () => {
    const bare = (markers: readonly MarkerSpec[]): unknown =>
      markers.map(({ key, offset, labelBox }) => ({ key, offset, labelBox }));
    fc.assert(
      fc.property(places, counts, zooms, fc.tuple(spot, spot), (all, many, zoom, [one, other]) => {
        const meetings = all.flatMap(({ id }, index) =>
          Array.from({ length: many[index] ?? 0 }, (_, n) =>
            meeting(`${id}-${n}`, index + n, { places: [{ place: id }] }),
          ),
        );
        const first = createSceneSource(atlasOf(all, meetings), words, measure);
        const second = createSceneSource(atlasOf([...all].reverse(), [...meetings].reverse()), words, measure);
        const here: View = { center: one, zoom, size: SIZE };
        const there: View = { center: other, zoom, size: [400, 300] };
        const expected = bare(first.scene(STATE, here).markers);
        expect(bare(first.scene(STATE, there).markers)).toEqual(expected);
        expect(bare(second.scene(STATE, there).markers)).toEqual(expected);
      }),
      { numRuns: runs(40) },
    );
  });

  it('is the same, block by block, whichever part of a large atlas is viewed first', { timeout: 120_000 }, () => {
    const all = grid(50, 50, [10, 40], 0.35);
    const atlas = atlasWith(all, []);
    const view = (center: Coordinates): View => ({ center, zoom: 7.3, size: SIZE });
    const [middle, east]: [Coordinates, Coordinates] = [
      [20, 47],
      [24, 47],
    ];
    const direct = createSceneSource(atlas, words, measure);
    const wandering = createSceneSource(atlas, words, measure);
    wandering.scene(STATE, view(east));
    const expected = direct.scene(STATE, view(middle));
    expect(expected.markers.length).toBeGreaterThan(40);
    expect(wandering.scene(STATE, view(middle))).toEqual(expected);
    expect(collisions(expected, view(middle))).toEqual([]);
  });
});

describe('a filter of many places', () => {
  const all = grid(50, 40, [10, 40], 0.35);
  const atlas = atlasWith(
    all,
    all.map((_place, index) => index % 5),
  );
  const ids = atlas.meetings.map(({ id }) => id);
  const view = (zoom: number, center: Coordinates = [18, 45]): View => ({ center, zoom, size: SIZE });
  /** Leaves so many places that the clusters of all places are used. */
  const odd = passing(atlas, ...ids.filter((_id, index) => index % 15 !== 0));

  it('that every meeting passes changes nothing', () => {
    const whole = passing(atlas, ...ids);
    const isEmpty = (at: number): boolean => at % 5 === 0;
    // Without a filter, places without a meeting are drawn as well.
    const met = atlasWith(
      all.filter((_place, index) => !isEmpty(index)),
      all.map((_place, index) => index % 5).filter((count) => count > 0),
    );
    expect(whole.places.length).toBe(met.places.length);
    for (const zoom of [4, 5.5, 7.3, 9]) {
      const expected = createSceneSource(met, words, measure).scene(STATE, view(zoom));
      const everything = passing(met, ...met.meetings.map(({ id }) => id));
      const filtered = createSceneSource(met, words, measure).scene({ ...STATE, meetings: everything }, view(zoom));
      expect(filtered).toEqual(expected);
    }
  });

  it('shows each place in one marker, which counts passing meetings, and covers nothing', () => {
    const source = createSceneSource(atlas, words, measure);
    for (const zoom of [3, 4.4, 5, 6.7, 8]) {
      const scene = source.scene({ ...STATE, meetings: odd }, view(zoom));
      const drawn = scene.markers.flatMap((marker) => marker.places);
      expect(new Set(drawn).size).toBe(drawn.length);
      if (zoom < 4) expect([...drawn].sort()).toEqual(odd.places.map(({ id }) => id).sort());
      for (const { key, kind, places: members, count, name } of scene.markers) {
        const left = members.map((id) => (atlas.meetingsByPlace.get(id) ?? []).filter((one) => odd.has(one.id)).length);
        const sum = left.reduce((total, one) => total + one);
        expect(Math.min(...left)).toBeGreaterThan(0);
        expect(left[0]).toBe(Math.max(...left));
        expect(count).toBe(countText(sum));
        if (kind === 'cluster') expect(name).toBe(`${members.length} places, ${sum} meetings`);
        expect(source.membersOf(key)).toEqual(members);
        for (const id of members) expect(source.keyOf(id, view(zoom))).toBe(key);
      }
      expect(collisions(scene, view(zoom))).toEqual([]);
    }
  });

  it('moves no marker that stays, and its clusters split at closer zooms', () => {
    const source = createSceneSource(atlas, words, measure);
    const before = source.scene(STATE, view(4));
    const after = source.scene({ ...STATE, meetings: odd }, view(4));
    const where = new Map(before.markers.map(({ key, coordinates }) => [key, coordinates]));
    const clusters = after.markers.filter(({ kind }) => kind === 'cluster');
    expect(clusters.length).toBeGreaterThan(3);
    for (const { key, coordinates } of clusters) expect(coordinates).toEqual(where.get(key));
    for (const { key, places: members, coordinates } of clusters) {
      source.scene({ ...STATE, meetings: odd }, view(4));
      const closer = view(source.expansionZoom(key), coordinates);
      const keys = new Set(members.map((id) => source.keyOf(id, closer)));
      expect(keys.size).toBeGreaterThan(1);
    }
  });

  it('depends on places and filter, not on the view before', () => {
    const state = { ...STATE, meetings: odd };
    const here = view(7.3, [20, 47]);
    const wandering = createSceneSource(atlas, words, measure);
    wandering.scene(STATE, here);
    wandering.scene(state, view(7.3, [24, 47]));
    expect(wandering.scene(state, here)).toEqual(createSceneSource(atlas, words, measure).scene(state, here));
  });

  it('clusters the places anew if few are left', () => {
    const few = passing(atlas, ...ids.slice(0, 40));
    const left = new Set(few.places.map(({ id }) => id));
    const alone = atlasOf(
      all.filter(({ id }) => left.has(id)),
      atlas.meetings.filter(({ id }) => few.has(id)),
    );
    const bare = (markers: readonly MarkerSpec[]): unknown =>
      markers.map(({ key, kind, count, coordinates }) => ({ key, kind, count, coordinates }));
    const middle = createSceneSource(atlas, words, measure).scene({ ...STATE, meetings: few }, view(6)).markers;
    expect(middle.length).toBeGreaterThan(1);
    expect(bare(middle)).toEqual(bare(createSceneSource(alone, words, measure).scene(STATE, view(6)).markers));
  });
});

describe('clusters', () => {
  const crowd = grid(20, 10, [3, 48], 0.4);
  const atlas = atlasWith(
    crowd,
    crowd.map((_place, index) => (index === 77 ? 9 : 1)),
  );
  const crowded = createSceneSource(atlas, words, measure);
  const wide: View = { center: [7, 49], zoom: 4, size: SIZE };

  it('join many places, and are named after the place with most meetings', () => {
    const { markers } = crowded.scene(STATE, wide);
    expect(markers.length).toBeLessThan(40);
    expect(markers.flatMap((marker) => marker.places)).toHaveLength(200);
    const best = markers.find((marker) => marker.places.includes('place-77'));
    expect(best).toMatchObject({ kind: 'cluster', look: 'held' });
    expect(best?.places[0]).toBe('place-77');
    expect(best?.label).toBe(`place-77 +${(best?.places.length ?? 0) - 1}`);
    expect(best?.name).toBe(`${best?.places.length} places, ${(best?.places.length ?? 0) + 8} meetings`);
    expect(crowded.keyOf('place-77', wide)).toBe(best?.key);
    expect(crowded.membersOf(best?.key ?? '')).toEqual(best?.places);
  });

  it('are selected with a place in them, but not expanded', () => {
    const { markers } = crowded.scene({ ...STATE, selection: { kind: 'place', id: 'place-77' } }, wide);
    const selected = markers.filter(({ state }) => state === 'selected');
    expect(selected.map(({ places: members }) => members.includes('place-77'))).toEqual([true]);
    expect(selected[0]?.expanded).toBe(false);
  });

  it('split at their expansion zoom', () => {
    for (const { key, kind } of crowded.scene(STATE, wide).markers) {
      if (kind !== 'cluster') continue;
      crowded.scene(STATE, wide);
      const members = crowded.membersOf(key);
      const zoom = crowded.expansionZoom(key);
      expect(zoom).toBeGreaterThan(wide.zoom);
      const shown = new Set(members.map((id) => crowded.keyOf(id, { ...wide, zoom })));
      expect(shown.size).toBeGreaterThan(1);
    }
  });

  it('expand at the closest zoom even for places at one point, unless they are too many', () => {
    const together = (count: number): SceneSource => {
      const all = Array.from({ length: count }, (_, index) => place(`room-${index}`, [10, 50]));
      return createSceneSource(atlasWith([...all, ...grid(20, 10, [10, 50], 0.0001)], []), words, measure, {
        maxZoom: 10,
      });
    };
    const close: View = { center: [10, 50], zoom: 10, size: SIZE };
    const few = createSceneSource(
      atlasWith(
        Array.from({ length: 5 }, (_, index) => place(`room-${index}`, [10, 50])),
        [],
      ),
      words,
      measure,
    );
    expect(few.scene(STATE, close).markers.map(({ kind }) => kind)).toEqual(Array(5).fill('place'));
    const many = together(40);
    const { markers } = many.scene(STATE, close);
    expect(markers).toHaveLength(1);
    expect(many.membersOf(markers[0]?.key ?? '')).toHaveLength(240);
    expect(many.expansionZoom(markers[0]?.key ?? '')).toBe(10);
  });

  it('never join across the middle of the map, and lose no place at 180°', () => {
    const all = [place('west', [179.9, 0]), place('east', [-179.9, 0]), place('far', [-170, 10])];
    const view: View = { center: [-178, 5], zoom: 4, size: SIZE };
    const { markers } = createSceneSource(atlasWith(all, []), words, measure).scene(STATE, view);
    expect(markers.map(({ key }) => key).sort()).toEqual(['place:east', 'place:far', 'place:west']);
    const apart = markers.map(({ coordinates }) => coordinates[0]);
    expect(Math.max(...apart) - Math.min(...apart)).toBeLessThan(11);
  });
});

describe('fit', () => {
  it('shows one place with a country around it, and without places the world', () => {
    const one = createSceneSource(atlasWith([place('Oslo', [10.75, 59.91])], []), words, measure);
    expect(one.fit(SIZE)).toEqual({ center: [10.75, 59.91], zoom: 5, size: SIZE });
    const none = createSceneSource(atlasOf([], []), words, measure);
    expect(256 * 2 ** none.fit(SIZE).zoom).toBeGreaterThanOrEqual(SIZE[0]);
    expect(none.scene(STATE, none.fit(SIZE)).markers).toEqual([]);
    expect(none.minZoom(SIZE)).toBe(none.fit(SIZE).zoom);
  });

  /** The room that the true points need at a zoom, in pixels. */
  const extentOf = (all: readonly Place[], { center, zoom }: View): Pixels => {
    const points = all.map(({ coordinates = [0, 0] }) =>
      project([unwrapNear(coordinates[0], center[0]), coordinates[1]], zoom),
    );
    const along = (axis: 0 | 1): number => {
      const values = points.map((point) => point[axis]);
      return Math.max(...values) - Math.min(...values);
    };
    return [along(0), along(1)];
  };
  const freeOf = ([width, height]: Pixels): Pixels => [
    Math.max(width - 48, width / 2) + 1e-6,
    Math.max(height - 60, height / 2) + 1e-6,
  ];

  it('is the closest zoom at which the true points are in the map, by steps of 0.05', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        places,
        counts,
        fc.integer({ min: 200, max: 1300 }),
        fc.integer({ min: 110, max: 900 }),
        (all, many, width, height) => {
          const size: Pixels = [width, height];
          const fitting = createSceneSource(atlasWith(all, many), words, measure);
          const view = fitting.fit(size);
          expect(Math.abs(view.zoom * 20 - Math.round(view.zoom * 20))).toBeLessThan(1e-6);
          expect(fitting.minZoom(size)).toBeLessThanOrEqual(view.zoom);
          if (new Set(all.map(({ coordinates }) => String(coordinates))).size === 1) return;
          const free = freeOf(size);
          const fits = ([x, y]: Pixels): boolean => x <= free[0] && y <= free[1];
          if (view.zoom > -1) expect(fits(extentOf(all, view))).toBe(true);
          if (view.zoom < 12) expect(fits(extentOf(all, { ...view, zoom: view.zoom + 0.05 }))).toBe(false);
        },
      ),
      { numRuns: runs(60) },
    );
  });

  const grid = (columns: number, rows: number, [west, south, east, north]: readonly [number, number, number, number]) =>
    Array.from({ length: columns * rows }, (_, index) => {
      const [column, row] = [index % columns, Math.floor(index / columns)];
      // Not a regular grid: the middle is more crowded than the edges.
      const across = (column / (columns - 1)) * 2 - 1;
      const along = (row / Math.max(1, rows - 1)) * 2 - 1;
      return place(`Town ${index}`, [
        (west + east) / 2 + ((east - west) / 2) * Math.sign(across) * Math.abs(across) ** 1.3,
        (south + north) / 2 + ((north - south) / 2) * Math.sign(along) * Math.abs(along) ** 1.3,
      ]);
    });
  const REGIONS: Readonly<Record<string, readonly Place[]>> = {
    'forty places in Europe': grid(8, 5, [-9, 36, 30, 60]),
    'the Pacific': [
      ['Suva', 178.4, -18.1],
      ['Apia', -171.8, -13.8],
      ['Honolulu', -157.9, 21.3],
      ['Auckland', 174.8, -36.8],
      ['Tokyo', 139.7, 35.7],
      ['Papeete', -149.6, -17.5],
    ].map(([name, x, y]) => place(String(name), [Number(x), Number(y)])),
    'two antipodes': [place('Madrid', [-3.7, 40.4]), place('Weber', [176.3, -40.4])],
    'one place': [place('Vienna', [16.4, 48.2])],
    'one city': grid(3, 3, [16.3, 48.15, 16.45, 48.25]),
  };
  const SIZES: readonly Pixels[] = [
    [328, 272],
    [360, 110],
    [700, 432],
    [860, 600],
    [1280, 192],
    [200, 200],
    [300, 800],
  ];
  for (const [name, all] of Object.entries(REGIONS)) {
    it.each(SIZES)(`has whole discs and names inside a map of %i × %i: ${name}`, (...size) => {
      const meetingsOf = all.map((_place, index) => 1 + ((index * 7) % 9));
      const fitting = createSceneSource(atlasWith([...all], meetingsOf), words, measure);
      const view = fitting.fit(size);
      const scene = fitting.scene(STATE, view);
      const half: Box = { left: -size[0] / 2, top: -size[1] / 2, right: size[0] / 2, bottom: size[1] / 2 };
      for (const marker of scene.markers) {
        expect(holds(half, discBox(marker, view)), `the disc of ${marker.label}`).toBe(true);
        const label = labelOf(marker, view);
        if (label !== undefined) expect(holds(half, label), marker.label).toBe(true);
      }
      expect(collisions(scene, view)).toEqual([]);
      const [largest] = [...scene.markers].sort((one, other) => Number(other.count) - Number(one.count));
      expect(largest?.labelBox, `the name of ${largest?.label}`).toBeDefined();
    });
  }

  it('shows many clusters of a large atlas, with their true numbers', () => {
    const all = grid(39, 17, [-165, -50, 175, 65]);
    const meetingsOf = all.map((_place, index) => 1 + Math.floor(1300 / (index + 1)));
    const large = createSceneSource(atlasWith([...all], meetingsOf), words, measure);
    const { markers } = large.scene(STATE, large.fit([860, 600]));
    expect(markers.length).toBeGreaterThan(20);
    const total = meetingsOf.reduce((sum, count) => sum + count, 0);
    expect(markers.reduce((sum, { count }) => sum + Number(count), 0)).toBe(total);
    for (const { count, radius } of markers) expect(2 * radius, count).toBeGreaterThan(count.length * 9);
  });

  it('shows the outermost of very many places, however many share a coordinate', () => {
    const many = (count: number, longitude: number): Place[] =>
      Array.from({ length: count }, (_, index) => place(`${longitude} ${index}`, [longitude, 40 + (index % 20) / 2]));
    const far = place('Saint-Pierre', [-60, 46]);
    const source = createSceneSource(atlasOf([...many(500, 6), ...many(200, 15), far], []), words, measure);
    const view = source.fit(SIZE);
    const [centreX, centreY] = project(view.center, view.zoom);
    for (const coordinates of [far.coordinates, [6, 40], [15, 49.5]] as Coordinates[]) {
      const [x, y] = project(coordinates, view.zoom);
      expect(Math.abs(x - centreX)).toBeLessThan(SIZE[0] / 2);
      expect(Math.abs(y - centreY)).toBeLessThan(SIZE[1] / 2);
    }
  });

  it('fits some places more closely than all', () => {
    const east = source.fit(SIZE, { places: ['New York', 'Washington'] });
    expect(east.zoom).toBeGreaterThan(fitted.zoom + 2);
    expect(distanceKm(east.center, [-75.5, 39.8])).toBeLessThan(100);
    expect(source.fit(SIZE, { places: ['Seoul', 'nobody'] })).toMatchObject({
      zoom: 5,
      center: [126.9784 - 360, 37.566],
    });
    expect(source.fit(SIZE, { padding: 150 }).zoom).toBeLessThan(fitted.zoom);
  });
});
