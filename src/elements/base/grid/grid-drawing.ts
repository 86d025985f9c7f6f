/** The table of a grid as a template: the part of it that is in view, with the positions of its rows and cells in the whole. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { GridContent, GridHead, GridLine, GridRow } from './grid-content.js';
import { drawnPositions, isAway, type GridOrder, type GridPosition, type GridSpan } from './grid-layout.js';

export interface GridDrawing<Row extends GridRow, Column extends GridLine> {
  readonly content: GridContent<Row, Column>;
  readonly order: GridOrder<Row, Column>;
  readonly rows: GridSpan;
  readonly columns: GridSpan;
  /** The cell that is the Tab stop. It is drawn even if it is not in view, so that focus is never lost. */
  readonly current: GridPosition;
  readonly describedBy: string;
}

/** A row group: the rows of one heading, or the pinned rows. */
interface Group {
  readonly key: string;
  readonly positions: readonly number[];
}

export function drawGrid<Row extends GridRow, Column extends GridLine>(
  drawing: GridDrawing<Row, Column>,
): TemplateResult {
  const { content, order, rows, columns, current, describedBy } = drawing;
  const across = drawnPositions(columns, order.pinnedColumns, current.column);
  const down = drawnPositions(rows, order.pinnedRows, current.row);
  return html`<table
    role="grid"
    aria-rowcount=${order.rows.length + 1}
    aria-colcount=${order.columns.length + 1}
    aria-labelledby="caption"
    aria-describedby=${describedBy}
  >
    <caption id="caption" class="visually-hidden">
      ${content.caption}
    </caption>
    <thead>
      ${guard([content, order, across.join(), current.row === 0 ? current.column : -1], () => drawHeads(drawing, across))}
    </thead>
    ${repeat(
      groupsOf(order, down),
      ({ key }) => key,
      ({ positions }) =>
        html`<tbody>
          ${repeat(
            positions,
            (position) => order.rowAt(position)?.key,
            (position) => drawRow(drawing, position, across),
          )}
        </tbody>`,
    )}
  </table>`;
}

/** The drawn rows by the heading they stand under. */
function groupsOf<Row extends GridRow, Column extends GridLine>(
  { rows, pinnedRows }: GridOrder<Row, Column>,
  positions: readonly number[],
): readonly Group[] {
  const groups: { key: string; positions: number[] }[] = [];
  for (const position of positions) {
    const key = position <= pinnedRows ? 'pinned' : `under ${headingOf(rows, position)}`;
    const last = groups.at(-1);
    if (last?.key === key) last.positions.push(position);
    else groups.push({ key, positions: [position] });
  }
  return groups;
}

/** For each list of rows, the position of the heading of each row; kept, because it is asked for with every scroll. */
const headings = new WeakMap<readonly GridRow[], Int32Array>();

function headingOf(rows: readonly GridRow[], position: number): number {
  let known = headings.get(rows);
  if (known === undefined) {
    known = new Int32Array(rows.length);
    let last = 0;
    for (const [index, { isHeading }] of rows.entries()) {
      if (isHeading) last = index + 1;
      known[index] = last;
    }
    headings.set(rows, known);
  }
  return known[position - 1] ?? 0;
}

function drawHeads<Row extends GridRow, Column extends GridLine>(
  { content, order, columns, current }: GridDrawing<Row, Column>,
  across: readonly number[],
): TemplateResult {
  return html`<tr role="row" aria-rowindex="1">
    <th
      role="columnheader"
      scope="col"
      class="corner"
      aria-colindex="1"
      tabindex=${current.row === 0 && current.column === 0 ? '0' : '-1'}
    >
      ${content.corner}
    </th>
    ${repeat(
      across,
      (position) => order.columnAt(position)?.key,
      (position) => {
        const column = order.columnAt(position) as Column;
        const isOpen = column.key === content.openColumn;
        return html`<th
          role="columnheader"
          scope="col"
          class=${classesOf(position, order.pinnedColumns, columns, isOpen)}
          aria-colindex=${position + 1}
        >
          ${drawHead(content.columnHead(column), current.row === 0 && current.column === position, isOpen)}
        </th>`;
      },
    )}
  </tr>`;
}

function drawRow<Row extends GridRow, Column extends GridLine>(
  drawing: GridDrawing<Row, Column>,
  position: number,
  across: readonly number[],
): unknown {
  const { content, order, rows, columns, current } = drawing;
  const isCurrent = position === current.row;
  const away = isAway(position, rows, order.pinnedRows);
  const drawn = across.filter((at) => !isAway(at, columns, order.pinnedColumns) || isCurrent);
  return guard([content, order, away, drawn.join(), isCurrent ? current.column : -1], () => {
    const row = order.rowAt(position) as Row;
    const isOpen = row.key === content.openRow;
    const looks = `${away ? 'away' : ''} ${position <= order.pinnedRows ? `pinned pin-${position}` : ''} ${isOpen ? 'open' : ''}`;
    if (row.isHeading) {
      return html`<tr role="row" class="heading ${looks}" aria-rowindex=${position + 1}>
        <th role="rowheader" scope="rowgroup" aria-colindex="1" aria-colspan=${order.columns.length + 1}>
          ${drawHead(content.rowHead(row), isCurrent, isOpen)}
        </th>
      </tr>`;
    }
    const cells = away ? drawn.filter((at) => at === current.column) : drawn;
    return html`<tr role="row" class=${looks} aria-rowindex=${position + 1}>
      <th role="rowheader" scope="row" aria-colindex="1">
        ${drawHead(content.rowHead(row), isCurrent && current.column === 0, isOpen)}
      </th>
      ${repeat(
        cells,
        (at) => order.columnAt(at)?.key,
        (at) => drawCell(drawing, row, at, isCurrent && at === current.column),
      )}
    </tr>`;
  });
}

function drawCell<Row extends GridRow, Column extends GridLine>(
  { content, order, columns }: GridDrawing<Row, Column>,
  row: Row,
  position: number,
  isCurrent: boolean,
): TemplateResult {
  const column = order.columnAt(position) as Column;
  const cell = content.cell(row, column);
  const looks = classesOf(position, order.pinnedColumns, columns, column.key === content.openColumn);
  return html`<td
    role="gridcell"
    class="${looks} ${cell?.looks ?? ''}"
    aria-colindex=${position + 1}
    aria-label=${content.cellName(row, column)}
    tabindex=${isCurrent ? '0' : '-1'}
  >
    ${cell?.content ?? nothing}
  </td>`;
}

const classesOf = (position: number, pinned: number, span: GridSpan, isOpen: boolean): string =>
  `${isAway(position, span, pinned) ? 'away' : ''} ${position <= pinned ? `pinned pin-${position}` : ''} ${isOpen ? 'open' : ''}`;

function drawHead(
  { content, href, isButton, isExpanded }: GridHead,
  isCurrent: boolean,
  isOpen: boolean,
): TemplateResult {
  const tabindex = isCurrent ? '0' : '-1';
  if (href !== undefined) {
    return html`<a class="head" href=${href} tabindex=${tabindex} aria-current=${isOpen ? 'true' : nothing}
      >${content}</a
    >`;
  }
  if (isButton === true) {
    return html`<button
      type="button"
      class="head"
      tabindex=${tabindex}
      aria-expanded=${isExpanded === undefined ? nothing : String(isExpanded)}
    >
      ${content}
    </button>`;
  }
  return html`<span class="head" tabindex=${tabindex}>${content}</span>`;
}
