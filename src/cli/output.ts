/** Writing what was made: to standard output, or to a file that is there whole or not at all. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { WrittenFile } from '../core/formats/written.js';
import { CliError, reasonOf, type Terminal } from './terminal.js';

/** @param path undefined, or `-`: standard output. */
export async function writeOut(path: string | undefined, text: string, terminal: Terminal): Promise<void> {
  if (path === undefined || path === '-') terminal.stdout.write(text);
  else await replaceFile(path, text);
}

/** Under another name first, so that nobody ever sees half a file. */
export async function replaceFile(path: string, text: string): Promise<void> {
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

export async function writeFolder(path: string, files: readonly WrittenFile[]): Promise<void> {
  for (const { name, text } of files) await replaceFile(join(path, name), text);
}
