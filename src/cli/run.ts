/** Runs the command that the arguments name, and turns a `CliError` into a message and an exit code. */
import { version } from '../version.js';
import { build } from './build.js';
import { check } from './check.js';
import { convert } from './convert.js';
import { fix } from './fix.js';
import { COMMANDS, help, type Command } from './help.js';
import { readOptions, type Options } from './options.js';
import { CliError, EXIT, type Terminal } from './terminal.js';

const RUN: Readonly<Record<Command, (options: Options, terminal: Terminal) => Promise<number>>> = {
  check,
  build,
  convert,
  fix,
};

/**
 * @param args the arguments after `parley`.
 * @returns the exit code: 0 no issues, 1 issues, 2 the command could not run.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [command, ...rest] = args;
  const asksForHelp = args.some((arg) => arg === '--help' || arg === '-h') || command === 'help';
  if (command === undefined || asksForHelp) {
    (command === undefined ? terminal.stderr : terminal.stdout).write(help(args.find(isCommand)));
    return command === undefined ? EXIT.failed : EXIT.clean;
  }
  if (command === '--version' || command === '-v') {
    terminal.stdout.write(`${version}\n`);
    return EXIT.clean;
  }
  try {
    if (!isCommand(command)) throw new CliError(unknownCommand(command));
    return await RUN[command](readOptions(command, rest), terminal);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    terminal.stderr.write(`parley: ${error.message}\n`);
    return EXIT.failed;
  }
}

const isCommand = (arg: string): arg is Command => COMMANDS.some((command) => command === arg);

// British English: no comma before "or".
const unknownCommand = (command: string): string =>
  `Unknown command "${command}". Use ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(COMMANDS)}.`;
