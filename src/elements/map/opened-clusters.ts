/** The clusters the user has opened, one inside the other, so that Escape closes them in turn. */
import type { View } from '../../core/scene/scene.js';
import type { MapContext } from './map-context.js';

interface OpenedCluster {
  /** Ids of places. */
  readonly members: readonly string[];
  /** The view the cluster was opened from. */
  readonly view: View;
}

export class OpenedClusters {
  #opened: OpenedCluster[] = [];

  add(members: readonly string[], view: View): void {
    this.#opened.push({ members, view });
  }

  /**
   * Takes the cluster opened last. A cluster that zooming out has closed is skipped.
   * @returns the view to go back to and a place of the cluster; undefined if no cluster is open.
   */
  close({ view, state }: MapContext): { readonly view: View; readonly placeId: string } | undefined {
    for (let cluster = this.#opened.pop(); cluster !== undefined; cluster = this.#opened.pop()) {
      const placeId = cluster.members.find((id) => state.atlas.placeById.has(id));
      if (placeId !== undefined && view.zoom > cluster.view.zoom) return { view: cluster.view, placeId };
    }
    return undefined;
  }
}
