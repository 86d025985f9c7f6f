/** One reader run at once on one file, without detection: for tests of what a reader makes of its input. */
import { runSync } from '../../../src/core/lib/steps.js';
import { parseWhen } from '../../../src/core/time/edtf.js';
import { IssueLog } from '../../../src/core/model/issue-log.js';
import type { AtlasReading, ReaderOptions, SourceFile } from '../../../src/core/formats/format.js';
import { readLinkedTables } from '../../../src/core/formats/linked-tables/read.js';
import { readNative as readNativeSteps } from '../../../src/core/formats/native/read.js';
import { readTable as readTableSteps } from '../../../src/core/formats/table/read.js';

const withDefaults = (options: Partial<ReaderOptions>): ReaderOptions => ({
  log: new IssueLog(),
  parseWhen,
  ...options,
});

/** @param value the parsed file. */
export const readNativeValue = (value: unknown): AtlasReading => runSync(readNativeSteps(value, withDefaults({})));

export const readNative = (text: string): AtlasReading => readNativeValue(JSON.parse(text));

export const readTable = (text: string, options: Partial<ReaderOptions> = {}): AtlasReading =>
  runSync(readTableSteps({ text, syntax: 'text', value: undefined }, withDefaults(options)));

export const readTables = (files: readonly SourceFile[]): AtlasReading =>
  runSync(readLinkedTables(files, withDefaults({})));
