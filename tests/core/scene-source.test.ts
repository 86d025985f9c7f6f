import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm } from '../../src/core/geography.js';
import { project, unproject } from '../../src/core/mercator.js';
import type { Coordinates, Place } from '../../src/core/model.js';
import type { BasemapName, MarkerSpec, Pixels, Scene, View } from '../../src/core/scene.js';
import { createSceneSource, type SceneSource, type SceneState } from '../../src/core/scene-source.js';
import {
  atlasOf,
  atlasWith,
  centreOf,
  discBox,
  labelOf,
  measure,
  meeting,
  overlap,
  place,
  talks,
  words,
} from './scene-fixtures.js';

const STATE: SceneState = { selection: undefined, meetings: undefined, names: [] };
const SIZE: Pixels = [860, 720];
const source = createSceneSource(talks, words, measure);
const fitted = source.fit(SIZE);

const markerOf = ({ markers }: Scene, label: string): MarkerSpec => {
  const found = markers.find((marker) => marker.label === label);
  if (found === undefined) throw new Error(`Got no marker ${label}.`);
  return found;
};

/** Everything that must not happen between markers, discs, names, true points and leader lines; [] is good. */
function collisions({ markers }: Scene, view: View): string[] {
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
const spot: fc.Arbitrary<Coordinates> = fc.tuple(degrees(-179, 179), degrees(-70, 75));
const nearSpot: fc.Arbitrary<Coordinates> = fc.tuple(degrees(5, 15), degrees(45, 55));
const places = fc
  .array(fc.oneof(spot, nearSpot, fc.constant([10, 50] as Coordinates)), { minLength: 1, maxLength: 50 })
  .map((points) => points.map((point, index) => place(`place-${index}`, point)));
const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 50, maxLength: 50 });
const zooms = fc.double({ min: 0, max: 12, noNaN: true });

describe('the first atlas', () => {
  it('fits all places by name, the Pacific in the middle', () => {
    const scene = source.scene(STATE, fitted);
    expect(scene.markers.map(({ label }) => label)).toEqual([
      'Panmunjeom',
      'Singapore',
      'New York',
      'Washington',
      'Seoul',
    ]);
    for (const marker of scene.markers) expect(marker.labelBox).toBeDefined();
    expect(fitted.center[0]).toBeLessThan(-150);
    expect(fitted.center[0]).toBeGreaterThan(-170);
    expect(collisions(scene, fitted)).toEqual([]);
  });

  it.each<Pixels>([SIZE, [320, 420], [320, 300], [1400, 500], [600, 900]])(
    'keeps every name inside a map of %i × %i',
    (...size) => {
      const view = source.fit(size, { padding: 16 });
      for (const marker of source.scene(STATE, view).markers) {
        for (const box of [discBox(marker, view), labelOf(marker, view) ?? discBox(marker, view)]) {
          expect(Math.max(-box.left, box.right) - 1e-6).toBeLessThanOrEqual(size[0] / 2 - 16);
          expect(Math.max(-box.top, box.bottom) - 1e-6).toBeLessThanOrEqual(size[1] / 2 - 16);
        }
      }
    },
  );

  it('keeps neighbours themselves at zoom 2.5, with leaders to their true points', () => {
    const view: View = { ...fitted, zoom: 2.5 };
    const scene = source.scene(STATE, view);
    for (const name of ['New York', 'Washington', 'Seoul', 'Panmunjeom']) {
      const marker = markerOf(scene, name);
      expect(marker.kind).toBe('place');
      expect(marker.labelBox).toBeDefined();
      expect(Math.hypot(...marker.offset)).toBeGreaterThan(0);
      expect(Math.hypot(...marker.offset)).toBeLessThan(25);
    }
    expect(markerOf(scene, 'Singapore').offset).toEqual([0, 0]);
  });

  it('counts meetings in person, calls only where nobody met, and says how sure they are', () => {
    const scene = source.scene(STATE, fitted);
    expect(markerOf(scene, 'Panmunjeom')).toMatchObject({
      count: '5',
      look: 'held',
      key: 'place:Panmunjeom',
      expanded: false,
    });
    expect(markerOf(scene, 'Seoul')).toMatchObject({ count: '3', look: 'link' });
    expect(markerOf(scene, 'Singapore')).toMatchObject({
      count: '2',
      look: 'held',
      name: 'Singapore, 2 meetings, 1 calls',
    });
    const planned = createSceneSource(talks, words, measure).scene(
      { ...STATE, meetings: new Set(['summit', 'call-1']) },
      fitted,
    );
    expect(planned.markers.map(({ label, look, count }) => [label, look, count])).toEqual([
      ['Singapore', 'planned', '1'],
      ['Washington', 'link', '1'],
      ['Seoul', 'link', '1'],
    ]);
  });

  it('gives places without any meeting a small empty disc', () => {
    const view: View = { center: [0, 0], zoom: 3, size: SIZE };
    const scene = createSceneSource(atlasOf([place('Nowhere', [0, 0])], []), words, measure).scene(STATE, view);
    expect(scene.markers[0]).toMatchObject({ count: '', look: 'empty', radius: 12 });
  });

  it('joins capitals that called by one dotted line each', () => {
    const { lines } = source.scene(STATE, fitted);
    expect(lines.map(({ key, kind, planned }) => [key, kind, planned])).toEqual([
      ['link:Seoul:Singapore', 'link', false],
      ['link:Seoul:Washington', 'link', false],
    ]);
    const calls = source.scene({ ...STATE, selection: { kind: 'meeting', id: 'call-3' } }, fitted);
    expect(calls.lines.map(({ key, planned }) => [key, planned])).toEqual([['link:Seoul:Washington', true]]);
    expect(calls.markers.map(({ state }) => state)).toEqual(['plain', 'plain', 'plain', 'related', 'related']);
    expect(source.scene({ ...STATE, selection: { kind: 'meeting', id: 'dinner' } }, fitted).lines).toEqual([]);
    expect(source.scene({ ...STATE, meetings: new Set(['dinner']) }, fitted).lines).toEqual([]);
  });

  it('selects and opens a place, or the places of a meeting', () => {
    const states = (state: Partial<SceneState>): unknown[] =>
      source
        .scene({ ...STATE, ...state }, fitted)
        .markers.map((marker) => [marker.label, marker.state, marker.expanded])
        .filter(([, one]) => one !== 'plain');
    expect(states({ selection: { kind: 'place', id: 'Seoul' } })).toEqual([['Seoul', 'selected', true]]);
    expect(states({ selection: { kind: 'meeting', id: 'dinner' } })).toEqual([['New York', 'selected', true]]);
  });

  it('draws a journey: numbered by the stop it leads to, dashed where planned, others dimmed', () => {
    const scene = source.scene({ ...STATE, selection: { kind: 'person', id: 'kim-yong-chol' } }, fitted);
    expect(scene.lines.map(({ kind, number, planned }) => [kind, number, planned])).toEqual([
      ['journey', 2, false],
      ['journey', 3, true],
    ]);
    expect(scene.markers.map(({ label, state }) => [label, state])).toEqual([
      ['Panmunjeom', 'dimmed'],
      ['Singapore', 'related'],
      ['New York', 'related'],
      ['Washington', 'related'],
      ['Seoul', 'dimmed'],
    ]);
    for (const { numberAt, coordinates } of scene.lines) {
      const [x, y] = project(numberAt ?? [0, 0], fitted.zoom);
      for (const marker of scene.markers) {
        const [discX, discY] = project(marker.coordinates, fitted.zoom);
        const apart = Math.hypot(x - discX - marker.offset[0], y - discY - marker.offset[1]);
        expect(apart).toBeGreaterThan(marker.radius + 10);
      }
      const near = coordinates.map((point) => project(point, fitted.zoom)).map(([a, b]) => Math.hypot(a - x, b - y));
      expect(Math.min(...near)).toBeLessThan(80);
    }
    const long = scene.lines[1]?.coordinates ?? [];
    expect(Math.max(...long.map(([, y]) => y))).toBeLessThan(75);
    long.slice(1).forEach(([x], index) => expect(Math.abs(x - (long[index]?.[0] ?? x))).toBeLessThan(180));
  });

  it('shows the calls of somebody who travelled nowhere', () => {
    const scene = source.scene({ ...STATE, selection: { kind: 'person', id: 'kang' } }, fitted);
    expect(scene.lines.map(({ kind }) => kind)).toEqual(['link', 'link']);
    expect(scene.markers.filter(({ state }) => state === 'related').map(({ label }) => label)).toEqual([
      'Singapore',
      'Washington',
      'Seoul',
    ]);
  });

  it('finds markers by place and places by marker', () => {
    source.scene(STATE, fitted);
    expect(source.keyOf('Seoul', fitted)).toBe('place:Seoul');
    expect(source.keyOf('Unknown', fitted)).toBeUndefined();
    expect(source.keyOf('nobody', fitted)).toBeUndefined();
    expect(source.membersOf('place:Seoul')).toEqual(['Seoul']);
    expect(source.membersOf('place:nobody')).toEqual([]);
    expect(source.membersOf('cluster:Seoul')).toEqual([]);
    expect(source.markers(undefined, fitted).map(({ key }) => key)).toContain('place:New York');
  });
});

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
        { numRuns: 60 },
      );
    },
  );

  it('stands for every place once, none far from its true point', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(places, counts, zooms, (all, many, zoom) => {
        const view: View = { center: [10, 50], zoom, size: SIZE };
        const { markers } = createSceneSource(atlasWith(all, many), words, measure).scene(STATE, view);
        expect(markers.flatMap((marker) => marker.places).sort()).toEqual(all.map(({ id }) => id).sort());
        for (const marker of markers) {
          if (marker.kind === 'place') expect(Math.hypot(...marker.offset)).toBeLessThanOrEqual(56);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('depends neither on the order of the file nor on where one looks', { timeout: 60_000 }, () => {
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
      { numRuns: 40 },
    );
  });

  it('is the same, block by block, whichever part of a large atlas is looked at first', { timeout: 120_000 }, () => {
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

/** Places in rows and columns, somewhat out of line. */
function grid(columns: number, rows: number, [west, south]: Coordinates, step: number): Place[] {
  return Array.from({ length: columns * rows }, (_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const [aside, up] = [Math.sin(index * 12.9898), Math.sin(index * 78.233)];
    return place(`place-${index}`, [west + (column + aside * 0.4) * step, south + (row + up * 0.4) * step * 0.7]);
  });
}

describe('clusters', () => {
  const crowd = grid(20, 10, [3, 48], 0.4);
  const atlas = atlasWith(
    crowd,
    crowd.map((_place, index) => (index === 77 ? 9 : 1)),
  );
  const crowded = createSceneSource(atlas, words, measure);
  const wide: View = { center: [7, 49], zoom: 4, size: SIZE };

  it('join where there are many, named after the place with most meetings', () => {
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

  it('are selected with a place in them, but not opened', () => {
    const { markers } = crowded.scene({ ...STATE, selection: { kind: 'place', id: 'place-77' } }, wide);
    const selected = markers.filter(({ state }) => state === 'selected');
    expect(selected.map(({ places: members }) => members.includes('place-77'))).toEqual([true]);
    expect(selected[0]?.expanded).toBe(false);
  });

  it('come apart at their expansion zoom', () => {
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

  it('open at the closest zoom even for places on one spot, unless they are too many', () => {
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

  it('never join across the middle of the map, nor lose anybody at 180°', () => {
    const all = [place('west', [179.9, 0]), place('east', [-179.9, 0]), place('far', [-170, 10])];
    const view: View = { center: [-178, 5], zoom: 4, size: SIZE };
    const { markers } = createSceneSource(atlasWith(all, []), words, measure).scene(STATE, view);
    expect(markers.map(({ key }) => key).sort()).toEqual(['place:east', 'place:far', 'place:west']);
    const apart = markers.map(({ coordinates }) => coordinates[0]);
    expect(Math.max(...apart) - Math.min(...apart)).toBeLessThan(11);
  });
});

describe('fit', () => {
  it('gives one place a country around it, and none the world', () => {
    const one = createSceneSource(atlasWith([place('Oslo', [10.75, 59.91])], []), words, measure);
    expect(one.fit(SIZE)).toEqual({ center: [10.75, 59.91], zoom: 5, size: SIZE });
    const none = createSceneSource(atlasOf([], []), words, measure);
    expect(256 * 2 ** none.fit(SIZE).zoom).toBeGreaterThanOrEqual(SIZE[0]);
    expect(none.scene(STATE, none.fit(SIZE)).markers).toEqual([]);
    expect(none.minZoom(SIZE)).toBe(none.fit(SIZE).zoom);
  });

  it('shows every marker and name within the padding, as close as steps of 0.05 allow', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        places,
        counts,
        fc.integer({ min: 300, max: 1200 }),
        fc.integer({ min: 300, max: 900 }),
        (all, many, width, height) => {
          const size: Pixels = [width, height];
          const fitting = createSceneSource(atlasWith(all, many), words, measure);
          const view = fitting.fit(size);
          expect(Math.abs(view.zoom * 20 - Math.round(view.zoom * 20))).toBeLessThan(1e-6);
          expect(fitting.minZoom(size)).toBeLessThanOrEqual(view.zoom);
          const extent = (at: View): Pixels => {
            const boxes = fitting
              .scene(STATE, at)
              .markers.flatMap((marker) => [discBox(marker, at), labelOf(marker, at) ?? discBox(marker, at)]);
            return [
              Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left)),
              Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top)),
            ];
          };
          const fits = ([x, y]: Pixels): boolean => x <= width - 48 + 1e-6 && y <= height - 48 + 1e-6;
          if (new Set(all.map(({ coordinates }) => String(coordinates))).size === 1) return;
          if (view.zoom > 0) expect(fits(extent(view))).toBe(true);
          if (view.zoom < 12) expect(fits(extent({ ...view, zoom: view.zoom + 0.05 }))).toBe(false);
        },
      ),
      { numRuns: 40 },
    );
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

describe('names of the basemap', () => {
  const name = (key: string, kind: BasemapName['kind'], coordinates: Coordinates, rank = 1): BasemapName => ({
    key,
    kind,
    name: { en: key },
    coordinates,
    rank,
  });
  const boxOf = (
    one: Scene['names'][number],
    view: View,
  ): { left: number; top: number; right: number; bottom: number } => {
    const [x, y] = project(one.coordinates, view.zoom);
    const [centreX, centreY] = project(view.center, view.zoom);
    const [width, height] = measure(one.text, one.kind);
    const left = one.kind === 'city' ? x - centreX - 3 : x - centreX - width / 2;
    return {
      left,
      top: y - centreY - height / 2,
      right: left + width + (one.kind === 'city' ? 9 : 0),
      bottom: y - centreY + height / 2,
    };
  };

  it('keep 6 px from markers, labels and one another', () => {
    const kinds = fc.constantFrom<BasemapName['kind']>('country', 'city', 'ocean');
    const names = fc
      .array(fc.tuple(kinds, spot, fc.integer({ min: 1, max: 3 })), { maxLength: 80 })
      .map((list) => list.map(([kind, point, rank]) => name(`${kind} ${String(point)}`, kind, point, rank)));
    fc.assert(
      fc.property(names, (all) => {
        const view: View = { ...fitted, zoom: 3 };
        const scene = source.scene({ ...STATE, names: all }, view);
        const boxes = scene.names.map((one) => boxOf(one, view));
        const grown = boxes.map(({ left, top, right, bottom }) => ({
          left: left - 6,
          top: top - 6,
          right: right + 6,
          bottom: bottom + 6,
        }));
        boxes.forEach((box, index) => {
          for (const other of grown.slice(index + 1)) expect(overlap(box, other)).toBe(false);
          for (const marker of scene.markers) {
            const label = labelOf(marker, view);
            if (label !== undefined) expect(overlap(label, grown[index] ?? box)).toBe(false);
            const [x, y] = centreOf(marker, view);
            const near = Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
            expect(near).toBeGreaterThanOrEqual(marker.radius + 6);
          }
        });
      }),
    );
  });

  it('come in the order of their rank, from the zoom from which they read well', () => {
    const all = [
      name('Small', 'country', [150, -20], 2),
      name('Large', 'country', [150, -20], 1),
      name('Later', 'city', [170, -40], 6),
    ];
    const at = (zoom: number): string[] =>
      source.scene({ ...STATE, names: all }, { ...fitted, center: [160, -25], zoom }).names.map(({ text }) => text);
    expect(at(3)).toEqual(['Large']);
    expect(at(5.5)).toEqual(['Large', 'Later']);
  });

  it('are drawn in the copy of the world that is in view, and not at all out of it', () => {
    const view: View = { center: [-170, -20], zoom: 4, size: SIZE };
    const all = [name('Fiji', 'country', [178, -18]), name('France', 'country', [2, 47])];
    const { names } = source.scene({ ...STATE, names: all }, view);
    expect(names).toEqual([{ key: 'Fiji', kind: 'country', text: 'Fiji', coordinates: [-182, -18] }]);
  });

  it('do not repeat a marker', () => {
    const away = unproject([project([103.85, 1.29], 4)[0] + 60, project([103.85, 1.29], 4)[1] + 60], 4);
    const view: View = { center: [103.85, 1.29], zoom: 4, size: SIZE };
    const texts = (text: string): string[] =>
      source.scene({ ...STATE, names: [name(text, 'city', away)] }, view).names.map((one) => one.text);
    expect(texts('Johor')).toEqual(['Johor']);
    expect(
      createSceneSource(talks, words, measure).scene({ ...STATE, names: [name('Singapore', 'city', away)] }, view)
        .names,
    ).toEqual([]);
  });
});

describe('lines', () => {
  it('that end in the next copy of the world are drawn once leaving and once arriving', () => {
    const all = [
      place('Auckland', [174.8, -36.8]),
      place('Lima', [-77, -12]),
      place('Paris', [2.3, 48.9]),
      place('Delhi', [77, 28.6]),
      place('Cairo', [31, 30]),
    ];
    const trip = ['Auckland', 'Lima'].map((id, index) =>
      meeting(id, index, { places: [{ place: id }], attendance: [{ person: 'x', sources: [] }] }),
    );
    const atlas = atlasOf(all, trip, [{ id: 'x', name: 'x', aliases: [], offices: [], sources: [] }]);
    const view: View = { center: [40, 10], zoom: 2, size: SIZE };
    const { lines, markers } = createSceneSource(atlas, words, measure).scene(
      { ...STATE, selection: { kind: 'person', id: 'x' } },
      view,
    );
    const [auckland, lima] = ['Auckland', 'Lima'].map(
      (label) => markers.find((marker) => marker.label === label)?.coordinates[0],
    );
    expect(lines.map(({ number }) => number)).toEqual([2, undefined]);
    expect(lines[0]?.coordinates[0]?.[0]).toBe(auckland);
    expect(lines[1]?.coordinates.at(-1)?.[0]).toBeCloseTo(lima ?? NaN, 6);
  });

  it('are left out when there are too many calls to tell apart', () => {
    const all = Array.from({ length: 30 }, (_, index) => place(`capital-${index}`, [index * 5, 10]));
    const sides = all.map(({ id }) => ({ id, name: id, capital: id }));
    const calls = (count: number): ReturnType<typeof meeting>[] =>
      all.slice(1, count + 1).map(({ id }, index) =>
        meeting(`call-${id}`, index, {
          mode: 'phone',
          attendance: [
            { side: 'capital-0', sources: [] },
            { side: id, sources: [] },
          ],
        }),
      );
    const linesFor = (count: number): number =>
      createSceneSource(atlasOf(all, calls(count), [], sides), words, measure).scene(STATE, fitted).lines.length;
    expect(linesFor(24)).toBe(24);
    expect(linesFor(25)).toBe(0);
  });
});
