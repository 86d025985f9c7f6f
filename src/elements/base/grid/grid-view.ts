/**
 * The sizes of a grid and how far it is scrolled. The styles give the sizes in em, and this class sets them in whole pixels, since
 * otherwise the browser rounds each row and the drawn part no longer stands at its place.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { GridAxis, GridOrder, GridSpan } from './grid-layout.js';
import type { GridLine, GridRow } from './grid-content.js';

type ViewAxis = Pick<GridAxis, 'size' | 'head' | 'scroll' | 'view'>;

interface Host extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

/** Before the grid is drawn for the first time. */
const UNKNOWN: ViewAxis = { size: 35, head: 160, scroll: 0, view: 600 };
const SIZES = ['row', 'column', 'name'] as const;
/** Headings are as high as the longest of them needs, between these heights in em. A letter is about this wide. */
const MIN_HEAD_EM = 5;
const LETTER_EM = 0.52;

export class GridView implements ReactiveController {
  rows: ViewAxis = UNKNOWN;
  columns: ViewAxis = UNKNOWN;
  isRightToLeft = false;
  /** The grid is larger than its box, in any direction, or in width. */
  isScrolling = false;
  isWide = false;
  readonly #host: Host;
  readonly #changed: () => void;
  #scroller: HTMLElement | undefined;
  #observer: ResizeObserver | undefined;
  #whole = { rows: 0, columns: 0 };
  #headLength = 0;

  /** @param changed called when the grid is scrolled or has another size. */
  constructor(host: Host, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#scroller = undefined;
  }

  hostUpdated(): void {
    const scroller = this.#host.renderRoot.querySelector<HTMLElement>('.scroller') ?? undefined;
    if (scroller === this.#scroller) return;
    this.#observer?.disconnect();
    this.#scroller = scroller;
    if (scroller === undefined) return;
    this.#observer = new ResizeObserver(() => this.#measure());
    this.#observer.observe(scroller);
    this.#measure();
  }

  readonly onScroll = (): void => {
    if (this.#scroller === undefined) return;
    // In a right-to-left page the offset is negative.
    this.rows = { ...this.rows, scroll: Math.max(0, this.#scroller.scrollTop) };
    this.columns = { ...this.columns, scroll: Math.abs(this.#scroller.scrollLeft) };
    this.#changed();
  };

  /** Undefined leaves a direction as it is. */
  scroll(rows: number | undefined, columns: number | undefined): void {
    const scroller = this.#scroller;
    if (scroller === undefined) return;
    if (rows !== undefined && rows !== this.rows.scroll) scroller.scrollTop = rows;
    if (columns !== undefined && columns !== this.columns.scroll)
      scroller.scrollLeft = this.isRightToLeft ? -columns : columns;
    this.rows = { ...this.rows, scroll: Math.max(0, scroller.scrollTop) };
    this.columns = { ...this.columns, scroll: Math.abs(scroller.scrollLeft) };
  }

  /**
   * Puts the drawn part at its place, and gives the box the size of the whole.
   * @param headLength as in `GridContent`.
   */
  place<Row extends GridRow, Column extends GridLine>(
    order: GridOrder<Row, Column>,
    drawn: { readonly rows: GridSpan; readonly columns: GridSpan } | undefined,
    headLength: number,
  ): void {
    const scroller = this.#scroller;
    if (scroller === undefined || drawn === undefined) return;
    if (headLength !== this.#headLength) {
      this.#headLength = headLength;
      this.#measure();
    }
    const set = (name: string, pixels: number): void => {
      const value = `${pixels}px`;
      if (scroller.style.getPropertyValue(name) !== value) scroller.style.setProperty(name, value);
    };
    set('--before-rows', (drawn.rows.from - 1 - order.pinnedRows) * this.rows.size);
    set('--before-columns', (drawn.columns.from - 1 - order.pinnedColumns) * this.columns.size);
    const drawnColumns = order.pinnedColumns + drawn.columns.to - drawn.columns.from;
    set('--drawn-columns', this.columns.head + drawnColumns * this.columns.size);
    const rows = this.rows.head + order.rows.length * this.rows.size;
    const columns = this.columns.head + order.columns.length * this.columns.size;
    set('--all-rows', rows);
    set('--all-columns', columns);
    this.#whole = { rows, columns };
    this.#compare();
  }

  #measure(): void {
    const scroller = this.#scroller;
    if (scroller === undefined) return;
    const style = getComputedStyle(scroller);
    const em = Number.parseFloat(style.fontSize);
    const set = (name: string, ems: number): number => {
      const pixels = Math.round(ems * em);
      scroller.style.setProperty(`--${name}`, `${pixels}px`);
      return pixels;
    };
    const ems = (name: string): number => Number.parseFloat(style.getPropertyValue(`--${name}-em`));
    const [row, column, name] = SIZES.map((size) => set(size, ems(size))) as [number, number, number];
    const head = set('head', Math.min(ems('head'), Math.max(MIN_HEAD_EM, this.#headLength * LETTER_EM + 1.5)));
    this.isRightToLeft = style.direction === 'rtl';
    this.rows = { size: row, head, scroll: Math.max(0, scroller.scrollTop), view: scroller.clientHeight };
    this.columns = { size: column, head: name, scroll: Math.abs(scroller.scrollLeft), view: scroller.clientWidth };
    this.#changed();
    this.#compare();
  }

  #compare(): void {
    const scroller = this.#scroller;
    if (scroller === undefined) return;
    const isWide = this.#whole.columns > this.columns.view && this.columns.view > 0;
    const isScrolling = isWide || (this.#whole.rows > this.rows.view && this.rows.view > 0);
    if (isWide === this.isWide && isScrolling === this.isScrolling) return;
    this.isWide = isWide;
    this.isScrolling = isScrolling;
    this.#host.requestUpdate();
  }
}
