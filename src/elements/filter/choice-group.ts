/**
 * The choices of one condition: checkboxes with the number of meetings beside each, as it would be. The group is one tab stop;
 * arrow keys move inside it, Space chooses, letters jump. A long list begins with the values that have most meetings, and has a
 * field to search in it.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ValueCondition } from '../../core/filter/conditions.js';
import type { FacetCounts, FacetName } from '../../core/filter/facets.js';
import { kindNamed } from '../../core/kinds/registry.js';
import { foldDiacritics } from '../../core/lib/fold.js';
import type { Atlas } from '../../core/model/model.js';
import { allTexts } from '../../core/model/text.js';
import { filterEn } from '../../languages/en/filter.js';
import { formatNumber, words } from '../../languages/index.js';
import type { Shown } from '../../pages/page.js';
import { sideMark } from '../../pages/pieces/side-mark.js';
import { ROW, rovingTarget } from '../base/roving.js';
import { ChoiceNames, MAX_ROWS, offerOf, SEARCHED, STEP, type Offer } from './choice-order.js';
import { valueName, valueText } from './value-names.js';

/** Letters typed within this time, in milliseconds, are one beginning of a name. */
const TYPING_MS = 800;

export interface GroupHost {
  updateComplete(): Promise<boolean>;
  requestUpdate(): void;
  choose(condition: ValueCondition, isChosen: boolean): void;
  announce(text: string): void;
}

export interface GroupState {
  readonly shown: Shown;
  readonly counts: FacetCounts;
  readonly chosen: readonly string[];
  /** The user is in this group, so its rows stay where they are. */
  readonly isHeld: boolean;
}

export class ChoiceGroup {
  readonly name: FacetName;
  readonly #host: GroupHost;
  #state: GroupState | undefined;
  #offer: Offer = { values: [], total: 0 };
  #query = '';
  #more = 0;
  /** The value of the row with the tab stop. */
  #current: string | undefined;
  #names: { readonly atlas: Atlas; readonly names: ChoiceNames } | undefined;
  /** What the present rows were found with. */
  #foundWith = '';
  #typed = { text: '', at: -Infinity };

  constructor(name: FacetName, host: GroupHost) {
    this.name = name;
    this.#host = host;
  }

  /** Takes the present counts, and decides which rows are shown. */
  follow(state: GroupState): void {
    const isSame = this.#state?.shown.atlas === state.shown.atlas;
    this.#state = state;
    if (!isSame) [this.#query, this.#more, this.#names] = ['', 0, undefined];
    const foundWith = `${this.#more} ${this.#query}`;
    if (isSame && state.isHeld && foundWith === this.#foundWith) {
      const missing = state.chosen.filter((value) => !this.#offer.values.includes(value));
      if (missing.length > 0) this.#offer = { ...this.#offer, values: [...missing, ...this.#offer.values] };
    } else {
      const { counts, chosen } = state;
      const found = this.#query.trim() === '' ? undefined : this.#search(state).matching(this.#query);
      const hasFixedOrder = ['modes', 'statuses', 'certainties'].includes(this.name);
      this.#offer = offerOf({ counts, chosen, found, more: this.#more, hasFixedOrder });
      this.#foundWith = foundWith;
    }
    const { values } = this.#offer;
    if (this.#current === undefined || !values.includes(this.#current)) this.#current = values[0];
  }

  /** Whether there is anything to choose: another value than one that all meetings have. */
  get isUseful(): boolean {
    return this.#state !== undefined && (this.#state.counts.values.length > 1 || this.#state.chosen.length > 0);
  }

  render(): TemplateResult {
    const { shown, counts, chosen } = this.#state as GroupState;
    const messages = words(shown.lang, filterEn);
    const { values, total } = this.#offer;
    const left = Math.min(MAX_ROWS, total) - values.length;
    const isSearching = this.#query.trim() !== '';
    return html`<fieldset
      class="group"
      data-name=${this.name}
      @keydown=${this.#onKeydown}
      @focusin=${this.#onFocus}
      @change=${this.#onChange}
    >
      <legend>
        ${messages.names[this.name]}
        ${this.name === 'people' ? html`<span class="visually-hidden">, </span><span class="soft">${messages.allOfThem}</span>` : nothing}
      </legend>
      ${counts.values.length > SEARCHED ? this.#searchField(messages.search(messages.names[this.name])) : nothing}
      ${isSearching && total === 0 ? html`<p class="soft">${messages.foundNone(this.#query.trim())}</p>` : nothing}
      <div class="rows ${this.#isOfWords ? 'of-words' : ''}">
        ${repeat(
          values,
          (value) => value,
          (value) => this.#row(value, chosen.includes(value)),
        )}
      </div>
      ${
        left > 0
          ? html`<button type="button" class="more" data-more tabindex="-1" @click=${this.#showMore}>
              ${messages.more(Math.min(STEP, left))}
            </button>`
          : nothing
      }
    </fieldset>`;
  }

  /** The names are short, so that several fit into a line. */
  get #isOfWords(): boolean {
    return this.name === 'modes' || this.name === 'statuses' || this.name === 'certainties';
  }

  #row(value: string, isChosen: boolean): TemplateResult {
    const { shown, counts } = this.#state as GroupState;
    const count = counts.count(value);
    const side = this.name === 'sides' ? shown.atlas.sideById.get(value) : undefined;
    return html`<label class="row ${count === 0 ? 'none' : ''}">
      <input
        type="checkbox"
        data-value=${value}
        tabindex=${value === this.#current ? '0' : '-1'}
        aria-describedby=${count === 0 ? 'leaves-none' : nothing}
        .checked=${live(isChosen)}
      />
      <span class="name"
        >${side === undefined ? nothing : html`${sideMark(shown, side)} `}<bdi
          >${valueName(shown, { name: this.name, value })}</bdi
        ></span
      ><span class="visually-hidden">, </span><span class="count">${formatNumber(count, shown.lang)}</span>
    </label>`;
  }

  #searchField(label: string): TemplateResult {
    return html`<input
      class="find"
      type="search"
      autocomplete="off"
      spellcheck="false"
      aria-label=${label}
      placeholder=${label}
      .value=${live(this.#query)}
      @input=${this.#onQuery}
    />`;
  }

  #search({ shown, counts }: GroupState): ChoiceNames {
    const { atlas } = shown;
    if (this.#names?.atlas !== atlas)
      this.#names = { atlas, names: new ChoiceNames(counts.values, (value) => this.#searchText(shown, value)) };
    return this.#names.names;
  }

  /** All names of a person, place and so on, in all languages. */
  #searchText(shown: Shown, value: string): string {
    const kindName = { people: 'person', places: 'place', sides: 'side', topics: 'topic', series: 'series' }[
      this.name as string
    ];
    const kind = kindNamed(kindName ?? '');
    const thing = kind?.find(shown.atlas, value);
    if (kind === undefined || thing === undefined) return valueText(shown, { name: this.name, value });
    return [kind.title(thing), ...kind.searchText(thing).aliases].flatMap(allTexts).join(' ');
  }

  readonly #onQuery = (event: Event): void => {
    this.#query = (event.target as HTMLInputElement).value;
    this.#more = 0;
    this.#host.requestUpdate();
    void this.#host.updateComplete().then(() => {
      const { values, total } = this.#offer;
      const { lang } = (this.#state as GroupState).shown;
      if (this.#query.trim() !== '') this.#host.announce(words(lang, filterEn).found(values.length, total));
    });
  };

  readonly #onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const { value } = input.dataset;
    if (value !== undefined) this.#host.choose({ name: this.name, value }, input.checked);
  };

  readonly #onFocus = (event: FocusEvent): void => {
    const { value } = (event.target as HTMLElement).dataset;
    if (value === undefined || value === this.#current) return;
    this.#current = value;
    this.#host.requestUpdate();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const fieldset = event.currentTarget as HTMLElement;
    const items = [...fieldset.querySelectorAll<HTMLElement>('[data-value], [data-more]')];
    const at = items.indexOf(event.target as HTMLElement);
    if (at < 0) {
      this.#onFieldKey(event, items[0]);
      return;
    }
    const rtl = getComputedStyle(fieldset).direction === 'rtl';
    const target = rovingTarget(event, items.length, at, ROW, rtl) ?? this.#typeAhead(event, at);
    if (target === undefined) return;
    event.preventDefault();
    items[target]?.focus();
  };

  /** Down goes from the search field to the rows; Escape empties the field before it closes the filter. */
  #onFieldKey(event: KeyboardEvent, first: HTMLElement | undefined): void {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') first?.focus();
    else if (event.key === 'Escape' && this.#query !== '') this.#query = '';
    else return;
    event.preventDefault();
    event.stopPropagation();
    this.#host.requestUpdate();
  }

  /** @returns the index of the next row whose name begins with what was typed. */
  #typeAhead(event: KeyboardEvent, at: number): number | undefined {
    const { key, timeStamp, ctrlKey, altKey, metaKey } = event;
    if ([...key].length !== 1 || key === ' ' || ctrlKey || altKey || metaKey) return undefined;
    const isContinued = timeStamp - this.#typed.at < TYPING_MS;
    const text = foldDiacritics(isContinued ? this.#typed.text + key : key);
    this.#typed = { text, at: timeStamp };
    const { shown } = this.#state as GroupState;
    const names = this.#offer.values.map((value) => foldDiacritics(valueText(shown, { name: this.name, value })));
    for (let step = text.length > 1 ? 0 : 1; step <= names.length; step += 1) {
      const index = (at + step) % names.length;
      if (names[index]?.startsWith(text)) return index;
    }
    return undefined;
  }

  readonly #showMore = (event: Event): void => {
    const fieldset = (event.currentTarget as HTMLElement).closest('fieldset');
    const known = new Set(this.#offer.values);
    this.#more += STEP;
    this.#host.requestUpdate();
    void this.#host.updateComplete().then(() => {
      const rows = [...(fieldset?.querySelectorAll<HTMLElement>('[data-value]') ?? [])];
      rows.find(({ dataset }) => !known.has(dataset['value'] ?? ''))?.focus();
    });
  };
}
