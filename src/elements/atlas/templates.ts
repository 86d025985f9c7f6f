/** What the atlas shows beside its parts: its summary, its colophon, and the state of its loading. */
import { html, isServer, nothing, type TemplateResult } from 'lit';
import type { Atlas } from '../../core/model/model.js';
import { statistics } from '../../core/queries/atlas.js';
import { pick, shorten } from '../../core/model/text.js';
import { atlasEn } from '../../languages/en/atlas.js';
import { listEn } from '../../languages/en/list.js';
import { formatDate, formatLine, formatList, formatSpan, formatTimeOfDay, words } from '../../languages/index.js';
import type { Snapshot } from '../../state/snapshot.js';
import { heading } from '../../pages/pieces/heading.js';

/**
 * An empty frame of the final size, for server rendering and for a lazy atlas.
 * @param layout the classes of the arrangement; empty on a server, which knows no width.
 */
export function placeholder(lang: string, layout: string): TemplateResult {
  return html`<div class="container">
    <div class="probe"></div>
    <section class="region waiting ${layout}" part="region" aria-label=${words(lang, atlasEn).label} aria-busy="true">
      ${
        isServer
          ? html`<slot name="poster"></slot><slot name="fallback"></slot><slot></slot>`
          : html`<div class="poster"><slot name="poster"></slot></div>`
      }
    </section>
  </div>`;
}

interface HeaderOptions {
  /** The title of the data. */
  readonly title: string;
  /** Level of the heading, 1 to 6. */
  readonly level: number;
  /** That something is loading or could not be fetched, above an arrangement of the page. */
  readonly status: TemplateResult | typeof nothing;
}

/** The heading of the atlas, which a page may replace, and its summary. */
export function header(state: Snapshot, { title, level, status }: HeaderOptions): TemplateResult {
  const { kicker, label } = words(state.lang, atlasEn);
  return html`<header part="header">
    <slot name="heading">
      <p class="kicker">${kicker}</p>
      ${heading(level, state.status === 'ready' ? title : label, { id: 'title' })}
    </slot>
    ${summary(state)} ${status}
  </header>`;
}

/** "United States and North Korea, 27 May to 12 June 2018: 14 meetings and calls, 6 places, 11 people." */
function summary({ atlas, lang, status }: Snapshot): TemplateResult | typeof nothing {
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
  const description = shorten(pick(atlas.description, lang));
  return html`<p class="description">${[description, counted].filter(Boolean).join(' ')}</p>`;
}

export const isEmpty = ({ meetings, places }: Atlas): boolean => meetings.length + places.length === 0;

/** The first data is loading. Anything drawn now would move when the data is drawn, so the atlas stays empty. */
export const isArriving = ({ status, atlas }: Snapshot): boolean => status === 'loading' && isEmpty(atlas);

/** The date of the data, when it was last updated, and its licence. */
export function colophon({ status, atlas, lang, updatedAt }: Snapshot): TemplateResult | typeof nothing {
  const { license, asOf } = atlas;
  const messages = words(lang, atlasEn);
  const sentences = [
    asOf === undefined ? '' : messages.asOf(formatDate(asOf, lang)),
    updatedAt === undefined ? '' : messages.updated(formatTimeOfDay(updatedAt, lang)),
    license === undefined ? '' : messages.license(license),
  ].filter((sentence) => sentence !== '');
  if (status !== 'ready' || sentences.length === 0) return nothing;
  return html`<p class="colophon">${formatLine(sentences)}</p>`;
}

/**
 * Says that the data is loading or could not be loaded. If there is no data to show, the page's fallback is shown again: the
 * author wrote it for readers who cannot use the atlas.
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

/** Says that deferred elements could not be fetched. */
export function missingParts(lang: string, retry: () => void): TemplateResult {
  const messages = words(lang, atlasEn);
  return html`<div class="failure" part="status">
    ${messages.partsMissing}
    <button type="button" @click=${retry}>${messages.retry}</button>
  </div>`;
}

/** The whole atlas in writing, for print: the tabs on the screen show only one list at a time. */
export function record({ atlas, lang }: Snapshot, level: number): TemplateResult {
  const titles = words(lang, listEn);
  const shown = (['meetings', 'places', 'people', 'sources'] as const).filter((view) => atlas[view].length > 0);
  return html`${shown.map(
    (view) => html`${heading(level, titles[view], { class: 'record' })}<parley-list show=${view}></parley-list>`,
  )}`;
}
