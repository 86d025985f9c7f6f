/** What decides where a key leads: plain values, read and never changed by what uses them. */
import type { SceneSource } from '../../core/scene/scene-source.js';
import type { View } from '../../core/scene/scene.js';
import type { Snapshot } from '../../state/snapshot.js';

export interface MapContext {
  readonly source: SceneSource;
  readonly view: View;
  readonly state: Snapshot;
}
