/**
 * The map as an element: it turns state and view into a Scene, has it drawn, and turns clicks and keys into intents.
 * It owns no facts: markers come from core/scene-source, words from languages, and Leaflet stays behind src/map/.
 *
 * Order in the document is content before camera: the places (one tab stop), the map view (one), the controls (one).
 */
import { html, nothing, unsafeCSS, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { createSceneSource, type SceneSource } from '../../core/scene/scene-source.js';
import type { View } from '../../core/scene/scene.js';
import { announceEn } from '../../languages/en/announce.js';
import { mapEn } from '../../languages/en/map.js';
import { leafletStyles } from '../../map/leaflet-styles.js';
import type { MapEvents, MapOptions, MapView as MapHandle } from '../../map/map-view.js';
import { mapStyles } from '../../map/styles.js';
import type { Snapshot } from '../../state/snapshot.js';
import { ParleyErrorEvent, ParleyViewEvent } from '../base/events.js';
import { deepActiveElement } from '../base/focus.js';
import type { Action } from '../base/keys.js';
import { PartElement } from '../base/part-element.js';
import { DismissibleTooltips } from '../base/dismissible-tooltips.js';
import { focusRing, text } from '../styles/text.js';
import { moveCamera } from './camera.js';
import { controls } from './controls.js';
import { Covered } from './covered.js';
import { drawing, drawingSoon, expectDrawing } from './map-loader.js';
import { PlaceDescriptions } from './description.js';
import { MapKeyboard } from './keyboard.js';
import { mapWords } from './map-words.js';
import { createMeasure } from './measure.js';
import { openCluster } from './open-cluster.js';
import { focusPlace } from './places.js';
import { reveal } from './reveal.js';
import { sceneWords } from './scene-words.js';
import type { Stage } from './stage.js';
import { mapElementStyles } from './styles.js';

const MAX_ZOOM = 12;

/**
 * @summary The map: a marker for each place, lines for journeys and calls, and buttons to pan and zoom.
 * @element parley-map
 * @attr {'natural-earth'|'none'} basemap - The bundled basemap, or plain paper.
 * @attr tiles - URL template of raster tiles, `https://…/{z}/{x}/{y}.png`. Nothing is requested from anybody without it.
 * @attr tiles-attribution - Whose tiles they are; without it no tiles are shown.
 * @fires {ParleyViewEvent} parley-view - The reader moved the map, and it is at rest.
 * @csspart map - The map itself.
 * @csspart marker - The button of a place or of a cluster of places.
 * @csspart controls - The bar of buttons.
 */
export class ParleyMap extends PartElement {
  static readonly tag = 'parley-map';
  static override properties: PropertyDeclarations = {
    basemap: { type: String },
    tiles: { type: String },
    tilesAttribution: { type: String, attribute: 'tiles-attribution' },
    _problem: { state: true, attribute: false },
  };
  static override styles = [text, focusRing, unsafeCSS(leafletStyles), unsafeCSS(mapStyles), mapElementStyles];

  declare basemap: 'natural-earth' | 'none';
  declare tiles: string | undefined;
  declare tilesAttribution: string | undefined;
  declare protected _problem: string;

  #handle: MapHandle | undefined;
  #creating = false;
  #source: SceneSource | undefined;
  #sourceOf: readonly unknown[] = [];
  /** The reader has moved the map: from then on resizing keeps the view instead of fitting again. */
  #moved = false;
  #size = '';
  #drawn: (() => void) | undefined;
  /** The reader moved the map by a key or a button; the view that comes of it is theirs. */
  #isReaders = false;
  readonly #keyboard = new MapKeyboard();
  readonly #covered = new Covered();
  readonly #descriptions = new PlaceDescriptions(() => this.renderRoot.querySelector('#ways'));

  /** Settles once the first markers are drawn. */
  readonly firstDraw: Promise<void> = new Promise((resolve) => (this.#drawn = resolve));

  constructor() {
    super();
    this.basemap = 'natural-earth';
    this.tiles = undefined;
    this.tilesAttribution = undefined;
    this._problem = '';
    new DismissibleTooltips(this, '.tip, .label.on-demand');
  }

  protected override slice(state: Snapshot): readonly unknown[] {
    return [state.status, state.atlas, state.lang, state.selection, state.visible];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Leaflet and the data come at the same time, not one after the other.
    expectDrawing(this.basemap);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#handle?.destroy();
    this.#handle = undefined;
  }

  protected override stateChanged(state: Snapshot, before: Snapshot): void {
    super.stateChanged(state, before);
    if (state.selection !== before.selection && state.origin.from !== 'map')
      void this.updateComplete.then(() => this.#stage && this.#frame && reveal(this.#stage, this.#frame));
    if (state.visible !== before.visible && state.atlas === before.atlas) this.#sayFiltered(state);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const rebuilt = this.#prepareSource();
    if (['basemap', 'tiles', 'tilesAttribution'].some((name) => changed.has(name)) && this.#handle !== undefined) {
      this.#handle.destroy();
      this.#handle = undefined;
    }
    if (this.#handle === undefined) void this.#create();
    else {
      this.#handle.setWords(mapWords(this.words(mapEn)));
      if (rebuilt) this.#limit();
      if (rebuilt && !this.#moved) this.#fit();
      this.#draw();
    }
  }

  protected override render(): TemplateResult {
    const words = this.words(mapEn);
    return html`
      <div class="stage">
        <div
          id="frame"
          part="map"
          @keydown=${this.#onKeydown}
          @keyup=${this.#onKeyup}
          @focusin=${this.#onFocus}
          @focusout=${this.#onFocusOut}
        ></div>
        ${this.#attribution === '' ? nothing : html`<p class="attribution">${this.#attribution}</p>`}
      </div>
      <p id="places-hint" hidden>${words.hint}</p>
      <div id="ways" hidden></div>
      ${this._problem === '' ? nothing : html`<p class="problem" role="note">${this._problem}</p>`}
      <div class="bar">${controls(words, this.#onControl)}</div>
    `;
  }

  /** Moves focus to the places: the one that has the tab stop. Where there are none, to the map view. */
  override focus(): void {
    const handle = this.#handle;
    if (handle?.current === undefined) handle?.viewElement.focus();
    else handle.focus(handle.current);
  }

  /** Focuses the marker that shows a place, alone or in a cluster; says whether focus is there. */
  focusPlace(id: string): boolean {
    const stage = this.#stage;
    return stage !== undefined && focusPlace(stage, id);
  }

  /** Fits the map to a new size of its frame at once; by itself it does so with the next frame. */
  resized(): void {
    this.#handle?.resize();
  }

  /** Settles when the map could be drawn with the data, or when the data should not wait for it any longer. */
  get soon(): Promise<void> {
    return drawingSoon();
  }

  /** What the map shows: middle, zoom and size; undefined until it is drawn. */
  get view(): View | undefined {
    return this.#handle?.view;
  }

  #prepareSource(): boolean {
    const state = this.store?.state;
    if (state === undefined) return false;
    const made = [state.atlas, state.lang];
    if (this.#source !== undefined && made.every((value, index) => value === this.#sourceOf[index])) return false;
    const sameAtlas = this.#sourceOf[0] === state.atlas;
    if (!sameAtlas) this.#moved = false;
    this.#sourceOf = made;
    this.#source = createSceneSource(state.atlas, sceneWords(state), createMeasure(this), {
      maxZoom: MAX_ZOOM,
    });
    return !sameAtlas;
  }

  async #create(): Promise<void> {
    const frame = this.#frame;
    if (this.#creating || frame === null || this.#source === undefined || this.store?.state.status === 'loading')
      return;
    this.#creating = true;
    this._problem = '';
    try {
      const { createMap } = drawing.here ?? (await drawing.load());
      while (this.isConnected && this.#handle === undefined) {
        const wanted = this.#wanted;
        const options = this.#options(frame);
        this.#size = String(options.view.size);
        const handle = await createMap(options, this.#events);
        // Taken away, or another map asked for, while Leaflet was on its way.
        if (this.isConnected && wanted.every((one, index) => one === this.#wanted[index])) this.#handle = handle;
        else handle.destroy();
      }
      // What fits a map of the size it had before Leaflet came fits no other.
      if (this.#size !== String(this.#handle?.view.size)) this.#onView('api');
    } catch (error) {
      this._problem = this.words(mapEn).failed(String(error));
      this.dispatchEvent(new ParleyErrorEvent({ failure: { reason: 'network', detail: String(error) } }));
    } finally {
      this.#creating = false;
    }
    this.#draw();
    if (this.isConnected) this.#drawn?.();
  }

  /** What a map is made from: with something else in it, it has to be made again. */
  get #wanted(): readonly unknown[] {
    return [this.#source, this.basemap, this.tiles, this.tilesAttribution];
  }

  #options(frame: HTMLElement): MapOptions {
    const size = [frame.clientWidth, frame.clientHeight] as const;
    const { basemap, tiles, tilesAttribution } = this;
    return {
      container: frame,
      basemap,
      ...(tiles && tilesAttribution ? { tiles: { url: tiles, attribution: tilesAttribution } } : {}),
      view: this.#source?.fit(size) ?? { center: [0, 0], zoom: 0, size },
      minZoom: this.#source?.minZoom(size) ?? 0,
      maxZoom: MAX_ZOOM,
      words: mapWords(this.words(mapEn)),
      placesHint: 'places-hint',
    };
  }

  readonly #events: MapEvents = {
    view: (_view, by) => this.#onView(by),
    activate: (key) => this.#activate(key),
    hover: () => undefined,
    focus: (key) => this.#onMarkerFocus(key),
    tilesFailed: (reason) => (this._problem = this.words(mapEn).tilesFailed(reason)),
    names: () => this.#draw(),
  };

  /** Draws the scene. If the focused marker is gone (merged, split, filtered away), focus goes to what shows its place now. */
  #draw(): void {
    const stage = this.#stage;
    if (stage === undefined) return;
    const { handle, source, state } = stage;
    const focusedKey = deepActiveElement()?.dataset['key'];
    const focused =
      focusedKey !== undefined && handle.elementOf(focusedKey) === deepActiveElement() ? focusedKey : undefined;
    const members = focused === undefined ? [] : source.membersOf(focused);
    const { names, view } = handle;
    const covered = names.length === 0 ? undefined : this.#covered.in(this.renderRoot, view.size);
    handle.draw(source.scene({ selection: state.selection, meetings: state.visible, names, covered }, view));
    if (focused === undefined || handle.elementOf(focused) !== undefined) return;
    const shown = members.filter((id) => source.keyOf(id, handle.view) !== undefined);
    if (!shown.some((id) => focusPlace(stage, id))) this.focus();
  }

  /** A narrower map has to be let further out to show as much. */
  #limit(): void {
    const handle = this.#handle;
    if (handle === undefined || this.#source === undefined) return;
    handle.setZoomLimits(this.#source.minZoom(handle.view.size), MAX_ZOOM);
  }

  #fit(): void {
    const handle = this.#handle;
    if (handle === undefined || this.#source === undefined) return;
    const view = this.#source.fit(handle.view.size);
    handle.setView(view.center, view.zoom);
  }

  #onView(by: 'user' | 'api'): void {
    const view = this.#handle?.view;
    if (view === undefined) return;
    const resized = String(view.size) !== this.#size;
    this.#size = String(view.size);
    if (resized) this.#limit();
    if (by === 'user' || this.#isReaders) {
      this.#isReaders = false;
      if (by === 'user') this.#moved = true;
      this.dispatchEvent(new ParleyViewEvent(view.center, view.zoom));
    } else if (resized && !this.#moved) {
      this.#fit();
    }
    this.#draw();
  }

  #activate(key: string): void {
    const stage = this.#stage;
    if (stage === undefined) return;
    const members = stage.source.membersOf(key);
    const [first] = members;
    if (first === undefined) return;
    if (members.length === 1) {
      // Enter on the place whose page is open goes into the page.
      if (!stage.state.selection || !this.#isOpen(first))
        this.store?.select({ kind: 'place', id: first }, { by: 'user', from: 'map' });
      else this.atlasHost.focusDetails();
      return;
    }
    openCluster(stage, key, this.#keyboard);
  }

  #isOpen(placeId: string): boolean {
    const selection = this.store?.state.selection;
    return selection?.kind === 'place' && selection.id === placeId;
  }

  readonly #onFocus = (): void => void this.#keyboard.prepare().catch(() => undefined);

  #onMarkerFocus(key: string): void {
    const stage = this.#stage;
    if (stage === undefined) return;
    this.#keyboard.ways(stage, key, (ways) => {
      const stillThere = stage.handle.elementOf(key) === deepActiveElement();
      if (stillThere) this.#descriptions.focused(stage.handle, key, ways);
    });
  }

  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Element) || relatedTarget.closest('.marker') === null) this.#descriptions.left();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const stage = this.#stage;
    if (stage !== undefined && this.#keyboard.handle(stage, event)) event.preventDefault();
  };

  /** A space that was part of a name has done its work; where browsers click on its release, it must not open anything. */
  readonly #onKeyup = (event: KeyboardEvent): void => {
    if (this.#keyboard.released(event)) event.preventDefault();
  };

  readonly #onControl = (action: Action): void => {
    const stage = this.#stage;
    if (action === 'help') this.atlasHost.showHelp();
    else if (action === 'find') this.atlasHost.showSearch();
    else if (action === 'share') this.atlasHost.showShare();
    else if (stage !== undefined) moveCamera(stage, action);
  };

  #sayFiltered(state: Snapshot): void {
    const { atlas, visible } = state;
    const [all, left] = [atlas.places.length, visible?.placeIndexes.length ?? atlas.places.length];
    this.atlasHost.announce(this.words(announceEn).filtered(left, all, visible?.size ?? atlas.meetings.length));
  }

  get #attribution(): string {
    if (this.tiles && this.tilesAttribution) return this.tilesAttribution;
    return this.basemap === 'none' ? '' : this.words(mapEn).attribution;
  }

  get #frame(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('#frame');
  }

  /** Everything the camera and the walk need; undefined until the map is there. */
  get #stage(): Stage | undefined {
    const handle = this.#handle;
    const source = this.#source;
    const state = this.store?.state;
    if (handle === undefined || source === undefined || state === undefined) return undefined;
    return {
      handle,
      source,
      state,
      announce: (said) => this.atlasHost.announce(said),
      goTo: (placeId, way, isForeseen) => {
        const marker = handle.elementOf(source.keyOf(placeId, handle.view) ?? '');
        this.#descriptions.along(marker, way, isForeseen, () => this.focusPlace(placeId));
      },
      byReader: (move, isOwnView = true) => {
        this.#moved = isOwnView;
        this.#isReaders = true;
        move();
        this.#isReaders = false;
      },
      closePage: () => this.store?.select(undefined, { by: 'user', from: 'map' }),
      draw: () => this.#draw(),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parley-map': ParleyMap;
  }
}
