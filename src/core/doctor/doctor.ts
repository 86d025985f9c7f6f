/**
 * The doctor: looks at data that can be read and says what is probably wrong with it all the same. One engine for the
 * page, the command line and continuous integration. It changes nothing: `applySuggestion` (apply.ts) does, where asked.
 */
import type { Issue } from '../model/issues.js';
import type { Atlas } from '../model/model.js';
import { IssueLog } from '../formats/fields/issue-log.js';
import { runSync, type Steps } from '../lib/steps.js';
import { swappedCoordinates, zeroCoordinates } from './coordinates.js';
import type { Examined, Finding, Rule } from './findings.js';
import { journeysTooFast } from './journeys.js';
import { datesInFuture, datesReversed, meetingsWithoutPeople } from './meetings.js';
import { placesFarFromNamesake } from './namesakes.js';
import { unknownSides } from './sides.js';
import { sourcesWithoutDate } from './sources.js';
import { twinPeople, twinPlaces } from './twins.js';
import { unused } from './unused.js';

/** The gravest first: after the limit the rest is only counted. */
const RULES: readonly Rule[] = [
  ...[zeroCoordinates, swappedCoordinates, placesFarFromNamesake, journeysTooFast, datesReversed, datesInFuture],
  ...[twinPeople, twinPlaces, unknownSides, meetingsWithoutPeople, sourcesWithoutDate, unused],
];

/** What one rule may fill the list with: a thousand unused places must not hide the one that is swapped. */
const MAX_ISSUES_PER_RULE = 200;

export interface ExamineOptions {
  /** The time now, in milliseconds since 1970 UTC; without it no date is too late. */
  readonly today?: number;
}

/**
 * @returns what is suspicious, the gravest first: `path` and `id` say where, and `suggestion` what to do if a machine can
 *   do it. Where a rule found more than 200 things, the last Issue of it counts the rest.
 */
export function examine(atlas: Atlas, options: ExamineOptions = {}): readonly Issue[] {
  return runSync(examineSteps(atlas, options));
}

/** As `examine`, one rule after the other. */
export function* examineSteps(atlas: Atlas, { today }: ExamineOptions = {}): Steps<readonly Issue[]> {
  const issues: Issue[] = [];
  for (const [index, rule] of RULES.entries()) {
    yield index / RULES.length;
    issues.push(...issuesOf(rule, { atlas, today }));
  }
  return issues;
}

/** @returns what the reader and the doctor found; what both found once. */
export function withJudgements(read: readonly Issue[], judged: readonly Issue[]): readonly Issue[] {
  const known = new Set(read.map(({ code, id }) => `${code}\n${id}`));
  return [...read, ...judged.filter(({ code, id }) => !known.has(`${code}\n${id}`))];
}

function issuesOf(rule: Rule, examined: Examined): readonly Issue[] {
  const log = new IssueLog();
  let count = 0;
  let first: Finding | undefined;
  for (const finding of rule(examined)) {
    count += 1;
    first ??= finding;
    if (count <= MAX_ISSUES_PER_RULE) log.add(finding);
  }
  if (count <= MAX_ISSUES_PER_RULE || first === undefined) return log.issues;
  const { code } = first;
  const rest = `${code}: ${count - MAX_ISSUES_PER_RULE}`;
  return [...log.issues, { severity: 'warning', code: 'too-many-issues', path: '', found: rest }];
}
