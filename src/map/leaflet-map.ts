/**
 * The map, drawn by Leaflet. Leaflet keeps the view: panning, zooming, projecting, tiles. Its keyboard, controls, popups
 * and zoom animation stay off; markers, lines, names and basemap are this folder's own, laid into Leaflet's panes so that
 * a drag moves them all without a line of script.
 */
import type { Map as LeafletMap, MapOptions as LeafletOptions, ZoomPanOptions } from 'leaflet';
import type { Coordinates } from '../core/model/model.js';
import { boxAt, grown, type Box } from '../core/scene/layout/boxes.js';
import type { Pixels, Scene, View } from '../core/scene/scene.js';
import { createBasemap, namesNear, type Basemap } from './basemap.js';

export { preloadLand } from './basemap.js';
import { createGestures, prefersReducedMotion } from './gestures.js';
import { loadLeaflet, type Leaflet } from './leaflet.js';
import { createLines } from './lines.js';
import type { MapEvents, MapOptions, MapWords, MapView } from './map-view.js';
import { boxOf, createMarkers } from './markers.js';
import { createNames } from './names.js';
import { latLng, pointOn } from './projection.js';
import { addTiles } from './tiles.js';

/** A focused marker, ring included, keeps this far from the map's edges, in pixels. */
const FOCUS_MARGIN = 14;
/** A drag that is let go slides on no faster than this, in pixels a second. */
const MAX_SPEED = 1500;
/** The view's centre stays on the map. */
const MAX_CENTER_LATITUDE = 85;
/** Without it Leaflet pans by whole pixels where it can, and the centre is not quite the one asked for. Its types lack it. */
const EXACTLY: ZoomPanOptions & { readonly reset: true } = { reset: true };
/** Lines are drawn this far around the view, in pixels: further than anybody drags at once. */
const LINE_MARGIN = 4096;

/**
 * Makes a map in `options.container`.
 * @param events listeners; those left out are not called.
 * @returns the map, once Leaflet is loaded; the basemap may still be on its way. Whoever asked must see for itself whether
 *   a map is still wanted by then, and call `destroy` if not.
 * @throws if Leaflet cannot be loaded, or if tiles are named without attribution.
 */
export async function createMap(options: MapOptions, events: Partial<MapEvents> = {}): Promise<MapView> {
  const leaflet = await loadLeaflet();
  return new DrawnMap(leaflet, options, events);
}

class DrawnMap implements MapView {
  readonly toolbar: HTMLElement;
  readonly viewElement: HTMLElement;
  readonly #options: MapOptions;
  #words: MapWords;
  readonly #events: Partial<MapEvents>;
  readonly #root: HTMLElement;
  readonly #map: LeafletMap;
  readonly #basemap: Basemap | undefined;
  readonly #markers;
  readonly #lines;
  readonly #names;
  readonly #gestures;
  readonly #observer: ResizeObserver;
  readonly #removeOutline: () => void;
  #hasNames: boolean;
  /** Who is moving the map at present. */
  #cause: 'user' | 'api' = 'api';
  /** While the map itself puts the view right, nobody is told of the steps between. */
  #settling = false;
  #focusing = false;
  #origin: unknown;
  /** The middle of the markers' longitudes, to which the view comes back after a journey round the world. */
  #home: number | undefined;

  constructor(leaflet: Leaflet, options: MapOptions, events: Partial<MapEvents>) {
    this.#options = options;
    this.#words = options.words;
    this.#events = events;
    this.#root = document.createElement('div');
    this.#root.className = 'map-root';
    options.container.append(this.#root);
    try {
      this.#map = leaflet.map(this.#root, leafletOptions(options));
      this.#addTiles(leaflet);
    } catch (error) {
      this.#root.remove();
      throw error;
    }
    this.#hasNames = options.tiles === undefined;
    this.#removeOutline = () => leaflet.DomUtil.restoreOutline();

    const map = this.#map;
    const pointOf = pointOn(map);
    const pane = (name: string): HTMLElement => map.createPane(name);
    this.#basemap =
      options.basemap === 'none' ? undefined : createBasemap(map, pane('basemap'), () => this.#events.names?.());
    this.#root.dataset['basemap'] = options.basemap;
    this.#names = createNames(pane('names'), pointOf);
    this.#lines = createLines(pane('lines'), pointOf, () => this.#lineBounds());
    this.toolbar = pane('places');
    this.#markers = createMarkers(this.toolbar, pointOf, options, {
      activate: (key) => this.#events.activate?.(key),
      hover: (key) => this.#events.hover?.(key),
      focus: (key) => {
        this.#bringIntoView(key);
        this.#events.focus?.(key);
      },
    });
    this.viewElement = createViewElement(options.words.view);
    this.#root.append(this.viewElement);

    this.#gestures = createGestures(
      map,
      () => this.#words.gestureHint,
      () => (this.#cause = 'user'),
      () => this.#rest(),
    );
    map.on('zoom move viewreset', () => this.#follow());
    map.on('moveend', () => this.#rest());
    this.#observer = new ResizeObserver(() => this.resize());
    this.#observer.observe(this.#root);
  }

  get view(): View {
    const { lng, lat } = this.#map.getCenter();
    const { x, y } = this.#map.getSize();
    return { center: [lng, lat], zoom: this.#map.getZoom(), size: [x, y] };
  }

  get minZoom(): number {
    return this.#map.getMinZoom();
  }

  get maxZoom(): number {
    return this.#map.getMaxZoom();
  }

  setZoomLimits(minZoom: number, maxZoom: number): void {
    this.#cause = 'api';
    this.#map.setMinZoom(minZoom);
    this.#map.setMaxZoom(maxZoom);
  }

  draw(scene: Scene): void {
    const longitudes = scene.markers.map(({ coordinates }) => coordinates[0]);
    if (longitudes.length > 0) this.#home = (minimum(longitudes) + maximum(longitudes)) / 2;
    this.#names.draw(scene.names);
    this.#lines.draw(scene.lines, scene.markers);
    this.#markers.draw(scene.markers);
  }

  setView(center: Coordinates, zoom: number, options: { readonly animate?: boolean } = {}): void {
    this.#cause = 'api';
    const animate = options.animate === true && !prefersReducedMotion();
    this.#map.setView(latLng(center), zoom, animate ? { animate } : EXACTLY);
  }

  panBy(offset: Pixels, options: { readonly animate?: boolean } = {}): void {
    this.#cause = 'api';
    const animate = options.animate === true && !prefersReducedMotion();
    this.#map.panBy([offset[0], offset[1]], { animate });
  }

  focus(key: string): boolean {
    this.#focusing = true;
    const found = this.#markers.focus(key);
    this.#focusing = false;
    // The map has brought it into its view; the page may still have to bring it into its own.
    this.#markers.elementOf(key)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return found;
  }

  get current(): string | undefined {
    return this.#markers.current;
  }

  setCurrent(key: string): void {
    this.#markers.setCurrent(key);
  }

  elementOf(key: string): HTMLElement | undefined {
    return this.#markers.elementOf(key);
  }

  get names(): ReturnType<typeof namesNear> {
    if (this.#basemap === undefined || !this.#hasNames) return [];
    const bounds = this.#map.getBounds().pad(0.25);
    const span = bounds.getEast() - bounds.getWest();
    return namesNear(this.#basemap.names, this.view.center[0], span, [bounds.getSouth(), bounds.getNorth()]);
  }

  setWords(words: MapWords): void {
    this.#words = words;
    if (this.toolbar.ariaLabel !== words.places) this.toolbar.ariaLabel = words.places;
    if (this.viewElement.ariaLabel !== words.view) this.viewElement.ariaLabel = words.view;
  }

  /** A map without a size (hidden, not yet laid out) keeps its view until it gets one. */
  resize(): void {
    const { clientWidth, clientHeight } = this.#root;
    const { center, zoom, size } = this.view;
    if ((clientWidth === size[0] && clientHeight === size[1]) || clientWidth === 0 || clientHeight === 0) return;
    this.#quietly(() => {
      this.#map.invalidateSize({ pan: false, animate: false });
      this.#map.setView(latLng(center), zoom, EXACTLY);
    });
    this.#cause = 'api';
    this.#rest();
  }

  destroy(): void {
    this.#observer.disconnect();
    this.#gestures.destroy();
    this.#basemap?.destroy();
    this.#map.off();
    endPinch(this.#map);
    this.#map.remove();
    this.#removeOutline();
    this.#root.remove();
  }

  #addTiles(leaflet: Leaflet): void {
    const { tiles } = this.#options;
    if (tiles === undefined) return;
    const covered = (): void => this.#root.classList.add('tiled');
    addTiles(leaflet, this.#map, tiles, covered, (host) => {
      this.#hasNames = true;
      this.#events.tilesFailed?.(host);
      this.#events.names?.();
    });
  }

  /** Keeps everything in its place while the map moves. A drag moves the panes, and then there is nothing to do. */
  #follow(): void {
    this.#basemap?.cover();
    const origin = this.#map.getPixelOrigin();
    if (origin === this.#origin) return;
    this.#origin = origin;
    this.#markers.place();
    this.#lines.place();
    this.#names.place();
  }

  /** The map came to rest: the view is put right, lines are drawn as far as they may be dragged, and it is told. */
  #rest(): void {
    if (this.#settling || this.#gestures.busy) return;
    this.#settle();
    this.#lines.place();
    const by = this.#cause;
    this.#cause = 'api';
    const { view } = this;
    if (view.size[0] > 0 && view.size[1] > 0) this.#events.view?.(view, by);
  }

  /** After half a turn round the world, or beyond a pole, the view comes back to the copy that has the markers. */
  #settle(): void {
    const { center, zoom } = this.view;
    const turns = this.#home === undefined ? 0 : Math.round((center[0] - this.#home) / 360);
    const latitude = Math.max(-MAX_CENTER_LATITUDE, Math.min(MAX_CENTER_LATITUDE, center[1]));
    if (turns === 0 && latitude === center[1]) return;
    this.#quietly(() => this.#map.setView([latitude, center[0] - turns * 360], zoom, EXACTLY));
  }

  #quietly(act: () => void): void {
    this.#settling = true;
    try {
      act();
    } finally {
      this.#settling = false;
    }
  }

  /** Pans by the least that shows all of a marker and its label. A press of the pointer never moves the map under it. */
  #bringIntoView(key: string): void {
    const spec = this.#markers.specOf(key);
    const byKeyboard = this.#markers.elementOf(key)?.matches(':focus-visible') === true;
    if (spec === undefined || !(byKeyboard || this.#focusing)) return;
    const { x, y } = this.#map.latLngToContainerPoint(latLng(spec.coordinates));
    const center: Pixels = [x + spec.offset[0], y + spec.offset[1]];
    const half = boxOf(spec) / 2;
    const { size } = this.view;
    const pan = ([0, 1] as const).map((axis) => {
      const label = spec.labelBox;
      const from = Math.min(-half, label?.at[axis] ?? 0);
      const to = Math.max(half, (label?.at[axis] ?? 0) + (label?.size[axis] ?? 0));
      return shortfall(center[axis] + from, center[axis] + to, size[axis]);
    }) as [number, number];
    if (pan[0] !== 0 || pan[1] !== 0) this.panBy(pan);
  }

  #lineBounds(): Box {
    const [width, height] = this.view.size;
    const { x, y } = this.#map.containerPointToLayerPoint([0, 0]);
    return grown(boxAt(x, y, width, height), LINE_MARGIN, LINE_MARGIN);
  }
}

/** How far to pan along one axis so that `from`…`to` lies inside `0`…`size`; its beginning counts more if it is too long. */
function shortfall(from: number, to: number, size: number): number {
  const before = from - FOCUS_MARGIN;
  const after = to + FOCUS_MARGIN - size;
  if (before < 0) return Math.floor(before);
  return after > 0 ? Math.ceil(Math.min(after, before)) : 0;
}

/** A pinch under way listens on the document and outlives `remove()`; Leaflet has no public way to end it. */
function endPinch(map: LeafletMap): void {
  const handler = map.touchZoom as unknown as { readonly _zooming?: boolean; _onTouchEnd?(): void };
  if (handler._zooming === true) handler._onTouchEnd?.();
}

/** One empty leaf stands for the map view: there is nothing in it that `application` could hide from a screen reader. */
function createViewElement(label: string): HTMLElement {
  const element = document.createElement('div');
  element.className = 'map-view';
  element.part.add('map-view');
  element.role = 'application';
  element.tabIndex = 0;
  element.ariaLabel = label;
  return element;
}

const minimum = (values: readonly number[]): number => values.reduce((least, value) => Math.min(least, value));
const maximum = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value));

const leafletOptions = ({ view, minZoom, maxZoom, tiles }: MapOptions): LeafletOptions => ({
  center: latLng(view.center),
  zoom: view.zoom,
  minZoom,
  maxZoom,
  zoomSnap: tiles === undefined ? 0 : 1,
  keyboard: false,
  zoomControl: false,
  attributionControl: false,
  boxZoom: false,
  doubleClickZoom: false,
  scrollWheelZoom: false,
  touchZoom: true,
  tapHold: false,
  bounceAtZoomLimits: false,
  zoomAnimation: false,
  fadeAnimation: false,
  markerZoomAnimation: false,
  trackResize: false,
  inertiaMaxSpeed: MAX_SPEED,
});
