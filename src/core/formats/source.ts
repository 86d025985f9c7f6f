/** Finds the positions of Issues in the text of a file, and the edits that fix them. */
import type { Issue } from '../model/issues.js';
import type { Edit, Location, SourceReading } from './format.js';

/** @returns a location for each Issue, in the same order. */
export async function locateIssues(source: SourceReading, issues: readonly Issue[]): Promise<readonly Location[]> {
  const locate = await source.format?.loadLocator?.();
  if (locate !== undefined) return locate(source, issues);
  // For JSON in an unknown format the location is the line that the Issue names, or the first line.
  const { name: file = '', bytes } = source.files[0] ?? {};
  if (bytes !== undefined) return issues.map(() => ({ file }));
  return issues.map(({ row = 1, column = '1' }) => ({ file, line: row, column }));
}

/**
 * @returns the edits that apply the suggestions of Issues. They may overlap. The list is empty if the format has no fixes.
 */
export async function findEdits(source: SourceReading, issues: readonly Issue[]): Promise<readonly Edit[]> {
  const fix = await source.format?.loadFixer?.();
  return fix === undefined ? [] : fix(source, issues);
}
