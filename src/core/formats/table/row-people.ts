/** Who was there, from the columns of people, sides and roles. Side and role in the cell beat those in their own columns. */
import { ROLES, type Attendance, type Role } from '../../model/model.js';
import { definedOnly } from '../fields/fields.js';
import { listItems, namedPerson, type NamedPerson } from './people-cells.js';
import { problem, type Row, type TableContext } from './row.js';
import { roleOf } from './value-words.js';

export interface RowPeople {
  readonly attendance: readonly Attendance[];
  readonly names: readonly string[];
}

export function readPeople(row: Row, context: TableContext): RowPeople {
  const { gathering, peopleByComma } = context;
  const items = row.texts('people').flatMap((cell) => {
    const list = peopleByComma ? cell.replace(/,? (?:and|&) /g, ',') : cell;
    return listItems(list, peopleByComma ? ',' : '');
  });
  const people = [...(row.people ?? []), ...items.map(namedPerson)];
  const sideNames = row.texts('side').flatMap((cell) => listItems(cell));
  const roleNames = row.texts('role').flatMap((cell) => listItems(cell));
  const seen = new Set<string>();
  const attendance = people.flatMap((person, index) => {
    const sideName = person.side ?? beside(sideNames, index, people.length);
    const side = sideName === undefined ? undefined : gathering.side(sideName);
    if (person.name === '') return side === undefined ? [] : [sideAlone(side, sideName, person.role)];
    const id = gathering.person(person.name, { side, office: person.office });
    if (seen.has(id)) return [];
    seen.add(id);
    const own = gathering.sideOfPerson(person.name);
    const role = person.role ?? readRole(row, context, beside(roleNames, index, people.length));
    return [definedOnly<Attendance>({ ...NOTHING_ELSE, person: id, side: side === own ? undefined : side, role })];
  });
  const sidesAlone = people.length > 0 ? [] : sideNames.map((name) => sideAlone(gathering.side(name), name));
  return { attendance: [...attendance, ...sidesAlone], names: people.map(nameOf) };
}

const NOTHING_ELSE = { text: undefined, certainty: undefined, sources: [] } as const;

/** Nobody named: the side itself, in words. */
const sideAlone = (side: string, name = '', role?: Role): Attendance =>
  definedOnly<Attendance>({ ...NOTHING_ELSE, person: undefined, side, text: name, role });

const nameOf = ({ name, side = '' }: NamedPerson): string => (name === '' ? side : name);

/** One side or role is everybody's; as many as there are people are theirs in order. */
function beside(items: readonly string[], index: number, people: number): string | undefined {
  return items.length === 1 ? items[0] : items.length === people ? items[index] : undefined;
}

function readRole(row: Row, context: TableContext, text: string | undefined): Attendance['role'] {
  if (text === undefined) return undefined;
  const role = roleOf(text);
  if (role === undefined)
    problem(row, context, 'role', 'unknown-value', { severity: 'warning', found: text, expected: ROLES.join(', ') });
  return role;
}
