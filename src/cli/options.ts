/** The options of a command line, checked before any file is opened. */
import { parseArgs } from 'node:util';
import { WRITABLE_FORMATS } from '../core/formats/registry.js';
import { settingTarget, settingValue, settingValues } from '../core/formats/records/decisions/settings.js';
import { MEANINGS, type ColumnOverrides } from '../core/formats/table/columns.js';
import { ISSUE_CODES, type IssueCode } from '../core/model/issues.js';
import type { Command } from './help.js';
import { CliError, reasonOf } from './terminal.js';

/** The values of `--format`. */
const REPORTS = ['table', 'json', 'github'] as const;

/** The values of `--to`. */
const TARGETS = WRITABLE_FORMATS.map(({ name }) => name);

export interface Options {
  /** Paths of files or folders; `-` is standard input. */
  readonly inputs: readonly string[];
  readonly lang: string;
  readonly columns: ColumnOverrides;
  readonly encoding: string | undefined;
  readonly strict: boolean;
  /** Whether every Issue gets a line of its own. */
  readonly all: boolean;
  readonly format: (typeof REPORTS)[number];
  readonly output: string | undefined;
  /** Whether an output may replace an input or a file that Parley did not write. */
  readonly force: boolean;
  readonly gazetteer: string | undefined;
  /** The name of a format that can be written. */
  readonly target: string;
  readonly write: boolean;
  /** Undefined means all codes. */
  readonly only: ReadonlySet<IssueCode> | undefined;
}

const OPTIONS = {
  lang: { type: 'string' },
  encoding: { type: 'string' },
  column: { type: 'string', multiple: true },
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
  json: { type: 'boolean' },
  format: { type: 'string' },
  strict: { type: 'boolean' },
  all: { type: 'boolean' },
  gazetteer: { type: 'string' },
  to: { type: 'string' },
  write: { type: 'boolean' },
  only: { type: 'string' },
} as const;

type OptionName = keyof typeof OPTIONS;

const FOR_ALL: readonly OptionName[] = ['lang', 'encoding', 'column'];
const FOR_COMMAND: Readonly<Record<Command, readonly OptionName[]>> = {
  check: ['json', 'format', 'strict', 'all'],
  build: ['output', 'force', 'gazetteer', 'strict'],
  convert: ['output', 'force', 'to', 'gazetteer'],
  fix: ['write', 'only'],
};

/** @throws CliError for an option the command does not have, or an unknown value. */
export function readOptions(command: Command, args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const known = new Set<string>([...FOR_COMMAND[command], ...FOR_ALL]);
  const unknown = Object.keys(values).find((key) => !known.has(key));
  if (unknown !== undefined) throw new CliError(`parley ${command} has no option --${unknown}.`);
  if (positionals.length === 0)
    throw new CliError(`Name a file: parley ${command} FILE. See parley ${command} --help.`);
  return {
    inputs: positionals,
    lang: checkedLang(values.lang ?? 'en'),
    columns: columnsOf(values.column ?? []),
    encoding: checkedEncoding(values.encoding),
    strict: values.strict ?? false,
    all: values.all ?? false,
    format: values.json === true ? 'json' : oneOf(REPORTS, '--format', values.format ?? 'table'),
    output: values.output,
    force: values.force ?? false,
    gazetteer: values.gazetteer,
    target: command === 'convert' ? oneOf(TARGETS, '--to', values.to) : 'native',
    write: values.write ?? false,
    only: values.only === undefined ? undefined : codesOf(values.only),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new CliError(reasonOf(error));
  }
}

function oneOf<T extends string>(known: readonly T[], option: string, value: string | undefined): T {
  const found = known.find((one) => one === value);
  if (found === undefined)
    throw new CliError(`Got ${option} ${value ?? '(nothing)'} when expected ${known.join(', ')}.`);
  return found;
}

function codesOf(list: string): ReadonlySet<IssueCode> {
  return new Set(list.split(',').map((code) => oneOf(ISSUE_CODES, '--only', code.trim())));
}

/** Each pair is the meaning of a column, `Wer=people`, or a setting for a column, `Wer:separator=bar`. */
function columnsOf(pairs: readonly string[]): ColumnOverrides {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.lastIndexOf('=');
      if (at < 1)
        throw new CliError(`Got --column "${pair}" when expected "heading=field" or "heading:setting=value".`);
      const [key, text] = [pair.slice(0, at), pair.slice(at + 1)];
      const setting = settingTarget(key);
      if (setting === undefined) return [key, oneOf(MEANINGS, '--column', text)] as const;
      const value = settingValue(setting.name, text) ?? oneOf(settingValues(setting.name), '--column', text);
      return [key, value] as const;
    }),
  );
}

function checkedLang(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    throw new CliError(`Got --lang ${lang} when expected a language tag such as en or ko.`);
  }
}

function checkedEncoding(encoding: string | undefined): string | undefined {
  try {
    return encoding === undefined ? undefined : new TextDecoder(encoding).encoding;
  } catch {
    throw new CliError(`Got --encoding ${encoding} when expected a name such as utf-8, windows-1252 or euc-kr.`);
  }
}
