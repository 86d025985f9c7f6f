/** Collects what is wrong while a file is read. Ten million broken rows must not fill the memory: after the limit it only counts. */
import type { Issue, IssueCode } from './issues.js';
import { mayHoldRareEdtf } from '../time/rare-edtf.js';

const LIMIT = 1000;
const FOUND_LENGTH = 120;

export type NewIssue = Omit<Issue, 'severity' | 'found'> & {
  readonly severity?: Issue['severity'];
  readonly found?: unknown;
};

export class IssueLog {
  readonly #issues: Issue[] = [];
  #left = 0;
  #sawRareDate = false;

  /** @param issue `found` may be any value: it is written out and shortened; `severity` is `error` unless said. */
  add({ found, severity = 'error', ...issue }: NewIssue): void {
    if (issue.code === 'date-invalid' && typeof found === 'string' && mayHoldRareEdtf(found)) this.#sawRareDate = true;
    if (this.isFull) this.#left += 1;
    else {
      const written = found === undefined ? {} : { found: excerpt(found) };
      this.#issues.push(Object.freeze({ severity, ...issue, ...written }));
    }
  }

  /** Whether further Issues are only counted, so that nobody need think about suggestions for them. */
  get isFull(): boolean {
    return this.#issues.length >= LIMIT;
  }

  /** Whether there was a date, among those listed or only counted, that `loadRareEdtf` may be able to read. */
  get sawRareDate(): boolean {
    return this.#sawRareDate;
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
