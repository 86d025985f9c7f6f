/**
 * The time of a filter: two sliders over the bars of the meetings, and a field for dates in words. Dragging over the bars chooses
 * the time between both ends; a click on a bar chooses its day, month or year.
 */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TimeCondition } from '../../core/filter/conditions.js';
import type { TimeBin, TimeHistogram } from '../../core/filter/time-bins.js';
import { filterEn } from '../../languages/en/filter.js';
import { timelineEn } from '../../languages/en/timeline.js';
import { words } from '../../languages/index.js';
import type { Shown } from '../../pages/page.js';
import { barsPath, highestOf, spanOf, timeOfSpan, type BarSpan } from './bars.js';
import { timeText } from './value-names.js';
import { TimeField } from './time-field.js';

/** With Shift an arrow key moves by so many bars. */
const LARGE_STEP = 10;
/** Milliseconds without a further change, after which sliders change the filter. */
const SETTLE_MS = 150;

export interface TimeHost {
  requestUpdate(): void;
  chooseTime(time: TimeCondition | undefined): void;
  announce(text: string): void;
}

export interface TimeState {
  readonly shown: Shown;
  /** All meetings. */
  readonly all: TimeHistogram;
  /** The meetings that pass the other conditions. */
  readonly passing: TimeHistogram;
  readonly chosen: TimeCondition | undefined;
}

export class TimeGroup {
  readonly #host: TimeHost;
  readonly #field: TimeField;
  #state: TimeState | undefined;
  /** What the sliders show before the filter has changed. */
  #preview: BarSpan | undefined;
  #drag: { readonly start: number } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #paths:
    { readonly all: TimeHistogram; readonly passing: TimeHistogram; readonly d: readonly [string, string] } | undefined;

  constructor(host: TimeHost) {
    this.#host = host;
    this.#field = new TimeField(host);
  }

  follow(state: TimeState): void {
    const isOther = this.#state?.chosen?.from !== state.chosen?.from || this.#state?.chosen?.to !== state.chosen?.to;
    if (isOther) {
      this.#preview = undefined;
      this.#field.timeChanged(state.chosen);
    }
    this.#state = state;
  }

  /** Whether a time can be chosen at all. */
  get isUseful(): boolean {
    return this.#state !== undefined && (this.#state.all.bins.length > 0 || this.#state.chosen !== undefined);
  }

  render(): TemplateResult {
    const { shown, all, chosen } = this.#state as TimeState;
    const messages = words(shown.lang, filterEn);
    return html`<fieldset class="group time" data-name="time">
      <legend>
        ${messages.names.time}
        <span class="soft">${chosen === undefined ? messages.allTime : timeText(shown, chosen)}</span>
      </legend>
      ${all.bins.length > 1 ? this.#brush() : nothing} ${this.#field.render(shown)}
      ${all.undated > 0 && chosen !== undefined ? html`<p class="soft">${messages.undated(all.undated)}</p>` : nothing}
    </fieldset>`;
  }

  #brush(): TemplateResult {
    const { shown, all, passing, chosen } = this.#state as TimeState;
    const messages = words(shown.lang, filterEn);
    const { bins, unit } = all;
    const span = this.#preview ?? spanOf(bins, chosen ?? {});
    const [first, last] = [bins[0] as TimeBin, bins.at(-1) as TimeBin];
    const size = bins.length;
    const [allPath, passingPath] = this.#pathsOf(all, passing);
    return html`<div class="brush" role="group" aria-label=${messages.bars(unit)}>
        <div
          class="bars"
          @pointerdown=${this.#onPress}
          @pointermove=${this.#onMove}
          @pointerup=${this.#onRelease}
          @pointercancel=${this.#onCancel}
        >
          <svg viewBox="0 0 ${size} 100" preserveAspectRatio="none" aria-hidden="true">
            ${svg`<path class="all" d=${allPath}></path><path class="passing" d=${passingPath}></path>`}
          </svg>
          <div class="shade" .style=${`inset-inline: 0 ${(100 * (1 - span.first / size)).toFixed(3)}%`}></div>
          <div class="shade" .style=${`inset-inline: ${((100 * span.end) / size).toFixed(3)}% 0`}></div>
        </div>
        ${this.#slider('from', span.first, size, messages.from, this.#valueText(bins[Math.min(span.first, size - 1)], passing, span.first))}
        ${this.#slider('to', span.end, size, messages.to, this.#valueText(bins[Math.max(0, span.end - 1)], passing, span.end - 1))}
      </div>
      <p class="scale soft" aria-hidden="true">
        <span>${timeText(shown, first)}</span><span>${timeText(shown, last)}</span>
      </p>`;
  }

  #slider(end: 'from' | 'to', value: number, max: number, label: string, text: string): TemplateResult {
    return html`<input
      type="range"
      class=${end}
      data-end=${end}
      min="0"
      max=${max}
      step="1"
      aria-label=${label}
      aria-valuetext=${text}
      .value=${live(String(value))}
      @input=${this.#onSlide}
      @change=${this.#onSlid}
      @keydown=${this.#onKeydown}
    />`;
  }

  /** "May 2018: 3 meetings" */
  #valueText(bin: TimeBin | undefined, passing: TimeHistogram, index: number): string {
    const { shown } = this.#state as TimeState;
    if (bin === undefined) return '';
    return words(shown.lang, timelineEn).bar(timeText(shown, bin), passing.bins[index]?.count ?? 0);
  }

  #pathsOf(all: TimeHistogram, passing: TimeHistogram): readonly [string, string] {
    if (this.#paths?.all !== all || this.#paths.passing !== passing) {
      const highest = highestOf(all.bins);
      this.#paths = { all, passing, d: [barsPath(all.bins, highest), barsPath(passing.bins, highest)] };
    }
    return this.#paths.d;
  }

  readonly #onSlide = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    this.#moveEnd(input.dataset['end'] as 'from' | 'to', Number(input.value));
  };

  #moveEnd(end: 'from' | 'to', value: number): void {
    const { all, chosen } = this.#state as TimeState;
    const size = all.bins.length;
    const span = this.#preview ?? spanOf(all.bins, chosen ?? {});
    this.#preview =
      end === 'from'
        ? { first: Math.max(0, Math.min(value, span.end - 1)), end: Math.max(1, span.end) }
        : { first: Math.min(span.first, size - 1), end: Math.min(size, Math.max(value, span.first + 1)) };
    this.#host.requestUpdate();
  }

  /** Keys in quick succession are one change of the filter. */
  readonly #onSlid = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#choose(), SETTLE_MS);
  };

  #choose(): void {
    const span = this.#preview;
    if (span === undefined || this.#state === undefined) return;
    const time = timeOfSpan(this.#state.all.bins, span);
    this.#host.chooseTime(Object.keys(time).length === 0 ? undefined : time);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
    if (!shiftKey || ctrlKey || altKey || metaKey || !key.startsWith('Arrow')) return;
    const input = event.currentTarget as HTMLInputElement;
    const rtl = getComputedStyle(input).direction === 'rtl';
    const isForward = key === 'ArrowUp' || key === (rtl ? 'ArrowLeft' : 'ArrowRight');
    event.preventDefault();
    this.#moveEnd(input.dataset['end'] as 'from' | 'to', Number(input.value) + (isForward ? LARGE_STEP : -LARGE_STEP));
    this.#onSlid();
  };

  /* Dragging over the bars */

  readonly #onPress = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const bar = this.#barAt(event);
    this.#drag = { start: bar };
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#show(bar, bar);
  };

  readonly #onMove = (event: PointerEvent): void => {
    if (this.#drag !== undefined) this.#show(this.#drag.start, this.#barAt(event));
  };

  readonly #onRelease = (): void => {
    if (this.#drag === undefined) return;
    this.#drag = undefined;
    this.#choose();
  };

  /** The finger scrolls the page instead. */
  readonly #onCancel = (): void => {
    this.#drag = undefined;
    this.#preview = undefined;
    this.#host.requestUpdate();
  };

  #show(one: number, other: number): void {
    this.#preview = { first: Math.min(one, other), end: Math.max(one, other) + 1 };
    this.#host.requestUpdate();
  }

  #barAt({ clientX, currentTarget }: PointerEvent): number {
    const bars = currentTarget as HTMLElement;
    const { left, width } = bars.getBoundingClientRect();
    const rtl = getComputedStyle(bars).direction === 'rtl';
    const share = rtl ? 1 - (clientX - left) / width : (clientX - left) / width;
    const size = (this.#state as TimeState).all.bins.length;
    return Math.max(0, Math.min(size - 1, Math.floor(share * size)));
  }
}
