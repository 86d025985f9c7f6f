/**
 * Which meetings a reader wants to see. All conditions hold together (and); within one condition any value will do (or).
 * Time is compared by overlap, so that a range is found by any day of it and an uncertain date by every day it may be; and
 * by the calendar of the meeting's own place: "until 29 May" leaves out what was on 30 May in Seoul, though it was still the
 * 29th in Greenwich. What passes is found in passing.ts.
 */
import type { Atlas, Attendance, Mode, Status } from '../model/model.js';

export interface Filter {
  /** Ids of sides of which somebody attended. */
  readonly sides?: readonly string[];
  /** Ids of people who were all there together. */
  readonly people?: readonly string[];
  readonly topics?: readonly string[];
  readonly modes?: readonly Mode[];
  readonly statuses?: readonly Status[];
  /**
   * Calendar and clock of the meeting's place, both ends inclusive, written as if they were UTC: `Date.UTC(2018, 4, 29)` is
   * 29 May 2018, 0:00, wherever it was. Milliseconds since 1970. Undated meetings never pass a filter of time.
   */
  readonly from?: number;
  readonly to?: number;
}

export const NO_FILTER: Filter = Object.freeze({});

/** The side somebody sat on at a meeting: as stated there, else the person's own. */
export function sideOf(atlas: Pick<Atlas, 'personById'>, attendance: Attendance): string | undefined {
  return (
    attendance.side ?? (attendance.person === undefined ? undefined : atlas.personById.get(attendance.person)?.side)
  );
}
