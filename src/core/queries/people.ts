/** Questions about people: where somebody went, and whom they met. */
import type { Atlas, Meeting, Person, Place } from '../model.js';

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
 * (which have no place in an order) are left out; a meeting at several places stands at its first.
 */
export function journey(
  atlas: Atlas,
  personId: string,
): { readonly stops: readonly Stop[]; readonly legs: readonly Leg[] } {
  const stops: { number: number; place: Place; meetings: Meeting[]; planned: boolean }[] = [];
  for (const meeting of atlas.meetingsByPerson.get(personId) ?? []) {
    const first = meeting.places[0];
    const place = first === undefined ? undefined : atlas.placeById.get(first.place);
    if (meeting.mode !== 'in-person' || meeting.status === 'cancelled') continue;
    if (place?.coordinates === undefined || meeting.when === undefined) continue;
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

/** Everybody somebody met or spoke with, most often first; what was cancelled does not count. */
export function metWith(
  atlas: Atlas,
  personId: string,
): readonly { readonly person: Person; readonly meetings: readonly Meeting[] }[] {
  const together = new Map<string, Meeting[]>();
  for (const meeting of atlas.meetingsByPerson.get(personId) ?? []) {
    if (meeting.status === 'cancelled') continue;
    for (const other of new Set(meeting.attendance.map(({ person }) => person))) {
      if (other === undefined || other === personId) continue;
      together.set(other, [...(together.get(other) ?? []), meeting]);
    }
  }
  const order = new Map(atlas.people.map(({ id }, index) => [id, index]));
  return [...together]
    .flatMap(([id, meetings]) => {
      const person = atlas.personById.get(id);
      return person === undefined ? [] : [{ person, meetings }];
    })
    .sort(
      (a, b) => b.meetings.length - a.meetings.length || (order.get(a.person.id) ?? 0) - (order.get(b.person.id) ?? 0),
    );
}
