/**
 * The search field, an editable combobox (ARIA Authoring Practices): arrow keys move through the results, Enter opens one.
 * Focus stays in the field; `aria-activedescendant` names the active result, which is in the same shadow root. The index is
 * built when the user first types.
 */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { kindNamed, thingAt, titleOf, type Ref } from '../../core/kinds/registry.js';
import type { Atlas } from '../../core/model/model.js';
import type { Search } from '../../core/search/search.js';
import { announceEn } from '../../languages/en/announce.js';
import { searchEn } from '../../languages/en/search.js';
import { formatWhen } from '../../languages/index.js';
import type { Snapshot } from '../../state/snapshot.js';
import { openPage } from '../base/open-link.js';
import { PartElement } from '../base/part-element.js';
import { localizedText } from '../../pages/pieces/localized-text.js';
import { focusRing, text } from '../styles/text.js';
import { searchStyles } from './styles.js';

const LIMIT = 12;

/**
 * @summary A search field over everything in the atlas that has a page.
 * @element parley-search
 * @csspart search - The field.
 * @csspart results - The list of results.
 */
export class ParleySearch extends PartElement {
  static readonly tag = 'parley-search';
  static override properties: PropertyDeclarations = {
    _query: { state: true, attribute: false },
    _hits: { state: true, attribute: false },
    _active: { state: true, attribute: false },
  };
  static override styles = [text, focusRing, searchStyles];

  declare protected _query: string;
  /** Undefined without a query; empty if the query found nothing. */
  declare protected _hits: readonly Ref[] | undefined;
  declare protected _active: number;

  #index: { readonly atlas: Atlas; readonly find: Promise<Search> } | undefined;
  /** Settles when the last query is answered. */
  #finding: Promise<void> | undefined;

  constructor() {
    super();
    this._query = '';
    this._hits = undefined;
    this._active = -1;
  }

  protected override slice(state: Snapshot): readonly unknown[] {
    return [state.atlas, state.lang];
  }

  protected override stateChanged(state: Snapshot, before: Snapshot): void {
    super.stateChanged(state, before);
    if (state.atlas !== before.atlas) this.#finding = this.#find();
  }

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const state = this.store?.state;
    if (state === undefined) return nothing;
    const words = this.words(searchEn);
    const hits = this._hits;
    const open = hits !== undefined && hits.length > 0;
    return html`<div class="room">
      <input
        part="search"
        type="search"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-label=${words.label}
        placeholder=${words.placeholder}
        aria-autocomplete="list"
        aria-controls="results"
        aria-expanded=${open ? 'true' : 'false'}
        aria-activedescendant=${open && this._active >= 0 ? `hit-${this._active}` : nothing}
        .value=${this._query}
        @input=${this.#onInput}
        @keydown=${this.#onKeydown}
        @blur=${() => this.#close()}
      />
      <ul
        id="results"
        part="results"
        role="listbox"
        tabindex="-1"
        aria-label=${words.resultsLabel}
        ?hidden=${!open}
        @pointerdown=${(event: Event) => event.preventDefault()}
      >
        ${hits?.map((ref, index) => this.#hit(state, ref, index))}
      </ul>
      ${hits?.length === 0 ? html`<p class="soft">${words.none(this._query)}</p>` : nothing}
    </div>`;
  }

  /**
   * A browser makes a scroller a tab stop. The results disappear when focus leaves the field, so their list has a tabindex that
   * keeps it out of the tab order. Options react to clicks only: focus stays in the field, which handles the keys
   * (APG, combobox).
   */
  #hit({ atlas, lang }: Snapshot, ref: Ref, index: number): TemplateResult {
    // eslint-disable-next-line lit-a11y/click-events-have-key-events
    return html`<li
      id="hit-${index}"
      role="option"
      aria-selected=${index === this._active ? 'true' : 'false'}
      @click=${() => this.#open(ref)}
    >
      <span class="title">${localizedText(titleOf(atlas, ref), lang)}</span>
      <span class="soft">${this.#line(atlas, ref, lang)}</span>
    </li>`;
  }

  /** The time of a meeting; the kind of anything else. */
  #line(atlas: Atlas, ref: Ref, lang: string): string {
    const kind = kindNamed(ref.kind);
    const thing = thingAt(atlas, ref);
    if (kind.when === undefined || thing === undefined) return this.words(searchEn).kind[ref.kind] ?? ref.kind;
    return formatWhen(kind.when(thing), lang, { style: 'short' });
  }

  readonly #onInput = (event: Event): void => {
    this._query = (event.target as HTMLInputElement).value;
    this.#finding = this.#find();
  };

  /** Builds the index of an atlas once, also if it is asked for again meanwhile. */
  #indexOf(atlas: Atlas): Promise<Search> {
    if (this.#index?.atlas !== atlas) {
      const find = import('../../core/search/search.js').then(({ createSearch }) => createSearch(atlas));
      find.catch(() => (this.#index = undefined)); // the next key tries again
      this.#index = { atlas, find };
    }
    return this.#index.find;
  }

  async #find(): Promise<void> {
    const query = this._query;
    const atlas = this.store?.state.atlas;
    if (query.trim() === '' || atlas === undefined) {
      this._hits = undefined;
      return;
    }
    const find = await this.#indexOf(atlas);
    // The user typed on while the index was loading, or left the field: then these results are not shown.
    if (query !== this._query || (this.renderRoot as ShadowRoot).activeElement === null) return;
    this._hits = find(query, LIMIT);
    this._active = -1;
    this.atlasHost.announce(this.words(announceEn).results(this._hits.length));
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const count = this._hits?.length ?? 0;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // -1 is the field: down from there to the results, and from the last back to the field.
      this._active = ((this._active + 1 + step + count + 1) % (count + 1)) - 1;
    } else if (event.key === 'Enter' && count > 0) {
      const hit = this._hits?.[Math.max(0, this._active)];
      if (hit !== undefined) this.#open(hit);
    } else if (event.key === 'Enter' && this._hits === undefined && this._query.trim() !== '') {
      void this.#openFirst();
    } else if (event.key === 'Escape' && (count > 0 || this._query !== '')) {
      this._query = '';
      this.#close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  #open(ref: Ref): void {
    this.#close();
    const { store, atlasHost } = this;
    openPage(ref, { store, atlasHost, from: 'search' });
  }

  /** Enter was pressed before the results came: opens the first one, if the query is still the same. */
  async #openFirst(): Promise<void> {
    const query = this._query;
    await this.#finding;
    const [first] = this._hits ?? [];
    if (first !== undefined && query === this._query) this.#open(first);
  }

  #close(): void {
    this._hits = undefined;
    this._active = -1;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parley-search': ParleySearch;
  }
}
