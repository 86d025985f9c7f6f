/**
 * Reads the people of a record from the fields `people`, `side` and `role`, and the sender and recipient of a letter. A side or
 * role in brackets after a name takes precedence over the fields `side` and `role`.
 */
import { ROLES, type Attendance } from '../../model/model.js';
import { identifierList } from './record-description.js';
import { listItems } from './lists.js';
import type { NamedPerson } from './named-person.js';
import {
  keepAsWritten,
  keepTexts,
  unreadable,
  type MeetingRecord,
  type PeopleField,
  type RecordContext,
} from './meeting-record.js';
import { roleOf } from './vocabulary.js';

export interface RecordPeople {
  readonly attendance: Attendance[];
  /** @returns a text that names the people, for a meeting without a title: "Ann Lee, Bo Roy"; for a letter "Ann Lee to Bo Roy". */
  readonly title: () => string;
}

export function readPeople(record: MeetingRecord, context: RecordContext): RecordPeople {
  const { builder, attendances } = context;
  const senders = peopleOf(record, context, 'sender');
  const recipients = peopleOf(record, context, 'recipient');
  const people = [...senders, ...recipients, ...(record.people ?? []), ...peopleOf(record, context, 'people')];
  const sideNames = record.texts('side').flatMap((cell) => listItems(cell));
  const roleNames = record.texts('role').flatMap((cell) => listItems(cell));
  const identifiers = identifierList(record, context, 'personSameAs');
  if (identifiers.length !== people.length) keepTexts(record, context, 'personSameAs');
  const seen = new Set<string>();
  const attendance = people.flatMap((person, index) => {
    const sideName = person.side ?? itemFor(sideNames, index, people.length);
    if (person.name === '') return sideName === undefined ? [] : [attendances.ofSide(sideName, person.role)];
    const side = sideName === undefined ? undefined : builder.side(sideName);
    const { office, note, certainty } = person;
    const id = builder.person(person.name, { side: person.side === undefined ? undefined : side, office, note });
    if (person.description !== undefined) builder.describePerson(id, person.description);
    const identifier = identifiers.length === people.length ? identifiers[index] : undefined;
    if (identifier !== undefined) builder.describePerson(id, { sameAs: [identifier] });
    if (seen.has(id)) return [];
    seen.add(id);
    builder.attends(id, side);
    const own = builder.sideOfPerson(person.name);
    const role = person.role ?? readRole(record, context, itemFor(roleNames, index, people.length));
    return [attendances.ofPerson({ person: id, side: side === own ? undefined : side, role, certainty })];
  });
  const sidesInWords = people.length > 0 ? [] : sideNames.map((name) => attendances.ofSide(name, undefined));
  return { attendance: [...attendance, ...sidesInWords], title: () => titleOf(senders, recipients, people) };
}

/** @returns the people in the cells of a field, without those who are said to be absent; these are kept as written. */
function peopleOf(record: MeetingRecord, context: RecordContext, field: PeopleField): readonly NamedPerson[] {
  const texts = record.texts(field);
  if (texts.length === 0) return [];
  return texts
    .flatMap((cell) => context.peopleIn[field](cell))
    .flatMap((item) => {
      const person = context.personIn[field](item);
      if (person.isAbsent || person.manner !== undefined) keepAsWritten(record, context, field, item);
      return person.isAbsent ? [] : [person];
    });
}

function titleOf(
  senders: readonly NamedPerson[],
  recipients: readonly NamedPerson[],
  people: readonly NamedPerson[],
): string {
  const [from, to] = [senders.map(nameOf).join(', '), recipients.map(nameOf).join(', ')];
  if (from !== '' && to !== '') return `${from} to ${to}`;
  return people.map(nameOf).join(', ');
}

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
