/**
 * The one entry for the map element: an atlas, words and a way to measure them in; Scenes and Views out.
 * What depends on zoom and filter alone (who stands where, which label fits) is laid out once and kept, so that panning
 * and selecting only pick from it. Pure: it draws nothing and measures nothing itself.
 */
import type { Meeting, Place, Ref } from './model.js';
import type { BasemapName, MarkerSpec, Pixels, Scene, View } from './scene.js';

/** The size of a text as it will be drawn, in pixels. */
export type Measure = (text: string, kind: 'marker' | 'country' | 'city' | 'ocean') => Pixels;

/** The words of a scene, in one language. */
export interface SceneWords {
  placeName(place: Place): string;
  /** The visible label of a cluster, e.g. "Brussels +6". The place with most meetings comes first. */
  clusterLabel(places: readonly Place[]): string;
  /** The accessible name of a place's marker; begins with the visible label. */
  markerName(place: Place, meetings: readonly Meeting[], links: readonly Meeting[]): string;
  clusterName(places: readonly Place[], meetings: number): string;
  basemapName(name: BasemapName): string;
}

export interface SceneState {
  readonly selection: Ref | undefined;
  /** Ids of the meetings that pass the filter; undefined is all of them. The same set means the same filter. */
  readonly meetings: ReadonlySet<string> | undefined;
  readonly names: readonly BasemapName[];
}

export interface SceneSource {
  scene(state: SceneState, view: View): Scene;
  /** The markers the arrow keys walk among at a view's zoom, near the view if there are very many. */
  markers(
    meetings: SceneState['meetings'],
    view: View,
  ): readonly Pick<MarkerSpec, 'key' | 'kind' | 'places' | 'coordinates' | 'offset'>[];
  /** The closest view in which all places, or those named, lie with their labels inside the map less the padding. */
  fit(size: Pixels, options?: { readonly padding?: number; readonly places?: readonly string[] }): View;
  /** The widest zoom that makes sense: the world as wide as the map, but never closer than the fit. */
  minZoom(size: Pixels): number;
  /** Ids of the places a marker of the last scene stands for, the one with most meetings first; empty if unknown. */
  membersOf(key: string): readonly string[];
  /** The zoom at which a cluster of the last scene has come apart; the maximum if it never does. */
  expansionZoom(key: string): number;
  /** The marker that shows a place at a view's zoom, under the filter of the last scene; undefined if none does. */
  keyOf(placeId: string, view: View): string | undefined;
}
