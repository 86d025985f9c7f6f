/**
 * Loads Leaflet, when a map is created and never before: Leaflet throws without a window and weighs 41 kB. Two side effects
 * of it are undone here, so that strict pages and pages with a Leaflet of their own are not disturbed.
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
 * While Leaflet 1.9 loads, it tests with `innerHTML` whether inline SVG works, which Trusted Types forbid. It does not test if
 * SVG itself seems to be missing, so SVG is hidden meanwhile; afterwards `Browser` gets the values that are true for all
 * supported browsers. Leaflet then tests for VML in the same way, is refused, and continues; the console shows that refusal
 * once. (Bundles have neither test, see tools/leaflet-browser.js.)
 *
 * Leaflet's UMD build sets the global `L`, which may be the page's own Leaflet of another version: it is restored.
 */
async function importLeaflet(): Promise<Leaflet> {
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

/**
 * While the mouse button is down, Leaflet listens on the window and stores its listeners in `window._leaflet_events`. This
 * deletes the object when it is empty, so that no global is left on the page.
 */
export function removeEmptyLeafletRegistry(): void {
  const globals = globalThis as { _leaflet_events?: Readonly<Record<string, unknown>> };
  const listeners = globals._leaflet_events;
  if (listeners !== undefined && Object.values(listeners).every((listener) => listener === null))
    delete globals._leaflet_events;
}
