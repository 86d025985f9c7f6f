/**
 * The problems in the data: one sentence for each kind, the most serious first; a kind opens to show where each problem is,
 * what was found, what to do. The list is closed at first, because it is for the author of the data; it is open if nothing could
 * be read, because it is then all there is to read. Without problems it is absent.
 */
import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { summarise } from '../../core/doctor/file-summary.js';
import { groupIssues, type IssueGroup } from '../../core/doctor/issue-groups.js';
import { SEVERITIES, type Issue, type Severity } from '../../core/model/issues.js';
import { NO_DATA } from '../../core/model/lists.js';
import { titleOf } from '../../core/kinds/registry.js';
import { refOf, refText } from '../../core/navigation/links.js';
import { pick } from '../../core/model/text.js';
import { issueGroupsEn } from '../../languages/en/issue-groups.js';
import { issuesEn } from '../../languages/en/issues.js';
import { formatIssue, formatIssueGroup, formatSummary } from '../../languages/format/issue-groups.js';
import { heading } from '../../pages/pieces/heading.js';
import type { Snapshot } from '../../state/snapshot.js';
import { openLink } from '../base/open-link.js';
import { PartElement } from '../base/part-element.js';
import { disclosureStyles } from '../styles/disclosure.js';
import { focusRing, text } from '../styles/text.js';

/** How many problems of a kind are drawn at first, and by each "Show more". */
const STEP = 50;
/** How many things or values the sentence of a kind names. */
const MAX_ITEMS = 5;

const issuesStyles = css`
  summary {
    align-items: first baseline;
    padding-block: 0.6em;
  }
  summary::before {
    translate: 0 -0.1em;
  }
  details > p,
  details > ul {
    max-inline-size: 46rem;
  }
  [part='issues'] > ul {
    border-block-start: 1px solid var(--parley-rule);
  }
  [part='issues'] > ul > li {
    padding-block: 0;
    border-block-end: 1px solid var(--parley-rule);
    overflow-wrap: anywhere;
  }
  .alone {
    padding-block: 0.6em;
  }
  /* What a kind opens to stands under its sentence, not under the arrow. */
  li > details {
    padding-inline-start: 1.2em;
  }
  li > details > summary {
    margin-inline-start: -1.2em;
  }
  li > details[open] {
    padding-block-end: 0.8em;
  }
  li > details > p {
    margin-block-end: 0.4em;
    color: var(--parley-ink-soft);
  }
  button {
    min-block-size: 44px;
    padding: 0.4em 1em;
    border: 1px solid currentColor;
    border-radius: var(--parley-radius);
    background: none;
    cursor: pointer;
  }
`;

/**
 * @summary The problems found in the data, by kind, each with its place and a suggestion.
 * @element parley-issues
 * @csspart issues - The list of problems.
 */
export class ParleyIssues extends PartElement {
  static readonly tag = 'parley-issues';
  static override properties: PropertyDeclarations = { _limits: { state: true, attribute: false } };
  static override styles = [text, focusRing, disclosureStyles, issuesStyles];

  /** The number of problems drawn of each kind, by the key of the kind, if the reader asked for more than `STEP`. */
  declare protected _limits: ReadonlyMap<string, number>;

  constructor() {
    super();
    this._limits = new Map();
  }

  protected override slice(state: Snapshot): readonly unknown[] {
    return [state.issues, state.lang, state.atlas, state.status];
  }

  protected override stateChanged(state: Snapshot, before: Snapshot): void {
    super.stateChanged(state, before);
    if (state.status === 'failed' && before.status !== 'failed') void this.#sayWhyNothingWasRead(state);
  }

  /** Says the first reason in place of the general sentence of the atlas, which points to this list. */
  async #sayWhyNothingWasRead({ issues, lang }: Snapshot): Promise<void> {
    await this.updateComplete;
    const [group] = groupIssues(issues);
    if (group === undefined) return;
    const { sentence, advice } = formatIssueGroup(group, lang, MAX_ITEMS);
    this.atlasHost.announce(`${sentence} ${advice}`);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { store } = this;
    const issues = store?.state.issues ?? [];
    if (store === undefined || issues.length === 0) return nothing;
    const { atlas, lang, status } = store.state;
    // After a failure the atlas is the one that was shown before.
    const summary = summarise(status === 'failed' ? NO_DATA : atlas, issues);
    const groups = groupIssues(issues);
    return html`<details part="issues" ?open=${status === 'failed'}>
      <summary>${this.words(issuesEn).heading(summary.errors + summary.warnings)}</summary>
      <p class="soft">${formatSummary(summary, lang).join(' ')}</p>
      ${SEVERITIES.map((severity) =>
        this.#section(
          severity,
          groups.filter((group) => group.severity === severity),
        ),
      )}
    </details>`;
  }

  #section(severity: Severity, groups: readonly IssueGroup[]): TemplateResult | typeof nothing {
    if (groups.length === 0) return nothing;
    const { fixFirst, alsoFound, notes } = this.words(issueGroupsEn);
    const titles: Readonly<Record<Severity, string>> = { error: fixFirst, warning: alsoFound, note: notes };
    return html`${heading(this.atlasHost.headingLevel() + 1, titles[severity], { class: 'subhead' })}
      <ul>
        ${repeat(
          groups,
          keyOf,
          (group) => html`<li>${group.issues.length > 1 ? this.#group(group) : this.#alone(group)}</li>`,
        )}
      </ul>`;
  }

  #alone(group: IssueGroup): TemplateResult {
    const { sentence, advice } = formatIssueGroup(group, this.#lang, MAX_ITEMS);
    return html`<div class="alone">${sentence} ${advice} ${this.#where(group.issues[0])}</div>`;
  }

  #group(group: IssueGroup): TemplateResult {
    const { sentence, advice } = formatIssueGroup(group, this.#lang, MAX_ITEMS);
    const key = keyOf(group);
    const limit = this._limits.get(key) ?? STEP;
    const { issues } = group;
    return html`<details>
      <summary>${sentence}</summary>
      <p>${advice}</p>
      <ul>
        ${issues.slice(0, limit).map((issue, index) => this.#item(issue, index % STEP === 0))}
      </ul>
      ${
        issues.length > limit
          ? html`<button type="button" @click=${(event: MouseEvent) => this.#showMore(event, key, limit)}>
              ${this.words(issuesEn).more(issues.length - limit)}
            </button>`
          : nothing
      }
    </details>`;
  }

  /** Focus goes to the first problem that is added, because the button may be gone. */
  async #showMore({ currentTarget: button }: MouseEvent, key: string, limit: number): Promise<void> {
    const list = button instanceof HTMLElement ? button.parentElement?.querySelector('ul') : undefined;
    this._limits = new Map([...this._limits, [key, limit + STEP]]);
    await this.updateComplete;
    const added = list?.children[limit];
    if (added instanceof HTMLElement) added.focus();
  }

  /** @param isFirst whether the problem is the first of those that "Show more" adds, which gets focus then. */
  #item(issue: Issue, isFirst: boolean): TemplateResult {
    const { sentence, advice } = formatIssue(issue, this.#lang);
    return html`<li tabindex=${isFirst ? '-1' : nothing}>
      ${sentence} ${issue.suggestion === undefined ? nothing : advice} ${this.#where(issue)}
    </li>`;
  }

  get #lang(): string {
    return this.store?.state.lang ?? 'en';
  }

  /** The row and column in a table, or a link to the page of the thing; nothing for a problem of the whole file. */
  #where(issue: Issue): TemplateResult | typeof nothing {
    const { store } = this;
    const ref = refOf(issue.path);
    if (store === undefined || ref === undefined || issue.row !== undefined) {
      const where = this.words(issuesEn).where(issue);
      return where === '' ? nothing : html`<span class="soft">(${where})</span>`;
    }
    const { atlas, lang } = store.state;
    return html`<a href=${this.atlasHost.href(ref)} data-ref=${refText(ref)} @click=${this.#onLink}
      >${pick(titleOf(atlas, ref), lang) || ref.id}</a
    >`;
  }

  readonly #onLink = (event: MouseEvent): void => {
    const { store, atlasHost } = this;
    openLink(event, { store, atlasHost, from: 'issues' });
  };
}

const keyOf = ({ severity, code, column = '', kind, issues }: IssueGroup): string =>
  JSON.stringify([severity, code, column, kind, issues.length > 1]);

declare global {
  interface HTMLElementTagNameMap {
    'parley-issues': ParleyIssues;
  }
}
