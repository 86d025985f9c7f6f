/** Directions: they stand at the top of a table of messages. */
import { section } from '../section.js';

/** A direction that an arrow key has. */
export type Quarter = 'north' | 'east' | 'south' | 'west';

const compass16: readonly string[] = [
  'north',
  'north-north-east',
  'north-east',
  'east-north-east',
  'east',
  'east-south-east',
  'south-east',
  'south-south-east',
  'south',
  'south-south-west',
  'south-west',
  'west-south-west',
  'west',
  'west-north-west',
  'north-west',
  'north-north-west',
];

export const compassEn = section(undefined, {
  /** Clockwise from north. */
  compass16,
  /** `direction` is one of `compass16`. */
  distanceFrom: (distance: string, direction: string, place: string): string => `${distance} ${direction} of ${place}`,
});
