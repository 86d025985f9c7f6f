/** A map in a shadow root, as the map element holds it, with everything it says written down. */
import type { LineSpec, MarkerSpec, NameSpec, Scene } from '../../src/core/scene/scene.js';
import { createMap } from '../../src/map/leaflet-map.js';
import { leafletStyles } from '../../src/map/leaflet-styles.js';
import type { MapOptions, MapView } from '../../src/map/map-view.js';
import { mapStyles } from '../../src/map/styles.js';

export interface MountedMap {
  readonly map: MapView;
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly container: HTMLElement;
  /** What the map said, oldest first, e.g. `['activate', 'place:a']`. */
  readonly said: (readonly [name: string, ...details: unknown[]])[];
  /** Settles with the details of the next event of that name. */
  readonly next: (name: string) => Promise<readonly unknown[]>;
  readonly marker: (key: string) => HTMLElement;
}

const mounted = new Set<{ readonly host: HTMLElement; readonly map: MapView }>();

export async function mountMap(
  options: Partial<MapOptions> & { readonly width?: string; readonly height?: string } = {},
): Promise<MountedMap> {
  const { width = '600px', height = '400px', ...mapOptions } = options;
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${leafletStyles}${mapStyles} :host { display: block; font: 16px sans-serif }
    #frame { position: relative; overflow: hidden; inline-size: ${width}; block-size: ${height} }`);
  root.adoptedStyleSheets = [sheet];
  const container = document.createElement('div');
  container.id = 'frame';
  const hint = document.createElement('p');
  hint.id = 'hint';
  root.append(container, hint);
  document.body.append(host);

  const said: MountedMap['said'] = [];
  const waiting = new Map<string, (details: readonly unknown[]) => void>();
  const hear =
    (name: string) =>
    (...details: unknown[]): void => {
      said.push([name, ...details]);
      waiting.get(name)?.(details);
      waiting.delete(name);
    };
  const map = await createMap(
    {
      container,
      basemap: 'none',
      view: { center: [0, 0], zoom: 2, size: [600, 400] },
      minZoom: 0,
      maxZoom: 12,
      words: {
        places: 'Places on the map',
        view: 'Map view',
        gestureHint: { wheel: 'Use Ctrl + scroll', touch: 'Use two fingers' },
      },
      placesHint: 'hint',
      ...mapOptions,
    },
    {
      view: hear('view'),
      activate: hear('activate'),
      hover: hear('hover'),
      focus: hear('focus'),
      tilesFailed: hear('tilesFailed'),
      names: hear('names'),
    },
  );
  const one = {
    map,
    host,
    root,
    container,
    said,
    next: (name: string) => new Promise<readonly unknown[]>((resolve) => waiting.set(name, resolve)),
    marker(key: string) {
      const element = map.elementOf(key);
      if (element === undefined) throw new Error(`Got no marker ${key}; expected it to be drawn.`);
      return element;
    },
  };
  mounted.add(one);
  return one;
}

/** Takes every map away again; call it after each test. */
export function unmountMaps(): void {
  for (const { map, host } of mounted) {
    if (host.shadowRoot?.querySelector('.map-root')) map.destroy();
    host.remove();
  }
  mounted.clear();
}

export const markerSpec = (id: string, changes: Partial<MarkerSpec> = {}): MarkerSpec => ({
  key: `place:${id}`,
  kind: 'place',
  places: [id],
  coordinates: [0, 0],
  offset: [0, 0],
  radius: 14,
  count: '2',
  label: id,
  labelBox: { at: [19, -9], size: [60, 18] },
  look: 'held',
  state: 'plain',
  expanded: false,
  name: `${id}, 2 meetings`,
  ...changes,
});

export const sceneOf = (
  markers: readonly MarkerSpec[],
  lines: readonly LineSpec[] = [],
  names: readonly NameSpec[] = [],
): Scene => ({ markers, lines, names });

/** Where the middle of an element is, in whole pixels of the viewport, as the mouse wants it. */
export function middleOf(element: Element): [number, number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

export const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
