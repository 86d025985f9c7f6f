/**
 * Reports what a table has and an atlas has no field for: columns, which the meetings keep as they are, rows without anything in a
 * used column, and the people if no column holds them but one that is not used may. Each is one Issue for the whole table.
 */
import type { IssueLog } from '../../model/issue-log.js';
import type { MeetingField } from '../records/meeting-fields.js';
import type { MeetingRecord } from '../records/meeting-record.js';
import { namedInIssue } from '../named-in-issue.js';
import type { Column } from './columns.js';

const DATE_FIELDS: readonly MeetingField[] = ['when', 'start', 'year'];
const PEOPLE_FIELDS: readonly MeetingField[] = ['people', 'side', 'sender', 'recipient'];

/** A row of cells, with what its format knows of it beside them. */
interface RowOfCells {
  /** 1-based. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly details?: Partial<Pick<MeetingRecord, 'coordinates' | 'people'>>;
}

/** Columns that the user leaves out are not reported. */
export function reportLeftOut(
  { rows, headingRow }: { readonly rows: readonly RowOfCells[]; readonly headingRow?: number },
  columns: readonly Column[],
  log: IssueLog,
): void {
  const at = headingRow === undefined ? { path: '' } : { path: `row ${headingRow}`, row: headingRow };
  const hasField = (fields: readonly MeetingField[]): boolean =>
    columns.some(({ field }) => field !== undefined && fields.includes(field));
  const unused = columns.filter(
    ({ field, isIgnored, index }) =>
      field === undefined && isIgnored !== true && rows.some(({ cells }) => (cells[index] ?? '') !== ''),
  );
  const names = namedInIssue(unused.map(({ heading }) => heading));
  if (unused.length > 0) {
    if (rows.length > 1 && hasField(DATE_FIELDS) && !hasField(PEOPLE_FIELDS) && rows.every(hasNoPeople))
      log.add({ severity: 'warning', code: 'people-missing', ...at, found: names });
    log.add({ severity: 'note', code: 'columns-unused', ...at, found: names, count: unused.length });
  }
  const used = columns.filter(({ field }) => field !== undefined);
  const leftOut = rows.filter((row) => isLeftOut(row, used));
  const [first] = leftOut;
  if (first === undefined) return;
  const found = namedInIssue(leftOut.map(({ row }) => String(row)));
  log.add({
    severity: 'warning',
    code: 'rows-left-out',
    path: `row ${first.row}`,
    row: first.row,
    found,
    count: leftOut.length,
  });
}

const hasNoPeople = ({ details }: RowOfCells): boolean => details?.people === undefined;

const isLeftOut = ({ cells, details }: RowOfCells, used: readonly Column[]): boolean =>
  details?.coordinates === undefined &&
  cells.some((cell) => cell !== '') &&
  used.every(({ index }) => (cells[index] ?? '') === '');
