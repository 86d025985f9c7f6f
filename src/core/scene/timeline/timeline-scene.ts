/**
 * What a timeline draws at one moment: its lanes, its ticks, and either a mark for each meeting or, where they are too many, bars of
 * counts. Lengths are in pixels along the axis, from its beginning; the caller turns them around for pages from right to left.
 */
import type { FilterResult } from '../../filter/filter-result.js';
import { haveSameItems } from '../../lib/same-items.js';
import type { Atlas, Meeting } from '../../model/model.js';
import { DAY_MS } from '../../time/zones.js';
import { binCounter, type BinCounter, type BinCounts, type LaneCounts } from './bins.js';
import { lanesOf, type Lane, type LaneChoice, type LaneSet } from './lanes.js';
import { meetingsBetween } from './meetings-between.js';
import { packMarks } from './packing.js';
import { shapeOf, type Piece, type Shape } from './shapes.js';
import { edgesOf, stepFor, ticksOf, type TickStep } from './ticks.js';
import { fractionOf, type TimeView } from './time-view.js';

/** Width and height of what can be clicked (WCAG 2.5.8), and the height of a row. */
export const TARGET_PX = 24;
/** Small marks, which say a day or a moment. */
export const BOX_PX = 16;
const BOX_FADE_PX = 5;
/** A day that is shorter than this has a small mark in its middle. */
const MAX_BOXED_PX = 64;
/** How far a bar fades that nothing bounds. */
const OPEN_PX = 40;
const TICK_PX = 64;
const FINE_BIN_PX = 4;
/** With more meetings in view there are bars. */
const MAX_MARKS = 150;
/** With more meetings than this there are bars if most of them would share marks. */
const MAX_SHARED = 24;

export interface TimelineRequest {
  readonly atlas: Atlas;
  readonly visible: FilterResult | undefined;
  readonly view: TimeView;
  readonly lanes: LaneChoice;
  /** The size of the lanes together, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** Solid from `start + fadeIn` to `end - fadeOut`. */
export interface DrawnPiece {
  readonly start: number;
  readonly end: number;
  readonly fadeIn: number;
  readonly fadeOut: number;
}

export interface TimelineMark {
  /** The same for the same meetings. */
  readonly key: string;
  /** In the order of the atlas; more than one if they share the mark. */
  readonly meetings: readonly [Meeting, ...Meeting[]];
  readonly start: number;
  readonly end: number;
  /** Rows from the top of the timeline, in order; at least one. */
  readonly rows: readonly number[];
  /** Index of its first lane. */
  readonly lane: number;
  /** Empty if several meetings share the mark. */
  readonly pieces: readonly DrawnPiece[];
  /** "~" for about, "?" for perhaps; '' if its time is certain as far as it can be seen. */
  readonly doubt: '' | '~' | '?' | '~?';
}

/** A meeting that the filter hides; nothing can be done with it. */
export type FadedMark = Pick<TimelineMark, 'key' | 'start' | 'end' | 'rows'>;

export interface TimelineBin {
  readonly key: string;
  readonly lane: number;
  readonly start: number;
  readonly end: number;
  /** As in a filter: both times are in the bin. */
  readonly from: number;
  readonly to: number;
  /** How many meetings pass the filter and may overlap the bin. */
  readonly count: number;
}

export interface TimelineBars {
  readonly bins: readonly TimelineBin[];
  /** Finer bins, for the picture: by lane and bin, 0 to 1. */
  readonly edges: readonly number[];
  readonly heights: { readonly all: readonly (readonly number[])[]; readonly passing: readonly (readonly number[])[] };
}

export interface DrawnLane extends Lane {
  readonly firstRow: number;
  readonly rows: number;
}

export interface TimelineScene {
  readonly lanes: readonly DrawnLane[];
  readonly rows: number;
  readonly step: TickStep;
  readonly ticks: readonly { readonly time: number; readonly at: number }[];
  /** By date, then by lane. Empty if there are bars. */
  readonly marks: readonly TimelineMark[];
  readonly faded: readonly FadedMark[];
  readonly bars: TimelineBars | undefined;
  /** How many meetings of those that pass the filter may be in view. */
  readonly inView: number;
}

/** Draws one timeline again and again; what a filter does not change is kept. */
export class TimelineDrawing {
  #kept: { readonly made: readonly unknown[]; readonly counter: BinCounter } | undefined;

  /** @param request with a width and a height of at least `TARGET_PX`. */
  draw(request: TimelineRequest): TimelineScene {
    const { atlas, visible, view, width, height } = request;
    const maxRows = Math.max(1, Math.floor(height / TARGET_PX));
    const set = lanesOf(atlas, request.lanes, maxRows);
    const step = stepFor(((view.to - view.from) * TICK_PX) / width);
    const at = (time: number): number => fractionOf(view, time) * width;
    const shared = { step, ticks: ticksOf(view, step).map((time) => ({ time, at: at(time) })) };
    const passing = meetingsIn(request, set, visible);
    if (passing.length <= MAX_MARKS) {
      const marked = drawMarks(request, set, passing, maxRows);
      if (marked !== undefined) return { ...marked, ...shared, bars: undefined };
    }
    const counter = this.#counterOf(request, set, step);
    const counts = counter.count(visible);
    const lanes = set.lanes.map((lane, index) => ({ ...lane, firstRow: index, rows: 1 }));
    const bars = drawBars(counter, counts, at);
    return { ...shared, lanes, rows: lanes.length, marks: [], faded: [], bars, inView: counts.meetings };
  }

  #counterOf({ atlas, view, width }: TimelineRequest, set: LaneSet, step: TickStep): BinCounter {
    const made = [atlas, set, view, width];
    if (this.#kept !== undefined && haveSameItems(made, this.#kept.made)) return this.#kept.counter;
    const fine = stepFor(((view.to - view.from) * FINE_BIN_PX) / width);
    const counter = binCounter(atlas, set, [edgesOf(view, step), edgesOf(view, fine)]);
    this.#kept = { made, counter };
    return counter;
  }
}

/** @returns the indexes of those dated meetings that pass the filter and may overlap the view, one more than can be drawn. */
const meetingsIn = (
  { atlas, view }: TimelineRequest,
  set: LaneSet,
  visible: FilterResult | undefined,
): readonly number[] => [
  ...meetingsBetween(atlas, set, view, (index) => visible === undefined || visible.hasIndex(index), MAX_MARKS + 1),
];

interface Item {
  readonly index: number;
  readonly meeting: Meeting;
  readonly shape: Shape;
  readonly pieces: readonly DrawnPiece[];
  readonly start: number;
  readonly end: number;
  readonly lanes: number;
}

/** @returns undefined if most of the meetings would share marks. */
function drawMarks(
  request: TimelineRequest,
  set: LaneSet,
  passing: readonly number[],
  maxRows: number,
): Pick<TimelineScene, 'lanes' | 'rows' | 'marks' | 'faded' | 'inView'> | undefined {
  const { atlas, view, width } = request;
  const items = (list: readonly number[]): Item[] =>
    list
      .flatMap((index) => itemOf(atlas, index, { view, width, lanes: set.of[index] as number }) ?? [])
      .sort((a, b) => a.start - b.start || a.index - b.index);
  const packing = packMarks(items(passing), { laneCount: set.lanes.length, maxRows, groupWidth: TARGET_PX });
  const sharing = packing.marks.reduce((sum, { items: { length } }) => sum + (length > 1 ? length : 0), 0);
  if (passing.length > MAX_SHARED && sharing > passing.length / 2) return undefined;
  const firstRows = packing.rowsOf.map((_, lane) => packing.rowsOf.slice(0, lane).reduce((sum, rows) => sum + rows, 0));
  const lanes = set.lanes.map((lane, index) => ({
    ...lane,
    firstRow: firstRows[index] as number,
    rows: packing.rowsOf[index] as number,
  }));
  const marks = packing.marks.map((mark): TimelineMark => {
    const [first] = mark.items;
    const inLanes = [...mark.rows].sort(([one], [other]) => one - other);
    return {
      key: `${mark.items.length > 1 ? 'group' : 'meeting'}:${first.meeting.id}`,
      meetings: mark.items.map(({ meeting }) => meeting) as [Meeting, ...Meeting[]],
      start: mark.start,
      end: mark.end,
      rows: inLanes.map(([lane, row]) => (firstRows[lane] as number) + row),
      lane: inLanes[0]?.[0] ?? 0,
      pieces: mark.items.length > 1 ? [] : first.pieces,
      doubt: mark.items.length > 1 ? '' : doubtOf(first.shape, view, width),
    };
  });
  const faded = items(hiddenIn(request, set)).map(({ meeting, start, end, lanes: bits }) => ({
    key: meeting.id,
    start,
    end,
    rows: firstRows.filter((_, lane) => (bits & (1 << lane)) !== 0),
  }));
  const rows = packing.rowsOf.reduce((sum, count) => sum + count, 0);
  return { lanes, rows, marks: marks.sort((a, b) => a.start - b.start), faded, inView: passing.length };
}

/** @returns what the filter hides, or nothing if that would be too much to draw. */
function hiddenIn(request: TimelineRequest, set: LaneSet): readonly number[] {
  const { visible } = request;
  if (visible === undefined) return [];
  const all = meetingsIn(request, set, undefined);
  return all.length > MAX_MARKS ? [] : all.filter((index) => !visible.hasIndex(index));
}

function itemOf(
  atlas: Atlas,
  index: number,
  { view, width, lanes }: { view: TimeView; width: number; lanes: number },
): Item | undefined {
  const meeting = atlas.meetings[index] as Meeting;
  const shape = shapeOf(meeting);
  if (shape === undefined) return undefined;
  const pieces = shape.pieces.map((piece) => drawPiece(piece, shape, { view, width }));
  const shown = pieces.filter(({ start, end }) => end >= 0 && start <= width);
  const [start, end] = [
    Math.min(...pieces.map((piece) => piece.start)),
    Math.max(...pieces.map((piece) => piece.end)),
  ].map((one) => Math.max(0, Math.min(width, one))) as [number, number];
  // A target keeps inside the timeline, and is wide enough to be clicked.
  const left = Math.max(
    0,
    Math.min(width - TARGET_PX, end - start < TARGET_PX ? (start + end - TARGET_PX) / 2 : start),
  );
  const right = Math.max(left + TARGET_PX, end);
  return { index, meeting, shape, pieces: shown, start: left, end: right, lanes };
}

function drawPiece(piece: Piece, shape: Shape, { view, width }: { view: TimeView; width: number }): DrawnPiece {
  const at = (time: number): number => fractionOf(view, time) * width;
  const [from, solidFrom, solidTo, to] = [at(piece.from), at(piece.solidFrom), at(piece.solidTo), at(piece.to)];
  const isOpen = piece.openStart || piece.openEnd;
  // A single day has a box in its middle; whatever is longer is as long as it is.
  const isDay = shape.isExact && shape.pieces.length === 1 && piece.to - piece.from <= DAY_MS;
  const isBox = !isOpen && to - from < (isDay ? MAX_BOXED_PX : BOX_PX);
  if (isBox) return boxed((from + to) / 2, width, isInDoubt(shape, view, width) && isSoft(piece));
  // What goes on outside is cut near the edge, so that no length in pixels is too large.
  const inside = (px: number): number => Math.max(-OPEN_PX, Math.min(width + OPEN_PX, px));
  const start = inside(piece.openStart ? Math.min(from, to - BOX_PX) - OPEN_PX : from);
  const end = inside(piece.openEnd ? Math.max(to, from + BOX_PX) + OPEN_PX : to);
  return {
    start,
    end,
    fadeIn: piece.openStart ? OPEN_PX : Math.max(0, inside(solidFrom) - start),
    fadeOut: piece.openEnd ? OPEN_PX : Math.max(0, end - inside(solidTo)),
  };
}

const isSoft = ({ from, solidFrom, solidTo, to }: Piece): boolean => solidFrom > from || solidTo < to;

/** Where a day is a small mark, a doubt about the time of day is none. */
const isInDoubt = ({ isDayCertain }: Shape, { from, to }: TimeView, width: number): boolean =>
  !isDayCertain || (width * DAY_MS) / (to - from) >= MAX_BOXED_PX;

function doubtOf(shape: Shape, view: TimeView, width: number): TimelineMark['doubt'] {
  if (!isInDoubt(shape, view, width)) return '';
  if (shape.isApproximate) return shape.isUncertain ? '~?' : '~';
  return shape.isUncertain ? '?' : '';
}

/** The middle of a time that is in view stays in view. */
function boxed(middle: number, width: number, isFaded: boolean): DrawnPiece {
  const isInside = middle > -TARGET_PX && middle < width + TARGET_PX;
  const center = isInside ? Math.max(BOX_PX / 2, Math.min(width - BOX_PX / 2, middle)) : middle;
  const fade = isFaded ? BOX_FADE_PX : 0;
  return { start: center - BOX_PX / 2, end: center + BOX_PX / 2, fadeIn: fade, fadeOut: fade };
}

function drawBars(
  { edges: [coarse = [], fine = []], all }: BinCounter,
  { divisions }: BinCounts,
  at: (time: number) => number,
): TimelineBars {
  const bins = (divisions[0] ?? []).flatMap((list, lane) =>
    Array.from(list, (count, bin): TimelineBin => {
      const [from, to] = [coarse[bin] as number, coarse[bin + 1] as number];
      return { key: `bin:${lane}:${from}`, lane, start: at(from), end: at(to), from, to: to - 1, count };
    }),
  );
  const whole = all.divisions[1] ?? [];
  const largest = whole.reduce((most, list) => list.reduce((one, other) => Math.max(one, other), most), 1);
  // Square roots, since a lane with few meetings would be empty beside one with thousands.
  const heights = (lists: LaneCounts): number[][] =>
    lists.map((list) => Array.from(list, (count) => Math.sqrt(count / largest)));
  return {
    bins: bins.filter(({ count }) => count > 0),
    edges: fine.map(at),
    heights: { all: heights(whole), passing: heights(divisions[1] ?? []) },
  };
}
