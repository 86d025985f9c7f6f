import type { FormatLocator } from '../format.js';
import { locateInTables } from '../table/locate.js';
import { countLinkedHeadings } from './columns.js';

/** Like `locateInTable`, with the headings of linked tables. */
export const locateInLinkedTables: FormatLocator = (source, issues) =>
  locateInTables(source, issues, countLinkedHeadings);
