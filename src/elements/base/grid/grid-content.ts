/** What a grid shows: rows, columns and the text of their cells. A grid draws only the part of it that is in view. */
import type { TemplateResult } from 'lit';

/** A row or a column. */
export interface GridLine {
  /** Unique among the rows, or among the columns. It stays the same when a filter or a pin changes the order. */
  readonly key: string;
  /** The name of the row or column, which is spoken and which letters jump to. */
  readonly name: string;
}

export interface GridRow extends GridLine {
  /** The heading of the rows that follow: one cell over all columns. It cannot be pinned. */
  readonly isHeading: boolean;
}

/** The heading of a row or column. */
export interface GridHead {
  /** What the heading shows, which is its accessible name as well. */
  readonly content: TemplateResult | string;
  /** The complete name, which is shown below the table. */
  readonly label: string;
  /** The address of the page that it opens. Without one it is a button if `isButton`, else plain text. */
  readonly href?: string | undefined;
  readonly isButton?: boolean;
  /** For a button that shows or hides rows: whether they are shown. */
  readonly isExpanded?: boolean;
}

export interface GridCell {
  readonly content: TemplateResult | string;
  /** Classes for the styles of the element. */
  readonly looks: string;
}

export interface GridContent<Row extends GridRow, Column extends GridLine> {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  /** The name of the table for screen readers. */
  readonly caption: string;
  /** The heading of the column of row headings. */
  readonly corner: string;
  /** The number of letters of the longest heading of a column, which decides the height of the headings. */
  readonly headLength: number;
  /** The row and the column whose page is open. */
  readonly openRow: string | undefined;
  readonly openColumn: string | undefined;
  rowHead(row: Row): GridHead;
  columnHead(column: Column): GridHead;
  /** @returns undefined for an empty cell. */
  cell(row: Row, column: Column): GridCell | undefined;
  /** @returns the complete name of any cell, empty ones too. It does not need the headings to be understood. */
  cellName(row: Row, column: Column): string;
  /** @returns whether the cell is not empty. */
  isFilled(row: Row, column: Column): boolean;
}
