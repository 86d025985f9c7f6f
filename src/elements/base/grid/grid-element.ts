/**
 * The base class of the parts that are one large table: a grid of the ARIA Authoring Practices with one Tab stop. Only the part in
 * view is drawn, at its place in a box as large as the whole, and the native scrolling of the browser moves it. Headings and pinned
 * lines stay in view by `position: sticky`.
 */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { gridEn } from '../../../languages/en/grid.js';
import type { Snapshot } from '../../../state/snapshot.js';
import { PartElement } from '../part-element.js';
import { isPlainClick } from '../plain-click.js';
import { PrintMode } from '../print-mode.js';
import type { GridContent, GridLine, GridRow } from './grid-content.js';
import { drawGrid } from './grid-drawing.js';
import {
  drawnSpan,
  GridOrder,
  linesInView,
  MAX_PINNED_COLUMNS,
  MAX_PINNED_ROWS,
  moveTo,
  scrollTo,
  type GridAxis,
  type GridPosition,
  type GridSpan,
} from './grid-layout.js';
import { GridView } from './grid-view.js';
import { printGrid } from './grid-print.js';
import { TypedName } from '../typed-name.js';

/** A grid with fewer cells is drawn whole. */
const MAX_CELLS_DRAWN_WHOLE = 3000;

export abstract class GridElement<Row extends GridRow, Column extends GridLine> extends PartElement {
  static override properties: PropertyDeclarations = {
    _pinnedRows: { state: true, attribute: false },
    _pinnedColumns: { state: true, attribute: false },
    _pointed: { state: true, attribute: false },
  };

  static {
    // How large the table is compared with its box is known only after it is drawn.
    this.disableWarning?.('change-in-update');
  }

  declare protected _pinnedRows: readonly string[];
  declare protected _pinnedColumns: readonly string[];
  /** The cell under the pointer. */
  declare protected _pointed: GridPosition | undefined;

  /** The keys of the row and column that have the Tab stop, and their positions when they were drawn last. */
  #current: { readonly row: string; readonly column: string } | undefined;
  #position: GridPosition = { row: 1, column: 0 };
  #order: GridOrder<Row, Column> | undefined;
  #orderFrom: readonly unknown[] = [];
  #content: GridContent<Row, Column> | undefined;
  #drawn: { readonly rows: GridSpan; readonly columns: GridSpan } | undefined;
  #hadFocus = false;
  /** The reader has been in the table, so the line under it tells where. */
  #isEntered = false;
  readonly #typing = new TypedName();
  readonly #print = new PrintMode(this, () => undefined);
  readonly #view = new GridView(this, () => this.#onView());

  constructor() {
    super();
    this._pinnedRows = [];
    this._pinnedColumns = [];
    this._pointed = undefined;
  }

  /** @returns what to show, the same object while nothing has changed; undefined if there is nothing. */
  protected abstract contentOf(state: Snapshot): GridContent<Row, Column> | undefined;

  /** What stands above the table. */
  protected abstract introduction(content: GridContent<Row, Column>, state: Snapshot): TemplateResult | typeof nothing;

  /** What the keys do. */
  protected abstract explanation(): string;

  /** What stands beside the table, where there is room, else below it. */
  protected beside(_state: Snapshot): TemplateResult | typeof nothing {
    return nothing;
  }

  /** Buttons above the table. */
  protected abstract choices(): TemplateResult | typeof nothing;

  /** Opens a cell or a heading. Undefined stands for the row or the column of headings. */
  protected abstract activate(row: Row | undefined, column: Column | undefined, withShift: boolean): void;

  /** Moves focus to the cell that is the Tab stop. */
  override focus(): void {
    this.#element(this.#position)?.focus();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const state = this.store?.state;
    this.#content = state && this.contentOf(state);
    this.#hadFocus = this.#tableHasFocus;
    const content = this.#content;
    if (content === undefined) return;
    const made = [content.rows, content.columns, this._pinnedRows, this._pinnedColumns];
    if (this.#order === undefined || made.some((value, index) => value !== this.#orderFrom[index])) {
      this.#orderFrom = made;
      this.#order = new GridOrder(content.rows, content.columns, {
        rows: this._pinnedRows,
        columns: this._pinnedColumns,
      });
      this.#find(this.#order);
    }
    this.#drawn = this.#spans(this.#order);
  }

  /** The cell with the Tab stop, after the order has changed: the same one, or the one now in its place. */
  #find(order: GridOrder<Row, Column>): void {
    const { row, column } = this.#position;
    const known = this.#current;
    if (order.rows.length === 0) return;
    this.#position =
      known === undefined
        ? { row: order.rows.findIndex(({ isHeading }) => !isHeading) + 1, column: 0 }
        : {
            row: order.rowOf(known.row) ?? Math.min(row, order.rows.length),
            column: order.columnOf(known.column) ?? Math.min(column, order.columns.length),
          };
    this.#remember(order);
  }

  #remember(order: GridOrder<Row, Column>): void {
    this.#current = {
      row: order.rowAt(this.#position.row)?.key ?? '',
      column: order.columnAt(this.#position.column)?.key ?? '',
    };
  }

  protected override render(): TemplateResult | typeof nothing {
    const [content, order, drawn, state] = [this.#content, this.#order, this.#drawn, this.store?.state];
    if (content === undefined || order === undefined || drawn === undefined || state === undefined) return nothing;
    const words = this.words(gridEn);
    return html`<div class="room" part="grid">
      ${this.introduction(content, state)}
      ${
        content.rows.length === 0
          ? nothing
          : html`<p class="choices">${this.choices()} ${this.#pinButtons(order)}</p>
              <div class="beside">
                <div class="screen">
                  <div
                    class="scroller"
                    @scroll=${this.#view.onScroll}
                    @keydown=${this.#onKeydown}
                    @focusin=${this.#onFocus}
                    @click=${this.#onClick}
                    @pointerover=${this.#onPointer}
                    @pointerleave=${() => (this._pointed = undefined)}
                  >
                    <div class="whole">
                      ${drawGrid({ content, order, ...drawn, current: this.#position, describedBy: 'about' })}
                    </div>
                  </div>
                  ${this.#view.isWide ? html`<p class="soft hint">${words.scrollHint(order.columns.length)}</p>` : nothing}
                  <p class="soft told" aria-hidden="true">${this.#told(content, order)}</p>
                  <p class="soft about" id="about">${this.explanation()}</p>
                </div>
                ${this.beside(state)}
              </div>
              ${this.#print.printing ? printGrid(content) : nothing}`
      }
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const order = this.#order;
    if (order === undefined) return;
    this.#view.place(order, this.#drawn, this.#content?.headLength ?? 0);
    // A row that is pinned, or comes back into view, may be drawn by another element.
    if (this.#hadFocus && !this.#tableHasFocus) this.#focusCurrent();
  }

  /** What the cell with focus or under the pointer says, for readers who see the table. */
  #told(content: GridContent<Row, Column>, order: GridOrder<Row, Column>): string {
    if (this._pointed === undefined && !this.#isEntered) return '';
    const { row: down, column: across } = this._pointed ?? this.#position;
    const [row, column] = [order.rowAt(down), order.columnAt(across)];
    if (row === undefined) return column === undefined ? '' : content.columnHead(column).label;
    return column === undefined || row.isHeading ? content.rowHead(row).label : content.cellName(row, column);
  }

  /** A table that is in view as a whole needs no pins. */
  #pinButtons(order: GridOrder<Row, Column>): TemplateResult | typeof nothing {
    if (!this.#view.isScrolling && this._pinnedRows.length + this._pinnedColumns.length === 0) return nothing;
    const { pinRow, pinColumn } = this.words(gridEn);
    const row = order.rowAt(this.#position.row);
    const column = order.columnAt(this.#position.column);
    const button = (name: string, label: string | undefined, isPinned: boolean, act: () => void): TemplateResult =>
      html`<button type="button" aria-pressed=${String(isPinned)} ?disabled=${label === undefined} @click=${act}>
        ${name}${label === undefined ? '' : html`<span class="which">${label}</span>`}
      </button>`;
    const isLine = row !== undefined && !row.isHeading;
    return html`
      ${button(pinRow, isLine ? row.name : undefined, isLine && this._pinnedRows.includes(row.key), () => this.#pinRow(row))}
      ${button(pinColumn, column?.name, column !== undefined && this._pinnedColumns.includes(column.key), () =>
        this.#pinColumn(column),
      )}
    `;
  }

  #pinRow(row: Row | undefined): void {
    if (row === undefined || row.isHeading) return;
    this._pinnedRows = this.#toggled(this._pinnedRows, row, MAX_PINNED_ROWS);
  }

  #pinColumn(column: Column | undefined): void {
    if (column !== undefined) this._pinnedColumns = this.#toggled(this._pinnedColumns, column, MAX_PINNED_COLUMNS);
  }

  #toggled(pins: readonly string[], { key, name }: GridLine, max: number): readonly string[] {
    const words = this.words(gridEn);
    const isPinned = pins.includes(key);
    const isFull = !isPinned && pins.length >= max;
    this.atlasHost.announce(isFull ? words.pinsFull(max) : isPinned ? words.unpinned(name) : words.pinned(name));
    if (isPinned) return pins.filter((one) => one !== key);
    return isFull ? pins : [...pins, key];
  }

  #spans(order: GridOrder<Row, Column>): { readonly rows: GridSpan; readonly columns: GridSpan } {
    const { rows, columns, pinnedRows, pinnedColumns } = order;
    if (rows.length * columns.length <= MAX_CELLS_DRAWN_WHOLE)
      return {
        rows: { from: pinnedRows + 1, to: rows.length + 1 },
        columns: { from: pinnedColumns + 1, to: columns.length + 1 },
      };
    return { rows: drawnSpan(this.#rowAxis(order)), columns: drawnSpan(this.#columnAxis(order)) };
  }

  #rowAxis({ rows, pinnedRows }: GridOrder<Row, Column>): GridAxis {
    return { count: rows.length, pinned: pinnedRows, ...this.#view.rows };
  }

  #columnAxis({ columns, pinnedColumns }: GridOrder<Row, Column>): GridAxis {
    return { count: columns.length, pinned: pinnedColumns, ...this.#view.columns };
  }

  /** The grid was scrolled or has another size. It is drawn anew only if other lines are to be drawn. */
  #onView(): void {
    const [order, before] = [this.#order, this.#drawn];
    if (order === undefined || before === undefined) return;
    const { rows, columns } = this.#spans(order);
    const isSame =
      rows.from === before.rows.from &&
      rows.to === before.rows.to &&
      columns.from === before.columns.from &&
      columns.to === before.columns.to;
    if (isSame) this.#view.place(order, before, this.#content?.headLength ?? 0);
    else this.requestUpdate();
  }

  get #tableHasFocus(): boolean {
    const active = (this.renderRoot as ShadowRoot).activeElement;
    return active !== null && active.closest('table') !== null;
  }

  /** The element of a position that takes focus: the link or button of a heading, or the cell. */
  #element({ row, column }: GridPosition): HTMLElement | undefined {
    const line = this.renderRoot.querySelector(`.screen tr[aria-rowindex="${row + 1}"]`);
    const index = this.#order?.rowAt(row)?.isHeading === true ? 1 : column + 1;
    const cell = line?.querySelector<HTMLElement>(`[aria-colindex="${index}"]`);
    return cell?.querySelector<HTMLElement>('.head') ?? cell ?? undefined;
  }

  #positionOf(event: Event): GridPosition | undefined {
    const cell = event.target instanceof Element ? event.target.closest('[aria-colindex]') : null;
    const row = Number(cell?.closest('tr')?.getAttribute('aria-rowindex'));
    if (cell === null || row === 0) return undefined;
    return { row: row - 1, column: Number(cell.getAttribute('aria-colindex')) - 1 };
  }

  /** Moves the Tab stop and focus, and scrolls no further than needed. */
  #go(to: GridPosition): void {
    const order = this.#order;
    if (order === undefined) return;
    this.#position = to;
    this.#remember(order);
    this.#view.scroll(
      to.row === 0 ? undefined : scrollTo(to.row, this.#rowAxis(order)),
      to.column === 0 ? undefined : scrollTo(to.column, this.#columnAxis(order)),
    );
    this.requestUpdate();
    this.performUpdate();
    this.#focusCurrent();
  }

  #focusCurrent(): void {
    const element = this.#element(this.#position);
    element?.focus({ preventScroll: true });
    // The page around may have to scroll as well.
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const order = this.#order;
    const content = this.#content;
    if (order === undefined || content === undefined || event.altKey || event.metaKey || event.isComposing) return;
    if (this.#positionOf(event) === undefined || this.#act(event, order)) return;
    const isRightToLeft = this.#view.isRightToLeft;
    const to = moveTo(
      this.#position,
      { key: event.key, ctrlKey: event.ctrlKey, isRightToLeft },
      {
        rows: order.rows.length,
        columns: order.columns.length,
        page: linesInView(this.#rowAxis(order)),
        nextFilled: (from, across, down) => nextFilled(content, order, from, across, down),
      },
    );
    if (to === undefined || event.shiftKey) {
      this.#jump(event, order);
      return;
    }
    event.preventDefault();
    this.#typing.forget();
    this.#go(to);
  };

  /** Enter and Space. @returns whether the key is handled. */
  #act(event: KeyboardEvent, order: GridOrder<Row, Column>): boolean {
    const { row: down, column: across } = this.#position;
    const [row, column] = [order.rowAt(down), order.columnAt(across)];
    if (event.key === 'Enter' && !event.ctrlKey) {
      const isLink = (event.target as Element).closest('a, button') !== null;
      // The browser follows links and presses buttons by itself.
      if (isLink && !event.shiftKey) return true;
      event.preventDefault();
      this.activate(row, row?.isHeading === true ? undefined : column, event.shiftKey);
      return true;
    }
    if (event.key !== ' ' || event.ctrlKey || this.#typing.isTyping(event)) return false;
    event.preventDefault();
    if (row === undefined || event.shiftKey) this.#pinColumn(column);
    else this.#pinRow(row);
    return true;
  }

  #jump(event: KeyboardEvent, order: GridOrder<Row, Column>): void {
    const names = (): { readonly id: string; readonly name: string }[] =>
      order.rows.filter(({ isHeading }) => !isHeading).map(({ key, name }) => ({ id: key, name }));
    const found = this.#typing.type(event, names, this.#current?.row, this.store?.state.lang ?? 'en');
    if (found === undefined) return;
    event.preventDefault();
    const row = found.id === undefined ? undefined : order.rowOf(found.id);
    if (row !== undefined && row > 0) this.#go({ row, column: this.#position.column });
  }

  readonly #onFocus = (event: FocusEvent): void => {
    const at = this.#positionOf(event);
    if (at === undefined || this.#order === undefined) return;
    if (!this.#isEntered) this.requestUpdate();
    this.#isEntered = true;
    const column = this.#order.rowAt(at.row)?.isHeading === true ? this.#position.column : at.column;
    if (at.row === this.#position.row && column === this.#position.column) return;
    this.#position = { row: at.row, column };
    this.#remember(this.#order);
    this.requestUpdate();
  };

  readonly #onClick = (event: MouseEvent): void => {
    const at = this.#positionOf(event);
    const order = this.#order;
    if (at === undefined || order === undefined || !isPlainClick(event)) return;
    const [row, column] = [order.rowAt(at.row), order.columnAt(at.column)];
    const isHead = (event.target as Element).closest('a, button') !== null;
    const isFilled = row !== undefined && column !== undefined && this.#content?.isFilled(row, column) === true;
    if (!isHead && !isFilled) return;
    event.preventDefault();
    this.activate(row, row?.isHeading === true ? undefined : column, false);
  };

  readonly #onPointer = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this._pointed = this.#positionOf(event);
  };
}

/** The next cell in a direction that is not empty. */
function nextFilled<Row extends GridRow, Column extends GridLine>(
  content: GridContent<Row, Column>,
  order: GridOrder<Row, Column>,
  from: GridPosition,
  across: number,
  down: number,
): GridPosition | undefined {
  let { row, column } = from;
  for (;;) {
    [row, column] = [row + down, column + across];
    const [line, other] = [order.rowAt(row), order.columnAt(column)];
    if (line === undefined || other === undefined) return undefined;
    if (!line.isHeading && content.isFilled(line, other)) return { row, column };
  }
}
