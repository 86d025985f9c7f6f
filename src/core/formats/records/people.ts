/**
 * Reads the people of a record from the fields `people`, `side` and `role`. A side or role in brackets after a name takes
 * precedence over the fields `side` and `role`.
 */
import { ROLES, type Attendance, type Role } from '../../model/model.js';
import { definedOnly } from '../../lib/defined-only.js';
import { listItems } from './lists.js';
import { namedPerson, type NamedPerson } from './named-person.js';
import { unreadable, type MeetingRecord, type RecordContext } from './meeting-record.js';
import { roleOf } from './vocabulary.js';

export interface RecordPeople {
  readonly attendance: readonly Attendance[];
  readonly names: readonly string[];
}

export function readPeople(record: MeetingRecord, context: RecordContext): RecordPeople {
  const { builder, peopleIn } = context;
  const items = record.texts('people').flatMap(peopleIn);
  const people = [...(record.people ?? []), ...items.map(namedPerson)];
  const sideNames = record.texts('side').flatMap((cell) => listItems(cell));
  const roleNames = record.texts('role').flatMap((cell) => listItems(cell));
  const seen = new Set<string>();
  const attendance = people.flatMap((person, index) => {
    const sideName = person.side ?? itemFor(sideNames, index, people.length);
    const side = sideName === undefined ? undefined : builder.side(sideName);
    if (person.name === '') return side === undefined ? [] : [sideInWords(side, sideName, person.role)];
    const id = builder.person(person.name, { side, office: person.office });
    if (seen.has(id)) return [];
    seen.add(id);
    const own = builder.sideOfPerson(person.name);
    const role = person.role ?? readRole(record, context, itemFor(roleNames, index, people.length));
    return [definedOnly<Attendance>({ ...NO_DETAILS, person: id, side: side === own ? undefined : side, role })];
  });
  const sidesInWords = people.length > 0 ? [] : sideNames.map((name) => sideInWords(builder.side(name), name));
  return { attendance: [...attendance, ...sidesInWords], names: people.map(nameOf) };
}

const NO_DETAILS = { text: undefined, certainty: undefined, sources: [] } as const;

/** If a record names a side but no person of that side, the attendance has the name of the side as its text. */
const sideInWords = (side: string, name = '', role?: Role): Attendance =>
  definedOnly<Attendance>({ ...NO_DETAILS, person: undefined, side, text: name, role });

const nameOf = ({ name, side = '' }: NamedPerson): string => (name === '' ? side : name);

/**
 * @returns the side or role of a person. If the field has one value, it applies to all people; if it has one value for each
 *   person, the value at the index is used.
 */
function itemFor(items: readonly string[], index: number, people: number): string | undefined {
  return items.length === 1 ? items[0] : items.length === people ? items[index] : undefined;
}

function readRole(record: MeetingRecord, context: RecordContext, text: string | undefined): Attendance['role'] {
  if (text === undefined) return undefined;
  const role = roleOf(text);
  if (role === undefined)
    unreadable(record, context, 'role', 'unknown-value', {
      severity: 'warning',
      found: text,
      expected: ROLES.join(', '),
    });
  return role;
}
