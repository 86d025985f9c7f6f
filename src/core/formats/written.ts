/** The result of a writer: the files, and the data that the format cannot hold. */
import type { Issue } from '../model/issues.js';

export interface Written {
  /** One file; several for linked tables. */
  readonly files: readonly WrittenFile[];
  /** One Issue (`not-held`) for each kind of thing that is missing in the files or changed. */
  readonly losses: readonly Issue[];
}

export interface WrittenFile {
  readonly name: string;
  /** The text without a byte-order mark. */
  readonly text: string;
  /**
   * Whether a file on disk begins with a byte-order mark. True for tables, because Excel reads them as UTF-8 only with the
   * mark.
   */
  readonly needsByteOrderMark?: boolean;
}

export interface WriteOptions {
  /** BCP 47 tag of the language to write, for a format that holds only one language. The default is English. */
  readonly lang?: string;
}

/** @returns the content of the file as it is saved to disk. */
export const fileContent = ({ text, needsByteOrderMark }: WrittenFile): string =>
  needsByteOrderMark === true ? `\ufeff${text}` : text;

type Entry = Readonly<Record<string, unknown>>;

/** @returns the entry without undefined values and empty lists. */
export const omitEmpty = (entry: Entry): Entry =>
  Object.fromEntries(
    Object.entries(entry).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
