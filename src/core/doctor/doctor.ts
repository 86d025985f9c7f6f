/**
 * The doctor is a linter for data: it examines an atlas that could be read and lists what is probably wrong in it. The page,
 * the command line and continuous integration use this function. It changes nothing. `applySuggestion` (apply.ts) applies a
 * suggestion when a caller asks for it.
 */
import { IssueLog } from '../model/issue-log.js';
import { mapProgress, runSync, type Steps } from '../lib/steps.js';
import type { Issue } from '../model/issues.js';
import type { Atlas } from '../model/model.js';
import { swappedCoordinates, zeroCoordinates } from './coordinates.js';
import { duplicatePeople, duplicatePlaces } from './duplicate-names.js';
import { journeysTooFast } from './journeys.js';
import { datesInFuture, datesReversed, meetingsWithoutPeople } from './meetings.js';
import { meetingFacts } from './meeting-facts.js';
import { placesInSeveralCountries } from './place-countries.js';
import type { Rule } from './rule.js';
import { sharedPlaceNames } from './shared-place-names.js';
import { unknownSides } from './sides.js';
import { sourcesWithoutDate } from './sources.js';
import { unused } from './unused.js';

/** The most serious rules come first, because the list of Issues has a limit. */
const RULES: readonly Rule[] = [
  zeroCoordinates,
  swappedCoordinates,
  sharedPlaceNames,
  placesInSeveralCountries,
  journeysTooFast,
  datesReversed,
  datesInFuture,
  duplicatePeople,
  duplicatePlaces,
  unknownSides,
  meetingsWithoutPeople,
  sourcesWithoutDate,
  unused,
];

/** The limit for one rule and one code. */
const MAX_ISSUES_PER_RULE = 200;

export interface ExamineOptions {
  /** The time now, in milliseconds since 1970 UTC. Without it no date is reported as being in the future. */
  readonly today?: number;
}

/**
 * @returns Issues about suspicious data, the most serious first. `path` and `id` name the thing, and `suggestion` is the fix
 *   if it can be applied automatically. If a rule finds more than 200 things, its last Issue gives the number of the others.
 */
export function examine(atlas: Atlas, options: ExamineOptions = {}): readonly Issue[] {
  return runSync(examineSteps(atlas, options));
}

/** The number of things that a rule looks at in one step. A pair of names takes up to a tenth of a millisecond. */
export const MAX_LOOKED_AT_IN_STEP = 32;

/** The share of the pass over the meetings in the progress of examining. */
const FACTS = 0.4;

/** Like `examine`, in steps that look at few things. */
export function* examineSteps(atlas: Atlas, { today }: ExamineOptions = {}): Steps<readonly Issue[]> {
  const facts = yield* mapProgress(0, FACTS, meetingFacts(atlas, today));
  const issues: Issue[] = [];
  for (const [index, rule] of RULES.entries()) {
    const log = new IssueLog(MAX_ISSUES_PER_RULE);
    let looked = 0;
    for (const finding of rule({ atlas, facts })) {
      if (finding !== undefined) log.add(finding);
      looked += 1;
      if (looked % MAX_LOOKED_AT_IN_STEP === 0) yield FACTS + (1 - FACTS) * (index / RULES.length);
    }
    issues.push(...log.issues);
  }
  return issues;
}

/**
 * @param origins the row of each meeting in the file, by id. A judgement about a meeting names that row.
 * @returns the Issues of the reader, then the Issues of the doctor without those that the reader has reported already.
 */
export function withJudgements(
  read: readonly Issue[],
  judged: readonly Issue[],
  origins: ReadonlyMap<string, number> = new Map(),
): readonly Issue[] {
  const keyOf = ({ code, id, about }: Issue): string => `${code}\n${id}\n${about}`;
  const known = new Set(read.map(keyOf));
  const isMeeting = ({ path }: Issue): boolean => path.startsWith('meeting/');
  const withRow = (issue: Issue): Issue => {
    const row = isMeeting(issue) ? origins.get(issue.id ?? '') : undefined;
    return row === undefined || issue.row !== undefined ? issue : { ...issue, row };
  };
  return [...read, ...judged.filter((issue) => !known.has(keyOf(issue))).map(withRow)];
}
