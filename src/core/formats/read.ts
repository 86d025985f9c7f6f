/**
 * The entry point for reading. It detects the format by the content and never by the file name, loads the reader and runs
 * it. Formats are listed in registry.ts.
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
  /**
   * The field of each heading, or `ignore`, for tables and flat GeoJSON. It takes precedence over the guess of the reader.
   */
  readonly columns?: ColumnOverrides;
  /** Called between the steps of a large file, so that reading does not block the page. */
  readonly pause?: Pause;
}

/**
 * @param text the content of a file.
 * @returns all valid data in the file, and an Issue for each invalid value.
 * @throws the reason of the signal if it is aborted.
 */
export async function readAtlas(text: string, options: ReadOptions = {}): Promise<AtlasReading> {
  return (await readWithFormat(text, options)).reading;
}

/** Like `readAtlas`, but also returns the format, for a caller that locates or fixes Issues in the text (source.ts). */
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

/** Reads several tables that refer to one another as one atlas. Issues name the file. */
export async function readAtlasTables(files: readonly SourceFile[]): Promise<AtlasReading> {
  const read = await FILES_FORMAT.loadFilesReader();
  const parseWhen = await dateParserFor(files.map(({ text }) => text).join('\n'), undefined);
  return runAsync(read(files, { log: new IssueLog(), parseWhen }), undefined);
}

/** @returns the parser of common EDTF, or the parser of all EDTF if the text may need it. */
async function dateParserFor(text: string, pause: Pause | undefined): Promise<ParseWhen> {
  const needsRare = await runAsync(mapProgress(PARSING, PARSING, mayHoldRareEdtf(text)), pause);
  return needsRare ? loadRareEdtf() : parseWhen;
}
