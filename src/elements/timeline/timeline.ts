/**
 * The meetings on lanes of time: a mark for each, as long and as certain as its date, or bars of counts where they are too many. All
 * marks are one Tab stop; the buttons under them, which zoom, are another. Time runs in the direction of the writing, so in a page
 * from right to left the latest meeting is on the left, and the left arrow key goes to the next.
 */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { filterIndexOf } from '../../core/filter/filter-index.js';
import { meetingsOf } from '../../core/kinds/registry.js';
import type { Atlas, Meeting } from '../../core/model/model.js';
import { defaultLanes, LANE_CHOICES, lanesOf, MAX_LANES, type LaneChoice } from '../../core/scene/timeline/lanes.js';
import {
  memoryOf,
  stopFor,
  stopInLane,
  timeOf,
  timeOutside,
  type Stop,
  type StopMemory,
} from '../../core/scene/timeline/stops.js';
import {
  moveView,
  revealTime,
  viewBetween,
  wholeView,
  zoomView,
  type TimeView,
} from '../../core/scene/timeline/time-view.js';
import {
  TARGET_PX,
  TimelineDrawing,
  type TimelineBin,
  type TimelineMark,
  type TimelineScene,
} from '../../core/scene/timeline/timeline-scene.js';
import { timelineEn } from '../../languages/en/timeline.js';
import { formatTimeSpan } from '../../languages/format/timeline.js';
import { directionOf } from '../../languages/index.js';
import type { Snapshot } from '../../state/snapshot.js';
import { DismissibleTooltips } from '../base/dismissible-tooltips.js';
import { PartElement } from '../base/part-element.js';
import { focusRing, text } from '../styles/text.js';
import { barsOf, binButton, fadedMark, labels, lines, markButton, type Room } from './drawing.js';
import { TimelineGestures } from './gestures.js';
import { timelineStyles } from './styles.js';
import { laneName, markName } from './timeline-words.js';
import { drawTools, type Tool } from './tools.js';
import { Tray } from './tray.js';

/** Narrower than this there is one lane, without a name. */
const NARROW_PX = 480;
/** One step of zooming by key or button. */
const ZOOM = 2.5;
/** With more meetings the indexes are built in steps before anything is drawn. */
const LARGE = 10_000;
const ALL_ICON = 'M4 8V4h4M16 8V4h-4M4 12v4h4M16 12v4h-4';
/** Rows in a page's own arrangement, whose height follows the content. */
const MIN_ROWS = 3;
const MAX_ROWS = 8;

interface Drawn {
  readonly state: Snapshot;
  readonly scene: TimelineScene;
  readonly view: TimeView;
  readonly whole: TimeView;
  readonly choice: LaneChoice;
  readonly room: Room;
}

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
    _size: { state: true, attribute: false },
    _view: { state: true, attribute: false },
    _chosen: { state: true, attribute: false },
    _stop: { state: true, attribute: false },
    _tool: { state: true, attribute: false },
  };
  static override styles = [text, focusRing, timelineStyles];

  declare lanes: LaneChoice | undefined;
  /** Widths of the element and of its lanes, and the height of the lanes, in pixels. */
  declare protected _size: { readonly outer: number; readonly width: number; readonly height: number };
  /** Undefined: all dates. */
  declare protected _view: TimeView | undefined;
  /** The lanes that the reader has chosen. */
  declare protected _chosen: LaneChoice | undefined;
  declare protected _stop: StopMemory | undefined;
  /** The name of the button that is the Tab stop of the buttons. */
  declare protected _tool: string | undefined;

  #drawn: Drawn | undefined;
  #atlas: Atlas | undefined;
  #isWaiting = false;
  /** A button had focus before an update, which may remove it. */
  #hadTool = false;
  /** A change of the view was asked for, and is announced when it is drawn. */
  #mustAnnounce = false;
  readonly #drawing = new TimelineDrawing();
  readonly #tray = new Tray(this, (meeting) => this.#select(meeting));
  readonly #sizes = new ResizeObserver(() => this.#measure());
  #observed: Element | null = null;
  #pen: CanvasRenderingContext2D | null | undefined;

  constructor() {
    super();
    this.lanes = undefined;
    this._size = { outer: 0, width: 0, height: 0 };
    this._view = undefined;
    this._chosen = undefined;
    this._stop = undefined;
    this._tool = undefined;
    new DismissibleTooltips(this, '.tip');
    new TimelineGestures(this, {
      area: () => this.renderRoot.querySelector<HTMLElement>('.plot'),
      zoom: (factor, at) => this.#zoom(factor, at),
      move: (by) => this.#move(by),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    this.#observed = null;
  }

  protected override slice(state: Snapshot): readonly unknown[] {
    return [state.atlas, state.lang, state.selection, state.visible, state.filter];
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

  /** What was drawn anew may lack the mark that had focus; the Tab stop is the mark that has replaced it. */
  protected override updated(): void {
    const plot = this.renderRoot.querySelector('.plot') ?? this.renderRoot.querySelector('.outer');
    if (plot !== this.#observed && plot !== null) {
      this.#sizes.disconnect();
      this.#observed = plot;
      this.#sizes.observe(plot);
    }
    if (this.#hadTool && this.renderRoot.querySelector(':focus') === null)
      this.renderRoot.querySelector<HTMLElement>('.buttons [tabindex="0"]')?.focus();
    if (this.#drawn === undefined || !this.#mustAnnounce) return;
    this.#mustAnnounce = false;
    const { scene, state } = this.#drawn;
    this.atlasHost.announce(this.words(timelineEn).shown(this.#spanWords(this.#drawn, state.lang), scene.inView));
  }

  #measure(): void {
    const plot = this.renderRoot.querySelector<HTMLElement>('.plot');
    const size = {
      outer: this.renderRoot.querySelector<HTMLElement>('.outer')?.clientWidth ?? 0,
      width: plot?.clientWidth ?? 0,
      height: plot?.clientHeight ?? 0,
    };
    const { outer, width, height } = this._size;
    if (size.outer !== outer || size.width !== width || size.height !== height) this._size = size;
  }

  #draw(): Drawn | undefined {
    const state = this.store?.state;
    if (state === undefined || this._size.outer === 0 || state.atlas.meetings.length === 0) return undefined;
    const { atlas, visible } = state;
    if (atlas !== this.#atlas) {
      this.#atlas = atlas;
      this.#tray.content = undefined;
      [this._view, this._stop] = [undefined, undefined];
      this.#prepare(atlas);
    }
    if (this.#isWaiting) return undefined;
    const whole = wholeView(atlas);
    if (whole === undefined) return undefined;
    const view = this._view ?? whole;
    const choice = this.#isNarrow ? 'none' : this.#choice(atlas);
    const width = Math.max(TARGET_PX, this._size.width);
    const height = Math.max(TARGET_PX, this._size.height);
    const scene = this.#drawing.draw({ atlas, visible, view, lanes: choice, width, height });
    const room = { width, rowHeight: height / scene.rows };
    return { state, scene, view, whole, choice, room };
  }

  /** The index of a large atlas is built in steps, so that nothing halts. */
  #prepare(atlas: Atlas): void {
    if (atlas.meetings.length <= LARGE) return;
    this.#isWaiting = true;
    void this.store?.prepareFilters().then(() => {
      this.#isWaiting = false;
      this.requestUpdate();
    });
  }

  get #isNarrow(): boolean {
    return this._size.outer < NARROW_PX;
  }

  #choice(atlas: Atlas): LaneChoice {
    return this._chosen ?? LANE_CHOICES.find((choice) => choice === this.lanes) ?? defaultLanes(atlas);
  }

  #content(drawn: Drawn): TemplateResult {
    const { state, scene, choice, room } = drawn;
    const { lang, atlas } = state;
    const words = this.words(timelineEn);
    const natural = lanesOf(atlas, choice, MAX_LANES).lanes.length;
    const classes = ['room', this.#isNarrow ? 'narrow' : '', directionOf(lang) === 'rtl' ? 'rtl' : ''].join(' ');
    return html`<section
      class=${classes}
      aria-label=${words.label}
      .style=${`--rows:${Math.max(MIN_ROWS, Math.min(MAX_ROWS, natural))}`}
      @keydown=${this.#onKeydown}
    >
      <div class="names" aria-hidden="true">
        ${scene.lanes.map((lane) => {
          const height = lane.rows * room.rowHeight;
          const place = `inset-block-start:${lane.firstRow * room.rowHeight}px;line-height:${height}px`;
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
        @focusin=${this.#onFocus}
      >
        ${lines(scene, room)} ${scene.faded.flatMap((mark) => fadedMark(mark, room))} ${this.#stops(drawn)}
      </div>
      <div class="axis" aria-hidden="true">
        ${labels(scene, {
          lang,
          isShort: this.#isNarrow,
          end: this.#isNarrow ? room.width : room.width - this.#toolsWidth(drawn),
          measure: this.#widthOf,
          room,
        })}
      </div>
      ${drawTools({
        words,
        tools: this.#tools(drawn),
        stop: this._tool,
        onFocus: (name) => (this._tool = name),
        tray: this.#tray.draw(lang, ({ id }) => this.atlasHost.href({ kind: 'meeting', id })),
      })}
    </section>`;
  }

  #stops(drawn: Drawn): TemplateResult {
    const { scene, state, view, room } = drawn;
    const stops = stopsOf(scene);
    const stop = stopFor(stops, this._stop, view, room.width);
    if (scene.bars !== undefined) {
      const { bars } = scene;
      const name = this.words(timelineEn).group;
      return html`${scene.lanes.map((_, lane) => barsOf(bars, lane, room))}
      ${repeat(
        bars.bins,
        ({ key }) => key,
        (bin) => {
          const lane = laneName(state, scene.lanes[bin.lane] as (typeof scene.lanes)[number], drawn.choice);
          const span = formatTimeSpan(bin.from, bin.to, scene.step, state.lang);
          const look = {
            name: name(bin.count, lane === '' ? span : `${span}, ${lane}`),
            isStop: bin === stop,
            activate: () => this.#openBin(bin),
          };
          return binButton(bin, look, room);
        },
      )}`;
    }
    const { position } = this.words(timelineEn);
    const opened = this.#opened(state);
    const isOpen = (meeting: Meeting): boolean =>
      state.selection?.kind === 'meeting' && meeting.id === state.selection.id;
    return html`${repeat(
      scene.marks,
      ({ key }) => key,
      (mark, index) => {
        const look = {
          name: markName(state, mark.meetings),
          position: position(index + 1, scene.marks.length),
          isStop: mark === stop,
          isOpen: mark.meetings.some(isOpen),
          isOfOpened: opened && mark.meetings.some(({ id }) => opened.has(id)),
          activate: () => this.#openMark(mark),
        };
        return markButton(mark, look, room);
      },
    )}`;
  }

  /** The ids of the meetings that the open page is about. */
  #opened({ atlas, selection }: Snapshot): ReadonlySet<string> | undefined {
    return selection === undefined ? undefined : new Set(meetingsOf(atlas, selection).map(({ id }) => id));
  }

  #tools(drawn: Drawn): Tool[] {
    const words = this.words(timelineEn);
    const { state, view, whole, choice } = drawn;
    const isZoomed = this._view !== undefined;
    const undated = undatedIn(state);
    const choices = this.#isNarrow ? [] : usefulChoices(state.atlas);
    const next = choices[(choices.indexOf(choice) + 1) % choices.length];
    const isClosest =
      view.to - view.from <=
      viewBetween(view.from, view.from, whole).to - viewBetween(view.from, view.from, whole).from;
    return [
      { name: words.zoomIn, icon: 'M10 4v12M4 10h12', isOff: isClosest, act: () => this.#zoom(1 / ZOOM) },
      { name: words.zoomOut, icon: 'M4 10h12', isOff: !isZoomed, act: () => this.#zoom(ZOOM) },
      ...(next === undefined || next === choice
        ? []
        : [{ name: words.lanes[choice], isText: true, act: () => (this._chosen = next) }]),
      ...(isZoomed
        ? [
            { name: words.earlier, icon: 'M12 5l-5 5 5 5', isAtEnd: true, act: () => this.#move(-0.5, true) },
            { name: words.later, icon: 'M8 5l5 5-5 5', isAtEnd: true, act: () => this.#move(0.5, true) },
            {
              name: words.all,
              ...(this.#isNarrow ? { icon: ALL_ICON } : { isText: true }),
              isAtEnd: true,
              act: () => this.#show(undefined),
            },
            { name: words.filterToSpan, isText: true, isAtEnd: true, act: () => this.#filterToSpan(view) },
          ]
        : []),
      ...(undated.length > 0 && !(isZoomed && this.#isNarrow)
        ? [
            {
              name: words.undated(undated.length),
              isText: true,
              isAtEnd: true,
              isExpanded: this.#tray.content?.title === words.undated(undated.length),
              act: (button: HTMLElement) => this.#toggleUndated(words.undated(undated.length), undated, button),
            },
          ]
        : []),
    ];
  }

  #toggleUndated(title: string, meetings: readonly Meeting[], button: HTMLElement): void {
    if (this.#tray.content === undefined) this.#tray.show({ title, meetings }, button);
    else this.#tray.close();
  }

  #toolsWidth(drawn: Drawn): number {
    const atEnd = this.#tools(drawn).filter(({ isAtEnd }) => isAtEnd);
    return atEnd.reduce((sum, { name, isText }) => sum + (isText === true ? this.#widthOf(name) + 14 : 28), 0);
  }

  readonly #widthOf = (label: string): number => {
    this.#pen ??= document.createElement('canvas').getContext('2d');
    if (this.#pen === null) return label.length * 8;
    const { fontFamily, fontSize } = getComputedStyle(this.renderRoot.querySelector('.room') ?? this);
    this.#pen.font = `${fontSize} ${fontFamily}`;
    return this.#pen.measureText(label).width + 4;
  };

  #spanWords({ view, whole, scene, state }: Drawn, lang: string): string {
    if (view === whole) return this.words(timelineEn).all;
    return formatTimeSpan(view.from, Math.min(view.to, whole.to) - 1, scene.step, state.lang || lang);
  }

  #select({ id }: Meeting): void {
    this.store?.select({ kind: 'meeting', id }, { by: 'user', from: 'timeline' });
  }

  #openMark({ meetings, key }: TimelineMark): void {
    if (meetings.length === 1) this.#select(meetings[0]);
    else this.#openSeveral(meetings, key);
  }

  #openBin({ from, to, key }: TimelineBin): void {
    const drawn = this.#drawn;
    if (drawn === undefined) return;
    const { atlas, visible } = drawn.state;
    const { earliest, latest } = filterIndexOf(atlas);
    const inBin = atlas.meetings.filter(
      (_, index) =>
        (latest[index] as number) >= from &&
        (earliest[index] as number) <= to &&
        (visible === undefined || visible.hasIndex(index)),
    );
    const [only, ...others] = inBin;
    if (only !== undefined && others.length === 0) this.#select(only);
    else if (to - from < drawn.view.to - drawn.view.from - 1) this.#openSeveral(inBin, key, { from, to: to + 1 });
    else this.#openSeveral(inBin, key);
  }

  /** Zooms in as far as tells them apart; meetings of one time are listed instead. */
  #openSeveral(meetings: readonly Meeting[], key: string, span?: TimeView): void {
    const drawn = this.#drawn;
    if (drawn === undefined) return;
    const { state, view, whole } = drawn;
    const begins = meetings.map(({ when }) => when?.earliest ?? 0).filter(Number.isFinite);
    const [first, last] = [Math.min(...begins), Math.max(...begins)];
    const room = (last - first) * 0.25;
    const next = viewBetween(span?.from ?? first - room, span?.to ?? last + room, whole);
    if (first < last && next.to - next.from < (view.to - view.from) * 0.98) {
      this.#show(next);
      return;
    }
    const button = [...this.renderRoot.querySelectorAll<HTMLElement>('.plot [data-key]')].find(
      ({ dataset }) => dataset['key'] === key,
    );
    const title = this.words(timelineEn).group(
      meetings.length,
      formatTimeSpan(first, last, drawn.scene.step, state.lang),
    );
    if (button !== undefined) this.#tray.show({ title, meetings }, button);
  }

  /** @param at the point that stays, as a part of the width; absent: the middle. */
  #zoom(factor: number, at = 0.5): void {
    if (this.#drawn === undefined) return;
    const { view, whole } = this.#drawn;
    this.#show(zoomView(view, factor, view.from + at * (view.to - view.from), whole));
  }

  #move(by: number, isAnnounced = false): void {
    if (this.#drawn === undefined || this._view === undefined) return;
    const { view, whole } = this.#drawn;
    this.#show(moveView(view, by * (view.to - view.from), whole), isAnnounced);
  }

  /** @param view undefined for all dates. */
  #show(view: TimeView | undefined, isAnnounced = true): void {
    const whole = this.#drawn?.whole;
    const held = this.#heldKey;
    this._view = view === whole ? undefined : view;
    this.#mustAnnounce ||= isAnnounced;
    if (held !== undefined) void this.updateComplete.then(() => this.focus());
  }

  #filterToSpan({ from, to }: TimeView): void {
    void this.store?.setFilter({ ...this.store.state.filter, from: Math.round(from), to: Math.round(to) });
  }

  /** The key of the mark that has focus. */
  get #heldKey(): string | undefined {
    return this.renderRoot.querySelector<HTMLElement>('.plot :focus')?.dataset['key'];
  }

  readonly #onFocus = (event: FocusEvent): void => {
    const key = (event.target as HTMLElement).dataset['key'];
    const drawn = this.#drawn;
    const stop = drawn && stopsOf(drawn.scene).find((one) => one.key === key);
    if (drawn !== undefined && stop !== undefined) this._stop = memoryOf(stop, drawn.view, drawn.room.width);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const drawn = this.#drawn;
    if (drawn === undefined || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    const { view, room, state, scene } = drawn;
    const stops = stopsOf(scene);
    const key = this.#heldKey;
    const stop = stops.find((one) => one.key === key);
    const middle =
      stop === undefined ? undefined : (timeOf(stop, view, room.width) - view.from) / (view.to - view.from);
    const isRtl = directionOf(state.lang) === 'rtl';
    const acts: Readonly<Record<string, () => void>> = {
      '+': () => this.#zoom(1 / ZOOM, middle),
      '=': () => this.#zoom(1 / ZOOM, middle),
      '-': () => this.#zoom(ZOOM, middle),
      0: () => this.#show(undefined),
    };
    const moves: Readonly<Record<string, (from: Stop) => void>> = {
      ArrowRight: (from) => this.#step(from, isRtl ? -1 : 1),
      ArrowLeft: (from) => this.#step(from, isRtl ? 1 : -1),
      ArrowDown: (from) => this.#focusStop(stopInLane(stops, from, 1, { view, width: room.width })),
      ArrowUp: (from) => this.#focusStop(stopInLane(stops, from, -1, { view, width: room.width })),
      PageDown: (from) => this.#focusStop(stopInLane(stops, from, 1, { view, width: room.width })),
      PageUp: (from) => this.#focusStop(stopInLane(stops, from, -1, { view, width: room.width })),
      Home: () => this.#goToEnd(1),
      End: () => this.#goToEnd(-1),
    };
    const act = acts[event.key];
    const move = stop === undefined ? undefined : moves[event.key];
    if (act === undefined && move === undefined) return;
    event.preventDefault();
    act?.();
    if (stop !== undefined) move?.(stop);
  };

  /** To the next meeting by date. Beyond the edge of a zoomed view the view moves along. */
  #step(from: Stop, direction: 1 | -1): void {
    const drawn = this.#drawn;
    if (drawn === undefined) return;
    const stops = stopsOf(drawn.scene);
    const inLane = drawn.scene.bars === undefined ? stops : stops.filter(({ lane }) => lane === from.lane);
    const next = inLane[inLane.indexOf(from) + direction];
    if (next !== undefined) {
      this.#focusStop(next);
      return;
    }
    const { atlas, visible } = drawn.state;
    const time = timeOutside(atlas, visible, drawn.view, direction);
    if (time !== undefined && this._view !== undefined) this.#goTo(time);
  }

  /** To the first meeting (1) or the last one (-1) of those that pass the filter. */
  #goToEnd(direction: 1 | -1): void {
    const { atlas, visible } = this.store?.state ?? {};
    const edge = -direction * Infinity;
    const time = atlas && timeOutside(atlas, visible, { from: edge, to: edge }, direction);
    if (time !== undefined) this.#goTo(time);
  }

  /** Moves the view to a time, and focus to what is nearest. */
  #goTo(time: number): void {
    if (this.#drawn === undefined) return;
    const { view, whole } = this.#drawn;
    this._stop = { key: '', meetings: [], time, lane: this._stop?.lane ?? 0 };
    this.#show(revealTime(view, time, whole), view !== whole);
    this.requestUpdate();
  }

  #focusStop(stop: Stop | undefined): void {
    if (stop === undefined) return;
    [...this.renderRoot.querySelectorAll<HTMLElement>('.plot [data-key]')]
      .find(({ dataset }) => dataset['key'] === stop.key)
      ?.focus();
  }
}

/** The marks, or the bins by lane. */
const stopsOf = ({ bars, marks }: TimelineScene): readonly Stop[] => bars?.bins ?? marks;

/** Meetings without a date are the last in the order of the atlas. */
function undatedIn({ atlas, visible }: Snapshot): readonly Meeting[] {
  const { earliest, latest } = filterIndexOf(atlas);
  let first = atlas.meetings.length;
  while (first > 0 && !Number.isFinite(earliest[first - 1]) && !Number.isFinite(latest[first - 1])) first -= 1;
  const undated = atlas.meetings.slice(first);
  return visible === undefined ? undated : undated.filter((_, index) => visible.hasIndex(first + index));
}

/** The lanes that differ from one lane. */
function usefulChoices(atlas: Atlas): readonly LaneChoice[] {
  const hasPlaces = atlas.meetingsByPlace.size + (atlas.remoteMeetingsByPlace.size > 0 ? 1 : 0) > 1;
  return LANE_CHOICES.filter(
    (choice) => choice === 'none' || (choice === 'place' ? hasPlaces : atlas.sides.length > 1),
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'parley-timeline': ParleyTimeline;
  }
}
