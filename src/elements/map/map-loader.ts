/** Loads the module that draws the map. The elements of the first view are small without it and Leaflet. */
/** Milliseconds that the lists wait for the map, so that both appear in one frame. */
const MAX_WAIT_MS = 100;

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

/** Requests the module, and the outline of the land if the basemap shows it, before there is anything to draw. */
export function preloadMap(basemap: string): void {
  loadMapModule().then(
    ({ preloadLand }) => basemap === 'none' || preloadLand(),
    () => undefined, // The map that needs the module loads it again and reports the error.
  );
}
