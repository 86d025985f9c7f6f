/**
 * Examines a file once for detection and reading. The files in a zip archive are listed, the root of XML is found, and the
 * JSON in a text is parsed. The JSON is the whole file, one object on each line (JSON lines, RFC 8142 sequences), or the JSON-LD scripts of a page. Malformed JSON is repaired as far as possible
 * (json/repair-json.ts).
 */
import { LineIndex } from '../lib/line-index.js';
import { mapProgress, runAsync, type Pause } from '../lib/steps.js';
import { IssueLog, type NewIssue } from '../model/issue-log.js';
import type { Issue } from '../model/issues.js';
import { isZip } from './foreign/first-bytes.js';
import { issueOfForeignText } from './foreign/foreign.js';
import type { AtlasReading, FileContent } from './format.js';
import {
  isFeature,
  isJsonWithoutBeginning,
  jsonLdScripts,
  parseJsonLines,
  type JsonLines,
} from './json/json-in-text.js';
import { MAX_DEPTH, MAX_LENGTH, parseJson, type Refusal } from './json/parse-json.js';
import { xmlRoot } from './xml/root.js';

export interface ParsedContent extends FileContent {
  /** The JSON errors in the file. */
  readonly issues: readonly Issue[];
  /** For repaired JSON: removes the Issues that are only a consequence of the damage. */
  readonly withoutConsequences?: (reading: AtlasReading) => readonly Issue[];
}

/** Characters. Larger files are parsed in slices; smaller ones take no longer than one or two frames. */
const LARGE = 1_000_000;
/** The share of parsing in the progress of reading. */
export const PARSING = 0.4;

/** @param pause called between the slices of a large file. */
export async function parseContent(text: string, pause: Pause | undefined): Promise<ParsedContent> {
  const syntax = syntaxOf(text);
  if (syntax === 'html') return parsePage(text);
  if (syntax === 'json') return parseJsonFile(text, pause);
  const root = syntax === 'xml' ? xmlRoot(text) : undefined;
  return { text, syntax, value: undefined, issues: [], ...(root === undefined ? {} : { root }) };
}

/** @returns the content of a file that is not text. */
export async function parseBytes(bytes: Uint8Array): Promise<ParsedContent> {
  const content = { text: '', syntax: 'binary', value: undefined, issues: [], bytes } as const;
  return isZip(bytes) ? { ...content, entries: (await import('./zip/entries.js')).zipEntries(bytes) } : content;
}

/** @returns the syntax of a text, decided by its first characters. */
export function syntaxOf(text: string): FileContent['syntax'] {
  const first = /^\ufeff?\s*(\S)/.exec(text)?.[1];
  if (first === '<') return xmlRoot(text) === undefined ? 'html' : 'xml';
  const isJson = first === '{' || first === '[' || first === '\u001e' || isJsonWithoutBeginning(text);
  return isJson && issueOfForeignText(text) === undefined ? 'json' : 'text';
}

async function parsePage(text: string): Promise<ParsedContent> {
  const log = new IssueLog();
  const values: unknown[] = [];
  for (const script of jsonLdScripts(text)) {
    const parsed = parseJson(script.text);
    if ('refusal' in parsed) log.add(await issueOf(parsed.refusal, script.text, text, script.start));
    else
      for (const value of Array.isArray(parsed.value) ? (parsed.value as unknown[]) : [parsed.value])
        values.push(value);
  }
  return {
    text,
    syntax: 'html',
    value: values,
    issues: log.issues,
    // The page has data, in the script that cannot be read.
    ...(log.issues.length > 0 && {
      withoutConsequences: ({ issues }) =>
        issues.filter(({ code }) => code !== 'unsupported-format' && code !== 'page-without-table'),
    }),
  };
}

async function parseJsonFile(text: string, pause: Pause | undefined): Promise<ParsedContent> {
  const content = { text, syntax: 'json', issues: [] } as const;
  const sliced = pause !== undefined && text.length > LARGE ? await parseLargeFile(text, pause) : undefined;
  const parsed = sliced ?? parseJson(text);
  if ('value' in parsed) return { ...content, value: parsed.value };
  const lines = parsed.refusal === 'syntax' ? parseJsonLines(text) : undefined;
  if (lines !== undefined) return { ...content, value: valueOfLines(lines), issues: await issuesOfLines(lines, text) };
  const repaired = parsed.refusal === 'syntax' ? await parseBrokenFile(text) : undefined;
  if (repaired !== undefined) return repaired;
  const log = new IssueLog();
  log.add(await issueOf(parsed.refusal, text));
  return { ...content, value: undefined, issues: log.issues };
}

async function parseLargeFile(text: string, pause: Pause): Promise<{ readonly value: unknown } | undefined> {
  const { parseInSlices } = await import('./json/parse-in-slices.js');
  return runAsync(mapProgress(0, PARSING, parseInSlices(text)), pause);
}

/** @returns a FeatureCollection of features, or a list of other objects. */
function valueOfLines({ items }: JsonLines): unknown {
  const values = items.map(({ value }) => value);
  return values.every(isFeature) ? { type: 'FeatureCollection', features: values } : values;
}

async function issuesOfLines({ bad }: JsonLines, text: string): Promise<readonly Issue[]> {
  const log = new IssueLog();
  for (const { text: line, start } of bad) {
    const parsed = parseJson(line);
    if ('refusal' in parsed) log.add(await issueOf(parsed.refusal, line, text, start));
    else {
      const row = new LineIndex(text).at(start).line;
      log.add({ code: 'wrong-type', path: `line ${row}`, row, found: line.trim(), expected: 'an object on each line' });
    }
  }
  return log.issues;
}

/** @returns the recovered part of a malformed file; undefined if nothing can be recovered. */
async function parseBrokenFile(text: string): Promise<ParsedContent | undefined> {
  const { GAP, repairJson } = await import('./json/repair-json.js');
  const repaired = repairJson(text);
  const parsed = repaired === undefined ? undefined : parseJson(repaired.text);
  if (repaired === undefined || parsed === undefined || 'refusal' in parsed) return undefined;
  const log = new IssueLog();
  const lines = new LineIndex(text);
  for (const mistake of repaired.mistakes) log.add(syntaxIssue(text, mistake, lines));
  const isConsequence = ({ code, found }: Issue): boolean =>
    (code === 'wrong-type' && found === GAP) || (code === 'dangling-id' && repaired.isCut);
  return {
    text,
    syntax: 'json',
    value: parsed.value,
    issues: log.issues,
    withoutConsequences: ({ value: { places, meetings, people }, issues }) => {
      const isEmpty = places.length + meetings.length + people.length === 0;
      return isEmpty ? [] : issues.filter((issue) => !isConsequence(issue));
    },
  };
}

/** @param whole the text in which the Issue counts lines, if `text` is a part of it that begins at `start`. */
async function issueOf(refusal: Refusal, text: string, whole = text, start = 0): Promise<NewIssue> {
  switch (refusal) {
    case 'empty':
      return { code: 'empty', path: '' };
    case 'too-long':
      return {
        code: 'unsupported-format',
        path: '',
        found: `${text.length} characters`,
        expected: `at most ${MAX_LENGTH}`,
      };
    case 'too-deep':
      return { code: 'too-deep', path: '', expected: `at most ${MAX_DEPTH} lists and objects inside one another` };
    case 'syntax': {
      const { findJsonError } = await import('./json/scan-json.js');
      return syntaxIssue(whole, start + findJsonError(text));
    }
  }
}

function syntaxIssue(text: string, offset: number, lines = new LineIndex(text)): NewIssue {
  const { line, column } = lines.at(offset);
  const found = text.slice(Math.max(0, offset - 20), offset + 40).trim();
  return { code: 'not-json', path: `line ${line}, column ${column}`, row: line, column: String(column), found };
}
