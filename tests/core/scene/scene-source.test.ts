import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basemapNames } from '../../../geo/basemap/names.js';
import { buildAtlas } from '../../../src/core/model/build-atlas.js';
import { project, unproject } from '../../../src/core/geo/mercator.js';
import { boxAt, discTouches, grown, holds, lineTouches } from '../../../src/core/scene/layout/boxes.js';
import type { Coordinates } from '../../../src/core/model/model.js';
import type { BasemapName, MarkerSpec, Pixels, Scene, View } from '../../../src/core/scene/scene.js';
import { readAtlas } from '../../../src/core/formats/read.js';
import { pick } from '../../../src/core/model/text.js';
import { createSceneSource, type SceneState } from '../../../src/core/scene/scene-source.js';
import {
  atlasOf,
  by,
  centreOf,
  collisions,
  discBox,
  labelOf,
  passing,
  measure,
  meeting,
  overlap,
  person,
  place,
  spot,
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
      const view = source.fit(size);
      for (const marker of source.scene(STATE, view).markers) {
        for (const box of [discBox(marker, view), labelOf(marker, view) ?? discBox(marker, view)]) {
          expect(Math.max(-box.left, box.right) - 1e-6).toBeLessThanOrEqual(size[0] / 2);
          expect(Math.max(-box.top, box.bottom) - 1e-6).toBeLessThanOrEqual(size[1] / 2);
        }
      }
    },
  );

  it('keeps neighbours apart at zoom 2.5, with leader lines to their true points', () => {
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

  it('counts meetings in person, or calls where there are none, and shows whether they took place', () => {
    const scene = source.scene(STATE, fitted);
    expect(markerOf(scene, 'Panmunjeom')).toMatchObject({
      count: '5',
      look: 'held',
      key: 'place:Panmunjeom',
      expanded: false,
    });
    expect(markerOf(scene, 'Seoul')).toMatchObject({ count: '3', look: 'remote' });
    expect(markerOf(scene, 'Singapore')).toMatchObject({
      count: '2',
      look: 'held',
      name: 'Singapore, 2 meetings, 1 calls',
    });
    const planned = createSceneSource(talks, words, measure).scene(
      { ...STATE, meetings: passing(talks, 'summit', 'call-1') },
      fitted,
    );
    expect(planned.markers.map(({ label, look, count }) => [label, look, count])).toEqual([
      ['Singapore', 'planned', '1'],
      ['Washington', 'remote', '1'],
      ['Seoul', 'remote', '1'],
    ]);
  });

  it('gives places without any meeting a small empty disc', () => {
    const view: View = { center: [0, 0], zoom: 3, size: SIZE };
    const scene = createSceneSource(atlasOf([place('Nowhere', [0, 0])], []), words, measure).scene(STATE, view);
    expect(scene.markers[0]).toMatchObject({ count: '', look: 'empty', radius: 12 });
  });

  it('joins two capitals with calls by one dotted line', () => {
    const { lines } = source.scene(STATE, fitted);
    expect(lines.map(({ key, kind, planned }) => [key, kind, planned])).toEqual([
      ['remote:["Seoul","Singapore"]', 'remote', false],
      ['remote:["Seoul","Washington"]', 'remote', false],
    ]);
    const calls = source.scene({ ...STATE, selection: { kind: 'meeting', id: 'call-3' } }, fitted);
    expect(calls.lines.map(({ key, planned }) => [key, planned])).toEqual([['remote:["Seoul","Washington"]', true]]);
    expect(calls.markers.map(({ state }) => state)).toEqual(['plain', 'plain', 'plain', 'related', 'related']);
    expect(source.scene({ ...STATE, selection: { kind: 'meeting', id: 'dinner' } }, fitted).lines).toEqual([]);
    expect(source.scene({ ...STATE, meetings: passing(talks, 'dinner') }, fitted).lines).toEqual([]);
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

  it('draws a journey: legs numbered by the stop they lead to, dashed if planned, other places dimmed', () => {
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

  it('draws numbers of legs whole, on their lines and never under a marker or a name, or leaves them out', () => {
    const towns = [
      ['Vienna', 16.4, 48.2],
      ['Paris', 2.4, 48.9],
      ['London', -0.1, 51.5],
      ['Berlin', 13.4, 52.5],
      ['Rome', 12.5, 41.9],
      ['Madrid', -3.7, 40.4],
      ['Brussels', 4.4, 50.9],
      ['Prague', 14.4, 50.1],
    ] as const;
    const all = towns.map(([name, x, y]) => place(name, [x, y]));
    const visits = Array.from({ length: 40 }, (_, index) =>
      meeting(`visit-${index}`, index, {
        places: [{ place: towns[(index * 3 + Math.floor(index / 8)) % towns.length]?.[0] ?? 'Vienna' }],
        attendance: by('envoy'),
      }),
    );
    const travels = createSceneSource(atlasOf(all, visits, [person('envoy', 'us')]), words, measure);
    for (const size of [
      [328, 272],
      [740, 590],
      [200, 200],
    ] as const) {
      const view = travels.fit(size);
      const scene = travels.scene({ ...STATE, selection: { kind: 'person', id: 'envoy' } }, view);
      const numbers = scene.lines.flatMap((line) => {
        if (line.number === undefined || line.numberAt === undefined) return [];
        const [x, y] = project(line.numberAt, view.zoom);
        const [centreX, centreY] = project(view.center, view.zoom);
        const width = 13 + 7 * String(line.number).length;
        return [{ line, x, y, box: grown(boxAt(x - centreX, y - centreY, 0, 0), width / 2, 10) }];
      });
      expect(numbers.length).toBeGreaterThan(size[0] / 100);
      expect(Math.max(...numbers.map(({ line }) => line.number ?? 0))).toBeGreaterThan(9);
      for (const [index, { line, x, y, box }] of numbers.entries()) {
        expect(holds(boxAt(-size[0] / 2, -size[1] / 2, size[0], size[1]), box), `${line.number} is in the map`).toBe(
          true,
        );
        for (const marker of scene.markers) {
          const touches = discTouches(box, ...centreOf(marker, view), marker.radius, 0);
          expect(touches, `${line.number} and ${marker.label}`).toBe(false);
          const label = labelOf(marker, view);
          if (label !== undefined)
            expect(overlap(box, label), `${line.number} and the name ${marker.label}`).toBe(false);
        }
        for (const other of numbers.slice(index + 1)) expect(overlap(box, other.box)).toBe(false);
        const points = line.coordinates.map((point) => project(point, view.zoom));
        const length = Math.hypot(...[0, 1].map((axis) => (points.at(-1)?.[axis] ?? 0) - (points[0]?.[axis] ?? 0)));
        const isOn = points.some(
          (point, at) => at > 0 && lineTouches(boxAt(x, y, 0, 0), points[at - 1] ?? point, point, 1),
        );
        if (length > 100) expect(isOn, `${line.number} is on its line`).toBe(true);
      }
    }
  });

  it('shows the calls of a person without a journey', () => {
    const scene = source.scene({ ...STATE, selection: { kind: 'person', id: 'kang' } }, fitted);
    expect(scene.lines.map(({ kind }) => kind)).toEqual(['remote', 'remote']);
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

  it('are placed in the order of their rank, from the zoom at which they read well', () => {
    const all = [
      name('Small', 'country', [150, -20], 3),
      name('Large', 'country', [150, -20], 1),
      name('Later', 'city', [170, -40], 6),
    ];
    const at = (zoom: number): string[] =>
      source.scene({ ...STATE, names: all }, { ...fitted, center: [160, -25], zoom }).names.map(({ text }) => text);
    expect(at(3)).toEqual(['Large']);
    expect(at(4.75)).toEqual(['Large']);
    expect(at(5.5)).toEqual(['Large', 'Later']);
  });

  it('are drawn in the copy of the world that is in view, and only in view', () => {
    const view: View = { center: [-170, -20], zoom: 4, size: SIZE };
    const all = [name('Fiji', 'country', [178, -18]), name('France', 'country', [2, 47])];
    const { names } = source.scene({ ...STATE, names: all }, view);
    expect(names).toEqual([{ key: 'Fiji', kind: 'country', text: 'Fiji', coordinates: [-182, -18] }]);
  });

  it('take another position where a label covers the first, and are left out if there is none', () => {
    const view: View = { center: [103.85, 1.29], zoom: 4, size: SIZE };
    const [marker] = source.scene(STATE, view).markers.filter(({ label }) => label === 'Singapore');
    const [x = 0, y = 0] = marker?.labelBox?.at ?? [];
    const [px, py] = project([103.85, 1.29], 4);
    const under = unproject([px + x, py + y], 4);
    const free = unproject([px, py + 100], 4);
    const drawn = (key: string, ...others: Coordinates[]): Scene['names'] =>
      source.scene({ ...STATE, names: [{ ...name(key, 'country', under), others }] }, view).names;
    expect(drawn('Seated', under, free).map(({ coordinates }) => coordinates)).toEqual([free]);
    expect(drawn('Nowhere', under)).toEqual([]);
  });

  it('are never cut by the edge of the map', () => {
    const view: View = { center: [160, -25], zoom: 4, size: SIZE };
    const [x, y] = project(view.center, 4);
    const isDrawn = (key: string, dx: number): boolean =>
      source.scene({ ...STATE, names: [name(key, 'ocean', unproject([x + dx, y], 4))] }, view).names.length === 1;
    const half = SIZE[0] / 2;
    const width = measure('Here', 'ocean')[0];
    expect(isDrawn('Here', half - width)).toBe(true);
    expect(isDrawn('Edge', half - width / 4)).toBe(false);
    // Out of sight it is ready to be dragged in.
    expect(isDrawn('Away', half + width)).toBe(true);
  });

  it('are left out where something covers the map', () => {
    const view: View = { center: [160, -25], zoom: 4, size: SIZE };
    const [x, y] = project(view.center, 4);
    const names = [name('Under', 'ocean', unproject([x - 100, y + 100], 4))];
    const drawn = (covered: SceneState['covered']): number =>
      source.scene({ ...STATE, names, covered }, view).names.length;
    expect(drawn({ left: -160, right: -90, top: 90, bottom: 130 })).toBe(0);
    expect(drawn({ left: 90, right: 160, top: 90, bottom: 130 })).toBe(1);
    expect(drawn(undefined)).toBe(1);
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

  it('tell places apart whatever characters their ids have', () => {
    const ids = ['a b', 'c', 'a', 'b c', 'a:b', 'b:c'];
    const all = ids.map((id, index) => place(id, [index * 20, 10]));
    const call = (from: string, to: string): ReturnType<typeof meeting> =>
      meeting(`${from}|${to}`, 1, { mode: 'phone', attendance: [from, to].map((side) => ({ side, sources: [] })) });
    const calls = [call('a b', 'c'), call('a', 'b c'), call('a:b', 'c'), call('a', 'b:c')];
    const sides = ids.map((id) => ({ id, name: id, capital: id }));
    const { lines } = createSceneSource(atlasOf(all, calls, [], sides), words, measure).scene(STATE, {
      center: [50, 10],
      zoom: 2,
      size: SIZE,
    });
    expect(new Set(lines.map(({ key }) => key)).size).toBe(4);
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

describe('the atlas and the basemap that are shipped', () => {
  const text = readFileSync(new URL('../../../geo/us-dprk-2018.geojson', import.meta.url), 'utf8');

  it('show every name without covering anything, on wide and narrow maps', async () => {
    const { value } = await readAtlas(text);
    const shipped = createSceneSource(
      buildAtlas(value),
      { ...words, placeName: ({ name }) => pick(name, 'en') },
      measure,
    );
    for (const size of [SIZE, [320, 420], [1400, 700]] as const) {
      const view = shipped.fit(size);
      const scene = shipped.scene({ ...STATE, names: basemapNames }, view);
      expect(scene.markers.map(({ kind }) => kind)).toEqual(scene.markers.map(() => 'place'));
      expect(scene.markers.filter(({ labelBox }) => labelBox === undefined)).toEqual([]);
      expect(collisions(scene, view)).toEqual([]);
    }
    const { names } = shipped.scene({ ...STATE, names: basemapNames }, shipped.fit(SIZE));
    expect(names.length).toBeGreaterThan(5);
  });
});
