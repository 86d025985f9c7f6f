/**
 * What the map shows, as data: the one thing the map (src/map/) is told to draw.
 * The map element builds a Scene from the state and the view; the map draws it by `key`, so what survives a change
 * keeps its element and its focus. Pixels are CSS pixels; a y axis points down. Nothing here knows Leaflet or the DOM.
 */
import type { Coordinates } from '../model/model.js';

/** A pixel offset or size `[x, y]`. */
export type Pixels = readonly [x: number, y: number];

export interface MarkerSpec {
  /** `place:<id>` or `cluster:<id of its first place>`; stable over zooming as long as it means the same. */
  readonly key: string;
  readonly kind: 'place' | 'cluster';
  /** Ids of the places it stands for: one, or the members of the cluster. */
  readonly places: readonly string[];
  /** True point; the longitude is unwrapped into the atlas's own world, so it may lie beyond ±180. */
  readonly coordinates: Coordinates;
  /** How far the disc stepped aside from the true point; a leader line joins them unless `[0, 0]`. */
  readonly offset: Pixels;
  /** Of the disc. */
  readonly radius: number;
  /** The figure in the disc. */
  readonly count: string;
  /** The visible name, and where its box lies: its top left corner from the disc's centre, and its size. */
  readonly label: string;
  readonly labelBox: { readonly at: Pixels; readonly size: Pixels } | undefined;
  /** Only planned meetings: a dashed ring. Only calls or letters: a dotted ring, since nobody was there. */
  readonly look: 'held' | 'planned' | 'link' | 'empty';
  readonly state: 'plain' | 'selected' | 'related' | 'dimmed';
  /** `aria-expanded`: its page is open. */
  readonly expanded: boolean;
  /** Accessible name; begins with the visible label. */
  readonly name: string;
}

export interface LineSpec {
  readonly key: string;
  readonly kind: 'journey' | 'link';
  /** Unwrapped longitudes: consecutive points are never more than 180° apart, so nothing is cut at the antimeridian. */
  readonly coordinates: readonly Coordinates[];
  /** Dashed. */
  readonly planned: boolean;
  /** The leg's number, drawn on the line at its middle. */
  readonly number: number | undefined;
  readonly numberAt: Coordinates | undefined;
}

/** A name of the basemap that found room among the markers and their labels. */
export interface NameSpec {
  readonly key: string;
  readonly kind: 'country' | 'city' | 'ocean';
  readonly text: string;
  /** The middle of the name of a country or ocean. Of a city its dot: the name begins 7 pixels to the right of it. */
  readonly coordinates: Coordinates;
}

export interface Scene {
  readonly markers: readonly MarkerSpec[];
  readonly lines: readonly LineSpec[];
  readonly names: readonly NameSpec[];
}

/** The part of the world in view. `size` is that of the map in pixels; zoom is Leaflet's: the world is 256 · 2^zoom pixels wide. */
export interface View {
  readonly center: Coordinates;
  readonly zoom: number;
  readonly size: Pixels;
}

/** A country, city or ocean of the basemap. `rank` is the zoom from which its name reads well: 1 is the most important. */
export interface BasemapName {
  readonly key: string;
  readonly kind: 'country' | 'city' | 'ocean';
  /** ISO 3166-1 alpha-2 for countries: its name comes from Intl.DisplayNames. */
  readonly code?: string;
  /** English name of cities and oceans, and other languages where known. */
  readonly name?: Readonly<Record<string, string>>;
  readonly coordinates: Coordinates;
  /** Where else it may stand when there is no room there, the best first. */
  readonly others?: readonly Coordinates[];
  readonly rank: number;
}
