/** The page of a place. */
import { section } from '../section.js';
import { number } from './counting.js';

export const placeEn = section('details', {
  callsHere: (n: number): string => (n === 1 ? 'A call or letter' : `${number(n)} calls and letters`),
  callsNote: 'Calls with the government here. No one travelled.',
  noMeetings: 'No meetings are recorded here.',
  nearest: (place: string, distance: string, direction: string): string =>
    `Nearest other place: ${place}, ${distance} ${direction}.`,
  precision: (distance: string): string => `The true point lies within ${distance}.`,
  aboutPlace: 'About this place',
});
