/**
 * Writes cells as the text of a table (RFC 4180: commas, doubled quotation marks, CRLF).
 *
 * A spreadsheet computes a cell that begins with `=`, `+`, `-` or `@` as a formula, and a formula can send other cells to
 * any address. Such a cell therefore begins with an apostrophe, as OWASP advises
 * (owasp.org/www-community/attacks/CSV_Injection). Spreadsheets do not show the apostrophe, and our reader removes it. Plain
 * numbers get no apostrophe: −33.8 is a latitude.
 */
import { DELIMITERS } from './csv.js';

const FORMULA = /^[=+\-@]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** @param rows the cells as the reader should return them. Surrounding spaces are left out, because readers trim cells. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map((cell) => csvCell(withoutFormula(cell.trim()))).join(',')}\r\n`).join('');
}

const withoutFormula = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);

/**
 * @param delimiters characters that separate cells; by default all that the reader tries.
 * @returns the text as one cell, in quotation marks if it needs them.
 */
export function csvCell(text: string, delimiters: readonly string[] = DELIMITERS): string {
  const needsQuotes = /["\r\n]|^\s|\s$/.test(text) || delimiters.some((delimiter) => text.includes(delimiter));
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @returns degrees without an exponent: `0.0000001`, not `1e-7`. */
export function decimal(degrees: number): string {
  const short = String(degrees);
  return short.includes('e')
    ? degrees
        .toFixed(40)
        .replace(/(?<!0)0+$/, '')
        .replace(/\.$/, '')
    : short;
}
