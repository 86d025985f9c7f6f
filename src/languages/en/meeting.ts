/** The page of a meeting. */
import { englishOrdinal } from '../format/numbers.js';
import { section } from '../section.js';

export const meetingEn = section('details', {
  stepsLabel: 'Earlier and later meetings',
  previousMeeting: 'Previous meeting',
  nextMeeting: 'Next meeting',
  session: (n: number): string => `${englishOrdinal(n)} session`,
  /** Meetings of a series on days that follow one another: this is day `n`. */
  runDay: (n: number): string => `${englishOrdinal(n)} consecutive day`,
  whenFor: (when: string, duration: string): string => `${when}, ${duration}`,
  /** `place` begins with a building, or is a town. */
  at: (place: string, isBuilding: boolean): string => `${isBuilding ? 'at' : 'in'} ${place}`,
  clock: (place: string, time: string): string => `${place}: ${time}`,
  /** The time on the clock of the person who reads. */
  yourClock: (time: string): string => `your time: ${time}`,
  /** Stands before values of the file that were not understood. */
  writtenInFile: 'As written in the file:',
  noParticipants: 'No participants are listed.',
  /** Stands before links to the pages of the sides. */
  moreOnSides: 'More on',
  topics: 'Topics',
  accounts: 'Accounts differ',
  addedAccounts: 'What the sources add',
});
