/**
 * Goes back from a reading to its text: finds the positions of Issues, and the edits that fix them. Like reading, it detects
 * the format, loads what the format has for this, and runs it.
 */
import type { Issue } from '../model/issues.js';
import { parseContent } from './content.js';
import type { Edit, Format, Location, SourceReading } from './format.js';
import { FORMATS } from './registry.js';

/** @returns a location for each Issue, in their order; for JSON of no known format, the line that the Issue names, or the first. */
export async function locateIssues(source: SourceReading, issues: readonly Issue[]): Promise<readonly Location[]> {
  const locate = await (await formatOf(source))?.loadLocator?.();
  if (locate !== undefined) return locate(source, issues);
  const file = source.files[0]?.name ?? '';
  return issues.map(({ row = 1, column = '1' }) => ({ file, line: row, column }));
}

/** @returns the edits that apply the suggestions of Issues; they may overlap. No edits where the format has no fixes. */
export async function findEdits(source: SourceReading, issues: readonly Issue[]): Promise<readonly Edit[]> {
  const fix = await (await formatOf(source))?.loadFixer?.();
  return fix === undefined ? [] : fix(source, issues);
}

async function formatOf({ files }: SourceReading): Promise<Format | undefined> {
  const [file, ...others] = files;
  if (file === undefined) return undefined;
  if (others.length > 0) return FORMATS.find(({ loadFilesReader }) => loadFilesReader !== undefined);
  const content = await parseContent(file.text, undefined);
  return FORMATS.find(({ detect }) => detect(content));
}
