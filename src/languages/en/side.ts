/** The page of a side. */
import { section } from '../section.js';

export const sideEn = section('side', {
  noMeetings: 'No meetings are recorded.',
  met: 'Whom it met',
  /** `counted` is how many meetings and calls. */
  mostOften: (name: string, counted: string): string => `Most often ${name}: ${counted}.`,
  notCounted: 'Planned and cancelled meetings are not counted.',
  otherSides: 'Other sides',
  otherPeople: 'People of other sides',
  /** Headings of the columns: name, meetings in person, calls and letters. */
  who: 'Who',
  inPerson: 'In person',
  remote: 'Calls, letters',
  people: 'People',
  meetings: 'Meetings',
});
