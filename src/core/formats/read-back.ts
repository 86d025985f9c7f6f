/** Reads a written text, so that a writer can compare the result with the atlas and list the losses. */
import { runSync } from '../lib/steps.js';
import { IssueLog } from '../model/issue-log.js';
import type { AtlasData, When } from '../model/model.js';
import { parseWhen } from '../time/edtf.js';
import type { ParseWhen } from '../time/rare-edtf.js';
import type { FileContent, FilesReader, FormatReader, SourceFile } from './format.js';

/** @param data the written atlas. */
export const readBack = (read: FormatReader, content: FileContent, data: AtlasData): AtlasData =>
  runSync(read(content, { log: new IssueLog(), parseWhen: parserFor(data) })).value;

export const readFilesBack = (read: FilesReader, files: readonly SourceFile[], data: AtlasData): AtlasData =>
  runSync(read(files, { log: new IssueLog(), parseWhen: parserFor(data) })).value;

/** Every rare date in the text comes from the atlas and is parsed already, so the package for rare dates is not needed. */
function parserFor({ meetings }: AtlasData): ParseWhen {
  const known = new Map<string, When>();
  for (const { when } of meetings) if (when !== undefined) known.set(when.edtf, when);
  return (edtf, timeZone) => parseWhen(edtf, timeZone) ?? known.get(edtf);
}
