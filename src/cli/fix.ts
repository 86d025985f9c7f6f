/**
 * `parley fix`: shows automatic fixes as a diff, and writes them only with `--write`. Each fix is the smallest possible
 * edit (a cell, a value), so the other columns of a table and the layout of a file stay as they are.
 */
import { applyEdits, withoutOverlaps } from '../core/formats/edits.js';
import type { Edit } from '../core/formats/format.js';
import { findEdits, locateIssues } from '../core/formats/source.js';
import { formatIssue } from '../languages/format/issue-groups.js';
import { loadMessages } from '../languages/index.js';
import { issuesOf } from './check.js';
import { readOneInput, type InputFile } from './inputs.js';
import type { Options } from './options.js';
import { writeFileSafely } from './output.js';
import { formatLocation } from './report.js';
import { CliError, EXIT, type Terminal } from './terminal.js';

/** @returns the exit code: 1 if there are fixes that were not written. */
export async function fix(options: Options, terminal: Terminal): Promise<number> {
  await loadMessages(options.lang);
  if (options.inputs.includes('-') && options.write) throw new CliError('Standard input cannot be written to.');
  const input = await readOneInput(options, terminal);
  const { only } = options;
  const issues = issuesOf(input).filter(({ code }) => only === undefined || only.has(code));
  const found = await findEdits(input, issues);
  let count = 0;
  for (const file of input.files) {
    const edits = withoutOverlaps(found.filter((edit) => edit.file === file.name));
    const locations = await locateIssues(
      input,
      edits.map(({ issue }) => issue),
    );
    edits.forEach((edit, index) => {
      const location = formatLocation(locations[index] ?? { file: file.name });
      const { sentence } = formatIssue(edit.issue, options.lang);
      terminal.stdout.write(`${location}  ${sentence} [${edit.issue.code}]\n${diffOf(edit, file)}\n`);
    });
    count += edits.length;
    if (options.write && edits.length > 0) await writeBack(file, edits, terminal);
  }
  terminal.stdout.write(summaryOf(count, options));
  return count > 0 && !options.write ? EXIT.found : EXIT.clean;
}

function diffOf({ start, end, text }: Edit, file: InputFile): string {
  return prefixLines('- ', file.text.slice(start, end)) + prefixLines('+ ', text);
}

/** @returns each line with the prefix; '' for blank text. */
function prefixLines(prefix: string, text: string): string {
  const lines = text.trim() === '' ? [] : text.trim().split('\n');
  return lines.map((line) => `${prefix}${line}\n`).join('');
}

/** A table in another encoding is written in UTF-8 with a byte-order mark, which every spreadsheet reads. */
async function writeBack(file: InputFile, edits: readonly Edit[], { stderr }: Terminal): Promise<void> {
  const isUtf8 = file.encoding === 'utf-8';
  const mark = file.hasByteOrderMark || !isUtf8 ? '\ufeff' : '';
  await writeFileSafely(file.name, mark + applyEdits(file.text, edits));
  if (!isUtf8) stderr.write(`${file.name} was ${file.encoding} and is UTF-8 now.\n`);
}

function summaryOf(count: number, { write }: Options): string {
  if (count === 0) return 'No automatic fixes available: see parley check.\n';
  const changes = `${count} change${count === 1 ? '' : 's'}`;
  return write
    ? `${changes} written. Check again: a fix can reveal further issues.\n`
    : `${changes}. Nothing was written: add --write to write them.\n`;
}
