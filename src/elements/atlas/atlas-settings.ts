/** The attributes of an atlas that say what its map and its pages show. */
import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { BasemapStyle } from '../../map/map-view.js';
import type { PageExtras } from '../base/atlas-host.js';

/**
 * @attr heading - The title of the atlas, instead of that of its data. Data without a title has that of its file: `vienna-1815.csv` is
 *   "Vienna 1815".
 * @attr {'natural-earth'|'land'|'quiet'|'none'} basemap - `natural-earth`, the default: land, borders and names. `land`: land alone,
 *   without borders and names of today. `quiet`: paler, without borders. `none`: plain paper. Another word means `natural-earth`.
 * @attr tiles - URL template of raster tiles. Without it no request goes to another server.
 * @attr tiles-attribution - The owner of the tiles; required with `tiles`.
 * @attr {'all'|'none'} downloads - Whether users can download the data as CSV, GeoJSON and JSON-LD; `all` by default.
 * @attr fields - The own columns that pages show, separated by commas: `Shelfmark, Box`; `*` shows all.
 * @attr {'same-origin'|'all'|'none'} media - Which pictures pages show. `same-origin`, the default: those of the server of the page.
 *   `all`: those of other servers too, which then learn of each reader. `none`: none. The others are links.
 */
export abstract class AtlasSettings extends LitElement {
  static override properties: PropertyDeclarations = {
    heading: { type: String },
    basemap: { type: String },
    tiles: { type: String },
    tilesAttribution: { type: String, attribute: 'tiles-attribution' },
    downloads: { type: String },
    fields: { type: String },
    media: { type: String },
    pageExtras: { attribute: false },
  };

  declare heading: string | undefined;
  declare basemap: BasemapStyle;
  declare tiles: string | undefined;
  declare tilesAttribution: string | undefined;
  declare downloads: 'all' | 'none';
  declare fields: string | undefined;
  declare media: 'same-origin' | 'all' | 'none';
  /**
   * Draws something of your own on the page of a place, meeting or person, below its heading: called with the reference of the page
   * and the atlas. What it returns stands in `::part(extra)`: an element, a template of Lit, or text; undefined draws nothing.
   */
  declare pageExtras: PageExtras | undefined;

  constructor() {
    super();
    this.basemap = 'natural-earth';
    this.downloads = 'all';
    this.media = 'same-origin';
  }

  /** Pages are drawn by a part, which asks for these settings. */
  protected override updated(changed: PropertyValues): void {
    if (changed.size > 0)
      for (const root of [this, this.renderRoot]) root.querySelector('parley-details')?.requestUpdate?.();
  }
}
