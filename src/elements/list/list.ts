/**
 * The atlas as lists: meetings by day, places, people by side. The list has everything the map has and is always in the
 * document. Its tabs are one Tab stop and the list is one more, however long it is: arrow keys move inside it, so that Tab
 * passes a thousand links in one step. Screen readers find plain lists of plain links.
 */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { RefKind } from '../../core/kinds/registry.js';
import type { Atlas, Place } from '../../core/model/model.js';
import { haveSameItems } from '../../core/lib/same-items.js';
import { refOf, refText } from '../../core/navigation/links.js';
import { pick } from '../../core/model/text.js';
import { listEn } from '../../languages/en/list.js';
import type { ListView, Snapshot } from '../../state/snapshot.js';
import { deepActiveElement } from '../base/focus.js';
import { isPlainClick } from '../base/plain-click.js';
import { PartElement } from '../base/part-element.js';
import { COLUMN, ROW, rovingTarget } from '../base/roving.js';
import { sideStyles } from '../styles/sides.js';
import { focusRing, text } from '../styles/text.js';
import { meetingGroups, peopleGroups, placeGroups, type ListContent, type ListItem } from './groups.js';
import { slotsFor, type Slots } from './slots.js';
import { listStyles } from './styles.js';

const VIEWS: readonly ListView[] = ['meetings', 'places', 'people', 'sources'];
/** Rows drawn by each "Show more": more rows make a page slow. */
const STEP = 300;
const NO_SLOTS: Slots = new Map();
const NOTHING: ListContent = { groups: [], total: 0 };
const MAKERS = { meetings: meetingGroups, places: placeGroups, people: peopleGroups, sources: () => NOTHING };
/** The key of "Show more", which arrow keys reach like a row. No row has this key. */
const MORE = 'more';

/**
 * @summary The meetings, places and people of the atlas as lists of links.
 * @element parley-list
 * @attr {'meetings'|'places'|'people'|'sources'} show - Only this list, without tabs.
 * @attr brief - The list begins with its first eight rows and a button that shows all.
 * @csspart list - The list that is shown.
 * @csspart tabs - The row of tabs.
 * @csspart tab - One of the tabs.
 * @csspart row - The link of a row.
 * @csspart badge - A word beside a title: planned, by telephone, new.
 */
export class ParleyList extends PartElement {
  static readonly tag = 'parley-list';
  static override properties: PropertyDeclarations = {
    show: { type: String },
    brief: { type: Boolean },
    _isWhole: { state: true, attribute: false },
    _more: { state: true, attribute: false },
    _current: { state: true, attribute: false },
  };
  static override styles = [text, focusRing, sideStyles, listStyles];

  /** Only this list, without tabs. */
  declare show: ListView | undefined;
  /** The list begins with few rows, and a button shows all. */
  declare brief: boolean;
  /** The reader asked for all rows of a brief list. */
  declare protected _isWhole: boolean;
  /** How many rows the reader asked for beyond those drawn at first. */
  declare protected _more: number;
  /** `kind/id` of the row that is the Tab stop of the list. */
  declare protected _current: string | undefined;

  #content: ListContent = NOTHING;
  /** For each group, the slot of each row. */
  #slots: readonly Slots[] = [];
  /** The values that the content was made from. Focus and selection are not among them: they change no words. */
  #madeFrom: readonly unknown[] = [];
  #origins: { readonly atlas: Atlas; readonly places: readonly Place[] } | undefined;
  /** The row that had focus before an update, with its index. */
  #focusedBefore: { readonly key: string; readonly index: number } | undefined;

  constructor() {
    super();
    this.show = undefined;
    this.brief = false;
    this._isWhole = false;
    this._more = 0;
    this._current = undefined;
  }

  protected override slice(state: Snapshot): readonly unknown[] {
    return [state.atlas, state.lang, state.listView, state.visible, state.selection, state.distanceFrom, state.status];
  }

  /** Moves focus to the tabs, or to the list if it has no tabs. "Skip the map" leads here. */
  override focus(): void {
    const target = this.renderRoot.querySelector<HTMLElement>('[role="tab"][tabindex="0"], [data-key][tabindex="0"]');
    target?.focus();
  }

  /** Focuses the row of a thing. @returns false if the list that is shown does not have it. */
  focusRow(kind: RefKind, id: string): boolean {
    const row = this.#row(refText({ kind, id }));
    row?.focus();
    return row !== undefined && deepActiveElement() === row;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const state = this.store?.state;
    if (state === undefined) return;
    const key = this.#focusedKey;
    this.#focusedBefore =
      key === undefined || key === MORE
        ? undefined
        : { key, index: this.#items.findIndex((item) => keyOf(item) === key) };
    this.#make(state);
    const items = this.#items;
    const isThere = items.some((item) => keyOf(item) === this._current) || (this._current === MORE && this.#left > 0);
    if (!isThere) this._current = items[0] && keyOf(items[0]);
  }

  #make(state: Snapshot): void {
    const level = this.atlasHost.headingLevel() + 1;
    const { atlas, lang, visible, distanceFrom } = state;
    const isBrief = this.brief && !this._isWhole;
    const values = [atlas, lang, visible, distanceFrom, this.#view, level, isBrief, this._more];
    if (haveSameItems(values, this.#madeFrom)) return;
    this.#madeFrom = values;
    this.#content = MAKERS[this.#view]({ state, level, isBrief, more: this._more });
    const focused = this.#focusedKey;
    this.#slots = this.#content.groups.map(({ items }, index) =>
      slotsFor(items.map(keyOf), this.#slots[index] ?? NO_SLOTS, focused),
    );
  }

  /** The row that had focus keeps it. If a filter or new data removed the row, the row in its place gets focus. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const before = this.#focusedBefore;
    this.#focusedBefore = undefined;
    if (before === undefined || this.#focusedKey === before.key) return;
    const items = this.#items;
    const replacement = items[Math.min(before.index, items.length - 1)];
    const row = this.#row(before.key) ?? (replacement && this.#row(keyOf(replacement)));
    void this.updateComplete.then(() => (row ?? this).focus());
  }

  protected override render(): TemplateResult | typeof nothing {
    const state = this.store?.state;
    if (state === undefined || state.status === 'idle') return nothing;
    return html`<div class="room">
      ${this.#only === undefined ? this.#tabs(state) : nothing}
      <div
        id="panel"
        part="list"
        role=${this.#only === undefined ? 'tabpanel' : 'group'}
        aria-label=${this.words(listEn)[this.#view]}
        @keydown=${this.#onListKey}
        @focusin=${this.#onListFocus}
        @click=${this.#onClick}
      >
        ${this.#view === 'places' ? this.#originSelector(state) : nothing}
        ${this.#view === 'sources' ? this.#sources(state) : nothing}
        ${this.#content.total === 0 && this.#view !== 'sources' && state.status === 'ready' ? this.#none(state) : nothing}
        ${this.#rows()}
      </div>
    </div>`;
  }

  /** The only list to show; undefined, which shows tabs, also for an unknown word in `show`. */
  get #only(): ListView | undefined {
    return VIEWS.find((view) => view === this.show);
  }

  get #view(): ListView {
    return this.#only ?? this.store?.state.listView ?? 'meetings';
  }

  /** The lists with a tab. Sources have one only if the atlas has sources. */
  get #views(): readonly ListView[] {
    const none = this.store?.state.atlas.sources.length === 0 && this.#view !== 'sources';
    return none ? VIEWS.filter((view) => view !== 'sources') : VIEWS;
  }

  /** How many rows are not drawn. */
  get #left(): number {
    return this.#content.total - this.#items.length;
  }

  get #items(): readonly ListItem[] {
    return this.#content.groups.flatMap((group) => group.items);
  }

  #tabs({ atlas, visible }: Snapshot): TemplateResult {
    const counts = {
      meetings: [visible?.size, atlas.meetings],
      places: [visible?.placeIndexes.length, atlas.places],
      people: [visible?.people().length, atlas.people],
      sources: [undefined, atlas.sources],
    } as const;
    const count = (view: ListView): string => {
      const [passing, { length }] = counts[view];
      return this.words(listEn).count(passing ?? length, length);
    };
    return html`<div
      class="tabs"
      part="tabs"
      role="tablist"
      aria-label=${this.words(listEn).tabs}
      @keydown=${this.#onTabKey}
    >
      ${this.#views.map(
        (view) =>
          html`<button
            part="tab"
            role="tab"
            type="button"
            id="tab-${view}"
            aria-controls="panel"
            aria-selected=${view === this.#view ? 'true' : 'false'}
            tabindex=${view === this.#view ? '0' : '-1'}
            @click=${() => this.#choose(view)}
          >
            ${this.words(listEn)[view]} <span class="count">${count(view)}</span>
          </button>`,
      )}
    </div>`;
  }

  #none({ visible }: Snapshot): TemplateResult {
    const { none, noMatch, showAll } = this.words(listEn);
    return visible === undefined
      ? html`<p class="soft">${none}</p>`
      : html`<p>${noMatch} <button class="more" type="button" @click=${this.#clearFilter}>${showAll}</button></p>`;
  }

  /** The choice of a place from which all others show distance and direction (draft WCAG technique G227). */
  #originSelector(state: Snapshot): TemplateResult | typeof nothing {
    if (this.#origins?.atlas !== state.atlas) this.#origins = { atlas: state.atlas, places: originsOf(state.atlas) };
    const { places } = this.#origins;
    if (places.length === 0) return nothing;
    return html`<label class="origin soft">
      ${this.words(listEn).origin}
      <select @change=${this.#onOrigin}>
        <option value="">${this.words(listEn).noOrigin}</option>
        ${places.map((place) => {
          const chosen = place.id === state.distanceFrom;
          return html`<option value=${place.id} ?selected=${chosen} .selected=${chosen}>
            ${pick(place.name, state.lang)}
          </option>`;
        })}
      </select>
    </label>`;
  }

  /** The sources, and the data itself as downloads. The titles stand there until the element is loaded: paper does not wait. */
  #sources({ atlas, lang }: Snapshot): TemplateResult {
    const withData = this.#only === undefined && this.atlasHost.hasDownloads();
    const titles = atlas.sources.map(({ title }) => pick(title, lang)).join(' · ');
    return html`<parley-sources .atlas=${this.store}>${titles}</parley-sources>${
        withData ? html`<parley-download></parley-download>` : nothing
      }`;
  }

  #rows(): TemplateResult {
    const selection = this.store?.state.selection;
    const opened = selection && refText(selection);
    return html`${this.#content.groups.map(
      (group, index) =>
        html`${group.heading}
          <ul>
            ${repeat(
              group.items,
              (item) => this.#slots[index]?.get(keyOf(item)),
              (item) => this.#item(item, opened),
            )}
          </ul>`,
    )}
    ${
      this.#left > 0
        ? html`<button
            class="more"
            type="button"
            data-key=${MORE}
            tabindex=${this._current === MORE ? '0' : '-1'}
            @click=${this.#more}
          >
            ${this.brief && !this._isWhole ? this.words(listEn).all(this.#content.total) : this.words(listEn).more(this.#left)}
          </button>`
        : nothing
    }`;
  }

  #item(item: ListItem, opened: string | undefined): TemplateResult {
    const key = keyOf(item);
    return html`<li>
      <a
        class="title"
        part="row"
        href=${this.atlasHost.href(item.ref)}
        data-key=${key}
        tabindex=${key === this._current ? '0' : '-1'}
        aria-current=${key === opened ? 'true' : nothing}
        >${item.title}</a
      >${item.badges} ${item.line === '' ? nothing : html`<span class="soft block">${item.line}</span>`}
    </li>`;
  }

  get #focusedKey(): string | undefined {
    const active = (this.renderRoot as ShadowRoot).activeElement;
    return active instanceof HTMLElement ? active.dataset['key'] : undefined;
  }

  #row(key: string): HTMLElement | undefined {
    const rows = this.renderRoot.querySelectorAll<HTMLElement>('a[data-key]');
    return [...rows].find((row) => row.dataset['key'] === key);
  }

  #choose(view: ListView): void {
    this._isWhole = false;
    this._more = 0;
    this._current = undefined;
    this.store?.showList(view);
  }

  readonly #onTabKey = (event: KeyboardEvent): void => {
    const rtl = getComputedStyle(this).direction === 'rtl';
    const views = this.#views;
    const target = rovingTarget(event, views.length, views.indexOf(this.#view), ROW, rtl);
    const view = target === undefined ? undefined : views[target];
    if (view === undefined) return;
    event.preventDefault();
    this.#choose(view);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${view}`)?.focus());
  };

  readonly #onListKey = (event: KeyboardEvent): void => {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-key]')];
    const current = rows.indexOf(event.target as HTMLElement);
    const target = current < 0 ? undefined : rovingTarget(event, rows.length, current, COLUMN);
    if (target === undefined) return;
    event.preventDefault();
    rows[target]?.focus();
  };

  readonly #onListFocus = (event: FocusEvent): void => {
    const row = event.target instanceof HTMLElement ? event.target.dataset['key'] : undefined;
    if (row !== undefined) this._current = row;
  };

  readonly #onClick = (event: MouseEvent): void => {
    const anchor = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const key = anchor?.dataset['key'];
    if (key === undefined || !isPlainClick(event)) return;
    const ref = refOf(key);
    if (ref === undefined) return;
    event.preventDefault();
    const selection = this.store?.state.selection;
    // As on the map, the row of the open page moves focus into that page.
    if (selection?.kind === ref.kind && selection.id === ref.id) this.atlasHost.focusDetails();
    else this.store?.select(ref, { by: 'user', from: 'list' });
  };

  readonly #onOrigin = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.store?.measureFrom(value === '' ? undefined : value);
  };

  readonly #clearFilter = (): void => {
    this.focus();
    void this.store?.setFilter({}, { by: 'user', from: 'list' });
  };

  /** Draws more rows and moves focus to the first new one. */
  readonly #more = (): void => {
    const known = new Set(this.#items.map(keyOf));
    if (this.brief && !this._isWhole) this._isWhole = true;
    else this._more += STEP;
    void this.updateComplete.then(() => {
      const next = this.#items.find((item) => !known.has(keyOf(item)));
      if (next !== undefined) this.#row(keyOf(next))?.focus();
    });
  };
}

/** The places from which distances can be shown: none if there is only one place, or too many to choose from. */
function originsOf({ places }: Atlas): readonly Place[] {
  const placed = places.filter((place) => place.coordinates !== undefined);
  return placed.length < 2 || placed.length > 2000 ? [] : placed;
}

const keyOf = ({ ref }: ListItem): string => refText(ref);

declare global {
  interface HTMLElementTagNameMap {
    'parley-list': ParleyList;
  }
}
