/** The search field. The index is built when the user first types; above the hits stand the answers to a question. */
import { html, nothing, type TemplateResult } from 'lit';
import { kindNamed, thingAt, titleOf, type Ref } from '../../core/kinds/registry.js';
import type { Atlas } from '../../core/model/model.js';
import type { Search } from '../../core/search/search.js';
import { searchEn } from '../../languages/en/search.js';
import { formatWhen } from '../../languages/index.js';
import { localizedText } from '../../pages/pieces/localized-text.js';
import { openPageOf, type Snapshot } from '../../state/snapshot.js';
import { ComboboxElement, type ComboboxWords } from '../base/combobox-element.js';
import { openPage } from '../base/open-link.js';
import { searchIn } from '../base/search-index.js';
import { comboboxStyles } from '../styles/combobox.js';
import { focusRing, text } from '../styles/text.js';
import type { SearchAnswer } from './answers.js';

const LIMIT = 12;

/**
 * @summary A search field over everything in the atlas that has a page. It answers questions as well: "Ann + Bob" (did they meet),
 *   "Ann > Bob" (through whom), "Ann in Geneva", "April 1815", "phone".
 * @element parley-search
 * @csspart search - The field.
 * @csspart results - The list of results.
 */
export class ParleySearch extends ComboboxElement<Ref | SearchAnswer> {
  static readonly tag = 'parley-search';
  static override styles = [text, focusRing, comboboxStyles];

  protected override slice(state: Snapshot): readonly unknown[] {
    return [state.atlas, state.lang, state.visible];
  }

  protected override stateChanged(state: Snapshot, before: Snapshot): void {
    super.stateChanged(state, before);
    if (state.atlas !== before.atlas) this.findAgain();
  }

  protected override comboboxWords(): ComboboxWords {
    return this.words(searchEn);
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.store === undefined ? nothing : this.combobox();
  }

  protected override async find(query: string): Promise<readonly (Ref | SearchAnswer)[] | undefined> {
    const state = this.store?.state;
    if (query.trim() === '' || state === undefined) return undefined;
    const [find, answersTo] = await Promise.all([searchIn(state.atlas), loadAnswers()]);
    return [...answersTo(query, find, this.store?.state ?? state), ...find(query, LIMIT)];
  }

  protected override choose(option: Ref | SearchAnswer): void {
    const { store, atlasHost } = this;
    if ('kind' in option) openPage(option, { store, atlasHost, from: 'search' });
    else if ('page' in option.opens) openPage(option.opens.page, { store, atlasHost, from: 'search' });
    else void this.#filter(option.opens.filter);
  }

  /** Shows the meetings that pass. Focus goes to their list. */
  async #filter(filter: Snapshot['filter']): Promise<void> {
    const { store, atlasHost } = this;
    if (store === undefined) return;
    this._query = '';
    const isPageOpen = openPageOf(store.state) !== undefined;
    store.select(undefined, { by: 'user', from: 'search' });
    store.showList('meetings');
    // Closing the page is an entry in the history already, and Back undoes both.
    await store.setFilter(filter, { by: isPageOpen ? 'api' : 'user', from: 'search' });
    atlasHost.rescueFocus();
    atlasHost.hideSearch();
  }

  protected override optionContent(option: Ref | SearchAnswer): TemplateResult {
    const { atlas, lang } = this.store?.state as Snapshot;
    return 'kind' in option
      ? html`<span class="title">${localizedText(titleOf(atlas, option), lang)}</span>
          <span class="soft">${this.#line(atlas, option, lang)}</span>`
      : html`<span class="title">${option.title}</span> <span class="soft">— ${option.line}</span>`;
  }

  /** The time of a meeting; the kind of anything else. */
  #line(atlas: Atlas, ref: Ref, lang: string): string {
    const kind = kindNamed(ref.kind);
    const thing = thingAt(atlas, ref);
    if (kind.when === undefined || thing === undefined) return this.words(searchEn).kind[ref.kind] ?? ref.kind;
    return formatWhen(kind.when(thing), lang, { style: 'short' });
  }
}

/** Without its module, the search finds things by name. */
async function loadAnswers(): Promise<(text: string, search: Search, state: Snapshot) => readonly SearchAnswer[]> {
  try {
    return (await import('./answers.js')).answersTo;
  } catch {
    return () => [];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parley-search': ParleySearch;
  }
}
