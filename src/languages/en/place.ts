/** The page of a place. */
import { section } from '../section.js';
import { number } from './counting.js';

export const placeEn = section('details', {
  callsHere: (n: number): string => (n === 1 ? 'A call or letter' : `${number(n)} calls and letters`),
  callsNote: 'Calls and letters to or from the government here. No one travelled.',
  noMeetings: 'No meetings are recorded here.',
  nearest: (place: string, distance: string, direction: string): string =>
    `Nearby: ${place}, ${distance} ${direction}.`,
  precision: (distance: string): string => `Accurate to ${distance}.`,
  aboutPlace: 'About this place',
});
