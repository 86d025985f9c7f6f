/**
 * For bundles: Leaflet's map without the methods that the atlas has no use for (flights, the reader's position, bounds).
 * They hang on one object that no bundler can shake, and are a quarter of it. tests/leaflet-small.test.ts looks for calls.
 */
import ts from 'typescript';
import type { Plugin } from 'vite';

/** Methods of `Map` that are left out. */
export const UNUSED: readonly string[] = [
  ...['flyTo', 'flyToBounds', 'fitWorld', 'fitBounds', '_getBoundsCenterZoom', 'getBoundsZoom'],
  ...['setMaxBounds', 'panInsideBounds', 'panInside', 'zoomIn', 'zoomOut'],
  ...['locate', 'stopLocate', '_handleGeolocationError', '_handleGeolocationResponse'],
];

/**
 * @param code the source of leaflet/src/map/Map.js.
 * @throws Error for a method that is not there: another version of Leaflet wants another look.
 */
export function withoutUnused(code: string): string {
  const missing = new Set(UNUSED);
  const cuts: { readonly from: number; readonly to: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && missing.delete(node.name.text)) {
      const comma = code.indexOf(',', node.getEnd());
      cuts.push({ from: node.getFullStart(), to: comma + 1 });
    } else ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('Map.js', code, ts.ScriptTarget.ES2022, true));
  if (missing.size > 0) throw new Error(`Got a Leaflet without ${[...missing].join(', ')} when expected 1.9.4.`);
  return cuts.toReversed().reduce((text, { from, to }) => text.slice(0, from) + text.slice(to), code);
}

export const leafletUnused = (): Plugin => ({
  name: 'leaflet-unused',
  enforce: 'pre',
  transform(code, id) {
    return /leaflet\/src\/map\/Map\.js$/.test(id) ? { code: withoutUnused(code), map: null } : undefined;
  },
});
