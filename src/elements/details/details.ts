/**
 * Shows the page of the selected thing or of the open question (src/pages/) and looks after focus: opening a page puts focus on its
 * heading, Escape and Close put it back where the page was opened from, and a link inside never leaves focus on something that is gone.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { NO_FILTER } from '../../core/filter/filter.js';
import { formatPage, type Page } from '../../core/navigation/question-links.js';
import { detailsEn } from '../../languages/en/details.js';
import { metPageEn } from '../../languages/en/met-page.js';
import { openPageOf, type Snapshot } from '../../state/snapshot.js';
import { deepActiveElement, isInside, linger } from '../base/focus.js';
import { actionFor, PANEL_KEYS } from '../base/keys.js';
import { openLink } from '../base/open-link.js';
import { PartElement } from '../base/part-element.js';
import { borderedButtons } from '../styles/bordered-buttons.js';
import { sideStyles } from '../styles/sides.js';
import { disclosureStyles } from '../styles/disclosure.js';
import { focusRing, text } from '../styles/text.js';
import { renderQuestion } from '../../pages/questions/registry.js';
import { sortInWords } from '../../pages/pieces/encounter-table.js';
import { renderPage } from '../../pages/registry.js';
import { describedStyles } from './described-styles.js';
import { PageAdditionsOf } from './page-additions.js';
import { answerStyles } from './answer-styles.js';
import { metStyles } from './met-styles.js';
import { saveMeetings } from './save-meetings.js';
import { detailsStyles, underWidePage } from './styles.js';
import { filterNoteStyles } from './filter-note-styles.js';

/**
 * @summary The page of the selected place, meeting, person, topic, series, side or source, or the answer to a question: a region
 *   with a heading and links. Buttons of a page sort its table (`data-sort`), draw further rows (`data-more`) and download its
 *   meetings (`data-download`), and clear the filter (`data-clear-filter`).
 * @element parley-details
 * @csspart details - The region that holds the page.
 * @csspart title - The text of its heading.
 * @csspart back - The links that lead back.
 * @csspart badge - A word beside a title: planned, by telephone, accounts differ.
 * @csspart side - The people of one side at a meeting.
 * @csspart sources - The sources of the page.
 * @csspart close - The button that closes it.
 * @csspart media - A picture with its credit.
 * @csspart credit - The credit and the licence of a picture.
 * @csspart fields - The own columns that the author names.
 * @csspart extra - What the author draws (`pageExtras`).
 * @csspart identifiers - The links to other data sets.
 */
export class ParleyDetails extends PartElement {
  static readonly tag = 'parley-details';
  static override styles = [
    text,
    focusRing,
    sideStyles,
    disclosureStyles,
    detailsStyles,
    answerStyles,
    metStyles,
    borderedButtons,
    describedStyles,
    filterNoteStyles,
  ];

  /** The reader opened a page: its heading takes focus once it is drawn. */
  #focusHeading = false;
  /** The page that had focus was closed: focus moves away before the page is removed. */
  #returnFocus = false;
  readonly #additions = new PageAdditionsOf();
  /** The element in here that had focus before an update. */
  #focusedBefore: HTMLElement | undefined;
  /** How many rows of long lists of the open page the reader wants to see. */
  #rowLimits: ReadonlyMap<string, number> = new Map();

  /** The atlas around it exports its parts. The names stand here, because the first view does without them. */
  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasAttribute('exportparts')) this.setAttribute('exportparts', EXPORTED_PARTS);
  }

  protected override slice(state: Snapshot): readonly unknown[] {
    return [state.selection, state.question, state.atlas, state.lang, state.visible, state.sort];
  }

  protected override stateChanged(state: Snapshot, before: Snapshot): void {
    super.stateChanged(state, before);
    const page = openPageOf(state);
    if (page === openPageOf(before)) return;
    this.#rowLimits = new Map();
    const focusIsHere = isInside(deepActiveElement(), this);
    this.#returnFocus = page === undefined && focusIsHere;
    if (page !== undefined && (state.origin.by === 'user' || focusIsHere)) this.#focusHeading = true;
  }

  /** Parts can be defined after the reader has opened a page. */
  protected override firstUpdated(): void {
    const state = this.store?.state;
    if (state !== undefined && openPageOf(state) !== undefined && state.origin.by === 'user') this.focus();
  }

  /** Moves focus to the heading of the open page. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#returnFocus) {
      this.#returnFocus = false;
      // In a narrow atlas the list is hidden while a page is open, and focus may return to it.
      this.toggleAttribute('data-open', false);
      this.#setWide(false);
      this.atlasHost.restoreFocus();
    }
    const active = deepActiveElement();
    this.#focusedBefore = isInside(active, this) ? active : undefined;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#focusHeading) return;
    this.#focusHeading = false;
    this.focus();
    linger(this.#focusedBefore, this.renderRoot);
  }

  protected override render(): TemplateResult | typeof nothing {
    const state = this.store?.state;
    const open = state && openPageOf(state);
    const page = open && this.#page(state, open);
    this.toggleAttribute('data-open', Boolean(page));
    this.#setWide(open !== undefined && isWide(open));
    if (!open || !page) return nothing;
    return html`<section
      part="details"
      class="page"
      aria-labelledby="heading"
      @click=${this.#onClick}
      @keydown=${this.#onKeydown}
      @error=${ON_PICTURE_ERROR}
    >
      ${keyed(formatPage(open), page)} ${keyed(formatPage(open), html`<parley-cite exportparts="cite"></parley-cite>`)}
      <button class="close" part="close" type="button" aria-label=${this.words(detailsEn).close} @click=${this.#close}>
        <span aria-hidden="true">×</span>
      </button>
    </section>`;
  }

  /**
   * A wide page takes the room of the whole atlas in its default arrangement, where the panel is narrow. The other parts of the
   * atlas are not drawn then, so that focus cannot get under the page.
   */
  #setWide(wide: boolean): void {
    const panel = this.parentElement?.closest('.panel');
    const isAlone = wide && panel !== null && panel !== undefined;
    if (isAlone === this.hasAttribute('data-wide')) return;
    this.toggleAttribute('data-wide', isAlone);
    const root = this.getRootNode() as ShadowRoot;
    const sheet = underWidePage.styleSheet;
    // The atlas does not have these styles of its own, because its first view does not need them.
    if (sheet !== undefined && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }

  #page({ atlas, lang, filter, visible, sort }: Snapshot, page: Page): TemplateResult | undefined {
    const context = {
      atlas,
      lang,
      filter,
      visible,
      sort,
      rowLimits: this.#rowLimits,
      href: this.atlasHost.href,
      level: this.atlasHost.headingLevel() + 1,
      readerTimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
    if ('question' in page) return renderQuestion(context, page);
    const additions = this.#additions.additions(this.atlasHost.embedding(), atlas, page);
    return renderPage({ ...context, ...additions }, page);
  }

  readonly #close = (): void => {
    this.store?.select(undefined, { by: 'user', from: 'details' });
  };

  readonly #onClick = (event: MouseEvent): void => {
    const { store, atlasHost } = this;
    if (openLink(event, { store, atlasHost, from: 'details' })) return;
    const button = event.composedPath().find((node) => node instanceof HTMLButtonElement);
    const { sort, more, rows, total, download, clearFilter } = button?.dataset ?? {};
    if (sort !== undefined) this.#sort(sort || undefined);
    if (more !== undefined) void this.#showMore(more, Number(rows), Number(total));
    if (download !== undefined) void this.#download();
    if (clearFilter !== undefined) this.#clearFilter();
  };

  /** The note disappears with the filter, so focus moves to the heading above it. */
  #clearFilter(): void {
    this.focus();
    void this.store?.setFilter(NO_FILTER, { by: 'user', from: 'details' });
  }

  /** Focus stays on the heading of the column. */
  #sort(sort: string | undefined): void {
    this.store?.sortBy(sort);
    this.atlasHost.announce(sortInWords(sort, this.store?.state.lang ?? 'en'));
  }

  /** Draws further rows of a list; focus goes to the first new one, since the button may be gone. */
  async #showMore(list: string, rows: number, total: number): Promise<void> {
    const before = this.#rowsOf(list).length;
    this.#rowLimits = new Map([...this.#rowLimits, [list, rows]]);
    this.requestUpdate();
    await this.updateComplete;
    this.#rowsOf(list)[before]?.querySelector<HTMLElement>('a, button')?.focus();
    this.atlasHost.announce(this.words(metPageEn).showing(rows, total));
  }

  #rowsOf(list: string): ArrayLike<Element> {
    return this.renderRoot.querySelectorAll(`[data-rows-of="${list}"] :is(tr, li, .row)`);
  }

  /** Saves the meetings of several people as CSV. */
  async #download(): Promise<void> {
    const state = this.store?.state;
    if (state?.question?.question !== 'together') return;
    this.atlasHost.announce(await saveMeetings(state, state.question));
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (actionFor(event, PANEL_KEYS) !== 'close') return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };
}

const EXPORTED_PARTS =
  'details, title, back, badge, side, sources, close, media, credit, fields, extra, identifiers, cite';

/** Errors of pictures do not bubble. In place of a picture that cannot be shown stands a link to it. */
const ON_PICTURE_ERROR = {
  capture: true,
  handleEvent: ({ target }: Event): void => {
    if (target instanceof HTMLImageElement) target.closest('figure')?.classList.add('failed');
  },
};

/** The pages that are one large table. */
const isWide = (page: Page): boolean =>
  'question' in page && (page.question === 'attendance' || page.question === 'matrix');

declare global {
  interface HTMLElementTagNameMap {
    'parley-details': ParleyDetails;
  }
}
