/**
 * The atlas loads the data, holds the state, provides it to its parts and dispatches the public events. Its parts draw the data.
 * The atlas adds the landmark with its heading, the link that skips the map, the live region, the return of focus and the
 * addresses.
 */
import { ContextProvider } from '@lit/context';
import { html, isServer, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { expectRef, refOf } from '../../core/navigation/links.js';
import type { Page, QuestionPage } from '../../core/navigation/question-links.js';
import type { Atlas, AtlasData } from '../../core/model/model.js';
import type { ColumnOverrides } from '../../core/formats/table/columns.js';
import { pick } from '../../core/model/text.js';
import { atlasEn } from '../../languages/en/atlas.js';
import { directionOf, words } from '../../languages/index.js';
import { AtlasStore } from '../../state/atlas-store.js';
import { openPageOf, type Snapshot } from '../../state/snapshot.js';
import { Announcer } from '../base/announcer.js';
import { atlasContext, registerHost } from '../base/context.js';
import { ParleySelectEvent } from '../base/events.js';
import { deepActiveElement, isTextField } from '../base/focus.js';
import { actionFor, GLOBAL_KEYS } from '../base/keys.js';
import { loadDeferredElements } from '../base/deferred-elements.js';
import type { AtlasHost } from '../base/atlas-host.js';
import { focusRing } from '../styles/text.js';
import { tokens } from '../styles/tokens.js';
import { AddressBinding } from './address-binding.js';
import { AtlasSettings } from './atlas-settings.js';
import { Arriving } from './arriving.js';
import { defaultArrangement, pageArrangement } from './arrangement.js';
import { FocusKeeping } from './focus-keeping.js';
import { LanguageController } from './lang.js';
import { LayoutController, type LayoutName } from './layout-controller.js';
import { DeferredParts } from './deferred-parts.js';
import { Loading, type AtlasFile } from './loading.js';
import { OptionalParts } from './optional-parts.js';
import { PrintMode } from '../base/print-mode.js';
import { Parts } from './parts.js';
import { Refreshing } from './refreshing.js';
import { atlasStyles } from './styles.js';
import { LoadReporter } from './load-reporter.js';
import { isArriving, loadStatus, missingParts, placeholder, header } from './templates.js';

/**
 * @summary An atlas of meetings: a map, lists, and linked pages of places, meetings, people, topics, series, sides and sources.
 * @element parley-atlas
 * @attr src - URL of the data, relative to the page, or the URLs of tables that belong together, separated by spaces.
 *   Without it the data inside the element: a table, a list with microdata, JSON-LD; without that the bundled atlas.
 * @attr {'lazy'|'eager'} loading - `eager`, the default, loads at once; `lazy` loads when the atlas is near the viewport.
 * @attr selected - The page that is open at first: `place/`, `meeting/`, `person/`, `topic/`, `series/`, `side/` or `source/` and its id,
 *   or a question: `together/` or `path/` and the percent-encoded ids of people with `/` between, `attendance` or `matrix`. An
 *   address that names a page wins.
 * @attr lang - Language of the atlas's words and of the texts it chooses; English where it has no words in it. Absent: that of the page.
 * @attr {'hash'|'none'} routing - `hash` (the default) gives every page of the atlas an address in the fragment.
 * @attr {1|2|3|4|5|6} heading-level - Level of the atlas's heading in the page's outline; 2 by default.
 * @attr {'read'|'all'|'none'} issues - Which problems in the data are listed: what could not be read (the default), also what is
 *   probably wrong, or nothing.
 * @attr {'auto'|'side'|'stacked'|'compact'} layout - Where the panel is. `auto`, the default: beside the map from a width of 46rem on,
 *   else below it. `side`: beside the map from 30rem on. `stacked`: below the map at any width. `compact`: as `auto`, in 26rem of
 *   height and with a heading of one line; for a column beside a text. Another word means `auto`.
 * @attr {number} refresh - Seconds after which the data is requested again, at least 5; absent: never. What the reader has open,
 *   filtered or moved stays, new meetings are marked, and the time of the update is said. It pauses while the page is hidden.
 * @slot - An arrangement of your own, made of the `parley-*` parts. The atlas adds above it that something is loading or could
 *   not be loaded, and below it what could not be read, unless it contains `<parley-issues>`.
 * @slot heading - A heading of your own instead of the data's title.
 * @slot fallback - Text for readers without script. It is also shown when the data could not be loaded.
 * @slot poster - A picture of the atlas, shown until the data is loaded.
 * @slot data - An element that holds the data (a table, a list or JSON-LD) if the data cannot be a direct child.
 * @fires {ParleyLoadEvent} parley-load - The data was read and the first markers are drawn.
 * @fires {ParleySelectEvent} parley-select - The user opened a page, or returned to the overview.
 * @fires {ParleyViewEvent} parley-view - The user moved the map, and the movement has ended.
 * @fires {ParleyErrorEvent} parley-error - The data could not be loaded, or part of it was wrong.
 * @csspart region - The landmark that contains the whole atlas.
 * @csspart status - The message that something is loading or could not be loaded; also the live region, which is invisible.
 * @csspart header - The heading of the atlas and its summary.
 * @csspart map - The map.
 * @csspart marker - The disc of a place or cluster.
 * @csspart marker-selected - The disc of what is open; it is a `marker` too.
 * @csspart marker-label - The name beside a disc.
 * @csspart controls - The bar of buttons below the map.
 * @csspart button - A button of the bar, or of the dialog.
 * @csspart attribution - The owner of the map's data.
 * @csspart search - The search field.
 * @csspart results - What the search finds.
 * @csspart choices - The choices of the filter.
 * @csspart chips - The conditions of the filter, over the map.
 * @csspart tabs - The row of tabs.
 * @csspart tab - One of the tabs.
 * @csspart list - The lists.
 * @csspart row - The link of a row of a list.
 * @csspart badge - A word beside a title: planned, by telephone, new.
 * @csspart details - The open page.
 * @csspart title - The text of the heading of a page.
 * @csspart back - The links that lead back from a page.
 * @csspart cite - The buttons that copy the address and cite the page.
 * @csspart close - The button that closes a page.
 * @csspart media - A picture with its credit.
 * @csspart credit - The credit and the licence of a picture.
 * @csspart extra - What the author draws on a page (`pageExtras`).
 * @csspart fields - The own columns that the author names.
 * @csspart side - The people of one side at a meeting.
 * @csspart identifiers - The links to other data sets.
 * @csspart sources - The sources of a page.
 * @csspart issues - The problems in the data.
 * @csspart embed - The dialog with HTML for other pages and with downloads.
 * @csspart code - A field of the dialog with HTML to copy.
 * @cssprop --parley-height - Height of the atlas, from 20rem up; the panel scrolls inside. Without it, and without a height of the
 *   element: `clamp(34rem, 58cqi, 48rem)` while map and panel are side by side, 26rem if `layout` is `compact`, else the height of
 *   map, bar and the first rows of the list.
 * @cssprop --parley-paper - Background of panel and bar.
 * @cssprop --parley-ink - Text and markers.
 * @cssprop --parley-ink-soft - Secondary text.
 * @cssprop --parley-rule - Hairlines.
 * @cssprop --parley-accent - Selected things, and journeys.
 * @cssprop --parley-land - Land of the basemap.
 * @cssprop --parley-water - Water of the basemap.
 * @cssprop --parley-side-1 - Colour of the first side. The others follow, up to `--parley-side-8`.
 */
export class ParleyAtlas extends AtlasSettings {
  static readonly tag = 'parley-atlas';
  static override properties: PropertyDeclarations = {
    src: { type: String },
    loading: { type: String },
    selected: { type: String },
    atlas: { attribute: false, noAccessor: true },
    routing: { type: String },
    headingLevel: { type: Number, attribute: 'heading-level' },
    issues: { type: String },
    layout: { type: String },
    refresh: { type: Number },
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
  declare issues: 'read' | 'all' | 'none';
  declare layout: LayoutName;
  declare refresh: number;

  /** The state of this atlas, with its methods for script. */
  readonly store = new AtlasStore();

  readonly #announcer = new Announcer(this);
  readonly #parts = new Parts(this);
  readonly #reporter = new LoadReporter(this, this.store, this.#parts, this.#announcer);
  readonly #deferred = new DeferredParts(this, () => this.#reporter.reportMissingParts());
  readonly #optionalParts = new OptionalParts(this, this.#parts, this.#deferred);
  readonly #focus = new FocusKeeping(this, this.store, this.#parts);
  readonly #address = new AddressBinding(this);
  readonly #arriving = new Arriving(this, this.#address, this.#parts);
  readonly #printMode = new PrintMode(this, () => this.#parts.find('parley-map')?.resized());
  readonly #layout = new LayoutController(this);
  readonly #language = new LanguageController(this, (lang) => this.store.setLang(lang));
  readonly #loading = new Loading(this, {
    store: this.store,
    mustLoad: () => this.#printMode.printing || this.#address.namesAPage,
    until: () => Promise.all([this.#language.loading, this.#parts.mapSoon(), this.#address.reading]),
  });
  readonly #atlasHost: AtlasHost = {
    href: (page, filterText) => this.#address.href(page, filterText),
    hasAddresses: () => this.routing === 'hash',
    announce: (text) => this.#announcer.announce(text),
    restoreFocus: () => this.#focus.restore(() => void this.#optionalParts.showSearchAgain()),
    rescueFocus: () => this.#focus.rescue(),
    focusDetails: () => this.#parts.find('parley-details')?.focus(),
    showHelp: () => void this.#optionalParts.showDialog('parley-help'),
    showShare: () => void this.#optionalParts.showDialog('parley-embed'),
    showSearch: () => this.#optionalParts.showSearch(),
    hideSearch: () => this.#optionalParts.hideSearch(),
    showFilter: () => void this.#optionalParts.showFilter(),
    focusFilterButton: () => this.#parts.find('parley-map')?.focusControl('filter'),
    headingLevel: () => this.headingLevel,
    hasDownloads: () => this.downloads !== 'none',
    embedding: () => ({ atlas: this, loading: this.#loading }),
  };
  #unsubscribe: (() => void) | undefined;

  constructor() {
    super();
    this.loading = 'eager';
    this.routing = 'hash';
    this.headingLevel = 2;
    this.issues = 'read';
    this.layout = 'auto';
    this.refresh = 0;
    new Refreshing(this, this.store, () => this.#reporter.reportUpdate());
    const forParts = { store: this.store, atlasHost: this.#atlasHost };
    new ContextProvider(this, { context: atlasContext, initialValue: forParts });
    registerHost(forParts);
    this.addEventListener('click', () => this.#holdHeight(), { capture: true });
    for (const type of ['pointerenter', 'pointerdown', 'focusin'])
      this.addEventListener(type, () => void loadDeferredElements(), { once: true });
  }

  override connectedCallback(): void {
    this.#address.claim();
    super.connectedCallback();
    this.#unsubscribe = this.store.subscribe((state, before) => this.#onState(state, before));
    // Script may have given data before the atlas was connected.
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

  /** The data that is shown, with its indexes; the empty atlas until data was read. Setting it shows other data. */
  get atlas(): Atlas {
    return this.store.state.atlas;
  }

  set atlas(data: AtlasData | AtlasFile | null | undefined) {
    if (data !== undefined && data !== null) this.show(data); // frameworks pass null while they wait for data
  }

  /**
   * Opens the page of a thing or of a question; without an argument the overview.
   * @returns false if the data has no such page. @throws TypeError for anything but a reference or a question.
   */
  select(page?: Page): boolean {
    if (page !== undefined && !(page as Partial<QuestionPage> | null)?.question) expectRef(page);
    return this.store.select(page, { by: 'api' });
  }

  /** Shows data instead of `src`: as `readAtlas` returns it, or the content of a native file. */
  show(data: AtlasData | AtlasFile): void {
    this.#loading.show(data);
  }

  /**
   * Shows files that the user chose or dropped: one file of any format, or several tables that belong together. Problems in
   * them are reported as always.
   * @param options `columns`: the meaning of columns of a table, by heading; `encoding`: of tables, if the guess is wrong.
   * @returns false if nothing in them could be read, or if other data was requested meanwhile.
   */
  async open(
    files: readonly Blob[],
    { columns, encoding }: { readonly columns?: ColumnOverrides; readonly encoding?: string } = {},
  ): Promise<boolean> {
    void loadDeferredElements();
    return this.#loading.open(files, { columns, encoding });
  }

  /** Loads the data again. The open page stays open if the new data has it. */
  async reload(): Promise<boolean> {
    return this.store.reload();
  }

  /** Removes what a server rendered; the browser draws the atlas again. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (isServer || !this.isConnected) return;
    this.#address.bind();
    this.store.heading = this.heading;
    if (changed.has('layout') && this.hasUpdated) this.#layout.follow();
    if (changed.has('selected') && !this.#address.namesAPage) this.#openSelected();
    if (changed.has('src') && this.hasUpdated) this.#loading.onSrcChange();
    else this.#loading.load();
  }

  protected override render(): TemplateResult {
    const { state } = this.store;
    const { skipMap, label } = words(state.lang, atlasEn);
    if (isServer || this.#loading.isWaiting) return placeholder(state.lang, this.#layout.classes);
    const isArranged = this.#parts.areArranged;
    if (isArranged && !this.#deferred.areMissing) void this.#deferred.load();
    const slotted = this.querySelector(':scope > [slot="heading"]');
    const title = this.heading || pick(state.atlas.title, state.lang) || label;
    const isCovered = state.status === 'loading' && this.querySelector(':scope > [slot="poster"]') !== null;
    const isPrinting = this.#printMode.printing;
    const classes = [
      'region',
      isArranged ? 'own' : isPrinting ? '' : this.#layout.classes,
      openPageOf(state) === undefined ? '' : 'opened',
      isArriving(state) ? 'arriving' : '',
      isPrinting ? 'printing' : '',
    ].join(' ');
    return html`<div class="container">
      <div class="probe"></div>
      <section
        class=${classes}
        part="region"
        lang=${state.lang}
        dir=${directionOf(state.lang)}
        aria-label=${slotted?.textContent?.trim() ?? nothing}
        aria-labelledby=${slotted === null ? 'title' : nothing}
        aria-busy=${state.status === 'loading' ? 'true' : 'false'}
      >
        ${header(state, { title, level: this.headingLevel, status: isArranged ? this.#loadStatus(state) : nothing })}
        <a class="skip" href=${`#${this.#address.namespace}-list`} @click=${this.#skip}>${skipMap}</a>
        ${isArranged ? pageArrangement(this, isCovered) : this.#arrangement(state, isCovered)}
        <div class="status" part="status" role="status">${this.#announcer.text}</div>
        <parley-help></parley-help>
        <parley-embed></parley-embed>
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
      isBrief: this.#layout.hasNaturalHeight,
    });
  }

  #onState(state: Snapshot, before: Snapshot): void {
    void this.#focus.keep();
    this.#keepHeight(state, before);
    if (openPageOf(state) !== openPageOf(before)) this.#onPage(state);
    if (openPageOf(state) !== undefined || state.issues.length > 0) void this.#deferred.load();
    if (state.atlas !== before.atlas && state.status === 'ready') {
      if (this.issues === 'all') void this.store.examine(Date.now());
      void this.#reporter.reportLoaded(state).then(() => this.#arriving.shown());
    }
    if (state.failure !== before.failure && state.failure !== undefined) this.#reporter.reportFailure(state.failure);
    this.requestUpdate();
  }

  /** What the reader opens, filters or makes longer does not move what follows the atlas; another source has its own height. */
  #keepHeight(state: Snapshot, before: Snapshot): void {
    if (state.sourceCount !== before.sourceCount) this.#layout.release();
    else if ((['selection', 'question', 'listView', 'visible'] as const).some((name) => state[name] !== before[name]))
      this.#holdHeight();
  }

  #holdHeight(): void {
    if (this.store.state.status === 'ready') this.#layout.hold();
  }

  #onPage({ selection, question, origin }: Snapshot): void {
    if (origin.by !== 'user') return;
    // The search field of the default arrangement is hidden now. A field that the page has placed stays.
    const isFromOwnField = origin.from === 'search' && this.#optionalParts.isSearchShown;
    if (isFromOwnField) this.#optionalParts.hideSearch();
    if ((selection ?? question) !== undefined && origin.from !== 'details') {
      this.#focus.remember(isFromOwnField ? 'search' : deepActiveElement(), selection);
    }
    this.dispatchEvent(new ParleySelectEvent(selection, question));
  }

  #openSelected(): void {
    const selected = refOf(this.selected ?? '');
    if (selected === undefined && this.selected) void this.#address.openQuestion(this.selected);
    else if (selected !== undefined || this.hasUpdated) this.store.select(selected, { by: 'data' });
  }

  readonly #skip = (event: Event): void => {
    event.preventDefault();
    this.#focus.rescue();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const action = isTextField(event.composedPath()[0]) ? undefined : actionFor(event, GLOBAL_KEYS);
    if (action === undefined) return;
    event.preventDefault();
    this.#atlasHost[action === 'help' ? 'showHelp' : action === 'filter' ? 'showFilter' : 'showSearch']();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'parley-atlas': ParleyAtlas;
  }
}
