/**
 * What the map shows for a selection: the places of the selected thing, the related places, and whether all others are
 * dimmed.
 */
import type { Highlight } from '../../kinds/kind.js';
import { highlightOf, type Ref } from '../../kinds/registry.js';
import type { Atlas } from '../../model/model.js';
import type { MarkerSpec } from '../scene.js';

/**
 * Without a selection, or with an unknown one, no place is highlighted. Without a selection all calls and letters are drawn.
 */
export function highlightFor(atlas: Atlas, selection: Ref | undefined): Highlight {
  const nothing = { selected: [], related: [], othersDimmed: false };
  if (selection !== undefined) return highlightOf(atlas, selection) ?? { ...nothing, calls: [] };
  return { ...nothing, calls: [...atlas.capitalsByMeeting.keys()].flatMap((id) => atlas.meetingById.get(id) ?? []) };
}

/** The state of a marker, given the selected and the related markers. */
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
