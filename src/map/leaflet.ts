/**
 * Loads Leaflet, when a map is created and never before: Leaflet throws without a window and weighs 41 kB. Its modules may have side
 * effects, which import-leaflet.ts undoes.
 */
import { importLeaflet } from './import-leaflet.js';

export type Leaflet = typeof import('leaflet');

let loading: Promise<Leaflet> | undefined;

/**
 * @returns Leaflet, loaded once for the page.
 * @throws what the import throws; the next call tries again.
 */
export function loadLeaflet(): Promise<Leaflet> {
  loading ??= importLeaflet().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/**
 * While the mouse button is down, Leaflet listens on the window and stores its listeners in `window._leaflet_events`. This
 * deletes the object when it is empty, so that no global is left on the page.
 */
export function removeEmptyLeafletRegistry(): void {
  const globals = globalThis as { _leaflet_events?: Readonly<Record<string, unknown>> };
  const listeners = globals._leaflet_events;
  if (listeners !== undefined && Object.values(listeners).every((listener) => listener === null))
    delete globals._leaflet_events;
}
