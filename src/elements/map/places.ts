/** From a page to its places on the map, and from a place to its marker. */
import { placesOf, type Ref } from '../../core/kinds/registry.js';
import type { Atlas } from '../../core/model/model.js';
import type { Stage } from './stage.js';

/** Focuses the marker that shows a place, moving the view to it first if it is not drawn. */
export function focusPlace(stage: Stage, placeId: string): boolean {
  const { handle, source, state } = stage;
  let key = source.keyOf(placeId, handle.view);
  if (key === undefined || handle.elementOf(key) === undefined) {
    const coordinates = state.atlas.placeById.get(placeId)?.coordinates;
    if (coordinates === undefined) return false;
    handle.setView(coordinates, handle.view.zoom);
    stage.draw();
    key = source.keyOf(placeId, handle.view);
  }
  return key !== undefined && handle.focus(key);
}

/** The places a page is about, as far as they can be drawn: a call has those of the capitals it linked. */
export function drawnPlacesOf(atlas: Atlas, ref: Ref): readonly string[] {
  return placesOf(atlas, ref).filter((id) => atlas.placeById.get(id)?.coordinates !== undefined);
}
