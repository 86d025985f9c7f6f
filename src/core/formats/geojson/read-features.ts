/** Reads features that another format was turned into, in the same way as those of a GeoJSON file. */
import { IssueLog } from '../../model/issue-log.js';
import type { Issue } from '../../model/issues.js';
import type { Steps } from '../../lib/steps.js';
import type { AtlasReading, ReaderOptions } from '../format.js';
import type { Json } from '../json/fields.js';
import { readGeoJson } from './read.js';

/** A feature, and the element of the file from which it was made. */
export interface MadeFeature {
  readonly feature: Json;
  /** 1-based position in the text. */
  readonly line: number;
  readonly column: number;
}

/** @returns the reading of a FeatureCollection. Its Issues name lines of the text instead of paths in GeoJSON. */
export function* readFeatures(
  made: readonly MadeFeature[],
  title: string | undefined,
  options: ReaderOptions,
): Steps<AtlasReading> {
  const log = new IssueLog();
  const value = { type: 'FeatureCollection', name: title, features: made.map(({ feature }) => feature) };
  const reading = yield* readGeoJson({ text: '', syntax: 'json', value }, { ...options, log });
  return { ...reading, issues: reading.issues.map((issue) => withLine(issue, made)) };
}

const FEATURE = /^features\[(\d+)\]\.?(?:properties\.)?/;

function withLine(issue: Issue, made: readonly MadeFeature[]): Issue {
  const index = FEATURE.exec(issue.path)?.[1];
  const found = index === undefined ? undefined : made[Number(index)];
  if (found === undefined) return issue;
  const name = issue.path.replace(FEATURE, '');
  const path = `line ${found.line}${name === '' ? '' : `, ${name}`}`;
  return { ...issue, path, row: found.line, column: String(found.column) };
}
