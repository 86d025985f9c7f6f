/** Reads a meeting of the native file. A meeting must have an id, because addresses and links refer to it. */
import {
  CLAIM_FIELDS,
  MODES,
  ROLES,
  STATUSES,
  type Attendance,
  type Claim,
  type Meeting,
  type MeetingPlace,
  type Place,
  type UnreadValue,
  type When,
} from '../../model/model.js';
import { parseDuration } from '../../time/duration.js';
import { isReversed } from '../../time/edtf.js';
import type { ParseWhen } from '../../time/rare-edtf.js';
import { definedOnly } from '../../lib/defined-only.js';
import type { Fields } from '../json/fields.js';
import { readTimeZone } from './places.js';
import type { References } from '../json/references.js';
import { DESCRIBED_KEYS, readDescribed } from './read-description.js';
import { readCertainty } from './sources.js';
import { nearest, suggestDate, suggestDuration, withSuggestion } from '../suggestions.js';

/**
 * @param placeById all places by id. A meeting without its own time zone takes the zone of its first place.
 * @param parse `parseWhen`, or the parser that `loadRareEdtf` returns.
 */
export function readMeeting(
  meeting: Fields,
  id: string,
  references: References,
  placeById: ReadonlyMap<string, Place>,
  parse: ParseWhen,
): Meeting {
  const places = meeting.mapObjects('places', (place) => readMeetingPlace(place, references, placeById));
  // If the stated zone is invalid, the zone of the place is not used instead: the times have no zone.
  const timeZone = meeting.has('timeZone') ? readTimeZone(meeting) : placeById.get(places[0]?.place ?? '')?.timeZone;
  const read = definedOnly<Meeting>({
    id,
    title: meeting.languageMap('title') ?? id,
    series: references.one(meeting, 'series', 'series'),
    number: readCount(meeting, 'number'),
    runDay: readCount(meeting, 'runDay'),
    mode: meeting.oneOf('mode', MODES) ?? 'in-person',
    status: meeting.oneOf('status', STATUSES) ?? 'held',
    places,
    when: readWhen(meeting, timeZone, parse),
    timeZone,
    duration: readDuration(meeting),
    durationApproximate: meeting.boolean('durationApproximate'),
    attendance: meeting.mapObjects('attendance', (one) => readAttendance(one, references)),
    topics: references.many(meeting, 'topics', 'topic'),
    note: meeting.languageMap('note'),
    claims: meeting.mapObjects('claims', (claim) => readClaim(claim, references)),
    certainty: readCertainty(meeting),
    sources: references.many(meeting, 'sources', 'source'),
    ...readDescribed(meeting, MEETING_KEYS),
  });
  const unread = [...statedUnread(meeting), ...unreadIn(meeting, read)];
  return unread.length === 0 ? read : { ...read, unread };
}

const MEETING_KEYS = new Set([
  'id',
  'title',
  'series',
  'number',
  'runDay',
  'mode',
  'status',
  'places',
  'when',
  'timeZone',
  'duration',
  'durationApproximate',
  'attendance',
  'topics',
  'note',
  'claims',
  'certainty',
  'sources',
  'unread',
  ...DESCRIBED_KEYS,
]);

const statedUnread = (meeting: Fields): readonly UnreadValue[] =>
  meeting.mapObjects('unread', (one) => {
    const text = one.text('text');
    return text === undefined || text === '' ? undefined : { field: one.text('field') ?? '', text };
  });

/** Keys whose value is left out if it is invalid. The meeting keeps the value as it is written. */
const CHECKED_KEYS = ['when', 'timeZone', 'duration', 'status', 'mode', 'number', 'runDay', 'certainty'] as const;

function unreadIn(meeting: Fields, read: Meeting): readonly UnreadValue[] {
  const unread: UnreadValue[] = [];
  for (const key of CHECKED_KEYS) {
    const written = meeting.raw(key);
    if (typeof written !== 'string' && typeof written !== 'number') continue;
    const text = String(written).trim();
    if (text !== '' && !isRead(read, key, text)) unread.push({ field: key, text });
  }
  return unread;
}

/** An invalid mode or status is replaced by the usual one. */
function isRead(read: Meeting, key: (typeof CHECKED_KEYS)[number], text: string): boolean {
  return key === 'mode' || key === 'status' ? read[key] === text.toLowerCase() : read[key] !== undefined;
}

function readMeetingPlace(
  fields: Fields,
  references: References,
  placeById: ReadonlyMap<string, Place>,
): MeetingPlace | undefined {
  const place = references.one(fields, 'place', 'place');
  if (place === undefined) {
    if (!fields.has('place')) fields.problem('place', 'missing', { expected: 'the id of a place' });
    return undefined;
  }
  return definedOnly<MeetingPlace>({ place, part: readPart(fields, placeById.get(place)) });
}

function readPart(fields: Fields, place: Place | undefined): string | undefined {
  const part = fields.text('part');
  if (part === undefined || place?.parts.some(({ id }) => id === part)) return part;
  const near = nearest(part, place?.parts.map(({ id }) => id) ?? []);
  fields.problem('part', 'dangling-id', {
    found: part,
    expected: 'the id of a part of the place',
    ...withSuggestion(near),
  });
  return undefined;
}

function readWhen(meeting: Fields, timeZone: string | undefined, parse: ParseWhen): When | undefined {
  const text = meeting.text('when')?.trim();
  if (text === undefined || text === '') return undefined;
  const when = parse(text, timeZone);
  if (when === undefined) {
    meeting.problem('when', 'date-invalid', {
      found: text,
      expected: 'a date such as 2018-06-04, 2018-06 or 2018-06-01/2018-06-04',
      ...withSuggestion(suggestDate(text)),
    });
    return undefined;
  }
  if (!isReversed(when)) return when;
  const [first = '', second = ''] = text.split('/');
  meeting.problem('when', 'date-reversed', {
    found: text,
    expected: 'the earlier end first',
    suggestion: `${second}/${first}`,
  });
  return undefined;
}

function readDuration(meeting: Fields): string | undefined {
  const text = meeting.text('duration')?.trim();
  if (text === undefined || text === '') return undefined;
  if (parseDuration(text) !== undefined) return text;
  meeting.problem('duration', 'duration-invalid', {
    found: text,
    expected: 'an ISO 8601 duration such as PT1H30M',
    ...withSuggestion(suggestDuration(text)),
  });
  return undefined;
}

function readCount(meeting: Fields, key: string): number | undefined {
  const count = meeting.number(key);
  if (count === undefined || (Number.isInteger(count) && count >= 1)) return count;
  meeting.problem(key, 'unknown-value', { found: count, expected: 'a whole number from 1' });
  return undefined;
}

function readAttendance(one: Fields, references: References): Attendance | undefined {
  const person = references.one(one, 'person', 'person');
  const text = one.languageMap('text');
  const side = references.one(one, 'side', 'side');
  if (person === undefined && text === undefined && side === undefined) {
    if (!one.has('person')) one.problem('person', 'missing', { expected: 'the id of a person, or a text' });
    return undefined;
  }
  return definedOnly<Attendance>({
    person,
    side,
    text,
    role: one.oneOf('role', ROLES),
    certainty: readCertainty(one),
    sources: references.many(one, 'sources', 'source'),
  });
}

function readClaim(claim: Fields, references: References): Claim {
  return definedOnly<Claim>({
    about: claim.oneOf('about', CLAIM_FIELDS) ?? 'other',
    value: claim.text('value'),
    text: claim.languageMap('text'),
    attribution: claim.languageMap('attribution'),
    certainty: readCertainty(claim),
    sources: references.many(claim, 'sources', 'source'),
  });
}
