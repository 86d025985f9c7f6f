/** Decides whether a way of meeting in the column of places ("remote", "Videokonferenz", "by phone") is a place. */
import type { Mode } from '../../../model/model.js';
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

/** @returns the way of meeting in a cell of places, or the cell as a place. */
export function modeInPlace(cell: string): PlaceOrMode {
  if (cell.length > MAX_LENGTH) return { place: cell };
  const parts = cell
    .split(/[/+,;()]|\s(?:and|or|&)\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const modes = parts.map(modeOfPart);
  const mode = modes.find((one) => one !== undefined);
  if (mode === undefined) return { place: cell };
  const places = parts.filter((_, index) => modes[index] === undefined);
  if (places.length === 0) return { mode };
  // A place with a way of meeting beside it is where some of the people met.
  return /[/+]/.test(cell) ? { place: places.join(', '), mode } : { place: cell };
}

function modeOfPart(part: string): Mode | undefined {
  const bare = withoutPreposition(part);
  const mode =
    modeOf(part) ?? modeOf(bare) ?? modeOf(bare.replace(/\s(?:meeting|call|conference|session|platform)$/i, ''));
  return mode === 'in-person' ? undefined : mode;
}
