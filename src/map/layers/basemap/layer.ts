/**
 * The bundled basemap: Natural Earth's land and borders as SVG. CSS alone colours it, so dark schemes, forced colours and
 * print need no new drawing. The land is cut into cells, and only those near the view are in the document: a browser
 * rasterises a path anew for every tile it touches, and a path of the whole world takes it a second.
 *
 * All coasts are stroked first. All land is filled over them, with a hairline of its own colour: where two cells or two
 * copies of the world meet, the edge of each lies below the land of the other, and no seam shows.
 * If the land cannot be loaded the map shows water; markers do not depend on it.
 */
import type { Map as LeafletMap } from 'leaflet';
import { worldSize } from '../../../core/geo/mercator.js';
import { createKeyedNodes, type Keyed, type KeyedNodes } from '../../keyed-nodes.js';
import { svgElement } from '../../svg-element.js';
import type { LayerContext, LayerType, MapLayer } from '../layer.js';
import { loadedLand, loadLand, type Resolution } from './land.js';
import { basemapStyles } from './styles.js';

/** One cell in one copy of the world. */
interface Cell extends Keyed {
  readonly href: string;
  /** Where its copy of the world begins, in units. */
  readonly x: number;
}
type Part = 'coast' | 'land' | 'border';

/** At and above this zoom the coarse outline looks angular. */
const MIN_FINE_ZOOM = 2.75;
/** Cells are drawn this far around the view for dragging, as a multiple of its size on each side. */
const MARGIN = 0.5;
/** Outlines extend this far beyond the edges of their own world, as a fraction of it: Chukotka and Antarctica. */
const OVERHANG = 0.03;

export const basemap: LayerType = {
  styles: basemapStyles,
  create: (context) => (context.options.basemap === 'none' ? undefined : createBasemapLayer(context)),
  preload({ basemap: name }) {
    if (name !== 'none') loadLand('coarse').catch(() => undefined);
  },
};

let lastId = 0;

function createBasemapLayer({ map, createPane }: LayerContext): MapLayer {
  const pane = createPane('basemap');
  pane.ariaHidden = 'true';
  lastId += 1;
  const id = `parley-basemap-${lastId}`;
  const svg = svgElement('svg', { class: 'basemap' });
  const defs = svg.appendChild(svgElement('defs'));
  const world = svg.appendChild(svgElement('g'));
  const parts: Readonly<Record<Part, KeyedNodes<Cell, SVGUseElement>>> = {
    coast: createPart(world, 'coast'),
    land: createPart(world, 'land'),
    border: createPart(world, 'border'),
  };
  pane.append(svg);

  const requested = new Set<Resolution>();
  let isDestroyed = false;
  let drawnCells = '';

  function request(resolution: Resolution): void {
    if (requested.has(resolution)) return;
    requested.add(resolution);
    loadLand(resolution).then(
      () => {
        if (!isDestroyed) cover();
      },
      () => requested.delete(resolution),
    );
  }

  /** Defines the path of a cell when it is first needed. @returns its reference; '' for a cell without land or borders. */
  function referenceTo(resolution: Resolution, list: 'land' | 'borders', index: number): string {
    const pathId = `${id}-${resolution}-${list}-${index}`;
    const data = loadedLand(resolution)?.[list][index] ?? '';
    if (data === '') return '';
    if (defs.querySelector(`#${pathId}`) === null)
      defs.append(svgElement('path', { id: pathId, d: data, 'vector-effect': 'non-scaling-stroke' }));
    return `#${pathId}`;
  }

  /** Draws the cells near the view. Cheap as long as they are the same. */
  function cover(): void {
    const zoom = map.getZoom();
    const wanted: Resolution = zoom >= MIN_FINE_ZOOM ? 'fine' : 'coarse';
    // The coarse outline is loaded first at every zoom: it takes a seventh of the time.
    const next: Resolution = loadedLand('coarse') === undefined ? 'coarse' : wanted;
    if (loadedLand(next) === undefined) request(next);
    const resolution: Resolution = loadedLand(wanted) === undefined ? 'coarse' : wanted;
    const land = loadedLand(resolution);
    if (land === undefined) return;

    const { units, across } = land;
    const scale = worldSize(zoom) / units;
    const { x, y } = map.getPixelOrigin();
    world.setAttribute('transform', `matrix(${scale} 0 0 ${scale} ${-x} ${-y})`);

    const near = cellsNearView(map, across);
    const cells = `${resolution} ${near.map(({ copy, index }) => `${copy}:${index}`).join(' ')}`;
    if (cells === drawnCells) return;
    drawnCells = cells;
    const cellsWith = (list: 'land' | 'borders'): readonly Cell[] =>
      near
        .map(({ copy, index }) => ({
          key: `${resolution} ${copy} ${index}`,
          href: referenceTo(resolution, list, index),
          x: copy * units,
        }))
        .filter(({ href }) => href !== '');
    const landCells = cellsWith('land');
    parts.coast.draw(landCells);
    parts.land.draw(landCells);
    parts.border.draw(cellsWith('borders'));
  }

  cover();
  return {
    draw: () => undefined,
    move: cover,
    destroy() {
      isDestroyed = true;
    },
  };
}

function createPart(world: SVGGElement, part: Part): KeyedNodes<Cell, SVGUseElement> {
  return createKeyedNodes<Cell, SVGUseElement>(
    world.appendChild(svgElement('g', { class: part })),
    ({ href, x }) => svgElement('use', { href, x: String(x) }),
    () => undefined,
  );
}

/**
 * @param across how many cells the world is wide and high.
 * @returns the number of each cell near the view, row by row from the north-west, and the copy of the world it is in,
 *   counted from the one around 0°.
 */
function cellsNearView(map: LeafletMap, across: number): readonly { readonly copy: number; readonly index: number }[] {
  const size = worldSize(map.getZoom());
  const { min, max } = map.getPixelBounds();
  if (min === undefined || max === undefined) return [];
  const [marginX, marginY] = [(max.x - min.x) * MARGIN, (max.y - min.y) * MARGIN];
  const firstColumn = Math.floor(((min.x - marginX) / size - OVERHANG) * across);
  const lastColumn = Math.floor(((max.x + marginX) / size + OVERHANG) * across);
  const rowAt = (pixels: number): number => Math.max(0, Math.min(across - 1, Math.floor((pixels / size) * across)));
  const cells: { copy: number; index: number }[] = [];
  for (let row = rowAt(min.y - marginY); row <= rowAt(max.y + marginY); row += 1) {
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      const copy = Math.floor(column / across);
      cells.push({ copy, index: row * across + column - copy * across });
    }
  }
  return cells;
}
