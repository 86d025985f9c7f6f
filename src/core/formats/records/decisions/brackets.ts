/**
 * Decides what the texts in brackets behind names are. Roles, offices, years of life and words such as "absent" are known by
 * themselves. Any other text is a side, because sides are what tables write there, unless no text is written behind two names:
 * then the texts are offices.
 */
import { foldName } from '../../../lib/fold.js';
import { listItems } from '../lists.js';
import { namedPerson, BRACKETS, type NamedPerson } from '../named-person.js';
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
  decide: ({ cells, stated }) => {
    const absent = itemsWithBrackets(cells).filter((item) => namedPerson(item).isAbsent);
    if (absent.length === 0) return undefined;
    return { value: stated ?? 'out', count: absent.length, example: absent[0], needsIssue: true };
  },
};

/** Fewer names do not show whether a text is written behind several of them. */
const MIN_OFFICES = 3;

function decideBrackets({ cells, stated }: DecidedColumn): ColumnFinding | undefined {
  const items = itemsWithBrackets(cells);
  if (items.length === 0) return undefined;
  const people = items.map((item) => namedPerson(item));
  const value = stated ?? (areOffices(people) ? 'office' : 'known');
  const concerned = items.filter((_, index) => {
    const { note, office, side, certainty, manner } = people[index] ?? { name: '' };
    const isKnown = note ?? certainty ?? manner ?? (side === undefined ? office : undefined);
    return isKnown !== undefined || (value !== 'known' && side !== undefined);
  });
  if (concerned.length === 0 && stated === undefined) return undefined;
  const [example] = concerned;
  return { value, count: concerned.length, example, needsIssue: concerned.length > 0 };
}

const itemsWithBrackets = (cells: readonly string[]): readonly string[] =>
  cells
    .filter((cell) => /[([（]/u.test(cell))
    .flatMap((cell) => listItems(cell).filter((item) => /[([（]/u.test(item)));

/** Whether the texts that could be sides are of several words, and each is written behind one name alone. */
function areOffices(people: readonly NamedPerson[]): boolean {
  const namesBySide = new Map<string, Set<string>>();
  for (const { name, side } of people) {
    if (side === undefined || name === '') continue;
    const names = namesBySide.get(foldName(side)) ?? new Set();
    namesBySide.set(foldName(side), names.add(foldName(name)));
  }
  const sides = [...namesBySide];
  const isOfOneName = sides.every(([, names]) => names.size === 1);
  const ofSeveralWords = sides.filter(([side]) => side.includes(' ')).length;
  return sides.length >= MIN_OFFICES && isOfOneName && ofSeveralWords > sides.length / 2;
}
