/** Questions about people: where a person went. Whom the person met: encounters.ts. */
import type { Atlas, Meeting, Place } from '../model/model.js';
import { isDated } from '../time/edtf.js';

/** A stay at a place: one meeting, or several in a row, at that place. */
export interface Stop {
  /** Counts from 1, as on the map. */
  readonly number: number;
  readonly place: Place;
  readonly meetings: readonly Meeting[];
  /** All its meetings are planned. */
  readonly planned: boolean;
}

export interface Leg {
  readonly from: Place;
  readonly to: Place;
  /** Leads to a planned stop. */
  readonly planned: boolean;
}

/**
 * The places where a person attended meetings, in order of time. Calls and letters are left out, because people do not travel
 * for them; so are cancelled meetings and meetings without a date. A meeting at several places counts at the first place that
 * has coordinates.
 */
export function journey(
  atlas: Atlas,
  personId: string,
): { readonly stops: readonly Stop[]; readonly legs: readonly Leg[] } {
  const stops: { number: number; place: Place; meetings: Meeting[]; planned: boolean }[] = [];
  for (const meeting of atlas.meetingsByPerson.get(personId) ?? []) {
    if (meeting.mode !== 'in-person' || meeting.status === 'cancelled' || !isDated(meeting.when)) continue;
    const places = meeting.places.map((stated) => atlas.placeById.get(stated.place));
    const place = places.find((known) => known?.coordinates !== undefined);
    if (place === undefined) continue;
    const planned = meeting.status === 'planned';
    const last = stops.at(-1);
    if (last?.place === place) {
      last.meetings.push(meeting);
      last.planned &&= planned;
    } else {
      stops.push({ number: stops.length + 1, place, meetings: [meeting], planned });
    }
  }
  const legs = stops.slice(1).flatMap(({ place: to, planned }, index) => {
    const from = stops[index]?.place;
    return from === undefined ? [] : [{ from, to, planned }];
  });
  return { stops, legs };
}
