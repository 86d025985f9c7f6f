/**
 * The atlas: loads the data, holds the state, gives it to its parts, fires the public events. It draws nothing of the
 * data itself; what it adds is what only the whole can have: the landmark and its heading, the way past the map, the
 * one live region, where focus goes back to, and the address.
 */
import { ContextProvider } from '@lit/context';
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { formatFragment, mergeFragment } from '../../core/links.js';
import type { AtlasData, Ref } from '../../core/model.js';
import { statistics } from '../../core/queries/atlas.js';
import { pick } from '../../core/text.js';
import { formatDate, formatList, formatSpan, messagesFor, resolveLang } from '../../i18n/index.js';
import { bindToHash } from '../../page/hash-routing.js';
import { AtlasStore } from '../../state/atlas-store.js';
import type { Snapshot } from '../../state/snapshot.js';
import { Announcer } from '../base/announcer.js';
import { atlasContext } from '../base/context.js';
import { ParleyErrorEvent, ParleyLoadEvent, ParleySelectEvent } from '../base/events.js';
import { deepActiveElement, refocus } from '../base/focus.js';
import { heading } from '../base/heading.js';
import { actionFor, GLOBAL_KEYS } from '../base/keys.js';
import type { Surroundings } from '../base/surroundings.js';
import { focusRing } from '../styles/text.js';
import { tokens } from '../styles/tokens.js';
import { inheritedLang } from './lang.js';
import { claimNamespace, releaseNamespace } from './namespaces.js';
import { atlasStyles } from './styles.js';

/** What the atlas needs of its parts: looked up by tag, so that no element imports another's class. */
type Part<Methods> = HTMLElement & { readonly updateComplete: Promise<boolean> } & Methods;
type MapPart = Part<{ focusPlace(id: string): boolean; readonly firstDraw: Promise<void> }>;
type ListPart = Part<{ focusRow(kind: Ref['kind'], id: string): boolean }>;
type HelpPart = Part<{ show(): void }>;

const PARTS =
  'parley-map, parley-list, parley-details, parley-timeline, parley-search, parley-sources, parley-issues, parley-help';

/**
 * @summary An atlas of meetings: a map, lists and pages of places, meetings and people, linked with one another.
 * @element parley-atlas
 * @attr src - URL of the data. Without it the bundled first atlas is shown.
 * @attr lang - Language of the atlas's own words and of the texts chosen from the data; that of the page if absent.
 * @attr {'hash'|'none'} routing - `hash` (the default) gives every page of the atlas an address in the fragment.
 * @attr {1|2|3|4|5|6} heading-level - Level of the atlas's heading in the page's outline; 2 by default.
 * @attr {'natural-earth'|'none'} basemap - The bundled basemap, or plain paper.
 * @attr tiles - URL template of raster tiles. Without it no other server is ever asked for anything.
 * @attr tiles-attribution - Whose tiles they are, required with `tiles`.
 * @slot - An arrangement of your own, made of the `parley-*` parts.
 * @slot heading - A heading of your own instead of the data's title.
 * @slot fallback - What is read where there is no script; not shown otherwise.
 * @fires {ParleyLoadEvent} parley-load - The data was read and the first markers are drawn.
 * @fires {ParleySelectEvent} parley-select - The reader opened a place, a meeting, a person, or the overview again.
 * @fires {ParleyViewEvent} parley-view - The reader moved the map, and it is at rest.
 * @fires {ParleyErrorEvent} parley-error - The data could not be loaded, or part of it was wrong.
 * @csspart region - The landmark that holds everything.
 * @csspart status - The live region.
 * @csspart map - The map.
 * @csspart marker - The button of a place or cluster.
 * @csspart details - The open page.
 * @csspart list - The lists.
 * @csspart issues - What was wrong in the data.
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
  static override properties: PropertyDeclarations = {
    src: { type: String },
    lang: { type: String, reflect: true },
    routing: { type: String },
    headingLevel: { type: Number, attribute: 'heading-level' },
    basemap: { type: String },
    tiles: { type: String },
    tilesAttribution: { type: String, attribute: 'tiles-attribution' },
    _searching: { state: true, attribute: false },
    _printing: { state: true, attribute: false },
  };
  static override styles = [tokens, focusRing, atlasStyles];

  declare src: string | undefined;
  declare routing: 'hash' | 'none';
  declare headingLevel: number;
  declare basemap: 'natural-earth' | 'none';
  declare tiles: string | undefined;
  declare tilesAttribution: string | undefined;
  /** The search field is shown. */
  declare protected _searching: boolean;
  /** On paper nothing can be opened, so everything is written out. */
  declare protected _printing: boolean;

  /** The state of this atlas, and all that can be asked of it from script. */
  readonly store = new AtlasStore();

  readonly #announcer = new Announcer(this);
  readonly #surroundings: Surroundings = {
    href: (ref) => this.#href(ref),
    announce: (said) => this.#announcer.announce(said),
    restoreFocus: () => this.#restoreFocus(),
    focusDetails: () => this.#part<Part<unknown>>('parley-details')?.focus(),
    showHelp: () => this.#part<HelpPart>('parley-help')?.show(),
    showSearch: () => void this.#showSearch(),
    headingLevel: () => this.headingLevel,
  };
  #print: MediaQueryList | undefined;
  #namespace = '';
  #unbind: (() => void) | undefined;
  #unsubscribe: (() => void) | undefined;
  /** What had focus when the search field was shown. */
  #searchOpener: HTMLElement | undefined;
  /** What had focus when the open page was opened, and what was opened then. */
  #opener: { readonly element: HTMLElement | undefined; readonly ref: Ref } | undefined;

  constructor() {
    super();
    this.src = undefined;
    this.routing = 'hash';
    this.headingLevel = 2;
    this.basemap = 'natural-earth';
    this.tiles = undefined;
    this.tilesAttribution = undefined;
    this._searching = false;
    this._printing = false;
    new ContextProvider(this, {
      context: atlasContext,
      initialValue: { store: this.store, surroundings: this.#surroundings },
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#namespace = claimNamespace(this);
    this.store.setLang(resolveLang(inheritedLang(this)));
    this.#unsubscribe = this.store.subscribe((state, before) => this.#onState(state, before));
    this.addEventListener('keydown', this.#onKeydown);
    this.#print = matchMedia('print');
    this._printing = this.#print.matches;
    this.#print.addEventListener('change', this.#onPrint);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unbind?.();
    this.#unbind = undefined;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.removeEventListener('keydown', this.#onKeydown);
    this.#print?.removeEventListener('change', this.#onPrint);
    releaseNamespace(this);
    this.store.abort();
  }

  /**
   * Opens a place, meeting or person; without an argument the overview.
   * @returns false if the atlas has no such thing.
   */
  select(ref?: Ref): boolean {
    return this.store.select(ref, { by: 'api' });
  }

  /** Shows data that is already here instead of `src`. */
  show(data: AtlasData): void {
    this.store.show(data);
  }

  /** Loads the data again; what was selected stays selected if it is still there. */
  async reload(): Promise<boolean> {
    return this.store.reload();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.isConnected) return;
    if (changed.has('lang')) this.store.setLang(resolveLang(inheritedLang(this)));
    if (this.#unbind === undefined && this.routing === 'hash') {
      this.#unbind = bindToHash(this.store, this.#namespace, window);
    } else if (this.routing !== 'hash') {
      this.#unbind?.();
      this.#unbind = undefined;
    }
    if (changed.has('src') || this.store.state.status === 'idle') this.#load();
  }

  #load(): void {
    const { src } = this;
    if (src === undefined || src === '') {
      void this.store.load(async () => (await import('../../../geo/us-dprk-2018.js')).text);
    } else {
      void this.store.load(new URL(src, this.baseURI).href);
    }
  }

  protected override render(): TemplateResult {
    const { state } = this.store;
    const words = messagesFor(state.lang);
    const own = this.querySelector(PARTS) !== null;
    const slotted = this.querySelector(':scope > [slot="heading"]');
    const title = pick(state.atlas.title, state.lang) || words.atlas.untitled;
    return html`<section
      class="region ${state.selection === undefined ? '' : 'opened'}"
      part="region"
      aria-label=${slotted?.textContent?.trim() ?? nothing}
      aria-labelledby=${slotted === null ? 'title' : nothing}
      aria-busy=${state.status === 'loading' ? 'true' : 'false'}
    >
      <header>
        <slot name="heading">
          <p class="kicker">${words.atlas.kicker}</p>
          ${heading(this.headingLevel, state.status === 'ready' ? title : words.atlas.label, { id: 'title' })}
        </slot>
        ${this.#summary(state)}
      </header>
      <a class="skip" href=${`#${this.#namespace}-list`} @click=${this.#skip}>${words.atlas.skipMap}</a>
      ${own ? html`<slot></slot>` : this.#arrangement(state)}
      <div class="status" part="status" role="status">${this.#announcer.text}</div>
      <parley-help></parley-help>
    </section>`;
  }

  #arrangement(state: Snapshot): TemplateResult {
    const words = messagesFor(state.lang);
    const { license, asOf } = state.atlas;
    return html`<parley-map
        exportparts="map, marker, controls"
        .basemap=${this.basemap}
        .tiles=${this.tiles}
        .tilesAttribution=${this.tilesAttribution}
      ></parley-map>
      <div class="panel" tabindex="-1">
        ${this.#trouble(state)}
        ${this._searching ? html`<parley-search exportparts="search, results" @keydown=${this.#onSearchKey}></parley-search>` : nothing}
        <parley-details exportparts="details, close"></parley-details>
        <parley-list class="screen-only" exportparts="list, tabs"></parley-list>
        ${this._printing ? this.#record() : nothing}
        <footer>
          <parley-issues exportparts="issues"></parley-issues>
          ${
            state.status === 'ready' && (asOf !== undefined || license !== undefined)
              ? html`<p class="colophon">
                  ${[
                    asOf === undefined ? '' : words.atlas.asOf(formatDate(asOf, state.lang, words)),
                    license === undefined ? '' : words.atlas.license(license),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>`
              : nothing
          }
        </footer>
      </div>`;
  }

  /** The whole atlas in writing, for paper: the tabs of the screen would show one list of four. */
  #record(): TemplateResult {
    return html`<parley-list show="meetings"></parley-list>
      <parley-list show="places"></parley-list>
      <parley-list show="people"></parley-list>
      <parley-list show="sources"></parley-list>`;
  }

  /** "United States and North Korea, 27 May to 12 June 2018: 14 meetings and calls, 6 places, 11 people." */
  #summary({ atlas, lang, status }: Snapshot): TemplateResult | typeof nothing {
    if (status !== 'ready') return nothing;
    const words = messagesFor(lang);
    if (atlas.meetings.length + atlas.places.length === 0) return html`<p class="description">${words.atlas.empty}</p>`;
    const { meetings, calls, places, people } = statistics(atlas);
    const sides =
      atlas.sides.length <= 3
        ? formatList(
            atlas.sides.map((side) => pick(side.name, lang)),
            lang,
          )
        : '';
    const counted = words.atlas.summary(sides, formatSpan(atlas.meetings, lang, words), {
      meetings,
      links: calls,
      places,
      people,
    });
    const description = pick(atlas.description, lang);
    return html`<p class="description">${description} ${counted}</p>`;
  }

  #trouble({ status, failure, progress, lang }: Snapshot): TemplateResult | typeof nothing {
    const words = messagesFor(lang);
    if (status === 'loading') {
      return html`<p class="loading">
        ${progress === undefined ? words.atlas.loading : words.atlas.progress(progress)}
      </p>`;
    }
    if (failure === undefined) return nothing;
    return html`<div class="failure">
      ${words.atlas.failed(failure)}
      <button type="button" @click=${() => void this.store.reload()}>${words.atlas.retry}</button>
    </div>`;
  }

  #onState(state: Snapshot, before: Snapshot): void {
    if (state.selection !== before.selection) this.#onSelection(state);
    if (state.atlas !== before.atlas && state.status === 'ready') void this.#announceLoad(state);
    if (state.failure !== before.failure && state.failure !== undefined) {
      this.dispatchEvent(new ParleyErrorEvent({ failure: state.failure }));
      this.#announcer.announce(messagesFor(state.lang).atlas.failed(state.failure));
    }
    this.requestUpdate();
  }

  #onSelection({ selection, origin }: Snapshot): void {
    if (origin.by !== 'user') return;
    if (origin.from === 'search') this._searching = false;
    if (selection !== undefined && origin.from !== 'details') {
      const element = origin.from === 'search' ? this.#searchOpener : deepActiveElement();
      this.#opener = { element, ref: selection };
    }
    this.dispatchEvent(new ParleySelectEvent(selection));
  }

  /** `parley-load` promises drawn markers, so it waits for the map, if there is one that is shown. */
  async #announceLoad({ atlas, issues }: Snapshot): Promise<void> {
    await this.updateComplete;
    const map = this.#part<MapPart>('parley-map');
    if (map !== null && map.getClientRects().length > 0) await map.firstDraw;
    if (this.store.state.atlas !== atlas || !this.isConnected) return;
    const { meetings, calls, places, people } = statistics(atlas);
    this.dispatchEvent(new ParleyLoadEvent({ places, meetings: meetings + calls, people, issues }));
    if (issues.length > 0) this.dispatchEvent(new ParleyErrorEvent({ issues }));
  }

  #restoreFocus(): void {
    const opener = this.#opener;
    this.#opener = undefined;
    if (refocus(opener?.element)) return;
    const ref = opener?.ref;
    if (ref?.kind === 'place' && this.#part<MapPart>('parley-map')?.focusPlace(ref.id)) return;
    const list = this.#part<ListPart>('parley-list');
    if (ref !== undefined && list?.focusRow(ref.kind, ref.id)) return;
    list?.focus();
  }

  #part<Element extends HTMLElement>(tag: string): Element | null {
    return this.renderRoot.querySelector<Element>(tag) ?? this.querySelector<Element>(tag);
  }

  #href(ref: Ref | undefined): string {
    const base =
      this.routing === 'hash'
        ? mergeFragment(location.hash, ref, this.#namespace)
        : formatFragment(ref, this.#namespace);
    return base === '' ? '#' : base;
  }

  async #showSearch(): Promise<void> {
    if (!this._searching) this.#searchOpener = deepActiveElement();
    this._searching = true;
    await this.updateComplete;
    const search = this.#part<Part<unknown>>('parley-search');
    await search?.updateComplete;
    search?.focus();
  }

  /** Escape in an empty field (the field takes the Escape that empties it) puts it away. */
  readonly #onSearchKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this._searching = false;
    refocus(this.#searchOpener);
  };

  readonly #onPrint = (event: MediaQueryListEvent): void => {
    this._printing = event.matches;
  };

  readonly #skip = (event: Event): void => {
    event.preventDefault();
    this.#part<Part<unknown>>(this.store.state.selection === undefined ? 'parley-list' : 'parley-details')?.focus();
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
    this.#surroundings.showHelp();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'parley-atlas': ParleyAtlas;
  }
}
