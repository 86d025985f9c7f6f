/**
 * An editable combobox with a list of options (ARIA Authoring Practices): arrow keys move through the options, Enter chooses one.
 * Focus stays in the field; `aria-activedescendant` names the active option, which is in the same shadow root.
 */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { announceEn } from '../../languages/en/announce.js';
import { PartElement } from './part-element.js';

export interface ComboboxWords {
  /** Name of the field. */
  readonly label: string;
  readonly placeholder: string;
  readonly resultsLabel: string;
  /** @returns what is shown if nothing is found. */
  readonly none: (text: string) => string;
}

export abstract class ComboboxElement<Option> extends PartElement {
  static override properties: PropertyDeclarations = {
    _query: { state: true, attribute: false },
    _options: { state: true, attribute: false },
    _active: { state: true, attribute: false },
  };

  declare protected _query: string;
  /** Undefined while no list is asked for; empty if nothing was found. */
  declare protected _options: readonly Option[] | undefined;
  declare protected _active: number;

  /** Settles when the last query is answered. */
  #finding: Promise<void> | undefined;
  /** The query that the options answer. While the user types, the list still shows those of the query before. */
  #answered = '';

  constructor() {
    super();
    this._query = '';
    this._options = undefined;
    this._active = -1;
  }

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  protected abstract comboboxWords(): ComboboxWords;

  /** @returns the options for a query, the best first; undefined for none, as for an empty field. */
  protected abstract find(query: string): Promise<readonly Option[] | undefined>;

  /** The user has chosen an option. The list is closed. */
  protected abstract choose(option: Option): void;

  /** The content of an option. */
  protected abstract optionContent(option: Option): TemplateResult;

  /** Asks again, for other data. */
  protected findAgain(): void {
    this.#finding = this.#find();
  }

  /** @param isLabelled the name of the field is shown above it. */
  protected combobox({ isLabelled = false } = {}): TemplateResult {
    const words = this.comboboxWords();
    const options = this._options;
    const open = options !== undefined && options.length > 0;
    return html`<div class="room">
      ${isLabelled ? html`<label for="field">${words.label}</label>` : nothing}
      <input
        id="field"
        part="search"
        type="search"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-label=${isLabelled ? nothing : words.label}
        placeholder=${words.placeholder === '' ? nothing : words.placeholder}
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
        ${options?.map((option, index) => this.#option(option, index))}
      </ul>
      ${options?.length === 0 ? html`<p class="soft">${words.none(this._query)}</p>` : nothing}
    </div>`;
  }

  /**
   * A browser makes a scroller a tab stop. The list disappears when focus leaves the field, so it has a tabindex that keeps it out
   * of the tab order. Options react to clicks only: focus stays in the field, which handles the keys (APG, combobox).
   */
  #option(option: Option, index: number): TemplateResult {
    // eslint-disable-next-line lit-a11y/click-events-have-key-events
    return html`<li
      id="hit-${index}"
      role="option"
      aria-selected=${index === this._active ? 'true' : 'false'}
      @click=${() => this.#choose(option)}
    >
      ${this.optionContent(option)}
    </li>`;
  }

  readonly #onInput = (event: Event): void => {
    this._query = (event.target as HTMLInputElement).value;
    this.findAgain();
  };

  async #find(): Promise<void> {
    const query = this._query;
    const options = await this.find(query);
    // The user typed on meanwhile, or left the field: then these options are not shown.
    if (query !== this._query || (this.renderRoot as ShadowRoot).activeElement === null) return;
    this._options = options;
    this._active = -1;
    this.#answered = query;
    if (options !== undefined) this.atlasHost.announce(this.words(announceEn).results(options.length));
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const count = this._options?.length ?? 0;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // -1 is the field: down from there to the options, and from the last back to the field.
      this._active = ((this._active + 1 + step + count + 1) % (count + 1)) - 1;
    } else if (event.key === 'ArrowDown' && this._options === undefined) {
      this.findAgain();
    } else if (event.key === 'Enter' && this.#mustWait) {
      void this.#chooseFirst();
    } else if (event.key === 'Enter' && count > 0) {
      const option = this._options?.[Math.max(0, this._active)];
      if (option !== undefined) this.#choose(option);
    } else if (event.key === 'Escape' && (count > 0 || this._query !== '')) {
      this._query = '';
      this.#close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  /** The options of the query are not there yet, and no option of the list is active. */
  get #mustWait(): boolean {
    const isAnswered = this._options !== undefined && this.#answered === this._query;
    return !isAnswered && this._active < 0 && this._query.trim() !== '';
  }

  #choose(option: Option): void {
    this.#close();
    this.choose(option);
  }

  /** Enter was pressed before the options of the query came: chooses the first one, if the query is still the same. */
  async #chooseFirst(): Promise<void> {
    const query = this._query;
    await this.#finding;
    const [first] = this._options ?? [];
    if (first !== undefined && query === this._query) this.#choose(first);
  }

  #close(): void {
    this._options = undefined;
    this._active = -1;
  }
}
