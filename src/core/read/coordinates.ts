/**
 * Where a place lies, from a GeoJSON geometry. Nothing is silently mended: coordinates that can only be right the other
 * way round are reported as swapped and the place is kept without them, so a wrong dot is never drawn.
 */
import type { IssueCode } from '../issues.js';
import type { Coordinates } from '../model.js';
import type { Fields } from './fields.js';
import { isObject } from './fields.js';

export interface Problem {
  readonly code: IssueCode;
  readonly found?: unknown;
  readonly expected?: string;
  readonly suggestion?: string;
  readonly severity?: 'warning';
}

const EXPECTED = '[longitude, latitude] in degrees';

/** @returns the point of field `geometry`; undefined, with an Issue unless it is null or absent, if there is none. */
export function readGeometry(feature: Fields): Coordinates | undefined {
  const geometry = feature.raw('geometry');
  if (geometry === undefined || geometry === null) return undefined;
  if (!isObject(geometry)) {
    feature.problem('geometry', 'wrong-type', { found: geometry, expected: 'a geometry object or null' });
    return undefined;
  }
  const isPoint = geometry['type'] === 'Point';
  if (!isPoint) {
    feature.problem('geometry', 'geometry-unsupported', {
      found: geometry['type'],
      expected: 'Point',
      severity: 'warning',
    });
  }
  const position = isPoint ? geometry['coordinates'] : firstPosition(geometry['coordinates']);
  if (position === undefined && !isPoint) return undefined;
  const { coordinates, problem } = readPosition(position);
  if (problem !== undefined) feature.problem('geometry.coordinates', problem.code, problem);
  return coordinates;
}

/**
 * @param position what should be `[longitude, latitude]`; an altitude after them is ignored.
 * @returns the coordinates if they can be used, and a problem if there is one: text is used, with a warning.
 */
export function readPosition(position: unknown): { readonly coordinates?: Coordinates; readonly problem?: Problem } {
  if (!Array.isArray(position) || position.length < 2) {
    return { problem: { code: 'coordinates-invalid', found: position, expected: EXPECTED } };
  }
  const [longitude, latitude] = [toNumber(position[0]), toNumber(position[1])];
  if (longitude === undefined || latitude === undefined) {
    return { problem: { code: 'coordinates-invalid', found: position, expected: EXPECTED } };
  }
  if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) {
    const isText = typeof position[0] === 'string' || typeof position[1] === 'string';
    const coordinates = Object.freeze([longitude, latitude] as const);
    return isText
      ? { coordinates, problem: { code: 'coordinates-text', found: position, severity: 'warning' } }
      : { coordinates };
  }
  const swapped = Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90;
  const suggestion = `[${latitude}, ${longitude}]`;
  return {
    problem: swapped
      ? { code: 'coordinates-swapped', found: position, expected: EXPECTED, suggestion }
      : { code: 'coordinates-out-of-range', found: position, expected: EXPECTED },
  };
}

function toNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** The first position of a line, area or collection of points: good enough to stand for it, and said so by the Issue. */
function firstPosition(coordinates: unknown): unknown {
  let value = coordinates;
  for (let depth = 0; depth < 4 && Array.isArray(value) && Array.isArray(value[0]); depth += 1) value = value[0];
  return Array.isArray(value) ? value : undefined;
}
