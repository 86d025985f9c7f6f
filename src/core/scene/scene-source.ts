/**
 * The one entry for the map element: an atlas, words and a way to measure them in; Scenes and Views out.
 * What depends on zoom and filter alone (who stands where, which label fits) is laid out once and kept, so that panning
 * and selecting only pick from it. Pure: it draws nothing and measures nothing itself.
 */
import { createClusterTree, type ClusterTree } from './layout/clusters.js';
import type { Box } from './layout/boxes.js';
import { createDrawings, type BareMarker, type ZoomLayout, type Drawings } from './layout/zoom-layout.js';
import { fitView, worldZoom } from './layout/fit.js';
import type { MarkerPosition } from './layout/marker-positions.js';
import { stateOf } from './layout/highlight.js';
import { journeyLines, linkLines, linksBetween, type Leg } from './layout/lines.js';
import { roomForNames } from './layout/basemap-names.js';
import { MANY, middleLongitude, sitesOf } from './layout/drawn-places.js';
import type { Highlight } from '../kinds/kind.js';
import { highlightOf, type Ref } from '../kinds/registry.js';
import type { Atlas, Coordinates, Meeting, Place } from '../model/model.js';
import type { FilterResult } from '../filter/filter-result.js';
import { journey } from '../queries/people.js';
import type { BasemapName, LineSpec, MarkerSpec, Pixels, Scene, View } from './scene.js';

/** The size of a text as it will be drawn, in pixels. */
export type Measure = (text: string, kind: 'marker' | 'country' | 'city' | 'ocean') => Pixels;

/** The words of a scene, in one language. */
export interface SceneWords {
  placeName(place: Place): string;
  /** The visible label of a cluster, e.g. "Brussels +6": its place with most meetings, and how many others. */
  clusterLabel(largest: Place, others: number): string;
  /** The accessible name of a place's marker; begins with the visible label. */
  markerName(place: Place, meetings: readonly Meeting[], links: readonly Meeting[]): string;
  /** @param places how many it holds. */
  clusterName(largest: Place, places: number, meetings: number): string;
  basemapName(name: BasemapName): string;
}

export interface SceneState {
  readonly selection: Ref | undefined;
  /** What the filter leaves; undefined is everything. The same object means the same filter. */
  readonly meetings: FilterResult | undefined;
  readonly names: readonly BasemapName[];
  /** What covers a part of the map, in pixels from its middle: no name goes there. */
  readonly covered?: Box | undefined;
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

/** How far around the view markers are drawn, and walked among if there are very many, in parts of its size. */
const DRAWN_MARGIN = 0.5;
const WALKED_MARGIN = 1;
/** Pixels kept free around a fit. */
const FIT_PADDING = 24;
const CLOSEST_ZOOM = 12;

/**
 * @param options.maxZoom the closest zoom of the map: places that are not apart there stay in one cluster or step aside.
 */
export function createSceneSource(
  atlas: Atlas,
  words: SceneWords,
  measure: Measure,
  { maxZoom = CLOSEST_ZOOM }: { readonly maxZoom?: number } = {},
): SceneSource {
  const middle = middleLongitude(atlas);
  let whole: Drawings | undefined;
  let orders: Int32Array | undefined;
  let filtered: { readonly meetings: FilterResult; readonly drawings: Drawings } | undefined;
  let last: { readonly drawings: Drawings; readonly drawing: ZoomLayout } | undefined;
  let lastFit: View | undefined;
  let lastHighlight: { readonly selection: Ref | undefined; readonly highlight: Highlight } | undefined;
  let lastLines: { readonly of: readonly unknown[]; readonly lines: readonly LineSpec[] } | undefined;

  function drawingsOf(meetings: SceneState['meetings']): Drawings {
    if (meetings === undefined) return (whole ??= drawingsAnew(undefined));
    if (filtered?.meetings !== meetings) {
      const all = drawingsOf(undefined);
      const isMany = Math.min(all.sites.length, meetings.placeIndexes.length) > MANY;
      filtered = { meetings, drawings: isMany ? drawingsAmong(all, meetings) : drawingsAnew(meetings) };
    }
    return filtered.drawings;
  }

  /** Of a filter: the places it leaves, laid out as if there were no others. */
  function drawingsAnew(meetings: SceneState['meetings']): Drawings {
    const sites = sitesOf(atlas, meetings, middle);
    const tree = (): ClusterTree => createClusterTree(sites, middle, Math.floor(maxZoom));
    let indexes: ReadonlyMap<string, number> | undefined;
    const siteOf = (id: string): number | undefined =>
      (indexes ??= new Map(sites.map(({ place }, index) => [place.id, index]))).get(id);
    return createDrawings({ sites, siteOf, tree, middle, words, measure, leftAt: leftAt(meetings) });
  }

  /** Of a filter that leaves many: what it leaves of the groups of all places. */
  function drawingsAmong({ sites, siteOf, tree: all }: Drawings, meetings: FilterResult): Drawings {
    const ordersHere = (orders ??= Int32Array.from(sites, ({ order }) => order));
    return createDrawings({
      sites,
      siteOf(id) {
        const site = siteOf(id);
        return site !== undefined && meetings.hasPlace(ordersHere[site] ?? -1) ? site : undefined;
      },
      tree: () => meetings.among(all, ordersHere),
      middle,
      words,
      measure,
      leftAt: leftAt(meetings),
    });
  }

  const leftAt =
    (meetings: SceneState['meetings']) =>
    ({ id }: Place): readonly [readonly Meeting[], readonly Meeting[]] => {
      const left = (all: readonly Meeting[] = []): readonly Meeting[] =>
        meetings === undefined ? all : all.filter((meeting) => meetings.has(meeting.id));
      return [left(atlas.meetingsByPlace.get(id)), left(atlas.remoteMeetingsByPlace.get(id))];
    };

  function markersOf({ selection }: SceneState, view: View, drawings: Drawings, drawing: ZoomLayout): MarkerSpec[] {
    const { selected, related, othersDimmed } = highlighted(selection);
    const spotsOf = (ids: readonly string[]): ReadonlySet<MarkerPosition> =>
      new Set(ids.flatMap((id) => showing(drawings, drawing, id) ?? []));
    const [isSelected, isRelated] = [spotsOf(selected), spotsOf(related)];
    return drawing.near(view, DRAWN_MARGIN).map((spot) => {
      const state = stateOf(spot, isSelected, isRelated, othersDimmed);
      const marker = withPlaces(drawing, spot);
      return Object.assign(marker, { state, expanded: state === 'selected' && marker.kind === 'place' });
    });
  }

  function linesOf({ selection, meetings }: SceneState, drawings: Drawings, drawing: ZoomLayout): readonly LineSpec[] {
    const of = [selection?.kind, selection?.id, drawing];
    if (lastLines !== undefined && lastLines.of.every((one, index) => one === of[index])) return lastLines.lines;
    const pointOf = (id: string): Coordinates | undefined => {
      const site = drawings.siteOf(id);
      return site === undefined ? undefined : drawings.sites[site]?.coordinates;
    };
    const { calls, traveller } = highlighted(selection);
    const callsLeft = calls.filter(({ id }) => meetings?.has(id) ?? true);
    const legs = traveller === undefined ? [] : legsOf(atlas, traveller, pointOf);
    const lines = [
      ...journeyLines(legs, drawing.labels, drawing.field.zoom),
      ...linkLines(linksBetween(callsLeft, atlas.capitalsByMeeting), pointOf),
    ];
    lastLines = { of, lines };
    return lines;
  }

  /** Kept until the selection changes: a scene is made for every frame while the map moves. */
  function highlighted(selection: Ref | undefined): Highlight {
    if (lastHighlight === undefined || lastHighlight.selection !== selection)
      lastHighlight = { selection, highlight: highlightIn(atlas, selection) };
    return lastHighlight.highlight;
  }

  /** The fit of everything, remembered: it is asked for with its zoom, its view and its limits in turn. */
  function fitAll(size: Pixels): View {
    if (lastFit === undefined || lastFit.size[0] !== size[0] || lastFit.size[1] !== size[1]) lastFit = fit(size);
    return lastFit;
  }

  function fit(
    size: Pixels,
    { padding = FIT_PADDING, places }: { readonly padding?: number; readonly places?: readonly string[] } = {},
  ): View {
    const drawings = drawingsOf(undefined);
    const { sites } = drawings;
    const wanted = places?.flatMap((id) => drawings.siteOf(id) ?? []) ?? sites.map((_site, index) => index);
    const outermost = outermostOf(wanted, (site) => sites[site]?.coordinates ?? [middle, 0]);
    return fitView({
      size,
      padding,
      maxZoom,
      middle,
      points: outermost.map((site) => sites[site]?.coordinates ?? [middle, 0]),
      markersAt(zoom) {
        const drawing = drawings.at(zoom);
        const spots = new Set(outermost.flatMap((site) => drawing.showing(site) ?? []));
        return { labels: drawing.labels, spots: [...spots] };
      },
    });
  }

  return {
    scene(state, view) {
      const drawings = drawingsOf(state.meetings);
      const drawing = drawings.at(view.zoom);
      last = { drawings, drawing };
      const markers = markersOf(state, view, drawings, drawing);
      const lines = linesOf(state, drawings, drawing);
      const names = roomForNames({
        names: state.names,
        covered: state.covered,
        field: drawing.field,
        labels: drawing.labels,
        view,
        textOf: (name) => words.basemapName(name),
        measure,
        markerText: (spot) => drawing.text(spot),
        numbers: lines.flatMap(({ numberAt }) => (numberAt === undefined ? [] : [numberAt])),
        known: drawing.knownNames,
      });
      return { markers, lines, names };
    },
    markers(meetings, view) {
      const drawing = drawingsOf(meetings).at(view.zoom);
      return drawing.near(view, WALKED_MARGIN).map((spot) => withPlaces(drawing, spot));
    },
    fit: (size, options) => (options === undefined ? fitAll(size) : fit(size, options)),
    minZoom: (size) => Math.min(worldZoom(size), fitAll(size).zoom),
    membersOf(key) {
      const id = key.slice(key.indexOf(':') + 1);
      if (key.startsWith('place:')) return atlas.placeById.has(id) ? [id] : [];
      const spot = last?.drawing.withKey(key);
      return spot === undefined ? [] : (last?.drawing.places(spot) ?? []);
    },
    expansionZoom: (key) => Math.min(maxZoom, last?.drawing.withKey(key)?.group.splitsAt ?? maxZoom),
    keyOf(placeId, view) {
      const drawings = last?.drawings ?? drawingsOf(undefined);
      const drawing = drawings.at(view.zoom);
      const spot = showing(drawings, drawing, placeId);
      return spot && drawing.key(spot);
    },
  };
}

/** A marker may stand for thousands of places, of which hardly anybody asks. */
const withPlaces = (drawing: ZoomLayout, spot: MarkerPosition): BareMarker & Pick<MarkerSpec, 'places'> => ({
  ...drawing.marker(spot),
  get places() {
    return drawing.places(spot);
  },
});

function showing(drawings: Drawings, drawing: ZoomLayout, placeId: string): MarkerPosition | undefined {
  const site = drawings.siteOf(placeId);
  return site === undefined ? undefined : drawing.showing(site);
}

/** More places than this and only those at the edge decide a fit. */
const FITTED_ONE_BY_ONE = 300;

/** All, or of very many the 75 farthest to each side: the rest cannot reach over the edge of the picture. */
function outermostOf(sites: readonly number[], pointOf: (site: number) => Coordinates): readonly number[] {
  if (sites.length <= FITTED_ONE_BY_ONE) return sites;
  const side = FITTED_ONE_BY_ONE / 4;
  // Those on the line of the 75th are many where places share coordinates: of them the first, which matter most.
  const farthest = (axis: 0 | 1, sign: 1 | -1): readonly number[] => {
    const along = Float64Array.from(sites, (site) => sign * pointOf(site)[axis]);
    const line = along.slice().sort()[side - 1] ?? 0;
    const beyond = sites.filter((_site, index) => (along[index] ?? 0) < line);
    const level = sites.filter((_site, index) => along[index] === line);
    return [...beyond, ...level.slice(0, side - beyond.length)];
  };
  return [...farthest(0, 1), ...farthest(0, -1), ...farthest(1, 1), ...farthest(1, -1)];
}

/** What the map shows of the selection; without one, all places alike and every call and letter of the atlas. */
function highlightIn(atlas: Atlas, selection: Ref | undefined): Highlight {
  const nothing = { selected: [], related: [], othersDimmed: false };
  if (selection !== undefined) return highlightOf(atlas, selection) ?? { ...nothing, calls: [] };
  return { ...nothing, calls: [...atlas.capitalsByMeeting.keys()].flatMap((id) => atlas.meetingById.get(id) ?? []) };
}

/** Legs between drawn places; a leg's number is that of the stop it leads to. */
function legsOf(atlas: Atlas, personId: string, pointOf: (placeId: string) => Coordinates | undefined): Leg[] {
  const { legs, stops } = journey(atlas, personId);
  return legs.flatMap(({ from, to, planned }, index) => {
    const [start, end] = [pointOf(from.id), pointOf(to.id)];
    if (start === undefined || end === undefined || from.id === to.id) return [];
    return [{ from: start, to: end, planned, number: stops[index + 1]?.number ?? index + 2 }];
  });
}
