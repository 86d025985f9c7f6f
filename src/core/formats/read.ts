/**
 * The entry point for reading. It detects the format by the content and never by the file name, loads the reader and runs
 * it. Formats are listed in registry.ts.
 */
import { mapProgress, runAsync, type Pause } from '../lib/steps.js';
import { IssueLog, type NewIssue } from '../model/issue-log.js';
import type { Issue } from '../model/issues.js';
import { NO_DATA } from '../model/lists.js';
import { parseWhen } from '../time/edtf.js';
import { loadRareEdtf, mayHoldRareEdtf, type ParseWhen } from '../time/rare-edtf.js';
import { parseBytes, parseContent, PARSING, type ParsedContent } from './content.js';
import { issueOfForeign } from './foreign/foreign.js';
import type { AtlasReading, FileContent, Format, SourceFile } from './format.js';
import { FILES_FORMAT, FORMATS } from './registry.js';
import { titleOfFile } from './title-of-file.js';
import { withEvidenceOfSwap } from './swapped.js';
import type { ColumnOverrides } from './table/columns.js';

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /**
   * The field of each heading, or `ignore`, for tables and flat GeoJSON. It takes precedence over the guess of the reader.
   */
  readonly columns?: ColumnOverrides;
  /** The title of the atlas if the file has none. */
  readonly title?: string;
  /** The name or the address of the file; a title is made from it if there is none. */
  readonly name?: string;
  /** Called between the steps of a large file, so that reading does not block the page. */
  readonly pause?: Pause;
}

/**
 * @param content a file: its text, or its bytes. Bytes are needed for a workbook or another file that is not text.
 * @returns all valid data in the file, and an Issue for each invalid value.
 * @throws the reason of the signal if it is aborted.
 */
export async function readAtlas(content: string | Uint8Array, options: ReadOptions = {}): Promise<AtlasReading> {
  try {
    return (await readWithFormat(content, options)).reading;
  } catch (error) {
    throw blamingAddedNames(error);
  }
}

/** Old scripts add names to every object, which can break any reader. @returns an error that says so, or the same error. */
function blamingAddedNames(error: unknown): unknown {
  const names = Object.keys(Object.prototype);
  if (names.length === 0 || !(error instanceof TypeError)) return error;
  return new Error(`A script on this page adds "${names.join('", "')}" to Object.prototype (${error.message})`, {
    cause: error,
  });
}

/** Like `readAtlas`, but also returns the format, for a caller that locates or fixes Issues in the text (source.ts). */
export async function readWithFormat(
  file: string | Uint8Array,
  options: ReadOptions = {},
): Promise<{ readonly reading: AtlasReading; readonly format: Format | undefined }> {
  // Without a prototype: a script of the page may have added a name, such as `name`, to every object.
  const {
    signal,
    columns,
    pause,
    title,
    name = '',
  } = Object.assign<ReadOptions, ReadOptions>(Object.create(null) as ReadOptions, options);
  const content = await contentOf(file, pause);
  // The reader of tables accepts any text, so a text in a format without a reader must not reach it.
  const foreignText = content.syntax === 'text' ? issueOfForeign(content) : undefined;
  const format = foreignText === undefined ? FORMATS.find((candidate) => candidate.detect(content)) : undefined;
  if (format === undefined) {
    const log = new IssueLog();
    const foreign = foreignText ?? issueOfForeign(content);
    if (foreign !== undefined) log.add(foreign);
    return { reading: { value: NO_DATA, issues: [...content.issues, ...log.issues] }, format };
  }
  const [read, parser] = await Promise.all([format.load(), dateParserFor(content, pause)]);
  signal?.throwIfAborted();
  const steps = read(content, { log: new IssueLog(), parseWhen: parser, columns });
  const reading = await runAsync(mapProgress(PARSING, 1, steps), pause);
  const ownIssues = content.withoutConsequences?.(reading) ?? reading.issues;
  const issues = [...content.issues, ...withEvidenceOfSwap(ownIssues, reading.value.places)];
  const missing = isEmptyOnPurpose(content.value) ? [] : nothingFound(reading, issues, format);
  const found = reading.value.title ?? (title || titleOfFile(name));
  const value = found === undefined ? reading.value : { ...reading.value, title: found };
  return { reading: { ...reading, value, issues: [...issues, ...missing] }, format };
}

/** A program may begin with a collection of no features, and fill it later. */
const isEmptyOnPurpose = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'features' in value &&
  Array.isArray(value.features) &&
  value.features.length === 0;

/** @returns the error of a file without a meeting and without a place, unless another error says why. */
function nothingFound({ value, guess }: AtlasReading, issues: readonly Issue[], format: Format): readonly Issue[] {
  if (value.meetings.length + value.places.length > 0) return [];
  if (issues.some(({ severity }) => severity === 'error')) return [];
  const headings = guess === undefined ? '' : `: ${guess.columns.map(({ heading }) => heading).join(', ')}`;
  const log = new IssueLog();
  log.add({ code: 'nothing-found', path: '', found: `${format.label}${headings}` });
  return log.issues;
}

async function contentOf(file: string | Uint8Array, pause: Pause | undefined): Promise<ParsedContent> {
  if (typeof file === 'string') return parseContent(file, pause);
  // It needs the headings of tables in all languages, to find the encoding of a table.
  const { openBytes } = await import('./open-bytes.js');
  const { text, bytes, issues } = openBytes(file);
  if (bytes !== undefined) return parseBytes(bytes);
  const content = await parseContent(text, pause);
  return { ...content, issues: [...issues, ...content.issues] };
}

/** Reads several tables that refer to one another as one atlas. Issues name the file. A file that is no table is left out. */
export async function readAtlasTables(files: readonly SourceFile[]): Promise<AtlasReading> {
  const log = new IssueLog();
  const tables: SourceFile[] = [];
  for (const file of files) {
    const problem = await whyNoTable(file);
    if (problem === undefined) tables.push(file);
    else log.add({ ...problem, path: file.name });
  }
  const read = await FILES_FORMAT.loadFilesReader();
  const parseWhen = await dateParserFor({ text: tables.map(({ text }) => text).join('\n') }, undefined);
  try {
    return await runAsync(read(tables, { log, parseWhen }), undefined);
  } catch (error) {
    throw blamingAddedNames(error);
  }
}

/** @returns why a file cannot be one of several tables: its format has no reader, or the file is an atlas of its own. */
async function whyNoTable({ text, bytes }: SourceFile): Promise<NewIssue | undefined> {
  const content = await contentOf(bytes ?? text, undefined);
  const format = FORMATS.find((candidate) => candidate.detect(content));
  const isTable = format?.extensions.some((extension) => FILES_FORMAT.extensions.includes(extension)) ?? false;
  if (isTable || format === undefined) return issueOfForeign(content);
  return { code: 'file-alone', path: '', found: format.label };
}

/** @returns the parser of common EDTF, or the parser of all EDTF if the file may need it. */
async function dateParserFor(
  { text, bytes, root }: Pick<FileContent, 'text' | 'bytes' | 'root'>,
  pause: Pause | undefined,
): Promise<ParseWhen> {
  // The dates of other formats do not stand in the file as EDTF.
  if (bytes !== undefined || root !== undefined) return loadRareEdtf();
  const needsRare = await runAsync(mapProgress(PARSING, PARSING, mayHoldRareEdtf(text)), pause);
  return needsRare ? loadRareEdtf() : parseWhen;
}
