/** The page of a person. */
import { section } from '../section.js';

export const personEn = section('details', {
  aboutPerson: 'About this person',
  callsAndOthers: 'Calls and other meetings',
  /** @param km a distance with its unit: the way between the places in straight lines. */
  distance: (km: string): string => `At least ${km} between these meetings`,
  journey: 'Journey',
  met: 'Whom they met',
  noMeetingsOfPerson: 'No meetings are recorded.',
});
