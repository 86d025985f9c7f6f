/** Parses one component of a calendar with ical.js. Lines that it refuses are left out and reported, and the rest is kept. */
import ICAL from 'ical.js';
import type { IssueLog } from '../../model/issue-log.js';
import type { ComponentText } from './components.js';

type Jcal = ConstructorParameters<typeof ICAL.Component>[0];

/**
 * @param calendar the component with the time zones. The parsed component is not added to it, because a search for zones
 *   goes through all its parts.
 * @returns undefined if the component cannot be parsed even without its damaged lines.
 */
export function parseComponent(
  { name, lines, line }: ComponentText,
  log: IssueLog,
  calendar?: ICAL.Component,
): ICAL.Component | undefined {
  const parse = (some: readonly string[]): ICAL.Component | undefined => parseLines(some, calendar);
  const whole = parse(lines);
  if (whole !== undefined) return whole;
  const kept: string[] = [];
  for (const [index, content] of contentLines(lines)) {
    if (/^(?:BEGIN|END):/i.test(content[0] ?? '') || parse([`BEGIN:${name}`, ...content, `END:${name}`]) !== undefined)
      kept.push(...content);
    else {
      const row = line + index;
      log.add({ code: 'calendar-line', path: `line ${row}`, row, found: content.join('') });
    }
  }
  return parse(kept) ?? parse([...kept, `END:${name}`]);
}

function parseLines(lines: readonly string[], calendar: ICAL.Component | undefined): ICAL.Component | undefined {
  try {
    const component = new ICAL.Component(ICAL.parse(lines.join('\r\n')) as Jcal);
    if (calendar !== undefined) component.parent = calendar;
    // Values are parsed when they are used, and a damaged one throws then.
    for (const property of component.getAllProperties()) property.getValues();
    return component;
  } catch {
    return undefined;
  }
}

/** @returns the lines of each property, which may be folded, with the index of the first. */
function contentLines(lines: readonly string[]): readonly (readonly [index: number, lines: string[]])[] {
  const all: (readonly [number, string[]])[] = [];
  for (const [index, line] of lines.entries()) {
    if (/^[ \t]/.test(line)) all.at(-1)?.[1].push(line);
    else if (line.trim() !== '') all.push([index, [line]]);
  }
  return all;
}
