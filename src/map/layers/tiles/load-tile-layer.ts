import type { Leaflet } from '../../leaflet.js';

/**
 * Loads Leaflet's layer of tiles, which most maps do without. In the package it is part of Leaflet, which is loaded already; in
 * the embed it is a file of its own (tools/leaflet.ts).
 * @throws what the import throws.
 */
export async function loadTileLayer(): Promise<Leaflet['tileLayer']> {
  const module = (await import('leaflet')) as Leaflet & { readonly default?: Leaflet };
  return (module.default ?? module).tileLayer;
}
