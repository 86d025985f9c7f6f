/** What every writer gives: the new file, and what it had no room for. */
import type { Issue } from '../model/issues.js';

export interface Written {
  readonly text: string;
  /** One Issue (`not-held`) for each kind of thing that is not in the text, or not as it was. */
  readonly losses: readonly Issue[];
}

export interface WrittenFile {
  readonly name: string;
  readonly text: string;
}

export interface WriteOptions {
  /** BCP 47 tag: which of a text's languages to write, where a format holds only one. English unless said. */
  readonly lang?: string;
}
