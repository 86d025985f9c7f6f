/**
 * The map, drawn by Leaflet. Leaflet keeps the view: panning, zooming, projecting, tiles. Its keyboard, controls, popups and
 * zoom animation are off. What is drawn are the layers of layers/registry.ts, in Leaflet's panes: a drag moves all of them
 * without any script.
 */
import type { Map as LeafletMap, MapOptions as LeafletOptions, ZoomPanOptions } from 'leaflet';
import type { Coordinates } from '../core/model/model.js';
import type { BasemapName, Pixels, Scene, View } from '../core/scene/scene.js';
import { createGestures, prefersReducedMotion, type Gestures } from './gestures.js';
import type { LayerContext, LayerType, MapLayer, MarkerToolbar } from './layers/layer.js';
import * as registry from './layers/registry.js';
import { loadLeaflet, type Leaflet } from './leaflet.js';
import type { MapEvents, MapOptions, MapView, MapWords } from './map-view.js';
import { createProjection, latLng } from './projection.js';
import { adoptMapStyles } from './styles.js';

const LAYERS: readonly LayerType[] = Object.values(registry);
/** Pixels a second: the greatest speed at which the map slides on after a drag. */
const MAX_INERTIA_SPEED = 1500;
/** The centre of the view stays on the map. */
const MAX_CENTER_LATITUDE = 85;
/** Without this Leaflet pans by whole pixels where it can, and the centre is not exactly the given one. Not in its types. */
const EXACTLY: ZoomPanOptions & { readonly reset: true } = { reset: true };

/**
 * Creates a map in `options.container`.
 * @param events listeners; all are optional.
 * @returns the map, once Leaflet is loaded; the basemap may still be loading. The caller must check whether the map is still
 *   needed by then, and destroy it if not.
 * @throws if Leaflet cannot be loaded, or if there are tiles without attribution.
 */
export async function createMap(options: MapOptions, events: Partial<MapEvents> = {}): Promise<MapView> {
  return new LeafletMapView(await loadLeaflet(), options, events);
}

/** Requests what the layers of a first view need, before there is a map. */
export function preloadLayers(options: Pick<MapOptions, 'basemap'>): void {
  for (const layer of LAYERS) layer.preload?.(options);
}

class LeafletMapView implements MapView {
  readonly viewElement: HTMLElement;
  readonly #events: Partial<MapEvents>;
  readonly #root: HTMLElement;
  readonly #map: LeafletMap;
  readonly #layers: readonly MapLayer[];
  readonly #toolbar: MarkerToolbar | undefined;
  readonly #gestures: Gestures;
  readonly #resizeObserver: ResizeObserver;
  readonly #restoreOutline: () => void;
  #words: MapWords;
  /** The cause of the present or next move. */
  #cause: 'user' | 'api' = 'api';
  /** True while the map corrects its own view: the steps in between are not reported. */
  #isCorrecting = false;
  /** The middle of the markers' longitudes, to which the view returns after a turn round the world. */
  #homeLongitude: number | undefined;

  constructor(leaflet: Leaflet, options: MapOptions, events: Partial<MapEvents>) {
    this.#events = events;
    this.#words = options.words;
    adoptMapStyles(options.container);
    this.#root = document.createElement('div');
    this.#root.className = 'map-root';
    this.#root.dataset['basemap'] = options.basemap;
    options.container.append(this.#root);
    this.#map = leaflet.map(this.#root, leafletOptions(options));
    this.#restoreOutline = () => leaflet.DomUtil.restoreOutline();
    try {
      this.#layers = this.#createLayers(options);
    } catch (error) {
      this.#map.remove();
      this.#root.remove();
      throw error;
    }
    this.#toolbar = this.#layers.find(({ toolbar }) => toolbar !== undefined)?.toolbar;
    this.viewElement = createViewElement(options.words.view);
    this.#root.append(this.viewElement);

    this.#gestures = createGestures(
      this.#map,
      () => this.#words.gestureHint,
      () => (this.#cause = 'user'),
      () => this.#rest(),
    );
    this.#map.on('zoom move viewreset', () => this.#moveLayers());
    this.#map.on('moveend', () => this.#rest());
    this.#resizeObserver = new ResizeObserver(() => this.resize());
    this.#resizeObserver.observe(this.#root);
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

  get current(): string | undefined {
    return this.#toolbar?.current;
  }

  get names(): readonly BasemapName[] {
    return this.#layers.flatMap(({ names = [] }) => names);
  }

  focus(key: string): boolean {
    return this.#toolbar?.focus(key) ?? false;
  }

  elementOf(key: string): HTMLElement | undefined {
    return this.#toolbar?.elementOf(key);
  }

  setZoomLimits(minZoom: number, maxZoom: number): void {
    this.#cause = 'api';
    this.#map.setMinZoom(minZoom);
    this.#map.setMaxZoom(maxZoom);
  }

  draw(scene: Scene): void {
    const longitudes = scene.markers.map(({ coordinates }) => coordinates[0]);
    if (longitudes.length > 0) this.#homeLongitude = middleOf(longitudes);
    for (const layer of this.#layers) layer.draw(scene);
  }

  setView(center: Coordinates, zoom: number, options: { readonly animate?: boolean } = {}): void {
    this.#cause = 'api';
    const animate = options.animate === true && !prefersReducedMotion();
    this.#map.setView(latLng(center), zoom, animate ? { animate } : EXACTLY);
  }

  panBy(offset: Pixels): void {
    this.#cause = 'api';
    this.#map.panBy([offset[0], offset[1]], { animate: false });
  }

  setWords(words: MapWords): void {
    this.#words = words;
    if (this.viewElement.ariaLabel !== words.view) this.viewElement.ariaLabel = words.view;
    for (const layer of this.#layers) layer.setWords?.(words);
  }

  /** A map without a size (hidden, or not laid out yet) keeps its view until it has one. */
  resize(): void {
    const { clientWidth, clientHeight } = this.#root;
    const { center, zoom, size } = this.view;
    if ((clientWidth === size[0] && clientHeight === size[1]) || clientWidth === 0 || clientHeight === 0) return;
    this.#correct(() => {
      this.#map.invalidateSize({ pan: false, animate: false });
      this.#map.setView(latLng(center), zoom, EXACTLY);
    });
    this.#cause = 'api';
    this.#rest();
  }

  destroy(): void {
    this.#resizeObserver.disconnect();
    this.#gestures.destroy();
    for (const layer of this.#layers) layer.destroy();
    this.#map.off();
    endPinch(this.#map);
    this.#map.remove();
    this.#restoreOutline();
    this.#root.remove();
  }

  #createLayers(options: MapOptions): readonly MapLayer[] {
    const context: LayerContext = {
      map: this.#map,
      root: this.#root,
      options,
      events: this.#events,
      pointOf: createProjection(this.#map),
      createPane: (name) => this.#map.createPane(name),
      panBy: (offset) => this.panBy(offset),
    };
    return LAYERS.flatMap((layer) => layer.create(context) ?? []);
  }

  #moveLayers(): void {
    const { view } = this;
    for (const layer of this.#layers) layer.move(view);
  }

  /** The map came to rest: the view is corrected where needed, and reported. */
  #rest(): void {
    if (this.#isCorrecting || this.#gestures.isActive) return;
    this.#returnHome();
    const by = this.#cause;
    this.#cause = 'api';
    const { view } = this;
    if (view.size[0] > 0 && view.size[1] > 0) this.#events.view?.(view, by);
  }

  /** After half a turn round the world the view returns to the copy that has the markers; beyond a pole, to the pole. */
  #returnHome(): void {
    const { center, zoom } = this.view;
    const turns = this.#homeLongitude === undefined ? 0 : Math.round((center[0] - this.#homeLongitude) / 360);
    const latitude = Math.max(-MAX_CENTER_LATITUDE, Math.min(MAX_CENTER_LATITUDE, center[1]));
    if (turns === 0 && latitude === center[1]) return;
    this.#correct(() => this.#map.setView([latitude, center[0] - turns * 360], zoom, EXACTLY));
  }

  #correct(act: () => void): void {
    this.#isCorrecting = true;
    try {
      act();
    } finally {
      this.#isCorrecting = false;
    }
  }
}

/** A pinch in progress listens on the document and outlives `remove()`. Leaflet has no public way to end it. */
function endPinch(map: LeafletMap): void {
  const handler = map.touchZoom as unknown as { readonly _zooming?: boolean; _onTouchEnd?(): void };
  if (handler._zooming === true) handler._onTouchEnd?.();
}

/**
 * An empty focusable element represents the map viewport. Its role `application` lets keys through to the map; it has no
 * content that the role could hide from a screen reader.
 */
function createViewElement(label: string): HTMLElement {
  const element = document.createElement('div');
  element.className = 'map-view';
  element.part.add('map-view');
  element.role = 'application';
  element.tabIndex = 0;
  element.ariaLabel = label;
  return element;
}

/** The middle between the smallest and the largest value. */
function middleOf(values: readonly number[]): number {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return (least + most) / 2;
}

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
  inertiaMaxSpeed: MAX_INERTIA_SPEED,
});
