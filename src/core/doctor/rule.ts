/**
 * What a rule of the doctor is: a function from an atlas to the Issues it suspects. A rule changes nothing. Where it can
 * only guess, the severity is `warning`.
 */
import type { NewIssue } from '../model/issue-log.js';
import type { Issue } from '../model/issues.js';
import type { Atlas } from '../model/model.js';

export interface RuleInput {
  readonly atlas: Atlas;
  /** Milliseconds since 1970 UTC; undefined where the time is unknown. */
  readonly today: number | undefined;
}

/** An Issue before it is listed: it always names one thing, by `path` (`person/sung-kim`) and `id`. */
export type Finding = Omit<NewIssue, 'severity'> & { readonly severity: Issue['severity']; readonly id: string };

export type Rule = (input: RuleInput) => Iterable<Finding>;
