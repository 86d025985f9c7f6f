/** Decides whether a way of meeting in the column of places ("remote", "Videokonferenz", "by phone") is a place. */
import type { Mode } from '../../../model/model.js';
import { readingWords } from '../../../../languages/reading.js';
import { foldWord } from '../../../lib/fold.js';
import { anyOf } from '../../../time/word-patterns.js';
import { isIri } from '../ids.js';
import { withoutPreposition } from '../named-person.js';
import { modeOf } from '../vocabulary.js';
import { findingFor, oneOfValues, type Decision } from './decision.js';

const VALUES = ['mode', 'place'] as const;
/** Characters. A longer text is the address of a place. */
const MAX_LENGTH = 80;

export const modesInPlace: Decision = {
  name: 'modes',
  fields: ['place'],
  values: VALUES,
  valueOf: oneOfValues(VALUES),
  writtenValue: 'mode',
  code: 'mode-in-place',
  severity: 'note',
  decide: (column) => findingFor(column, 'mode', (cell) => modeInPlace(cell).mode !== undefined),
};

export interface PlaceOrMode {
  readonly mode?: Mode;
  /** The rest of the text, which names a place: "Brussels" in "Brussels / online". */
  readonly place?: string;
}

const UNKNOWN: ReadonlySet<string> = new Set(readingWords(({ unknownPlace }) => unknownPlace).map(foldWord));
const NO_WORD = /^[-–—?.]+$/;
const HYBRID = new RegExp(`^(?:${anyOf(readingWords(({ hybrid }) => hybrid))})(?![\\p{L}\\p{M}])\\s?[:,–-]?`, 'iu');
/** Addresses of meetings that are held there: `https://zoom.us/j/123`. */
const VIDEO_HOSTS = ['zoom.us', 'teams.microsoft.com', 'teams.live.com', 'meet.google.com', 'webex.com', 'meet.jit.si'];

function isVideoAddress(cell: string): boolean {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(cell)?.[1]?.toLowerCase() ?? '';
  return VIDEO_HOSTS.some((known) => host === known || host.endsWith(`.${known}`));
}

/** @returns the way of meeting in a cell of places, or the cell as a place; neither if the place is said to be unknown. */
export function modeInPlace(cell: string): PlaceOrMode {
  if (isVideoAddress(cell)) return { mode: 'video' };
  if (cell.length > MAX_LENGTH || isIri(cell)) return { place: cell };
  if (NO_WORD.test(cell) || UNKNOWN.has(foldWord(cell))) return {};
  const isHybrid = HYBRID.test(cell);
  const parts = cell
    .replace(HYBRID, '')
    .split(/[/+,;()]|\s(?:and|or|&)\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const modes = parts.map(modeOfPart);
  const mode = modes.find((one) => one !== undefined);
  const places = parts.filter((_, index) => modes[index] === undefined);
  if (places.length === 0) return mode === undefined ? {} : { mode };
  if (mode === undefined) return { place: isHybrid ? places.join(', ') : cell };
  // A place with a way of meeting beside it is where some of the people met.
  const isInBrackets = places.length === 1 && modes[0] === undefined && /\([^()]*\)$/.test(cell);
  return /[/+]/.test(cell) || isInBrackets || isHybrid ? { place: places.join(', '), mode } : { place: cell };
}

function modeOfPart(part: string): Mode | undefined {
  const bare = withoutPreposition(part);
  const mode =
    modeOf(part) ?? modeOf(bare) ?? modeOf(bare.replace(/\s(?:meeting|call|conference|session|platform)$/i, ''));
  return mode === 'in-person' ? undefined : mode;
}
