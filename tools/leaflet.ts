/** For bundles: which of Leaflet's modules are bundled, and what stands in for the one that Trusted Types refuse. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Alias, Plugin } from 'vite';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** For `resolve.alias`: `leaflet` is the list of modules in leaflet-modules.js. */
export const leafletModules: Alias = { find: /^leaflet$/, replacement: path('leaflet-modules.js') };

/** Loads leaflet-browser.js in place of Leaflet's core/Browser.js. */
export const leafletBrowser = (): Plugin => ({
  name: 'leaflet-browser',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('/leaflet/src/core/Browser.js') ? readFileSync(path('leaflet-browser.js'), 'utf8') : undefined,
});
