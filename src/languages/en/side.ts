/** The page of a side. */
import { section } from '../section.js';

export const sideEn = section('side', {
  noMeetings: 'No meetings are recorded.',
  met: 'Whom it met',
  people: 'People',
  meetings: 'Meetings',
});
