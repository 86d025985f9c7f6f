/** `parley build`: any input → one native file. What is wrong is listed on standard error; what is good is written. */
import { issuesEn } from '../languages/en/issues.js';
import { loadMessages, words } from '../languages/index.js';
import { writeNative } from '../core/formats/native/write.js';
import { checkedOf, exitCodeOf, issuesOf } from './check.js';
import { fillPlaces } from './gazetteer.js';
import { readOneInput, type Input } from './inputs.js';
import type { Options } from './options.js';
import { writeOut } from './output.js';
import { messageFor, formatLocation, type Checked } from './report.js';
import { CliError, type Terminal } from './terminal.js';

/** On standard error; `parley check` lists all. */
const MAX_LISTED = 20;

/** @returns the exit code. */
export async function build(options: Options, terminal: Terminal): Promise<number> {
  await loadMessages(options.lang);
  const input = await filledInput(options, terminal);
  await writeOut(options.output, writeNative(input.data), terminal);
  const checked = checkedOf(input, issuesOf(input));
  tell(checked, options, terminal);
  return exitCodeOf([checked], options);
}

/**
 * The input, with places found in the gazetteer where one was named.
 * @throws CannotRun where nothing could be read at all: an empty atlas is nobody's wish.
 */
export async function filledInput(options: Options, terminal: Terminal): Promise<Input> {
  const input = await readOneInput(options, terminal);
  const { data, issues } = input;
  if (data.meetings.length + data.places.length + data.people.length === 0) {
    const [first] = issues;
    const why = first === undefined ? '' : ` ${messageFor(first, options.lang).join(' ')}`;
    throw new CliError(`Nothing could be read from ${input.files.map(({ name }) => name).join(', ')}.${why}`);
  }
  if (options.gazetteer === undefined) return input;
  const filled = await fillPlaces(data, options.gazetteer);
  // What the gazetteer says of a place says that it has no coordinates.
  const ids = new Set(filled.issues.map(({ id }) => id));
  const left = issues.filter(({ code, id }) => code !== 'coordinates-missing' || !ids.has(id));
  return { ...input, data: filled.value, issues: [...left, ...filled.issues] };
}

function tell({ input: { data }, findings }: Checked, { lang, output }: Options, { stderr }: Terminal): void {
  const { severity } = words(lang, issuesEn);
  for (const { issue, location } of findings.slice(0, MAX_LISTED))
    stderr.write(`${formatLocation(location)}  ${severity[issue.severity]}  ${messageFor(issue, lang).join(' ')}\n`);
  if (findings.length > MAX_LISTED) stderr.write(`… and ${findings.length - MAX_LISTED} more: see parley check\n`);
  const { meetings, places, people } = data;
  const counts = `${meetings.length} meetings, ${places.length} places, ${people.length} people`;
  if (output !== undefined && output !== '-') stderr.write(`${output}: ${counts}\n`);
}
