/**
 * Entry point for reading: detects the format by the content, never by the file's name, loads its reader and runs it.
 * Formats are listed in registry.ts.
 */
import { mapProgress, runAsync, type Pause } from '../lib/steps.js';
import { IssueLog } from '../model/issue-log.js';
import { NO_DATA } from '../model/lists.js';
import { parseWhen } from '../time/edtf.js';
import { loadRareEdtf, mayHoldRareEdtf, type ParseWhen } from '../time/rare-edtf.js';
import { parseContent, PARSING } from './content.js';
import type { AtlasReading, Format, SourceFile } from './format.js';
import { FILES_FORMAT, FORMATS } from './registry.js';
import type { ColumnOverrides } from './table/columns.js';

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** For tables and flat GeoJSON, what the caller knows better: heading → field, or `ignore`. */
  readonly columns?: ColumnOverrides;
  /** Called between the steps of a large file, so that a page is not frozen by it. */
  readonly pause?: Pause;
}

/**
 * @param text a file's content.
 * @returns all that was good in it, and an Issue for each thing that was not.
 * @throws the signal's reason when aborted.
 */
export async function readAtlas(text: string, options: ReadOptions = {}): Promise<AtlasReading> {
  return (await readWithFormat(text, options)).reading;
}

/** Like `readAtlas`, and also returns the format, for a caller that goes back to the text (source.ts). */
export async function readWithFormat(
  text: string,
  { signal, columns, pause }: ReadOptions = {},
): Promise<{ readonly reading: AtlasReading; readonly format: Format | undefined }> {
  const content = await parseContent(text, pause);
  const format = FORMATS.find((candidate) => candidate.detect(content));
  if (format === undefined) return { reading: { value: NO_DATA, issues: content.issues }, format };
  const [read, parser] = await Promise.all([format.load(), dateParserFor(text, pause)]);
  signal?.throwIfAborted();
  const steps = read(content, { log: new IssueLog(), parseWhen: parser, columns });
  const reading = await runAsync(mapProgress(PARSING, 1, steps), pause);
  const issues = content.withoutConsequences?.(reading) ?? reading.issues;
  return { reading: { ...reading, issues: [...content.issues, ...issues] }, format };
}

/** Several tables that refer to one another, as one atlas. Issues name the file. */
export async function readAtlasTables(files: readonly SourceFile[]): Promise<AtlasReading> {
  const read = await FILES_FORMAT.loadFilesReader();
  const parseWhen = await dateParserFor(files.map(({ text }) => text).join('\n'), undefined);
  return runAsync(read(files, { log: new IssueLog(), parseWhen }), undefined);
}

/** @returns the parser of plain EDTF, or of all EDTF if the text may need that. */
async function dateParserFor(text: string, pause: Pause | undefined): Promise<ParseWhen> {
  const needsRare = await runAsync(mapProgress(PARSING, PARSING, mayHoldRareEdtf(text)), pause);
  return needsRare ? loadRareEdtf() : parseWhen;
}
