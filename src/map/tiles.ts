/**
 * Raster tiles, only where the page's author named them: a third party is asked for nothing otherwise. The bundled basemap
 * stays beneath until a whole view of tiles is there, and stays for good if they never come.
 */
import type { Map as LeafletMap } from 'leaflet';
import type { Leaflet } from './leaflet.js';
import type { TileOptions } from './map-view.js';

/** So many tiles in a row may fail before it is said; a single one missing is ordinary. */
const FAILURES = 4;

/**
 * Adds the tiles to the map; they go with it.
 * @param covered called once, when the first whole view is there.
 * @param failed called once, with the host that did not answer, when tiles fail and none ever came.
 * @throws if there is no attribution: tiles are never shown without saying whose they are.
 */
export function addTiles(
  leaflet: Leaflet,
  map: LeafletMap,
  { url, attribution, maxZoom }: TileOptions,
  covered: () => void,
  failed: (host: string) => void,
): void {
  if (attribution.trim() === '')
    throw new Error(`Got tiles without attribution; expected a text that says whose they are.`);
  const tiles = leaflet.tileLayer(url, {
    attribution,
    referrerPolicy: 'strict-origin-when-cross-origin',
    maxZoom: map.getMaxZoom(),
    ...(maxZoom === undefined ? {} : { maxNativeZoom: maxZoom }),
  });
  let loaded = 0;
  let errors = 0;
  tiles.on('tileload', () => (loaded += 1));
  tiles.on('tileerror', () => {
    errors += 1;
    if (errors === FAILURES && loaded === 0) failed(hostOf(url));
  });
  tiles.on('load', function whenWhole() {
    if (loaded === 0) return;
    tiles.off('load', whenWhole);
    covered();
  });
  tiles.addTo(map);
}

/** @returns the host of a URL template, or the template itself if it is no URL. */
function hostOf(template: string): string {
  const plain = template.replace(/[{}]/g, '');
  return URL.canParse(plain, document.baseURI) ? new URL(plain, document.baseURI).host : template;
}
