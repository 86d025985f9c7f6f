/**
 * The bundled basemap: Natural Earth's land and borders as SVG, coloured by CSS alone, so that dark schemes, forced
 * colours and print need no redrawing. All copies of the coast are stroked first and all copies of the land are filled
 * over them: where two copies of the world meet, each one's edge lies under the other's land and no seam shows.
 * If a module does not arrive there is plain water; the markers do not depend on it.
 */
import type { Map as LeafletMap } from 'leaflet';
import type { BasemapName } from '../core/scene.js';
import { svgElement } from './svg-element.js';

interface Land {
  readonly units: number;
  readonly landPath: string;
  readonly borderPath: string;
}
type Resolution = 'coarse' | 'fine';

const LAND: Readonly<Record<Resolution, () => Promise<Land>>> = {
  coarse: () => import('../../geo/basemap/land-110m.js'),
  fine: () => import('../../geo/basemap/land-50m.js'),
};
/** From this zoom on the coarse outline looks angular. */
const FINE_FROM_ZOOM = 3.2;
/** Outlines reach this far beyond the edges of their own world, as a share of it: Chukotka and Antarctica. */
const OVERHANG = 0.03;

let made = 0;

export interface Basemap {
  /** All names known, most important first; empty until they are loaded. */
  readonly names: readonly BasemapName[];
  /** Covers the view anew; call it whenever the map moved. Cheap while nothing changes. */
  cover(): void;
  destroy(): void;
}

/**
 * @param pane an element of the map's own, below everything else.
 * @param arrived called when the names have been loaded.
 */
export function createBasemap(map: LeafletMap, pane: HTMLElement, arrived: () => void): Basemap {
  pane.ariaHidden = 'true';
  made += 1;
  const id = `parley-basemap-${made}`;
  const svg = svgElement('svg', { class: 'basemap' });
  const defs = svg.appendChild(svgElement('defs'));
  const world = svg.appendChild(svgElement('g'));
  const layers = { coast: svgElement('g'), land: svgElement('g'), border: svgElement('g') };
  for (const [name, group] of Object.entries(layers)) {
    group.setAttribute('class', name);
    world.append(group);
  }
  pane.append(svg);

  const units: Partial<Record<Resolution, number>> = {};
  const asked = new Set<Resolution>();
  let names: readonly BasemapName[] = [];
  let gone = false;
  let shown = '';

  const define = (resolution: Resolution, land: Land): void => {
    for (const [part, path] of [['land', land.landPath] as const, ['border', land.borderPath] as const]) {
      const attributes = { id: `${id}-${resolution}-${part}`, d: path, 'vector-effect': 'non-scaling-stroke' };
      defs.append(svgElement('path', attributes));
    }
    units[resolution] = land.units;
  };

  const ask = (resolution: Resolution): void => {
    if (asked.has(resolution)) return;
    asked.add(resolution);
    LAND[resolution]().then(
      (land) => {
        if (gone) return;
        define(resolution, land);
        cover();
      },
      () => asked.delete(resolution),
    );
  };

  const cover = (): void => {
    const zoom = map.getZoom();
    const wanted: Resolution = zoom >= FINE_FROM_ZOOM ? 'fine' : 'coarse';
    ask(wanted);
    const resolution = units[wanted] === undefined ? 'coarse' : wanted;
    const width = units[resolution];
    if (width === undefined) return;
    const copies = copiesInView(map);
    const origin = map.getPixelOrigin();
    const scale = (256 * 2 ** zoom) / width;
    const now = `${resolution} ${scale} ${origin.x} ${origin.y} ${copies.join()}`;
    if (now === shown) return;
    shown = now;
    world.setAttribute('transform', `matrix(${scale} 0 0 ${scale} ${-origin.x} ${-origin.y})`);
    for (const [name, group] of Object.entries(layers)) {
      const href = `#${id}-${resolution}-${name === 'border' ? 'border' : 'land'}`;
      group.replaceChildren(...copies.map((copy) => svgElement('use', { href, x: String(copy * width) })));
    }
  };

  void import('../../geo/basemap/names.js').then(
    ({ basemapNames }) => {
      if (gone) return;
      names = basemapNames;
      arrived();
    },
    () => undefined,
  );
  cover();

  return {
    get names() {
      return names;
    },
    cover,
    destroy() {
      gone = true;
      svg.remove();
    },
  };
}

/** Which copies of the world, counted from the one of 0° longitude, are in view or within one view of it. */
function copiesInView(map: LeafletMap): readonly number[] {
  const size = 256 * 2 ** map.getZoom();
  const { min, max } = map.getPixelBounds();
  if (min === undefined || max === undefined) return [];
  const margin = max.x - min.x;
  const first = Math.floor((min.x - margin) / size - OVERHANG);
  const last = Math.floor((max.x + margin) / size + OVERHANG);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/**
 * The names near the view, each in the copy of the world that lies nearest the view's centre.
 * @param center longitude and latitude, unwrapped; `span` is how many degrees the view is wide.
 */
export function namesNear(
  names: readonly BasemapName[],
  center: number,
  span: number,
  [south, north]: readonly [number, number],
): readonly BasemapName[] {
  const near: BasemapName[] = [];
  for (const name of names) {
    const [longitude, latitude] = name.coordinates;
    if (latitude < south || latitude > north) continue;
    const inCopy = longitude + 360 * Math.round((center - longitude) / 360);
    if (Math.abs(inCopy - center) > span / 2) continue;
    near.push(inCopy === longitude ? name : { ...name, coordinates: [inCopy, latitude] });
  }
  return near;
}
