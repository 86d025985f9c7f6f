/**
 * The bundled basemap: Natural Earth's land and borders as SVG, coloured by CSS alone, so that dark schemes, forced
 * colours and print need no redrawing. The land comes in cells, and only those near the view are in the document: a
 * browser draws an outline anew for every tile it touches, so one of the whole world takes it a second.
 *
 * All coasts are stroked first and all land is filled over them, with a hairline of its own colour: where two cells, or two
 * copies of the world, meet, the edge of each lies under the land of the other and no seam shows.
 * If a module does not arrive there is plain water; the markers do not depend on it.
 */
import type { Map as LeafletMap } from 'leaflet';
import { worldSize } from '../core/geo/mercator.js';
import type { BasemapName } from '../core/scene/scene.js';
import { createKeyedNodes, type Keyed, type KeyedNodes } from './keyed-nodes.js';
import { svgElement } from './svg-element.js';

interface Land {
  readonly units: number;
  readonly across: number;
  readonly land: readonly string[];
  readonly borders: readonly string[];
}
/** One cell in one copy of the world. */
interface Cell extends Keyed {
  readonly href: string;
  /** Where its copy of the world begins, in units. */
  readonly x: number;
}
type Layer = 'coast' | 'land' | 'border';

const COARSE = 'coarse';
const FINE = 'fine';
type Resolution = typeof COARSE | typeof FINE;
const LOAD: Readonly<Record<Resolution, () => Promise<Land>>> = {
  coarse: () => import('../../geo/basemap/land-110m.js'),
  fine: () => import('../../geo/basemap/land-50m.js'),
};
/** Outlines that are here: the next map has them in its first picture. */
const here: Partial<Record<Resolution, Land>> = {};

async function loadLand(resolution: Resolution): Promise<void> {
  here[resolution] = await LOAD[resolution]();
}

/** Asks for the outline that every map begins with, before there is a map. */
export function preloadLand(): void {
  // The map that needs it asks again.
  loadLand(COARSE).catch(() => undefined);
}

/** From this zoom on the coarse outline looks angular. */
const FINE_FROM_ZOOM = 2.75;
/** So much of the view's size is kept ready around it for dragging. */
const MARGIN = 0.5;
/** Outlines reach this far beyond the edges of their own world, as a share of it: Chukotka and Antarctica. */
const OVERHANG = 0.03;

let made = 0;

/**
 * Names keep clear of markers: to find them room can wait until the markers are on the screen. Safari is never idle.
 * @returns what calls it off: until then the page would keep a map that is gone.
 */
function whenPainted(act: () => void): () => void {
  let callOff = (): void => cancelAnimationFrame(frame);
  const frame = requestAnimationFrame(() => {
    if ('requestIdleCallback' in globalThis) {
      const idle = requestIdleCallback(act, { timeout: 300 });
      callOff = () => cancelIdleCallback(idle);
    } else {
      const timer = setTimeout(act);
      callOff = () => clearTimeout(timer);
    }
  });
  return () => callOff();
}

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
  const layers: Readonly<Record<Layer, KeyedNodes<Cell, SVGUseElement>>> = {
    coast: createLayer(world, 'coast'),
    land: createLayer(world, 'land'),
    border: createLayer(world, 'border'),
  };
  pane.append(svg);

  const asked = new Set<Resolution>();
  let names: readonly BasemapName[] = [];
  let gone = false;
  let shown = '';

  const ask = (resolution: Resolution): void => {
    if (asked.has(resolution)) return;
    asked.add(resolution);
    loadLand(resolution).then(
      () => {
        if (!gone) cover();
      },
      () => asked.delete(resolution),
    );
  };

  /** The path of a cell, defined when it is first seen. */
  const defined = (resolution: Resolution, part: 'land' | 'borders', index: number): string => {
    const name = `${id}-${resolution}-${part}-${index}`;
    const data = here[resolution]?.[part][index] ?? '';
    if (data !== '' && defs.querySelector(`#${name}`) === null) {
      defs.append(svgElement('path', { id: name, d: data, 'vector-effect': 'non-scaling-stroke' }));
    }
    return data === '' ? '' : `#${name}`;
  };

  const cover = (): void => {
    const zoom = map.getZoom();
    const wanted = zoom >= FINE_FROM_ZOOM ? FINE : COARSE;
    // The coarse outline first, whatever the zoom: it is there in a seventh of the time.
    const next = here[COARSE] === undefined ? COARSE : wanted;
    if (here[next] === undefined) ask(next);
    const resolution = here[wanted] === undefined ? COARSE : wanted;
    const land = here[resolution];
    if (land === undefined) return;

    const { units, across } = land;
    const scale = worldSize(zoom) / units;
    const { x, y } = map.getPixelOrigin();
    world.setAttribute('transform', `matrix(${scale} 0 0 ${scale} ${-x} ${-y})`);

    const places = cellsInView(map, across);
    const now = `${resolution} ${places.map(({ copy, index }) => `${copy}:${index}`).join(' ')}`;
    if (now === shown) return;
    shown = now;
    const cellsOf = (part: 'land' | 'borders'): readonly Cell[] =>
      places
        .map(({ copy, index }) => ({
          key: `${resolution} ${copy} ${index}`,
          href: defined(resolution, part, index),
          x: copy * units,
        }))
        .filter(({ href }) => href !== '');
    const landCells = cellsOf('land');
    layers.coast.draw(landCells);
    layers.land.draw(landCells);
    layers.border.draw(cellsOf('borders'));
  };

  cover();
  const stopWaiting = whenPainted(
    () =>
      void import('../../geo/basemap/names.js').then(
        ({ basemapNames }) => {
          if (gone) return;
          names = basemapNames;
          arrived();
        },
        () => undefined,
      ),
  );

  return {
    get names() {
      return names;
    },
    cover,
    destroy() {
      gone = true;
      stopWaiting();
      svg.remove();
    },
  };
}

function createLayer(world: SVGGElement, layer: Layer): KeyedNodes<Cell, SVGUseElement> {
  return createKeyedNodes<Cell, SVGUseElement>(
    world.appendChild(svgElement('g', { class: layer })),
    ({ href, x }) => svgElement('use', { href, x: String(x) }),
    () => undefined,
  );
}

/**
 * The cells in view or near it.
 * @param across how many cells the world is wide and high.
 * @returns each cell's number, row by row from the north-west, with the copy of the world it is in, counted from that of 0°.
 */
function cellsInView(map: LeafletMap, across: number): readonly { readonly copy: number; readonly index: number }[] {
  const size = worldSize(map.getZoom());
  const { min, max } = map.getPixelBounds();
  if (min === undefined || max === undefined) return [];
  const [marginX, marginY] = [(max.x - min.x) * MARGIN, (max.y - min.y) * MARGIN];
  const firstColumn = Math.floor(((min.x - marginX) / size - OVERHANG) * across);
  const lastColumn = Math.floor(((max.x + marginX) / size + OVERHANG) * across);
  const row = (pixels: number): number => Math.max(0, Math.min(across - 1, Math.floor((pixels / size) * across)));
  const cells: { copy: number; index: number }[] = [];
  for (let line = row(min.y - marginY); line <= row(max.y + marginY); line += 1) {
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      const copy = Math.floor(column / across);
      cells.push({ copy, index: line * across + column - copy * across });
    }
  }
  return cells;
}

/**
 * The names near the view, each in the copy of the world that lies nearest the view's centre.
 * @param center longitude, unwrapped.
 * @param span how many degrees of longitude to look across.
 * @param latitudes the southernmost and the northernmost.
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
