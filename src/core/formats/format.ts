/**
 * Defines the interface of a format. Each format has its own folder, whose `index.ts` exports one `Format`, and registry.ts
 * lists them all. Reading (read.ts), the command line, the accepted file endings and the documents use that list, so a new
 * format needs only its own folder and one line in registry.ts.
 */
import type { Steps } from '../lib/steps.js';
import type { Issue, Reading } from '../model/issues.js';
import type { AtlasData } from '../model/model.js';
import type { ParseWhen } from '../time/rare-edtf.js';
import type { IssueLog } from '../model/issue-log.js';
import type { ColumnOverrides } from './table/columns.js';
import type { TableGuess } from './table/guess.js';
import type { Written, WriteOptions } from './written.js';
import type { ZipEntry } from './zip/entries.js';

export interface Format {
  /** A short and stable name, used on the command line (`parley convert --to csv`). */
  readonly name: string;
  /** The name shown to users in help and documents. */
  readonly label: string;
  /** File name extensions, without the dot. A written file gets the first one. */
  readonly extensions: readonly string[];
  /** Media types (RFC 6838) of such files. A written file gets the first one. */
  readonly mediaTypes: readonly string[];
  /**
   * @returns whether one file is in this format. Formats are tried in the order of registry.ts, and the first that returns
   *   true reads the file. The function is called for files of every format, so it must be fast and must not throw.
   */
  readonly detect: (content: FileContent) => boolean;
  /** Loads the reader of one file. */
  readonly load: () => Promise<FormatReader>;
  /** Loads the reader of several files that form one atlas together, if the format has such a reader. */
  readonly loadFilesReader?: () => Promise<FilesReader>;
  /** Loads the writer, if an atlas can be written in this format. */
  readonly loadWriter?: () => Promise<FormatWriter>;
  /** Loads the function that finds the positions of Issues in the text. */
  readonly loadLocator?: () => Promise<FormatLocator>;
  /** Loads the function that turns suggestions into edits of the text. */
  readonly loadFixer?: () => Promise<FormatFixer>;
}

/** A file for detection and readers: its text or its bytes, and the JSON in it, which is parsed once (content.ts). */
export interface FileContent {
  /** Empty for a file that is not text. */
  readonly text: string;
  /**
   * `binary` if the file is not text. Otherwise decided by the first characters: JSON begins with a bracket, a page and XML
   * with a tag. Any other text is `text`, such as a table.
   */
  readonly syntax: 'json' | 'html' | 'xml' | 'text' | 'binary';
  /**
   * The parsed JSON. For `json` it is the value itself (features on separate lines become one FeatureCollection, and other
   * objects on separate lines a list), for `html` the list of values in the JSON-LD scripts, and otherwise undefined.
   */
  readonly value: unknown;
  /** The name of the root element without its prefix, for `xml`. */
  readonly root?: string;
  /** The whole file, for `binary`. */
  readonly bytes?: Uint8Array;
  /** The files inside a zip archive, for `binary`. They are not unpacked. */
  readonly entries?: readonly ZipEntry[];
}

/** The 1-based rows of meetings, by id. */
export type MeetingOrigins = ReadonlyMap<string, number>;

export interface AtlasReading extends Reading<AtlasData> {
  /** How the reader interpreted the columns, for a table. */
  readonly guess?: TableGuess;
  /** The first row of each meeting, by id, for a table. */
  readonly origins?: MeetingOrigins;
}

export interface ReaderOptions {
  /** Collects the Issues. The reading contains them. */
  readonly log: IssueLog;
  /** Parses EDTF dates: `parseWhen`, or a parser of all EDTF if the file may need it (time/rare-edtf.ts). */
  readonly parseWhen: ParseWhen;
  /** The fields of columns that the caller has set, for tables and flat GeoJSON. */
  readonly columns?: ColumnOverrides | undefined;
}

/** A reader is a generator: it yields its progress from 0 to 1 and returns the reading. Bad data never makes it throw. */
export type FormatReader = (content: FileContent, options: ReaderOptions) => Steps<AtlasReading>;
export type FilesReader = (files: readonly SourceFile[], options: ReaderOptions) => Steps<AtlasReading>;

/** @returns the atlas as files of this format, and an Issue for each kind of thing that they cannot hold. */
export type FormatWriter = (data: AtlasData, options: WriteOptions) => Written;

export interface SourceFile {
  /** The name shown in Issues. It does not determine the format. */
  readonly name: string;
  /** Empty for a file that is not text. */
  readonly text: string;
  /** The content of a file that is not text. */
  readonly bytes?: Uint8Array;
}

/** A reading together with its files, for locating and fixing Issues in the text. Only linked tables have several files. */
export interface SourceReading {
  readonly files: readonly SourceFile[];
  readonly data: AtlasData;
  /** The first row of each meeting, by id, for a table. */
  readonly origins?: MeetingOrigins;
  readonly columns?: ColumnOverrides | undefined;
  /** Undefined for JSON in an unknown format. */
  readonly format: Format | undefined;
}

/** A position in a file, with the numbers that editors and spreadsheets show. */
export interface Location {
  readonly file: string;
  /** The sheet of a workbook. */
  readonly sheet?: string;
  /** 1-based line in the text. */
  readonly line?: number;
  /** 1-based row of a table. */
  readonly row?: number;
  /** Heading of a table's column, or 1-based position in the line. */
  readonly column?: string;
}

/** @returns a location for each Issue, in the same order. A location without a known position names only the file. */
export type FormatLocator = (source: SourceReading, issues: readonly Issue[]) => readonly Location[];

/** One replacement in a text, with the Issue it fixes. */
export interface Edit {
  readonly file: string;
  /** Offsets in the text of the file. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly issue: Issue;
}

/** @returns the smallest edits that apply the suggestions of Issues; they may overlap. */
export type FormatFixer = (source: SourceReading, issues: readonly Issue[]) => readonly Edit[];
