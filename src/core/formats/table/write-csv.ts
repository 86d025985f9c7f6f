/**
 * Cells → the text of a table (RFC 4180: commas, quotation marks doubled, CRLF).
 *
 * A cell that begins with `=`, `+`, `-` or `@` is a formula to a spreadsheet, and may send what is in the others anywhere;
 * it gets an apostrophe in front, as OWASP advises (owasp.org/www-community/attacks/CSV_Injection), which spreadsheets do
 * not show and our reader takes away. Plain numbers are left alone: −33.8 is a latitude.
 */

const FORMULA = /^[=+\-@]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** @param rows cells as they should be read again; surrounding spaces are left out, as readers do. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(text: string): string {
  const plain = text.trim();
  const safe = FORMULA.test(plain) && !NUMBER.test(plain) ? `'${plain}` : plain;
  return /[",;\t|\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @returns degrees without an exponent: `0.0000001`, not `1e-7`. */
export function decimal(degrees: number): string {
  const short = String(degrees);
  return short.includes('e') ? degrees.toFixed(40).replace(/\.?0+$/, '') : short;
}
