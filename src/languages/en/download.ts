/** Downloads of the data. */
import { section } from '../section.js';
import { number } from './counting.js';

const kinds: Readonly<Record<string, string>> = {
  atlas: 'The atlas itself',
  meetings: 'Meetings',
  places: 'Places',
  people: 'People',
  sides: 'Sides',
  series: 'Series',
  topics: 'Topics',
  sources: 'Sources',
};

export const downloadEn = section('download', {
  heading: 'Download the data',
  intro: 'Everything in this atlas.',
  formats: { csv: 'CSV', geojson: 'GeoJSON', jsonld: 'JSON-LD' },
  hints: {
    csv: 'a table, a meeting in each row',
    geojson: 'everything, for Parley and for maps',
    jsonld: 'schema.org events, in one language',
  },
  busy: 'Writing…',
  saved: (file: string): string => `${file} is saved.`,
  whole: (file: string): string => `${file} holds everything.`,
  losses: (file: string): string => `Not saved in ${file}:`,
  failed: (reason: string): string => `The file could not be written: ${reason}`,
  /** For one kind of thing: how many are missing altogether, and which of their properties are. */
  loss: (kind: string, missing: number, keys: readonly string[]): string =>
    `${kind}: ${[...(missing > 0 ? [`${number(missing)} of them`] : []), ...keys].join(', ')}`,
  kinds,
});
