/** The table of who was at which meeting. */
import { section } from '../section.js';
import { number, people } from './counting.js';

export const attendanceEn = section('attendance', {
  caption: 'Who was at which meeting',
  corner: 'Person',
  keys: 'Arrow keys move by cell, with Control to the next dot. Enter opens the meeting, Shift and Enter the person. Space pins the row. Letters jump to a name.',
  /** The complete name of a cell. `what` is a role, a certainty and so on. */
  cell: (person: string, meeting: string, what: string): string => `${person}, ${meeting}: ${what}`,
  /** The complete name of a column. */
  meeting: (title: string, when: string, isPlanned: boolean): string =>
    `${title}, ${when}${isPlanned ? ', planned' : ''}`,
  notRecorded: 'not recorded',
  present: 'present',
  planned: 'planned',
  side: (name: string, n: number): string => `${name}, ${people(n)}`,
  unnamed: (side: string): string => `${side}: people without a name`,
  /** Under the heading of the side. */
  unnamedHere: 'Without a name',
  once: (n: number): string => `${number(n)} attended once`,
  /** As `once`, where no heading stands above it. */
  onceOf: (side: string, n: number): string => `${side}: ${people(n)} who attended once`,
  onceCell: (n: number): string => people(n),
  fold: (n: number): string => `Fold ${people(n)} who attended once`,
  unfold: (n: number): string => `Show ${people(n)} who attended once`,
  folded: (n: number, rows: number): string =>
    `${people(n)} who attended once ${n === 1 ? 'is' : 'are'} folded. ${number(rows)} ${rows === 1 ? 'row' : 'rows'}.`,
  unfolded: (n: number, rows: number): string =>
    `${people(n)} who attended once ${n === 1 ? 'is' : 'are'} shown. ${number(rows)} ${rows === 1 ? 'row' : 'rows'}.`,
  none: 'No attendance is counted.',
  /** What the looks of the dots mean. */
  legend: 'Dots',
  leading: 'head, principal or host',
  roleUnstated: 'role not stated',
  otherRole: 'another role',
  reported: 'reported',
  doubtful: 'inferred or disputed',
});
