/** What the parts of the map element share: the drawn map, the source of its scene, the state, and a voice. */
import type { SceneSource } from '../../core/scene/scene-source.js';
import type { MapView as MapHandle } from '../../map/map-view.js';
import type { Snapshot } from '../../state/snapshot.js';

export interface Stage {
  readonly handle: MapHandle;
  readonly source: SceneSource;
  readonly state: Snapshot;
  /** Says a result to screen readers. */
  announce(text: string): void;
  /** Focuses the marker of a place, which is described by the way to it; it was foreseen if a key leads there. */
  goTo(placeId: string, way: string, isForeseen: boolean): void;
  /** Moves the view for the reader. From then on it is theirs, and stays when the map is resized, unless `isOwnView` is false. */
  byReader(move: () => void, isOwnView?: boolean): void;
  /** Closes the open page. */
  closePage(): void;
  /** Draws the scene for the present view at once, so that what is to be focused is there. */
  draw(): void;
}
