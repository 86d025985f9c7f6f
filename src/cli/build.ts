/** `parley build`: writes any input as one native file. Standard error gets the report of `parley check`; everything good is written. */
import { nativeText } from '../core/formats/native/write.js';
import { loadMessages } from '../languages/index.js';
import { exitCodeOf, findingsOf, issuesOf } from './check.js';
import { fillPlaces } from './gazetteer/fill-places.js';
import { readOneInput, type Input } from './inputs.js';
import { writeGroups } from './list-report.js';
import type { Options } from './options.js';
import { isStandardOutput, writeOutput } from './output.js';
import { fileNames, sayIssue } from './report.js';
import { CliError, type Terminal } from './terminal.js';

/** @returns the exit code. */
export async function build(options: Options, terminal: Terminal): Promise<number> {
  const { output, lang } = options;
  await loadMessages(lang);
  const input = await readFilledInput(options, terminal);
  const text = nativeText(input.data);
  if (isStandardOutput(output)) terminal.stdout.write(text);
  else await writeOutput([{ path: output, text }], options);
  const checked = await findingsOf(input, issuesOf(input));
  writeGroups([checked], lang, terminal.stderr);
  if (!isStandardOutput(output)) terminal.stderr.write(`Wrote ${output}.\n`);
  return exitCodeOf([checked], options);
}

/**
 * Reads the input, and adds coordinates from the gazetteer if the options name one.
 * @throws CliError if the input has no meetings, places or people.
 */
export async function readFilledInput(options: Options, terminal: Terminal): Promise<Input> {
  const input = await readOneInput(options, terminal);
  const { data, issues } = input;
  if (data.meetings.length + data.places.length + data.people.length === 0) {
    const [first] = issues;
    const reason = first === undefined ? '' : ` ${sayIssue(first, options.lang)}`;
    throw new CliError(`Nothing could be read from ${fileNames(input)}.${reason}`);
  }
  if (options.gazetteer === undefined) return input;
  const filled = await fillPlaces(data, options.gazetteer);
  // An Issue of the gazetteer also says that the place has no coordinates.
  const ids = new Set(filled.issues.map(({ id }) => id));
  const remaining = issues.filter(({ code, id }) => code !== 'coordinates-missing' || !ids.has(id));
  return { ...input, data: filled.value, issues: [...remaining, ...filled.issues] };
}
