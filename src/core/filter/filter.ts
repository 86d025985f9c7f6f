/**
 * A filter: which meetings the user wants to see. All conditions must hold (and); within one condition any of its values
 * is enough (or). filter-result.ts applies it.
 *
 * A time range matches every meeting that overlaps it, so a meeting of several days is found by each of them, and an
 * uncertain date by each day it may be. Times are compared in the calendar of the meeting's own place: "until 29 May"
 * excludes a meeting on 30 May in Seoul, although it was still the 29th in Greenwich.
 */
import type { Atlas, Attendance, Certainty, Mode, Status } from '../model/model.js';

export interface Filter {
  /** Ids of sides; at least one of them attended. */
  readonly sides?: readonly string[];
  /** Ids of people; all of them attended. */
  readonly people?: readonly string[];
  readonly topics?: readonly string[];
  /** Ids of series; '' for meetings that belong to none. */
  readonly series?: readonly string[];
  /** Ids of places that a meeting states; '' for meetings that state none. The capitals of a call are not places of it. */
  readonly places?: readonly string[];
  readonly modes?: readonly Mode[];
  readonly statuses?: readonly Status[];
  /** The certainty of the meeting itself; '' for meetings that state none. */
  readonly certainties?: readonly (Certainty | '')[];
  /**
   * Local calendar and clock of the meeting's place, both ends inclusive, written as if they were UTC:
   * `Date.UTC(2018, 4, 29)` is 29 May 2018, 0:00, in any time zone. Milliseconds since 1970. A meeting without a date
   * never passes a filter of time.
   */
  readonly from?: number;
  readonly to?: number;
}

export const NO_FILTER: Filter = Object.freeze({});

/** @returns how many conditions the filter has: one for each value, and one for the time. */
export const countConditions = ({ from, to, ...values }: Filter): number =>
  Object.values(values).flat().length + (from === undefined && to === undefined ? 0 : 1);

/** The side an attendance counts for: the one it states, else the side of its person. */
export function sideOf(atlas: Pick<Atlas, 'personById'>, attendance: Attendance): string | undefined {
  return (
    attendance.side ?? (attendance.person === undefined ? undefined : atlas.personById.get(attendance.person)?.side)
  );
}
