/** What all pages have in common. */
import { section } from '../section.js';

export const detailsEn = section('details', {
  close: 'Close',
  /** Name of the navigation that leads back. */
  backLabel: 'Back',
  allMeetings: 'All meetings',
  allPlaces: 'All places',
  allPeople: 'People',
  /** Screen readers read it before the numbers of sources. */
  source: 'Source',
  sources: 'Sources',
  accordingTo: (whom: string): string => `according to ${whom}`,
  /** Shows the rest of a long text. */
  moreText: 'Show more',
  alsoWritten: (names: readonly string[]): string => `Also written ${names.join(', ')}`,
});
