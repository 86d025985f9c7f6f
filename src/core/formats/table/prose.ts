/**
 * Tells prose from a table. Any text can be cut at its commas, and a line of it may hold the word "date" or "location" by
 * itself, so one known heading is not enough for a text whose lines do not look like rows.
 */
import { countKnownHeadings } from './columns.js';
import type { RowTable } from './row-table.js';

/** Longer headings are sentences. */
const MAX_HEADING_LENGTH = 60;
const SENTENCE_END = /[.!?。！？:,]["'”’)]?$/;
const MIN_SENTENCE_LENGTH = 40;

/** @returns whether at most one heading is known and most lines have other cells than the headings, or are sentences. */
export function isProse({ headings, rows }: RowTable): boolean {
  if (countKnownHeadings(headings) > 1) return false;
  const ragged = rows.filter(({ cells }) => cells.length !== headings.length).length;
  if (ragged > rows.length / 2) return true;
  if (headings.some((heading) => heading.length > MAX_HEADING_LENGTH)) return true;
  const sentences = rows.filter(({ cells: [first = ''] }) => isSentence(first)).length;
  return headings.length === 1 && sentences > rows.length / 2;
}

const isSentence = (text: string): boolean => text.length >= MIN_SENTENCE_LENGTH && SENTENCE_END.test(text);
