/**
 * The only door to Leaflet: imported when a map is made, never before, because it throws without a window and weighs
 * 41 kB. Two of its habits are undone here so that strict pages and pages with a Leaflet of their own are not disturbed.
 */
export type Leaflet = typeof import('leaflet');

let loading: Promise<Leaflet> | undefined;

/**
 * @returns Leaflet, loaded once for the page.
 * @throws what the import throws; the next call tries again.
 */
export function loadLeaflet(): Promise<Leaflet> {
  loading ??= importLeaflet().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/**
 * While it is imported, Leaflet 1.9 asks by `innerHTML` whether inline SVG works, which Trusted Types forbid. It does not
 * ask where SVG itself seems to be missing; every browser we support has both, so that is set right afterwards. It asks
 * for VML instead, is refused, and goes on; such a refusal shows in the console once. (Bundles are spared both questions
 * by tools/leaflet-browser.js.)
 * Its UMD build also takes the global name `L`, which may be the page's own Leaflet of another version: it is given back.
 */
async function importLeaflet(): Promise<Leaflet> {
  const globals = globalThis as { L?: unknown };
  const globalBefore = globals.L;
  const putBack = 'trustedTypes' in globalThis ? hideSvgProbe() : undefined;
  try {
    const module = (await import('leaflet')) as Leaflet & { readonly default?: Leaflet };
    const leaflet = module.default ?? module;
    const browser = leaflet.Browser as { svg: boolean; inlineSvg?: boolean };
    browser.svg = true;
    browser.inlineSvg = true;
    return leaflet;
  } finally {
    putBack?.();
    if (globals.L !== globalBefore) {
      if (globalBefore === undefined) delete globals.L;
      else globals.L = globalBefore;
    }
  }
}

/** @returns what puts it back. */
function hideSvgProbe(): () => void {
  const prototype = SVGSVGElement.prototype;
  const probe = Object.getOwnPropertyDescriptor(prototype, 'createSVGRect');
  if (probe === undefined) return () => undefined;
  Reflect.deleteProperty(prototype, 'createSVGRect');
  return () => Object.defineProperty(prototype, 'createSVGRect', probe);
}

/** While the mouse is down Leaflet listens on the window, and keeps its book of that there. Once all is crossed out it is taken away. */
export function removeEmptyLeafletRegistry(): void {
  const view = globalThis as { _leaflet_events?: Readonly<Record<string, unknown>> };
  const book = view._leaflet_events;
  if (book !== undefined && Object.values(book).every((entry) => entry === null)) delete view._leaflet_events;
}
