/**
 * The drawn map and the source of its scenes. The map is created once there are data and a frame, drawn again when state or
 * view change, and fitted again when its frame is resized, unless the user has moved it.
 */
import { createSceneSource, type SceneSource } from '../../core/scene/scene-source.js';
import { mapEn } from '../../languages/en/map.js';
import { words } from '../../languages/index.js';
import type { MapEvents, MapOptions, MapView } from '../../map/map-view.js';
import type { Snapshot } from '../../state/snapshot.js';
import { deepActiveElement } from '../base/focus.js';
import { AttributionBox } from './attribution-box.js';
import type { MapContext } from './map-context.js';
import type { MapHost, MapSettings } from './map-host.js';
import { loadMapModule } from './map-loader.js';
import { mapWords } from './map-words.js';
import { createMeasure } from './measure.js';
import { sceneWords } from './scene-words.js';

const MAX_ZOOM = 12;

/** What is there once a map is drawn, at this moment. */
export interface DrawnMap extends MapContext {
  readonly map: MapView;
}

export interface DrawingEvents extends Pick<MapEvents, 'activate' | 'focus'> {
  /** The focused marker is no longer drawn (joined, split, filtered out). @param placeIds the places it stood for. */
  focusedMarkerRemoved(placeIds: readonly string[]): void;
}

export class MapDrawing {
  /** Resolves once the first markers are drawn. */
  readonly firstDraw: Promise<void>;
  readonly #host: MapHost;
  readonly #events: DrawingEvents;
  readonly #attributionBox = new AttributionBox();
  #resolveFirstDraw: () => void = () => undefined;
  #map: MapView | undefined;
  #isCreating = false;
  #source: SceneSource | undefined;
  #sourceAtlas: Snapshot['atlas'] | undefined;
  #sourceCount: number | undefined;
  #sourceLang: string | undefined;
  /** The user has moved the map: from then on resizing keeps the view instead of fitting all places again. */
  #isMovedByUser = false;
  /** True while a key or button of the user moves the map, so that the resulting view event is attributed to the user. */
  #isUserAction = false;
  #size = '';

  constructor(host: MapHost, events: DrawingEvents) {
    this.#host = host;
    this.#events = events;
    this.firstDraw = new Promise((resolve) => (this.#resolveFirstDraw = resolve));
  }

  /** Undefined until the map is drawn. */
  get drawn(): DrawnMap | undefined {
    const [map, source, state] = [this.#map, this.#source, this.#host.state()];
    if (map === undefined || source === undefined || state === undefined) return undefined;
    return { map, source, view: map.view, state };
  }

  get map(): MapView | undefined {
    return this.#map;
  }

  /** The element that the map is drawn in; null before the first render. */
  get frame(): HTMLElement | null {
    return this.#host.element.renderRoot.querySelector<HTMLElement>('#frame');
  }

  /** Brings the map to the state of the atlas. */
  update(): void {
    const isNewAtlas = this.#prepareSource();
    if (this.#map === undefined) {
      void this.#create();
      return;
    }
    this.#map.setWords(mapWords(words(this.#sourceLang ?? 'en', mapEn)));
    if (isNewAtlas) this.#limitZoom();
    if (isNewAtlas && !this.#isMovedByUser) this.#fit();
    this.draw();
  }

  /** Removes the map; the next `update` creates another one. */
  destroy(): void {
    this.#map?.destroy();
    this.#map = undefined;
  }

  draw(): void {
    const drawn = this.drawn;
    if (drawn === undefined) return;
    const { map, source, view, state } = drawn;
    const active = deepActiveElement();
    const activeKey = active?.dataset['key'];
    const focusedKey = activeKey !== undefined && map.elementOf(activeKey) === active ? activeKey : undefined;
    const members = focusedKey === undefined ? [] : source.membersOf(focusedKey);
    const { names } = map;
    const covered =
      names.length === 0 ? undefined : this.#attributionBox.measure(this.#host.element.renderRoot, view.size);
    const selection = state.selection ?? state.answer;
    map.draw(source.scene({ selection, meetings: state.visible, names, covered }, view));
    if (focusedKey !== undefined && map.elementOf(focusedKey) === undefined) this.#events.focusedMarkerRemoved(members);
  }

  /**
   * Moves the view for the user, and draws.
   * @param options.keepsFitting resizing goes on fitting all places; by default it keeps the view from now on.
   */
  moveForUser(move: () => void, { keepsFitting = false }: { readonly keepsFitting?: boolean } = {}): void {
    this.#isMovedByUser = !keepsFitting;
    this.#isUserAction = true;
    move();
    this.#isUserAction = false;
    this.draw();
  }

  /** @returns whether the source is of another atlas than before. */
  #prepareSource(): boolean {
    const state = this.#host.state();
    if (state === undefined) return false;
    const isNewAtlas = this.#sourceAtlas !== state.atlas;
    if (!isNewAtlas && this.#sourceLang === state.lang) return false;
    // The same source, loaded again, keeps the view of the user.
    if (state.sourceCount !== this.#sourceCount) this.#isMovedByUser = false;
    this.#sourceCount = state.sourceCount;
    this.#sourceAtlas = state.atlas;
    this.#sourceLang = state.lang;
    this.#source = createSceneSource(state.atlas, sceneWords(state), createMeasure(this.#host.element), {
      maxZoom: MAX_ZOOM,
    });
    return isNewAtlas;
  }

  async #create(): Promise<void> {
    const frame = this.frame;
    if (this.#isCreating || frame === null || this.#source === undefined || this.#host.state()?.status === 'loading')
      return;
    this.#isCreating = true;
    this.#host.creating();
    try {
      const { createMap } = await loadMapModule();
      while (this.#host.element.isConnected && this.#map === undefined) {
        const [source, settings] = [this.#source, this.#host.settings()];
        const options = this.#optionsFor(frame, source, settings);
        this.#size = String(options.view.size);
        const map = await createMap(options, this.#mapEvents);
        // While Leaflet was loading, the element may have been removed, or may need another map.
        const isWanted =
          this.#host.element.isConnected && source === this.#source && settings === this.#host.settings();
        if (isWanted) this.#map = map;
        else map.destroy();
      }
      // The frame may have been resized meanwhile, and then the view does not fit.
      if (this.#size !== String(this.#map?.view.size)) this.#onViewChange('api');
    } catch (error) {
      this.#host.failed(error);
    } finally {
      this.#isCreating = false;
    }
    this.draw();
    if (this.#host.element.isConnected) this.#resolveFirstDraw();
  }

  #optionsFor(container: HTMLElement, source: SceneSource, { basemap, tiles }: MapSettings): MapOptions {
    const size = [container.clientWidth, container.clientHeight] as const;
    return {
      container,
      basemap,
      ...(tiles === undefined ? {} : { tiles }),
      view: source.fit(size),
      minZoom: source.minZoom(size),
      maxZoom: MAX_ZOOM,
      words: mapWords(words(this.#sourceLang ?? 'en', mapEn)),
      placesHint: 'places-hint',
    };
  }

  get #mapEvents(): Partial<MapEvents> {
    return {
      view: (_view, by) => this.#onViewChange(by),
      activate: (key) => this.#events.activate(key),
      focus: (key) => this.#events.focus(key),
      tilesFailed: (server) => this.#host.tilesFailed(server),
      names: () => this.draw(),
    };
  }

  #onViewChange(by: 'user' | 'api'): void {
    const view = this.#map?.view;
    if (view === undefined) return;
    const isResized = String(view.size) !== this.#size;
    this.#size = String(view.size);
    if (isResized) this.#limitZoom();
    if (by === 'user' || this.#isUserAction) {
      this.#isUserAction = false;
      if (by === 'user') this.#isMovedByUser = true;
      this.#host.viewChanged(view);
    } else if (isResized && !this.#isMovedByUser) {
      this.#fit();
    }
    this.draw();
  }

  /** A narrower map must zoom out farther to show as much. */
  #limitZoom(): void {
    if (this.#map !== undefined && this.#source !== undefined)
      this.#map.setZoomLimits(this.#source.minZoom(this.#map.view.size), MAX_ZOOM);
  }

  #fit(): void {
    if (this.#map === undefined || this.#source === undefined) return;
    const view = this.#source.fit(this.#map.view.size);
    this.#map.setView(view.center, view.zoom);
  }
}
