/**
 * The meetings in the order in which Page Down goes through them: by date, those that pass the filter and have a place on
 * the map. Found one step at a time, since each focus asks where the keys lead, and an atlas may have 250,000 meetings.
 */
import { placesOfMeetings } from '../../core/kinds/meeting-places.js';
import { placesOf, type Ref } from '../../core/kinds/registry.js';
import { compareMeetings } from '../../core/model/build-atlas.js';
import type { Atlas, Meeting } from '../../core/model/model.js';
import { indexOfMeeting } from '../../core/queries/meetings.js';
import type { Snapshot } from '../../state/snapshot.js';

type MeetingFilter = Pick<Snapshot, 'atlas' | 'visible'>;

export interface MeetingStop {
  readonly meeting: Meeting;
  /** Ids of its places on the map; never empty. */
  readonly places: readonly string[];
}

/** Ids of the places that a page or some meetings are about, as far as they have coordinates. */
export function drawnPlacesOf(atlas: Atlas, of: Ref | readonly Meeting[]): readonly string[] {
  const places = 'kind' in of ? placesOf(atlas, of) : placesOfMeetings(atlas, of);
  return places.filter((id) => atlas.placeById.get(id)?.coordinates !== undefined);
}

/** The index of a meeting; undefined if Page Down skips the meeting, or none of its places is in `placeIds`. */
export function indexAtPlaces(
  filter: MeetingFilter,
  meetingId: string | undefined,
  placeIds: ReadonlySet<string>,
): number | undefined {
  const meeting = meetingId === undefined ? undefined : filter.atlas.meetingById.get(meetingId);
  if (meeting === undefined) return undefined;
  const index = indexOfMeeting(filter.atlas, meeting);
  return stopAt(filter, index)?.places.some((id) => placeIds.has(id)) ? index : undefined;
}

/** The index of the first passing meeting at the places; −1 if there is none. */
export function firstIndexAtPlaces({ atlas, visible }: MeetingFilter, placeIds: ReadonlySet<string>): number {
  let first: Meeting | undefined;
  for (const id of placeIds) {
    for (const meetings of [atlas.meetingsByPlace.get(id), atlas.remoteMeetingsByPlace.get(id)]) {
      for (const meeting of meetings ?? []) {
        if (first !== undefined && compareMeetings(meeting, first) >= 0) break;
        if (visible?.has(meeting.id) ?? true) first = meeting;
      }
    }
  }
  return first === undefined ? -1 : indexOfMeeting(atlas, first);
}

/** The next stop after an index (`step` 1), or before it (−1). */
export function nextStop(filter: MeetingFilter, index: number, step: 1 | -1): MeetingStop | undefined {
  for (let at = index + step; at >= 0 && at < filter.atlas.meetings.length; at += step) {
    const found = stopAt(filter, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

function stopAt({ atlas, visible }: MeetingFilter, index: number): MeetingStop | undefined {
  const meeting = atlas.meetings[index];
  if (meeting === undefined || !(visible?.hasIndex(index) ?? true)) return undefined;
  const places = drawnPlacesOf(atlas, { kind: 'meeting', id: meeting.id });
  return places.length === 0 ? undefined : { meeting, places };
}
