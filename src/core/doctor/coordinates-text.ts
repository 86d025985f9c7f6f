/** Reads and writes coordinates in the notation of suggestions: `[126.68, 37.96]`. */
import type { Coordinates } from '../model/model.js';

export const coordinatesText = (coordinates: Coordinates): string => `[${coordinates.join(', ')}]`;

/** @returns the coordinates; undefined for any other text. */
export function parseCoordinatesText(text: string): Coordinates | undefined {
  const [, longitude, latitude] = /^\[(-?[\d.e-]+), (-?[\d.e-]+)\]$/.exec(text) ?? [];
  const coordinates = [Number(longitude), Number(latitude)] as const;
  return coordinates.every(Number.isFinite) ? coordinates : undefined;
}
