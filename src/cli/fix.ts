/**
 * `parley fix`: shows automatic fixes as a diff, and writes them only with `--write`. A fix that is a guess is a question: it is
 * applied only if the user names its code with `--only`. Each fix is the smallest possible
 * edit (a cell, a value), so the other columns of a table and the layout of a file stay as they are.
 */
import { isCertain } from '../core/doctor/certain.js';
import { groupIssues } from '../core/doctor/issue-groups.js';
import { applyEdits, withoutOverlaps } from '../core/formats/edits.js';
import type { Edit } from '../core/formats/format.js';
import type { Issue } from '../core/model/issues.js';
import { findEdits, locateIssues } from '../core/formats/source.js';
import { formatIssue, formatIssueGroup } from '../languages/format/issue-groups.js';
import { loadMessages } from '../languages/index.js';
import { issuesOf } from './check.js';
import { readOneInput, type InputFile } from './inputs.js';
import type { Options } from './options.js';
import { writeFileSafely } from './output.js';
import { formatLocation } from './report.js';
import { CliError, EXIT, type Terminal } from './terminal.js';

/** Things or values that one question names. */
const MAX_ITEMS = 8;

/** @returns the exit code: 1 if there are fixes that were not written. */
export async function fix(options: Options, terminal: Terminal): Promise<number> {
  await loadMessages(options.lang);
  if (options.inputs.includes('-') && options.write) throw new CliError('Standard input cannot be written to.');
  const input = await readOneInput(options, terminal);
  const { only } = options;
  const all = issuesOf(input);
  const found = await findEdits(
    input,
    only === undefined ? all.filter(isCertain) : all.filter(({ code }) => only.has(code)),
  );
  const guesses = only === undefined ? (await findEdits(input, all)).filter(({ issue }) => !isCertain(issue)) : [];
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
  const questions = new Set(guesses.map(({ issue }) => issue));
  if (questions.size > 0) terminal.stdout.write(questionsOf([...questions], options.lang));
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

/** Fixes that would be guesses: the user decides, and names the code of those to apply. */
function questionsOf(issues: readonly Issue[], lang: string): string {
  const lines = groupIssues(issues).map((group) => {
    const { sentence } = formatIssueGroup(group, lang, MAX_ITEMS);
    return `  ${sentence} If all of them are so: parley fix FILE --only ${group.code}\n`;
  });
  return `Not certain, so not changed:\n${[...new Set(lines)].join('')}\n`;
}

function summaryOf(count: number, { write }: Options): string {
  if (count === 0) return 'Nothing can be fixed automatically: see parley check.\n';
  const changes = `${count} change${count === 1 ? '' : 's'}`;
  return write
    ? `${changes} written. Check again: a fix can reveal further issues.\n`
    : `${changes}. Nothing was written: add --write to write them.\n`;
}
