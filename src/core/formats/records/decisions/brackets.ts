/**
 * Decides what the texts in brackets behind names are. Roles, offices, years of life and words such as "absent" are known by
 * themselves. Any other text is a side, because sides are what tables write there, unless no text is written behind two names:
 * then the texts are offices.
 */
import { foldName } from '../../../lib/fold.js';
import type { Steps } from '../../../lib/steps.js';
import { listItems } from '../lists.js';
import { namedPerson, BRACKETS } from '../named-person.js';
import { countCells, eachCell, type CellCounts } from './cell-counts.js';
import { oneOfValues, type ColumnFinding, type DecidedColumn, type Decision } from './decision.js';

export const brackets: Decision = {
  name: 'brackets',
  fields: ['people', 'sender', 'recipient'],
  values: BRACKETS,
  valueOf: oneOfValues(BRACKETS),
  writtenValue: 'side',
  code: 'brackets',
  severity: 'note',
  decide: decideBrackets,
};

const ABSENT_VALUES = ['out', 'present'] as const;

export const absentPeople: Decision = {
  name: 'absent',
  fields: ['people'],
  values: ABSENT_VALUES,
  valueOf: oneOfValues(ABSENT_VALUES),
  writtenValue: 'out',
  code: 'people-absent',
  severity: 'note',
  *decide({ field, cellsOf, stated }) {
    const items = yield* itemsWithBrackets(yield* cellsOf(field));
    const { count, example } = yield* countCells(items, (item) => namedPerson(item).isAbsent === true);
    return count === 0 ? undefined : { value: stated ?? 'out', count, example, needsIssue: true };
  },
};

/** Fewer names do not show whether a text is written behind several of them. */
const MIN_OFFICES = 3;

function* decideBrackets({ field, cellsOf, stated }: DecidedColumn): Steps<ColumnFinding | undefined> {
  const items = yield* itemsWithBrackets(yield* cellsOf(field));
  if (items.size === 0) return undefined;
  const value = stated ?? ((yield* areOffices(items)) ? 'office' : 'known');
  const { count, example } = yield* countCells(items, (item) => {
    const { note, office, side, certainty, manner } = namedPerson(item);
    const isKnown = note ?? certainty ?? manner ?? (side === undefined ? office : undefined);
    return isKnown !== undefined || (value !== 'known' && side !== undefined);
  });
  if (count === 0 && stated === undefined) return undefined;
  return { value, count, example, needsIssue: count > 0 };
}

/** @returns the items with a bracket, and how often each stands in the cells. */
function* itemsWithBrackets(cells: CellCounts): Steps<CellCounts> {
  const items = new Map<string, number>();
  yield* eachCell(cells, (cell, count) => {
    if (!BRACKET.test(cell)) return;
    for (const item of listItems(cell)) if (BRACKET.test(item)) items.set(item, (items.get(item) ?? 0) + count);
  });
  return items;
}

const BRACKET = /[([（]/u;

/** Whether the texts that could be sides are of several words, and each is written behind one name alone. */
function* areOffices(items: CellCounts): Steps<boolean> {
  const namesBySide = new Map<string, Set<string>>();
  yield* eachCell(items, (item) => {
    const { name, side } = namedPerson(item);
    if (side === undefined || name === '') return;
    const names = namesBySide.get(foldName(side)) ?? new Set();
    namesBySide.set(foldName(side), names.add(foldName(name)));
  });
  const sides = [...namesBySide];
  const isOfOneName = sides.every(([, names]) => names.size === 1);
  const ofSeveralWords = sides.filter(([side]) => side.includes(' ')).length;
  return sides.length >= MIN_OFFICES && isOfOneName && ofSeveralWords > sides.length / 2;
}
