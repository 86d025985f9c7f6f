/**
 * Which part of time a timeline shows, and how keys move among its marks. Time runs in the direction of the writing: from right to
 * left, the left arrow key goes to the next meeting.
 */
import type { ReactiveControllerHost } from 'lit';
import {
  memoryOf,
  stopInLane,
  timeOf,
  timeOutside,
  type Stop,
  type StopMemory,
} from '../../core/scene/timeline/stops.js';
import { moveView, revealTime, zoomView, type TimeView } from '../../core/scene/timeline/time-view.js';
import { directionOf } from '../../languages/index.js';
import { actionFor, type Action } from '../base/keys.js';
import { TIMELINE_KEYS } from '../base/timeline-keys.js';
import { stopsOf, type Drawn } from './drawn.js';

/** One step of zooming by key or button. */
export const ZOOM = 2.5;

interface WalkHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Moves focus to the mark that is the Tab stop. */
  focus(): void;
}

export class TimeWalk {
  /** Undefined: all dates. */
  view: TimeView | undefined;
  /** The mark that is the Tab stop. */
  stop: StopMemory | undefined;
  readonly #host: WalkHost;
  readonly #drawn: () => Drawn | undefined;
  #mustAnnounce = false;

  /** @param drawn what is shown now. */
  constructor(host: WalkHost, drawn: () => Drawn | undefined) {
    this.#host = host;
    this.#drawn = drawn;
  }

  /** Other data is shown. */
  reset(): void {
    [this.view, this.stop, this.#mustAnnounce] = [undefined, undefined, false];
  }

  /** @returns whether the user has changed the view since the last call, so that it should be said. */
  takeAnnouncement(): boolean {
    const must = this.#mustAnnounce;
    this.#mustAnnounce = false;
    return must;
  }

  /** @param at the point that stays, as a part of the width; absent: the middle. */
  zoom(factor: number, at = 0.5): void {
    const drawn = this.#drawn();
    if (drawn === undefined) return;
    const { view, whole } = drawn;
    this.show(zoomView(view, factor, view.from + at * (view.to - view.from), whole));
  }

  /** @param by a part of the width; later if positive. */
  move(by: number, isAnnounced = false): void {
    const drawn = this.#drawn();
    if (drawn === undefined || this.view === undefined) return;
    const { view, whole } = drawn;
    this.show(moveView(view, by * (view.to - view.from), whole), isAnnounced);
  }

  /** Focus on a mark stays on it, or goes to what has replaced it. @param view undefined for all dates. */
  show(view: TimeView | undefined, isAnnounced = true): void {
    const held = this.#heldKey;
    this.view = view === this.#drawn()?.whole ? undefined : view;
    this.#mustAnnounce ||= isAnnounced;
    this.#host.requestUpdate();
    if (held !== undefined) void this.#host.updateComplete.then(() => this.#host.focus());
  }

  readonly onFocus = (event: FocusEvent): void => {
    const key = (event.target as HTMLElement).dataset['key'];
    const drawn = this.#drawn();
    const stop = drawn && stopsOf(drawn.scene).find((one) => one.key === key);
    if (drawn === undefined || stop === undefined || stop.key === this.stop?.key) return;
    this.stop = memoryOf(stop, drawn.view, drawn.room.width);
    this.#host.requestUpdate();
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    const drawn = this.#drawn();
    const action = actionFor(event, TIMELINE_KEYS);
    if (drawn === undefined || action === undefined) return;
    const { view, room, state, scene } = drawn;
    const stops = stopsOf(scene);
    const held = this.#heldKey;
    const stop = stops.find(({ key }) => key === held);
    const size = { view, width: room.width };
    const at = stop && (timeOf(stop, view, room.width) - view.from) / (view.to - view.from);
    const isRtl = directionOf(state.lang) === 'rtl';
    const camera: Partial<Record<Action, () => void>> = {
      'zoom-in': () => this.zoom(1 / ZOOM, at),
      'zoom-out': () => this.zoom(ZOOM, at),
      'show-all': () => this.show(undefined),
    };
    const moves: Partial<Record<Action, (from: Stop) => void>> = {
      east: (from) => this.#step(from, isRtl ? -1 : 1),
      west: (from) => this.#step(from, isRtl ? 1 : -1),
      south: (from) => this.#focusOn(stopInLane(stops, from, 1, size)),
      north: (from) => this.#focusOn(stopInLane(stops, from, -1, size)),
      first: () => this.#goToEnd(1),
      last: () => this.#goToEnd(-1),
    };
    const [act, move] = [camera[action], stop === undefined ? undefined : moves[action]];
    if (act === undefined && move === undefined) return;
    event.preventDefault();
    act?.();
    if (stop !== undefined) move?.(stop);
  };

  /** To the next meeting by date. Beyond the edge of a zoomed view the view moves along. */
  #step(from: Stop, direction: 1 | -1): void {
    const drawn = this.#drawn();
    if (drawn === undefined) return;
    const { scene, state, view, whole } = drawn;
    const stops = stopsOf(scene).filter(({ lane }) => scene.bars === undefined || lane === from.lane);
    const next = stops[stops.indexOf(from) + direction];
    const time =
      next === undefined && view !== whole ? timeOutside(state.atlas, state.visible, view, direction) : undefined;
    if (next !== undefined) this.#focusOn(next);
    else if (time !== undefined) this.#goTo(time);
  }

  /** To the first meeting (1) or the last one (-1) of those that pass the filter. */
  #goToEnd(direction: 1 | -1): void {
    const drawn = this.#drawn();
    const edge = -direction * Infinity;
    const time = drawn && timeOutside(drawn.state.atlas, drawn.state.visible, { from: edge, to: edge }, direction);
    if (time !== undefined) this.#goTo(time);
  }

  /** Moves the view to a time, and focus to what is nearest. */
  #goTo(time: number): void {
    const drawn = this.#drawn();
    if (drawn === undefined) return;
    const { view, whole } = drawn;
    this.stop = { key: '', meetings: [], time, lane: this.stop?.lane ?? 0 };
    this.show(revealTime(view, time, whole), view !== whole);
  }

  #focusOn(stop: Stop | undefined): void {
    if (stop !== undefined) findMark(this.#host.renderRoot, stop.key)?.focus();
  }

  /** The key of the mark that has focus. */
  get #heldKey(): string | undefined {
    return this.#host.renderRoot.querySelector<HTMLElement>('.plot :focus')?.dataset['key'];
  }
}

export const findMark = (root: ParentNode, key: string): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>('.plot [data-key]')].find(({ dataset }) => dataset['key'] === key);
