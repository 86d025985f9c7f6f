/**
 * Makes scenes and views from an atlas, texts and a function that measures text. It is the only entry point of the layout
 * for the map element. Everything that depends only on filter and zoom is computed once and kept (layout/), so panning and
 * selecting are fast. This module draws nothing and measures nothing itself. layout/drawn-places.ts lists the steps of the
 * layout.
 */
import type { FilterResult } from '../filter/filter-result.js';
import type { Highlight } from '../kinds/kind.js';
import type { Ref } from '../kinds/registry.js';
import type { Atlas, Meeting } from '../model/model.js';
import { placeBasemapNames } from './layout/basemap-names.js';
import { boxAt, type Box } from './layout/boxes.js';
import { project } from '../geo/mercator.js';
import { createClusterTree, type ClusterTree } from './layout/clusters.js';
import { DrawnPlaces, MANY_PLACES, middleLongitude } from './layout/drawn-places.js';
import { createFilteredTree } from './layout/filtered-tree.js';
import { fitView, worldZoom } from './layout/fit.js';
import { highlightFor, stateOf } from './layout/highlight.js';
import { legNumberSize, linesOf } from './layout/lines.js';
import type { MarkerPosition } from './layout/marker-positions.js';
import { FilterLayout, keyOf, type BareMarker, type ZoomLayout } from './layout/zoom-layout.js';
import type { BasemapName, LineSpec, MarkerSpec, Measure, Pixels, Scene, SceneWords, View } from './scene.js';

export interface SceneState {
  /** The thing whose page is open, or the meetings that answer the open question. */
  readonly selection: Ref | readonly Meeting[] | undefined;
  /** The result of the filter; undefined without a filter. The same object means an unchanged filter. */
  readonly meetings: FilterResult | undefined;
  readonly names: readonly BasemapName[];
  /** The boxes that cover a part of the map, in pixels from its middle. No basemap name is placed there. */
  readonly covered?: Box | undefined;
}

export interface FitOptions {
  /** Pixels kept free on every side. */
  readonly padding?: number;
  /** The ids of the places to show; all places if absent. */
  readonly places?: readonly string[];
}

/** A marker with the data that the arrow keys need. */
export type WalkedMarker = Pick<MarkerSpec, 'key' | 'kind' | 'places' | 'coordinates' | 'offset'>;

export interface SceneSource {
  scene(state: SceneState, view: View): Scene;
  /** The markers that the arrow keys can reach at the zoom of a view; in a very large atlas, only those near the view. */
  markers(meetings: SceneState['meetings'], view: View): readonly WalkedMarker[];
  /** The closest view in which the true points of the places are inside the map without the padding. */
  fit(size: Pixels, options?: FitOptions): View;
  /** The widest useful zoom: at it the world is as wide as the map. It is never closer than the zoom of the fit. */
  minZoom(size: Pixels): number;
  /**
   * The ids of the places that a marker of the last scene represents, the one with the most meetings first. Empty for an
   * unknown key.
   */
  membersOf(key: string): readonly string[];
  /** The zoom at which a cluster of the last scene splits; the closest zoom if it never splits. */
  expansionZoom(key: string): number;
  /** The key of the marker that shows a place at the zoom of a view, under the filter of the last scene. */
  keyOf(placeId: string, view: View): string | undefined;
}

/**
 * The margin around the view, as a multiple of its size, within which markers are drawn, and within which the arrow keys
 * move in a very large atlas.
 */
const DRAWN_MARGIN = 0.5;
const WALKED_MARGIN = 1;
/** Pixels kept free around a fit: the radius of a large disc, and a little more. */
const FIT_PADDING = 24;
const CLOSEST_ZOOM = 12;
/** Pixels at the bottom of the map. */
const ATTRIBUTION_HEIGHT = 14;

/**
 * @param options.maxZoom the closest zoom of the map. Places that are still joined at it stay in one cluster or are
 *   displaced.
 */
export function createSceneSource(
  atlas: Atlas,
  words: SceneWords,
  measure: Measure,
  { maxZoom = CLOSEST_ZOOM }: { readonly maxZoom?: number } = {},
): SceneSource {
  const middle = middleLongitude(atlas);
  let unfiltered: FilterLayout | undefined;
  let filtered: FilterLayout | undefined;
  let last: ZoomLayout | undefined;
  let lastFilter: FilterLayout | undefined;
  let lastFit: View | undefined;
  let lastHighlight: { readonly selection: SceneState['selection']; readonly highlight: Highlight } | undefined;
  let lastLines:
    { readonly layout: ZoomLayout; readonly highlight: Highlight; readonly lines: readonly LineSpec[] } | undefined;

  function layoutOf(filter: FilterResult | undefined): FilterLayout {
    if (filter === undefined) return (unfiltered ??= createLayout(undefined, newTree(undefined)));
    if (filtered?.input.filter !== filter) filtered = createLayout(filter, filteredTree(filter));
    return filtered;
  }

  const createLayout = (filter: FilterResult | undefined, tree: ClusterTree): FilterLayout =>
    new FilterLayout({ atlas, filter, tree, words, measure, frameAt });

  /** The picture of the fit of all places without its attribution, if it is at this zoom. */
  function frameAt(zoom: number): Box | undefined {
    if (lastFit === undefined || Math.abs(lastFit.zoom - zoom) > 1e-4) return undefined;
    const [x, y] = project(lastFit.center, lastFit.zoom);
    const [width, height] = lastFit.size;
    return boxAt(x - width / 2, y - height / 2, width, height - ATTRIBUTION_HEIGHT);
  }

  const newTree = (filter: FilterResult | undefined): ClusterTree =>
    createClusterTree(DrawnPlaces.of(atlas, filter, middle), middle, Math.floor(maxZoom));

  function filteredTree(filter: FilterResult): ClusterTree {
    const all = layoutOf(undefined).input.tree;
    const isMany = Math.min(all.places.list.length, filter.placeIndexes.length) > MANY_PLACES;
    return isMany ? createFilteredTree(all, filter) : newTree(filter);
  }

  /** Kept until the selection changes, because a scene is made for every frame while the map moves. */
  function keptHighlight(selection: SceneState['selection']): Highlight {
    if (lastHighlight === undefined || lastHighlight.selection !== selection)
      lastHighlight = { selection, highlight: highlightFor(atlas, selection) };
    return lastHighlight.highlight;
  }

  function markersOf({ selected, related, othersDimmed }: Highlight, view: View, layout: ZoomLayout): MarkerSpec[] {
    const positionsOf = (ids: readonly string[]): ReadonlySet<MarkerPosition> =>
      new Set(ids.flatMap((id) => layout.showing(id) ?? []));
    const [isSelected, isRelated] = [positionsOf(selected), positionsOf(related)];
    return layout.near(view, DRAWN_MARGIN).map((position) => {
      const state = stateOf(position, isSelected, isRelated, othersDimmed);
      const marker = withPlaces(layout, position);
      return Object.assign(marker, { state, expanded: state === 'selected' && marker.kind === 'place' });
    });
  }

  /** Kept too, so that panning reuses the same objects. */
  function keptLines(highlight: Highlight, layout: ZoomLayout): readonly LineSpec[] {
    if (lastLines?.layout !== layout || lastLines.highlight !== highlight)
      lastLines = { layout, highlight, lines: linesOf(layout, highlight) };
    return lastLines.lines;
  }

  /** The fit of all places. It is kept because the map asks for its zoom, its view and its limits one after the other. */
  function fitAll(size: Pixels): View {
    if (lastFit === undefined || lastFit.size[0] !== size[0] || lastFit.size[1] !== size[1]) lastFit = fit(size);
    return lastFit;
  }

  const fit = (size: Pixels, { padding = FIT_PADDING, places }: FitOptions = {}): View =>
    fitView(layoutOf(undefined), { size, padding, maxZoom, placeIds: places });

  return {
    scene({ selection, meetings, names, covered }, view) {
      lastFilter = layoutOf(meetings);
      last = lastFilter.at(view.zoom);
      const highlight = keptHighlight(selection);
      const lines = keptLines(highlight, last);
      const legNumbers = lines.flatMap(({ number, numberAt }) =>
        number === undefined || numberAt === undefined ? [] : [{ at: numberAt, size: legNumberSize(number) }],
      );
      return {
        markers: markersOf(highlight, view, last),
        lines,
        names: placeBasemapNames(last, { names, view, covered, legNumbers }),
      };
    },
    markers(meetings, view) {
      const layout = layoutOf(meetings).at(view.zoom);
      return layout.near(view, WALKED_MARGIN).map((position) => withPlaces(layout, position));
    },
    fit: (size, options) => (options === undefined ? fitAll(size) : fit(size, options)),
    minZoom: (size) => Math.min(worldZoom(size), fitAll(size).zoom),
    membersOf(key) {
      const id = key.slice(key.indexOf(':') + 1);
      if (key.startsWith('place:')) return atlas.placeById.has(id) ? [id] : [];
      const position = last?.withKey(key);
      return position === undefined ? [] : (last?.placeIds(position) ?? []);
    },
    expansionZoom: (key) => Math.min(maxZoom, last?.withKey(key)?.group.splitsAt ?? maxZoom),
    keyOf(placeId, view) {
      const position = (lastFilter ?? layoutOf(undefined)).at(view.zoom).showing(placeId);
      return position && keyOf(position.group);
    },
  };
}

/** A marker may represent thousands of places, and few callers need their ids, so the list is created on access. */
const withPlaces = (layout: ZoomLayout, position: MarkerPosition): BareMarker & Pick<MarkerSpec, 'places'> => ({
  ...layout.marker(position),
  get places() {
    return layout.placeIds(position);
  },
});
