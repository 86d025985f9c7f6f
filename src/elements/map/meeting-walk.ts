/**
 * The meetings in the order in which Page Down walks them: by date, those that the filter leaves and that stand somewhere
 * on the map. Looked up one step at a time, since every focus asks where the keys would lead and an atlas may have a quarter
 * of a million meetings.
 */
import type { Atlas, Meeting } from '../../core/model.js';
import type { Snapshot } from '../../state/snapshot.js';
import { placesOf } from './places.js';

type Where = Pick<Snapshot, 'atlas' | 'visible'>;

export interface Reached {
  readonly meeting: Meeting;
  /** Where on the map it can be found; never empty. */
  readonly places: readonly string[];
}

export class MeetingWalk {
  #indexById: ReadonlyMap<string, number> | undefined;
  #of: Atlas | undefined;

  /** The place of a meeting in the order of dates; undefined if the walk leaves it out, or it is not at one of `here`. */
  indexAt(where: Where, id: string | undefined, here: ReadonlySet<string>): number | undefined {
    const index = id === undefined ? undefined : this.#order(where.atlas).get(id);
    return index !== undefined && stop(where, index)?.places.some((place) => here.has(place)) ? index : undefined;
  }

  /** Where the walk begins for those who are at one of `here`: its first meeting; −1 if there is none. */
  firstAt(where: Where, here: ReadonlySet<string>): number {
    const { atlas, visible } = where;
    let first = Infinity;
    for (const place of here) {
      for (const meetings of [atlas.meetingsByPlace.get(place), atlas.linksByPlace.get(place)]) {
        const meeting = meetings?.find(({ id }) => visible?.has(id) ?? true);
        first = Math.min(first, (meeting && this.#order(atlas).get(meeting.id)) ?? Infinity);
      }
    }
    return first === Infinity ? -1 : first;
  }

  /** The next stop after, or before, a place in the order. */
  next(where: Where, index: number, step: 1 | -1): Reached | undefined {
    for (let at = index + step; at >= 0 && at < where.atlas.meetings.length; at += step) {
      const found = stop(where, at);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #order(atlas: Atlas): ReadonlyMap<string, number> {
    if (this.#of !== atlas || this.#indexById === undefined) {
      this.#of = atlas;
      this.#indexById = new Map(atlas.meetings.map(({ id }, index) => [id, index]));
    }
    return this.#indexById;
  }
}

function stop({ atlas, visible }: Where, index: number): Reached | undefined {
  const meeting = atlas.meetings[index];
  if (meeting === undefined || !(visible?.has(meeting.id) ?? true)) return undefined;
  const places = placesOf(atlas, { kind: 'meeting', id: meeting.id });
  return places.length === 0 ? undefined : { meeting, places };
}
