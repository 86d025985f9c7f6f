/**
 * `parley fix`: what a machine can mend, shown as a diff; done only with `--write`. Each change is the smallest there is
 * (a cell, a value), so that a table's other columns and a file's own layout survive.
 */
import { loadMessages } from '../languages/index.js';
import { issuesOf } from './check.js';
import { applied, withoutOverlaps, type Edit } from './edits.js';
import { jsonEdits } from './fix-json.js';
import { tableEdits } from './fix-table.js';
import { readOneInput, type InputFile } from './inputs.js';
import { locate } from './locate.js';
import { isJson } from './locate-json.js';
import type { Options } from './options.js';
import { replaceFile } from './output.js';
import { messageFor, formatLocation } from './report.js';
import { CliError, EXIT, type Terminal } from './terminal.js';

/** @returns the exit code: 1 where something could be mended and was not. */
export async function fix(options: Options, terminal: Terminal): Promise<number> {
  await loadMessages(options.lang);
  if (options.inputs.includes('-') && options.write) throw new CliError('Standard input cannot be written to.');
  const input = await readOneInput(options, terminal);
  const { only } = options;
  const issues = issuesOf(input).filter(({ code }) => only === undefined || only.has(code));
  const [first] = input.files;
  const found = first !== undefined && isJson(first) ? jsonEdits(input, issues) : tableEdits(input, issues, options);
  const edits = input.files.map((file) => withoutOverlaps(found.filter((edit) => edit.file === file.name)));
  for (const [index, file] of input.files.entries()) {
    const own = edits[index] ?? [];
    const locations = locate(
      input,
      own.map(({ issue }) => issue),
    );
    own.forEach((edit, at) =>
      show(edit, file, formatLocation(locations[at] ?? { file: file.name }), options, terminal),
    );
    if (options.write && own.length > 0) await writeBack(file, own, terminal);
  }
  const count = edits.flat().length;
  terminal.stdout.write(summaryOf(count, options));
  return count > 0 && !options.write ? EXIT.found : EXIT.clean;
}

function show(edit: Edit, file: InputFile, where: string, { lang }: Options, { stdout }: Terminal): void {
  const [says] = messageFor(edit.issue, lang);
  const before = file.text.slice(edit.start, edit.end);
  const mark = (sign: string, text: string): string =>
    text.trim() === ''
      ? ''
      : text
          .trim()
          .split('\n')
          .map((line) => `${sign} ${line}\n`)
          .join('');
  stdout.write(`${where}  ${says} [${edit.issue.code}]\n${mark('-', before)}${mark('+', edit.text)}\n`);
}

/** A table in another encoding comes back in UTF-8, which every spreadsheet reads if it is marked. */
async function writeBack(file: InputFile, edits: readonly Edit[], { stderr }: Terminal): Promise<void> {
  const isUtf8 = file.encoding === 'utf-8';
  const hadMark = file.hasMark || !isUtf8;
  await replaceFile(file.name, `${hadMark ? '\ufeff' : ''}${applied(file.text, edits)}`);
  if (!isUtf8) stderr.write(`${file.name} was ${file.encoding} and is UTF-8 now.\n`);
}

function summaryOf(count: number, { write }: Options): string {
  if (count === 0) return 'Nothing here that a machine can mend: see parley check.\n';
  const changes = `${count} change${count === 1 ? '' : 's'}`;
  return write
    ? `${changes} written. Check again: one mend may show another.\n`
    : `${changes}. Nothing was written: add --write to do it.\n`;
}
