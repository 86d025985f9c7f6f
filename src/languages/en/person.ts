/** The page of a person. */
import { section } from '../section.js';

export const personEn = section('details', {
  aboutPerson: 'About this person',
  callsAndOthers: 'Calls and other meetings',
  journey: 'Journey',
  met: 'Met',
  noMeetingsOfPerson: 'No meetings are recorded.',
});
