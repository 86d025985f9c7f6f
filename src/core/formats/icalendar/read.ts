/**
 * Reads the events of a calendar as meetings. An event that repeats becomes one meeting for each occurrence, and together
 * they are a series. A changed occurrence (`RECURRENCE-ID`) takes the place of the one that it changes.
 */
import ICAL from 'ical.js';
import { mapProgress, type Steps } from '../../lib/steps.js';
import type { IssueLog, NewIssue } from '../../model/issue-log.js';
import type { UnreadValue } from '../../model/model.js';
import type { FormatReader } from '../format.js';
import { plainTextOf } from '../plain-text.js';
import { AtlasBuilder } from '../records/atlas-builder.js';
import { asOneItem } from '../records/lists.js';
import type { MeetingField } from '../records/meeting-fields.js';
import { recordOf, type FieldTexts, type MeetingRecord } from '../records/meeting-record.js';
import { readRecords } from '../records/read-records.js';
import { safeUrl } from '../safe-url.js';
import { calendarText, type ComponentText } from './components.js';
import { occurrencesOf } from './occurrences.js';
import { parseComponent } from './parse-component.js';
import { peopleOf } from './people.js';
import { dayText, edtfOf, lastDay, zoneOf } from './times.js';

/** Meetings of one calendar. */
const MAX_MEETINGS = 50_000;

/** The property from which each field is read, for the positions of Issues. */
const PROPERTIES: Partial<Readonly<Record<MeetingField, string>>> = {
  id: 'UID',
  title: 'SUMMARY',
  start: 'DTSTART',
  end: 'DTEND',
  zone: 'DTSTART',
  place: 'LOCATION',
  lat: 'GEO',
  lon: 'GEO',
  people: 'ATTENDEE',
  topics: 'CATEGORIES',
  url: 'URL',
  summary: 'DESCRIPTION',
  status: 'STATUS',
  mode: 'LOCATION',
};

/** Properties whose texts a reader of the meeting may need, but that have no field. They are kept as written. */
const KEPT = ['contact', 'comment', 'resources', 'attach'] as const;

const STATUSES: Readonly<Record<string, string>> = { CANCELLED: 'cancelled', TENTATIVE: 'planned' };

interface EventText {
  readonly text: ComponentText;
  readonly event: ICAL.Component;
  readonly start: ICAL.Time | undefined;
  readonly uid: string;
  /** The start of the occurrence that this event changes. */
  readonly changes: ICAL.Time | undefined;
}

export const readCalendar: FormatReader = function* ({ text }, { log, parseWhen }) {
  const { properties, components } = yield* mapProgress(0, 0.1, calendarText(text, log));
  const zones = components.filter(({ name }) => name === 'vtimezone').flatMap((one) => parseComponent(one, log) ?? []);
  const texts = components.filter(({ name }) => name === 'vevent');
  reportOthers(components, log);
  const events = yield* mapProgress(0.1, 0.4, parseEvents(texts, zones, log));
  const isCancelled = properties.some((line) => /^METHOD:CANCEL\s*$/i.test(line));
  const records = yield* mapProgress(0.4, 0.6, recordsOf(events, isCancelled, log));
  const builder = new AtlasBuilder(log);
  yield* mapProgress(0.6, 1, readRecords(records, builder, parseWhen));
  const title = properties.map((line) => /^(?:X-WR-CALNAME|NAME)(?:;[^:]*)?:(.+)$/i.exec(line)?.[1]).find(Boolean);
  return { value: builder.finish({ title: title === undefined ? undefined : unescaped(title) }), issues: log.issues };
};

const unescaped = (text: string): string =>
  text
    .replace(/\\n/gi, ' ')
    .replace(/\\([\\;,])/g, '$1')
    .trim();

/** Tasks, diary entries and times of absence are no meetings. */
function reportOthers(components: readonly ComponentText[], log: IssueLog): void {
  for (const name of ['vtodo', 'vjournal', 'vfreebusy']) {
    const found = components.filter((component) => component.name === name);
    const [first] = found;
    if (first === undefined) continue;
    const { line } = first;
    log.add({
      code: 'left-out',
      severity: 'warning',
      path: `line ${line}`,
      row: line,
      found: name.toUpperCase(),
      count: found.length,
    });
  }
}

/** Events parsed in one step, which takes a few milliseconds. */
const STEP = 32;

function* parseEvents(
  texts: readonly ComponentText[],
  zones: readonly ICAL.Component[],
  log: IssueLog,
): Steps<readonly EventText[]> {
  const calendar = new ICAL.Component('vcalendar');
  for (const zone of zones) calendar.addSubcomponent(zone);
  const events: EventText[] = [];
  for (const [index, text] of texts.entries()) {
    if (index % STEP === STEP - 1) yield index / texts.length;
    const event = parseComponent(text, log, calendar);
    if (event === undefined) {
      log.add({ code: 'calendar-line', path: `line ${text.line}`, row: text.line, found: text.lines[0] });
      continue;
    }
    events.push({
      text,
      event,
      start: timeOf(event, 'dtstart'),
      uid: String(event.getFirstPropertyValue('uid') ?? ''),
      changes: timeOf(event, 'recurrence-id'),
    });
  }
  return events;
}

/** Outlook writes events of whole days as times from midnight to midnight, and says so in a property of its own. */
function timeOf(event: ICAL.Component, name: string): ICAL.Time | undefined {
  const value: unknown = event.getFirstPropertyValue(name);
  if (!(value instanceof ICAL.Time)) return undefined;
  const isWholeDay = /^true$/i.test(String(event.getFirstPropertyValue('x-microsoft-cdo-alldayevent')));
  return isWholeDay && value.hour + value.minute === 0 ? ICAL.Time.fromDateString(dayText(value)) : value;
}

function* recordsOf(
  events: readonly EventText[],
  isCancelled: boolean,
  log: IssueLog,
): Steps<readonly MeetingRecord[]> {
  const changes = new Map<string, ICAL.Time[]>();
  for (const { uid, changes: changed } of events)
    if (changed !== undefined) changes.set(uid, [...(changes.get(uid) ?? []), changed]);
  const records: MeetingRecord[] = [];
  for (const [index, one] of events.entries()) {
    if (index % STEP === STEP - 1) yield index / events.length;
    const { start, event, uid, text } = one;
    if (start === undefined) {
      const { line } = text;
      log.add({ code: 'missing', path: `line ${line}`, row: line, expected: 'DTSTART' });
      records.push(recordOfEvent(one, undefined, records.length, isCancelled));
      continue;
    }
    reportZone(one, log);
    const { starts, problems } =
      one.changes === undefined
        ? occurrencesOf(event, start, changes.get(uid) ?? [])
        : { starts: [start], problems: [] };
    for (const problem of problems) log.add({ ...problem, ...placeIn(one, 'RRULE') });
    for (const time of starts) {
      if (records.length >= MAX_MEETINGS) {
        log.add({ code: 'recurrence-long', ...placeIn(one, 'RRULE'), expected: String(MAX_MEETINGS) });
        return records;
      }
      records.push(recordOfEvent(one, time, records.length, isCancelled));
    }
  }
  return records;
}

/** @returns the line of a property, or the first line of the event. */
function placeIn({ text: { lines, line } }: EventText, property: string): Pick<NewIssue, 'path' | 'row' | 'column'> {
  const index = lines.findIndex((content) => new RegExp(`^${property}[;:]`, 'i').test(content));
  const row = line + Math.max(0, index);
  return index < 0 ? { path: `line ${row}`, row } : { path: `line ${row}, ${property}`, row, column: property };
}

const zoneIn = ({ event }: EventText): ReturnType<typeof zoneOf> => {
  const value: unknown = event.getFirstProperty('dtstart')?.getParameter('tzid');
  const tzid = typeof value === 'string' ? value : undefined;
  return zoneOf(tzid, tzid !== undefined && Boolean(event.getTimeZoneByID(tzid)));
};

function reportZone(event: EventText, log: IssueLog): void {
  const { unknown } = zoneIn(event);
  if (unknown !== undefined)
    log.add({
      code: 'time-zone-unknown',
      ...placeIn(event, 'DTSTART'),
      found: unknown,
      expected: 'an IANA zone such as Asia/Seoul',
    });
}

function recordOfEvent(
  one: EventText,
  start: ICAL.Time | undefined,
  index: number,
  isCancelled: boolean,
): MeetingRecord {
  const { event, uid, changes } = one;
  const { people, unread } = peopleOf(event);
  const isRepeated = changes !== undefined || event.hasProperty('rrule') || event.hasProperty('rdate');
  const title = valueOf(event, 'summary');
  const day = changes ?? start;
  const zone = zoneIn(one);
  const status = isCancelled ? 'CANCELLED' : (valueOf(event, 'status') ?? '').toUpperCase();
  const texts: FieldTexts = {
    id: uid === '' ? undefined : isRepeated && day !== undefined ? `${uid}-${dayText(day)}` : uid,
    title,
    series: isRepeated ? title : undefined,
    start: start === undefined ? undefined : edtfOf(start, zone),
    end: start === undefined ? undefined : endText(one, start),
    zone: zone.iana,
    ...placeTexts(event),
    topics: event
      .getAllProperties('categories')
      .flatMap((property) => property.getValues().map((value) => asOneItem(String(value)))),
    summary: plainTextOf(valueOf(event, 'description') ?? ''),
    status: STATUSES[status],
  };
  return recordOf(texts, {
    number: index + 1,
    locate: (field) => placeIn(one, (field === undefined ? undefined : PROPERTIES[field]) ?? 'BEGIN'),
    people,
    unread: [...unread, ...keptOf(event)],
  });
}

/** @returns the end as EDTF, from `DTEND` or `DURATION`; undefined if the event has none or ends when it begins. */
function endText(one: EventText, start: ICAL.Time): string | undefined {
  const { event, start: first = start } = one;
  const duration: unknown = event.getFirstPropertyValue('duration');
  const stated = timeOf(event, 'dtend');
  const length = duration instanceof ICAL.Duration ? duration : stated?.subtractDateTz(first);
  if (length === undefined || length.toSeconds() <= 0) return undefined;
  const end = start.clone();
  end.addDuration(length);
  return edtfOf(start.isDate ? lastDay(end) : end, zoneIn(one));
}

/** An address on the web in place of a location is that of an online meeting. */
function placeTexts(event: ICAL.Component): FieldTexts {
  const location = valueOf(event, 'location');
  const [online, other] =
    location !== undefined && safeUrl(location) !== undefined ? [location, undefined] : [undefined, location];
  const geo = event.getFirstProperty('geo')?.getFirstValue() as unknown;
  const [lat, lon] = Array.isArray(geo) ? geo.map(String) : [];
  const stated = valueOf(event, 'url');
  return {
    place: other === undefined ? undefined : lines(other).join(', '),
    mode: online === undefined ? undefined : 'video',
    url: [stated, online].filter((url) => url !== undefined),
    lat,
    lon,
  };
}

const keptOf = (event: ICAL.Component): readonly UnreadValue[] =>
  KEPT.flatMap((name) =>
    event.getAllProperties(name).flatMap((property) => {
      const text = property.getValues().map(String).join('; ');
      // An attached file is of no use as a text.
      return text === '' || text.length > 1000 ? [] : [{ field: name.toUpperCase(), text }];
    }),
  );

/** @returns the lines of a text that are not empty. */
const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function valueOf(event: ICAL.Component, name: string): string | undefined {
  const value: unknown = event.getFirstPropertyValue(name);
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}
