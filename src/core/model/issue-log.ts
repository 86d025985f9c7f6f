/** Collects Issues while a file is read. After a limit it only counts them, so that ten million broken rows do not fill the memory. */
import type { Issue, IssueCode } from './issues.js';

const LIMIT = 1000;
const FOUND_LENGTH = 120;

export type NewIssue = Omit<Issue, 'severity' | 'found'> & {
  readonly severity?: Issue['severity'];
  readonly found?: unknown;
};

export class IssueLog {
  readonly #issues: Issue[] = [];
  #left = 0;

  /** @param issue `found` may be any value: it is written out and shortened; `severity` is `error` unless said. */
  add({ found, severity = 'error', ...issue }: NewIssue): void {
    if (this.isFull) this.#left += 1;
    else {
      const written = found === undefined ? {} : { found: excerpt(found) };
      this.#issues.push(Object.freeze({ severity, ...issue, ...written }));
    }
  }

  /** Whether further Issues are only counted; suggestions for them are not needed. */
  get isFull(): boolean {
    return this.#issues.length >= LIMIT;
  }

  get issues(): readonly Issue[] {
    if (this.#left === 0) return this.#issues;
    const code: IssueCode = 'too-many-issues';
    return [...this.#issues, { severity: 'warning', code, path: '', found: String(this.#left + this.#issues.length) }];
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
