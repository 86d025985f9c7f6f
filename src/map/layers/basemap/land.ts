/** The outlines of the land, in two resolutions, loaded once for all maps of the page. */
export interface Land {
  /** The world is a square of so many units. */
  readonly units: number;
  /** The world is cut into `across` × `across` cells. */
  readonly across: number;
  /** SVG paths by cell, row by row from the north-west. */
  readonly land: readonly string[];
  readonly borders: readonly string[];
}

export type Resolution = 'coarse' | 'fine';

const IMPORT: Readonly<Record<Resolution, () => Promise<Land>>> = {
  coarse: () => import('../../../../geo/basemap/land-110m.js'),
  fine: () => import('../../../../geo/basemap/land-50m.js'),
};
const loaded: Partial<Record<Resolution, Land>> = {};

/** Undefined until it is loaded. A map created later draws it in its first frame. */
export const loadedLand = (resolution: Resolution): Land | undefined => loaded[resolution];

/** @throws what the import throws; the next call tries again. */
export async function loadLand(resolution: Resolution): Promise<void> {
  loaded[resolution] = await IMPORT[resolution]();
}
