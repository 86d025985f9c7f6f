/** The rows and columns of the attendance table: people under their side, and meetings by time. Pure. */
import type { Meeting, Person, Side } from '../../core/model/model.js';
import type { AttendanceTable } from '../../core/queries/attendance-table.js';
import { pick } from '../../core/model/text.js';
import { attendanceEn } from '../../languages/en/attendance.js';
import { modelEn } from '../../languages/en/model.js';
import { formatList, formatWhen, words } from '../../languages/index.js';
import type { GridLine, GridRow } from '../base/grid/grid-content.js';

/** A row. `rows` are those of the table of core that it shows: one person or several. */
export interface AttendanceLine extends GridRow {
  readonly kind: 'heading' | 'person' | 'unnamed' | 'once';
  readonly rows: readonly number[];
  readonly side: Side | undefined;
  readonly person: Person | undefined;
}

export interface MeetingLine extends GridLine {
  /** The column of the table of core. */
  readonly index: number;
  readonly meeting: Meeting;
  readonly isPlanned: boolean;
  readonly title: string;
  /** As short as it can be: without the year if all meetings are of one year. */
  readonly date: string;
}

/**
 * @param isFolded the people of a side who attended once share one row, which tells how many of them were at a meeting.
 * @returns the rows. A heading stands above each side, unless no row has one.
 */
export function linesOf(table: AttendanceTable, lang: string, isFolded: boolean): readonly AttendanceLine[] {
  const { sideUnknown } = words(lang, modelEn);
  const messages = words(lang, attendanceEn);
  const hasSides = table.groups.some(({ side }) => side !== undefined);
  return table.groups.flatMap(({ side, from, to }) => {
    const sideName = side === undefined ? sideUnknown : nameIn(side, lang);
    const lines: AttendanceLine[] = [];
    const once: number[] = [];
    for (let row = from; row < to; row += 1) {
      const { person, isOnce } = table.rows[row] as AttendanceTable['rows'][number];
      const own = { isHeading: false, rows: [row], side, person };
      if (isFolded && isOnce) once.push(row);
      else if (person === undefined)
        lines.push({ ...own, kind: 'unnamed', key: `unnamed:${side?.id ?? ''}`, name: messages.unnamed(sideName) });
      else lines.push({ ...own, kind: 'person', key: `person:${person.id}`, name: nameIn(person, lang) });
    }
    const [key, name] = [`once:${side?.id ?? ''}`, messages.onceOf(sideName, once.length)];
    if (once.length > 0) lines.push({ kind: 'once', key, name, isHeading: false, rows: once, side, person: undefined });
    const heading = { kind: 'heading', key: `side:${side?.id ?? ''}`, name: sideName, isHeading: true } as const;
    return hasSides ? [{ ...heading, rows: [], side, person: undefined }, ...lines] : lines;
  });
}

export function columnsOf(table: AttendanceTable, lang: string): readonly MeetingLine[] {
  const messages = words(lang, attendanceEn);
  const years = new Set(table.columns.flatMap(({ meeting: { when } }) => (when?.start ?? when?.end)?.year ?? []));
  return table.columns.map(({ meeting, isPlanned }, index) => {
    const title = formatList([pick(meeting.title, lang)], lang);
    const when = formatWhen(meeting.when, lang, { style: 'plain' });
    return {
      key: meeting.id,
      name: messages.meeting(title, when, isPlanned),
      index,
      meeting,
      isPlanned,
      title,
      date: years.size < 2 ? formatWhen(meeting.when, lang, { style: 'plain', year: false }) : when,
    };
  });
}

const nameIn = ({ name, id }: Person | Side, lang: string): string => formatList([pick(name, lang) || id], lang);
