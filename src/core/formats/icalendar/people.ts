/** Reads the people of an event: its attendees and its organiser (RFC 5545, sections 3.8.4.1 and 3.8.4.3). */
import type ICAL from 'ical.js';
import type { UnreadValue } from '../../model/model.js';
import { namedPerson, type NamedPerson } from '../records/named-person.js';

export interface EventPeople {
  readonly people: readonly NamedPerson[];
  /** Attendees who declined, and rooms, as written. They were not present as people. */
  readonly unread: readonly UnreadValue[];
}

export function peopleOf(event: ICAL.Component): EventPeople {
  const people = new Map<string, NamedPerson>();
  const unread: UnreadValue[] = [];
  for (const property of event.getAllProperties('attendee')) {
    const name = nameOf(property);
    const [kind, status] = [parameter(property, 'cutype'), parameter(property, 'partstat')];
    if (name === '') continue;
    if (status === 'DECLINED') unread.push({ field: 'ATTENDEE', text: `${name} (declined)` });
    else if (kind === 'ROOM' || kind === 'RESOURCE')
      unread.push({ field: 'ATTENDEE', text: `${name} (${kind.toLowerCase()})` });
    else people.set(addressOf(property) || name, kind === 'GROUP' ? { name: '', side: name } : namedPerson(name));
  }
  const [organizer] = event.getAllProperties('organizer');
  if (organizer !== undefined && nameOf(organizer) !== '') {
    const key = addressOf(organizer) || nameOf(organizer);
    const known = people.get(key) ?? namedPerson(nameOf(organizer));
    people.set(key, { ...known, role: known.role ?? 'host' });
  }
  return { people: [...people.values()], unread };
}

function parameter(property: ICAL.Property, name: string): string {
  const value: unknown = property.getParameter(name);
  return typeof value === 'string' ? value.toUpperCase() : '';
}

const addressOf = (property: ICAL.Property): string =>
  String(property.getFirstValue())
    .replace(/^mailto:/i, '')
    .toLowerCase();

/** @returns the common name, or the e-mail address if the calendar has no name. */
function nameOf(property: ICAL.Property): string {
  const value: unknown = property.getParameter('cn');
  const name = typeof value === 'string' ? withoutQuotes(value.replaceAll('"', '').trim()) : '';
  return name === '' ? String(property.getFirstValue()).replace(/^mailto:/i, '') : inOrder(name);
}

/** @returns `Bo Roy` for `'Bo Roy'`, as Outlook writes names that it takes from an address. */
const withoutQuotes = (name: string): string =>
  name.length > 2 && name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).trim() : name;

/** Words that stand behind a comma and are no first name. */
const SUFFIX = /^(?:inc|ltd|llc|llp|gmbh|ag|plc|jr|sr|phd|md|esq|ii|iii|iv)\.?$/i;

/** @returns "Ann Lee" for "Lee, Ann", as address books of Outlook write names. */
function inOrder(name: string): string {
  const parts = name.split(',').map((part) => part.trim());
  const [last = '', first = ''] = parts;
  const isInverted = parts.length === 2 && first !== '' && !SUFFIX.test(first) && first.split(' ').length <= 3;
  return isInverted ? `${first} ${last}` : name;
}
