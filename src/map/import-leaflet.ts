/**
 * Imports Leaflet and undoes two of its side effects, so that strict pages and pages with a Leaflet of their own are not disturbed.
 * Bundles have tools/leaflet-import.js in place of this module.
 */
type Leaflet = typeof import('leaflet');

/**
 * While Leaflet 1.9 loads, it tests with `innerHTML` whether inline SVG works, which Trusted Types forbid. It does not test if
 * SVG itself seems to be missing, so SVG is hidden meanwhile; afterwards `Browser` gets the values that are true for all
 * supported browsers. Leaflet then tests for VML in the same way, is refused, and continues; the console shows that refusal
 * once. (Bundles have neither test, see tools/leaflet-browser.js.)
 *
 * Leaflet's UMD build sets the global `L`, which may be the page's own Leaflet of another version: it is restored.
 */
export async function importLeaflet(): Promise<Leaflet> {
  const globals = globalThis as { L?: unknown };
  const globalBefore = globals.L;
  const restoreSvg = 'trustedTypes' in globalThis ? hideSvg() : undefined;
  try {
    const module = (await import('leaflet')) as Leaflet & { readonly default?: Leaflet };
    const leaflet = module.default ?? module;
    const browser = leaflet.Browser as { svg: boolean; inlineSvg?: boolean };
    browser.svg = true;
    browser.inlineSvg = true;
    return leaflet;
  } finally {
    restoreSvg?.();
    if (globals.L !== globalBefore) {
      if (globalBefore === undefined) delete globals.L;
      else globals.L = globalBefore;
    }
  }
}

/** Removes the method by which Leaflet recognises SVG. @returns a function that restores it. */
function hideSvg(): () => void {
  const prototype = SVGSVGElement.prototype;
  const method = Object.getOwnPropertyDescriptor(prototype, 'createSVGRect');
  if (method === undefined) return () => undefined;
  Reflect.deleteProperty(prototype, 'createSVGRect');
  return () => Object.defineProperty(prototype, 'createSVGRect', method);
}
