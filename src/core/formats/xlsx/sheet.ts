/** One sheet of a workbook as rows of texts. */

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Rows with at least one filled cell. `row` is the number that a spreadsheet shows. */
  readonly rows: readonly SheetRow[];
  /** Cells whose formulas have no value, in the order of the sheet. */
  readonly failedCells: readonly FailedCell[];
}

export interface SheetRow {
  readonly row: number;
  /** The texts from column A on. */
  readonly cells: string[];
}

export interface FailedCell {
  readonly row: number;
  /** 0-based. */
  readonly column: number;
  /** An error such as `#REF!`, or the formula if it was never computed. */
  readonly found: string;
}

/** @returns the letters of a column: A for 0, AA for 26. */
export function columnLetters(index: number): string {
  const first = Math.floor(index / 26) - 1;
  return (first < 0 ? '' : columnLetters(first)) + String.fromCharCode(65 + (index % 26));
}

/** @returns the 0-based column and the 1-based row of a reference such as `C4`; undefined if it is none. */
export function positionOf(reference: string): { readonly column: number; readonly row: number } | undefined {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference) ?? [];
  if (letters === '') return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(digits) };
}
