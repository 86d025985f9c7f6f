/**
 * Rows → meetings. Every row that has anything in it becomes a meeting, whatever is wrong with it; what is wrong is an
 * Issue at its row and column. Rows with the same stated id, title and date are one meeting told over several rows (one
 * for each person, in many tables); the same id on different meetings is numbered, and said.
 */
import { CERTAINTIES, MODES, STATUSES, type Attendance, type Meeting, type MeetingPlace } from '../../model/model.js';
import type { Steps } from '../../lib/steps.js';
import { definedOnly } from '../fields/fields.js';
import type { TableField } from './columns.js';
import { TABLE_FIELDS } from './columns.js';
import { dateColumnOf } from './date-columns.js';
import type { AtlasBuilder } from './atlas-builder.js';
import { isCommaSeparated, listItems } from './people-cells.js';
import { problem, textOf, wordOf, type DateField, type Row, type TableContext } from './row.js';
import { readPeople } from './row-people.js';
import { readPlaces } from './row-places.js';
import { readSources } from './row-sources.js';
import { readWhen } from './row-when.js';
import { certaintyOf, modeOf, statusOf } from './value-words.js';
import { isoDurationOf } from './written-durations.js';
import type { ParseWhen } from '../../time/rare-edtf.js';

/** Rows read in one step: some milliseconds' worth. */
const STEP = 128;
const DATE_FIELDS: readonly DateField[] = ['when', 'start', 'end'];

/** A meeting with a stated id, while further rows may add to it. */
class OpenMeeting {
  readonly key: string;
  readonly #meeting: MeetingDraft;
  /** What is there already: looked up only when a second row comes, since most meetings have one. */
  #known: Record<'places' | 'attendance' | 'topics' | 'sources' | 'notes', Set<string>> | undefined;

  constructor(key: string, meeting: MeetingDraft) {
    this.key = key;
    this.#meeting = meeting;
  }

  add({ places, attendance, topics, sources }: MeetingLists, note: string): void {
    const meeting = this.#meeting;
    const known = (this.#known ??= {
      places: new Set(meeting.places.map(placeKey)),
      attendance: new Set(meeting.attendance.map(attendanceKey)),
      topics: new Set(meeting.topics),
      sources: new Set(meeting.sources),
      notes: new Set([meeting.note ?? '', '']),
    });
    addNew(meeting.places, known.places, places, placeKey);
    addNew(meeting.attendance, known.attendance, attendance, attendanceKey);
    addNew(meeting.topics, known.topics, topics, String);
    addNew(meeting.sources, known.sources, sources, String);
    if (known.notes.has(note)) return;
    known.notes.add(note);
    meeting.note = meeting.note === undefined ? note : `${meeting.note}\n${note}`;
  }
}

interface MeetingLists {
  readonly places: MeetingPlace[];
  readonly attendance: Attendance[];
  readonly topics: string[];
  readonly sources: string[];
}
type MeetingDraft = Omit<Meeting, keyof MeetingLists | 'note'> & MeetingLists & { note?: string };

const placeKey = ({ place, part = '' }: MeetingPlace): string => `${place}\n${part}`;
const attendanceKey = ({ person, side, text }: Attendance): string => person ?? JSON.stringify([side, text]);

function addNew<T>(list: T[], known: Set<string>, more: readonly T[], keyOf: (item: T) => string): void {
  for (const item of more) {
    if (!known.has(keyOf(item))) list.push(item);
    known.add(keyOf(item));
  }
}

/** @param parse `parseWhen`, or what loadRareEdtf gives. */
export function* readRows(rows: readonly Row[], gathering: AtlasBuilder, parse: ParseWhen): Steps<void> {
  const context = contextOf(rows, gathering, parse);
  const open = new Map<string, OpenMeeting>();
  for (const [index, row] of rows.entries()) {
    if (index > 0 && index % STEP === 0) yield index / rows.length;
    if (!isBlank(row)) readRow(row, context, open);
  }
}

const isBlank = (row: Row): boolean =>
  row.coordinates === undefined && TABLE_FIELDS.every((field) => row.texts(field).length === 0);

/** What only the columns as a whole can tell; where they leave it open, that is an Issue, once for each column. */
function contextOf(rows: readonly Row[], gathering: AtlasBuilder, parse: ParseWhen): TableContext {
  const cellsOf = (field: TableField): readonly string[] => rows.flatMap((row) => row.texts(field));
  const columns = DATE_FIELDS.map((field) => cellsOf(field));
  const siblings = columns.flat();
  const [when, start, end] = columns.map((values) => dateColumnOf(values, siblings));
  const none = dateColumnOf([], []);
  const context: TableContext = {
    gathering,
    dates: { when: when ?? none, start: start ?? none, end: end ?? none },
    parse,
    peopleByComma: isCommaSeparated(cellsOf('people')),
  };
  for (const field of DATE_FIELDS) reportDates(rows, context, field);
  if (context.peopleByComma) {
    const row = rows.find((candidate) => candidate.texts('people').some((cell) => cell.includes(',')));
    if (row !== undefined)
      problem(row, context, 'people', 'list-by-comma', { severity: 'warning', found: row.texts('people').join('; ') });
  }
  return context;
}

function reportDates(rows: readonly Row[], context: TableContext, field: DateField): void {
  const { finding, isSerial } = context.dates[field];
  const first = rows.find(
    (row) => textOf(row, field) !== undefined && (isSerial || textOf(row, field) === finding.ambiguous),
  );
  if (first === undefined) return;
  const found = textOf(first, field);
  if (isSerial)
    problem(first, context, field, 'date-serial', {
      severity: 'warning',
      found,
      expected: 'a date such as 2018-06-04',
    });
  else {
    const expected = finding.order === 'dmy' ? 'day/month/year' : 'month/day/year';
    problem(first, context, field, 'date-order-ambiguous', { severity: 'warning', found, expected });
  }
}

function readRow(row: Row, context: TableContext, open: Map<string, OpenMeeting>): void {
  const { gathering } = context;
  const { places, name: placeName, timeZone } = readPlaces(row, context);
  const { attendance, names } = readPeople(row, context);
  const sources = readSources(row, context);
  const topics = row.texts('topics').flatMap((cell) => listItems(cell).map((topic) => gathering.topic(topic)));
  const title =
    textOf(row, 'title') ??
    (names.join(', ') || (placeName ?? textOf(row, 'when') ?? textOf(row, 'start') ?? `#${row.number}`));
  const statedId = textOf(row, 'id');
  const note = row.texts('summary').join('\n');
  const key = statedId === undefined ? '' : JSON.stringify([title, ...TIME_FIELDS.map((field) => textOf(row, field))]);
  const lists: MeetingLists = {
    places: [...places],
    attendance: [...attendance],
    topics: [...new Set(topics)],
    sources: [...sources],
  };
  const known = statedId === undefined ? undefined : open.get(statedId);
  if (known?.key === key) {
    known.add(lists, note);
    return;
  }
  const id = gathering.meetingId(statedId, title);
  if (statedId !== undefined && id !== statedId) {
    problem(row, context, 'id', 'id-renamed', { severity: 'warning', found: statedId, suggestion: id, id });
  }
  const series = textOf(row, 'series');
  const meeting: MeetingDraft = {
    ...definedOnly<Omit<MeetingDraft, keyof MeetingLists>>({
      id,
      title,
      series: series === undefined ? undefined : gathering.series(series),
      number: readNumber(row, context),
      runDay: undefined,
      mode: wordOf(row, context, 'mode', modeOf, MODES) ?? 'in-person',
      status: wordOf(row, context, 'status', statusOf, STATUSES) ?? 'held',
      when: readWhen(row, context, timeZone ?? gathering.zoneOfPlace(places[0]?.place)),
      timeZone: timeZone ?? gathering.zoneOfPlace(places[0]?.place),
      duration: readDuration(row, context),
      durationApproximate: undefined,
      note: note || undefined,
      certainty: wordOf(row, context, 'certainty', certaintyOf, CERTAINTIES),
      claims: [],
    }),
    ...lists,
  };
  gathering.meeting(meeting);
  if (statedId !== undefined && known === undefined) open.set(statedId, new OpenMeeting(key, meeting));
}

const TIME_FIELDS = ['when', 'start', 'end', 'time', 'year', 'month', 'day'] as const;

function readNumber(row: Row, context: TableContext): number | undefined {
  const text = textOf(row, 'number');
  if (text === undefined) return undefined;
  const number = Number(/^(?:제\s*)?(\d{1,6})(?:st|nd|rd|th|차|회|\.)?(?:\s*(?:차|회))?$/i.exec(text)?.[1]);
  if (number >= 1) return number;
  problem(row, context, 'number', 'unknown-value', {
    severity: 'warning',
    found: text,
    expected: 'a whole number from 1',
  });
  return undefined;
}

function readDuration(row: Row, context: TableContext): string | undefined {
  const text = textOf(row, 'duration');
  if (text === undefined) return undefined;
  const duration = isoDurationOf(text);
  if (duration === undefined)
    problem(row, context, 'duration', 'duration-invalid', {
      found: text,
      expected: 'a duration such as PT1H30M or 90 min',
    });
  return duration;
}
