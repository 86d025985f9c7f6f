/** Compares headings of columns. */
import { remembering } from '../../lib/remember.js';
import { foldWord } from '../../lib/fold.js';

/** @returns the key with which headings are compared: `Start date`, `start_date` and `startDate (UTC)` have the same key. */
export const headingKey = remembering((heading: string): string => {
  const outsideBrackets = heading.normalize('NFKC').replace(/[([{][^()[\]{}]*[)\]}]/g, '');
  return foldWord(outsideBrackets) || foldWord(heading);
});
