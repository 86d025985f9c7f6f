/** The atlas as a whole: its title, its summary, and how its loading goes. */
import { formatPercent } from '../format/numbers.js';
import { section } from '../section.js';
import { count, meetings, number, people, places } from './counting.js';

/** Why an atlas could not be loaded; `detail` is the URL, HTTP status or limit concerned. */
export interface LoadFailure {
  readonly reason: 'network' | 'http' | 'too-large' | 'unreadable';
  readonly detail: string;
}

export const atlasEn = section('atlas', {
  /** Its title where the data has none. */
  label: 'Map of meetings',
  kicker: 'An atlas of meetings',
  skipMap: 'Skip the map',
  loading: 'Loading the atlas…',
  progress: (fraction: number): string => `Loading the atlas: ${formatPercent(fraction, 'en')}`,
  failed: ({ reason, detail }: LoadFailure): string =>
    ({
      network: `The map data could not be loaded from ${detail}. Check the connection and the address.`,
      http: `The map data could not be loaded (error ${detail}).`,
      'too-large': `The file is larger than this page can read (at most ${detail}).`,
      unreadable:
        detail === ''
          ? 'This file could not be read. The reasons are listed below.'
          : `This file could not be read: ${detail}`,
    })[reason],
  retry: 'Try again',
  partsMissing: 'Part of the atlas could not be loaded. Check the connection.',
  empty: 'This atlas has no meetings yet.',
  /** `sides` is a list in words or '', `span` a span of dates or ''; `links` are calls and letters. */
  summary: (
    sides: string,
    span: string,
    n: { meetings: number; links: number; places: number; people: number },
  ): string => {
    const all = n.meetings + n.links;
    const what =
      n.links === 0 ? meetings(all) : n.meetings === 0 ? count(all, 'call') : `${number(all)} meetings and calls`;
    const lead = [sides, span].filter((part) => part !== '').join(', ');
    return `${lead === '' ? '' : `${lead}: `}${what}, ${places(n.places)}, ${people(n.people)}.`;
  },
  /** The last day that the data covers. */
  asOf: (day: string): string => `As of ${day}`,
  /** `time` is a time of day. */
  updated: (time: string): string => `Updated ${time}`,
  license: (name: string): string => `Data: ${name}`,
});
