/** The embed is built with some parts of Leaflet (tools/leaflet-small.js): they must be all that src/map/ asks for. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UNUSED, withoutUnused } from '../tools/leaflet-unused.ts';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const mapSources = readdirSync(new URL('../src/map/', import.meta.url)).map((name) => read(`src/map/${name}`));
const parts = read('tools/leaflet-small.js');

const all = (pattern: RegExp, texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name ?? ''))),
];

describe("the embed's Leaflet", () => {
  it('exports every part the map uses', () => {
    // The module is always called `leaflet`; `leaflet.css` and file names in comments are not uses.
    const used = all(/\bleaflet\.([A-Za-z]+)\b(?!\.(?:js|css))/g, mapSources).filter(
      (name) => !/^(js|ts|css)$/.test(name),
    );
    const [, exported = ''] = /export default \{(.*)\};/.exec(parts) ?? [];
    expect(used.length).toBeGreaterThan(2);
    expect(used.filter((name) => !new RegExp(`\\b${name}\\b`).test(exported))).toEqual([]);
  });

  it('has every handler the map leaves on', () => {
    const HANDLERS = ['BoxZoom', 'DoubleClickZoom', 'Drag', 'Keyboard', 'ScrollWheelZoom', 'TapHold', 'TouchZoom'];
    const option = (handler: string): string =>
      handler === 'Drag' ? 'dragging' : handler.charAt(0).toLowerCase() + handler.slice(1);
    const off = all(/^\s+(\w+): false,$/gm, [read('src/map/leaflet-map.ts')]);
    const on = HANDLERS.filter((handler) => !off.includes(option(handler)));
    expect(all(/Map\.(\w+)\.js/g, [parts]).sort()).toEqual(on.sort());
  });

  it('lacks no method that is called, but behind options that the atlas does not set', () => {
    const leaflet = (path: string): string => read(`node_modules/leaflet/src/${path}`);
    const modules = [
      'layer/Layer',
      'layer/tile/GridLayer',
      'layer/tile/TileLayer',
      'dom/Draggable',
      'dom/PosAnimation',
    ];
    const handlers = all(/(Map\.\w+)\.js/g, [parts]).map((name) => `map/handler/${name}`);
    const texts = [...mapSources, withoutUnused(leaflet('map/Map.js'))].concat(
      [...modules, ...handlers].map((path) => leaflet(`${path}.js`)),
    );
    const code = texts.map((text) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''));
    const called = all(/\.(\w+)\(/g, code).filter((name) => UNUSED.includes(name));
    // `maxBounds` and `locate()` are what would lead there.
    expect(called.sort()).toEqual(['panInsideBounds', 'setMaxBounds', 'stopLocate']);
    expect(all(/(maxBounds)/g, mapSources)).toEqual([]);
  });
});
