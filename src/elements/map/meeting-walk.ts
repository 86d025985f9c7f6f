/**
 * The meetings in the order in which Page Down walks them, each with the places where it can be found on the map. Made once
 * for an atlas and a filter, since every focus asks where the keys would lead.
 */
import type { Atlas, Meeting } from '../../core/model.js';
import type { Snapshot } from '../../state/snapshot.js';
import { placesOf } from './places.js';

interface Walk {
  /** By date. */
  readonly legs: readonly { readonly meeting: Meeting; readonly places: readonly string[] }[];
  /** Place in `legs` of a meeting, by its id. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** Place in `legs` of the first meeting at a place, by the id of that. */
  readonly firstAt: ReadonlyMap<string, number>;
}

export class MeetingWalk {
  #walk: Walk | undefined;
  #madeOf: readonly unknown[] = [];

  of({ atlas, visible }: Snapshot): Walk {
    if (this.#walk === undefined || this.#madeOf[0] !== atlas || this.#madeOf[1] !== visible) {
      this.#walk = walkOf(atlas, visible);
      this.#madeOf = [atlas, visible];
    }
    return this.#walk;
  }
}

function walkOf(atlas: Atlas, visible: Snapshot['visible']): Walk {
  const legs = atlas.meetings
    .filter(({ id }) => visible?.has(id) ?? true)
    .map((meeting) => ({ meeting, places: placesOf(atlas, { kind: 'meeting', id: meeting.id }) }))
    .filter(({ places }) => places.length > 0);
  const firstAt = new Map<string, number>();
  legs.forEach(({ places }, index) => {
    for (const place of places) if (!firstAt.has(place)) firstAt.set(place, index);
  });
  return { legs, indexOf: new Map(legs.map(({ meeting }, index) => [meeting.id, index])), firstAt };
}
