/** A grid on paper: the whole of it, as one table after another with as many columns as fit a page. Each repeats the names. */
import { html, type TemplateResult } from 'lit';
import type { GridContent, GridLine, GridRow } from './grid-content.js';

/** Columns of one printed table, which fit the width of A4 and Letter beside the names. */
const COLUMNS_ON_PAGE = 16;

/** If there are several tables, each leaves out the rows that are empty in it. */
export function printGrid<Row extends GridRow, Column extends GridLine>(
  content: GridContent<Row, Column>,
): TemplateResult {
  const { rows, columns } = content;
  const tables: TemplateResult[] = [];
  for (let from = 0; from < columns.length; from += COLUMNS_ON_PAGE) {
    const some = columns.slice(from, from + COLUMNS_ON_PAGE);
    const kept = columns.length <= COLUMNS_ON_PAGE ? rows : rowsWithCells(content, some);
    tables.push(
      html`<table>
        <caption class="visually-hidden">
          ${content.caption}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="corner">${content.corner}</th>
            ${some.map((column) => html`<th scope="col"><span class="head">${content.columnHead(column).content}</span></th>`)}
          </tr>
        </thead>
        <tbody>
          ${kept.map((row) => printRow(content, row, some))}
        </tbody>
      </table>`,
    );
  }
  return html`<div class="on-paper">${tables}</div>`;
}

function printRow<Row extends GridRow, Column extends GridLine>(
  content: GridContent<Row, Column>,
  row: Row,
  columns: readonly Column[],
): TemplateResult {
  const head = html`<span class="head">${content.rowHead(row).content}</span>`;
  if (row.isHeading) {
    return html`<tr class="heading">
      <th scope="rowgroup" colspan=${columns.length + 1}>${head}</th>
    </tr>`;
  }
  return html`<tr>
    <th scope="row">${head}</th>
    ${columns.map((column) => {
      const cell = content.cell(row, column);
      return html`<td class=${cell?.looks ?? ''}>${cell?.content ?? ''}</td>`;
    })}
  </tr>`;
}

/** Headings without a row are left out, too. */
function rowsWithCells<Row extends GridRow, Column extends GridLine>(
  content: GridContent<Row, Column>,
  columns: readonly Column[],
): readonly Row[] {
  const kept = content.rows.filter((row) => row.isHeading || columns.some((column) => content.isFilled(row, column)));
  return kept.filter((row, index) => !row.isHeading || kept[index + 1]?.isHeading === false);
}
