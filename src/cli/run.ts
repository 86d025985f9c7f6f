/** From the words behind `parley` to a command, and from what it throws to one sentence and an exit code. */
import { build } from './build.js';
import { check } from './check.js';
import { convert } from './convert.js';
import { fix } from './fix.js';
import { help, HELP_OF, type Command } from './help.js';
import { readOptions, type Options } from './options.js';
import { CliError, EXIT, type Terminal } from './terminal.js';

const COMMANDS: Readonly<Record<Command, (options: Options, terminal: Terminal) => Promise<number>>> = {
  check,
  build,
  convert,
  fix,
};

/**
 * @param words what stands behind `parley`.
 * @returns the exit code: 0 nothing to mend, 1 something to mend, 2 could not be run.
 */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  const [command, ...rest] = words;
  const asksForHelp = words.some((word) => word === '--help' || word === '-h') || command === 'help';
  if (command === undefined || asksForHelp) {
    const about = words.find(isCommand);
    (command === undefined ? terminal.stderr : terminal.stdout).write(help(about));
    return command === undefined ? EXIT.failed : EXIT.clean;
  }
  try {
    if (!isCommand(command)) {
      throw new CliError(`Got "${command}" when expected one of ${Object.keys(HELP_OF).join(', ')}.`);
    }
    return await COMMANDS[command](readOptions(command, rest), terminal);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    terminal.stderr.write(`parley: ${error.message}\n`);
    if (!isCommand(command)) terminal.stderr.write('Try parley --help.\n');
    return EXIT.failed;
  }
}

const isCommand = (word: string | undefined): word is Command => word !== undefined && Object.hasOwn(HELP_OF, word);
