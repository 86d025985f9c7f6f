/**
 * Downloads of the data, so that users can check it, cite it and use it in their own tools. What a format cannot hold is
 * listed below the buttons; the writers find it by reading the file they wrote.
 */
import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Issue } from '../../core/model/issues.js';
import { downloadEn } from '../../languages/en/download.js';
import type { WordsOf } from '../../languages/section.js';
import type { Snapshot } from '../../state/snapshot.js';
import { PartElement } from '../base/part-element.js';
import { borderedButtons } from '../styles/bordered-buttons.js';
import { disclosureStyles } from '../styles/disclosure.js';
import { focusRing, text } from '../styles/text.js';
import { canWrite, save, write, type Download } from '../base/download-file.js';

type Words = WordsOf<typeof downloadEn>;

const styles = css`
  .formats {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0.4em 0.8em;
    align-items: center;
    margin-block: 0.5em;
  }
  .formats button {
    inline-size: 100%;
  }
  ul {
    margin: 0;
    padding-inline-start: 1.2em;
  }
  ul.formats {
    padding: 0;
    list-style: none;
  }
  .formats li {
    display: contents;
  }
`;

/**
 * @summary Downloads of the whole atlas, as CSV, GeoJSON or JSON-LD, made on the page.
 * @element parley-download
 * @csspart download - The disclosure with the buttons.
 */
export class ParleyDownload extends PartElement {
  static readonly tag = 'parley-download';
  static override properties: PropertyDeclarations = {
    _busy: { state: true, attribute: false },
    _made: { state: true, attribute: false },
    _failed: { state: true, attribute: false },
  };
  static override styles = [text, focusRing, disclosureStyles, borderedButtons, styles];

  /** The extension of the file that is being written. */
  declare protected _busy: string | undefined;
  declare protected _made: Download | undefined;
  declare protected _failed: string | undefined;

  constructor() {
    super();
    this._busy = undefined;
    this._made = undefined;
    this._failed = undefined;
  }

  protected override slice(state: Snapshot): readonly unknown[] {
    return [state.atlas, state.lang];
  }

  protected override stateChanged(state: Snapshot, before: Snapshot): void {
    this._made = undefined;
    this._failed = undefined;
    super.stateChanged(state, before);
  }

  protected override render(): TemplateResult | typeof nothing {
    const state = this.store?.state;
    if (state === undefined || state.atlas.meetings.length + state.atlas.places.length === 0) return nothing;
    const words = this.words(downloadEn);
    return html`<details part="download">
      <summary>${words.heading}</summary>
      <p class="soft">${words.intro}</p>
      <ul class="formats">
        ${extensionsIn(words).map(
          (extension) =>
            html`<li>
              <button type="button" aria-describedby=${extension} @click=${() => void this.#download(extension)}>
                ${words.formats[extension]}
              </button>
              <span class="soft" id=${extension}>${words.hints[extension]}</span>
            </li>`,
        )}
      </ul>
      <div role="status">${this.#outcome(words)}</div>
    </details>`;
  }

  #outcome(words: Words): TemplateResult | typeof nothing {
    if (this._busy !== undefined) return html`<p>${words.busy}</p>`;
    if (this._failed !== undefined) return html`<p>${words.failed(this._failed)}</p>`;
    if (this._made === undefined) return nothing;
    const { name, losses } = this._made;
    if (losses.length === 0) return html`<p>${words.saved(name)} ${words.whole(name)}</p>`;
    return html`<p>${words.saved(name)} ${words.losses(name)}</p>
      <ul>
        ${linesOf(losses, words).map((line) => html`<li>${line}</li>`)}
      </ul>`;
  }

  async #download(extension: string): Promise<void> {
    const { store } = this;
    if (store === undefined || this._busy !== undefined) return;
    const { atlas, lang } = store.state;
    this._busy = extension;
    this._failed = undefined;
    // Show the message before the work starts: a large atlas takes a second or two.
    await this.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    try {
      const made = await write(extension, atlas, lang);
      save(made);
      this._made = made;
    } catch (error) {
      this._failed = error instanceof Error ? error.message : String(error);
    } finally {
      this._busy = undefined;
    }
  }
}

/** @returns the extensions of the files to offer: those with words, in the order of the words. */
const extensionsIn = ({ formats }: Words): readonly (keyof Words['formats'])[] =>
  (Object.keys(formats) as (keyof Words['formats'])[]).filter(canWrite);

/** @returns one line for each kind of thing, with all properties of it that are missing. */
function linesOf(losses: readonly Issue[], words: Words): readonly string[] {
  const byKind = new Map<string, { missing: number; readonly keys: string[] }>();
  for (const { path, found = '' } of losses) {
    const [first = '', ...rest] = path.split('.');
    const isKind = Object.hasOwn(words.kinds, first);
    const kind = isKind ? first : 'atlas';
    const known = byKind.get(kind) ?? { missing: 0, keys: [] };
    byKind.set(kind, known);
    if (isKind && rest.length === 0) known.missing += Number(found) || 0;
    else known.keys.push(isKind ? rest.join('.') : path);
  }
  return [...byKind].map(([kind, { missing, keys }]) => words.loss(words.kinds[kind] ?? kind, missing, keys));
}

declare global {
  interface HTMLElementTagNameMap {
    'parley-download': ParleyDownload;
  }
}
