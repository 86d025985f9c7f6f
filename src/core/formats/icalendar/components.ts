/** Cuts a calendar into its components by the lines `BEGIN` and `END`, so that a damaged event does not affect the others. */
import type { IssueLog } from '../../model/issue-log.js';
import type { Steps } from '../../lib/steps.js';

export interface ComponentText {
  /** In lower case: `vevent`, `vtimezone` … */
  readonly name: string;
  /** The lines from `BEGIN` to `END`. */
  readonly lines: readonly string[];
  /** 1-based number of the first line. */
  readonly line: number;
}

export interface CalendarText {
  /** Properties of the calendar itself, such as `METHOD:CANCEL`. */
  readonly properties: readonly string[];
  readonly components: readonly ComponentText[];
}

/** Alarms are inside events. Deeper nesting has no meaning in RFC 5545. */
const MAX_NESTING = 5;
/** Lines of one event. A longer one is damaged: its end is missing. */
const MAX_LINES = 50_000;
/** Lines examined in one step. */
const STEP = 20_000;

export function* calendarText(text: string, log: IssueLog): Steps<CalendarText> {
  const properties: string[] = [];
  const components: ComponentText[] = [];
  const open: string[] = [];
  let current: { name: string; lines: string[]; line: number } | undefined;
  const lines = text.split(/\r\n|\n|\r/);
  const close = (): void => {
    if (current !== undefined) components.push(current);
    current = undefined;
    open.length = 0;
  };
  for (const [index, raw] of lines.entries()) {
    if (index % STEP === STEP - 1) yield index / lines.length;
    const line = index === 0 ? raw.replace(/^\ufeff/, '') : raw;
    const [, mark = '', name = ''] = /^(BEGIN|END):([\w-]{1,50})\s*$/i.exec(line) ?? [];
    const isBegin = mark.toUpperCase() === 'BEGIN';
    const kind = name.toLowerCase();
    if (kind === 'vcalendar') {
      close();
      continue;
    }
    if (current === undefined && !isBegin) {
      properties.push(line);
      continue;
    }
    // An event does not contain events, so the end of the event before this one is missing.
    if (isBegin && kind === 'vevent' && open.length > 0) close();
    current ??= { name: kind, lines: [], line: index + 1 };
    if (current.lines.length < MAX_LINES) current.lines.push(line);
    if (isBegin) open.push(kind);
    if (isBegin && open.length > MAX_NESTING) {
      const path = `line ${index + 1}`;
      log.add({
        code: 'too-deep',
        path,
        row: index + 1,
        expected: `at most ${MAX_NESTING} components inside one another`,
      });
      return { properties, components };
    }
    if (mark !== '' && !isBegin) {
      while (open.length > 0 && open.pop() !== kind);
      if (open.length === 0) close();
    }
  }
  close();
  return { properties, components };
}
