/**
 * The JSON in a file, parsed once for detection and reading: the whole file, one value on each line (JSON lines, RFC 8142
 * sequences), or the JSON-LD scripts of a page. What is broken is mended as far as it can be (json/json-salvage.ts).
 */
import { mapProgress, runAsync, type Pause } from '../lib/steps.js';
import type { Issue } from '../model/issues.js';
import type { AtlasReading, FileContent } from './format.js';
import { isObject, type Json } from './json/fields.js';
import { IssueLog } from '../model/issue-log.js';
import { jsonLdScripts, linesOf } from './json/pieces.js';
import { notJson, parseJson } from './json/parse-json.js';

export interface ParsedContent extends FileContent {
  /** What is wrong with the file as JSON. */
  readonly issues: readonly Issue[];
  /** For broken JSON that was mended: the reading without Issues that only follow from the damage. */
  readonly withoutConsequences?: (reading: AtlasReading) => AtlasReading;
}

/** Characters from which on a file is parsed in slices; below that it takes no longer than a frame or two. */
const LARGE = 1_000_000;
/** The part of reading that is parsing. */
export const PARSED = 0.4;

/** @param pause called between the slices of a large file. */
export async function parseContent(text: string, pause: Pause | undefined): Promise<ParsedContent> {
  const syntax = syntaxOf(text);
  if (syntax === 'html') return parsePage(text);
  if (syntax === 'json') return parseJsonFile(text, pause);
  return { text, syntax, value: undefined, issues: [] };
}

/** @returns the syntax of a text by its first character. */
export function syntaxOf(text: string): FileContent['syntax'] {
  const first = /^\ufeff?\s*(\S)/.exec(text)?.[1];
  if (first === '<') return 'html';
  return first === '{' || first === '[' || first === '\u001e' ? 'json' : 'text';
}

function parsePage(text: string): ParsedContent {
  const log = new IssueLog();
  const value = jsonLdScripts(text).flatMap((script) => parseJson(script.text, log, { ...script, whole: text }) ?? []);
  return { text, syntax: 'html', value, issues: log.issues };
}

async function parseJsonFile(text: string, pause: Pause | undefined): Promise<ParsedContent> {
  const syntax = 'json';
  const sliced = pause !== undefined && text.length > LARGE ? await parsedInSlices(text, pause) : undefined;
  if (sliced !== undefined) return { text, syntax, value: sliced.value, issues: [] };
  const log = new IssueLog();
  const value = parseJson(text, log);
  if (value !== undefined) return { text, syntax, value, issues: [] };
  const features = featuresByLine(text);
  if (features !== undefined) return { text, syntax, value: { type: 'FeatureCollection', features }, issues: [] };
  const mended = log.issues.some(({ code }) => code === 'not-json') ? await mendedJson(text) : undefined;
  return mended ?? { text, syntax, value: undefined, issues: log.issues };
}

async function parsedInSlices(text: string, pause: Pause): Promise<{ readonly value: unknown } | undefined> {
  const { parseInSlices } = await import('./json/parse-in-slices.js');
  return runAsync(mapProgress(0, PARSED, parseInSlices(text)), pause);
}

/** @returns undefined unless every line is a feature. */
function featuresByLine(text: string): readonly Json[] | undefined {
  const features: Json[] = [];
  const lines = linesOf(text);
  if (lines.length < 2) return undefined;
  for (const line of lines) {
    const value = parseJson(line.text, new IssueLog());
    if (!isObject(value) || value['type'] !== 'Feature') return undefined;
    features.push(value);
  }
  return features;
}

/** @returns what is good in a broken file; undefined if nothing is. */
async function mendedJson(text: string): Promise<ParsedContent | undefined> {
  const { GAP, salvageJson } = await import('./json/repair-json.js');
  const saved = salvageJson(text);
  const value = saved === undefined ? undefined : parseJson(saved.text, new IssueLog());
  if (saved === undefined || value === undefined) return undefined;
  const log = new IssueLog();
  for (const fault of saved.faults) log.add(notJson(text, fault));
  const isConsequence = ({ code, found }: Issue): boolean =>
    (code === 'wrong-type' && found === GAP) || (code === 'dangling-id' && saved.isCut);
  return {
    text,
    syntax: 'json',
    value,
    issues: log.issues,
    withoutConsequences: (reading) => {
      const { places, meetings, people } = reading.value;
      const isEmpty = places.length + meetings.length + people.length === 0;
      return { ...reading, issues: isEmpty ? [] : reading.issues.filter((issue) => !isConsequence(issue)) };
    },
  };
}
