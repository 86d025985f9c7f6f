/**
 * The house style of CONTRIBUTING.md, as far as a pattern can check it: words that this project once used in a sense of its
 * own, and shapes of sentence and code that a reader has to decode. Each rule names what to write instead.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = ['src', 'tests', 'tools', 'docs', 'public'];
const TEXT_FILE = /\.(ts|js|mjs|md|html|svelte|vue|jsx|tsx)$/;
/** This file quotes what it forbids. */
const NOT_CHECKED = /^tests\/plain-english\.test\.ts$|^tests\/a11y\/golden\/|^tests\/speech\/golden\//;

interface Rule {
  readonly pattern: RegExp;
  readonly instead: string;
  /** A line that breaks the rule, and one that does not. */
  readonly breaks: string;
  readonly keeps: string;
}

const RULES: readonly Rule[] = [
  {
    pattern: /\b(?:nobody|whoever|somebody|anybody)\b(?!['"`-])/i,
    instead: 'name the subject: the caller, the user, the page, a screen reader; or use the passive voice',
    breaks: '/** Whoever needs them imports them too. */',
    keeps: '/** A module that needs them imports them too. */',
  },
  {
    pattern:
      /(?:^|[.:;*]\s+|\/\/\s*|\bit\(['"`])Of (?:a|an|the|each|all|both|several|many|more|two|up|those|what|which|one)\b/,
    instead: 'begin with the subject: "The nearest of several …", "For each …"',
    breaks: '// Of several with one name that which lies where this one lies.',
    keeps: '// Prefers the place with the same coordinates.',
  },
  {
    pattern: /\b(?:that|which) (?:is|are) none\b/,
    instead: 'say what it is: invalid, unknown, missing, malformed',
    breaks: '// What is good in a JSON file that is none',
    keeps: '// Recovers complete entries from malformed JSON',
  },
  {
    pattern: /\bone that is (?:one|none)\b|\bthat is one counts\b/,
    instead: 'say what is accepted and what is refused',
    breaks: '/** A text that is one counts, and one that is none does not. */',
    keeps: '/** Numeric strings are accepted. */',
  },
  {
    pattern: /\bMOST_[A-Z]/,
    instead: 'MAX_…',
    breaks: 'const MOST_BYTES = 1024;',
    keeps: 'const MAX_BYTES = 1024;',
  },
  {
    pattern: /\bmend(?:s|ed|ing)?\b/i,
    instead: 'fix',
    breaks: "it('mends a table', () => {});",
    keeps: "it('fixes a table', () => {});",
  },
  {
    pattern: /\blate[- ]?parts?\b|\bLatePart/,
    instead: 'deferred parts',
    breaks: "import { LatePartElement } from './late-part-element.js';",
    keeps: "import { REGISTRY } from './registry.js';",
  },
  {
    pattern: /\bTelling\b|\btelling\b/,
    instead: 'reporting, naming, announcing',
    breaks: 'readonly #telling = new Telling(this);',
    keeps: 'readonly #reporter = new LoadReporter(this);',
  },
  {
    pattern: /\blacks\b|\blacking\b/i,
    instead: 'missing',
    breaks: 'const lacking = speechLacks();',
    keeps: 'const missing = missingPrograms();',
  },
  {
    pattern: /\bclass Company\b|\bcompany of\b|\bin company\b/i,
    instead: 'neighbours',
    breaks: 'class Company {}',
    keeps: '/** The company that published it. */',
  },
  {
    pattern: /\bbones\b|\bkindred\b/i,
    instead: 'consonants, similar',
    breaks: 'const BONES = 1; // kindred ones as one',
    keeps: 'const SIMILAR_LETTERS = 1;',
  },
  {
    pattern: /\.\.\.\[\s*['"`][^\]]*\],?\s*(?:$|\]|\.\.\.)/,
    instead: 'one list, one item a line',
    breaks: "const names = [...['a', 'b'], ...['c']];",
    keeps: "const names = [...first, 'c', ...(rest ? ['d'] : []), ...['e'].map(twice)];",
  },
];

interface Exception {
  readonly file: string;
  /** Part of the line. */
  readonly line: string;
  readonly reason: string;
}

/** Lines that break a rule for a reason. */
const EXCEPTIONS: readonly Exception[] = [
  { file: 'tests/cli/cli.test.ts', line: 'Nobody came', reason: 'a headline in data' },
  { file: 'tests/core/queries/queries.test.ts', line: 'nobody', reason: 'the id of a person in data' },
  { file: 'CONTRIBUTING.md', line: 'Whoever needs them', reason: 'an example of what not to write' },
  { file: 'CONTRIBUTING.md', line: 'that is none', reason: 'an example of what not to write' },
  { file: 'CONTRIBUTING.md', line: 'MOST_OF_A_RULE', reason: 'an example of what not to write' },
  {
    file: 'src/languages/former-names.ts',
    line: "former: 'lacking'",
    reason: 'the name a word had in tables that pages have registered',
  },
];

interface Line {
  readonly file: string;
  readonly number: number;
  readonly text: string;
}

const inFolders = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
);
const files: readonly string[] = [...readdirSync(root), ...inFolders]
  .map((name) => relative(root, join(root, name)).replaceAll('\\', '/'))
  .filter((name) => TEXT_FILE.test(name) && !NOT_CHECKED.test(name));

const linesOf = (file: string): readonly Line[] =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .map((text, index) => ({ file, number: index + 1, text }));

const brokenRules = (text: string): readonly Rule[] => RULES.filter(({ pattern }) => pattern.test(text));

const exceptionFor = ({ file, text }: Line): Exception | undefined =>
  EXCEPTIONS.find((exception) => exception.file === file && text.includes(exception.line));

const breaking: readonly Line[] = files.flatMap(linesOf).filter(({ text }) => brokenRules(text).length > 0);

describe('plain English', () => {
  it('is what every file is written in', () => {
    const found = breaking
      .filter((line) => exceptionFor(line) === undefined)
      .map((line) => {
        const [rule] = brokenRules(line.text);
        return `${line.file}:${line.number} ${line.text.trim()} → ${rule?.instead ?? ''}`;
      });
    expect(found).toEqual([]);
  });

  it('has no exception that is not needed', () => {
    const used = new Set(breaking.map(exceptionFor));
    expect(EXCEPTIONS.filter((exception) => !used.has(exception))).toEqual([]);
  });

  it.each(RULES)('$pattern finds what it should and nothing else', ({ pattern, breaks, keeps }) => {
    expect(breaks).toMatch(pattern);
    expect(brokenRules(keeps)).toEqual([]);
  });
});
