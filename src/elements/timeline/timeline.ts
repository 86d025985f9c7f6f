/**
 * The meetings as marks on a line of time, and the dates that filter the atlas. All marks are one Tab stop (Left and Right move
 * among them), and each date is one. A mark with several meetings opens the first; activated again, it opens the next.
 */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Atlas, Meeting } from '../../core/model/model.js';
import { matchesAny } from '../../core/filter/filter-result.js';
import { pick } from '../../core/model/text.js';
import { timeSpan, type TimeMark, type TimeSpan } from '../../core/navigation/timeline.js';
import { timelineEn } from '../../languages/en/timeline.js';
import { formatSpan, formatWhen } from '../../languages/index.js';
import type { Snapshot } from '../../state/snapshot.js';
import { PartElement } from '../base/part-element.js';
import { ROW, rovingTarget } from '../base/roving.js';
import { DismissibleTooltips } from '../base/dismissible-tooltips.js';
import { focusRing, text } from '../styles/text.js';
import { timelineStyles } from './styles.js';

/** Marks are at least this many pixels apart, so that each can be clicked. */
const MARK_PX = 26;
const DAY_MS = 86_400_000;

/**
 * @summary The meetings on a line of time, with a choice of the span that is shown.
 * @element parley-timeline
 * @csspart timeline - The line with its marks.
 */
export class ParleyTimeline extends PartElement {
  static readonly tag = 'parley-timeline';
  static override properties: PropertyDeclarations = {
    _width: { state: true, attribute: false },
    _current: { state: true, attribute: false },
  };
  static override styles = [text, focusRing, timelineStyles];

  declare protected _width: number;
  /** Index of the mark that is the Tab stop. */
  declare protected _current: number;

  #resize: ResizeObserver | undefined;
  #marks: readonly TimeMark[] = [];
  /** The values that the marks were made from. A filter is not among them: it does not move marks. */
  #span: { readonly atlas: Atlas; readonly width: number; readonly span: TimeSpan } | undefined;

  constructor() {
    super();
    this._width = 0;
    this._current = 0;
    new DismissibleTooltips(this, '.tip');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize = new ResizeObserver(([entry]) => (this._width = Math.round(entry?.contentRect.width ?? 0)));
    if (this.hasUpdated) this.#measure();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize?.disconnect();
  }

  protected override firstUpdated(): void {
    this.#measure();
  }

  protected override slice(state: Snapshot): readonly unknown[] {
    return [state.atlas, state.lang, state.selection, state.filter];
  }

  /** Moves focus to the mark that is the Tab stop. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.mark[tabindex="0"]')?.focus();
  }

  protected override render(): TemplateResult {
    return html`<div class="room">${this.#drawn()}</div>`;
  }

  /** Observes the width of the content, because the element has none where a page makes it inline. */
  #measure(): void {
    const room = this.renderRoot.querySelector('.room');
    if (room !== null) this.#resize?.observe(room);
  }

  #drawn(): TemplateResult | typeof nothing {
    const state = this.store?.state;
    if (state === undefined || this._width === 0 || state.atlas.meetings.length === 0) return nothing;
    const { atlas, lang, selection } = state;
    const words = this.words(timelineEn);
    const span = this.#spanOf(atlas, this._width);
    this.#marks = span.marks;
    const current = Math.min(this._current, span.marks.length - 1);
    const opened = selection?.kind === 'meeting' ? selection.id : undefined;
    return html`<section aria-label=${words.label}>
      <div
        class="line"
        part="timeline"
        role="group"
        aria-label=${words.label}
        @keydown=${this.#onKeydown}
        @focusin=${this.#onFocus}
      >
        ${span.marks.map((mark, index) =>
          this.#mark(
            state,
            mark,
            index === current,
            opened !== undefined && mark.meetings.some(({ id }) => id === opened),
          ),
        )}
      </div>
      <div class="ends soft">
        <label
          >${words.from}
          <input
            type="date"
            data-end="from"
            .value=${dateValue(state.filter.from)}
            min=${dateValue(span.firstDay)}
            max=${dateValue(span.lastDay)}
            @change=${this.#onEnd}
        /></label>
        <label
          >${words.to}
          <input
            type="date"
            data-end="to"
            .value=${dateValue(state.filter.to)}
            min=${dateValue(span.firstDay)}
            max=${dateValue(span.lastDay)}
            @change=${this.#onEnd}
        /></label>
        ${
          state.filter.from === undefined && state.filter.to === undefined
            ? nothing
            : html`<button type="button" @click=${this.#showAll}>${words.all}</button>`
        }
        <span>${formatSpan(atlas.meetings, lang)}${span.undated > 0 ? ` · ${words.undated(span.undated)}` : ''}</span>
      </div>
    </section>`;
  }

  #spanOf(atlas: Atlas, width: number): TimeSpan {
    if (this.#span?.atlas !== atlas || this.#span.width !== width)
      this.#span = { atlas, width, span: timeSpan(atlas.meetings, MARK_PX / Math.max(MARK_PX, width - MARK_PX)) };
    return this.#span.span;
  }

  /** The position is set as a property: a strict policy refuses the attribute that Lit's styleMap renders first. */
  #mark(state: Snapshot, { at, meetings }: TimeMark, isCurrent: boolean, isOpen: boolean): TemplateResult {
    const { atlas, lang, visible } = state;
    const shown = matchesAny(visible, atlas, meetings);
    const [first] = meetings;
    const when = formatWhen(first.when, lang, { style: 'short' });
    const name =
      meetings.length === 1 ? `${when}: ${pick(first.title, lang)}` : this.words(timelineEn).bar(when, meetings.length);
    return html`<button
      type="button"
      class="mark ${shown ? '' : 'hidden-by-filter'}"
      .style=${`inset-inline-start: ${(at * 100).toFixed(3)}%`}
      tabindex=${isCurrent ? '0' : '-1'}
      aria-current=${isOpen ? 'true' : nothing}
      aria-label=${name}
      data-first=${first.id}
      @click=${() => this.#open(meetings)}
    >
      <span class="dot">${meetings.length > 1 ? meetings.length : ''}</span
      ><span class="tip" aria-hidden="true">${name}</span>
    </button>`;
  }

  /** Opens the first meeting of a mark, or the next one if one of them is open. */
  #open(meetings: readonly Meeting[]): void {
    const selection = this.store?.state.selection;
    const at = meetings.findIndex(({ id }) => selection?.kind === 'meeting' && selection.id === id);
    const next = meetings[(at + 1) % meetings.length];
    if (next !== undefined) this.store?.select({ kind: 'meeting', id: next.id }, { by: 'user', from: 'timeline' });
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const marks = [...this.renderRoot.querySelectorAll<HTMLElement>('.mark')];
    const current = marks.indexOf(event.target as HTMLElement);
    const rtl = getComputedStyle(this).direction === 'rtl';
    const target = rovingTarget(event, marks.length, current, ROW, rtl);
    if (target === undefined || current < 0) return;
    event.preventDefault();
    marks[target]?.focus();
  };

  readonly #onFocus = (event: FocusEvent): void => {
    const first = (event.target as HTMLElement).dataset['first'];
    const index = this.#marks.findIndex(({ meetings }) => meetings[0].id === first);
    if (index >= 0) this._current = index;
  };

  /** Filters by whole days, in the calendar of each meeting's place. */
  readonly #onEnd = (event: Event): void => {
    const { value, dataset } = event.target as HTMLInputElement;
    const day = value === '' ? undefined : Date.parse(`${value}T00:00Z`);
    const { from, to, ...filter } = this.store?.state.filter ?? {};
    const begin = dataset['end'] === 'from' ? day : from;
    const end = dataset['end'] === 'to' ? (day === undefined ? undefined : day + DAY_MS - 1) : to;
    void this.store?.setFilter({
      ...filter,
      ...(begin === undefined ? {} : { from: begin }),
      ...(end === undefined ? {} : { to: end }),
    });
  };

  readonly #showAll = (): void => {
    const { from: _from, to: _to, ...filter } = this.store?.state.filter ?? {};
    void this.store?.setFilter(filter);
    // The button disappears with the filter.
    this.renderRoot.querySelector<HTMLElement>('[data-end="from"]')?.focus();
  };
}

const dateValue = (ms: number | undefined): string =>
  ms === undefined || !Number.isFinite(ms) ? '' : new Date(ms).toISOString().slice(0, 10);

declare global {
  interface HTMLElementTagNameMap {
    'parley-timeline': ParleyTimeline;
  }
}
