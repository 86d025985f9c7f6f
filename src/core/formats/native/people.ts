/** Reads people, sides, offices, series and topics of the native file. */
import type { Office, Person, Position, Series, Side, Topic } from '../../model/model.js';
import type { ParseWhen } from '../../time/rare-edtf.js';
import { definedOnly } from '../../lib/defined-only.js';
import type { Fields } from '../json/fields.js';
import type { References } from '../json/references.js';
import { DESCRIBED_KEYS, readDescribed } from './read-description.js';
import { readCertainty, readDate } from './sources.js';

export function readSide(side: Fields, id: string, references: References): Side {
  return definedOnly<Side>({
    id,
    name: side.languageMap('name') ?? id,
    abbreviation: side.languageMap('abbreviation'),
    capital: references.one(side, 'capital', 'place'),
  });
}

export function readPerson(person: Fields, id: string, references: References, parse: ParseWhen): Person {
  return definedOnly<Person>({
    id,
    name: person.languageMap('name') ?? id,
    aliases: person.texts('aliases'),
    side: references.one(person, 'side', 'side'),
    offices: person.mapObjects('offices', (office) => readOffice(office, references, parse)),
    note: person.languageMap('note'),
    certainty: readCertainty(person),
    sources: references.many(person, 'sources', 'source'),
    ...readDescribed(person, PERSON_KEYS),
  });
}

const PERSON_KEYS = new Set([
  'id',
  'name',
  'aliases',
  'side',
  'offices',
  'note',
  'certainty',
  'sources',
  ...DESCRIBED_KEYS,
]);

function readOffice(office: Fields, references: References, parse: ParseWhen): Office | undefined {
  const title = office.languageMap('title');
  if (title === undefined) {
    office.problem('title', 'missing', { expected: 'the title of the office' });
    return undefined;
  }
  return definedOnly<Office>({
    title,
    from: readDate(office, 'from', parse),
    to: readDate(office, 'to', parse),
    certainty: readCertainty(office),
    sources: references.many(office, 'sources', 'source'),
  });
}

export function readSeries(series: Fields, id: string, references: References): Series {
  return definedOnly<Series>({
    id,
    title: series.languageMap('title') ?? id,
    note: series.languageMap('note'),
    certainty: readCertainty(series),
    sources: references.many(series, 'sources', 'source'),
  });
}

export function readTopic(topic: Fields, id: string, references: References): Topic {
  return definedOnly<Topic>({
    id,
    name: topic.languageMap('name') ?? id,
    positions: topic.mapObjects('positions', (position) => readPosition(position, references)),
    certainty: readCertainty(topic),
    sources: references.many(topic, 'sources', 'source'),
  });
}

function readPosition(position: Fields, references: References): Position | undefined {
  const text = position.languageMap('text');
  if (text === undefined) {
    position.problem('text', 'missing', { expected: 'the position in words' });
    return undefined;
  }
  return definedOnly<Position>({
    side: references.one(position, 'side', 'side'),
    text,
    attribution: position.languageMap('attribution'),
    certainty: readCertainty(position),
    sources: references.many(position, 'sources', 'source'),
  });
}
