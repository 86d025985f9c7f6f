/**
 * From paths to atlases. Several tables that refer to one another are one atlas; anything else is one atlas a file. What a
 * file holds is told by its content, never by its name.
 */
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Issue } from '../core/model/issues.js';
import type { AtlasData } from '../core/model/model.js';
import type { AtlasReading } from '../core/formats/format.js';
import { readAtlas, readAtlasTables } from '../core/formats/read.js';
import { decodeText } from '../core/formats/encoding.js';
import type { Options } from './options.js';
import { progressOn, type Progress } from './progress.js';
import { CliError, reasonOf, type Terminal } from './terminal.js';

/** Larger files would not fit into memory as text, values and an atlas at once on a small machine. */
export const MAX_BYTES = 200 * 1024 * 1024;
const DATA_FILE = /\.(?:csv|tsv|tab|txt|json|geojson|jsonld|html?)$/i;

export interface InputFile {
  /** As it was called on the command line, for messages. */
  readonly name: string;
  readonly text: string;
  readonly encoding: string;
  readonly hasMark: boolean;
}

export interface Input {
  readonly files: readonly InputFile[];
  readonly data: AtlasData;
  readonly issues: readonly Issue[];
  readonly guess?: AtlasReading['guess'];
}

/** @throws CannotRun for what is not there, too large, or no data at all. */
export async function readInputs(options: Options, terminal: Terminal): Promise<readonly Input[]> {
  const progress = progressOn(terminal.stderr);
  try {
    const paths = (await Promise.all(options.inputs.map(filesAt))).flat();
    const files: { file: InputFile; issues: readonly Issue[] }[] = [];
    for (const path of paths) files.push(await readFile(path, options, terminal, progress));
    progress.show(`understanding ${files.map(({ file }) => file.name).join(', ')}`);
    const linked = files.length > 1 ? await readLinked(files) : undefined;
    if (linked !== undefined) return [linked];
    const inputs: Input[] = [];
    for (const { file, issues } of files) {
      const pause = (done: number): undefined => progress.show(`understanding ${basename(file.name)}`, done);
      const reading = await readAtlas(file.text, { columns: options.columns, pause });
      const { guess } = reading;
      inputs.push({
        files: [file],
        data: reading.value,
        issues: [...issues, ...reading.issues],
        ...(guess === undefined ? {} : { guess }),
      });
    }
    return inputs;
  } finally {
    progress.done();
  }
}

/** As `readInputs`, for commands that make one thing of what they are given. */
export async function readOneInput(options: Options, terminal: Terminal): Promise<Input> {
  const [input, ...more] = await readInputs(options, terminal);
  if (input === undefined || more.length > 0) {
    const names = [input, ...more].flatMap((one) => one?.files.map(({ name }) => name) ?? []);
    throw new CliError(`${names.join(', ')} do not belong together as linked tables; give one at a time.`);
  }
  return input;
}

async function filesAt(path: string): Promise<readonly string[]> {
  if (path === '-') return [path];
  const found = await stat(path).catch((error: unknown) => {
    throw new CliError(`${path} cannot be read: ${reasonOf(error)}.`);
  });
  if (!found.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => DATA_FILE.test(name) && !name.startsWith('.')).sort();
  if (names.length === 0) throw new CliError(`${path} has no tables and no data files in it.`);
  return names.map((name) => join(path, name));
}

async function readFile(
  path: string,
  { encoding }: Options,
  terminal: Terminal,
  progress: Progress,
): Promise<{ readonly file: InputFile; readonly issues: readonly Issue[] }> {
  const name = path === '-' ? 'standard input' : path;
  const bytes = path === '-' ? await bytesOf(terminal.stdin) : await bytesAt(path, progress);
  // JSON is UTF-8 by its standard, and what is not decodes as a table would: the reader says what is broken.
  const { text, encoding: found, issues } = decodeText(bytes, encoding);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { file: { name, text, encoding: found, hasMark }, issues };
}

const tooLarge = (name: string, bytes: number): CliError =>
  new CliError(
    `${name} has ${bytes > MAX_BYTES + 1048576 ? Math.round(bytes / 1048576) : `more than ${MAX_BYTES / 1048576}`} MB; at most ${MAX_BYTES / 1048576} MB can be read. Split it.`,
  );

async function bytesAt(path: string, progress: Progress): Promise<Uint8Array> {
  const file = await open(path).catch((error: unknown) => {
    throw new CliError(`${path} cannot be read: ${reasonOf(error)}.`);
  });
  try {
    const { size } = await file.stat();
    if (size > MAX_BYTES) throw tooLarge(path, size);
    // A pipe or device has no size.
    if (size === 0) return await bytesOf(file.createReadStream({ autoClose: false }), path);
    const bytes = new Uint8Array(size);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(bytes, length, Math.min(1 << 22, size - length), length);
      length += bytesRead;
      progress.show(`reading ${basename(path)}`, length / size);
      if (bytesRead === 0 || length === size) return bytes.subarray(0, length);
    }
  } finally {
    await file.close();
  }
}

async function bytesOf(stream: AsyncIterable<Uint8Array | string>, name = 'standard input'): Promise<Uint8Array> {
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

/** @returns undefined unless at least two of the files are tables that can be linked. */
async function readLinked(
  files: readonly { readonly file: InputFile; readonly issues: readonly Issue[] }[],
): Promise<Input | undefined> {
  const tables = files.map(({ file }) => file);
  if (tables.some(({ text }) => /^\ufeff?\s*[[{<]/.test(text))) return undefined;
  const { value, issues } = await readAtlasTables(tables);
  const unknown = issues.filter(({ code }) => code === 'table-unknown').length;
  if (tables.length - unknown < 2) return undefined;
  return { files: tables, data: value, issues: [...files.flatMap((one) => one.issues), ...issues] };
}
