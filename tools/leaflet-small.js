// The Leaflet of the one-file embed: the modules that src/map/ uses, out of Leaflet's own sources. Its bundle cannot be
// shaken, since every class adds itself to others while it is loaded; popups, controls, vectors and GeoJSON are half of
// it. Whoever bundles the package gets the whole of Leaflet instead, and may have plugins for it.
import 'leaflet/src/layer/Layer.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import Browser from 'leaflet/src/core/Browser.js';
import { restoreOutline } from 'leaflet/src/dom/DomUtil.js';
import { createMap as map } from 'leaflet/src/map/Map.js';

/** An object and not a module's names: those would need an object made at run time, by a helper in a file of its own. */
export default { Browser, DomUtil: { restoreOutline }, map, tileLayer };

/** Tiles are for those who name a server: until then they are not loaded. This stands for the layer that is on its way. */
function tileLayer(url, options) {
  const listeners = [];
  let layer;
  const later = {
    on(...listener) {
      if (layer === undefined) listeners.push(listener);
      else layer.on(...listener);
      return later;
    },
    off(...listener) {
      layer?.off(...listener);
      return later;
    },
    addTo(map) {
      void import('leaflet/src/layer/tile/TileLayer.js').then(({ TileLayer }) => {
        if (map._mapPane === undefined) return; // the map was removed meanwhile
        layer = new TileLayer(url, options);
        for (const listener of listeners) layer.on(...listener);
        layer.addTo(map);
      });
      return later;
    },
  };
  return later;
}
