/** What draws the map, loaded on demand. If it came later than the lists, the markers would be one picture after them. */
import { lazy } from '../base/lazy.js';

/** Milliseconds that lists wait for the map, so that both are in the first picture. They are its equal: no longer than that. */
const PATIENCE = 100;

export const drawing = lazy(() => import('../../map/leaflet-map.js'));

/** Settles when it is here, or has failed, or takes too long to be waited for. */
export async function drawingSoon(): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([drawing.load().catch(() => undefined), patience]);
}

/** Asks for it, and for the land of a map that has some, before there is anything to draw. */
export function expectDrawing(basemap: string): void {
  drawing.load().then(
    ({ expectLand }) => basemap === 'none' || expectLand(),
    () => undefined, // whoever draws asks again, and tells
  );
}
