/**
 * The keyboard help: drawn from the very tables the handlers look keys up in (src/elements/base/keys.ts), in a native
 * modal dialog, which keeps focus inside and gives it back by itself.
 */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Snapshot } from '../../state/snapshot.js';
import { deepActiveElement, refocus } from '../base/focus.js';
import { GLOBAL_KEYS, LIST_KEYS, PANEL_KEYS, PLACE_KEYS, VIEW_KEYS, type KeyTable } from '../base/keys.js';
import { LatePartElement } from '../base/late-part-element.js';
import { focusRing, text } from '../styles/text.js';
import { helpStyles } from './styles.js';

const TABLES = {
  places: PLACE_KEYS,
  view: VIEW_KEYS,
  panel: PANEL_KEYS,
  list: LIST_KEYS,
  anywhere: GLOBAL_KEYS,
} satisfies Record<string, KeyTable>;

/**
 * @summary The keyboard help of the atlas, in a dialog opened by `?` or the button of the map.
 * @element parley-help
 * @csspart help - The dialog.
 */
export class ParleyHelp extends LatePartElement {
  static override properties: PropertyDeclarations = { _open: { state: true, attribute: false } };
  static override styles = [text, focusRing, helpStyles];

  /** Drawn only while open: nobody pays for a help nobody asks for. */
  declare protected _open: boolean;
  #opener: HTMLElement | undefined;

  constructor() {
    super();
    this._open = false;
  }

  protected override slice(state: Snapshot): readonly unknown[] {
    return [state.lang];
  }

  /** Opens the dialog. Focus goes to its heading, and back to where it was on closing. */
  show(): void {
    if (this.renderRoot.querySelector('dialog')?.open) return;
    this.#opener = deepActiveElement();
    this._open = true;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('dialog')?.showModal();
      this.renderRoot.querySelector<HTMLElement>('#help-title')?.focus();
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this._open) return nothing;
    const words = this.words.help;
    const rows = Object.entries(TABLES) as [keyof typeof TABLES, KeyTable][];
    return html`<dialog part="help" aria-labelledby="help-title" @close=${this.#closed} @keydown=${this.#onKeydown}>
      <h2 id="help-title" tabindex="-1">${words.title}</h2>
      ${rows.map(
        ([where, { help }]) =>
          html`<table>
            <caption>
              ${words.where[where]}
            </caption>
            <thead class="visually-hidden">
              <tr>
                <th scope="col">${words.keysColumn}</th>
                <th scope="col">${words.doesColumn}</th>
              </tr>
            </thead>
            <tbody>
              ${help.map(
                ({ keys, does }) =>
                  html`<tr>
                    <th scope="row"><kbd>${words.keys[keys]}</kbd></th>
                    <td>${words.does[does]}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`,
      )}
      <form method="dialog"><button class="close">${words.close}</button></form>
    </dialog>`;
  }

  /**
   * Keys pressed in the dialog are the dialog's: Escape must not close the page beneath as well. Tab goes round between
   * its beginning and its end (ARIA Authoring Practices, modal dialog); past them it would leave focus on nothing.
   */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const close = this.renderRoot.querySelector<HTMLElement>('.close');
    const isAtEnd = (this.renderRoot as ShadowRoot).activeElement === close;
    (isAtEnd ? this.renderRoot.querySelector<HTMLElement>('#help-title') : close)?.focus();
  };

  /** The browser tells of it a moment later: by then the dialog may be open again, or focus where the reader went on. */
  readonly #closed = (event: Event): void => {
    if ((event.target as HTMLDialogElement).open) return;
    this._open = false;
    const opener = this.#opener;
    this.#opener = undefined;
    void this.updateComplete.then(() => {
      if (deepActiveElement() === undefined && !refocus(opener)) this.surroundings.rescueFocus();
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'parley-help': ParleyHelp;
  }
}
