/** "Compare with": a field on the page of a person that opens the page of this person together with another one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Person } from '../../core/model/model.js';
import { metBy } from '../../core/queries/encounters.js';
import { scopeOf } from '../../core/queries/scope.js';
import { questionEn } from '../../languages/en/question.js';
import { searchEn } from '../../languages/en/search.js';
import { localizedText } from '../../pages/pieces/localized-text.js';
import type { Snapshot } from '../../state/snapshot.js';
import { ComboboxElement, type ComboboxWords } from '../base/combobox-element.js';
import { openPage } from '../base/open-link.js';
import { searchIn } from '../base/search-index.js';
import { comboboxStyles } from '../styles/combobox.js';
import { focusRing, text } from '../styles/text.js';

/** A person to compare with, and how many meetings of both count. */
interface Other {
  readonly person: Person;
  readonly count: number;
}

const LIMIT = 12;
/** Hits of the search are of all kinds, so more are asked for. */
const MAX_HITS = 100;

/**
 * @summary On the page of a person: a field that finds another person, those met before first, and opens what the two have in
 *   common. Without such a page it is empty.
 * @element parley-compare
 * @csspart search - The field.
 * @csspart results - The list of people.
 */
export class ParleyCompare extends ComboboxElement<Other> {
  static readonly tag = 'parley-compare';
  static override styles = [text, focusRing, comboboxStyles];

  protected override slice(state: Snapshot): readonly unknown[] {
    return [state.atlas, state.lang, state.selection, state.visible];
  }

  protected override stateChanged(state: Snapshot, before: Snapshot): void {
    super.stateChanged(state, before);
    if (state.selection !== before.selection) this._query = '';
    const isOther = state.atlas !== before.atlas || state.visible !== before.visible;
    if (isOther && this._options !== undefined) this.findAgain();
  }

  protected override comboboxWords(): ComboboxWords {
    const { none } = this.words(searchEn);
    const { compare, comparePeople } = this.words(questionEn);
    return { label: compare, placeholder: '', resultsLabel: comparePeople, none };
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.#person === undefined ? nothing : this.combobox({ isLabelled: true });
  }

  get #person(): Person | undefined {
    const { selection, atlas } = this.store?.state ?? {};
    return selection?.kind === 'person' ? atlas?.personById.get(selection.id) : undefined;
  }

  /** Without a query the people met most often; with one, those that it finds, people met before first. */
  protected override async find(query: string): Promise<readonly Other[] | undefined> {
    const [state, person] = [this.store?.state, this.#person];
    if (state === undefined || person === undefined) return undefined;
    const { atlas, filter, visible } = state;
    const { encounters } = metBy(atlas, person.id, scopeOf(filter, visible));
    const met: readonly Other[] = encounters.map(({ other, count }) => ({ person: other, count }));
    if (query.trim() === '') return met.slice(0, LIMIT);
    const hits = (await searchIn(atlas))(query, MAX_HITS);
    const found = hits.flatMap(({ kind, id }) =>
      kind === 'person' && id !== person.id ? (atlas.personById.get(id) ?? []) : [],
    );
    const metBefore = new Map(met.map((one) => [one.person, one]));
    const others = found.map((one): Other => metBefore.get(one) ?? { person: one, count: 0 });
    return [...others.filter(({ count }) => count > 0), ...others.filter(({ count }) => count === 0)].slice(0, LIMIT);
  }

  protected override choose({ person: other }: Other): void {
    const person = this.#person;
    if (person === undefined) return;
    const { store, atlasHost } = this;
    openPage({ question: 'together', people: [person.id, other.id] }, { store, atlasHost, from: 'details' });
  }

  protected override optionContent({ person, count }: Other): TemplateResult {
    const { lang } = this.store?.state as Snapshot;
    return html`<span class="title">${localizedText(person.name, lang)}</span>
      <span class="soft">${this.words(questionEn).meetingCount(count)}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parley-compare': ParleyCompare;
  }
}
