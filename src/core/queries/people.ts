/** Questions about people: where somebody went, and whom they met. */
import { compareNames } from '../model/build-atlas.js';
import type { Atlas, Meeting, Person, Place } from '../model/model.js';
import { isDated } from '../time/edtf.js';

/** A stay at a place: one meeting there, or several in a row. */
export interface Stop {
  /** From 1, as on the map. */
  readonly number: number;
  readonly place: Place;
  readonly meetings: readonly Meeting[];
  /** Nothing of it had been held. */
  readonly planned: boolean;
}

export interface Leg {
  readonly from: Place;
  readonly to: Place;
  /** Towards a planned stop. */
  readonly planned: boolean;
}

/**
 * A person's way from meeting to meeting, in person only: nobody travels for a call. Cancelled meetings and undated ones
 * (which have no place in an order) are left out; a meeting at several places stands at the first that can be drawn.
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

/**
 * Everybody somebody met or spoke with, most often first, then by name; each with their meetings by time. What was cancelled
 * or only planned brought nobody together.
 */
export function metWith(
  atlas: Atlas,
  personId: string,
): readonly { readonly person: Person; readonly meetings: readonly Meeting[] }[] {
  const together = new Map<Person, Meeting[]>();
  for (const meeting of atlas.meetingsByPerson.get(personId) ?? []) {
    if (meeting.status === 'cancelled' || meeting.status === 'planned') continue;
    for (const id of new Set(meeting.attendance.map(({ person }) => person))) {
      const other = id === undefined || id === personId ? undefined : atlas.personById.get(id);
      if (other === undefined) continue;
      const meetings = together.get(other);
      if (meetings === undefined) together.set(other, [meeting]);
      else meetings.push(meeting);
    }
  }
  return [...together]
    .map(([person, meetings]) => ({ person, meetings }))
    .sort((a, b) => b.meetings.length - a.meetings.length || compareNames(a.person, b.person));
}
