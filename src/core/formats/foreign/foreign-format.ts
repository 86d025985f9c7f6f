/** A format that is recognised so that it can be named, but that has no reader. */
import type { IssueCode } from '../../model/issues.js';

export interface ForeignFormat {
  /** The name without an article, such as `PDF` or `OpenDocument spreadsheet (.ods)`. */
  readonly name: string;
  /** The Issue that says how to save the data in a format that is read. */
  readonly code: ForeignCode;
}

export type ForeignCode = Extract<IssueCode, `foreign-${string}`>;
