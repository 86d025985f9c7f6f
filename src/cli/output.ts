/**
 * Writes results to standard output, or to files that are complete or not there at all. A result never replaces an input or
 * a file that Parley did not write, unless the user says `--force`.
 */
import { readFile, realpath, rename, rm, stat, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseContent } from '../core/formats/content.js';
import { native } from '../core/formats/native/index.js';
import { CliError, reasonOf } from './terminal.js';

/** @returns whether `-o` names standard output. */
export const isStandardOutput = (path: string | undefined): path is '-' | undefined =>
  path === undefined || path === '-';

export interface OutputRules {
  /** The paths of the inputs. */
  readonly inputs: readonly string[];
  /** Whether existing files of any kind may be replaced. */
  readonly force: boolean;
}

export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes a file, or several into one new or existing folder. Nothing is written unless all files may be written.
 * @param folder the folder of the files, if the user named a folder.
 * @throws CliError if the parent folder does not exist, if a file would replace an input or a file that is not Parley's
 *   own, or if a file cannot be written.
 */
export async function writeOutput(files: readonly OutputFile[], rules: OutputRules, folder?: string): Promise<void> {
  for (const path of folder === undefined ? files.map((file) => file.path) : [folder]) await checkParent(path);
  if (!rules.force) for (const file of files) await checkReplaced(file, rules.inputs);
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  for (const { path, text } of files) await writeFileSafely(path, text);
}

async function checkParent(path: string): Promise<void> {
  const parent = dirname(path);
  const found = await stat(parent).catch(() => undefined);
  if (found?.isDirectory() !== true)
    throw new CliError(`There is no folder ${parent} to write ${basename(path)} into.`);
}

async function checkReplaced({ path, text }: OutputFile, inputs: readonly string[]): Promise<void> {
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined) return;
  const realInputs = await Promise.all(inputs.map((input) => realpath(input).catch(() => input)));
  const isInput = realInputs.some((input) => input === real || join(input, basename(real)) === real);
  if (isInput) throw new CliError(`${path} is an input, and would be replaced. Name another file, or add --force.`);
  const existing = await readFile(path, 'utf8').catch(() => '');
  if (existing === text || (await isNativeFile(existing))) return;
  throw new CliError(`${path} exists, and Parley did not write it. Name another file, or add --force to replace it.`);
}

/** A native file is Parley's own, and a build writes it again and again. */
const isNativeFile = async (text: string): Promise<boolean> => native.detect(await parseContent(text, undefined));

/**
 * Writes to a temporary file and renames it, so that other programs never see half a file.
 * @throws CliError if the file cannot be written.
 */
export async function writeFileSafely(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.part`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new CliError(`${path} cannot be written: ${reasonOf(error)}.`);
  }
}
