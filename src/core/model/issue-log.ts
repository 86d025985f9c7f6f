/**
 * Collects Issues while a file is read. After a limit for each code it only counts them, so that ten million broken rows do
 * not fill the memory, and so that a thousand Issues of one code do not hide one of another.
 */
import type { Issue, IssueCode, Severity } from './issues.js';

const MAX_ISSUES_PER_CODE = 1000;
const FOUND_LENGTH = 120;

export type NewIssue = Omit<Issue, 'severity' | 'found'> & {
  readonly severity?: Severity;
  readonly found?: unknown;
};

interface Tally {
  listed: number;
  /** The number of Issues that are not listed. */
  rest: number;
  readonly severity: Severity;
}

export class IssueLog {
  readonly #issues: Issue[] = [];
  readonly #max: number;
  readonly #tallies = new Map<IssueCode, Tally>();

  /** @param max the number of Issues of one code that are listed. */
  constructor(max = MAX_ISSUES_PER_CODE) {
    this.#max = max;
  }

  /** @param issue `found` may be any value: it is written out and shortened; `severity` is `error` unless said. */
  add({ found, severity = 'error', ...issue }: NewIssue): void {
    let tally = this.#tallies.get(issue.code);
    if (tally === undefined) this.#tallies.set(issue.code, (tally = { listed: 0, rest: 0, severity }));
    if (tally.listed === this.#max) {
      tally.rest += issue.count ?? 1;
      return;
    }
    tally.listed += 1;
    const written = found === undefined ? {} : { found: excerpt(found) };
    this.#issues.push(Object.freeze({ severity, ...issue, ...written }));
  }

  /** Whether the list is so long that suggestions for further Issues are not worth their time. */
  get isLong(): boolean {
    return this.#issues.length >= this.#max;
  }

  /** The Issues, then one `too-many-issues` for each code of which not all are listed. */
  get issues(): readonly Issue[] {
    const unlisted = [...this.#tallies].filter(([, { rest }]) => rest > 0);
    if (unlisted.length === 0) return this.#issues;
    return [
      ...this.#issues,
      ...unlisted.map(([about, { rest, severity }]): Issue => {
        return { severity, code: 'too-many-issues', path: '', about, count: rest };
      }),
    ];
  }
}

/** @returns any value as at most 120 characters of text. */
function excerpt(value: unknown): string {
  const text = typeof value === 'string' ? value : shallow(value);
  if (text.length <= FOUND_LENGTH) return text;
  return `${text.slice(0, FOUND_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Of lists and objects only the outline: a broken file may nest megabytes here. */
function shallow(value: unknown): string {
  if (Array.isArray(value)) {
    const simple = value.length <= 6 && value.every((one) => typeof one !== 'object' || one === null);
    return simple
      ? `[${value.map((one) => (typeof one === 'string' ? JSON.stringify(one) : String(one))).join(', ')}]`
      : '[…]';
  }
  return typeof value === 'object' && value !== null ? '{…}' : String(value);
}
