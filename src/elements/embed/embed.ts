/**
 * Taking the atlas along: HTML that shows on another page what is shown here, for a page that runs scripts and as a frame
 * for one that does not; and its data as files.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { frameSnippet, frameUrl, scriptSnippet } from '../../core/navigation/embedding.js';
import { atlasEn } from '../../languages/en/atlas.js';
import { embedEn } from '../../languages/en/embed.js';
import type { Snapshot } from '../../state/snapshot.js';
import { copyText } from '../base/copy.js';
import { PartElement } from '../base/part-element.js';
import { Modal } from '../base/modal.js';
import { scriptUrl } from '../base/script-url.js';
import { dialogStyles } from '../styles/dialog.js';
import { focusRing, text } from '../styles/text.js';
import { embeddingOf } from './embedding.js';
import { embedStyles } from './styles.js';

/** If the address of the script is not known, as in a bundle, this is its name beside the page. */
const SCRIPT = 'parley.js';

/**
 * @summary HTML that shows on another page what is shown here, and downloads, in a dialog opened from the bar of the map.
 * @element parley-embed
 * @csspart embed - The dialog.
 * @csspart code - A field with HTML to copy.
 * @csspart button - A button that copies.
 */
export class ParleyEmbed extends PartElement {
  static readonly tag = 'parley-embed';
  static override styles = [text, focusRing, dialogStyles, embedStyles];

  readonly #modal = new Modal(this, () => this.atlasHost.rescueFocus());
  /** What came of copying. */
  #said = '';

  /** The atlas around it exports its parts. */
  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasAttribute('exportparts')) this.setAttribute('exportparts', 'embed, code, button');
  }

  protected override slice(state: Snapshot): readonly unknown[] {
    return [state.lang];
  }

  /** Opens the dialog. Focus goes to its heading, and back to where it was on closing. */
  show(): void {
    this.#said = '';
    this.#modal.show();
  }

  protected override render(): TemplateResult | typeof nothing {
    const source = this.atlasHost.embedding();
    if (!this.#modal.isOpen || source === undefined) return nothing;
    const embedding = embeddingOf(source);
    const words = this.words(embedEn);
    const script = scriptUrl();
    const page =
      script === undefined || embedding.ownFile !== undefined ? undefined : new URL('embed.html', script).href;
    return html`<dialog
      part="embed"
      aria-labelledby="embed-title"
      @close=${this.#modal.onClose}
      @keydown=${this.#modal.onKeydown}
    >
      <h2 id="embed-title" tabindex="-1">${words.title}</h2>
      ${embedding.ownFile === undefined ? nothing : html`<p>${this.atlasHost.hasDownloads() ? words.own(embedding.ownFile) : words.ownFile(embedding.ownFile)}</p>`}
      ${this.#snippet('script', words.script, words.copyScript, scriptSnippet(embedding, script ?? SCRIPT))}
      ${
        page === undefined
          ? nothing
          : html`${this.#snippet(
                'frame',
                words.frame,
                words.copyFrame,
                frameSnippet(embedding, page, words.frameTitle(embedding.title || this.words(atlasEn).label)),
              )}
              ${embedding.tiles === undefined ? nothing : html`<p>${words.frameTiles}</p>`}
              <p><a href=${frameUrl(embedding, page)} target="_blank" rel="noopener">${words.openPage}</a></p>`
      }
      <p role="status" class="said">${this.#said}</p>
      ${this.atlasHost.hasDownloads() ? html`<parley-download></parley-download>` : nothing}
      <form method="dialog"><button class="close">${words.close}</button></form>
    </dialog>`;
  }

  #snippet(id: string, label: string, copy: string, snippet: string): TemplateResult {
    return html`<label for=${id}>${label}</label>
      <textarea part="code" id=${id} readonly rows="4" spellcheck="false" dir="ltr" .value=${snippet}></textarea>
      <button part="button" type="button" @click=${() => void this.#copy(id, snippet)}>${copy}</button>`;
  }

  /** If the page does not allow copying, the code is selected for the user to copy. */
  async #copy(id: string, snippet: string): Promise<void> {
    const words = this.words(embedEn);
    const isCopied = await copyText(snippet);
    if (!isCopied) {
      const field = this.renderRoot.querySelector<HTMLTextAreaElement>(`#${id}`);
      field?.focus();
      field?.select();
    }
    this.#said = isCopied ? words.copied : words.notCopied;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parley-embed': ParleyEmbed;
  }
}
