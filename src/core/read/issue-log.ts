/** Collects what is wrong while a file is read. Ten million broken rows must not fill the memory: after the limit it only counts. */
import type { Issue, IssueCode } from '../issues.js';

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
    if (this.#issues.length >= LIMIT) this.#left += 1;
    else this.#issues.push({ severity, ...issue, ...(found === undefined ? {} : { found: written(found) }) });
  }

  get issues(): readonly Issue[] {
    if (this.#left === 0) return this.#issues;
    const code: IssueCode = 'too-many-issues';
    return [...this.#issues, { severity: 'warning', code, path: '', found: String(this.#left + this.#issues.length) }];
  }
}

function written(value: unknown): string {
  const text = typeof value === 'string' ? value : shallow(value);
  return text.length > FOUND_LENGTH ? `${text.slice(0, FOUND_LENGTH - 1)}…` : text;
}

/** Of lists and objects only the outline: a broken file may nest megabytes here. */
function shallow(value: unknown): string {
  if (Array.isArray(value)) {
    const simple = value.length <= 6 && value.every((one) => typeof one !== 'object' || one === null);
    return simple ? JSON.stringify(value) : `list of ${value.length}`;
  }
  return typeof value === 'object' && value !== null ? 'object' : String(value);
}
