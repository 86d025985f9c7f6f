/** What every writer returns: the files, and what the format cannot hold. */
import type { Issue } from '../model/issues.js';

export interface Written {
  /** One file, except for linked tables. */
  readonly files: readonly WrittenFile[];
  /** One Issue (`not-held`) for each kind of thing that is missing in the files or changed. */
  readonly losses: readonly Issue[];
}

export interface WrittenFile {
  readonly name: string;
  /** Without a byte-order mark. */
  readonly text: string;
  /** True for tables: without the mark Excel does not read them as UTF-8. */
  readonly needsByteOrderMark?: boolean;
}

export interface WriteOptions {
  /** BCP 47 tag of the language to write, where a format holds only one. English unless given. */
  readonly lang?: string;
}

/** @returns the content of the file on a disk. */
export const fileContent = ({ text, needsByteOrderMark }: WrittenFile): string =>
  needsByteOrderMark === true ? `\ufeff${text}` : text;

type Entry = Readonly<Record<string, unknown>>;

/** @returns the entry without keys that have no value or an empty list. */
export const omitEmpty = (entry: Entry): Entry =>
  Object.fromEntries(
    Object.entries(entry).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
