// The module of Leaflet that the layer of tiles loads when a page names a server of tiles; see leaflet-modules.js.
export { tileLayer } from 'leaflet/src/layer/tile/TileLayer.js';
