/** Every source of the atlas in one list, each with a link to its page. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { refOf } from '../../core/navigation/links.js';
import { sourcesEn } from '../../languages/en/sources.js';
import { formatSource } from '../../languages/index.js';
import { moreFrom, sourceTitle } from '../../pages/pieces/cite.js';
import type { Snapshot } from '../../state/snapshot.js';
import { isPlainClick } from '../base/plain-click.js';
import { PartElement } from '../base/part-element.js';
import { sourcesStyles } from './styles.js';
import { focusRing, text } from '../styles/text.js';

/**
 * @summary All sources of the atlas as a list.
 * @element parley-sources
 * @csspart sources - The list of sources.
 */
export class ParleySources extends PartElement {
  static readonly tag = 'parley-sources';
  static override styles = [text, focusRing, sourcesStyles];

  constructor() {
    super();
    this.addEventListener('click', this.#onClick);
  }

  protected override slice(state: Snapshot): readonly unknown[] {
    return [state.atlas, state.lang];
  }

  protected override render(): TemplateResult | typeof nothing {
    const state = this.store?.state;
    const sources = state?.atlas.sources ?? [];
    if (state === undefined) return nothing;
    if (sources.length === 0) return html`<p class="soft">${this.words(sourcesEn).none}</p>`;
    const context = { lang: state.lang, href: this.atlasHost.href };
    return html`<ul part="sources">
      ${repeat(
        sources,
        ({ id }) => id,
        (source) =>
          html`<li>
            ${sourceTitle(source, state.lang)} <span class="soft">${formatSource(source, state.lang)}</span>
            <span class="block more-from">${moreFrom(context, source)}</span>
          </li>`,
      )}
    </ul>`;
  }

  readonly #onClick = (event: MouseEvent): void => {
    const anchor = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const ref = refOf(anchor?.dataset['ref'] ?? '');
    if (ref === undefined || !isPlainClick(event)) return;
    event.preventDefault();
    this.store?.select(ref, { by: 'user', from: 'list' });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'parley-sources': ParleySources;
  }
}
