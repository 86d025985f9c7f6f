/**
 * Raster tiles, only if the page's author names a server: otherwise no request goes to another server. The bundled basemap
 * stays below until a whole view of tiles is loaded, and stays for good if no tile can be loaded.
 *
 * State for other layers: `data-tiles` of the map's root is `shown` or `failed`.
 */
import type { Leaflet } from '../../leaflet.js';
import type { MapOptions } from '../../map-view.js';
import type { LayerContext, LayerType, MapLayer } from '../layer.js';
import { loadTileLayer } from './load-tile-layer.js';
import { tilesStyles } from './styles.js';

type Tiles = NonNullable<MapOptions['tiles']>;

/** A single missing tile is ordinary; after this many, and no tile loaded, the server counts as unavailable. */
const MAX_ERRORS = 4;

export const tiles: LayerType = { styles: tilesStyles, create: createTilesLayer };

/** @throws if there is no attribution: tiles are never shown without naming their owner. */
function createTilesLayer(context: LayerContext): MapLayer | undefined {
  const { tiles: settings } = context.options;
  if (settings === undefined) return undefined;
  if (settings.attribution.trim() === '')
    throw new Error('Got tiles without attribution when expected the name of their owner.');
  let isDestroyed = false;
  loadTileLayer().then(
    (tileLayer) => {
      if (!isDestroyed) addTiles(tileLayer, settings, context);
    },
    () => {
      if (!isDestroyed) reportFailure(settings, context);
    },
  );
  // Leaflet moves its tiles by itself, and removes them with the map.
  return { draw: () => undefined, move: () => undefined, destroy: () => (isDestroyed = true) };
}

function addTiles(tileLayer: Leaflet['tileLayer'], settings: Tiles, context: LayerContext): void {
  const { map, root } = context;
  const { url, attribution, maxZoom } = settings;
  const layer = tileLayer(url, {
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
    if (errors === MAX_ERRORS && loaded === 0) reportFailure(settings, context);
  });
  layer.on('load', () => {
    if (loaded > 0) root.dataset['tiles'] = 'shown';
  });
  layer.addTo(map);
}

function reportFailure({ url }: Tiles, { root, events }: LayerContext): void {
  root.dataset['tiles'] = 'failed';
  events.tilesFailed?.(serverOf(url));
  events.names?.();
}

/** The host of a URL template, or the template itself if it is no URL. */
function serverOf(template: string): string {
  const plain = template.replace(/[{}]/g, '');
  return URL.canParse(plain, document.baseURI) ? new URL(plain, document.baseURI).host : template;
}
