/**
 * The map as the elements see it: one small interface, ids and plain data in and out, nothing of Leaflet.
 * `createMap` (leaflet-map.ts) is imported lazily, since Leaflet throws without a window and weighs 41 kB.
 */
import type { Coordinates } from '../core/model/model.js';
import type { BasemapName, Pixels, Scene, View } from '../core/scene/scene.js';

export interface TileOptions {
  /** Raster URL template, `https://tiles.example/{z}/{x}/{y}.png`. */
  readonly url: string;
  /** Required: tiles are never shown without saying whose they are. Plain text. */
  readonly attribution: string;
  readonly maxZoom?: number;
}

export interface MapOptions {
  /** An empty element with a size; the map fills it. */
  readonly container: HTMLElement;
  /** `natural-earth`: the bundled land, borders and names. `none`: plain paper. */
  readonly basemap: 'natural-earth' | 'none';
  readonly tiles?: TileOptions;
  readonly view: View;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly words: MapWords;
  /** Id of the element that tells how to use the toolbar of markers, in the same root. */
  readonly placesHint: string;
}

/** What a map carries of words, in one language. */
export interface MapWords {
  /** Accessible names of the toolbar of markers and of the focusable map view. */
  readonly places: string;
  readonly view: string;
  /** Shown when somebody scrolls or drags with one finger over the map, e.g. "Use Ctrl + scroll to zoom". */
  readonly gestureHint: { readonly wheel: string; readonly touch: string };
}

export interface MapEvents {
  /** The view came to rest. `by` is `user` for drags, wheels and pinches, `api` for `setView` and resizing. */
  view(view: View, by: 'user' | 'api'): void;
  /** A marker was clicked or activated by Enter or Space. */
  activate(key: string): void;
  /** The pointer came to a marker, or left it (`undefined`). */
  hover(key: string | undefined): void;
  /** A marker got focus. */
  focus(key: string): void;
  /** No tile ever came: `reason` is the host that did not answer. Said once; the bundled basemap stays. */
  tilesFailed(reason: string): void;
  /** The basemap's names have arrived, or tiles failed and they are needed after all: `names` is another list now. */
  names(): void;
}

export interface MapView {
  readonly view: View;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Sets other limits, e.g. when the map has become narrower; the view is brought inside them. */
  setZoomLimits(minZoom: number, maxZoom: number): void;
  /**
   * Draws by key: new ones are added, gone ones removed, survivors kept with their focus. The tab stop of a marker that is
   * gone passes to the marker of its place; focus itself is the caller's to move.
   */
  draw(scene: Scene): void;
  /** Moves without animation unless `animate`, which reduced motion overrules. */
  setView(center: Coordinates, zoom: number, options?: { readonly animate?: boolean }): void;
  panBy(offset: Pixels, options?: { readonly animate?: boolean }): void;
  /** Focuses a marker by key; false if it is not drawn. */
  focus(key: string): boolean;
  /** The marker that has or last had the toolbar's tab stop. */
  readonly current: string | undefined;
  /** Makes `key` the toolbar's tab stop without focusing it. */
  setCurrent(key: string): void;
  /** Which element shows a marker, for positions; undefined if not drawn. */
  elementOf(key: string): HTMLElement | undefined;
  /** The toolbar of markers, and the empty focusable element that stands for the map view. */
  readonly toolbar: HTMLElement;
  readonly viewElement: HTMLElement;
  /** Names of the basemap near the view, for the scene's labels. Empty until they are loaded, and where tiles bring their own. */
  readonly names: readonly BasemapName[];
  /** Another language: the same map, other words. */
  setWords(words: MapWords): void;
  /** Reads the container's size again; a ResizeObserver of the map does it by itself. */
  resize(): void;
  destroy(): void;
}
