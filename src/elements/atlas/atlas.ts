/**
 * The atlas: loads the data, holds the state, gives it to its parts, fires the public events. It draws nothing of the
 * data itself; what it adds is what only the whole can have: the landmark and its heading, the way past the map, the
 * one live region, where focus goes back to, and the address.
 */
import { ContextProvider } from '@lit/context';
import {
  html,
  isServer,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Embedding } from '../../core/navigation/embedding.js';
import { expectRef, refOf } from '../../core/navigation/links.js';
import type { Ref } from '../../core/kinds/registry.js';
import type { Atlas, AtlasData } from '../../core/model/model.js';
import type { ColumnOverrides } from '../../core/formats/table/columns.js';
import { pick } from '../../core/model/text.js';
import { atlasEn } from '../../languages/en/atlas.js';
import { directionOf, words } from '../../languages/index.js';
import { AtlasStore } from '../../state/atlas-store.js';
import type { Snapshot } from '../../state/snapshot.js';
import { Announcer } from '../base/announcer.js';
import { atlasContext } from '../base/context.js';
import { ParleySelectEvent } from '../base/events.js';
import { deepActiveElement } from '../base/focus.js';
import { heading } from '../../pages/pieces/heading.js';
import { actionFor, GLOBAL_KEYS } from '../base/keys.js';
import { loadDeferredElements } from '../base/deferred-elements.js';
import type { AtlasHost } from '../base/atlas-host.js';
import { focusRing } from '../styles/text.js';
import { tokens } from '../styles/tokens.js';
import { AddressBinding } from './address-binding.js';
import { defaultArrangement, pageArrangement } from './arrangement.js';
import { FocusKeeping } from './focus-keeping.js';
import { captionOfHtmlData } from './html-data.js';
import { Language } from './lang.js';
import { DeferredParts } from './deferred-parts.js';
import { Loading, type AtlasFile } from './loading.js';
import { OptionalParts } from './optional-parts.js';
import { PrintMode } from './print-mode.js';
import { Parts } from './parts.js';
import { atlasStyles } from './styles.js';
import { LoadReporter } from './load-reporter.js';
import { isArriving, loadStatus, missingParts, placeholder, summary } from './templates.js';

/**
 * @summary An atlas of meetings: a map, lists and pages of places, meetings and people, linked with one another.
 * @element parley-atlas
 * @attr src - URL of the data, relative to the page, or the URLs of tables that belong together, with spaces between.
 *   Without it the data inside the element: a table, a list with microdata, JSON-LD; without that the bundled atlas.
 * @attr {'lazy'|'eager'} loading - `eager`, the default, loads at once; `lazy` when the atlas comes near the viewport.
 * @attr selected - What is open at first: `place/`, `meeting/`, `person/`, `topic/`, `series/`, `side/` or `source/` and its id. An address that names a page wins.
 * @attr lang - Language of the atlas's words and of the texts it chooses; English where it has no words in it. Absent: that of the page.
 * @attr {'hash'|'none'} routing - `hash` (the default) gives every page of the atlas an address in the fragment.
 * @attr {1|2|3|4|5|6} heading-level - Level of the atlas's heading in the page's outline; 2 by default.
 * @attr {'natural-earth'|'none'} basemap - The bundled basemap, or plain paper.
 * @attr {'read'|'all'|'none'} issues - What is told of problems in the data: what could not be read (the default), also what is
 *   probably wrong, or nothing.
 * @attr {'all'|'none'} downloads - Whether the reader is offered the data as CSV, GeoJSON and JSON-LD; `all` by default.
 * @attr tiles - URL template of raster tiles. Without it no other server is ever asked for anything.
 * @attr tiles-attribution - Whose tiles they are, required with `tiles`.
 * @slot - An arrangement of your own, made of the `parley-*` parts. Over it stands what is loading or could not be loaded; under
 *   it what could not be read, if no `<parley-issues>` is among them.
 * @slot heading - A heading of your own instead of the data's title.
 * @slot fallback - What is read where there is no script, and when there is nothing to show because the data did not come.
 * @slot poster - A picture of the atlas, shown in its place until the data is there.
 * @slot data - The data itself, if it must not stand directly inside: an element that holds a table, a list or JSON-LD.
 * @fires {ParleyLoadEvent} parley-load - The data was read and the first markers are drawn.
 * @fires {ParleySelectEvent} parley-select - The reader opened a place, a meeting, a person, or the overview again.
 * @fires {ParleyViewEvent} parley-view - The reader moved the map, and it is at rest.
 * @fires {ParleyErrorEvent} parley-error - The data could not be loaded, or part of it was wrong.
 * @csspart region - The landmark that holds everything.
 * @csspart status - What is loading or could not be loaded; also the live region, which is not seen.
 * @csspart map - The map.
 * @csspart marker - The button of a place or cluster.
 * @csspart details - The open page.
 * @csspart list - The lists.
 * @csspart issues - What was wrong in the data.
 * @csspart embed - The dialog with HTML for other pages and with downloads.
 * @cssprop [--parley-height=clamp(34rem, 58cqi, 48rem)] - Height where map and panel stand side by side.
 * @cssprop --parley-paper - Background of panel and bar.
 * @cssprop --parley-ink - Text and markers.
 * @cssprop --parley-ink-soft - Secondary text.
 * @cssprop --parley-rule - Hairlines.
 * @cssprop --parley-accent - What is selected, and journeys.
 * @cssprop --parley-land - Land of the basemap.
 * @cssprop --parley-water - Water of the basemap.
 * @cssprop --parley-side-1 - Colour of the first side; so on to `--parley-side-5`.
 */
export class ParleyAtlas extends LitElement {
  static readonly tag = 'parley-atlas';
  static override properties: PropertyDeclarations = {
    src: { type: String },
    loading: { type: String },
    selected: { type: String },
    atlas: { attribute: false, noAccessor: true },
    routing: { type: String },
    headingLevel: { type: Number, attribute: 'heading-level' },
    basemap: { type: String },
    issues: { type: String },
    downloads: { type: String },
    tiles: { type: String },
    tilesAttribution: { type: String, attribute: 'tiles-attribution' },
  };
  static override styles = [tokens, focusRing, atlasStyles];

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  declare src: string | undefined;
  declare loading: 'lazy' | 'eager';
  declare selected: string | undefined;
  declare routing: 'hash' | 'none';
  declare headingLevel: number;
  declare basemap: 'natural-earth' | 'none';
  declare issues: 'read' | 'all' | 'none';
  declare downloads: 'all' | 'none';
  declare tiles: string | undefined;
  declare tilesAttribution: string | undefined;

  /** The state of this atlas, and all that can be asked of it from script. */
  readonly store = new AtlasStore();

  readonly #announcer = new Announcer(this);
  readonly #parts = new Parts(this);
  readonly #reporter = new LoadReporter(this, this.store, this.#parts, this.#announcer);
  readonly #deferred = new DeferredParts(this, () => this.#reporter.reportMissingParts());
  readonly #optionalParts = new OptionalParts(this, this.#parts, this.#deferred);
  readonly #focus = new FocusKeeping(this, this.store, this.#parts);
  readonly #address = new AddressBinding(this);
  readonly #printMode = new PrintMode(this, () => this.#parts.find('parley-map')?.resized());
  readonly #language = new Language(this, (lang) => this.store.setLang(lang));
  readonly #loading = new Loading(this, {
    store: this.store,
    isWanted: () => this.#printMode.printing || this.#address.namesAPage,
    until: () => Promise.all([this.#language.arriving, this.#parts.mapSoon()]),
  });
  readonly #host: AtlasHost = {
    href: (ref) => this.#address.href(ref),
    announce: (said) => this.#announcer.announce(said),
    restoreFocus: () => this.#focus.restore(() => void this.#optionalParts.showSearchAgain()),
    rescueFocus: () => this.#focus.rescue(),
    focusDetails: () => this.#parts.find('parley-details')?.focus(),
    showHelp: () => void this.#optionalParts.showDialog('parley-help'),
    showShare: () => void this.#optionalParts.showDialog('parley-embed'),
    showSearch: () => this.#optionalParts.showSearch(),
    headingLevel: () => this.headingLevel,
    hasDownloads: () => this.downloads !== 'none',
    embedding: () => this.#embedding(),
  };
  #unsubscribe: (() => void) | undefined;

  constructor() {
    super();
    this.src = undefined;
    this.loading = 'eager';
    this.selected = undefined;
    this.routing = 'hash';
    this.headingLevel = 2;
    this.basemap = 'natural-earth';
    this.issues = 'read';
    this.downloads = 'all';
    this.tiles = undefined;
    this.tilesAttribution = undefined;
    new ContextProvider(this, {
      context: atlasContext,
      initialValue: { store: this.store, atlasHost: this.#host },
    });
    for (const near of ['pointerenter', 'pointerdown', 'focusin'])
      this.addEventListener(near, () => void loadDeferredElements(), { once: true });
  }

  override connectedCallback(): void {
    this.#address.claim();
    super.connectedCallback();
    this.#unsubscribe = this.store.subscribe((state, before) => this.#onState(state, before));
    // Data may have been given before there was a page to show it in.
    if (this.store.state.status === 'ready') void this.#reporter.reportLoaded(this.store.state);
    this.addEventListener('keydown', this.#onKeydown);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.removeEventListener('keydown', this.#onKeydown);
    this.#address.release();
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(name, before, value);
    if (name === 'lang' && this.isConnected) this.#language.follow();
  }

  /** What is shown, with its indexes; the empty atlas until something was read. Given data, it shows that. */
  get atlas(): Atlas {
    return this.store.state.atlas;
  }

  set atlas(data: AtlasData | AtlasFile | null | undefined) {
    if (data !== undefined && data !== null) this.show(data); // frameworks pass null while they wait for data
  }

  /**
   * Opens a place, meeting or person; without an argument the overview.
   * @returns false if the atlas has no such thing. @throws TypeError for anything but a reference.
   */
  select(ref?: Ref): boolean {
    if (ref !== undefined) expectRef(ref);
    return this.store.select(ref, { by: 'api' });
  }

  /** Shows data that is already here instead of `src`: as `readAtlas` gives it, or the content of a native file. */
  show(data: AtlasData | AtlasFile): void {
    this.#loading.given(data);
  }

  /**
   * Shows files a reader chose or dropped: one of any format, or several tables that belong together. What is wrong with
   * them is told as always.
   * @param options `columns`: what columns of a table mean, by heading; `encoding`: of tables, if the guess is wrong.
   * @returns false if nothing in them could be read, or other data was asked for meanwhile.
   */
  async open(
    files: readonly Blob[],
    { columns, encoding }: { readonly columns?: ColumnOverrides; readonly encoding?: string } = {},
  ): Promise<boolean> {
    void loadDeferredElements();
    return this.#loading.opened(files, { columns, encoding });
  }

  /** Loads the data again; what was selected stays selected if it is still there. */
  async reload(): Promise<boolean> {
    return this.store.reload();
  }

  /** What a server rendered into it is a picture of its first moment; the browser draws its own. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (isServer || !this.isConnected) return;
    this.#address.bind();
    if (changed.has('selected') && !this.#address.namesAPage) this.#openSelected();
    if (changed.has('src') && this.hasUpdated) this.#loading.renewed();
    else this.#loading.ask();
  }

  protected override render(): TemplateResult {
    const { state } = this.store;
    const { kicker, label, skipMap, untitled } = words(state.lang, atlasEn);
    if (isServer || this.#loading.waiting) return placeholder(state.lang);
    const isArranged = this.#parts.areArranged;
    if (isArranged && !this.#deferred.areMissing) void this.#deferred.load();
    const slotted = this.querySelector(':scope > [slot="heading"]');
    const title = pick(state.atlas.title, state.lang) || captionOfHtmlData(this.#loading.data) || untitled;
    const isCovered = state.status === 'loading' && this.querySelector(':scope > [slot="poster"]') !== null;
    const classes = [
      'region',
      isArranged ? 'own' : '',
      state.selection === undefined ? '' : 'opened',
      isArriving(state) ? 'arriving' : '',
      this.#printMode.printing ? 'printing' : '',
    ].join(' ');
    return html`<div class="container">
      <section
        class=${classes}
        part="region"
        lang=${state.lang}
        dir=${directionOf(state.lang)}
        aria-label=${slotted?.textContent?.trim() ?? nothing}
        aria-labelledby=${slotted === null ? 'title' : nothing}
        aria-busy=${state.status === 'loading' ? 'true' : 'false'}
      >
        <header>
          <slot name="heading">
            <p class="kicker">${kicker}</p>
            ${heading(this.headingLevel, state.status === 'ready' ? title : label, { id: 'title' })}
          </slot>
          ${summary(state)} ${isArranged ? this.#loadStatus(state) : nothing}
        </header>
        <a class="skip" href=${`#${this.#address.namespace}-list`} @click=${this.#skip}>${skipMap}</a>
        ${isArranged ? this.#pageArrangement(isCovered) : this.#arrangement(state, isCovered)}
        <div class="status" part="status" role="status">${this.#announcer.text}</div>
        <parley-help></parley-help>
        <parley-embed exportparts="embed"></parley-embed>
        ${isCovered ? html`<div class="poster"><slot name="poster"></slot></div>` : nothing}
      </section>
    </div>`;
  }

  /** That something is loading or could not be fetched: above the lists, or above the parts that the page has placed. */
  #loadStatus(state: Snapshot): TemplateResult | typeof nothing {
    return this.#deferred.areMissing
      ? missingParts(state.lang, () => void this.#deferred.load())
      : loadStatus(state, () => void this.store.reload());
  }

  #arrangement(state: Snapshot, isCovered: boolean): TemplateResult {
    return defaultArrangement({
      settings: this,
      state,
      status: this.#loadStatus(state),
      optionalParts: this.#optionalParts,
      isCovered,
      isPrinting: this.#printMode.printing,
    });
  }

  /** Problems are listed even where the page has placed no part for them. */
  #pageArrangement(isCovered: boolean): TemplateResult {
    const needsIssues = this.issues !== 'none' && this.querySelector('parley-issues') === null;
    return pageArrangement(needsIssues, isCovered);
  }

  #onState(state: Snapshot, before: Snapshot): void {
    void this.#focus.keep();
    if (state.selection !== before.selection) this.#onSelection(state);
    if (state.selection !== undefined || state.issues.length > 0) void this.#deferred.load();
    if (state.atlas !== before.atlas && state.status === 'ready') {
      if (this.issues === 'all') void this.store.examine(Date.now());
      void this.#reporter.reportLoaded(state);
    }
    if (state.failure !== before.failure && state.failure !== undefined) this.#reporter.reportFailure(state.failure);
    this.requestUpdate();
  }

  #onSelection({ selection, origin }: Snapshot): void {
    if (origin.by !== 'user') return;
    // The field of the default arrangement is put away; one of the page's author stays and is an opener like any other.
    const fromOwnField = origin.from === 'search' && this.#optionalParts.isSearchShown;
    if (fromOwnField) this.#optionalParts.hideSearch();
    if (selection !== undefined && origin.from !== 'details') {
      this.#focus.remember(fromOwnField ? 'search' : deepActiveElement(), selection);
    }
    this.dispatchEvent(new ParleySelectEvent(selection));
  }

  #openSelected(): void {
    const selected = refOf(this.selected ?? '');
    if (selected !== undefined) this.store.select(selected, { by: 'data' });
    else if (this.hasUpdated) this.store.select(undefined, { by: 'data' });
  }

  readonly #skip = (event: Event): void => {
    event.preventDefault();
    this.#focus.rescue();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    if (
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement
    )
      return;
    if (actionFor(event, GLOBAL_KEYS) !== 'help') return;
    event.preventDefault();
    this.#host.showHelp();
  };

  #embedding(): Embedding {
    const { src, basemap, tiles, tilesAttribution } = this;
    const { lang, selection, atlas } = this.store.state;
    return {
      src: src ? this.#loading.absolute(src).join(' ') : undefined,
      isOwn: this.#loading.isOwn,
      title: pick(atlas.title, lang),
      lang,
      basemap,
      tiles,
      tilesAttribution,
      selection,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parley-atlas': ParleyAtlas;
  }
}
