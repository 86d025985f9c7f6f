/** What was opened elsewhere comes into view on the map, by the least movement that shows all of it. */
import { drawnPlacesOf } from './places.js';
import type { Stage } from './stage.js';

/** What is opened elsewhere is shown at least this close, when the view has to move anyway. */
const REVEAL_ZOOM = 3;

/** @param frame the element the map is drawn in. */
export function reveal({ handle, source, state }: Stage, frame: Element): void {
  if (state.selection === undefined) return;
  const ids = drawnPlacesOf(state.atlas, state.selection);
  const within = frame.getBoundingClientRect();
  const isInView = (id: string): boolean => {
    const key = source.keyOf(id, handle.view);
    const marker = key === undefined ? undefined : handle.elementOf(key)?.getBoundingClientRect();
    return (
      marker !== undefined &&
      marker.left >= within.left &&
      marker.right <= within.right &&
      marker.top >= within.top &&
      marker.bottom <= within.bottom
    );
  };
  if (ids.every(isInView)) return;
  const view = source.fit(handle.view.size, { places: ids });
  handle.setView(view.center, Math.min(view.zoom, Math.max(handle.view.zoom, REVEAL_ZOOM)), { animate: true });
}
