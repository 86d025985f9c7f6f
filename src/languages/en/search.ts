/** The search field and its results. */
import { section } from '../section.js';

/** By kind of page. */
const kind: Readonly<Record<string, string>> = {
  place: 'place',
  meeting: 'meeting',
  person: 'person',
  topic: 'topic',
  series: 'series of meetings',
  side: 'side',
  source: 'source',
};

export const searchEn = section('search', {
  label: 'Search the atlas',
  placeholder: 'Search',
  resultsLabel: 'Results',
  none: (text: string): string => `Nothing found for “${text}”.`,
  kind,
});
