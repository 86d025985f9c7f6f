/** The rules of the architecture, tried on files that break them and on files that do not. */
import { describe, expect, it } from 'vitest';
import { violations } from './arrows.js';
import { importCircles } from './circles.js';
import { exportedTypes, repeatedIn } from './names.js';
import type { SourceText } from './source-files.js';

describe('the rules themselves', () => {
  it('find a circle through type imports, a file that imports itself, and nothing in a tree', () => {
    const file = (name: string, text: string): SourceText => ({ path: `src/core/${name}.ts`, text });
    const leaf = file('c', '');
    expect(
      importCircles([file('a', "import './b.js'; import './c.js';"), file('b', "import './c.js';"), leaf]),
    ).toEqual([]);
    const circle = [
      file('a', "import './b.js';"),
      file('b', "export * from './d.js';"),
      file('d', "import type { A } from './a.js';"),
    ];
    expect(importCircles([...circle, leaf])).toEqual([['src/core/a.ts', 'src/core/b.ts', 'src/core/d.ts']]);
    expect(importCircles([file('a', "import './a.js';")])).toEqual([['src/core/a.ts']]);
  });

  it('find an exported name that another file exports as well', () => {
    const text = 'export class A {} export interface B {} interface C {}';
    expect(repeatedIn([text, text].flatMap((one) => exportedTypes({ path: 'src/core/x/y.ts', text: one })))).toEqual([
      'A',
      'B',
    ]);
  });

  const bad: readonly (readonly [path: string, text: string, expected: RegExp])[] = [
    ['src/core/x.ts', "import { Store } from '../state/store.js';", /state is seen|core imports nothing/],
    ['src/core/x.ts', "import type { A } from '../state/snapshot.js';", /core imports nothing/],
    ['src/core/x.ts', "export * from '../languages/messages.js';", /core imports nothing/],
    ['src/core/x.ts', "const a = await import('../map/leaflet-map.js');", /core imports nothing/],
    ['src/core/x.ts', "type A = import('../map/map-view.js').MapView;", /core imports nothing/],
    ['src/core/x.ts', "import distance from '@turf/distance';", /only src\/core\/geo/],
    ['src/core/x.ts', "import Supercluster from 'supercluster';", /only src\/core\/scene\/layout/],
    ['src/core/x.ts', "import { html } from 'lit';", /only elements and pages know Lit/],
    ['src/pages/x.ts', "import { ParleyList } from '../elements/list/list.js';", /pages know only/],
    ['src/pages/x.ts', "import type { Snapshot } from '../state/snapshot.js';", /pages know only/],
    ['src/pages/x.ts', 'export const w = () => document.body;', /uses document/],
    ['src/core/x.ts', "import { html } from '../pages/page.js';", /core imports nothing/],
    ['src/core/x.ts', "import { a } from './y';", /end with \.js/],
    ['src/core/x.ts', 'export const now = () => Date.now();', /Date\.now/],
    ['src/core/x.ts', 'export const now = () => new Date();', /reads the clock/],
    ['src/core/x.ts', 'export const now = () => Date();', /reads the clock/],
    ['src/core/x.ts', 'export const w = () => document.body;', /uses document/],
    ['src/core/x.ts', "export const f = () => fetch('/x');", /uses fetch/],
    ['src/state/x.ts', 'export const w = window.innerWidth;', /uses window/],
    ['src/state/x.ts', "import { bindToHash } from '../page/hash-routing.js';", /state knows only core/],
    ['src/languages/x.ts', "import { ROLES } from '../core/model/model.js';", /only core's types/],
    ['src/map/x.ts', "import { AtlasStore } from '../state/atlas-store.js';", /the map knows only core/],
    ['src/map/x.ts', "import { land } from '../../geo/basemap/land.js';", /loaded on demand/],
    ['src/page/x.ts', "import '../elements/list/list.js';", /knows only core and state/],
    ['src/elements/list/x.ts', "import { Store } from '../../state/store.js';", /state is seen/],
    ['src/elements/list/x.ts', "import { ParleyMapElement } from '../map/map.js';", /sibling/],
    ['src/elements/base/x.ts', "import { ParleyList } from '../list/list.js';", /sibling/],
    ['src/elements/atlas/x.ts', "import * as elements from '../registry.js';", /sibling/],
    ['src/elements/map/x.ts', "import L from 'leaflet';", /only src\/map/],
    ['src/elements/map/x.ts', "import { createMap } from '../../map/leaflet-map.js';", /loaded on demand/],
    ['src/elements/list/x.ts', "void import('../../map/leaflet-map.js');", /loaded on demand/],
    ['src/elements/list/x.ts', "import { bindToHash } from '../../page/hash-routing.js';", /only the atlas/],
    ['src/elements/atlas/x.ts', "import { text } from '../../../geo/us-dprk-2018.js';", /loaded on demand/],
    ['src/elements/atlas/x.ts', "import { register } from '../../define.js';", /are not imported/],
    ['src/elements/atlas/x.ts', 'void import(name);', /computed/],
    ['src/elements/atlas/x.ts', "import { sortBy } from 'lodash';", /no layer may/],
    ['src/cli/x.ts', "import { AtlasStore } from '../state/atlas-store.js';", /only core and languages/],
    ['src/cli/x.ts', "import { html } from 'lit';", /only elements and pages know Lit/],
    ['src/core/x.ts', "import { readFile } from 'node:fs/promises';", /only the command line/],
    ['src/core/x.ts', "import { run } from '../cli/run.js';", /core imports nothing/],
    ['src/elements/list/x.ts', "import { run } from '../../cli/run.js';", /do not know cli/],
    ['src/utils/x.ts', "import '../core/model/model.js';", /no folder src\/utils/],
  ];
  it.each(bad)('%s may not say %s', (path, text, expected) => {
    expect(violations({ path, text }).join('\n')).toMatch(expected);
  });

  const good: readonly (readonly [path: string, text: string])[] = [
    ['src/core/x.ts', "import { ROLES } from './model.js';"],
    ['src/core/geo/geography.ts', "import distance from '@turf/distance';"],
    ['src/core/scene/layout/clusters.ts', "import Supercluster from 'supercluster';"],
    ['src/core/x.ts', 'export const a = (ms: number): Date => new Date(ms);'],
    ['src/core/x.ts', 'export const a = (view: { window: number }): number => view.window;'],
    ['src/core/x.ts', 'export interface A { readonly location: string }'],
    ['src/core/x.ts', 'export const a = ({ location }: A) => location.name;'],
    ['src/state/request.ts', "export const a = () => fetch('/x');"],
    ['src/languages/x.ts', "import type { Role } from '../core/model/model.js';"],
    ['src/languages/x.ts', "import { localParts } from '../core/time/zones.js';"],
    ['src/languages/x.ts', "import { type Role, type Mode } from '../core/model/model.js';"],
    ['src/map/x.ts', "import type * as Leaflet from 'leaflet'; const L = await import('leaflet');"],
    ['src/map/x.ts', "const land = await import('../../geo/basemap/land.js');"],
    ['src/elements/map/x.ts', "import type { MapView } from '../../map/map-view.js';"],
    ['src/elements/map/x.ts', "const { createMap } = await import('../../map/leaflet-map.js');"],
    ['src/pages/x.ts', "import { html } from 'lit'; import { repeat } from 'lit/directives/repeat.js';"],
    ['src/pages/x.ts', "import { formatWhen } from '../languages/index.js';"],
    ['src/elements/list/x.ts', "import { heading } from '../../pages/pieces/heading.js';"],
    ['src/elements/list/x.ts', "import { PartElement } from '../base/part-element.js';"],
    ['src/elements/atlas/x.ts', "const atlas = await import('../../../geo/us-dprk-2018.js');"],
    [
      'src/cli/x.ts',
      "import { readFile } from 'node:fs/promises'; import { examine } from '../core/doctor/doctor.js';",
    ],
    ['src/cli/x.ts', "import { words } from '../languages/index.js';"],
    ['src/define.ts', "import * as elements from './elements/registry.js';"],
    ['src/elements/registry.ts', "export { ParleyList } from './list/list.js';"],
  ];
  it.each(good)('%s may say %s', (path, text) => {
    expect(violations({ path, text })).toEqual([]);
  });
});
