/** What the whole of an atlas amounts to. */
import type { Atlas, Meeting } from '../model.js';

export interface Statistics {
  readonly places: number;
  /** In person. */
  readonly meetings: number;
  /** By telephone, video or letter. */
  readonly calls: number;
  readonly people: number;
}

export function statistics(atlas: Atlas): Statistics {
  const meetings = atlas.meetings.filter(({ mode }) => mode === 'in-person').length;
  return {
    places: atlas.places.length,
    meetings,
    calls: atlas.meetings.length - meetings,
    people: atlas.people.length,
  };
}

/** Whether every dated meeting lies in one year, so that the year need not be said with each. */
export function inOneYear(meetings: readonly Meeting[]): boolean {
  const years = meetings
    .flatMap(({ when }) => [when?.start?.year, when?.end?.year])
    .filter((year) => year !== undefined);
  return new Set(years).size === 1;
}
