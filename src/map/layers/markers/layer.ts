/**
 * The places and clusters: native buttons in one toolbar with one tab stop, in the order of the scene. The map element
 * decides what a key does; this layer reports which marker was activated or focused.
 */
import type { MarkerSpec } from '../../../core/scene/scene.js';
import { createKeyedNodes } from '../../keyed-nodes.js';
import { createOriginCheck, latLng, putAt } from '../../projection.js';
import type { LayerContext, LayerType, MapLayer } from '../layer.js';
import { panToShow } from './bring-into-view.js';
import { boxSize, createMarker, updateMarker } from './marker-element.js';
import { markerStyles } from './styles.js';

export const markers: LayerType = { styles: markerStyles, create: createMarkersLayer };

function createMarkersLayer({ map, options, events, pointOf, createPane, panBy }: LayerContext): MapLayer {
  const pane = createPane('markers');
  pane.role = 'toolbar';
  pane.ariaLabel = options.words.places;
  pane.setAttribute('aria-describedby', options.placesHint);
  const nodes = createKeyedNodes<MarkerSpec, HTMLButtonElement>(pane, createMarker, updateMarker);
  const hasMoved = createOriginCheck(map);
  let specs: readonly MarkerSpec[] = [];
  let current: string | undefined;
  let isFocusing = false;

  /** Exactly one marker is a tab stop. */
  function setCurrent(key: string | undefined): void {
    const [before, after] = [current, key].map((one) => (one === undefined ? undefined : nodes.get(one)));
    if (before !== undefined) before.tabIndex = -1;
    current = key;
    if (after !== undefined) after.tabIndex = 0;
  }

  function position(): void {
    for (const { spec, node } of nodes.entries.values()) {
      const [x, y] = pointOf(spec.coordinates);
      const half = boxSize(spec) / 2;
      putAt(node, [x + spec.offset[0] - half, y + spec.offset[1] - half]);
    }
  }

  /** For focus by keyboard or by a script. A press of the pointer never moves the map under the pointer. */
  function bringIntoView(key: string): void {
    const entry = nodes.entries.get(key);
    if (entry === undefined || !(isFocusing || entry.node.matches(':focus-visible'))) return;
    const { x, y } = map.latLngToContainerPoint(latLng(entry.spec.coordinates));
    const size = map.getSize();
    const pan = panToShow(entry.spec, [x, y], [size.x, size.y]);
    if (pan[0] !== 0 || pan[1] !== 0) panBy(pan);
  }

  pane.addEventListener('pointerover', turnLabel);
  pane.addEventListener('focusin', turnLabel);
  pane.addEventListener('click', ({ target }) => {
    const key = keyOf(target);
    if (key !== undefined) events.activate?.(key);
  });
  pane.addEventListener('focusin', ({ target }) => {
    const key = keyOf(target);
    if (key === undefined) return;
    setCurrent(key);
    bringIntoView(key);
    events.focus?.(key);
  });

  return {
    draw(scene) {
      const before = specs;
      specs = scene.markers;
      nodes.draw(specs);
      if (current === undefined || nodes.get(current) === undefined) setCurrent(successorOf(current, before, specs));
      position();
    },
    move() {
      if (hasMoved()) position();
    },
    setWords({ places }) {
      if (pane.ariaLabel !== places) pane.ariaLabel = places;
    },
    destroy: () => undefined,
    toolbar: {
      get current() {
        return current;
      },
      focus(key) {
        const node = nodes.get(key);
        if (node === undefined) return false;
        setCurrent(key);
        isFocusing = true;
        node.focus({ preventScroll: true });
        isFocusing = false;
        // Panning has brought the marker into the map; the page may have to scroll as well.
        node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        return true;
      },
      elementOf: (key) => nodes.get(key),
    },
  };
}

const keyOf = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('.marker')?.dataset['key'] : undefined;

/** Which marker gets the tab stop of a removed one: the marker that shows its place, else the one at its index. */
function successorOf(
  key: string | undefined,
  before: readonly MarkerSpec[],
  now: readonly MarkerSpec[],
): string | undefined {
  const index = before.findIndex((spec) => spec.key === key);
  const places = new Set(before[index]?.places);
  const successor =
    now.find((spec) => spec.places.some((id) => places.has(id))) ?? now[Math.max(0, Math.min(index, now.length - 1))];
  return successor?.key;
}

/** A label that hover or focus shows opens to the left if it would reach beyond the right edge of the map. */
function turnLabel({ target }: Event): void {
  const label = target instanceof Element ? target.closest('.marker')?.querySelector('.on-demand') : null;
  const edge = label?.closest('.map-root')?.getBoundingClientRect().right;
  if (!(label instanceof HTMLElement) || edge === undefined) return;
  label.classList.remove('leftward');
  label.classList.toggle('leftward', label.getBoundingClientRect().right > edge);
}
