/**
 * One person in two distant cities at once. Between two meetings whose times of day are known, the speed is worked out
 * that the way would take as the crow flies; what no airliner reaches is an error in a time, a zone, a place or a name.
 *
 * Generous where the data is vague: only times of day count, nothing that is "about" or "perhaps", of an interval the
 * whole is there for leaving early and arriving late, and of several places the nearest ones are taken.
 */
import { distanceKm } from '../geo/geography.js';
import type { Atlas, Coordinates, Meeting, Moment } from '../model/model.js';
import { pick } from '../model/text.js';
import { durationMinutes, parseDuration } from '../time/duration.js';
import { pathTo, type Examined, type Finding } from './findings.js';

/** Airliners cruise at 900 km/h. */
const FASTEST_KMH = 1000;
const DISTANT_KM = 50;
const HOUR_MS = 3_600_000;

export function* journeysTooFast({ atlas }: Examined): Iterable<Finding> {
  for (const { id: personId, name } of atlas.people) {
    const timed = (atlas.meetingsByPerson.get(personId) ?? []).filter(isTimedPresence);
    for (const [index, meeting] of timed.entries()) {
      const before = timed[index - 1];
      if (before === undefined) continue;
      const km = nearestKm(atlas, before, meeting);
      const hours = Math.max(0, (latestArrival(meeting) - earliestLeave(before)) / HOUR_MS);
      const speed = km / hours;
      if (km < DISTANT_KM || speed <= FASTEST_KMH) continue;
      const said = hours < 1 / 60 ? 'at the same time' : `${round(hours)} h, ${Math.round(speed)} km/h`;
      yield {
        severity: 'error',
        code: 'journey-too-fast',
        path: pathTo('meeting', meeting.id),
        id: meeting.id,
        found: `${pick(name, 'en')}, from ${before.id}: ${Math.round(km)} km, ${said}`,
        expected: `at most ${FASTEST_KMH} km/h`,
      };
    }
  }
}

const round = (hours: number): string => String(Math.round(hours * 10) / 10);

function isTimedPresence({ mode, status, when }: Meeting): boolean {
  if (mode !== 'in-person' || status === 'cancelled' || when === undefined) return false;
  return isFirm(when.start) && isFirm(when.end);
}

const isFirm = (moment: Moment | undefined): boolean =>
  moment?.precision === 'minute' && !moment.approximate && !moment.uncertain;

/** Of a stated interval its beginning; of a time with a duration, when that is over. */
function earliestLeave({ when, duration, durationApproximate }: Meeting): number {
  const start = when?.earliest ?? -Infinity;
  if (when?.interval === true || duration === undefined || durationApproximate === true) return start;
  const stated = parseDuration(duration);
  const minutes = stated === undefined ? undefined : durationMinutes(stated);
  return start + (minutes ?? 0) * 60_000;
}

const latestArrival = ({ when }: Meeting): number =>
  (when?.interval === true ? when.latest : when?.earliest) ?? Infinity;

/** 0 where a place is not known. */
function nearestKm(atlas: Atlas, from: Meeting, to: Meeting): number {
  const pointsOf = ({ places }: Meeting): readonly (Coordinates | undefined)[] =>
    places.map(({ place }) => atlas.placeById.get(place)?.coordinates);
  let nearest = Infinity;
  for (const start of pointsOf(from)) {
    for (const end of pointsOf(to)) {
      nearest = Math.min(nearest, start === undefined || end === undefined ? 0 : distanceKm(start, end));
    }
  }
  return Number.isFinite(nearest) ? nearest : 0;
}
