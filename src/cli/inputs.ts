/**
 * Reads the inputs of a command as atlases. Several linked tables are one atlas; any other file is an atlas of its own. The
 * content of a file, not its name, decides which format it is.
 */
import { open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { AtlasReading, SourceReading } from '../core/formats/format.js';
import { syntaxOf } from '../core/formats/content.js';
import { readAtlasTables, readWithFormat } from '../core/formats/read.js';
import { FILES_FORMAT, FORMATS } from '../core/formats/registry.js';
import { openBytes } from '../core/formats/open-bytes.js';
import type { Issue } from '../core/model/issues.js';
import type { Options } from './options.js';
import { progressOn, type Progress } from './progress.js';
import { CliError, reasonOf, type Terminal } from './terminal.js';

const MEGABYTE = 1024 * 1024;
/** Text, values and atlas of a larger file would not fit together into the memory of a small machine. */
const MAX_BYTES = 200 * MEGABYTE;
/** A folder with more data files is no set of tables. */
const MAX_FILES = 100;
const CHUNK_BYTES = 4 * MEGABYTE;

export interface InputFile {
  /** As on the command line, for messages. */
  readonly name: string;
  readonly text: string;
  readonly bytes?: Uint8Array;
  /** `binary` for a file that is not text. */
  readonly encoding: string;
  readonly hasByteOrderMark: boolean;
}

export interface Input extends SourceReading {
  readonly files: readonly InputFile[];
  readonly issues: readonly Issue[];
  readonly guess?: AtlasReading['guess'];
}

interface DecodedFile {
  readonly file: InputFile;
  readonly issues: readonly Issue[];
}

/** @throws CliError for a file that is missing, too large or unreadable, and for a folder without data files. */
export async function readInputs(options: Options, terminal: Terminal): Promise<readonly Input[]> {
  const progress = progressOn(terminal.stderr);
  try {
    const paths = (await Promise.all(options.inputs.map(filesAt))).flat();
    const files: DecodedFile[] = [];
    for (const path of paths) files.push(await readFile(path, options, terminal, progress));
    progress.show(`understanding ${files.map(({ file }) => file.name).join(', ')}`);
    const linked = files.length > 1 ? await readLinked(files, options) : undefined;
    if (linked !== undefined) return [linked];
    const inputs: Input[] = [];
    for (const { file, issues } of files) {
      const onProgress = (done: number): undefined => progress.show(`understanding ${basename(file.name)}`, done);
      const { columns } = options;
      const { reading, format } = await readWithFormat(file.bytes ?? file.text, { columns, pause: onProgress });
      const { value: data, guess, origins } = reading;
      inputs.push({
        files: [file],
        data,
        columns,
        format,
        issues: [...issues, ...reading.issues],
        ...(guess === undefined ? {} : { guess }),
        ...(origins === undefined ? {} : { origins }),
      });
    }
    return inputs;
  } finally {
    progress.done();
  }
}

/** Like `readInputs`, for commands that need exactly one atlas. @throws CliError if the inputs are several. */
export async function readOneInput(options: Options, terminal: Terminal): Promise<Input> {
  const inputs = await readInputs(options, terminal);
  const [input] = inputs;
  if (input === undefined || inputs.length > 1) {
    const names = inputs.flatMap(({ files }) => files.map(({ name }) => name));
    throw new CliError(`${names.join(', ')} are not linked tables of one atlas; give one file at a time.`);
  }
  return input;
}

async function filesAt(path: string): Promise<readonly string[]> {
  if (path === '-') return [path];
  const stats = await stat(path).catch((error: unknown) => {
    throw new CliError(`${path} cannot be read: ${reasonOf(error)}.`);
  });
  if (!stats.isDirectory()) return [path];
  if (dirname(resolve(path)) === resolve(path))
    throw new CliError(`${path} is the root of the file system. Name the folder of the tables.`);
  const names = (await readdir(path)).filter(isDataFile).sort();
  if (names.length > MAX_FILES)
    throw new CliError(`${path} has ${names.length} data files; at most ${MAX_FILES} are read. Name the files.`);
  if (names.length === 0) throw new CliError(`${path} has no tables and no data files in it.`);
  return names.map((name) => join(path, name));
}

function isDataFile(name: string): boolean {
  const extension = /[^.]\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  return !name.startsWith('.') && FORMATS.some(({ extensions }) => extensions.includes(extension));
}

async function readFile(
  path: string,
  { encoding }: Options,
  terminal: Terminal,
  progress: Progress,
): Promise<DecodedFile> {
  const name = path === '-' ? 'standard input' : path;
  const bytes = path === '-' ? await bytesOfStream(terminal.stdin, name) : await bytesOfFile(path, progress);
  // JSON is decoded like a table: it must be UTF-8, and the reader reports what is broken.
  const { issues, ...opened } = openBytes(bytes, encoding);
  const hasByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { file: { name, ...opened, hasByteOrderMark }, issues };
}

function tooLarge(name: string, bytes: number): CliError {
  const max = MAX_BYTES / MEGABYTE;
  const size = bytes > MAX_BYTES + MEGABYTE ? Math.round(bytes / MEGABYTE) : `more than ${max}`;
  return new CliError(`${name} has ${size} MB; at most ${max} MB can be read. Split it.`);
}

async function bytesOfFile(path: string, progress: Progress): Promise<Uint8Array> {
  const file = await open(path).catch((error: unknown) => {
    throw new CliError(`${path} cannot be read: ${reasonOf(error)}.`);
  });
  try {
    const { size } = await file.stat();
    if (size > MAX_BYTES) throw tooLarge(path, size);
    // A pipe or a device reports no size.
    if (size === 0) return await bytesOfStream(file.createReadStream({ autoClose: false }), path);
    const bytes = new Uint8Array(size);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(bytes, length, Math.min(CHUNK_BYTES, size - length), length);
      length += bytesRead;
      progress.show(`reading ${basename(path)}`, length / size);
      if (bytesRead === 0 || length === size) return bytes.subarray(0, length);
    }
  } finally {
    await file.close();
  }
}

async function bytesOfStream(stream: AsyncIterable<Uint8Array | string>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    length += bytes.length;
    if (length > MAX_BYTES) throw tooLarge(name, length);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** @returns undefined unless at least two of the files are linked tables. */
async function readLinked(decoded: readonly DecodedFile[], { columns }: Options): Promise<Input | undefined> {
  const files = decoded.map(({ file }) => file);
  if (files.some(({ text, bytes }) => bytes !== undefined || syntaxOf(text) !== 'text')) return undefined;
  const { value: data, issues } = await readAtlasTables(files);
  const unknown = issues.filter(({ code }) => code === 'table-unknown').length;
  if (files.length - unknown < 2) return undefined;
  return { files, data, columns, format: FILES_FORMAT, issues: [...decoded.flatMap((one) => one.issues), ...issues] };
}
