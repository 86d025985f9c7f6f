/**
 * Finds a person in two distant cities at about the same time. For two meetings with known times of day, the rule computes
 * the speed of a direct journey. A speed above that of an airliner means that a time, a time zone, a place or a name is
 * wrong.
 *
 * The rule assumes the case that favours the data: it uses only exact times of day, the person leaves an interval at its
 * start and arrives at its end, and if a meeting has several places the nearest ones are used.
 */
import { distanceKm } from '../geo/geography.js';
import type { Atlas, Coordinates, Meeting } from '../model/model.js';
import { pick } from '../model/text.js';
import { refText } from '../navigation/links.js';
import { durationMinutes, parseDuration } from '../time/duration.js';
import { isExact } from './meeting-facts.js';
import type { Finding, RuleInput } from './rule.js';
import { MINUTE_MS } from '../time/zones.js';

/** Airliners fly at 900 km/h. */
const MAX_KMH = 1000;
const MIN_KM = 50;
const HOUR_MS = 60 * MINUTE_MS;

export function* journeysTooFast({ atlas, facts }: RuleInput): Iterable<Finding | undefined> {
  if (!facts.hasExactTimes) return;
  for (const { id: personId, name } of atlas.people) {
    yield;
    let previous: Meeting | undefined;
    for (const meeting of atlas.meetingsByPerson.get(personId) ?? []) {
      yield;
      if (!hasExactTimes(meeting)) continue;
      const before = previous;
      previous = meeting;
      if (before === undefined) continue;
      const km = nearestKm(atlas, before, meeting);
      const hours = Math.max(0, (latestArrival(meeting) - earliestDeparture(before)) / HOUR_MS);
      const speed = km / hours;
      if (km < MIN_KM || speed <= MAX_KMH) continue;
      yield {
        severity: 'error',
        code: 'journey-too-fast',
        path: refText({ kind: 'meeting', id: meeting.id }),
        id: meeting.id,
        name: pick(name, 'en'),
        found: `${placesOf(atlas, before)} → ${placesOf(atlas, meeting)}, ${Math.round(km)} km, ${timeAndSpeed(hours, speed)}`,
        expected: `at most ${MAX_KMH} km/h`,
      };
    }
  }
}

const placesOf = ({ placeById }: Atlas, { places }: Meeting): string =>
  places.map(({ place }) => pick(placeById.get(place)?.name, 'en') || place).join(', ');

const timeAndSpeed = (hours: number, speed: number): string =>
  hours < 1 / 60 ? '0 h' : `${oneDecimal(hours)} h, ${Math.round(speed)} km/h`;

const oneDecimal = (hours: number): string => String(Math.round(hours * 10) / 10);

function hasExactTimes({ mode, status, when }: Meeting): boolean {
  if (mode !== 'in-person' || status === 'cancelled' || when === undefined) return false;
  return isExact(when.start) && isExact(when.end);
}

/** The start of an interval; the end of a meeting that has a start and a duration. */
function earliestDeparture({ when, duration, durationApproximate }: Meeting): number {
  const start = when?.earliest ?? -Infinity;
  if (when?.interval === true || duration === undefined || durationApproximate === true) return start;
  const parsed = parseDuration(duration);
  const minutes = parsed === undefined ? undefined : durationMinutes(parsed);
  return start + (minutes ?? 0) * MINUTE_MS;
}

const latestArrival = ({ when }: Meeting): number =>
  (when?.interval === true ? when.latest : when?.earliest) ?? Infinity;

/** @returns 0 if a place of the meetings has no coordinates. */
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
