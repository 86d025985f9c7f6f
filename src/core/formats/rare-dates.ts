/**
 * Few files have dates that plain EDTF does not know, and what reads those is heavy. So a file is read without it first, and
 * once more with it if there was a date it may know.
 */
import { parseWhen } from '../time/edtf.js';
import { loadRareEdtf } from '../time/rare-edtf.js';
import { IssueLog } from '../model/issue-log.js';
import type { ReaderOptions } from './format.js';

/** @returns what `read` gives, the second time if it was called twice. */
export async function withRareDates<T>(read: (options: ReaderOptions) => T | Promise<T>): Promise<T> {
  const log = new IssueLog();
  const reading = await read({ log, parseWhen });
  return log.sawRareDate ? read({ log: new IssueLog(), parseWhen: await loadRareEdtf() }) : reading;
}
