/**
 * What the map shows for a selection: the places of the selected thing, the related places, and whether all others are
 * dimmed.
 */
import type { Highlight } from '../../kinds/kind.js';
import { highlightMeetings } from '../../kinds/meeting-places.js';
import { highlightOf, type Ref } from '../../kinds/registry.js';
import type { Atlas, Meeting } from '../../model/model.js';
import type { MarkerSpec } from '../scene.js';

/**
 * Without a selection, or with an unknown one, no place is highlighted. Without a selection all calls and letters are drawn.
 *
 * @param selection a thing, or the meetings that answer a question.
 */
export function highlightFor(atlas: Atlas, selection: Ref | readonly Meeting[] | undefined): Highlight {
  const nothing = { selected: [], related: [], othersDimmed: false };
  if (selection !== undefined && !('kind' in selection)) return highlightMeetings(atlas, selection);
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
