/**
 * The map as the elements see it: one small interface, ids and plain data, nothing of Leaflet. `createMap` (leaflet-map.ts)
 * is imported on demand, since Leaflet throws without a window and weighs 41 kB.
 */
import type { Coordinates } from '../core/model/model.js';
import type { BasemapName, Pixels, Scene, View } from '../core/scene/scene.js';

export interface TileOptions {
  /** URL template of raster tiles, `https://tiles.example/{z}/{x}/{y}.png`. */
  readonly url: string;
  /** The owner of the tiles, as plain text. Required: tiles are never shown without it. */
  readonly attribution: string;
  readonly maxZoom?: number;
}

export type BasemapStyle = 'natural-earth' | 'land' | 'quiet' | 'none';

export interface MapOptions {
  /** An empty element with a size; the map fills it. */
  readonly container: HTMLElement;
  /** `natural-earth`: the bundled land, borders and names. `land`: land alone. `quiet`: paler, without borders. `none`: plain paper. */
  readonly basemap: BasemapStyle;
  readonly tiles?: TileOptions;
  readonly view: View;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly words: MapWords;
  /** Id of the element that describes how to use the toolbar of markers, in the same root. */
  readonly placesHint: string;
}

/** The words of the map, in one language. */
export interface MapWords {
  /** Accessible names of the toolbar of markers and of the focusable map view. */
  readonly places: string;
  readonly view: string;
  /** Shown when the user scrolls or drags with one finger over the map, e.g. "Use Ctrl + scroll to zoom". */
  readonly gestureHint: { readonly wheel: string; readonly touch: string };
}

export interface MapEvents {
  /** The view came to rest. `by` is `user` for drags, wheels and pinches, `api` for `setView`, `panBy` and resizing. */
  view(view: View, by: 'user' | 'api'): void;
  /** A marker was clicked, or activated by Enter or Space. */
  activate(key: string): void;
  /** A marker got focus. */
  focus(key: string): void;
  /** No tile could be loaded from this server. Called once; the bundled basemap stays. */
  tilesFailed(server: string): void;
  /** `names` has changed: they were loaded, or tiles, which have names of their own, failed. */
  names(): void;
}

export interface MapView {
  readonly view: View;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Sets other limits, e.g. when the map has become narrower; the view is brought inside them. */
  setZoomLimits(minZoom: number, maxZoom: number): void;
  /**
   * Draws by key: new things are added, others removed, and things that stay keep their elements and focus. If the marker
   * with the tab stop is removed, the marker that shows its place gets the tab stop; moving focus is up to the caller.
   */
  draw(scene: Scene): void;
  /** Moves without animation unless `animate`, which reduced motion overrules. */
  setView(center: Coordinates, zoom: number, options?: { readonly animate?: boolean }): void;
  panBy(offset: Pixels): void;
  /** Focuses a marker and brings it into view; false if it is not drawn. */
  focus(key: string): boolean;
  /** The key of the marker that has the toolbar's tab stop; undefined without markers. */
  readonly current: string | undefined;
  /** The element of a marker; undefined if it is not drawn. */
  elementOf(key: string): HTMLElement | undefined;
  /** The empty focusable element that represents the map viewport. */
  readonly viewElement: HTMLElement;
  /** Names of the basemap near the view, for the scene. Empty until they are loaded, and with tiles, which have their own. */
  readonly names: readonly BasemapName[];
  /** Shows the same map in other words. */
  setWords(words: MapWords): void;
  /** Reads the size of the container again. The map does so by itself with the next frame. */
  resize(): void;
  destroy(): void;
}
