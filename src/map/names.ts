/** The basemap's names on the map: exactly those of the scene, for the eye only, since they are no part of the story. */
import type { NameSpec } from '../core/scene/scene.js';
import { createKeyedNodes } from './keyed-nodes.js';
import { putAt, type PointOf } from './projection.js';

export interface NamesLayer {
  draw(names: readonly NameSpec[]): void;
  /** Puts every name where it belongs after the zoom or the origin changed. */
  place(): void;
}

/** @param pane an element of the map's own; filled with one span a name. */
export function createNames(pane: HTMLElement, pointOf: PointOf): NamesLayer {
  pane.ariaHidden = 'true';
  const nodes = createKeyedNodes<NameSpec, HTMLElement>(
    pane,
    () => document.createElement('span'),
    (node, { kind, text }) => {
      node.className = `name ${kind}`;
      node.textContent = text;
    },
  );
  const place = (): void => {
    for (const { spec, node } of nodes.entries.values()) putAt(node, pointOf(spec.coordinates));
  };
  return {
    draw(names) {
      nodes.draw(names);
      place();
    },
    place,
  };
}
