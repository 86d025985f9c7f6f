/**
 * The keyboard help: a row for each key that the handlers look up (key-help.ts).
 */
import { html, nothing, type TemplateResult } from 'lit';
import { helpEn } from '../../languages/en/help.js';
import type { Snapshot } from '../../state/snapshot.js';
import { PartElement } from '../base/part-element.js';
import { Modal } from '../base/modal.js';
import { dialogStyles } from '../styles/dialog.js';
import { focusRing, text } from '../styles/text.js';
import { KEY_HELP, type KeysOfPart } from './key-help.js';
import { helpStyles } from './styles.js';

/**
 * @summary The keyboard help of the atlas, in a dialog opened by `?` or the button of the map.
 * @element parley-help
 * @csspart help - The dialog.
 */
export class ParleyHelp extends PartElement {
  static readonly tag = 'parley-help';
  static override styles = [text, focusRing, dialogStyles, helpStyles];

  readonly #modal = new Modal(this, () => this.atlasHost.rescueFocus());

  protected override slice(state: Snapshot): readonly unknown[] {
    return [state.lang];
  }

  /** Opens the dialog. Focus goes to its heading, and back to where it was on closing. */
  show(): void {
    this.#modal.show();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.#modal.isOpen) return nothing;
    const words = this.words(helpEn);
    const rows = Object.entries(KEY_HELP) as [keyof typeof KEY_HELP, KeysOfPart][];
    return html`<dialog
      part="help"
      aria-labelledby="help-title"
      @close=${this.#modal.onClose}
      @keydown=${this.#modal.onKeydown}
    >
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
                <th scope="col">${words.actionColumn}</th>
              </tr>
            </thead>
            <tbody>
              ${help.map(
                ({ keys, action }) =>
                  html`<tr>
                    <th scope="row"><kbd>${words.keys[keys]}</kbd></th>
                    <td>${words.action[action]}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`,
      )}
      <form method="dialog"><button class="close">${words.close}</button></form>
    </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parley-help': ParleyHelp;
  }
}
