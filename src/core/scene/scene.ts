/**
 * What the map shows, as plain data, and what a scene is made with. The map element builds a `Scene` from the state and
 * the view; the map (src/map/) draws it by `key`, so a marker that survives a change keeps its element and its focus.
 * Pixels are CSS pixels; y runs down. Nothing here knows Leaflet or the DOM.
 */
import type { Coordinates, Meeting, Place } from '../model/model.js';

/** A pixel offset or size `[x, y]`. */
export type Pixels = readonly [x: number, y: number];

export interface MarkerSpec {
  /** `place:<id>` or `cluster:<id of its first place>`; stable over zooming as long as it means the same. */
  readonly key: string;
  readonly kind: 'place' | 'cluster';
  /** Ids of the places the marker stands for: one, or the members of the cluster. */
  readonly places: readonly string[];
  /** True point. The longitude is unwrapped into the atlas's own world, so it may lie beyond ±180. */
  readonly coordinates: Coordinates;
  /** From the true point to the centre of the disc. Unless it is `[0, 0]` a leader line joins them. */
  readonly offset: Pixels;
  /** Of the disc. */
  readonly radius: number;
  /** The figure in the disc. */
  readonly count: string;
  /** The visible name, and its box: top left corner from the disc's centre, and size. */
  readonly label: string;
  readonly labelBox: { readonly at: Pixels; readonly size: Pixels } | undefined;
  /** `planned`: every meeting is planned or cancelled; `remote`: only calls and letters; `empty`: no meeting at all. */
  readonly look: 'held' | 'planned' | 'remote' | 'empty';
  readonly state: 'plain' | 'selected' | 'related' | 'dimmed';
  /** `aria-expanded`: its page is open. */
  readonly expanded: boolean;
  /** Accessible name; begins with the visible label. */
  readonly name: string;
}

export interface LineSpec {
  readonly key: string;
  /** A leg of a person's journey, or a line between capitals for calls and letters. */
  readonly kind: 'journey' | 'remote';
  /** Unwrapped longitudes: consecutive points are at most 180° apart, so the antimeridian cuts no line. */
  readonly coordinates: readonly Coordinates[];
  /** Dashed. */
  readonly planned: boolean;
  /** The leg's number, drawn on the line at its middle. */
  readonly number: number | undefined;
  readonly numberAt: Coordinates | undefined;
}

/** A name of the basemap that fits between the markers and their labels. */
export interface NameSpec {
  readonly key: string;
  readonly kind: 'country' | 'city' | 'ocean';
  readonly text: string;
  /** Country, ocean: the middle of the name. City: its dot; the name begins 7 pixels to the right of the dot. */
  readonly coordinates: Coordinates;
}

export interface Scene {
  readonly markers: readonly MarkerSpec[];
  readonly lines: readonly LineSpec[];
  readonly names: readonly NameSpec[];
}

/** The part of the world in view. `size` is the map's, in pixels. `zoom` is Leaflet's: the world is 256 · 2^zoom pixels wide. */
export interface View {
  readonly center: Coordinates;
  readonly zoom: number;
  readonly size: Pixels;
}

/** A country, city or ocean of the basemap. `rank` is the zoom from which its name reads well: 1 is the most important. */
export interface BasemapName {
  readonly key: string;
  readonly kind: 'country' | 'city' | 'ocean';
  /** ISO 3166-1 alpha-2 code of a country: its name comes from Intl.DisplayNames. */
  readonly code?: string;
  /** English name of a city or ocean, and other languages where known. */
  readonly name?: Readonly<Record<string, string>>;
  readonly coordinates: Coordinates;
  /** Other positions for the name, the best first, for use when `coordinates` is taken. */
  readonly others?: readonly Coordinates[];
  readonly rank: number;
}

/** The kinds of text on the map; each has its own font. */
export type TextKind = 'marker' | BasemapName['kind'];

/** Gives the size of a text in pixels, as it will be drawn. */
export type Measure = (text: string, kind: TextKind) => Pixels;

/** The words of a scene, in one language. */
export interface SceneWords {
  placeName(place: Place): string;
  /** The visible label of a cluster, e.g. "Brussels +6": its place with most meetings, and the number of other places. */
  clusterLabel(largest: Place, others: number): string;
  /** The accessible name of a place's marker; begins with the visible label. */
  markerName(place: Place, meetings: readonly Meeting[], remoteMeetings: readonly Meeting[]): string;
  /** @param places number of places in the cluster. */
  clusterName(largest: Place, places: number, meetings: number): string;
  basemapName(name: BasemapName): string;
}
