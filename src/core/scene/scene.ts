/**
 * The content of the map as plain data, and the types for making it. The map element makes a `Scene` from the state and the
 * view. The map (src/map/) draws each marker by its `key`, so a marker that stays keeps its element and its focus. Pixels
 * are CSS pixels, and y increases downwards. This module does not depend on Leaflet or the DOM.
 */
import type { Coordinates, Meeting, Place } from '../model/model.js';

/** A pixel offset or size `[x, y]`. */
export type Pixels = readonly [x: number, y: number];

export interface MarkerSpec {
  /** `place:<id>` or `cluster:<id of its first place>`. It stays the same during zooming as long as it means the same. */
  readonly key: string;
  readonly kind: 'place' | 'cluster';
  /** The ids of the places that the marker represents: one place, or the members of the cluster. */
  readonly places: readonly string[];
  /** The true position. The longitude is unwrapped around the middle of the atlas, so it may be beyond ±180. */
  readonly coordinates: Coordinates;
  /** The offset of the centre of the disc from the true position. Unless it is `[0, 0]`, a leader line joins them. */
  readonly offset: Pixels;
  /** The radius of the disc. */
  readonly radius: number;
  /** The text in the disc. */
  readonly count: string;
  /** The visible name and its box: the offset of the top left corner from the centre of the disc, and the size. */
  readonly label: string;
  readonly labelBox: { readonly at: Pixels; readonly size: Pixels } | undefined;
  /** `planned`: every meeting is planned or cancelled; `remote`: only calls and letters; `empty`: no meetings. */
  readonly look: 'held' | 'planned' | 'remote' | 'empty';
  readonly state: 'plain' | 'selected' | 'related' | 'dimmed';
  /** `aria-expanded`: its page is open. */
  readonly expanded: boolean;
  /** The accessible name. It begins with the visible label. */
  readonly name: string;
}

export interface LineSpec {
  readonly key: string;
  /** A leg of a person's journey, or a line between capitals for calls and letters. */
  readonly kind: 'journey' | 'remote';
  /** Unwrapped longitudes: neighbouring points are at most 180° apart, so no line is cut at the antimeridian. */
  readonly coordinates: readonly Coordinates[];
  /** Whether the line is dashed. */
  readonly planned: boolean;
  /** The number of the leg. */
  readonly number: number | undefined;
  /** The middle of the number; undefined if it has no room. */
  readonly numberAt: Coordinates | undefined;
}

/** A name of the basemap that fits between the markers and their labels. */
export interface NameSpec {
  readonly key: string;
  readonly kind: 'country' | 'city' | 'ocean';
  readonly text: string;
  /**
   * The middle of the name of a country or ocean. For a city, the position of its dot; the name begins 7 pixels to the right
   * of it.
   */
  readonly coordinates: Coordinates;
}

export interface Scene {
  readonly markers: readonly MarkerSpec[];
  readonly lines: readonly LineSpec[];
  readonly names: readonly NameSpec[];
}

/**
 * The visible part of the world. `size` is the size of the map in pixels. `zoom` is the zoom of Leaflet: the world is 256 ·
 * 2^zoom pixels wide.
 */
export interface View {
  readonly center: Coordinates;
  readonly zoom: number;
  readonly size: Pixels;
}

/** A country, city or ocean of the basemap. `rank` is the zoom from which its name is readable; 1 is the most important. */
export interface BasemapName {
  readonly key: string;
  readonly kind: 'country' | 'city' | 'ocean';
  /** The ISO 3166-1 alpha-2 code of a country. Its name comes from Intl.DisplayNames. */
  readonly code?: string;
  /** The name of a city or ocean in English, and in other languages if known. */
  readonly name?: Readonly<Record<string, string>>;
  readonly coordinates: Coordinates;
  /** Other positions for the name, the best first. They are used if `coordinates` is occupied. */
  readonly others?: readonly Coordinates[];
  readonly rank: number;
}

/** The kinds of text on the map. Each has its own font. */
export type TextKind = 'marker' | BasemapName['kind'];

/** Returns the size in pixels that a text has on the map. */
export type Measure = (text: string, kind: TextKind) => Pixels;

/** The texts of a scene in one language. */
export interface SceneWords {
  placeName(place: Place): string;
  /**
   * The visible label of a cluster, such as "Brussels +6": the place with the most meetings, and the number of other places.
   */
  clusterLabel(largest: Place, others: number): string;
  /** The accessible name of the marker of a place. It begins with the visible label. */
  markerName(place: Place, meetings: readonly Meeting[], remoteMeetings: readonly Meeting[]): string;
  /** @param places the number of places in the cluster. */
  clusterName(largest: Place, places: number, meetings: number): string;
  basemapName(name: BasemapName): string;
}
