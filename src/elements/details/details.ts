/**
 * Shows the page of the selected thing or of the open question (src/pages/) and looks after focus: opening a page puts focus on its heading, Escape
 * and Close put it back where the page was opened from, and a link inside never leaves focus on something that is gone.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { formatPage, type Page } from '../../core/navigation/question-links.js';
import { detailsEn } from '../../languages/en/details.js';
import { openPageOf, type Snapshot } from '../../state/snapshot.js';
import { deepActiveElement, isInside, linger } from '../base/focus.js';
import { actionFor, PANEL_KEYS } from '../base/keys.js';
import { openLink } from '../base/open-link.js';
import { PartElement } from '../base/part-element.js';
import { sideStyles } from '../styles/sides.js';
import { disclosureStyles } from '../styles/disclosure.js';
import { focusRing, text } from '../styles/text.js';
import { renderQuestion } from '../../pages/questions/registry.js';
import { renderPage } from '../../pages/registry.js';
import { detailsStyles } from './styles.js';

/**
 * @summary The page of the selected place, meeting, person, topic, series, side or source, or the answer to a question: a region
 *   with a heading and links. A button with `data-sort` sorts the table of the page.
 * @element parley-details
 * @csspart details - The region that holds the page.
 * @csspart close - The button that closes it.
 */
export class ParleyDetails extends PartElement {
  static readonly tag = 'parley-details';
  static override styles = [text, focusRing, sideStyles, disclosureStyles, detailsStyles];

  /** The reader opened a page: its heading takes focus once it is drawn. */
  #focusHeading = false;
  /** The page that had focus was closed: focus moves away before the page is removed. */
  #returnFocus = false;
  /** The element in here that had focus before an update. */
  #focusedBefore: HTMLElement | undefined;

  protected override slice(state: Snapshot): readonly unknown[] {
    return [state.selection, state.question, state.atlas, state.lang, state.visible, state.sort];
  }

  protected override stateChanged(state: Snapshot, before: Snapshot): void {
    super.stateChanged(state, before);
    const page = openPageOf(state);
    if (page === openPageOf(before)) return;
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
    if (!open || !page) return nothing;
    return html`<section
      part="details"
      class="page"
      aria-labelledby="heading"
      @click=${this.#onClick}
      @keydown=${this.#onKeydown}
    >
      ${keyed(formatPage(open), page)} ${keyed(formatPage(open), html`<parley-cite></parley-cite>`)}
      <button class="close" part="close" type="button" aria-label=${this.words(detailsEn).close} @click=${this.#close}>
        <span aria-hidden="true">×</span>
      </button>
    </section>`;
  }

  #page({ atlas, lang, filter, visible, sort }: Snapshot, page: Page): TemplateResult | undefined {
    const context = {
      atlas,
      lang,
      filter,
      visible,
      sort,
      href: this.atlasHost.href,
      level: this.atlasHost.headingLevel() + 1,
      readerTimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
    return 'question' in page ? renderQuestion(context, page) : renderPage(context, page);
  }

  readonly #close = (): void => {
    this.store?.select(undefined, { by: 'user', from: 'details' });
  };

  readonly #onClick = (event: MouseEvent): void => {
    const { store, atlasHost } = this;
    if (openLink(event, { store, atlasHost, from: 'details' })) return;
    const sorter = event.composedPath().find((node) => node instanceof HTMLElement && 'sort' in node.dataset);
    if (sorter instanceof HTMLElement) store?.sortBy(sorter.dataset['sort'] || undefined);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (actionFor(event, PANEL_KEYS) !== 'close') return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'parley-details': ParleyDetails;
  }
}
