/**
 * Examines positions of which the latitude is out of range, but which are valid with latitude and longitude swapped. Readers
 * see one position at a time and suggest the swap. Here the other places of the file decide: a swap that leads far away from
 * all of them is not suggested, and the position is reported as out of range.
 */
import { distanceKm } from '../geo/geography.js';
import type { Issue } from '../model/issues.js';
import type { Coordinates, Place } from '../model/model.js';

/** A swapped position may be this far from the nearest other place, or as far as the others are from one another. */
const NEAR_KM = 1000;
/** With fewer other places the distance says little. */
const MIN_OTHERS = 2;
/** The numbers of places and positions that are compared. */
const MAX_PLACES = 2000;
const MAX_POSITIONS = 500;

/**
 * @param issues of a reader.
 * @param places all places of the file.
 * @returns the Issues; a swap near other places is certain, and one far from all of them is `coordinates-out-of-range`.
 */
export function withEvidenceOfSwap(issues: readonly Issue[], places: readonly Place[]): readonly Issue[] {
  const swapped = issues.filter(({ code }) => code === 'coordinates-swapped').slice(0, MAX_POSITIONS);
  if (swapped.length === 0) return issues;
  const known = places.slice(0, MAX_PLACES).flatMap(({ coordinates }) => {
    return coordinates === undefined || coordinates.every((degrees) => degrees === 0) ? [] : [coordinates];
  });
  const points = new Map(swapped.map((issue) => [issue, pointOf(issue)]));
  const judged = new Map(
    swapped.map((issue) => {
      const swaps = [...points].flatMap(([other, point]) => (other === issue || point === undefined ? [] : [point]));
      const others = [...known, ...swaps];
      return [issue, judge(issue, points.get(issue), others)] as const;
    }),
  );
  return issues.map((issue) => judged.get(issue) ?? issue);
}

function judge(issue: Issue, point: Coordinates | undefined, others: readonly Coordinates[]): Issue {
  const [first] = others;
  if (point === undefined || first === undefined || others.length < MIN_OTHERS) return issue;
  const spread = Math.max(...others.map((other) => distanceKm(first, other)));
  const nearest = Math.min(...others.map((other) => distanceKm(point, other)));
  if (nearest <= NEAR_KM) return { ...issue, isCertain: true };
  if (nearest <= spread) return issue;
  const { suggestion: _far, ...rest } = issue;
  return { ...rest, code: 'coordinates-out-of-range' };
}

/** @returns the point of `[19.03, 54.03]` or `latitude 54.03, longitude 19.03`. */
function pointOf({ suggestion = '' }: Issue): Coordinates | undefined {
  const [first, second] = (suggestion.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/gi) ?? []).map(Number);
  if (first === undefined || second === undefined) return undefined;
  return suggestion.startsWith('latitude') ? [second, first] : [first, second];
}
