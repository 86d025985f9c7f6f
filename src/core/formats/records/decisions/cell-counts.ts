/**
 * The different cells of a column with their numbers. Most columns have the same cells again and again, so a decision looks at each
 * different cell once. Each function here yields after a number of cells, so that no step is long.
 */
import type { Steps } from '../../../lib/steps.js';

/** The number of times that each cell stands in the column, in the order in which the cells stand there first. */
export type CellCounts = ReadonlyMap<string, number>;

/** The number of cells looked at in one step. */
export const MAX_CELLS_IN_STEP = 256;

/** @returns whether `isWanted` accepts a cell. */
export function* someCell(cells: CellCounts, isWanted: (cell: string) => boolean): Steps<boolean> {
  let seen = 0;
  for (const cell of cells.keys()) {
    if (++seen % MAX_CELLS_IN_STEP === 0) yield seen / cells.size;
    if (isWanted(cell)) return true;
  }
  return false;
}

/** Calls `look` with each different cell and its number. */
export function* eachCell(cells: CellCounts, look: (cell: string, count: number) => void): Steps<void> {
  let seen = 0;
  for (const [cell, count] of cells) {
    if (++seen % MAX_CELLS_IN_STEP === 0) yield seen / cells.size;
    look(cell, count);
  }
}

/** @returns how many cells `isConcerned` accepts, and the first of them. */
export function* countCells(
  cells: CellCounts,
  isConcerned: (cell: string) => boolean,
): Steps<{ readonly count: number; readonly example: string | undefined }> {
  let count = 0;
  let example: string | undefined;
  yield* eachCell(cells, (cell, times) => {
    if (!isConcerned(cell)) return;
    count += times;
    example ??= cell;
  });
  return { count, example };
}
