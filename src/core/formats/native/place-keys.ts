/** The properties of a place in the native file. All others are its own, for the reader and the writer alike. */
import { DESCRIBED_KEYS } from './read-description.js';

/** The name of a place may stand under either. */
export const NAME_KEYS = ['name', 'title'];

export const KEYS_BESIDE_NAME = [
  'aliases',
  'kind',
  'note',
  'precision_m',
  'timeZone',
  'parts',
  'certainty',
  'sources',
  ...DESCRIBED_KEYS,
];
