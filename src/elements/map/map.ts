/**
 * The map element: attributes, template and events. Its controller owns the drawn map; markers come from core/scene, words
 * from languages, and Leaflet stays behind src/map/.
 *
 * The document order is content before camera: the places (one tab stop), the map view (one), the controls (one).
 */
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import { countConditions, NO_FILTER } from '../../core/filter/filter.js';
import type { View } from '../../core/scene/scene.js';
import type { BasemapStyle } from '../../map/map-view.js';
import { mapEn } from '../../languages/en/map.js';
import type { Snapshot } from '../../state/snapshot.js';
import { ParleyErrorEvent, ParleyViewEvent } from '../base/events.js';
import type { Action } from '../base/keys.js';
import { PartElement } from '../base/part-element.js';
import { focusRing, text } from '../styles/text.js';
import { controls } from './controls.js';
import { MapKeyboard } from './keyboard.js';
import { MapController } from './map-controller.js';
import type { MapSettings } from './map-host.js';
import { mapModuleLoadedOrLate, preloadMap } from './map-loader.js';
import { MoreMenu } from './more-menu.js';
import { mapElementStyles } from './styles.js';

/**
 * @summary The map: a marker for each place, lines for journeys and calls, and a bar of buttons.
 * @element parley-map
 * @attr {'natural-earth'|'land'|'quiet'|'none'} basemap - The bundled basemap with borders and names, land alone, a paler one, or plain paper.
 * @attr tiles - URL template of raster tiles, `https://…/{z}/{x}/{y}.png`. Without it no request goes to another server.
 * @attr tiles-attribution - The owner of the tiles; required with `tiles`.
 * @fires {ParleyViewEvent} parley-view - The user moved the map, and it is at rest.
 * @slot - What stands above the map in its frame: the chips of the filter.
 * @slot under - What stands between the map and its bar: the timeline.
 * @csspart map - The map itself.
 * @csspart marker - The disc of a place or of a cluster of places.
 * @csspart marker-selected - The disc of what is open; it is a `marker` too.
 * @csspart marker-label - The name beside a disc.
 * @csspart controls - The bar of buttons.
 * @csspart button - A button of the bar.
 * @csspart attribution - The owner of the map's data.
 */
export class ParleyMap extends PartElement {
  static readonly tag = 'parley-map';
  static override properties: PropertyDeclarations = {
    basemap: { type: String },
    tiles: { type: String },
    tilesAttribution: { type: String, attribute: 'tiles-attribution' },
    _problem: { state: true, attribute: false },
  };
  static override styles = [text, focusRing, mapElementStyles];

  declare basemap: BasemapStyle;
  declare tiles: string | undefined;
  declare tilesAttribution: string | undefined;
  declare protected _problem: string;

  #settings: MapSettings = { basemap: 'natural-earth', tiles: undefined };
  readonly #controller = new MapController({
    element: this,
    state: () => this.store?.state,
    settings: () => this.#settings,
    announce: (message) => this.atlasHost.announce(message),
    selectPlace: (id) => this.store?.select(id === undefined ? id : { kind: 'place', id }, { by: 'user', from: 'map' }),
    focusPage: () => this.atlasHost.focusDetails(),
    viewChanged: ({ center, zoom }) => this.dispatchEvent(new ParleyViewEvent(center, zoom)),
    creating: () => (this._problem = ''),
    failed: (error) => this.#reportFailure(error),
    tilesFailed: (server) => (this._problem = this.words(mapEn).tilesFailed(server)),
  });
  readonly #keyboard = new MapKeyboard(this.#controller);
  #tooltips: ReactiveController | undefined;
  readonly #menu = new MoreMenu(this);

  constructor() {
    super();
    this.basemap = 'natural-earth';
    this._problem = '';
    for (const type of ['pointerenter', 'focusin'])
      this.addEventListener(type, () => void this.#loadTooltips(), { once: true });
  }

  /** Settles once the first markers are drawn. */
  get firstDraw(): Promise<void> {
    return this.#controller.firstDraw;
  }

  /** Settles when the map can be drawn together with the data, or when the data should not wait for it any longer. */
  get soon(): Promise<void> {
    return mapModuleLoadedOrLate();
  }

  /** The view of the map: centre, zoom and size; undefined until the map is drawn. */
  get view(): View | undefined {
    return this.#controller.view;
  }

  /** Moves focus to the marker that has the tab stop; without markers, to the map view. */
  override focus(): void {
    this.#controller.focus();
  }

  /** Focuses the marker that shows a place, alone or in a cluster. Returns whether the marker has focus. */
  focusPlace(id: string): boolean {
    return this.#controller.focusPlace(id);
  }

  /** Moves focus to a button of the bar. */
  focusControl(action: Action): void {
    this.renderRoot.querySelector<HTMLElement>(`[data-action=${action}]`)?.focus();
  }

  /** Fits the map to a new size of its frame at once. Without this call it does so with the next frame. */
  resized(): void {
    this.#controller.resize();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Leaflet is loaded together with the data, not after them.
    preloadMap(this.basemap);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#controller.destroy();
  }

  protected override slice(state: Snapshot): readonly unknown[] {
    return [state.status, state.atlas, state.lang, state.selection, state.answer, state.visible];
  }

  protected override stateChanged(state: Snapshot, before: Snapshot): void {
    super.stateChanged(state, before);
    const isNew = state.selection !== before.selection || (state.answer !== undefined && before.answer === undefined);
    if (isNew && state.origin.from !== 'map') void this.updateComplete.then(() => this.#controller.reveal());
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!['basemap', 'tiles', 'tilesAttribution'].some((name) => changed.has(name))) return;
    const { basemap, tiles: url, tilesAttribution: attribution } = this;
    this.#settings = { basemap, tiles: url && attribution ? { url, attribution } : undefined };
    this.#controller.destroy();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // A problem that is shown or cleared is no reason to try again: the map would fail again, without end.
    if (changed.size === 1 && changed.has('_problem')) return;
    this.#controller.update();
  }

  protected override render(): TemplateResult {
    const words = this.words(mapEn);
    return html`
      <slot></slot>
      <div class="stage">
        <div
          id="frame"
          part="map"
          @keydown=${this.#keyboard.keydown}
          @keyup=${this.#keyboard.keyup}
          @focusout=${this.#onFocusOut}
        ></div>
        ${this.#attribution === '' ? nothing : html`<p class="attribution" part="attribution">${this.#attribution}</p>`}
      </div>
      <p id="places-hint" hidden>${words.hint}</p>
      <div id="ways" hidden></div>
      ${this._problem === '' ? nothing : html`<p class="problem" role="note">${this._problem}</p>`}
      <slot name="under"></slot>
      <div class="bar" @keydown=${this.#menu.onKeydown} @focusout=${this.#menu.onFocusOut}>
        ${controls(words, countConditions(this.store?.state.filter ?? NO_FILTER), this.#menu, this.#onControl)}
      </div>
    `;
  }

  /** Tooltips appear only with pointer or focus, so Escape for them is loaded then. */
  readonly #loadTooltips = async (): Promise<void> => {
    const module = await import('../base/dismissible-tooltips.js').catch(() => undefined);
    if (module === undefined || this.#tooltips !== undefined) return;
    this.#tooltips = new module.DismissibleTooltips(this, '.tip, .label.on-demand');
  };

  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Element) || relatedTarget.closest('.marker') === null)
      this.#controller.markersLeft();
  };

  readonly #onControl = (action: Action): void => {
    if (action === 'help') this.atlasHost.showHelp();
    else if (action === 'find') this.atlasHost.showSearch();
    else if (action === 'share') this.atlasHost.showShare();
    else if (action === 'filter') this.atlasHost.showFilter();
    else if (action === 'attendance') this.store?.select({ question: action }, { by: 'user', from: 'map' });
    else this.#controller.moveCamera(action);
  };

  #reportFailure(error: unknown): void {
    this._problem = this.words(mapEn).failed(String(error));
    this.dispatchEvent(new ParleyErrorEvent({ failure: { reason: 'network', detail: String(error) } }));
  }

  get #attribution(): string {
    if (this.tiles && this.tilesAttribution) return this.tilesAttribution;
    return this.basemap === 'none' ? '' : this.words(mapEn).attribution;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parley-map': ParleyMap;
  }
}
