/** Says what is wrong in one sentence for a group of problems, and what to do about it in another. */
import type { FileSummary } from '../../core/doctor/file-summary.js';
import type { IssueGroup } from '../../core/doctor/issue-groups.js';
import type { Issue, IssueCode } from '../../core/model/issues.js';
import { issueGroupsEn } from '../en/issue-groups.js';
import { issuesEn } from '../en/issues.js';
import { words } from '../words.js';

export interface Said {
  readonly sentence: string;
  readonly advice: string;
}

/** Codes whose suggestion is an id or a word of the model, which says nothing to a reader. */
const FOR_PROGRAMS: ReadonlySet<IssueCode> = new Set<IssueCode>(['twin-names', 'coordinates-zero', 'date-in-future']);

/** @returns what is wrong, and the suggestion or the advice. */
export function formatIssue(issue: Issue, lang: string): Said {
  const { message, advice, suggestion } = words(lang, issuesEn);
  const { code, suggestion: better } = issue;
  return {
    sentence: message[code](issue),
    advice: better === undefined || FOR_PROGRAMS.has(code) ? advice[code](issue) : suggestion(better),
  };
}

/** @param maxItems the number of things or values that are named. */
export function formatIssueGroup(group: IssueGroup, lang: string, maxItems: number): Said {
  const { code, count, issues, items } = group;
  const [first] = issues;
  const isAlone = issues.length === 1 && count === (first.count ?? 1);
  if (isAlone) return formatIssue(first, lang);
  const { several, item, withItems, andMore } = words(lang, issueGroupsEn);
  const { message, advice } = words(lang, issuesEn);
  const say = several[code];
  const shown = items.slice(0, maxItems);
  return {
    sentence:
      say === undefined
        ? andMore(message[code](first), count - (first.count ?? 1))
        : withItems(say(group), shown.map(item), group.isPartial ? undefined : items.length - shown.length),
    advice: advice[code](first),
  };
}

/** @returns what was read, and what was kept as written or left out, if there is any; one sentence each. */
export function formatSummary(summary: FileSummary, lang: string): readonly string[] {
  const { read, kept, leftOut } = words(lang, issueGroupsEn);
  const isLeftOut = Object.values(summary.leftOut).some((count: number) => count > 0);
  return [
    read(summary),
    ...(summary.kept.length === 0 ? [] : [kept(summary)]),
    ...(isLeftOut ? [leftOut(summary)] : []),
  ];
}
