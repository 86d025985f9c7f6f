/**
 * The part of time that a timeline shows, and how it is moved and zoomed. Times are those of the filter: the calendar and the clock
 * of each meeting's place, as if they were UTC, in milliseconds since 1970.
 */
import { filterIndexOf } from '../../filter/filter-index.js';
import type { Atlas } from '../../model/model.js';
import { DAY_MS } from '../../time/zones.js';

export interface TimeView {
  readonly from: number;
  /** Later than `from`. */
  readonly to: number;
}

/** The closest zoom shows so much. */
export const MIN_VIEW_MS = 2 * 3_600_000;
/** Room before the first and after the last meeting, as a part of their span. */
const MARGIN = 0.03;

const cache = new WeakMap<Atlas, { readonly view: TimeView | undefined }>();

/** @returns the view that has all dated meetings, with a margin; undefined if no meeting has a date. A filter does not change it. */
export function wholeView(atlas: Atlas): TimeView | undefined {
  const known = cache.get(atlas);
  if (known !== undefined) return known.view;
  const view = viewOf(atlas);
  cache.set(atlas, { view });
  return view;
}

function viewOf(atlas: Atlas): TimeView | undefined {
  const { earliest, latest } = filterIndexOf(atlas);
  let [from, to] = [Infinity, -Infinity];
  for (const times of [earliest, latest]) {
    for (const time of times) {
      if (!Number.isFinite(time)) continue;
      if (time < from) from = time;
      if (time > to) to = time;
    }
  }
  if (!(from <= to)) return undefined;
  const margin = Math.max(MARGIN * (to - from), from === to ? DAY_MS / 2 : 0);
  return { from: from - margin, to: to + margin };
}

/** @returns where a time is in a view: 0 at its beginning, 1 at its end; less or more outside. */
export const fractionOf = ({ from, to }: TimeView, time: number): number => (time - from) / (to - from);

/**
 * @param factor less than 1 zooms in, more than 1 out.
 * @param anchor the time that stays where it is, as far as the edges of `whole` allow.
 */
export function zoomView(view: TimeView, factor: number, anchor: number, whole: TimeView): TimeView {
  const span = Math.max(Math.min(MIN_VIEW_MS, whole.to - whole.from), (view.to - view.from) * factor);
  const from = anchor - fractionOf(view, anchor) * span;
  return inside({ from, to: from + span }, whole);
}

/** @param ms how far the view moves; later if positive. */
export const moveView = (view: TimeView, ms: number, whole: TimeView): TimeView =>
  inside({ from: view.from + ms, to: view.to + ms }, whole);

/** @returns the view, moved as little as it takes to have a time with some room around it. */
export function revealTime(view: TimeView, time: number, whole: TimeView): TimeView {
  const room = (view.to - view.from) / 6;
  if (time < view.from) return moveView(view, time - room - view.from, whole);
  return time > view.to ? moveView(view, time + room - view.to, whole) : view;
}

/** @returns the view that begins and ends with the given times, at least as long as the closest zoom. */
export function viewBetween(from: number, to: number, whole: TimeView): TimeView {
  const missing = Math.max(0, MIN_VIEW_MS - (to - from)) / 2;
  return inside({ from: from - missing, to: to + missing }, whole);
}

/** @returns the view moved into `whole`, or `whole` itself if the view is as long. */
function inside({ from, to }: TimeView, whole: TimeView): TimeView {
  if (to - from >= whole.to - whole.from) return whole;
  const ms = Math.max(0, whole.from - from) - Math.max(0, to - whole.to);
  return { from: from + ms, to: to + ms };
}
