/** Sources, in their list and at the foot of pages. */
import { section } from '../section.js';

/** What is known of a source beside its title, '' where unknown; `date` is a date in words. */
export interface SourceFacts {
  readonly publisher: string;
  readonly author: string;
  readonly date: string;
}

export const sourcesEn = section('sourcesPart', {
  /** Publisher, author and date of a source, after its title. */
  line: ({ publisher, author, date }: SourceFacts): string => [publisher, author, date].filter(Boolean).join(', '),
  none: 'No sources are given.',
});
