/**
 * The problems in the data: where each one is, what was found, what to do. The list is closed at first, because it is for the
 * author of the data. Without problems it is absent.
 */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Issue } from '../../core/model/issues.js';
import { titleOf, type Ref } from '../../core/kinds/registry.js';
import { refOf } from '../../core/navigation/links.js';
import { pick } from '../../core/model/text.js';
import { issuesEn } from '../../languages/en/issues.js';
import type { Snapshot } from '../../state/snapshot.js';
import { isPlainClick } from '../base/plain-click.js';
import { PartElement } from '../base/part-element.js';
import { disclosureStyles } from '../styles/disclosure.js';
import { focusRing, text } from '../styles/text.js';

/** How many problems are drawn at first, and by each "Show more". */
const STEP = 50;

/**
 * @summary The problems found in the data, each with its place and a suggestion.
 * @element parley-issues
 * @csspart issues - The list of problems.
 */
export class ParleyIssues extends PartElement {
  static readonly tag = 'parley-issues';
  static override properties: PropertyDeclarations = { _limit: { state: true, attribute: false } };
  static override styles = [text, focusRing, disclosureStyles];

  declare protected _limit: number;

  constructor() {
    super();
    this._limit = STEP;
  }

  protected override slice(state: Snapshot): readonly unknown[] {
    return [state.issues, state.lang, state.atlas];
  }

  protected override render(): TemplateResult | typeof nothing {
    const issues = this.store?.state.issues ?? [];
    if (issues.length === 0) return nothing;
    const words = this.words(issuesEn);
    return html`<details part="issues">
      <summary>${words.heading(issues.length)}</summary>
      <p class="soft">${words.intro}</p>
      <ul>
        ${issues.slice(0, this._limit).map((issue) => this.#item(issue))}
      </ul>
      ${
        issues.length > this._limit
          ? html`<button type="button" @click=${() => (this._limit += STEP)}>
              ${words.more(issues.length - this._limit)}
            </button>`
          : nothing
      }
    </details>`;
  }

  #item(issue: Issue): TemplateResult {
    const words = this.words(issuesEn);
    return html`<li>
      <strong>${words.severity[issue.severity]}</strong> <span class="soft">${this.#where(issue)}</span><br />
      ${words.message[issue.code](issue)}
      ${issue.suggestion === undefined ? words.advice[issue.code](issue) : words.suggestion(issue.suggestion)}
    </li>`;
  }

  /** The row and column in a table, or a link to the page of the thing. */
  #where(issue: Issue): TemplateResult | string {
    const { store } = this;
    const ref = refOf(issue.path);
    if (store === undefined || ref === undefined || issue.row !== undefined) return this.words(issuesEn).where(issue);
    const { atlas, lang } = store.state;
    return html`<a href=${this.atlasHost.href(ref)} @click=${(event: MouseEvent) => this.#open(event, ref)}
      >${pick(titleOf(atlas, ref), lang) || ref.id}</a
    >`;
  }

  #open(event: MouseEvent, ref: Ref): void {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    this.store?.select(ref, { by: 'user', from: 'issues' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parley-issues': ParleyIssues;
  }
}
