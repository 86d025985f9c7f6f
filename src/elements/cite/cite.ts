/** The link to the open page, and its citation in words and for reference managers. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { titleOf } from '../../core/kinds/registry.js';
import { pick } from '../../core/model/text.js';
import type { Page } from '../../core/navigation/question-links.js';
import { CITATION_FORMATS, citationIn, type CitationFormat, type CitedPage } from '../../core/navigation/citation.js';
import { citeEn } from '../../languages/en/cite.js';
import { formatDate } from '../../languages/index.js';
import { questionTitle } from '../../pages/questions/title.js';
import type { Shown } from '../../pages/page.js';
import { openPageOf, type Snapshot } from '../../state/snapshot.js';
import { copyText } from '../base/copy.js';
import { PartElement } from '../base/part-element.js';
import { disclosureStyles } from '../styles/disclosure.js';
import { focusRing, text } from '../styles/text.js';
import { citeStyles } from './styles.js';

/** The names of the formats, which are the same in all languages. */
const NAMES: Readonly<Record<CitationFormat, string>> = { bibtex: 'BibTeX', ris: 'RIS', 'csl-json': 'CSL-JSON' };

/**
 * @summary The link to the open page, and its citation as text, BibTeX, RIS and CSL-JSON, to copy.
 * @element parley-cite
 * @csspart cite - The buttons and the citation.
 */
export class ParleyCite extends PartElement {
  static readonly tag = 'parley-cite';
  static override properties: PropertyDeclarations = {
    _outcome: { state: true, attribute: false },
    _left: { state: true, attribute: false },
  };
  static override styles = [text, focusRing, disclosureStyles, citeStyles];

  /** What came of copying. */
  declare protected _outcome: 'copied' | 'notCopied' | undefined;
  /** A text that could not be copied, selected for the user. */
  declare protected _left: string | undefined;

  constructor() {
    super();
    this._outcome = undefined;
    this._left = undefined;
  }

  protected override slice(state: Snapshot): readonly unknown[] {
    return [state.selection, state.question, state.atlas, state.lang, state.filterText, state.sort];
  }

  protected override stateChanged(state: Snapshot, before: Snapshot): void {
    this._outcome = undefined;
    this._left = undefined;
    super.stateChanged(state, before);
  }

  protected override updated(): void {
    this.renderRoot.querySelector<HTMLTextAreaElement>('textarea')?.select();
  }

  protected override render(): TemplateResult | typeof nothing {
    const state = this.store?.state;
    const page = state === undefined ? undefined : this.#page(state);
    if (state === undefined || page === undefined) return nothing;
    const words = this.words(citeEn);
    const { title, atlas, url, asOf, accessed } = page;
    const inWords = words.text(
      title,
      atlas,
      asOf === undefined ? '' : formatDate(asOf, state.lang),
      url ?? '',
      formatDate(accessed, state.lang),
    );
    return html`<div part="cite">
      ${url === undefined ? nothing : this.#button(words.copyLink, url)}
      <details>
        <summary>${words.cite}</summary>
        <p class="citation">${inWords}</p>
        <p class="copies">
          ${this.#button(words.copyText, inWords)}
          ${CITATION_FORMATS.map((format) => this.#button(words.copyAs(NAMES[format]), citationIn(format, page)))}
        </p>
      </details>
      <p class="outcome" role="status">${this._outcome === undefined ? '' : words[this._outcome]}</p>
      ${
        this._left === undefined
          ? nothing
          : html`<textarea
              readonly
              rows="4"
              spellcheck="false"
              aria-label=${words.cite}
              .value=${this._left}
            ></textarea>`
      }
    </div>`;
  }

  #page(state: Snapshot): CitedPage | undefined {
    const { atlas, lang } = state;
    const page = openPageOf(state);
    const title = page && titleOfPage({ atlas, lang }, page);
    if (title === undefined) return undefined;
    return {
      title,
      atlas: pick(atlas.title, lang),
      url: this.atlasHost.hasAddresses() ? new URL(this.atlasHost.href(page), location.href).href : undefined,
      asOf: atlas.asOf,
      accessed: today(),
      lang,
    };
  }

  #button(label: string, content: string): TemplateResult {
    return html`<button type="button" @click=${() => void this.#copy(content)}>${label}</button>`;
  }

  async #copy(content: string): Promise<void> {
    const isCopied = await copyText(content);
    this._outcome = isCopied ? 'copied' : 'notCopied';
    this._left = isCopied ? undefined : content;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLTextAreaElement>('textarea')?.focus();
  }
}

/** @returns undefined if the atlas has no such thing. */
function titleOfPage({ atlas, lang }: Shown, page: Page): string | undefined {
  if ('question' in page) return questionTitle({ atlas, lang }, page);
  const title = titleOf(atlas, page);
  return title && (pick(title, lang) || page.id);
}

/** The day on the calendar of the reader, as `2026-11-28`. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'parley-cite': ParleyCite;
  }
}
