/** Makes workbooks for tests: a zip archive of small XML parts, as a spreadsheet program writes them. */
import { strToU8, zipSync } from 'fflate';

/** A text, a number, a date number with the name of a style, a formula, or the XML of a cell without its reference. */
export type TestCell =
  string | number | { readonly v: number; readonly style: keyof typeof STYLES } | { readonly xml: string };

export interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly (TestCell | undefined)[])[];
  readonly hidden?: boolean;
  /** References such as `A2:A4`. */
  readonly merges?: readonly string[];
}

/** Cell formats by name: an id and, for ids of its own, a code. */
const STYLES = {
  plain: [0],
  day: [14],
  month: [17],
  clock: [20],
  dayAndClock: [22],
  ownDay: [164, '[$-409]d\\ mmm\\ yyyy;@'],
  year: [165, 'yyyy'],
  days: [166, '0.0" days"'],
  hours: [46],
} as const;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** @param parts further files of the archive, or replacements. */
export function workbook(
  sheets: readonly TestSheet[],
  { is1904 = false, parts = {} }: { readonly is1904?: boolean; readonly parts?: Readonly<Record<string, string>> } = {},
): Uint8Array {
  const strings: string[] = [];
  const cellXml = (cell: TestCell, at: string): string => {
    if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
    if (typeof cell === 'string') return `<c r="${at}" t="s"><v>${strings.push(cell) - 1}</v></c>`;
    if ('xml' in cell) return cell.xml.replace('<c', `<c r="${at}"`);
    return `<c r="${at}" s="${Object.keys(STYLES).indexOf(cell.style)}"><v>${cell.v}</v></c>`;
  };
  const sheetXml = ({ rows, merges = [] }: TestSheet): string => {
    const body = rows.map((cells, y) => {
      const filled = cells.map((cell, x) => (cell === undefined ? '' : cellXml(cell, `${letters(x)}${y + 1}`)));
      return filled.join('') === '' ? '' : `<row r="${y + 1}">${filled.join('')}</row>`;
    });
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    return `${HEAD}<worksheet><sheetData>${body.join('')}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
  };
  const sheetParts = sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)] as const);
  const tabs = sheets.map(
    ({ name, hidden = false }, index) =>
      `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"${hidden ? ' state="hidden"' : ''}/>`,
  );
  const own = Object.values(STYLES).flatMap(([id, code]) =>
    code === undefined ? [] : [`<numFmt numFmtId="${id}" formatCode="${escape(code)}"/>`],
  );
  const all = {
    'xl/workbook.xml': `${HEAD}<workbook xmlns:r="urn:r"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships>${sheets
      .map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet><numFmts>${own.join('')}</numFmts><cellXfs>${Object.values(STYLES)
      .map(([id]) => `<xf numFmtId="${id}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(sheetParts),
    'xl/sharedStrings.xml': `${HEAD}<sst>${strings.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}
