// In place of src/map/import-leaflet.ts: the modules of Leaflet are in the chunk of the map, and have no side effects to undo.
import { Browser, DomUtil, map } from './leaflet-modules.js';

export const importLeaflet = async () => ({ Browser, DomUtil, map });
