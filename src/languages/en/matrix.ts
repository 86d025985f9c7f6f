/** The matrix of who met whom how often. */
import { section } from '../section.js';
import { meetings, number } from './counting.js';

export const matrixEn = section('matrix', {
  caption: 'Who met whom, how often',
  people: 'People',
  sides: 'Sides',
  of: 'Show',
  keys: 'Arrow keys move by cell, with Control to the next number. Enter opens the meetings of the two, Shift and Enter the person. Space pins the row. Letters jump to a name.',
  keysOfSides:
    'Arrow keys move by cell, with Control to the next number. Enter opens the side of the row. Space pins the row. Letters jump to a name.',
  /** The complete name of a cell. `names` are two names as a list. */
  cell: (names: string, n: number): string => `${names}: ${n === 0 ? 'no meeting' : meetings(n)}`,
  /** The cell of a person and the same person. */
  same: (name: string): string => `${name}, the same`,
  pairs: 'The pairs, most meetings first',
  pair: (names: string, n: number): string => `${names}: ${meetings(n)}`,
  morePairs: (n: number): string => `${number(n)} more ${n === 1 ? 'pair is' : 'pairs are'} in the table.`,
  none: 'No two of them met at a counted meeting.',
});
