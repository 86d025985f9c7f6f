/**
 * The names of the basemap. The layer loads them, offers those near the view, and draws exactly those that the scene has
 * placed. They are hidden from screen readers, since they are no part of the data. Tiles have names of their own: with
 * tiles the layer offers none, unless the tiles fail.
 */
import type { BasemapName, NameSpec } from '../../../core/scene/scene.js';
import { createKeyedNodes } from '../../keyed-nodes.js';
import { createOriginCheck, putAt } from '../../projection.js';
import type { LayerContext, LayerType, MapLayer } from '../layer.js';
import { namesNear } from './near.js';
import { namesStyles } from './styles.js';

/** Names are offered this far around the view, as a multiple of its size on each side. */
const MARGIN = 0.25;

export const names: LayerType = { styles: namesStyles, create: createNamesLayer };

function createNamesLayer({ map, root, options, events, pointOf, createPane }: LayerContext): MapLayer {
  const pane = createPane('names');
  pane.ariaHidden = 'true';
  const hasMoved = createOriginCheck(map);
  let known: readonly BasemapName[] = [];
  let isDestroyed = false;

  const nodes = createKeyedNodes<NameSpec, HTMLElement>(
    pane,
    () => document.createElement('span'),
    (node, { kind, text }) => {
      node.className = `name ${kind}`;
      node.textContent = text;
    },
  );
  const position = (): void => {
    for (const { spec, node } of nodes.entries.values()) putAt(node, pointOf(spec.coordinates));
  };

  async function load(): Promise<void> {
    const { basemapNames } = await import('../../../../geo/basemap/names.js');
    if (isDestroyed) return;
    known = basemapNames;
    events.names?.();
  }
  // Without the names the map has none; nothing depends on them.
  const cancelLoading = /^(?:none|land)$/.test(options.basemap)
    ? undefined
    : afterPaint(() => void load().catch(() => undefined));

  return {
    draw(scene) {
      nodes.draw(scene.names);
      position();
    },
    move() {
      if (hasMoved()) position();
    },
    get names() {
      if (options.tiles !== undefined && root.dataset['tiles'] !== 'failed') return [];
      const bounds = map.getBounds().pad(MARGIN);
      const span = bounds.getEast() - bounds.getWest();
      return namesNear(known, map.getCenter().lng, span, [bounds.getSouth(), bounds.getNorth()]);
    },
    destroy() {
      isDestroyed = true;
      cancelLoading?.();
    },
  };
}

/**
 * Calls `act` once the next frame is painted and the page is idle, so that markers, which names must avoid, come first.
 * Safari has no idle callback.
 * @returns a function that cancels the call: a pending call would keep a destroyed map in memory.
 */
function afterPaint(act: () => void): () => void {
  let cancel = (): void => cancelAnimationFrame(frame);
  const frame = requestAnimationFrame(() => {
    if (typeof requestIdleCallback === 'function') {
      const idle = requestIdleCallback(act, { timeout: 300 });
      cancel = () => cancelIdleCallback(idle);
    } else {
      const timer = setTimeout(act);
      cancel = () => clearTimeout(timer);
    }
  });
  return () => cancel();
}
