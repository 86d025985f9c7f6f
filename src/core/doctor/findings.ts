/**
 * What a rule of the doctor is: a function from an atlas to what it finds suspicious. A rule judges; it never changes
 * anything, and where it is only a guess its severity is a warning.
 */
import type { RefKind } from '../kinds/registry.js';
import type { Issue } from '../model/issues.js';
import type { Atlas } from '../model/model.js';
import { refText } from '../navigation/links.js';
import type { NewIssue } from '../formats/fields/issue-log.js';

export interface Examined {
  readonly atlas: Atlas;
  /** Milliseconds since 1970 UTC; undefined where nobody says what day it is. */
  readonly today: number | undefined;
}

/** As it goes into the list of Issues; `path` is the kind and id of the thing, as in its address. */
export type Finding = Omit<NewIssue, 'severity'> & { readonly severity: Issue['severity']; readonly id: string };

export type Rule = (examined: Examined) => Iterable<Finding>;

export const pathTo = (kind: RefKind, id: string): string => refText({ kind, id });
