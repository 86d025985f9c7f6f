/**
 * Makes meetings from records. Every record that is not empty becomes a meeting, and each invalid field is reported as an
 * Issue at its position in the file. Records with the same stated id, title and date are one meeting; many tables have one
 * row for each person at a meeting. If different meetings state the same id, a number is added to the id and an Issue
 * reports it.
 */
import { readingWords } from '../../../languages/reading.js';
import { remembering } from '../../lib/remember.js';
import { mapProgress, type Steps } from '../../lib/steps.js';
import {
  CERTAINTIES,
  MODES,
  STATUSES,
  type Attendance,
  type Described,
  type Meeting,
  type MeetingPlace,
  type UnreadValue,
} from '../../model/model.js';
import { memoizeParse } from '../../time/memoize-parse.js';
import type { ParseWhen } from '../../time/rare-edtf.js';
import { anyOf, anySuffix } from '../../time/word-patterns.js';
import { eraInHeading } from '../../time/written-eras.js';
import type { AtlasBuilder, MeetingDraft } from './atlas-builder.js';
import type { DateField } from './date-field.js';
import { filledFromAbove } from './decisions/blank-cells.js';
import { decideColumns, type DecisionsMade } from './decisions/decide.js';
import type { DecisionMade } from './decisions/decision.js';
import { modeInPlace } from './decisions/modes-in-place.js';
import { peopleSplitter } from './decisions/people-separator.js';
import { RecordCells } from './decisions/record-cells.js';
import { NO_SETTINGS, type Settings } from './decisions/settings.js';
import { topicSplitter } from './decisions/topic-separator.js';
import { addDescription } from './describe.js';
import { readDescription } from './record-description.js';
import { isoDurationOf } from './durations.js';
import { idOfIri, isIri } from './ids.js';
import { MEETING_FIELDS, TIME_FIELDS } from './meeting-fields.js';
import {
  CLOCK_FIELDS,
  keepAsWritten,
  problem,
  statedUnread,
  textOf,
  unreadable,
  wordOf,
  type ClockField,
  type DateFieldName,
  type MeetingRecord,
  type PeopleField,
  type RecordContext,
} from './meeting-record.js';
import { namedPerson, BRACKETS, type NamedPerson } from './named-person.js';
import { readPeople } from './people.js';
import { readPlaces } from './places.js';
import { SharedAttendance } from './shared-attendance.js';
import { readSources } from './sources.js';
import { certaintyOf, modeOf, statusOf } from './vocabulary.js';
import { readWhen } from './when.js';

/** The share of the decisions in the progress of reading. */
const DECIDING = 0.3;
/** The number of records read in one step, which takes a few milliseconds. */
const STEP = 128;

/** A meeting with a stated id. Further records may add data to it. */
class OpenMeeting {
  readonly key: string;
  /** The first record of the meeting. */
  readonly record: MeetingRecord;
  readonly #meeting: OpenDraft;
  /**
   * Keys of the data that the meeting already has. They are created when a second record is read, because most meetings have
   * one record.
   */
  #known: Record<'places' | 'attendance' | 'topics' | 'sources' | 'unread' | 'notes', Set<string>> | undefined;

  constructor(key: string, meeting: OpenDraft, record: MeetingRecord) {
    this.key = key;
    this.record = record;
    this.#meeting = meeting;
  }

  /** The title of a meeting without a stated one names its people. */
  addToTitle(people: string): void {
    const { title } = this.#meeting;
    if (typeof title === 'string' && people !== '' && !title.includes(people))
      this.#meeting.title = `${title}, ${people}`;
  }

  add({ places, attendance, topics, sources }: MeetingLists, unread: readonly UnreadValue[], note: string): void {
    const meeting = this.#meeting;
    const known = (this.#known ??= {
      places: new Set(meeting.places.map(placeKey)),
      attendance: new Set(meeting.attendance.map(attendanceKey)),
      topics: new Set(meeting.topics),
      sources: new Set(meeting.sources),
      unread: new Set(meeting.unread?.map(unreadKey)),
      notes: new Set([meeting.note ?? '', '']),
    });
    meeting.places = withNew(meeting.places, known.places, places, placeKey);
    for (const one of newOf(known.attendance, attendance, attendanceKey)) meeting.attendance.push(one);
    meeting.topics = withNew(meeting.topics, known.topics, topics, String);
    meeting.sources = withNew(meeting.sources, known.sources, sources, String);
    if (unread.length > 0) meeting.unread = withNew(meeting.unread ?? [], known.unread, unread, unreadKey);
    if (known.notes.has(note)) return;
    known.notes.add(note);
    meeting.note = meeting.note === undefined ? note : `${meeting.note}\n${note}`;
  }

  describe(description: Described): void {
    addDescription(this.#meeting, description);
  }
}

type MeetingLists = Pick<MeetingDraft, 'places' | 'attendance' | 'topics' | 'sources'>;
type OpenDraft = { -readonly [Key in keyof MeetingDraft]: MeetingDraft[Key] } & { note?: string };

const NO_CLAIMS: Meeting['claims'] = [];
const NO_TOPICS: readonly string[] = [];

const placeKey = ({ place, part = '' }: MeetingPlace): string => `${place}\n${part}`;
const unreadKey = ({ field, text }: UnreadValue): string => `${field}\n${text}`;
const attendanceKey = ({ person, side, text }: Attendance): string => person ?? JSON.stringify([side, text]);

/** @returns the items whose keys are not known. The keys are known afterwards. */
function newOf<T>(known: Set<string>, items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return items.filter((item) => {
    const key = keyOf(item);
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}

/** @returns the list itself if nothing is new, because meetings share lists. */
function withNew<T>(
  list: readonly T[],
  known: Set<string>,
  more: readonly T[],
  keyOf: (item: T) => string,
): readonly T[] {
  const added = newOf(known, more, keyOf);
  return added.length === 0 ? list : [...list, ...added];
}

/**
 * @param parseWhen the parser of EDTF, with or without rare dates (time/rare-edtf.ts).
 * @param settings the values that the user states for decisions about columns.
 * @returns the decisions that were made for the columns.
 */
export function* readRecords(
  records: readonly MeetingRecord[],
  builder: AtlasBuilder,
  parseWhen: ParseWhen,
  settings: Settings = NO_SETTINGS,
): Steps<readonly DecisionMade[]> {
  const cells = new RecordCells(records);
  const decisions = yield* mapProgress(0, DECIDING, decideColumns(records, settings, builder.log, cells));
  const context = yield* mapProgress(
    DECIDING,
    DECIDING,
    contextOf(cells, decisions, erasOfHeadings(records), builder, parseWhen),
  );
  reportHalfCoordinates(records, context);
  const fromAbove = decisions.list.filter(({ name, value }) => name === 'blank' && value === 'above');
  const filled = filledFromAbove(
    records,
    fromAbove.map(({ field }) => field),
  );
  const open = new Map<string, OpenMeeting>();
  for (const [index, record] of filled.entries()) {
    if (index > 0 && index % STEP === 0) yield DECIDING + (index / records.length) * (1 - DECIDING);
    if (!isBlank(record)) readRecord(record, context, open);
  }
  return context.decisions;
}

const isBlank = (record: MeetingRecord): boolean =>
  record.coordinates === undefined &&
  (record.fields ?? MEETING_FIELDS).every((field) => record.texts(field).length === 0);

/** Decides for the columns of all records together what a single cell cannot show, such as the order of day and month. */
function* contextOf(
  cells: RecordCells,
  decisions: DecisionsMade,
  eraOfHeading: RecordContext['eraOfHeading'],
  builder: AtlasBuilder,
  parseWhen: ParseWhen,
): Steps<RecordContext> {
  const used = yield* cells.usedFields();
  const arePlaces = decisions.of('place', 'modes')?.value === 'place';
  const splitter = (field: PeopleField) =>
    peopleSplitter(decisions.of(field, 'separator'), (one) => cells.cellsOf(one));
  const dateField = (field: DateFieldName): DateField => ({
    order: decisions.of(field, 'order')?.value === 'mdy' ? 'mdy' : 'dmy',
    isSerial: decisions.of(field, 'serial')?.value === 'yes',
    isMidnightDay: decisions.of(field, 'midnight')?.value === 'day',
    areYearsBeforeChrist: decisions.of(field, 'years')?.value === 'bc',
    arePairsOfYears: decisions.of(field, 'pairs')?.value === 'years',
  });
  const isMidnightDay = (field: ClockField): boolean => decisions.of(field, 'midnight')?.value === 'day';
  const areYearsBeforeChrist = (field: 'year' | 'endYear'): boolean => decisions.of(field, 'years')?.value === 'bc';
  return {
    builder,
    attendances: new SharedAttendance(builder),
    unread: [],
    decisions: decisions.list,
    meaningOfO: (field) => {
      const value = decisions.of(field, 'letter-o')?.value;
      return value === 'east' || value === 'west' ? value : undefined;
    },
    dates: { when: dateField('when'), start: dateField('start'), end: dateField('end') },
    clocksWithoutMidnight: new Set(CLOCK_FIELDS.filter(isMidnightDay)),
    yearsBeforeChrist: new Set((['year', 'endYear'] as const).filter(areYearsBeforeChrist)),
    eraOfHeading,
    parseWhen: memoizeParse(parseWhen),
    peopleIn: {
      people: yield* splitter('people'),
      sender: yield* splitter('sender'),
      recipient: yield* splitter('recipient'),
    },
    personIn: {
      people: personReader(decisions, 'people'),
      sender: personReader(decisions, 'sender'),
      recipient: personReader(decisions, 'recipient'),
    },
    placeIn: arePlaces ? (cell) => ({ place: cell }) : remembering(modeInPlace),
    hasCountryOfPlace: decisions.of('country', 'describes')?.value !== 'other',
    isUsed: (field) => used.has(field),
    topicsIn: topicSplitter(decisions.of('topics', 'separator')),
    topicIdsByCell: new Map(),
    meetingPlaces: new Map(),
  };
}

const YEAR_FIELDS = ['when', 'start', 'end', 'year', 'endYear'] as const;

function erasOfHeadings([first]: readonly MeetingRecord[]): RecordContext['eraOfHeading'] {
  const eras = YEAR_FIELDS.map((field) => [field, eraInHeading(first?.locate(field).column ?? '')] as const);
  return Object.fromEntries(eras.filter(([, era]) => era !== undefined));
}

/** If no record has the other coordinate, one Issue reports it for the whole column. */
function reportHalfCoordinates(records: readonly MeetingRecord[], context: RecordContext): void {
  for (const [given, missing] of [
    ['lat', 'lon'],
    ['lon', 'lat'],
  ] as const) {
    if (!context.isUsed(given) || context.isUsed(missing)) continue;
    const half = records.filter((record) => record.coordinates === undefined && record.texts(given).length > 0);
    const [first] = half;
    if (first === undefined) continue;
    const found = textOf(first, given);
    problem(first, context, given, 'coordinates-half', { found, expected: missing, count: half.length });
  }
}

function personReader(decisions: DecisionsMade, field: PeopleField): (item: string) => NamedPerson {
  const value = decisions.of(field, 'brackets')?.value;
  const brackets = BRACKETS.find((one) => one === value);
  const arePresent = decisions.of(field, 'absent')?.value === 'present';
  return (item) => {
    const person = namedPerson(item, brackets);
    return arePresent && person.isAbsent ? { ...person, isAbsent: false } : person;
  };
}

function readRecord(record: MeetingRecord, context: RecordContext, open: Map<string, OpenMeeting>): void {
  const { builder } = context;
  context.unread = [...statedUnread(record)];
  const { places, name: placeName, timeZone, mode } = readPlaces(record, context);
  const { attendance, title: peopleTitle } = readPeople(record, context);
  const isLetter = record.texts('sender').length + record.texts('recipient').length > 0;
  for (const field of KEPT_FIELDS) for (const text of record.texts(field)) keepAsWritten(record, context, field, text);
  const sources = readSources(record, context);
  const topics = topicsOf(record.texts('topics'), context);
  const statedTitle = record.texts('title').find((text) => !isIri(text));
  const title =
    statedTitle ??
    (peopleTitle() || (placeName ?? textOf(record, 'when') ?? textOf(record, 'start') ?? `#${record.number}`));
  const idText = textOf(record, 'id') ?? record.texts('title').find(isIri);
  const statedId = idText === undefined ? undefined : idOfIri(idText);
  const note = record.texts('summary').join('\n');
  const description = readDescription(record, context);
  const key =
    statedId === undefined ? '' : JSON.stringify([statedTitle, ...TIME_FIELDS.map((field) => textOf(record, field))]);
  const lists: MeetingLists = { places, attendance, topics, sources };
  const known = statedId === undefined ? undefined : open.get(statedId);
  if (known?.key === key) {
    for (const field of SINGLE_FIELDS)
      for (const text of record.texts(field))
        if (!known.record.texts(field).includes(text)) keepAsWritten(record, context, field, text);
    known.add(lists, context.unread, note);
    if (statedTitle === undefined) known.addToTitle(peopleTitle());
    if (description !== undefined) known.describe(description);
    return;
  }
  const id = builder.meetingId(statedId, title);
  if (statedId !== undefined && id !== statedId) {
    problem(record, context, 'id', 'id-renamed', { severity: 'warning', found: statedId, suggestion: id, id });
  }
  const seriesName = textOf(record, 'series');
  const series = seriesName === undefined ? undefined : builder.series(seriesName);
  const number = readNumber(record, context);
  const zone = timeZone ?? builder.zoneOfPlace(places[0]?.place);
  // "Cancelled" may stand in the column of the way of meeting.
  const statedMode = textOf(record, 'mode');
  const statusInMode =
    statedMode === undefined || modeOf(statedMode) !== undefined || textOf(record, 'status') !== undefined
      ? undefined
      : statusOf(statedMode);
  const ownMode = statusInMode === undefined ? wordOf(record, context, 'mode', modeOf, MODES) : undefined;
  const howMet = ownMode ?? mode ?? (isLetter ? 'letter' : 'in-person');
  const status = statusInMode ?? wordOf(record, context, 'status', statusOf, STATUSES) ?? 'held';
  const when = readWhen(record, context, zone);
  const duration = readDuration(record, context);
  const certainty = wordOf(record, context, 'certainty', certaintyOf, CERTAINTIES);
  // Meetings with the same members, set in the same order, take less memory and are found faster (V8, "Fast properties").
  const meeting: OpenDraft =
    when === undefined
      ? { id, title, mode: howMet, status, places, attendance, topics, sources, claims: NO_CLAIMS }
      : { id, title, mode: howMet, status, places, attendance, topics, sources, claims: NO_CLAIMS, when };
  // An absent member and an undefined one are different, and most meetings have few of these.
  if (series !== undefined) meeting.series = series;
  if (number !== undefined) meeting.number = number;
  if (zone !== undefined) meeting.timeZone = zone;
  if (duration !== undefined) meeting.duration = duration;
  if (note !== '') meeting.note = note;
  if (certainty !== undefined) meeting.certainty = certainty;
  if (description !== undefined) addDescription(meeting, description);
  if (context.unread.length > 0) meeting.unread = context.unread;
  builder.meeting(meeting, record.row);
  if (statedId !== undefined && known === undefined) open.set(statedId, new OpenMeeting(key, meeting, record));
}

/** @returns the ids of the topics in the cells. Meetings with the same cell share the list. */
function topicsOf(cells: readonly string[], { builder, topicsIn, topicIdsByCell }: RecordContext): readonly string[] {
  const [cell, ...more] = cells;
  if (cell === undefined) return NO_TOPICS;
  const idsIn = (text: string): readonly string[] => [...new Set(topicsIn(text).map((topic) => builder.topic(topic)))];
  if (more.length > 0) return [...new Set(cells.flatMap(idsIn))];
  const known = topicIdsByCell.get(cell) ?? idsIn(cell);
  topicIdsByCell.set(cell, known);
  return known;
}

/** Fields for which a meeting has no place. Their texts stay with it as written. */
const KEPT_FIELDS = ['destination', 'received'] as const;

/** Fields of which a meeting has one value. A further record of the meeting may state another one. */
const SINGLE_FIELDS = ['series', 'number', 'mode', 'status', 'duration', 'certainty'] as const;

/** "3", "3rd", "제3차". */
const SESSION = new RegExp(
  `^(?:${anyOf(readingWords(({ session }) => session?.prefixes))}\\s*)?(\\d{1,6})` +
    `(?:${anyOf(readingWords(({ ordinals }) => ordinals))}|\\.)?` +
    `(?:${anySuffix(readingWords(({ session }) => session?.suffixes))}){0,2}$`,
  'i',
);

function readNumber(record: MeetingRecord, context: RecordContext): number | undefined {
  const text = textOf(record, 'number');
  if (text === undefined) return undefined;
  const number = Number(SESSION.exec(text)?.[1]);
  if (number >= 1) return number;
  unreadable(record, context, 'number', 'unknown-value', {
    severity: 'warning',
    found: text,
    expected: 'a whole number from 1',
  });
  return undefined;
}

function readDuration(record: MeetingRecord, context: RecordContext): string | undefined {
  const text = textOf(record, 'duration');
  if (text === undefined) return undefined;
  const duration = isoDurationOf(text);
  if (duration === undefined)
    unreadable(record, context, 'duration', 'duration-invalid', {
      found: text,
      expected: 'a duration such as PT1H30M or 90 min',
    });
  return duration;
}
