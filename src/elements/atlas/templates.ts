/** What the atlas itself says of the whole: its summary, its colophon, and that it is loading or could not. */
import { html, isServer, nothing, type TemplateResult } from 'lit';
import type { Atlas } from '../../core/model/model.js';
import { statistics } from '../../core/queries/atlas.js';
import { pick } from '../../core/model/text.js';
import { atlasEn } from '../../languages/en/atlas.js';
import { listEn } from '../../languages/en/list.js';
import { formatDate, formatLine, formatList, formatSpan, words } from '../../languages/index.js';
import type { Snapshot } from '../../state/snapshot.js';
import { heading } from '../../pages/pieces/heading.js';

/** Of the size the atlas will have, and nothing else: what a server gives, and what a lazy atlas is. */
export function placeholder(lang: string): TemplateResult {
  return html`<div class="container">
    <section class="region" part="region" aria-label=${words(lang, atlasEn).label} aria-busy="true">
      ${
        isServer
          ? html`<slot name="poster"></slot><slot name="fallback"></slot><slot></slot>`
          : html`<div class="poster"><slot name="poster"></slot></div>`
      }
    </section>
  </div>`;
}

/** "United States and North Korea, 27 May to 12 June 2018: 14 meetings and calls, 6 places, 11 people." */
export function summary({ atlas, lang, status }: Snapshot): TemplateResult | typeof nothing {
  if (status !== 'ready') return nothing;
  const messages = words(lang, atlasEn);
  if (isEmpty(atlas)) return html`<p class="description">${messages.empty}</p>`;
  const { meetings, calls, places, people } = statistics(atlas);
  const sides =
    atlas.sides.length <= 3
      ? formatList(
          atlas.sides.map((side) => pick(side.name, lang)),
          lang,
        )
      : '';
  const counted = messages.summary(sides, formatSpan(atlas.meetings, lang), {
    meetings,
    links: calls,
    places,
    people,
  });
  const description = pick(atlas.description, lang);
  return html`<p class="description">${[description, counted].filter(Boolean).join(' ')}</p>`;
}

export const isEmpty = ({ meetings, places }: Atlas): boolean => meetings.length + places.length === 0;

/** Nothing was read yet, and it is on its way: whatever stood here now would move when it comes. */
export const isArriving = ({ status, atlas }: Snapshot): boolean => status === 'loading' && isEmpty(atlas);

/** Of when the data is, and under which licence. */
export function colophon({ status, atlas, lang }: Snapshot): TemplateResult | typeof nothing {
  const { license, asOf } = atlas;
  if (status !== 'ready' || (asOf === undefined && license === undefined)) return nothing;
  const messages = words(lang, atlasEn);
  const said = [
    asOf === undefined ? '' : messages.asOf(formatDate(asOf, lang)),
    license === undefined ? '' : messages.license(license),
  ];
  return html`<p class="colophon">${formatLine(said)}</p>`;
}

/**
 * That the data is loading or could not be loaded. The page's own fallback is shown again when there is nothing else to
 * show: it is what its author wanted read where the atlas cannot be.
 */
export function loadStatus(state: Snapshot, retry: () => void): TemplateResult | typeof nothing {
  const { status, failure, progress, lang } = state;
  const messages = words(lang, atlasEn);
  if (status === 'loading') {
    return html`<p class="loading" part="status" tabindex="-1">
      ${progress === undefined ? messages.loading : messages.progress(progress)}
    </p>`;
  }
  if (failure === undefined) return nothing;
  return html`<div class="failure" part="status">
      ${messages.failed(failure)}
      <button type="button" @click=${retry}>${messages.retry}</button>
    </div>
    ${isEmpty(state.atlas) ? html`<slot name="fallback"></slot>` : nothing}`;
}

/** That something to be shown could not be fetched. */
export function missingParts(lang: string, retry: () => void): TemplateResult {
  const messages = words(lang, atlasEn);
  return html`<div class="failure" part="status">
    ${messages.partsMissing}
    <button type="button" @click=${retry}>${messages.retry}</button>
  </div>`;
}

/** The whole atlas in writing, for paper: the tabs of the screen would show one list of four. */
export function record({ atlas, lang }: Snapshot, level: number): TemplateResult {
  const titles = words(lang, listEn);
  const shown = (['meetings', 'places', 'people', 'sources'] as const).filter((view) => atlas[view].length > 0);
  return html`${shown.map(
    (view) => html`${heading(level, titles[view], { class: 'record' })}<parley-list show=${view}></parley-list>`,
  )}`;
}
