/**
 * The page of what is selected. Focus is its business, content is the pages': opening a page puts focus on its heading,
 * Escape and Close put it back where the page was opened from, and following a link inside never leaves it nowhere.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Ref, RefKind } from '../../core/kinds/registry.js';
import { detailsEn } from '../../languages/en/details.js';
import type { ListView, Snapshot } from '../../state/snapshot.js';
import { deepActiveElement, isInside, linger } from '../base/focus.js';
import { actionFor, PANEL_KEYS } from '../base/keys.js';
import { PartElement } from '../base/part-element.js';
import { isPlainClick } from '../base/plain-click.js';
import { sideStyles } from '../styles/sides.js';
import { disclosureStyles } from '../styles/disclosure.js';
import { focusRing, text } from '../styles/text.js';
import { meetingPage } from '../../pages/meeting-page.js';
import { numberSources, type PageContext } from '../../pages/page.js';
import { personPage } from '../../pages/person-page.js';
import { placePage } from '../../pages/place-page.js';
import { detailsStyles } from './styles.js';

/**
 * @summary The page of the selected place, meeting or person: a region with a heading, its links and sources.
 * @element parley-details
 * @csspart details - The region that holds the page.
 * @csspart close - The button that closes it.
 */
export class ParleyDetails extends PartElement {
  static readonly tag = 'parley-details';
  static override styles = [text, focusRing, sideStyles, disclosureStyles, detailsStyles];

  /** A page was opened by the reader: its heading takes focus once it is drawn. */
  #focusHeading = false;
  /** What had focus in here before an update. */
  #held: HTMLElement | undefined;

  protected override slice(state: Snapshot): readonly unknown[] {
    return [state.selection, state.atlas, state.lang];
  }

  protected override stateChanged(state: Snapshot, before: Snapshot): void {
    super.stateChanged(state, before);
    if (state.selection === before.selection) return;
    const focusIsHere = isInside(deepActiveElement(), this);
    if (state.selection === undefined) {
      if (focusIsHere) this.atlasHost.restoreFocus();
    } else if (state.origin.by === 'user' || focusIsHere) {
      this.#focusHeading = true;
    }
  }

  /** Where parts are defined late, the reader may have opened a page before there was anything to show it. */
  protected override firstUpdated(): void {
    const state = this.store?.state;
    if (state?.selection !== undefined && state.origin.by === 'user') this.focus();
  }

  /** Moves focus to the heading of the open page. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const active = deepActiveElement();
    this.#held = isInside(active, this) ? active : undefined;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#focusHeading) return;
    this.#focusHeading = false;
    this.focus();
    linger(this.#held, this.renderRoot);
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
      ${keyed(`${state.selection.kind}/${state.selection.id}`, page)}
      <button class="close" part="close" type="button" aria-label=${this.words(detailsEn).close} @click=${this.#close}>
        <span aria-hidden="true">×</span>
      </button>
    </section>`;
  }

  #page(state: Snapshot, { kind, id }: Ref): TemplateResult | undefined {
    const { atlas, lang } = state;
    const context: PageContext = {
      atlas,
      lang,
      href: (ref) => this.atlasHost.href(ref),
      level: this.atlasHost.headingLevel() + 1,
      sourceNumbers: numberSources(atlas, { kind, id }),
    };
    const place = kind === 'place' ? atlas.placeById.get(id) : undefined;
    const meeting = kind === 'meeting' ? atlas.meetingById.get(id) : undefined;
    const person = kind === 'person' ? atlas.personById.get(id) : undefined;
    if (place !== undefined) return placePage(context, place);
    if (meeting !== undefined) return meetingPage(context, meeting);
    return person && personPage(context, person);
  }

  readonly #close = (): void => {
    this.store?.select(undefined, { by: 'user', from: 'details' });
  };

  /** Plain clicks on our own links stay in the page; with a modifier they are the browser's (new tab, new window). */
  readonly #onClick = (event: MouseEvent): void => {
    const anchor = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
    const target = anchor?.dataset['ref'];
    if (target === undefined || event.defaultPrevented || !isPlainClick(event)) return;
    event.preventDefault();
    const slash = target.indexOf('/');
    const kind = target.slice(0, slash);
    const id = target.slice(slash + 1);
    if (kind === 'overview') {
      this.store?.showList(id as ListView);
      this.#close();
    } else {
      this.store?.select({ kind: kind as RefKind, id }, { by: 'user', from: 'details' });
    }
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
