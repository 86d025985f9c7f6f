/** How a marker looks: the subject of the selection, something that belongs to it, or neither. */
import type { MarkerSpec } from '../scene.js';

export function stateOf<Marker>(
  marker: Marker,
  selected: ReadonlySet<Marker>,
  related: ReadonlySet<Marker>,
  othersDimmed: boolean,
): MarkerSpec['state'] {
  if (selected.has(marker)) return 'selected';
  if (related.has(marker)) return 'related';
  return othersDimmed ? 'dimmed' : 'plain';
}
