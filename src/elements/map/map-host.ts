/** What the map's controller reads from the map element, and what it reports to it. */
import type { LitElement } from 'lit';
import type { View } from '../../core/scene/scene.js';
import type { MapOptions, TileOptions } from '../../map/map-view.js';
import type { Snapshot } from '../../state/snapshot.js';

/** The attributes of the element. Another object means other attributes, and a new map. */
export interface MapSettings {
  readonly basemap: MapOptions['basemap'];
  readonly tiles: TileOptions | undefined;
}

export interface MapHost {
  /** The map element. Its root holds the frame of the map (`#frame`), the descriptions (`#ways`) and the attribution. */
  readonly element: LitElement;
  /** The state of the atlas at this moment; undefined as long as there is no atlas. */
  state(): Snapshot | undefined;
  settings(): MapSettings;
  announce(text: string): void;
  /** The user opens a place, or closes the open page (undefined). */
  selectPlace(placeId: string | undefined): void;
  /** The user goes on into the open page. */
  focusPage(): void;
  /** The user moved the map, and it is at rest. */
  viewChanged(view: View): void;
  /** A map is being created: earlier problems no longer matter. */
  creating(): void;
  /** The map could not be created. */
  failed(error: unknown): void;
  /** No tile could be loaded from this server. */
  tilesFailed(server: string): void;
}
