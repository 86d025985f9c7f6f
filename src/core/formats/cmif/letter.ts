/** Makes a meeting record of one letter (`correspDesc`): who sent it where and when, and who received it. */
import type { UnreadValue } from '../../model/model.js';
import { asOneItem } from '../records/lists.js';
import { recordOf, type MeetingRecord } from '../records/meeting-record.js';
import type { NamedPerson } from '../records/named-person.js';
import { safeUrl } from '../safe-url.js';
import { attributeOf, childrenOf, descendantsOf, textOfElement, type XmlElement } from '../xml/element.js';
import { dateOf, writtenDate } from './tei-dates.js';

export interface Letter {
  readonly record: MeetingRecord;
  /** The places at which the letter was sent. */
  readonly places: readonly NameWithRefs[];
}

export interface NameWithRefs {
  readonly name: string;
  /** Addresses in authority files, such as those of GeoNames or the GND. */
  readonly refs: readonly string[];
}

export interface LetterContext {
  /**
   * The people by their first address in an authority file (`ref`), with the name that the file gives them first. Editions
   * name one person in several ways.
   */
  readonly people: Map<string, NameWithRefs>;
  /** The titles of the editions that the file describes, by their ids. */
  readonly editions: ReadonlyMap<string, string>;
}

const PERSON = new Set(['persName', 'name', 'rs']);
const UNKNOWN_NAME = /^(?:unbekannt|unknown|inconnue?|n\. ?n\.|anon(?:ym(?:us)?)?\.?|\?+|\[.{0,20}\])$/i;

/** @param number the 1-based number of the letter in the file. */
export function letterOf(description: XmlElement, number: number, context: LetterContext): Letter {
  const actions = childrenOf(description, 'correspAction');
  const sent = actions.filter((action) => attributeOf(action, 'type') === 'sent');
  const received = actions.filter((action) => attributeOf(action, 'type') === 'received');
  const others = actions.filter((action) => !sent.includes(action) && !received.includes(action));
  const [senders, recipients] = [sent, received].map((list) => list.flatMap((action) => peopleIn(action, context)));
  const places = sent.flatMap((action) => namesIn(action, 'placeName'));
  const [date, ...otherDates] = sent.flatMap((action) => childrenOf(action, 'date'));
  const names = [senders, recipients].map((people = []) => people.map(shownName).join(', '));
  const edition = context.editions.get((attributeOf(description, 'source') ?? '').replace(/^#/, ''));
  const address = safeUrl(attributeOf(description, 'ref') ?? '');
  const texts = {
    id: attributeOf(description, 'id'),
    title: names.every((name) => name !== '') ? names.join(' to ') : undefined,
    start: date === undefined ? undefined : dateOf(date),
    place: places.map(({ name }) => asOneItem(name)).join('; '),
    mode: 'letter',
    source: edition === undefined ? undefined : asOneItem(edition),
    url: address,
    summary: childrenOf(description, 'note').flatMap((note) => textOfElement(note) ?? []),
  };
  const { line } = description;
  const at = { path: `line ${line}`, row: line };
  const record = recordOf(texts, {
    number,
    locate: (field) => {
      const element = field === 'start' ? date : field === 'place' ? placeIn(sent) : undefined;
      return element === undefined
        ? at
        : { path: `line ${element.line}, ${element.name}`, row: element.line, column: element.name };
    },
    people: [...(senders ?? []), ...(recipients ?? [])],
    unread: [
      ...stated('key', attributeOf(description, 'key')),
      ...otherDates.flatMap((other) => stated('date', writtenDate(other))),
      ...received.flatMap((action) => unreadIn(action, 'received')),
      ...others.flatMap((action) => unreadIn(action, attributeOf(action, 'type') ?? 'correspAction', true)),
    ],
  });
  return { record, places };
}

const placeIn = (actions: readonly XmlElement[]): XmlElement | undefined =>
  actions.flatMap((action) => childrenOf(action, 'placeName'))[0];

/** The people of an action. An organisation is a side, and a person without a known name is left out. */
function peopleIn(action: XmlElement, { people }: LetterContext): readonly NamedPerson[] {
  return childrenOf(action).flatMap((element): readonly NamedPerson[] => {
    const name = textOfElement(element);
    if (name === undefined || UNKNOWN_NAME.test(name)) return [];
    if (element.name === 'orgName') return [{ name: '', side: name }];
    if (!PERSON.has(element.name)) return [];
    const refs = refsOf(element);
    const [ref] = refs;
    if (ref === undefined) return [{ name }];
    const known = people.get(ref) ?? { name, refs };
    people.set(ref, known);
    return [{ name: known.name }];
  });
}

const shownName = ({ name, side = '' }: NamedPerson): string => (name === '' ? side : name);

function namesIn(action: XmlElement, kind: string): readonly NameWithRefs[] {
  return childrenOf(action, kind).flatMap((element) => {
    const name = textOfElement(element);
    return name === undefined ? [] : [{ name, refs: refsOf(element) }];
  });
}

const refsOf = (element: XmlElement): readonly string[] =>
  (attributeOf(element, 'ref') ?? '').split(/\s+/).filter((ref) => ref !== '' && !ref.startsWith('#'));

/** Where and when a letter arrived, and who forwarded it, is kept as written. */
function unreadIn(action: XmlElement, field: string, withPeople = false): readonly UnreadValue[] {
  const wanted = childrenOf(action).filter(
    ({ name }) => name === 'date' || name === 'placeName' || (withPeople && (PERSON.has(name) || name === 'orgName')),
  );
  const text = wanted.flatMap(
    (element) => (element.name === 'date' ? writtenDate(element) : textOfElement(element)) ?? [],
  );
  return stated(field, text.join(', '));
}

const stated = (field: string, text: string | undefined): readonly UnreadValue[] =>
  text === undefined || text === '' ? [] : [{ field, text }];

/** @returns the titles of the editions by id, from the `bibl` elements of the header. */
export function editionsIn(bibliographies: readonly XmlElement[]): ReadonlyMap<string, string> {
  return new Map(
    bibliographies.flatMap((bibl) => {
      const id = attributeOf(bibl, 'id');
      const title = textOfElement(descendantsOf(bibl, 'title')[0]) ?? textOfElement(bibl);
      return id === undefined || title === undefined ? [] : [[id, title] as const];
    }),
  );
}
