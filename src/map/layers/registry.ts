/**
 * All layers of the map. To add one, add its folder and its line. The z-index in its styles decides what it covers: basemap
 * 100, tiles 200 (Leaflet's), names 250, lines 300, markers 400.
 */
export { basemap } from './basemap/layer.js';
export { lines } from './lines/layer.js';
export { markers } from './markers/layer.js';
export { names } from './names/layer.js';
export { tiles } from './tiles/layer.js';
