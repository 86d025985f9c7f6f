/**
 * The filter of an atlas: chips for what is filtered, and the choices, with a count beside each as it would be. In the default
 * arrangement the chips stand above the map and the choices in the panel, as two elements; a page may place one with both.
 */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import {
  conditionsOf,
  timeOf,
  withoutCondition,
  withTime,
  withValue,
  type Condition,
} from '../../core/filter/conditions.js';
import { facets, type FacetName, type Facets } from '../../core/filter/facets.js';
import { NO_FILTER, type Filter } from '../../core/filter/filter.js';
import { isLarge } from '../../core/model/large.js';
import type { Atlas } from '../../core/model/model.js';
import { filterEn } from '../../languages/en/filter.js';
import { mapEn } from '../../languages/en/map.js';
import { heading } from '../../pages/pieces/heading.js';
import type { Snapshot } from '../../state/snapshot.js';
import { deepActiveElement, isInside, refocus } from '../base/focus.js';
import { PartElement } from '../base/part-element.js';
import { sideStyles } from '../styles/sides.js';
import { focusRing, text } from '../styles/text.js';
import { chips } from './chips.js';
import { ChoiceGroup } from './choice-group.js';
import { filterStyles } from './styles.js';
import { TimeGroup } from './time-group.js';
import { chipText } from './value-names.js';

/**
 * @summary The filter: chips for what is filtered, and choices of time, people, sides and so on with their counts.
 * @element parley-filter
 * @attr {'chips'|'choices'} show - Only the chips, or only the choices. Absent: both, and a button that opens the choices.
 * @attr open - The choices are shown.
 * @csspart chips - The row of chips.
 * @csspart choices - The choices.
 */
export class ParleyFilter extends PartElement {
  static readonly tag = 'parley-filter';
  static override properties: PropertyDeclarations = {
    show: { type: String, reflect: true },
    open: { type: Boolean, reflect: true },
  };
  static override styles = [text, focusRing, sideStyles, filterStyles];

  /** Only the chips, or only the choices. */
  declare show: 'chips' | 'choices' | undefined;
  /** The choices are shown. */
  declare open: boolean;

  readonly #sides = new ChoiceGroup('sides', this.#hostOfGroups());
  readonly #time = new TimeGroup(this.#hostOfGroups());
  readonly #others = (['people', 'places', 'topics', 'series', 'modes', 'statuses', 'certainties'] as const).map(
    (name) => new ChoiceGroup(name, this.#hostOfGroups()),
  );
  /** The condition that the user changed last: its rows stay where they are. */
  #changed: FacetName | 'time' | undefined;
  #all: { readonly atlas: Atlas; readonly facets: Facets } | undefined;
  #present: { readonly atlas: Atlas; readonly filter: Filter; readonly facets: Facets } | undefined;
  /** The atlas whose indexes are built. */
  #prepared: Atlas | undefined;
  #opener: HTMLElement | undefined;
  /** The chip that was removed while it had focus. */
  #removed: number | undefined;

  constructor() {
    super();
    this.show = undefined;
    this.open = false;
  }

  protected override slice(state: Snapshot): readonly unknown[] {
    return [state.atlas, state.lang, state.filter, state.visible, state.status];
  }

  /** Says what any change of the filter has come to. The announcer says it once, if several elements do so. */
  protected override stateChanged(state: Snapshot, before: Snapshot): void {
    super.stateChanged(state, before);
    // The filter of an address comes before the data.
    if (state.status !== 'ready' || state.atlas !== before.atlas || state.visible === before.visible) return;
    this.atlasHost.announce(this.#result(state));
  }

  /** Opens the choices and moves focus to their heading. Focus returns to its present place when they are closed. */
  showChoices(): void {
    if (!this.open) this.#opener = deepActiveElement();
    this.open = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#title')?.focus());
  }

  /** Moves focus to the heading of the open choices, else to the first chip. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('#title, .chip, .button')?.focus();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const state = this.store?.state;
    if (state === undefined || !this.#showsChoices || !this.#isReady(state.atlas)) return;
    this.#followFilter(state);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const removed = this.#removed;
    this.#removed = undefined;
    if (removed === undefined) return;
    const left = [...this.renderRoot.querySelectorAll<HTMLElement>('.chip[data-index]')];
    const next = left[Math.min(removed, left.length - 1)];
    if (next === undefined) this.#focusButton();
    else next.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const state = this.store?.state;
    if (state === undefined || state.atlas.meetings.length === 0) return nothing;
    return html`${this.show === undefined ? this.#button(state) : nothing}
    ${this.show === 'choices' ? nothing : this.#chips(state)} ${this.#showsChoices ? this.#choices(state) : nothing}`;
  }

  get #showsChoices(): boolean {
    return this.open && this.show !== 'chips';
  }

  #button({ filter }: Snapshot): TemplateResult {
    return html`<button
      type="button"
      class="button"
      aria-expanded=${this.open ? 'true' : 'false'}
      @click=${() => (this.open ? this.#close() : this.showChoices())}
    >
      ${this.words(mapEn).filter(conditionsOf(filter).length)}
    </button>`;
  }

  #chips(state: Snapshot): TemplateResult | typeof nothing {
    const conditions = conditionsOf(state.filter);
    if (conditions.length === 0) return nothing;
    const { atlas, visible } = state;
    const total = atlas.meetings.length;
    const passing = visible?.size ?? total;
    const words = this.words(filterEn);
    return html`${chips(
      { shown: state, conditions, passing, total },
      {
        remove: (condition, index) => this.#remove(condition, index),
        clear: this.#clear,
        showChoices: () => this.atlasHost.showFilter(),
      },
    )}
    ${
      passing > 0
        ? nothing
        : html`<p class="empty">
            ${words.empty} <button type="button" class="clear" @click=${this.#clear}>${words.clear}</button>
          </p>`
    }`;
  }

  #choices(state: Snapshot): TemplateResult {
    const { atlas, filter, visible } = state;
    const words = this.words(filterEn);
    const total = atlas.meetings.length;
    const isFiltered = conditionsOf(filter).length > 0;
    return html`<section class="choices" part="choices" aria-labelledby="title" @keydown=${this.#onKeydown}>
      <div class="head">
        ${heading(this.atlasHost.headingLevel() + 1, words.title, { id: 'title', focusable: true })}
        <span class="showing">${isFiltered ? words.passing(visible?.size ?? total, total) : words.all(total)}</span>
        ${
          isFiltered ? html`<button type="button" class="clear" @click=${this.#clear}>${words.clear}</button>` : nothing
        }
        <button type="button" class="close" aria-label=${words.close} @click=${() => this.#close()}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      ${this.#isReady(atlas) ? this.#drawnGroups() : html`<p class="soft">${words.counting}</p>`}
      <p id="leaves-none" hidden>${words.leavesNone}</p>
    </section>`;
  }

  #drawnGroups(): TemplateResult {
    return html`<div class="groups">
      ${[this.#sides, this.#time, ...this.#others].map((group) => (group.isUseful ? group.render() : nothing))}
    </div>`;
  }

  /** The indexes of a large atlas are built in steps, so that the page does not freeze. */
  #isReady(atlas: Atlas): boolean {
    if (!isLarge(atlas) || this.#prepared === atlas) return true;
    void this.store?.prepareFilters().then(() => {
      this.#prepared = atlas;
      this.requestUpdate();
    });
    return false;
  }

  #followFilter(shown: Snapshot): void {
    const { atlas, filter } = shown;
    if (this.#all?.atlas !== atlas) this.#all = { atlas, facets: facets(atlas, NO_FILTER) };
    if (this.#present?.atlas !== atlas || this.#present.filter !== filter)
      this.#present = { atlas, filter, facets: facets(atlas, filter) };
    const [all, present] = [this.#all.facets, this.#present.facets];
    this.#time.follow({ shown, all: all.time, passing: present.time, chosen: timeOf(filter) });
    const focused = (this.renderRoot as ShadowRoot).activeElement?.closest<HTMLElement>('.group')?.dataset['name'];
    for (const group of [this.#sides, ...this.#others]) {
      const { name } = group;
      const isHeld = name === this.#changed || name === focused;
      group.follow({ shown, counts: present[name], chosen: filter[name] ?? [], isHeld });
    }
  }

  #hostOfGroups() {
    const set = (filter: Filter): void => void this.#set(filter);
    return {
      updateComplete: (): Promise<boolean> => this.updateComplete,
      requestUpdate: (): void => this.requestUpdate(),
      announce: (said: string): void => this.atlasHost.announce(said),
      choose: (condition: Exclude<Condition, { name: 'time' }>, isChosen: boolean): void => {
        this.#changed = condition.name;
        set(isChosen ? withValue(this.#filter, condition) : withoutCondition(this.#filter, condition));
      },
      chooseTime: (time: ReturnType<typeof timeOf>): void => {
        this.#changed = 'time';
        set(withTime(this.#filter, time));
      },
    };
  }

  get #filter(): Filter {
    return this.store?.state.filter ?? NO_FILTER;
  }

  /** Changes the filter. @param before is said before the number of meetings that are left. */
  async #set(filter: Filter, before = ''): Promise<void> {
    const { store } = this;
    if (store === undefined) return;
    await store.setFilter(filter, { by: 'user', from: 'filter' });
    if (before !== '') this.atlasHost.announce(`${before} ${this.#result(store.state)}`);
  }

  #result({ atlas, visible }: Snapshot): string {
    const words = this.words(filterEn);
    const total = atlas.meetings.length;
    return visible === undefined ? words.cleared(total) : words.changed(visible.size, total);
  }

  #remove(condition: Condition, index: number): void {
    this.#changed = undefined;
    const state = this.store?.state;
    if (state === undefined) return;
    this.#removed = index;
    void this.#set(
      withoutCondition(state.filter, condition),
      this.words(filterEn).removed(chipText(state, condition, false)),
    );
  }

  /** The button disappears with the filter, so focus moves before. */
  readonly #clear = (): void => {
    this.#changed = undefined;
    if (this.#showsChoices && this.show === 'choices') this.focus();
    else this.#focusButton();
    void this.#set(NO_FILTER);
  };

  #focusButton(): void {
    const own = this.renderRoot.querySelector<HTMLElement>('.button');
    if (own === null) this.atlasHost.focusFilterButton();
    else own.focus();
  }

  /** Focus goes back to what opened the choices, if it is inside them. */
  #close(): void {
    const isFocusHere = isInside(deepActiveElement(), this);
    this.#changed = undefined;
    if (isFocusHere && !refocus(this.#opener)) this.#focusButton();
    this.#opener = undefined;
    this.open = false;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'parley-filter': ParleyFilter;
  }
}
