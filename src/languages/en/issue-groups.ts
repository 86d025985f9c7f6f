/** One sentence for several problems of one kind, and the lines that sum up a file. */
import type { GroupItem, IssueGroup } from '../../core/doctor/issue-groups.js';
import type { FileSummary } from '../../core/doctor/file-summary.js';
import type { IssueCode } from '../../core/model/issues.js';
import { section } from '../section.js';
import { count, meetings, number, people, places } from './counting.js';

const inColumn = ({ column }: IssueGroup): string => (column === undefined ? '' : ` in column “${column}”`);

/** "3 dates in column “Date” cannot be read". */
const unreadable =
  (one: string, many?: string) =>
  (group: IssueGroup): string =>
    `${count(group.count, one, many)}${inColumn(group)} cannot be read`;

const THINGS: Readonly<Record<NonNullable<IssueGroup['kind']>, readonly [one: string, many: string]>> = {
  place: ['place', 'places'],
  meeting: ['meeting', 'meetings'],
  person: ['person', 'people'],
  side: ['side', 'sides'],
  series: ['series', 'series'],
  topic: ['topic', 'topics'],
  source: ['source', 'sources'],
};
/** "3 people", or "3 entries" if the problems name no things of one kind. */
const things = ({ count: n, kind }: IssueGroup): string =>
  count(n, ...(kind === undefined ? (['entry', 'entries'] as const) : THINGS[kind]));

/** Each sentence is about two or more, and ends without a full stop: examples may follow after a colon. */
const several: Partial<Record<IssueCode, (group: IssueGroup) => string>> = {
  'wrong-type': ({ count: n }) => `${count(n, 'value')} have another type than expected`,
  missing: ({ count: n }) => `${count(n, 'value')} are missing`,
  'missing-id': ({ count: n }) => `${count(n, 'entry', 'entries')} have no id and were left out`,
  'duplicate-id': ({ count: n }) => `${count(n, 'entry', 'entries')} repeat an id and were left out`,
  'dangling-id': ({ count: n }) => `${count(n, 'reference')} lead to nothing in the file`,
  'coordinates-missing': ({ count: n }) => `${places(n)} have no coordinates, so they are not on the map`,
  'coordinates-invalid': (group) => `${count(group.count, 'position')}${inColumn(group)} cannot be read`,
  'coordinates-out-of-range': ({ count: n }) =>
    `${count(n, 'position')} lie outside the range of latitude and longitude`,
  'coordinates-swapped': ({ count: n }) => `${count(n, 'position')} seem to have longitude and latitude swapped`,
  'coordinates-text': ({ count: n }) => `${count(n, 'position')} are text and not numbers`,
  'geometry-unsupported': ({ count: n }) => `${count(n, 'shape')} are drawn as one point each`,
  'date-invalid': unreadable('date'),
  'time-of-day-invalid': unreadable('time of day', 'times of day'),
  'date-reversed': ({ count: n }) => `${count(n, 'date')} end before they begin`,
  'time-zone-unknown': (group) => `${count(group.count, 'time zone')}${inColumn(group)} are not known`,
  'duration-invalid': unreadable('duration'),
  'unknown-value': (group) => `${count(group.count, 'value')}${inColumn(group)} are not known`,
  'url-unsafe': (group) =>
    `${count(group.count, 'address', 'addresses')}${inColumn(group)} do not start with http or https`,
  'row-ragged': ({ count: n }) => `${count(n, 'row')} have more or fewer cells than there are headings`,
  'cell-failed': ({ count: n }) =>
    `${count(n, 'cell')} have no value, because their formulas failed or were not computed`,
  'sheet-unread': ({ count: n }) => `${count(n, 'sheet')} were not read`,
  'rows-across': ({ count: n }) => `${count(n, 'row')} are headings, notes or sums and were left out`,
  'calendar-line': ({ count: n }) => `${count(n, 'line')} of the calendar cannot be read`,
  'quote-unclosed': ({ count: n }) => `${count(n, 'quotation mark')} are never closed`,
  'table-unknown': ({ count: n }) => `${count(n, 'table')} have columns that do not show what they contain`,
  'date-order-ambiguous': ({ count: n }) => `${count(n, 'column')} of dates can be day first or month first`,
  'date-serial': ({ count: n }) =>
    `${count(n, 'column')} hold the day numbers of a spreadsheet, which were read as dates`,
  'date-midnight': ({ count: n }) => `${count(n, 'column')} have only midnight as time of day, so the days were read`,
  'years-before-christ': ({ count: n }) =>
    `${count(n, 'column')} have negative years, which were read as years before Christ`,
  'pairs-of-years': ({ count: n }) => `${count(n, 'column')} have two years in a cell`,
  'place-name-shared': ({ count: n }) => `${count(n, 'place')} share a name with a place far away`,
  'id-renamed': ({ count: n }) => `${count(n, 'meeting')} have the id of another meeting, so a number was added`,
  'left-out': ({ count: n }) => `${count(n, 'member')} cannot be kept and were left out`,
  'rows-left-out': ({ count: n }) => `${count(n, 'row')} were left out`,
  'columns-unused': ({ count: n }) => `${count(n, 'column')} have no known meaning`,
  'not-held': ({ count: n }) => `${count(n, 'value')} cannot be kept in the new file`,
  'coordinates-zero': ({ count: n }) => `${count(n, 'place')} have 0 for latitude and longitude`,
  'twin-names': (group) => `${things(group)} may be listed twice`,
  'place-countries': ({ count: n }) => `${count(n, 'place name')} stand with several countries`,
  'journey-too-fast': ({ count: n }) => `${count(n, 'journey')} are too fast to be possible`,
  'people-missing': ({ count: n }) => `${meetings(n)} list no participants`,
  'meeting-without-people': ({ count: n }) => `${meetings(n)} list no participants`,
  'date-in-future': ({ count: n }) => `${meetings(n)} are marked as held, but their dates are in the future`,
  'side-unknown': (group) => `${things(group)} have no known side`,
  unused: (group) => `${things(group)} are not used by anything`,
  'source-without-date': ({ count: n }) => `${count(n, 'source')} have no publication date`,
  'gazetteer-filled': ({ count: n }) => `${places(n)} got their coordinates from the gazetteer`,
  'gazetteer-ambiguous': ({ count: n }) => `${places(n)} have a name that the gazetteer has several times`,
  'gazetteer-unknown': ({ count: n }) => `${places(n)} are not in the gazetteer`,
};

/** "Vienna (9 meetings)", "Paris (4)", "“31.2.” (3 times)", "“A” and “B”". */
function item({ name, other, count: n, meetings: held }: GroupItem, index: number): string {
  const text = other === undefined ? name : `“${name}” and “${other}”`;
  if (held !== undefined && held > 0) return `${text} (${index === 0 ? meetings(held) : number(held)})`;
  return n > 1 ? `${text} (${number(n)} times)` : text;
}

/** A name may hold a comma. */
const separatorOf = (items: readonly string[]): string => (items.some((text) => text.includes(',')) ? '; ' : ', ');

const list = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

export const issueGroupsEn = section('issues', {
  several,
  item,
  /** @param more the number of examples that are not named; undefined if it is not known. */
  withItems: (sentence: string, items: readonly string[], more: number | undefined): string => {
    const rest = more === 0 ? '' : more === undefined ? ' and others' : ` … and ${number(more)} more`;
    return items.length === 0 ? `${sentence}.` : `${sentence}: ${items.join(separatorOf(items))}${rest}.`;
  },
  /** For a kind without a sentence of its own: the first problem, and how many there are. */
  andMore: (sentence: string, more: number): string => `${sentence} And ${number(more)} more like this.`,
  fixFirst: 'Fix these first',
  alsoFound: 'Also found',
  notes: 'For your information',
  none: 'No problems found.',
  counts: ({ errors, warnings, notes }: FileSummary): string =>
    `${list([count(errors, 'error'), count(warnings, 'warning'), notes === 0 ? '' : count(notes, 'note')])}.`,
  moreKinds: (n: number): string => `… and ${count(n, 'more kind', 'more kinds')} of problems`,
  read: ({ read }: FileSummary): string =>
    read.meetings + read.places + read.people === 0
      ? 'Nothing was read.'
      : `Read ${meetings(read.meetings)}, ${places(read.places)}${
          read.placesOnMap < read.places ? ` (${number(read.placesOnMap)} on the map)` : ''
        }, ${people(read.people)}.`,
  kept: ({ kept }: FileSummary): string =>
    `Kept as written: ${list(kept.map(({ field, count: n }) => `${count(n, 'value')} of “${field}”`)) || 'nothing'}.`,
  leftOut: ({ leftOut: { rows, columns, entries, values } }: FileSummary): string => {
    const parts = [
      rows === 0 ? '' : count(rows, 'row'),
      columns === 0 ? '' : count(columns, 'column'),
      entries === 0 ? '' : count(entries, 'entry', 'entries'),
      values === 0 ? '' : count(values, 'value'),
    ];
    return `Left out: ${list(parts) || 'nothing'}.`;
  },
});
