/** The options of a command line, checked: whatever is wrong with them is said before any file is touched. */
import { parseArgs } from 'node:util';
import { ISSUE_CODES, type IssueCode } from '../core/model/issues.js';
import { MEETING_FIELDS, type MeetingField } from '../core/formats/records/meeting-fields.js';
import type { ColumnOverrides } from '../core/formats/table/columns.js';
import type { Command } from './help.js';
import { CliError, reasonOf } from './terminal.js';

export const FORMATS = ['table', 'json', 'github'] as const;
export const TARGETS = ['csv', 'tables', 'lpf', 'jsonld', 'native'] as const;

export interface Options {
  /** Paths of files or folders; `-` is standard input. */
  readonly inputs: readonly string[];
  readonly lang: string;
  readonly columns: ColumnOverrides;
  readonly encoding: string | undefined;
  readonly strict: boolean;
  readonly format: (typeof FORMATS)[number];
  readonly output: string | undefined;
  readonly gazetteer: string | undefined;
  readonly target: (typeof TARGETS)[number];
  readonly write: boolean;
  /** Undefined is all. */
  readonly only: ReadonlySet<IssueCode> | undefined;
}

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;
const COMMON = { lang: TEXT, encoding: TEXT, column: { type: 'string', multiple: true } } as const;
const OUTPUT = { output: { type: 'string', short: 'o' } } as const;
const ALL = {
  ...COMMON,
  ...OUTPUT,
  ...{ json: FLAG, format: TEXT, strict: FLAG, gazetteer: TEXT, to: TEXT, write: FLAG, only: TEXT },
} as const;

const KNOWN: Readonly<Record<Command, readonly (keyof typeof ALL)[]>> = {
  check: ['json', 'format', 'strict'],
  build: ['output', 'gazetteer', 'strict'],
  convert: ['output', 'to', 'gazetteer'],
  fix: ['write', 'only'],
};

/** @throws CannotRun for an option the command does not have, or a value it does not know. */
export function readOptions(command: Command, words: readonly string[]): Options {
  const { values, positionals } = parsed(words);
  const allowed = new Set<string>([...KNOWN[command], ...Object.keys(COMMON)]);
  const foreign = Object.keys(values).find((key) => !allowed.has(key));
  if (foreign !== undefined) throw new CliError(`parley ${command} has no option --${foreign}.`);
  if (positionals.length === 0)
    throw new CliError(`Name a file: parley ${command} FILE. See parley ${command} --help.`);
  return {
    inputs: positionals,
    lang: checkedLang(values.lang ?? 'en'),
    columns: columnsOf(values.column ?? []),
    encoding: checkedEncoding(values.encoding),
    strict: values.strict ?? false,
    format: values.json === true ? 'json' : oneOf(FORMATS, '--format', values.format ?? 'table'),
    output: values.output,
    gazetteer: values.gazetteer,
    target: command === 'convert' ? oneOf(TARGETS, '--to', values.to) : 'native',
    write: values.write ?? false,
    only: values.only === undefined ? undefined : codesOf(values.only),
  };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: ALL, allowPositionals: true });
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

function columnsOf(pairs: readonly string[]): ColumnOverrides {
  const known: readonly (MeetingField | 'ignore')[] = [...MEETING_FIELDS, 'ignore'];
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.lastIndexOf('=');
      if (at < 1) throw new CliError(`Got --column "${pair}" when expected "heading=field".`);
      return [pair.slice(0, at), oneOf(known, '--column', pair.slice(at + 1))] as const;
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
