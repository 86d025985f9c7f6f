/** Compares headings of columns. */
import { foldWord } from '../../lib/fold.js';

/** @returns the key with which headings are compared: `Start date`, `start_date` and `startDate (UTC)` have the same key. */
export function headingKey(heading: string): string {
  const outsideBrackets = heading.normalize('NFKC').replace(/[([{][^()[\]{}]*[)\]}]/g, '');
  return foldWord(outsideBrackets) || foldWord(heading);
}
