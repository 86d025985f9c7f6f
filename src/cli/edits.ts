/** One replacement in a text, with the Issue it mends: so that it can be shown before it is done. */
import type { Issue } from '../core/model/issues.js';

export interface Edit {
  readonly file: string;
  /** Offsets in the file's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly issue: Issue;
}

/** Of edits that overlap the first is kept: the others are found again when the file is fixed once more. */
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

/** @param edits of this text, without overlaps. */
export function applied(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return parts.join('') + text.slice(at);
}
