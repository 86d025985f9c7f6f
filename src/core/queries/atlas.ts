/** Questions about a whole atlas: its numbers and its span of time. */
import type { Atlas, Meeting } from '../model/model.js';

export interface Statistics {
  readonly places: number;
  /** In person. */
  readonly meetings: number;
  /** By telephone, video or letter. */
  readonly calls: number;
  readonly people: number;
  /** First and last known instant of any meeting, milliseconds since 1970 UTC; undefined without dates. */
  readonly earliest: number | undefined;
  readonly latest: number | undefined;
}

/** Kept, because an atlas never changes and its summary is drawn often. */
const counted = new WeakMap<Atlas, Statistics>();

export function statistics(atlas: Atlas): Statistics {
  const known = counted.get(atlas);
  if (known !== undefined) return known;
  const statistics = count(atlas);
  counted.set(atlas, statistics);
  return statistics;
}

function count(atlas: Atlas): Statistics {
  let meetings = 0;
  let earliest = Infinity;
  let latest = -Infinity;
  const bound = (instant: number): void => {
    if (!Number.isFinite(instant)) return;
    earliest = Math.min(earliest, instant);
    latest = Math.max(latest, instant);
  };
  for (const { mode, when } of atlas.meetings) {
    if (mode === 'in-person') meetings += 1;
    if (when === undefined) continue;
    bound(when.earliest);
    bound(when.latest);
  }
  return Object.freeze({
    places: atlas.places.length,
    meetings,
    calls: atlas.meetings.length - meetings,
    people: atlas.people.length,
    earliest: earliest === Infinity ? undefined : earliest,
    latest: latest === -Infinity ? undefined : latest,
  });
}

/** @returns whether all dated meetings are in one year. Then a list can name the year once. */
export function inOneYear(meetings: readonly Meeting[]): boolean {
  let only: number | undefined;
  for (const { when } of meetings) {
    const [from, to] = [when?.start?.year, when?.end?.year];
    only ??= from ?? to;
    if ((from ?? only) !== only || (to ?? only) !== only) return false;
  }
  return only !== undefined;
}
