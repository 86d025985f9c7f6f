/** How the reader interpreted a table. It is part of the reading, so that users can check and change it. */
import type { DecisionMade } from '../records/decisions/decision.js';
import type { Column } from './columns.js';
import type { Delimiter } from './csv.js';

export interface TableGuess {
  /** Absent for rows that do not come from a text with delimiters, such as a list of JSON objects. */
  readonly delimiter?: Delimiter;
  /** The 1-based row of the headings. Rows above it are not read. Absent if the headings are the members of objects. */
  readonly headingRow?: number;
  /** The columns in the order of the table. A column without `field` is not used. */
  readonly columns: readonly Column[];
  /** The decisions on which cells of the columns depend, such as the order of day and month. */
  readonly decisions: readonly DecisionMade[];
}
