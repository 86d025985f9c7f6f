/** Applies edits to a text. */
import type { Edit } from './format.js';

/** Keeps the first of several overlapping edits. The next check of the fixed file finds the others again. */
export function withoutOverlaps(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  let end = -1;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < end) continue;
    kept.push(edit);
    end = Math.max(edit.end, edit.start + 1);
  }
  return kept;
}

/** @param edits of this text, in order and without overlaps. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits) {
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return parts.join('') + text.slice(at);
}
