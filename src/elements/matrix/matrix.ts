/**
 * Who met whom, how often: people and people, or sides and sides, in a table whose order puts groups together, and the same as a
 * list of pairs.
 */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { haveSameItems } from '../../core/lib/same-items.js';
import type { Person, Side } from '../../core/model/model.js';
import { refText } from '../../core/navigation/links.js';
import { formatQuestion, type Page } from '../../core/navigation/question-links.js';
import { pairsOfPeople, pairsOfSides, type PairCount, type PairCounts } from '../../core/queries/pair-counts.js';
import { scopeOf } from '../../core/queries/scope.js';
import { pick } from '../../core/model/text.js';
import { countsEn } from '../../languages/en/counts.js';
import { matrixEn } from '../../languages/en/matrix.js';
import { formatList } from '../../languages/index.js';
import { heading } from '../../pages/pieces/heading.js';
import { pairsSentence, sidePairsSentence } from '../../pages/sentences/table-sentences.js';
import type { Snapshot } from '../../state/snapshot.js';
import type { GridContent } from '../base/grid/grid-content.js';
import { GridElement } from '../base/grid/grid-element.js';
import { gridStyles } from '../base/grid/grid-styles.js';
import { openLink } from '../base/open-link.js';
import { COLUMN, rovingTarget } from '../base/roving.js';
import { sideStyles } from '../styles/sides.js';
import { focusRing, text } from '../styles/text.js';
import { matrixContent, matrixLines, type MatrixLine } from './matrix-content.js';
import { matrixStyles } from './styles.js';

/** More pairs are not listed: beyond that, the table serves better. */
const MAX_PAIRS = 200;

interface Made {
  readonly from: readonly unknown[];
  readonly counts: PairCounts<Person | Side>;
  readonly sentence: string;
  readonly lines: readonly MatrixLine[];
}

/**
 * @summary Who met whom how often, as a table and as a list of pairs.
 * @element parley-matrix
 * @attr {'people'|'sides'} of - What the rows and columns are. Without it, readers choose.
 * @csspart grid - The table with the text around it.
 * @cssprop --parley-grid-height - The maximum height of the table on the screen.
 */
export class ParleyMatrix extends GridElement<MatrixLine, MatrixLine> {
  static readonly tag = 'parley-matrix';
  static override properties: PropertyDeclarations = {
    of: { type: String },
    _isOfSides: { state: true, attribute: false },
    _pair: { state: true, attribute: false },
  };
  static override styles = [text, focusRing, sideStyles, gridStyles, matrixStyles];

  /** What the rows and columns are; undefined: the reader chooses. */
  declare of: string | undefined;
  /** The reader chose sides. */
  declare protected _isOfSides: boolean;
  /** The pair that is the Tab stop of the list. */
  declare protected _pair: number;

  #made: Made | undefined;
  #content: GridContent<MatrixLine, MatrixLine> | undefined;
  #contentFrom: readonly unknown[] = [];

  constructor() {
    super();
    this.of = undefined;
    this._isOfSides = false;
    this._pair = 0;
  }

  protected override slice(state: Snapshot): readonly unknown[] {
    return [state.atlas, state.lang, state.selection, state.visible, state.filter, state.status];
  }

  get #kind(): 'person' | 'side' {
    return this.of === 'sides' || (this.of !== 'people' && this._isOfSides) ? 'side' : 'person';
  }

  protected override contentOf(state: Snapshot): GridContent<MatrixLine, MatrixLine> | undefined {
    if (state.status === 'idle') return undefined;
    const { atlas, lang, selection } = state;
    const made = this.#make(state);
    const from = [made, selection];
    if (this.#content === undefined || !haveSameItems(from, this.#contentFrom)) {
      this.#contentFrom = from;
      const href = (page: Page): string => this.atlasHost.href(page);
      this.#content = matrixContent({ ...made, atlas, lang, selection, kind: this.#kind, href });
    }
    return this.#content;
  }

  #make({ atlas, lang, filter, visible }: Snapshot): Made {
    const scope = scopeOf(filter, visible);
    const from = [atlas, lang, scope, this.#kind];
    if (this.#made !== undefined && haveSameItems(this.#made.from, from)) return this.#made;
    if (this.#kind === 'side') {
      const counts = pairsOfSides(atlas, scope);
      this.#made = { from, counts, sentence: sidePairsSentence(counts, lang), lines: matrixLines(counts, lang) };
    } else {
      const counts = pairsOfPeople(atlas, scope);
      this.#made = { from, counts, sentence: pairsSentence(counts, lang), lines: matrixLines(counts, lang) };
    }
    this._pair = 0;
    return this.#made;
  }

  protected override introduction(): TemplateResult {
    const words = this.words(matrixEn);
    return html`<p class="answer">${this.#made?.sentence}</p>
      ${this.#made?.lines.length === 0 ? html`<p class="soft">${words.none}</p>` : nothing}`;
  }

  protected override explanation(): string {
    const words = this.words(matrixEn);
    return this.#kind === 'side' ? words.keysOfSides : words.keys;
  }

  protected override choices(): TemplateResult | typeof nothing {
    const words = this.words(matrixEn);
    if (this.of !== undefined || (this.store?.state.atlas.sides.length ?? 0) < 2) return nothing;
    const choice = (label: string, isOfSides: boolean): TemplateResult =>
      html`<button
        type="button"
        aria-pressed=${String(this._isOfSides === isOfSides)}
        @click=${() => (this._isOfSides = isOfSides)}
      >
        ${label}
      </button>`;
    return html`${choice(words.people, false)}${choice(words.sides, true)}`;
  }

  protected override beside(state: Snapshot): TemplateResult {
    const words = this.words(matrixEn);
    const pairs = this.#made?.counts.pairs ?? [];
    const more = pairs.length - MAX_PAIRS;
    return html`<section class="pairs" aria-labelledby="pairs">
      ${heading(this.atlasHost.headingLevel() + 2, words.pairs, { id: 'pairs' })}
      <ol @click=${this.#onPairClick} @keydown=${this.#onPairKey} @focusin=${this.#onPairFocus}>
        ${pairs.slice(0, MAX_PAIRS).map((pair, index) => html`<li>${this.#pairLink(pair, index, state.lang)}</li>`)}
      </ol>
      ${more > 0 ? html`<p class="soft">${words.morePairs(more)}</p>` : nothing}
    </section>`;
  }

  #pairLink({ pair, count }: PairCount<Person | Side>, index: number, lang: string): TemplateResult {
    const names = formatList(
      pair.map(({ name, id }) => pick(name, lang) || id),
      lang,
    );
    const page = this.#pageOf(pair[0].id, pair[1].id);
    return html`<a
        href=${this.atlasHost.href(page)}
        data-question=${'question' in page ? formatQuestion(page) : nothing}
        data-ref=${'question' in page ? nothing : refText(page)}
        data-index=${index}
        tabindex=${index === this._pair ? '0' : '-1'}
        aria-label=${this.words(matrixEn).pair(names, count)}
        >${names}</a
      >
      <span class="times soft" aria-hidden="true">${this.words(countsEn).meetings(count)}</span>`;
  }

  /** What a pair opens: two people together, or the page of the first of two sides, which lists whom it met. */
  #pageOf(first: string, second: string): Page {
    return this.#kind === 'side'
      ? { kind: 'side', id: first }
      : { question: 'together', people: first === second ? [first] : [first, second] };
  }

  protected override activate(row: MatrixLine | undefined, column: MatrixLine | undefined, withShift: boolean): void {
    const kind = this.#kind;
    const one = row ?? column;
    if (one === undefined) return;
    const isCell = row !== undefined && column !== undefined && row !== column && !withShift;
    const page: Page = isCell ? this.#pageOf(row.key, column.key) : { kind, id: one.key };
    this.store?.select(page, { by: 'user', from: 'matrix' });
  }

  readonly #onPairClick = (event: MouseEvent): void => {
    const { store, atlasHost } = this;
    openLink(event, { store, atlasHost, from: 'matrix' });
  };

  readonly #onPairKey = (event: KeyboardEvent): void => {
    const links = [...this.renderRoot.querySelectorAll<HTMLElement>('.pairs a')];
    const target = rovingTarget(event, links.length, links.indexOf(event.target as HTMLElement), COLUMN);
    if (target === undefined) return;
    event.preventDefault();
    links[target]?.focus();
  };

  readonly #onPairFocus = (event: FocusEvent): void => {
    this._pair = Number((event.target as HTMLElement).dataset['index'] ?? 0);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'parley-matrix': ParleyMatrix;
  }
}
