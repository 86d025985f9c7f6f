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

/** Lanes of the timeline: those of up to six places, of calls, and one to spare; and the least height, which a single lane has. */
const MAX_LANES = 8;
const MIN_LANES = 3;

/** Map beside panel. A print has, in addition, everything in the atlas in writing. */
export function defaultArrangement(arrangement: Arrangement): TemplateResult {
  const { settings, state, status, optionalParts, isCovered, isPrinting, isBrief } = arrangement;
  const search = html`<parley-search
    exportparts="search, results"
    @keydown=${optionalParts.onSearchKeydown}
  ></parley-search>`;
  return html`<parley-map
      exportparts="map, marker, marker-selected, marker-label, controls, button, attribution"
      ?inert=${isCovered}
      .basemap=${settings.basemap}
      .tiles=${settings.tiles}
      .tilesAttribution=${settings.tilesAttribution}
      >${chips}${timeline(settings, state)}</parley-map
    >
    <div class="panel" tabindex="-1" ?inert=${isCovered}>
      ${status} ${optionalParts.isSearchShown ? search : nothing} ${choices}
      <parley-details></parley-details>
      <parley-list class="screen-only" ?brief=${isBrief} exportparts="list, tabs, tab, row, badge"></parley-list>
      ${isPrinting ? record(state, settings.headingLevel + 1) : nothing}
      <footer>
        ${settings.issues === 'none' ? nothing : html`<parley-issues exportparts="issues"></parley-issues>`}
        ${colophon(state)}
      </footer>
    </div>`;
}

/** The lanes that each atlas reserves, as a style. They stay while the source does: its new data does not move the map. */
const reserved = new WeakMap<Settings, readonly [sourceCount: number, style: string]>();

/** Under the map, in the height that its lanes need. A single date has no timeline. */
function timeline(settings: Settings, { atlas, sourceCount }: Snapshot): TemplateResult | typeof nothing {
  const { meetings, meetingsByPlace, sides } = atlas;
  if (!meetings.some(({ when }) => when !== undefined && when.edtf !== meetings[0]?.when?.edtf)) return nothing;
  if (reserved.get(settings)?.[0] !== sourceCount) {
    const lanes = [meetingsByPlace.size + 2, sides.length].find((count) => count <= MAX_LANES) ?? 0;
    reserved.set(settings, [sourceCount, `--lanes:${Math.max(MIN_LANES, lanes)}`]);
  }
  return html`<parley-timeline slot="under" .style=${reserved.get(settings)?.[1]}></parley-timeline>`;
}

/**
 * The page's own parts. Where it has placed none for them, the atlas adds the list of problems and the filter: an address may bring
 * a filter.
 */
export function pageArrangement(atlas: Element & Pick<Settings, 'issues'>, isCovered: boolean): TemplateResult {
  const needs = (tag: string): boolean => atlas.querySelector(tag) === null;
  return html`${needs('parley-filter') ? filters : nothing}
    <slot ?inert=${isCovered}></slot>
    ${
      atlas.issues !== 'none' && needs('parley-issues')
        ? html`<parley-issues exportparts="issues" ?inert=${isCovered}></parley-issues>`
        : nothing
    }`;
}

const chips = html`<parley-filter show="chips" exportparts="chips"></parley-filter>`;
const choices = html`<parley-filter show="choices" exportparts="choices"></parley-filter>`;
const filters = html`${chips}${choices}`;
