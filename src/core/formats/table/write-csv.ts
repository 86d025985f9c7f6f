/**
 * Cells → the text of a table (RFC 4180: commas, quotation marks doubled, CRLF).
 *
 * A spreadsheet computes a cell that begins with `=`, `+`, `-` or `@` as a formula, which may send the other cells to any
 * address. Such a cell gets an apostrophe in front, as OWASP advises (owasp.org/www-community/attacks/CSV_Injection):
 * spreadsheets do not show it, and our reader removes it. Plain numbers are left alone: −33.8 is a latitude.
 */
import { DELIMITERS } from './csv.js';

const FORMULA = /^[=+\-@]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** @param rows cells as they should be read again; surrounding spaces are left out, as readers do. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map((cell) => csvCell(withoutFormula(cell.trim()))).join(',')}\r\n`).join('');
}

const withoutFormula = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);

/**
 * @param delimiters characters that separate cells: by default all that readers try.
 * @returns the text as one cell, in quotation marks where it needs them.
 */
export function csvCell(text: string, delimiters: readonly string[] = DELIMITERS): string {
  const needsQuotes = /["\r\n]|^\s|\s$/.test(text) || delimiters.some((delimiter) => text.includes(delimiter));
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @returns degrees without an exponent: `0.0000001`, not `1e-7`. */
export function decimal(degrees: number): string {
  const short = String(degrees);
  return short.includes('e') ? degrees.toFixed(40).replace(/\.?0+$/, '') : short;
}
