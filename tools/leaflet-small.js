// The Leaflet of the one-file embed: the modules that src/map/ uses, out of Leaflet's own sources. Its bundle cannot be
// shaken, since every class adds itself to others while it is loaded; popups, controls, vectors and GeoJSON are half of
// it. Whoever bundles the package gets the whole of Leaflet instead, and may have plugins for it.
import 'leaflet/src/layer/Layer.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import Browser from 'leaflet/src/core/Browser.js';
import * as DomUtil from 'leaflet/src/dom/DomUtil.js';

export { Browser, DomUtil };
export { createMap as map } from 'leaflet/src/map/Map.js';
export { tileLayer } from 'leaflet/src/layer/tile/TileLayer.js';
