/** The page of a topic. */
import { section } from '../section.js';

export const topicEn = section('topic', {
  /** `counted` is how many meetings, and when. */
  discussedAt: (counted: string): string => `Discussed at ${counted}`,
  noMeetings: 'No meetings are recorded.',
  positions: 'Positions',
  meetings: 'Meetings',
});
