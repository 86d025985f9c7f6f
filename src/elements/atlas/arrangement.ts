/** What stands under the heading of an atlas: its default arrangement, or the parts that the page has placed in it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Snapshot } from '../../state/snapshot.js';
import type { OptionalParts } from './optional-parts.js';
import { colophon, record } from './templates.js';

/** The attributes of the atlas that an arrangement depends on. */
interface Settings {
  readonly basemap: string;
  readonly tiles: string | undefined;
  readonly tilesAttribution: string | undefined;
  readonly issues: 'read' | 'all' | 'none';
  readonly headingLevel: number;
}

export interface Arrangement {
  readonly settings: Settings;
  readonly state: Snapshot;
  /** That something is loading or could not be fetched. */
  readonly status: TemplateResult | typeof nothing;
  readonly optionalParts: OptionalParts;
  /** A poster covers the atlas, so nothing under it may take focus. */
  readonly isCovered: boolean;
  readonly isPrinting: boolean;
  /** The list begins with few rows, because the atlas is as high as its content. */
  readonly isBrief: boolean;
}

/** Map beside panel. A print has, in addition, everything in the atlas in writing. */
export function defaultArrangement(arrangement: Arrangement): TemplateResult {
  const { settings, state, status, optionalParts, isCovered, isPrinting, isBrief } = arrangement;
  const search = html`<parley-search
    exportparts="search, results"
    @keydown=${optionalParts.onSearchKeydown}
  ></parley-search>`;
  return html`<parley-map
      exportparts="map, marker, controls"
      ?inert=${isCovered}
      .basemap=${settings.basemap}
      .tiles=${settings.tiles}
      .tilesAttribution=${settings.tilesAttribution}
      ><parley-filter show="chips" exportparts="chips"></parley-filter
    ></parley-map>
    <div class="panel" tabindex="-1" ?inert=${isCovered}>
      ${status} ${optionalParts.isSearchShown ? search : nothing}
      <parley-filter show="choices" exportparts="choices"></parley-filter>
      <parley-details exportparts="details, close"></parley-details>
      <parley-list class="screen-only" ?brief=${isBrief} exportparts="list, tabs"></parley-list>
      ${isPrinting ? record(state, settings.headingLevel + 1) : nothing}
      <footer>
        ${settings.issues === 'none' ? nothing : html`<parley-issues exportparts="issues"></parley-issues>`}
        ${colophon(state)}
      </footer>
    </div>`;
}

/**
 * The page's own parts. Without a filter among them, the atlas adds one: an address may bring a filter.
 * @param needsIssues the page has placed no list of problems, and wants them listed.
 */
export function pageArrangement(needsIssues: boolean, needsFilter: boolean, isCovered: boolean): TemplateResult {
  return html`${needsFilter ? html`<parley-filter show="chips"></parley-filter><parley-filter show="choices"></parley-filter>` : nothing}
    <slot ?inert=${isCovered}></slot>
    ${needsIssues ? html`<parley-issues exportparts="issues" ?inert=${isCovered}></parley-issues>` : nothing}`;
}
