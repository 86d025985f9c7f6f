/**
 * The meetings on lanes of time: a mark for each, as long and as certain as its date, or bars of counts where they are too many. All
 * marks are one Tab stop; the buttons under them, which zoom, are another.
 */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { meetingsOf } from '../../core/kinds/registry.js';
import { haveSameItems } from '../../core/lib/same-items.js';
import { isLarge } from '../../core/model/large.js';
import type { Atlas, Meeting } from '../../core/model/model.js';
import { defaultLanes, LANE_CHOICES, lanesOf, MAX_LANES, type LaneChoice } from '../../core/scene/timeline/lanes.js';
import { meetingsBetween } from '../../core/scene/timeline/meetings-between.js';
import { stopFor } from '../../core/scene/timeline/stops.js';
import { viewBetween, wholeView, type TimeView } from '../../core/scene/timeline/time-view.js';
import {
  TARGET_PX,
  TimelineDrawing,
  type TimelineBars,
  type TimelineBin,
  type TimelineMark,
} from '../../core/scene/timeline/timeline-scene.js';
import { timelineEn } from '../../languages/en/timeline.js';
import { formatTimeSpan } from '../../languages/format/timeline.js';
import { directionOf } from '../../languages/index.js';
import type { Snapshot } from '../../state/snapshot.js';
import { DismissibleTooltips } from '../base/dismissible-tooltips.js';
import { openPage } from '../base/open-link.js';
import { PartElement } from '../base/part-element.js';
import { focusRing, text } from '../styles/text.js';
import { barsOf, binButton, fadedMark, labels, lines, markButton } from './drawing.js';
import type { Drawn } from './drawn.js';
import { TimelineGestures } from './time-gestures.js';
import { markStyles } from './mark-styles.js';
import { TimelineSizes } from './sizes.js';
import { timelineStyles } from './styles.js';
import { findMark, TimeWalk } from './time-walk.js';
import { laneName, markName } from './timeline-words.js';
import { drawTools } from './tools.js';
import { toolsOf, widthAtEnd } from './tool-list.js';
import { Tray } from './tray.js';

/** Narrower than this, or lower than two rows, there is one lane, without a name. */
const NARROW_PX = 480;
/** Rows in a page's own arrangement, whose height follows the content. */
const MIN_ROWS = 3;
const MAX_ROWS = 8;

/**
 * @summary The meetings on lanes of time, from centuries down to hours, with their dates as certain as they are known.
 * @element parley-timeline
 * @attr {'place'|'side'|'none'} lanes - A lane for each place or each side, or a single one. Absent: places if they are at most six, else
 *   sides if they are at most six, else a single one. A narrow timeline has one.
 * @csspart timeline - The lanes with their marks.
 */
export class ParleyTimeline extends PartElement {
  static readonly tag = 'parley-timeline';
  static override properties: PropertyDeclarations = {
    lanes: { type: String },
    _chosen: { state: true, attribute: false },
    _tool: { state: true, attribute: false },
  };

  static {
    // How large the lanes are is known only after they are drawn.
    this.disableWarning?.('change-in-update');
  }
  static override styles = [text, focusRing, timelineStyles, markStyles];

  declare lanes: LaneChoice | undefined;
  /** The lanes that the reader has chosen. */
  declare protected _chosen: LaneChoice | undefined;
  /** The id of the button that is the Tab stop of the buttons. */
  declare protected _tool: string | undefined;

  #drawn: Drawn | undefined;
  #atlas: Atlas | undefined;
  #isWaiting = false;
  /** Made anew only for another page, because a side may have a hundred thousand meetings. */
  #opened: { readonly from: readonly unknown[]; readonly ids: ReadonlySet<string> | undefined } = {
    from: [],
    ids: undefined,
  };
  /** A button had focus before an update, which may remove it. */
  #hadTool = false;
  readonly #drawing = new TimelineDrawing();
  readonly #sizes = new TimelineSizes(this);
  readonly #walk = new TimeWalk(this, () => this.#drawn);
  readonly #tray = new Tray(this, (meeting) => this.#open(meeting));

  constructor() {
    super();
    this.lanes = undefined;
    this._chosen = undefined;
    this._tool = undefined;
    new DismissibleTooltips(this, '.tip');
    new TimelineGestures(this, {
      area: () => this.renderRoot.querySelector<HTMLElement>('.plot'),
      zoom: (factor, at) => this.#walk.zoom(factor, at),
      move: (by) => this.#walk.move(by),
    });
  }

  protected override slice(state: Snapshot): readonly unknown[] {
    return [state.atlas, state.lang, state.selection, state.question, state.answer, state.visible];
  }

  /** Moves focus to the mark that is the Tab stop; where no mark is in view, to the buttons. */
  override focus(): void {
    const stop = ['.plot', '.buttons'].map((part) =>
      this.renderRoot.querySelector<HTMLElement>(`${part} [tabindex="0"]`),
    );
    stop.find((one) => one !== null)?.focus();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#hadTool = this.renderRoot.querySelector('.buttons :focus') !== null;
  }

  protected override render(): TemplateResult {
    this.#drawn = this.#draw();
    return html`<div class="outer">${this.#drawn === undefined ? nothing : this.#content(this.#drawn)}</div>`;
  }

  protected override updated(): void {
    if (this.#hadTool && this.renderRoot.querySelector(':focus') === null)
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>('.buttons [tabindex="0"]')?.focus(),
      );
    if (this.#drawn === undefined || !this.#walk.takeAnnouncement()) return;
    const { view, whole, scene, state } = this.#drawn;
    const words = this.words(timelineEn);
    const span = view === whole ? words.all : formatTimeSpan(view.from, view.to - 1, scene.step, state.lang);
    this.atlasHost.announce(words.shown(span, scene.inView));
  }

  #draw(): Drawn | undefined {
    const state = this.store?.state;
    if (state === undefined || this.#sizes.outer === 0 || state.atlas.meetings.length === 0) return undefined;
    const { atlas, visible } = state;
    if (atlas !== this.#atlas) this.#begin(atlas);
    const whole = this.#isWaiting ? undefined : wholeView(atlas);
    if (whole === undefined) return undefined;
    const view = this.#walk.view ?? whole;
    const isLow = this.#sizes.height > 0 && this.#sizes.height < 2 * TARGET_PX;
    const isNarrow = isLow || this.#sizes.outer < NARROW_PX;
    const chosen = this._chosen ?? LANE_CHOICES.find((choice) => choice === this.lanes) ?? defaultLanes(atlas);
    const choice = isNarrow ? 'none' : chosen;
    const [width, height] = [Math.max(TARGET_PX, this.#sizes.width), Math.max(TARGET_PX, this.#sizes.height)];
    const scene = this.#drawing.draw({ atlas, visible, view, lanes: choice, width, height });
    return { state, scene, view, whole, choice, room: { width, rowHeight: height / scene.rows }, isNarrow };
  }

  /** Another atlas is shown. The index of a large one is built in steps, so that nothing halts. */
  #begin(atlas: Atlas): void {
    this.#atlas = atlas;
    this.#tray.content = undefined;
    this.#walk.reset();
    if (!isLarge(atlas)) return;
    this.#isWaiting = true;
    void this.store?.prepareFilters().then(() => {
      this.#isWaiting = false;
      this.requestUpdate();
    });
  }

  #content(drawn: Drawn): TemplateResult {
    const { state, scene, choice, room, isNarrow } = drawn;
    const { lang, atlas } = state;
    const words = this.words(timelineEn);
    const natural = lanesOf(atlas, choice, MAX_LANES).lanes.length;
    const classes = ['room', isNarrow ? 'narrow' : '', directionOf(lang) === 'rtl' ? 'rtl' : ''].join(' ');
    const tools = toolsOf(drawn, {
      words,
      walk: this.#walk,
      tray: this.#tray,
      chooseLanes: (next) => {
        this._chosen = next;
        this.atlasHost.announce(words.lanesButton(words.lanes[next]));
      },
      filterTo: (view) => this.#filterTo(view),
    });
    return html`<section
      class=${classes}
      aria-label=${words.label}
      .style=${`--rows:${Math.max(MIN_ROWS, Math.min(MAX_ROWS, natural))}`}
      @keydown=${this.#walk.onKeydown}
    >
      <div class="names" aria-hidden="true">
        ${scene.lanes.map((lane) => {
          const place = `inset-block-start:${lane.firstRow * room.rowHeight}px;line-height:${lane.rows * room.rowHeight}px`;
          return html`<span .style=${place}>${laneName(state, lane, choice)}</span>`;
        })}
      </div>
      <p id="hint" hidden>${words.hint}</p>
      <div
        class="plot"
        part="timeline"
        role="toolbar"
        aria-label=${words.marks}
        aria-describedby="hint"
        @focusin=${this.#walk.onFocus}
      >
        ${lines(scene, room)} ${scene.faded.flatMap((mark) => fadedMark(mark, room))}
        ${scene.bars === undefined ? this.#marks(drawn) : this.#bars(drawn, scene.bars)}
      </div>
      <div class="axis" aria-hidden="true">
        ${labels(scene, {
          lang,
          isShort: isNarrow,
          end: isNarrow ? room.width : room.width - widthAtEnd(tools, this.#sizes.widthOf),
          measure: this.#sizes.widthOf,
          room,
        })}
      </div>
      ${drawTools({
        words,
        tools,
        stop: this._tool,
        onFocus: (id) => (this._tool = id),
        tray: this.#tray.draw(lang, ({ id }) => this.atlasHost.href({ kind: 'meeting', id })),
      })}
    </section>`;
  }

  #marks({ scene, state, view, room }: Drawn): unknown {
    const stop = stopFor(scene.marks, this.#walk.stop, view, room.width);
    const { position } = this.words(timelineEn);
    const opened = this.#openedMeetings(state);
    return repeat(
      scene.marks,
      ({ key }) => key,
      (mark, index) => {
        const look = {
          name: markName(state, mark.meetings),
          position: position(index + 1, scene.marks.length),
          isStop: mark === stop,
          isOpen: state.selection?.kind === 'meeting' && mark.meetings.some(({ id }) => id === state.selection?.id),
          isOfOpened: opened && mark.meetings.some(({ id }) => opened.has(id)),
          activate: () => this.#openMark(mark),
        };
        return markButton(mark, look, room);
      },
    );
  }

  /** The ids of the meetings that the open page is about; undefined if none is open. */
  #openedMeetings({ atlas, selection, answer }: Snapshot): ReadonlySet<string> | undefined {
    const from = [atlas, selection, answer];
    if (!haveSameItems(from, this.#opened.from)) {
      const meetings = selection === undefined ? answer : meetingsOf(atlas, selection);
      this.#opened = { from, ids: meetings && new Set(meetings.map(({ id }) => id)) };
    }
    return this.#opened.ids;
  }

  #bars({ scene, state, view, choice, room }: Drawn, bars: TimelineBars): TemplateResult {
    const stop = stopFor(bars.bins, this.#walk.stop, view, room.width);
    const { group } = this.words(timelineEn);
    const names = scene.lanes.map((lane) => laneName(state, lane, choice));
    return html`${names.map((_, lane) => barsOf(bars, lane, room))}
    ${repeat(
      bars.bins,
      ({ key }) => key,
      (bin) => {
        const span = formatTimeSpan(bin.from, bin.to, scene.step, state.lang);
        const lane = names[bin.lane] ?? '';
        const look = {
          name: group(bin.count, lane === '' ? span : `${span}, ${lane}`),
          isStop: bin === stop,
          activate: () => this.#openBin(bin),
        };
        return binButton(bin, look, room);
      },
    )}`;
  }

  #open({ id }: Meeting): void {
    openPage({ kind: 'meeting', id }, { store: this.store, atlasHost: this.atlasHost, from: 'timeline' });
  }

  #openMark({ meetings, key }: TimelineMark): void {
    if (meetings.length === 1) this.#open(meetings[0]);
    else this.#openSeveral(meetings, key);
  }

  #openBin({ from, to, lane, key }: TimelineBin): void {
    if (this.#drawn === undefined) return;
    const { state, view, choice, scene } = this.#drawn;
    const { atlas, visible } = state;
    const set = lanesOf(atlas, choice, scene.lanes.length);
    const indexes = meetingsBetween(
      atlas,
      set,
      { from, to },
      (index) => ((set.of[index] as number) & (1 << lane)) !== 0 && (visible === undefined || visible.hasIndex(index)),
    );
    const meetings = Array.from(indexes, (index) => atlas.meetings[index] as Meeting);
    const [only, ...others] = meetings;
    if (only !== undefined && others.length === 0) this.#open(only);
    else this.#openSeveral(meetings, key, to - from < view.to - view.from - 1 ? { from, to: to + 1 } : undefined);
  }

  /** Zooms in as far as tells them apart; meetings of one time are listed instead. */
  #openSeveral(meetings: readonly Meeting[], key: string, span?: TimeView): void {
    if (this.#drawn === undefined) return;
    const { state, view, whole, scene } = this.#drawn;
    const begins = meetings.map(({ when }) => when?.earliest ?? 0).filter(Number.isFinite);
    const first = begins.reduce((one, other) => Math.min(one, other), Infinity);
    const last = begins.reduce((one, other) => Math.max(one, other), -Infinity);
    const room = (last - first) / 4;
    const next = viewBetween(span?.from ?? first - room, span?.to ?? last + room, whole);
    const button = findMark(this.renderRoot, key);
    if (first < last && next.to - next.from < (view.to - view.from) * 0.98) this.#walk.show(next);
    else if (button !== undefined) {
      const title = this.words(timelineEn).group(
        meetings.length,
        formatTimeSpan(span?.from ?? first, (span?.to ?? last + 1) - 1, scene.step, state.lang),
      );
      this.#tray.show({ title, meetings }, button);
    }
  }

  #filterTo({ from, to }: TimeView): void {
    const filter = { ...this.store?.state.filter, from: Math.round(from), to: Math.round(to) };
    void this.store?.setFilter(filter, { by: 'user', from: 'timeline' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parley-timeline': ParleyTimeline;
  }
}
