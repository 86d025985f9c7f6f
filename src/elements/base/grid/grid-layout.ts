/**
 * The order of rows and columns, which part of them is drawn, and where keys lead. Pure arithmetic: every row has one height and
 * every column one width, so no library for virtual scrolling is needed.
 *
 * Positions are numbers from 0 in both directions. Row 0 holds the headings of the columns, and column 0 those of the rows, so
 * `aria-rowindex` and `aria-colindex` are one more.
 */
import type { GridLine, GridRow } from './grid-content.js';

export const MAX_PINNED_ROWS = 4;
export const MAX_PINNED_COLUMNS = 3;

export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

/** From `from` up to, not including, `to`. */
export interface GridSpan {
  readonly from: number;
  readonly to: number;
}

/** Pinned lines come first. A heading whose rows are all pinned is left out. */
export class GridOrder<Row extends GridRow, Column extends GridLine> {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  /** How many of the rows and of the columns are pinned. */
  readonly pinnedRows: number;
  readonly pinnedColumns: number;
  readonly #rowOf: ReadonlyMap<string, number>;
  readonly #columnOf: ReadonlyMap<string, number>;

  constructor(
    rows: readonly Row[],
    columns: readonly Column[],
    pins: { readonly rows: readonly string[]; readonly columns: readonly string[] },
  ) {
    const pinnedRows = pinned(rows, pins.rows);
    const pinnedColumns = pinned(columns, pins.columns);
    this.pinnedRows = pinnedRows.length;
    this.pinnedColumns = pinnedColumns.length;
    this.rows = pinnedRows.length === 0 ? rows : [...pinnedRows, ...withoutPinned(rows, pinnedRows)];
    this.columns =
      pinnedColumns.length === 0
        ? columns
        : [...pinnedColumns, ...columns.filter((one) => !pinnedColumns.includes(one))];
    this.#rowOf = new Map(this.rows.map(({ key }, index) => [key, index + 1]));
    this.#columnOf = new Map(this.columns.map(({ key }, index) => [key, index + 1]));
  }

  /** @returns undefined for row 0. */
  rowAt(position: number): Row | undefined {
    return this.rows[position - 1];
  }

  columnAt(position: number): Column | undefined {
    return this.columns[position - 1];
  }

  /** @returns the position of a row; 0 for the row of headings, whose key is ''; undefined if there is no such row. */
  rowOf(key: string): number | undefined {
    return key === '' ? 0 : this.#rowOf.get(key);
  }

  columnOf(key: string): number | undefined {
    return key === '' ? 0 : this.#columnOf.get(key);
  }
}

const pinned = <Line extends GridLine>(lines: readonly Line[], keys: readonly string[]): readonly Line[] =>
  keys.length === 0 ? [] : keys.flatMap((key) => lines.find((line) => line.key === key) ?? []);

function withoutPinned<Row extends GridRow>(rows: readonly Row[], pinnedRows: readonly Row[]): readonly Row[] {
  const left = rows.filter((row) => !pinnedRows.includes(row));
  return left.filter((row, index) => {
    const next = left[index + 1];
    return !row.isHeading || (next !== undefined && !next.isHeading);
  });
}

/** The rows or the columns of a grid that can scroll, all in pixels. */
export interface GridAxis {
  /** How many lines there are, and how many of them are pinned. */
  readonly count: number;
  readonly pinned: number;
  /** The size of one line, and of the heading before them. */
  readonly size: number;
  readonly head: number;
  /** How far the grid is scrolled, and how much of it is in view. */
  readonly scroll: number;
  readonly view: number;
}

/** Lines drawn beyond those in view on each side, and the number of lines by which the drawn part moves at once. */
const BEYOND = 3;
const STEP = 2;

/** @returns the positions of the lines to draw, without the pinned ones, which are always drawn. */
export function drawnSpan({ count, pinned: fixed, size, head, scroll, view }: GridAxis): GridSpan {
  const scrolling = count - fixed;
  const first = Math.floor(scroll / size);
  const last = Math.ceil((scroll + Math.max(0, view - head - fixed * size)) / size);
  const from = Math.floor(clamp(first - BEYOND, 0, Math.max(0, scrolling - 1)) / STEP) * STEP;
  const to = Math.min(scrolling, Math.ceil((last + BEYOND) / STEP) * STEP);
  return { from: fixed + 1 + from, to: fixed + 1 + Math.max(from, to) };
}

/** @returns how far to scroll so that the line at a position is in view: no further than needed. */
export function scrollTo(position: number, { pinned: fixed, size, head, scroll, view }: GridAxis): number {
  if (position <= fixed) return scroll;
  const start = (position - 1 - fixed) * size;
  const room = Math.max(size, view - head - fixed * size);
  if (start < scroll) return start;
  return start + size > scroll + room ? start + size - room : scroll;
}

/** @returns how many whole lines are in view beside the pinned ones. */
export const linesInView = ({ pinned: fixed, size, head, view }: GridAxis): number =>
  Math.max(1, Math.floor((view - head - fixed * size) / size));

const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

/** The positions to draw: pinned lines, the part in view, and the line with focus, wherever it is. */
export function drawnPositions({ from, to }: GridSpan, pinnedLines: number, focused: number): readonly number[] {
  const positions = [...range(1, pinnedLines + 1), ...range(from, to)];
  if (focused === 0 || focused <= pinnedLines || (focused >= from && focused < to)) return positions;
  const at = positions.findIndex((position) => position > focused);
  positions.splice(at < 0 ? positions.length : at, 0, focused);
  return positions;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

/** Whether a focused line is drawn only because it has focus. */
export const isAway = (position: number, { from, to }: GridSpan, pinnedLines: number): boolean =>
  position > pinnedLines && (position < from || position >= to);

/** A key of the grid pattern of the ARIA Authoring Practices. */
export interface GridKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly isRightToLeft: boolean;
}

interface MoveOptions {
  readonly rows: number;
  readonly columns: number;
  /** How many rows Page Up and Page Down move by. */
  readonly page: number;
  /** The next cell that is not empty, for arrows with Ctrl. */
  readonly nextFilled: (position: GridPosition, across: number, down: number) => GridPosition | undefined;
}

/** @returns where a key leads; undefined for a key that does not move. At the end of the grid the position stays the same. */
export function moveTo(
  { row, column }: GridPosition,
  { key, ctrlKey, isRightToLeft }: GridKey,
  { rows, columns, page, nextFilled }: MoveOptions,
): GridPosition | undefined {
  const forward = isRightToLeft ? -1 : 1;
  const arrow = ARROWS[key];
  if (arrow !== undefined) {
    const [across, down] = [arrow.across * forward, arrow.down];
    if (ctrlKey) return nextFilled({ row, column }, across, down) ?? { row, column };
    return { row: clamp(row + down, 0, rows), column: clamp(column + across, 0, columns) };
  }
  switch (key) {
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrlKey ? rows : row, column: columns };
    case 'PageUp':
      return ctrlKey ? undefined : { row: Math.max(Math.min(row, 1), row - page), column };
    case 'PageDown':
      return ctrlKey ? undefined : { row: Math.min(rows, row + page), column };
    default:
      return undefined;
  }
}

const ARROWS: Readonly<Record<string, { readonly across: number; readonly down: number }>> = {
  ArrowLeft: { across: -1, down: 0 },
  ArrowRight: { across: 1, down: 0 },
  ArrowUp: { across: 0, down: -1 },
  ArrowDown: { across: 0, down: 1 },
};
