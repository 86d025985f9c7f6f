/**
 * Raster tiles, only if the page's author names a server: otherwise no request goes to another server. The bundled basemap
 * stays below until a whole view of tiles is loaded, and stays for good if no tile can be loaded.
 *
 * State for other layers: `data-tiles` of the map's root is `shown` or `failed`.
 */
import type { LayerContext, LayerType, MapLayer } from '../layer.js';
import { tilesStyles } from './styles.js';

/** A single missing tile is ordinary; after this many, and no tile loaded, the server counts as unavailable. */
const MAX_ERRORS = 4;

export const tiles: LayerType = { styles: tilesStyles, create: createTilesLayer };

/** @throws if there is no attribution: tiles are never shown without naming their owner. */
function createTilesLayer({ leaflet, map, root, options, events }: LayerContext): MapLayer | undefined {
  if (options.tiles === undefined) return undefined;
  const { url, attribution, maxZoom } = options.tiles;
  if (attribution.trim() === '')
    throw new Error('Got tiles without attribution when expected the name of their owner.');
  const layer = leaflet.tileLayer(url, {
    attribution,
    referrerPolicy: 'strict-origin-when-cross-origin',
    maxZoom: map.getMaxZoom(),
    ...(maxZoom === undefined ? {} : { maxNativeZoom: maxZoom }),
  });
  let loaded = 0;
  let errors = 0;
  layer.on('tileload', () => (loaded += 1));
  layer.on('tileerror', () => {
    errors += 1;
    if (errors !== MAX_ERRORS || loaded > 0) return;
    root.dataset['tiles'] = 'failed';
    events.tilesFailed?.(serverOf(url));
    events.names?.();
  });
  layer.on('load', () => {
    if (loaded > 0) root.dataset['tiles'] = 'shown';
  });
  layer.addTo(map);
  // Leaflet moves its tiles by itself, and removes them with the map.
  return { draw: () => undefined, move: () => undefined, destroy: () => undefined };
}

/** The host of a URL template, or the template itself if it is no URL. */
function serverOf(template: string): string {
  const plain = template.replace(/[{}]/g, '');
  return URL.canParse(plain, document.baseURI) ? new URL(plain, document.baseURI).host : template;
}
