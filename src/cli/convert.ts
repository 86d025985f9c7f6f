/** `parley convert`: writes an atlas for other tools, and lists on standard error what the format cannot hold. */
import { join } from 'node:path';
import { FILES_FORMAT, WRITABLE_FORMATS } from '../core/formats/registry.js';
import { fileContent } from '../core/formats/written.js';
import type { Issue } from '../core/model/issues.js';
import { readFilledInput } from './build.js';
import type { Options } from './options.js';
import { isStandardOutput, writeOutput } from './output.js';
import { CliError, EXIT, type Terminal } from './terminal.js';

/** @returns the exit code: always 0, since what a format cannot hold is not an error in the data. */
export async function convert(options: Options, terminal: Terminal): Promise<number> {
  const { target, output, lang } = options;
  const format = WRITABLE_FORMATS.find(({ name }) => name === target);
  if (format === undefined) throw new TypeError(`Got ${target} when expected a format that can be written.`);
  const isFolder = format === FILES_FORMAT;
  if (isFolder && isStandardOutput(output)) {
    throw new CliError(`--to ${target} writes several files: name a folder with -o FOLDER.`);
  }
  const { data } = await readFilledInput(options, terminal);
  const { files, losses } = (await format.loadWriter())(data, { lang });
  if (isStandardOutput(output)) for (const { text } of files) terminal.stdout.write(text);
  else {
    const written = files.map((file) => ({
      path: isFolder ? join(output, file.name) : output,
      text: fileContent(file),
    }));
    await writeOutput(written, options, isFolder ? output : undefined);
  }
  listLosses(losses, isStandardOutput(output) ? format.label : output, terminal);
  return EXIT.clean;
}

function listLosses(losses: readonly Issue[], target: string, { stderr }: Terminal): void {
  if (losses.length === 0) return;
  const lines = losses.map(
    ({ path, found = '', id }) => `  ${path}: ${found}${id === undefined ? '' : ` (first: ${id})`}`,
  );
  stderr.write(`Not saved in ${target}:\n${lines.join('\n')}\n`);
}
