/** Where meetings are on the map: the places they state, or for calls and letters the capitals they join. */
import type { Atlas, Meeting } from '../model/model.js';
import type { Highlight } from './kind.js';

/** @returns ids of the places of one meeting; of a call or letter without a stated place, those of the capitals. */
export function placesOfMeeting(atlas: Atlas, meeting: Meeting): readonly string[] {
  return meeting.places.length > 0 ? statedPlaces(meeting) : (atlas.capitalsByMeeting.get(meeting.id) ?? []);
}

/** @returns ids of the places of all these meetings, each once, in order. */
export function placesOfMeetings(atlas: Atlas, meetings: readonly Meeting[]): readonly string[] {
  return [...new Set(meetings.flatMap((meeting) => placesOfMeeting(atlas, meeting)))];
}

/**
 * The places the meetings state are related and others are dimmed; where no meeting states a place, the capitals that calls
 * and letters join are related.
 */
export function highlightMeetings(atlas: Atlas, meetings: readonly Meeting[]): Highlight {
  const visited = meetings.flatMap(statedPlaces);
  const related = visited.length > 0 ? visited : placesOfMeetings(atlas, meetings);
  return { selected: [], related: [...new Set(related)], othersDimmed: true, calls: meetings };
}

const statedPlaces = (meeting: Meeting): readonly string[] => meeting.places.map(({ place }) => place);
