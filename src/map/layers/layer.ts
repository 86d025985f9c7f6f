/**
 * A layer of the map: it draws one kind of thing of the scene, in a pane of its own. Each layer has a folder with its
 * `layer.ts` and `styles.ts`, and a line in registry.ts; nothing else knows it by name.
 */
import type { Map as LeafletMap } from 'leaflet';
import type { BasemapName, Pixels, Scene, View } from '../../core/scene/scene.js';
import type { MapEvents, MapOptions, MapWords } from '../map-view.js';
import type { PointOf } from '../projection.js';

export interface MapLayer {
  /** Draws another scene at the present view. Things that were drawn before and have the same key keep their elements. */
  draw(scene: Scene): void;
  /**
   * The view has moved, or is moving: called for each step. Panning moves the panes as a whole, so a layer has something to
   * do only after a zoom (`createOriginCheck`), or to draw what comes into view.
   */
  move(view: View): void;
  /** Stops what the layer is waiting for. The map removes its pane. */
  destroy(): void;
  /** Shows the same in other words. */
  setWords?(words: MapWords): void;
  /** Names near the present view that a scene may show. */
  readonly names?: readonly BasemapName[];
  /** The markers the user can focus; one layer has them. */
  readonly toolbar?: MarkerToolbar;
}

/** The markers as one toolbar with one tab stop. */
export interface MarkerToolbar {
  /** Key of the marker that has the tab stop; undefined without markers. */
  readonly current: string | undefined;
  /** Focuses a marker and brings it into view; false if it is not drawn. */
  focus(key: string): boolean;
  elementOf(key: string): HTMLElement | undefined;
}

/** What a layer is made from. */
export interface LayerContext {
  readonly map: LeafletMap;
  /** The map's own element, around all panes. Layers share state by its data attributes, which their styles can use. */
  readonly root: HTMLElement;
  readonly options: MapOptions;
  readonly events: Partial<MapEvents>;
  /** The point of the panes, in pixels, where coordinates lie at the present zoom. */
  readonly pointOf: PointOf;
  /** Creates an element above the map's background. Its class is `leaflet-<name>-pane`; the layer's styles give its z-index. */
  readonly createPane: (name: string) => HTMLElement;
  /** Pans without animation. The move counts as the program's, not the user's. */
  readonly panBy: (offset: Pixels) => void;
}

export interface LayerType {
  /** CSS text. */
  readonly styles: string;
  /** Undefined if the options ask for no such layer. @throws for invalid options. */
  create(context: LayerContext): MapLayer | undefined;
  /** Requests data before there is a map. Errors are ignored here: the layer requests the data again. */
  preload?(options: Pick<MapOptions, 'basemap'>): void;
}
