/** `parley build`: writes any input as one native file. Issues are listed on standard error; everything good is written. */
import { nativeText } from '../core/formats/native/write.js';
import { issuesEn } from '../languages/en/issues.js';
import { loadMessages, words } from '../languages/index.js';
import { exitCodeOf, findingsOf, issuesOf } from './check.js';
import { fillPlaces } from './gazetteer/fill-places.js';
import { readOneInput, type Input } from './inputs.js';
import type { Options } from './options.js';
import { isStandardOutput, writeFileSafely } from './output.js';
import { fileNames, formatLocation, messageFor, type Checked } from './report.js';
import { CliError, type Terminal } from './terminal.js';

/** The limit on standard error; `parley check` lists all Issues. */
const MAX_LISTED = 20;

/** @returns the exit code. */
export async function build(options: Options, terminal: Terminal): Promise<number> {
  const { output, lang } = options;
  await loadMessages(lang);
  const input = await readFilledInput(options, terminal);
  const text = nativeText(input.data);
  if (isStandardOutput(output)) terminal.stdout.write(text);
  else await writeFileSafely(output, text);
  const checked = await findingsOf(input, issuesOf(input));
  listFindings(checked, lang, terminal);
  if (!isStandardOutput(output)) {
    const { meetings, places, people } = input.data;
    const counts = `${meetings.length} meetings, ${places.length} places, ${people.length} people`;
    terminal.stderr.write(`${output}: ${counts}\n`);
  }
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
    const reason = first === undefined ? '' : ` ${messageFor(first, options.lang).join(' ')}`;
    throw new CliError(`Nothing could be read from ${fileNames(input)}.${reason}`);
  }
  if (options.gazetteer === undefined) return input;
  const filled = await fillPlaces(data, options.gazetteer);
  // An Issue of the gazetteer also says that the place has no coordinates.
  const ids = new Set(filled.issues.map(({ id }) => id));
  const remaining = issues.filter(({ code, id }) => code !== 'coordinates-missing' || !ids.has(id));
  return { ...input, data: filled.value, issues: [...remaining, ...filled.issues] };
}

function listFindings({ findings }: Checked, lang: string, { stderr }: Terminal): void {
  const { severity } = words(lang, issuesEn);
  for (const { issue, location } of findings.slice(0, MAX_LISTED))
    stderr.write(`${formatLocation(location)}  ${severity[issue.severity]}  ${messageFor(issue, lang).join(' ')}\n`);
  if (findings.length > MAX_LISTED) stderr.write(`… and ${findings.length - MAX_LISTED} more: see parley check\n`);
}
