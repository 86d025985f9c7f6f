/** A map in a shadow root, as in the map element, with a record of the events it reports. */
import type { LineSpec, MarkerSpec, NameSpec, Scene } from '../../src/core/scene/scene.js';
import { createMap } from '../../src/map/leaflet-map.js';
import type { MapOptions, MapView } from '../../src/map/map-view.js';

export interface MountedMap {
  readonly map: MapView;
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly container: HTMLElement;
  readonly toolbar: HTMLElement;
  /** What the map reported, oldest first, e.g. `['activate', 'place:a']`. */
  readonly reported: (readonly [name: string, ...details: unknown[]])[];
  /** Settles with the details of the next event of that name. */
  readonly next: (name: string) => Promise<readonly unknown[]>;
  readonly marker: (key: string) => HTMLElement;
}

const mounted = new Set<{ readonly host: HTMLElement; readonly map: MapView }>();

export async function mountMap(
  options: Partial<MapOptions> & {
    readonly width?: string;
    readonly height?: string;
    /** CSS that the root has before there is a map. */
    readonly rootStyles?: string;
  } = {},
): Promise<MountedMap> {
  const { width = '600px', height = '400px', rootStyles = '', ...mapOptions } = options;
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${rootStyles} :host { display: block; font: 16px sans-serif }
    #frame { position: relative; overflow: hidden; inline-size: ${width}; block-size: ${height} }`);
  root.adoptedStyleSheets = [sheet];
  const container = document.createElement('div');
  container.id = 'frame';
  const hint = document.createElement('p');
  hint.id = 'hint';
  root.append(container, hint);
  document.body.append(host);

  const reported: MountedMap['reported'] = [];
  const waiting = new Map<string, (details: readonly unknown[]) => void>();
  const record =
    (name: string) =>
    (...details: unknown[]): void => {
      reported.push([name, ...details]);
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
      view: record('view'),
      activate: record('activate'),
      focus: record('focus'),
      tilesFailed: record('tilesFailed'),
      names: record('names'),
    },
  );
  const one = {
    map,
    host,
    root,
    container,
    toolbar: container.querySelector<HTMLElement>('[role="toolbar"]') as HTMLElement,
    reported,
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

/** Removes all maps; call it after each test. */
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

/** The middle of an element, in whole pixels of the viewport. */
export function middleOf(element: Element): [number, number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

export const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Waits, frame by frame, until a condition is true; the test's time limit ends it. */
export async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await nextFrame();
}
