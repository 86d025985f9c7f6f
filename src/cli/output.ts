/** Writes results to standard output, or to a file that is complete or not there at all. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CliError, reasonOf } from './terminal.js';

/** @returns whether `-o` names standard output. */
export const isStandardOutput = (path: string | undefined): path is '-' | undefined =>
  path === undefined || path === '-';

/**
 * Writes to a temporary file and renames it, so that other programs never see half a file. Creates missing folders.
 * @throws CliError if the file cannot be written.
 */
export async function writeFileSafely(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new CliError(`${path} cannot be written: ${reasonOf(error)}.`);
  }
}
