/** Reading what was just written, at once: writers compare it with the atlas and say what was lost. */
import { runSync } from '../lib/steps.js';
import type { AtlasData } from '../model/model.js';
import { IssueLog } from '../model/issue-log.js';
import type { FileContent, FilesReader, FormatReader, SourceFile } from './format.js';
import { parserFor } from './written-names.js';

/** @param data the atlas that was written: its dates are known to be good. */
export const readBack = (read: FormatReader, content: FileContent, data: AtlasData): AtlasData =>
  runSync(read(content, { log: new IssueLog(), parseWhen: parserFor(data) })).value;

export const readFilesBack = (read: FilesReader, files: readonly SourceFile[], data: AtlasData): AtlasData =>
  runSync(read(files, { log: new IssueLog(), parseWhen: parserFor(data) })).value;
