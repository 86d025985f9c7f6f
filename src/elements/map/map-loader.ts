/** Loads the module that draws the map. The elements of the first view are small without it and Leaflet. */
/** Milliseconds that the lists wait for the map, so that both appear in one frame. */
const MAX_WAIT_MS = 100;

import type { MapOptions } from '../../map/map-view.js';

const importMapModule = () => import('../../map/leaflet-map.js');
let loading: ReturnType<typeof importMapModule> | undefined;

/** @throws what the import throws; the next call tries again. */
export function loadMapModule(): ReturnType<typeof importMapModule> {
  loading ??= importMapModule().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Resolves when the module is loaded, has failed to load, or has taken too long to wait for. */
export async function mapModuleLoadedOrLate(): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, MAX_WAIT_MS));
  await Promise.race([loadMapModule().catch(() => undefined), late]);
}

/** Requests the module, and the data its layers need first, before there is anything to draw. */
export function preloadMap(basemap: MapOptions['basemap']): void {
  loadMapModule().then(
    ({ preloadLayers }) => preloadLayers({ basemap }),
    () => undefined, // The map that needs the module loads it again and reports the error.
  );
}
