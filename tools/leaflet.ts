/** For bundles: which of Leaflet's modules are bundled, and what stands in for the one that Trusted Types refuse. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/**
 * Loads a list of Leaflet's modules in place of `leaflet`: leaflet-tiles.js for the layer of tiles, which is loaded on demand,
 * and leaflet-modules.js, by leaflet-import.js, for the map.
 */
export const leafletModules = (): Plugin => ({
  name: 'leaflet-modules',
  enforce: 'pre',
  resolveId: (source, importer) => {
    if (source === './import-leaflet.js') return path('leaflet-import.js');
    if (source !== 'leaflet') return undefined;
    return path(importer?.includes('/layers/tiles/') ? 'leaflet-tiles.js' : 'leaflet-modules.js');
  },
});

/** Loads leaflet-browser.js in place of Leaflet's core/Browser.js. */
export const leafletBrowser = (): Plugin => ({
  name: 'leaflet-browser',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('/leaflet/src/core/Browser.js') ? readFileSync(path('leaflet-browser.js'), 'utf8') : undefined,
});
