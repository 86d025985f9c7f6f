/** Reads the XML of one sheet (ECMA-376 part 1, section 18.3.1) into rows of texts. */
import type { Steps } from '../../lib/steps.js';
import type { IssueLog, NewIssue } from '../../model/issue-log.js';
import { MAX_COLUMNS } from '../table/csv.js';
import { attributeOf, childOf, childrenOf, rawTextOf, type XmlElement } from '../xml/element.js';
import { readXml } from '../xml/read-xml.js';
import { textOfNumber, textOfSerial, type NumberKind } from './cell-values.js';
import { positionOf, type FailedCell, type Sheet, type SheetRow } from './sheet.js';
import { textOfRuns } from './strings.js';

export interface SheetContext {
  readonly strings: readonly string[];
  /** The kind of number of each cell format. */
  readonly kinds: readonly NumberKind[];
  readonly is1904: boolean;
  readonly log: IssueLog;
}

/** The cells of one sheet. 500,000 rows with ten columns each are read; ten million cells are refused. */
export const MAX_CELLS = 5_000_000;
/** Failed cells that are listed. A sheet may have a wrong formula in each row. */
const MAX_FAILED = 1000;

interface Merge {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/**
 * @param parts the XML of the sheet.
 * @param length an estimate of its length.
 * @returns undefined, with an Issue, for a sheet with too many cells.
 */
export function* readSheet(
  parts: Iterable<string>,
  length: number,
  { name, isHidden }: Pick<Sheet, 'name' | 'isHidden'>,
  context: SheetContext,
  maxCells = MAX_CELLS,
): Steps<Sheet | undefined> {
  const rows: SheetRow[] = [];
  const failedCells: FailedCell[] = [];
  const merges: Merge[] = [];
  let [cellCount, lastRow] = [0, 0];
  const { log } = context;
  yield* readXml(parts, length, {
    log,
    path: name,
    isWanted: (element) => element === 'row' || element === 'mergeCell',
    onElement: (element) => {
      if (element.name === 'mergeCell') {
        addMerge(element, merges);
        return true;
      }
      lastRow = Number(attributeOf(element, 'r') ?? lastRow + 1);
      const cells = childrenOf(element, 'c');
      cellCount += cells.length;
      if (cellCount > maxCells) return false;
      const row = readRow(cells, lastRow, context, failedCells);
      if (row.cells.some((cell) => cell !== '')) rows.push(row);
      return true;
    },
  });
  if (cellCount > maxCells) {
    log.add(tooManyCells(name));
    return undefined;
  }
  fillMerges(rows, merges);
  return { name, isHidden, rows, failedCells };
}

export const tooManyCells = (sheet: string): NewIssue => ({
  code: 'cells-too-many',
  path: sheet,
  sheet,
  expected: `at most ${MAX_CELLS.toLocaleString('en')}`,
});

function readRow(
  cells: readonly XmlElement[],
  row: number,
  context: SheetContext,
  failedCells: FailedCell[],
): SheetRow {
  const texts: string[] = [];
  for (const cell of cells) {
    const column = positionOf(attributeOf(cell, 'r') ?? '')?.column ?? texts.length;
    if (column >= MAX_COLUMNS) continue;
    while (texts.length < column) texts.push('');
    const { text, failure } = readCell(cell, context);
    texts[column] = text;
    if (failure !== undefined && failedCells.length < MAX_FAILED) failedCells.push({ row, column, found: failure });
  }
  return { row, cells: texts };
}

function readCell(cell: XmlElement, context: SheetContext): { readonly text: string; readonly failure?: string } {
  const stored = childOf(cell, 'v');
  const value = stored === undefined ? '' : rawTextOf(stored).trim();
  const formula = childOf(cell, 'f');
  switch (attributeOf(cell, 't') ?? 'n') {
    case 's':
      return { text: context.strings[Number(value)] ?? '' };
    case 'inlineStr':
      return { text: textOfRuns(childOf(cell, 'is')) };
    case 'str':
      return { text: stored === undefined ? '' : rawTextOf(stored).trim() };
    case 'b':
      return { text: value === '1' ? 'TRUE' : 'FALSE' };
    case 'd':
      return { text: value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '') };
    case 'e':
      return { text: '', failure: value };
    default:
      if (value === '') return formula === undefined ? { text: '' } : { text: '', failure: `=${rawTextOf(formula)}` };
      return { text: numberText(value, context.kinds[Number(attributeOf(cell, 's') ?? 0)] ?? 'number', context) };
  }
}

function numberText(value: string, kind: NumberKind, { is1904 }: SheetContext): string {
  const written = textOfNumber(value);
  return kind === 'number' ? written : (textOfSerial(Number(value), kind, is1904) ?? written);
}

function addMerge(element: XmlElement, merges: Merge[]): void {
  const [first = '', last = first] = (attributeOf(element, 'ref') ?? '').split(':');
  const [start, end] = [positionOf(first), positionOf(last)];
  if (start !== undefined && end !== undefined && end.row > start.row)
    merges.push({ column: start.column, from: start.row, to: end.row });
}

/**
 * Repeats the text of a merged cell in the rows that it covers, because it applies to all of them. A cell that is merged
 * across columns only, such as a title, is not repeated.
 */
function fillMerges(rows: readonly SheetRow[], merges: readonly Merge[]): void {
  if (merges.length === 0) return;
  const byRow = new Map(rows.map((row) => [row.row, row.cells]));
  for (const { column, from, to } of merges) {
    const text = byRow.get(from)?.[column] ?? '';
    // Rows that are empty beside the merged cell are no records.
    for (const { row, cells } of text === '' ? [] : rowsBetween(rows, from + 1, to)) {
      if (row > to) break;
      while (cells.length <= column) cells.push('');
      cells[column] ||= text;
    }
  }
}

function rowsBetween(rows: readonly SheetRow[], from: number, to: number): readonly SheetRow[] {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return rows.slice(low, low + to - from + 1);
}
