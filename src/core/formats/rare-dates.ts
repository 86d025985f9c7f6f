/**
 * Few files have dates that plain EDTF does not know, and what reads those is heavy. So a file is read without it first, and
 * once more with it if there was a date it may know: by the same reader, which need not know that it reads twice.
 */
import { loadRareEdtf, type ParseWhen } from '../time/rare-edtf.js';
import { IssueLog } from './fields/issue-log.js';

/** What every reader of dates takes. */
export interface ReadingOptions {
  /** Collects what is wrong, and knows afterwards whether there was a date for `loadRareEdtf`. */
  readonly log?: IssueLog;
  /** From `loadRareEdtf`; without it seasons, sets and unspecified digits are Issues. */
  readonly parseWhen?: ParseWhen;
}

/** @returns what `read` gives, the second time if it was called twice. */
export async function withRareDates<T>(read: (options: ReadingOptions) => T | Promise<T>): Promise<T> {
  const log = new IssueLog();
  const reading = await read({ log });
  return log.sawRareDate ? read({ log: new IssueLog(), parseWhen: await loadRareEdtf() }) : reading;
}
