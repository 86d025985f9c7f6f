/**
 * Groups Issues of one kind, so that a list says "29 places have no coordinates" once and not 29 times. The page and the
 * command show the same groups in the same order.
 */
import type { RefKind } from '../kinds/registry.js';
import { ISSUE_CODES, SEVERITIES, type Issue, type IssueCode, type Severity } from '../model/issues.js';
import { MultiMap } from '../lib/multi-map.js';
import { refOf } from '../navigation/links.js';

export interface IssueGroup {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** The number of cells, rows or things concerned, with those that are not listed. */
  readonly count: number;
  /** The heading of the column that all Issues of the group are in. */
  readonly column?: string;
  /** The kind of the things concerned, if the Issues name things. */
  readonly kind?: RefKind;
  /** The Issues that are listed, in the given order; at least one. */
  readonly issues: readonly [Issue, ...Issue[]];
  /** What differs among the Issues, the most frequent first. Empty if they name nothing and found nothing. */
  readonly items: readonly GroupItem[];
  /** Whether `issues` and `items` are only the first ones, because the file has too many problems of this kind. */
  readonly isPartial: boolean;
}

/** A thing, or a value that was found, with the number of times it occurs in a group; 1 if that is not known. */
export interface GroupItem {
  readonly name: string;
  /** The name of the other thing, for Issues that compare two. */
  readonly other?: string;
  readonly count: number;
  /** The number of meetings at a place. */
  readonly meetings?: number;
}

/** @returns the groups, the most serious first: by severity, then by the order of the codes in `ISSUE_CODES`. */
export function groupIssues(issues: readonly Issue[]): readonly IssueGroup[] {
  const byKey = new MultiMap<Issue>();
  const unlisted = new Map<IssueCode, number>();
  for (const issue of issues) {
    const { about, count = 1 } = issue;
    if (about === undefined) byKey.add(keyOf(issue), issue);
    else unlisted.set(about, (unlisted.get(about) ?? 0) + count);
  }
  const groups: IssueGroup[] = [];
  for (const [first, ...rest] of byKey.lists.values()) {
    if (first === undefined) continue;
    groups.push(groupOf([first, ...rest], unlisted.get(first.code) ?? 0));
    unlisted.delete(first.code);
  }
  return groups.sort((a, b) => rankOf(a) - rankOf(b) || b.count - a.count);
}

function keyOf({ code, severity, row, column, path }: Issue): string {
  return JSON.stringify([severity, code, row === undefined ? undefined : column, refOf(path)?.kind]);
}

function groupOf(issues: readonly [Issue, ...Issue[]], unlisted: number): IssueGroup {
  const [{ code, severity, row, column, path }] = issues;
  const kind = refOf(path)?.kind;
  return {
    code,
    severity,
    count: issues.reduce((sum, { count = 1 }) => sum + count, unlisted),
    ...(row === undefined || column === undefined ? {} : { column }),
    ...(kind === undefined ? {} : { kind }),
    issues,
    items: unlisted === 0 ? itemsOf(issues) : itemsOf(issues).map((item) => ({ ...item, count: 1 })),
    isPartial: unlisted > 0,
  };
}

function itemsOf(issues: readonly Issue[]): readonly GroupItem[] {
  const items = new Map<string, GroupItem>();
  for (const { name, found, other, count = 1, meetings } of issues) {
    const text = name ?? found;
    if (text === undefined) continue;
    const key = `${text}\n${other ?? ''}`;
    const sum = (items.get(key)?.count ?? 0) + count;
    items.set(key, {
      name: text,
      ...(other === undefined ? {} : { other }),
      count: sum,
      ...(meetings === undefined ? {} : { meetings }),
    });
  }
  return [...items.values()].sort((a, b) => (b.meetings ?? 0) - (a.meetings ?? 0) || b.count - a.count);
}

const RANKS: ReadonlyMap<IssueCode, number> = new Map(ISSUE_CODES.map((code, rank) => [code, rank]));

const rankOf = ({ severity, code }: IssueGroup): number =>
  SEVERITIES.indexOf(severity) * ISSUE_CODES.length + (RANKS.get(code) ?? 0);
