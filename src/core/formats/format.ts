/**
 * What a format is. Everything that knows one format stands in one folder, and its `index.ts` exports one `Format`, which
 * registry.ts lists. The dispatcher (read.ts), the command line, the accepted file endings and the documents take what
 * they need from that list, so a new format touches its own folder and one line of registry.ts.
 */
import type { Steps } from '../lib/steps.js';
import type { Issue, Reading } from '../model/issues.js';
import type { AtlasData } from '../model/model.js';
import type { ParseWhen } from '../time/rare-edtf.js';
import type { IssueLog } from '../model/issue-log.js';
import type { ColumnOverrides } from './table/columns.js';
import type { TableGuess } from './table/guess.js';
import type { Written, WriteOptions } from './written.js';

export interface Format {
  /** Short and stable; the word for the format on the command line (`parley convert --to csv`). */
  readonly name: string;
  /** Shown to people in help and documents. */
  readonly label: string;
  /** Endings of file names, without the dot. The first is the one a written file gets. */
  readonly extensions: readonly string[];
  /** Media types (RFC 6838) of such files. The first is the one a written file gets. */
  readonly mediaTypes: readonly string[];
  /**
   * @returns whether one file is in this format. Formats are asked in the order of registry.ts, and the first that says
   *   yes reads the file. Must be cheap and must not throw: it sees every file, whatever its format.
   */
  readonly detect: (content: FileContent) => boolean;
  /** Loads the reader of one file. */
  readonly load: () => Promise<FormatReader>;
  /** Loads the reader of several files that make one atlas together, where the format has that. */
  readonly loadFilesReader?: () => Promise<FilesReader>;
  /** Loads the writer, where an atlas can be written in this format. */
  readonly loadWriter?: () => Promise<FormatWriter>;
  /** Loads what finds Issues in the text. */
  readonly loadLocator?: () => Promise<FormatLocator>;
  /** Loads what turns suggestions into edits of the text. */
  readonly loadFixer?: () => Promise<FormatFixer>;
}

/** A file as detection and readers see it: its text, and the JSON in it, parsed once (content.ts). */
export interface FileContent {
  readonly text: string;
  /** By the first character: JSON begins with a bracket, a page with a tag; anything else is `text`, such as a table. */
  readonly syntax: 'json' | 'html' | 'text';
  /**
   * The parsed JSON. For `json` the value itself (a feature on each line gives one FeatureCollection), for `html` the list
   * of values in its JSON-LD scripts, for `text` undefined.
   */
  readonly value: unknown;
}

export interface AtlasReading extends Reading<AtlasData> {
  /** For a table: what its columns were taken for. */
  readonly guess?: TableGuess;
}

export interface ReaderOptions {
  /** Collects the Issues; the reading carries them. */
  readonly log: IssueLog;
  /** Parses EDTF dates: `parseWhen`, or all of EDTF where the file may need it (time/rare-edtf.ts). */
  readonly parseWhen: ParseWhen;
  /** For tables and flat GeoJSON: what the caller knows about columns. */
  readonly columns?: ColumnOverrides | undefined;
}

/** Every reader is a generator: it yields its progress from 0 to 1 and returns the reading. It never throws for data. */
export type FormatReader = (content: FileContent, options: ReaderOptions) => Steps<AtlasReading>;
export type FilesReader = (files: readonly SourceFile[], options: ReaderOptions) => Steps<AtlasReading>;

/** @returns the atlas as files of this format, and an Issue for each kind of thing that they cannot hold. */
export type FormatWriter = (data: AtlasData, options: WriteOptions) => Written;

export interface SourceFile {
  /** Shown in Issues; says nothing about what the file holds. */
  readonly name: string;
  readonly text: string;
}

/** What has been read, for those who go back to its text: several files only for linked tables. */
export interface SourceReading {
  readonly files: readonly SourceFile[];
  readonly data: AtlasData;
  readonly columns?: ColumnOverrides | undefined;
  /** Undefined for JSON in no known format. */
  readonly format: Format | undefined;
}

/** A position in a file, as editors and spreadsheets count. */
export interface Location {
  readonly file: string;
  /** 1-based line in the text. */
  readonly line?: number;
  /** 1-based row of a table. */
  readonly row?: number;
  /** Heading of a table's column, or 1-based position in the line. */
  readonly column?: string;
}

/** @returns a location for each Issue, in their order; where nothing is found, the file alone. */
export type FormatLocator = (source: SourceReading, issues: readonly Issue[]) => readonly Location[];

/** One replacement in a text, with the Issue it fixes. */
export interface Edit {
  readonly file: string;
  /** Offsets in the file's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly issue: Issue;
}

/** @returns the smallest edits that apply the suggestions of Issues; they may overlap. */
export type FormatFixer = (source: SourceReading, issues: readonly Issue[]) => readonly Edit[];
