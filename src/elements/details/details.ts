/**
 * Shows the page of the selected thing (src/pages/) and looks after focus: opening a page puts focus on its heading, Escape
 * and Close put it back where the page was opened from, and a link inside never leaves focus on something that is gone.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Ref } from '../../core/kinds/registry.js';
import { refOf, refText } from '../../core/navigation/links.js';
import { detailsEn } from '../../languages/en/details.js';
import type { ListView, Snapshot } from '../../state/snapshot.js';
import { deepActiveElement, isInside, linger } from '../base/focus.js';
import { actionFor, PANEL_KEYS } from '../base/keys.js';
import { isPlainClick } from '../base/plain-click.js';
import { PartElement } from '../base/part-element.js';
import { sideStyles } from '../styles/sides.js';
import { disclosureStyles } from '../styles/disclosure.js';
import { focusRing, text } from '../styles/text.js';
import { renderPage } from '../../pages/registry.js';
import { detailsStyles } from './styles.js';

/**
 * @summary The page of the selected place, meeting, person, topic, series, side or source: a region with a heading and links.
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
    return [state.selection, state.atlas, state.lang];
  }

  protected override stateChanged(state: Snapshot, before: Snapshot): void {
    super.stateChanged(state, before);
    if (state.selection === before.selection) return;
    const focusIsHere = isInside(deepActiveElement(), this);
    this.#returnFocus = state.selection === undefined && focusIsHere;
    if (state.selection !== undefined && (state.origin.by === 'user' || focusIsHere)) this.#focusHeading = true;
  }

  /** Parts can be defined after the reader has opened a page. */
  protected override firstUpdated(): void {
    const state = this.store?.state;
    if (state?.selection !== undefined && state.origin.by === 'user') this.focus();
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
    const page = state?.selection && this.#page(state, state.selection);
    this.toggleAttribute('data-open', Boolean(page));
    if (!state?.selection || !page) return nothing;
    return html`<section
      part="details"
      class="page"
      aria-labelledby="heading"
      @click=${this.#onClick}
      @keydown=${this.#onKeydown}
    >
      ${keyed(refText(state.selection), page)} ${keyed(refText(state.selection), html`<parley-cite></parley-cite>`)}
      <button class="close" part="close" type="button" aria-label=${this.words(detailsEn).close} @click=${this.#close}>
        <span aria-hidden="true">×</span>
      </button>
    </section>`;
  }

  #page({ atlas, lang }: Snapshot, ref: Ref): TemplateResult | undefined {
    const context = {
      atlas,
      lang,
      href: this.atlasHost.href,
      level: this.atlasHost.headingLevel() + 1,
      readerTimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
    return renderPage(context, ref);
  }

  readonly #close = (): void => {
    this.store?.select(undefined, { by: 'user', from: 'details' });
  };

  /** A plain click on a link of this atlas opens that page here. With a modifier the browser follows it (new tab, new window). */
  readonly #onClick = (event: MouseEvent): void => {
    const anchor = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
    if (anchor === undefined || event.defaultPrevented || !isPlainClick(event)) return;
    const ref = refOf(anchor.dataset['ref'] ?? '');
    const list = anchor.dataset['list'];
    if (ref === undefined && list === undefined) return;
    event.preventDefault();
    if (list !== undefined) this.store?.showList(list as ListView);
    this.store?.select(ref, { by: 'user', from: 'details' });
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
