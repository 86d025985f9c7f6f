/** What a table was taken for, as part of its reading: so that people can look at it and overrule it. */
import type { DateOrder } from '../../time/date-order.js';
import type { Column } from './columns.js';
import type { Delimiter } from './csv.js';

export interface TableGuess {
  readonly delimiter: Delimiter;
  /** 1-based row of the headings; rows above it are not read. */
  readonly headingRow: number;
  /** In the order of the table; a column without `field` is not used. */
  readonly columns: readonly Column[];
  /** How dates such as 4/6/2018 were read, and a date that proves it, if there is one; absent without such dates. */
  readonly dates?: { readonly order: DateOrder; readonly evidence?: string };
}
