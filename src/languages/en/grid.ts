/** Large tables: the attendance table and the matrix. */
import { section } from '../section.js';
import { number } from './counting.js';

export const gridEn = section('grid', {
  pinRow: 'Pin row:',
  pinColumn: 'Pin column:',
  pinned: (name: string): string => `Pinned: ${name}.`,
  unpinned: (name: string): string => `No longer pinned: ${name}.`,
  pinsFull: (max: number): string => `${number(max)} are pinned. Unpin one first.`,
  scrollHint: (columns: number): string => `Scroll sideways to see all ${number(columns)} columns.`,
});
