/**
 * The meetings in the order in which Page Down walks them: by date, those that the filter leaves and that stand somewhere
 * on the map. Looked up one step at a time, since every focus asks where the keys would lead and an atlas may have a quarter
 * of a million meetings.
 */
import { compareMeetings } from '../../core/model/build-atlas.js';
import type { Meeting } from '../../core/model/model.js';
import { indexOfMeeting } from '../../core/queries/meetings.js';
import type { Snapshot } from '../../state/snapshot.js';
import { drawnPlacesOf } from './places.js';

type Where = Pick<Snapshot, 'atlas' | 'visible'>;

export interface Reached {
  readonly meeting: Meeting;
  /** Where on the map it can be found; never empty. */
  readonly places: readonly string[];
}

export class MeetingWalk {
  /** The place of a meeting in the order of dates; undefined if the walk leaves it out, or it is not at one of `here`. */
  indexAt(where: Where, id: string | undefined, here: ReadonlySet<string>): number | undefined {
    const meeting = id === undefined ? undefined : where.atlas.meetingById.get(id);
    if (meeting === undefined) return undefined;
    const index = indexOfMeeting(where.atlas, meeting);
    return stop(where, index)?.places.some((place) => here.has(place)) ? index : undefined;
  }

  /** Where the walk begins for those who are at one of `here`: its first meeting; −1 if there is none. */
  firstAt({ atlas, visible }: Where, here: ReadonlySet<string>): number {
    let first: Meeting | undefined;
    for (const place of here) {
      for (const meetings of [atlas.meetingsByPlace.get(place), atlas.remoteMeetingsByPlace.get(place)]) {
        for (const meeting of meetings ?? []) {
          if (first !== undefined && compareMeetings(meeting, first) >= 0) break;
          if (visible?.has(meeting.id) ?? true) first = meeting;
        }
      }
    }
    return first === undefined ? -1 : indexOfMeeting(atlas, first);
  }

  /** The next stop after, or before, a place in the order. */
  next(where: Where, index: number, step: 1 | -1): Reached | undefined {
    for (let at = index + step; at >= 0 && at < where.atlas.meetings.length; at += step) {
      const found = stop(where, at);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

function stop({ atlas, visible }: Where, index: number): Reached | undefined {
  const meeting = atlas.meetings[index];
  if (meeting === undefined || !(visible?.hasIndex(index) ?? true)) return undefined;
  const places = drawnPlacesOf(atlas, { kind: 'meeting', id: meeting.id });
  return places.length === 0 ? undefined : { meeting, places };
}
