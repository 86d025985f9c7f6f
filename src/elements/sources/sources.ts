/** Every source of the atlas in one list: who says all this. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { pickWithLang } from '../../core/model/text.js';
import { sourcesEn } from '../../languages/en/sources.js';
import { formatSource } from '../../languages/index.js';
import type { Snapshot } from '../../state/snapshot.js';
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

  protected override slice(state: Snapshot): readonly unknown[] {
    return [state.atlas, state.lang];
  }

  protected override render(): TemplateResult | typeof nothing {
    const state = this.store?.state;
    const sources = state?.atlas.sources ?? [];
    if (state === undefined) return nothing;
    if (sources.length === 0) return html`<p class="soft">${this.words(sourcesEn).none}</p>`;
    return html`<ul part="sources">
      ${repeat(
        sources,
        ({ id }) => id,
        (source) => {
          const { text: title, lang } = pickWithLang(source.title, state.lang);
          return html`<li>
            ${
              source.url === undefined
                ? html`<span lang=${source.lang ?? lang ?? nothing}>${title}</span>`
                : html`<a href=${source.url} rel="noopener external" lang=${source.lang ?? lang ?? nothing}
                    >${title}</a
                  >`
            }
            <span class="soft">${formatSource(source, state.lang)}</span>
          </li>`;
        },
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parley-sources': ParleySources;
  }
}
