/**
 * Defines a rule of the doctor: a function that takes an atlas and returns Issues about suspicious data. A rule changes
 * nothing. If it can only guess, the severity is `warning`.
 */
import type { NewIssue } from '../model/issue-log.js';
import type { Issue } from '../model/issues.js';
import type { Atlas } from '../model/model.js';
import type { MeetingFacts } from './meeting-facts.js';

export interface RuleInput {
  readonly atlas: Atlas;
  readonly facts: MeetingFacts;
}

/** An Issue before it is listed. It names one thing, by `path` (`person/sung-kim`) and `id`, unless it is about all data. */
export type Finding = Omit<NewIssue, 'severity'> & { readonly severity: Issue['severity'] };

/**
 * Yields what it finds, and undefined after each thing, pair or name that it has looked at. There the work may pause: no other
 * part of a rule grows with the atlas by more than a few operations for each thing.
 */
export type Rule = (input: RuleInput) => Iterable<Finding | undefined>;

/** A part of a rule that looks at many things: yields undefined after each one and returns a result. */
export type Looking<T> = Generator<undefined, T, void>;
