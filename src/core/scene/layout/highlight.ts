/** What a selection means for the places: which are the subject, which belong to it, and whether the rest stands back. */
import type { Atlas, Ref } from '../../model/model.js';
import type { MarkerSpec } from '../scene.js';

export interface Highlight {
  /** Ids of places. */
  readonly selected: readonly string[];
  readonly related: readonly string[];
  readonly othersDimmed: boolean;
}

const NOTHING: Highlight = { selected: [], related: [], othersDimmed: false };

/**
 * A place, or the places a meeting states, are selected. Of a call that states none the capitals it joins are related to
 * it. The places of all a person's meetings are related (the capitals, where none states a place), and others are dimmed.
 */
export function highlightOf(atlas: Atlas, selection: Ref | undefined): Highlight {
  if (selection === undefined) return NOTHING;
  const { kind, id } = selection;
  if (kind === 'place') return { ...NOTHING, selected: [id] };
  if (kind === 'meeting') {
    const places = (atlas.meetingById.get(id)?.places ?? []).map(({ place }) => place);
    return places.length > 0
      ? { ...NOTHING, selected: places }
      : { ...NOTHING, related: atlas.capitalsByMeeting.get(id) ?? [] };
  }
  const meetings = atlas.meetingsByPerson.get(id) ?? [];
  const visited = meetings.flatMap((meeting) => meeting.places.map(({ place }) => place));
  const called = meetings.flatMap((meeting) => atlas.capitalsByMeeting.get(meeting.id) ?? []);
  return { selected: [], related: [...new Set(visited.length > 0 ? visited : called)], othersDimmed: true };
}

/** How a marker looks that is among the selected, the related, or neither. */
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
