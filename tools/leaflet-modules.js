// The modules of Leaflet that every map of src/map/ uses, bundled in place of the whole of Leaflet, which is twice as large: popups,
// controls, vectors and GeoJSON are not here. A bundler cannot leave them out by itself, since Leaflet's classes extend one
// another while they load. Leaflet 2 is made of modules that can be left out; then this list goes.
import 'leaflet/src/layer/Layer.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import { restoreOutline } from 'leaflet/src/dom/DomUtil.js';

export { default as Browser } from 'leaflet/src/core/Browser.js';
export { createMap as map } from 'leaflet/src/map/Map.js';
export const DomUtil = { restoreOutline };
