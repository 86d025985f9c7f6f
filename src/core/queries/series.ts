/** Questions about series of meetings: the sessions in order, the numbers that are missing, who took part. */
import type { Atlas, Meeting, Person } from '../model/model.js';

/** A session, or a run of session numbers that the atlas has no meeting for. */
export type SeriesEntry =
  { readonly meeting: Meeting; readonly missing?: never } | { readonly meeting?: never; readonly missing: NumberRange };

/** Session numbers, both inclusive. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

/**
 * @returns the sessions of a series by time, with each missing range of numbers before the first session with a higher
 *   number. Sessions count from 1; numbers above the highest known one are not missing.
 */
export function seriesEntries(atlas: Atlas, seriesId: string): readonly SeriesEntry[] {
  const meetings = atlas.meetingsBySeries.get(seriesId) ?? [];
  const gaps = missingNumbers(meetings);
  const entries: SeriesEntry[] = [];
  for (const meeting of meetings) {
    const { number } = meeting;
    while (number !== undefined && gaps[0] !== undefined && gaps[0].from < number) {
      entries.push({ missing: gaps.shift() as NumberRange });
    }
    entries.push({ meeting });
  }
  return entries;
}

function missingNumbers(meetings: readonly Meeting[]): NumberRange[] {
  const known = meetings.map(({ number }) => number ?? 0).filter((number) => Number.isInteger(number) && number > 0);
  const numbers = [...new Set(known)].sort((a, b) => a - b);
  return numbers.flatMap((number, index) => {
    const from = (numbers[index - 1] ?? 0) + 1;
    return from < number ? [{ from, to: number - 1 }] : [];
  });
}

/** A person of a series, with the sessions that the person attended, by time. */
export interface Participant {
  readonly person: Person;
  readonly meetings: readonly Meeting[];
}

/** @returns the people who attended these meetings: most often first, then in order of first attendance. */
export function participantsOf(atlas: Atlas, meetings: readonly Meeting[]): readonly Participant[] {
  const attended = new Map<Person, Meeting[]>();
  for (const meeting of meetings) {
    for (const id of new Set(meeting.attendance.map(({ person }) => person))) {
      const person = id === undefined ? undefined : atlas.personById.get(id);
      if (person === undefined) continue;
      const known = attended.get(person);
      if (known === undefined) attended.set(person, [meeting]);
      else known.push(meeting);
    }
  }
  return [...attended]
    .map(([person, sessions]) => ({ person, meetings: sessions }))
    .sort((a, b) => b.meetings.length - a.meetings.length);
}
