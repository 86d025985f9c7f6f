/**
 * Whom a person or a side met, as a table: name, meetings, first, last, places, roles, with the meetings drawn on a scale of time.
 * The headings are buttons that sort (`data-sort`). In a narrow page each row is a block, and the headings stand above as
 * choices of order.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Meeting, Person, Side } from '../../core/model/model.js';
import { inOneYear } from '../../core/queries/atlas.js';
import { ENCOUNTER_SORTS, sortEncounters, type Encounter, type EncounterSort } from '../../core/queries/encounters.js';
import { countsEn } from '../../languages/en/counts.js';
import { metPageEn } from '../../languages/en/met-page.js';
import { modelEn } from '../../languages/en/model.js';
import { formatList, formatSpan, words } from '../../languages/index.js';
import type { PageContext } from '../page.js';
import { endDayOf, namesOf } from '../sentences/names.js';
import { meetingCounts } from './meeting-words.js';
import { drawnRows, moreRows } from './more-rows.js';
import { timeBar, timeScaleOf } from './time-bar.js';

/** The column by which the table is sorted. */
interface TableSort {
  readonly by: EncounterSort;
  readonly direction: 'ascending' | 'descending';
}

/** The order of a table that the reader has not sorted. */
const DEFAULT_SORT: TableSort = { by: 'meetings', direction: 'descending' };

/** What a column shows first when its heading is pressed. Pressed again, it is reversed. */
const FIRST_DIRECTION: Readonly<Record<EncounterSort, TableSort['direction']>> = {
  name: 'ascending',
  meetings: 'descending',
  first: 'ascending',
  last: 'descending',
  places: 'ascending',
  roles: 'ascending',
};

/** @param text a column, after `-` in descending order, as in addresses; any other text gives the first order. */
function sortOf(text: string | undefined): TableSort {
  const by = ENCOUNTER_SORTS.find((column) => column === text?.replace(/^-/, ''));
  if (by === undefined || text === undefined) return DEFAULT_SORT;
  return { by, direction: text.startsWith('-') ? 'descending' : 'ascending' };
}

/**
 * @param current as in addresses.
 * @returns the order after the heading of a column was pressed, as in addresses; undefined for the first order.
 */
export function nextSort(by: EncounterSort, current: string | undefined): string | undefined {
  const now = sortOf(current);
  const isReversed = now.by === by ? now.direction === 'ascending' : FIRST_DIRECTION[by] === 'descending';
  const isFirst = by === DEFAULT_SORT.by && isReversed;
  return isFirst ? undefined : `${isReversed ? '-' : ''}${by}`;
}

/** @param sort as in addresses. @returns the order in words, as it is said: "Sorted by last meeting, newest first." */
export function sortInWords(sort: string | undefined, lang: string): string {
  const { by, direction } = sortOf(sort);
  return words(lang, metPageEn).sorted[by][direction];
}

/** More places of one row are only counted. */
const MAX_PLACES = 3;

export interface EncounterTable<Other extends Person | Side> {
  /** The name of the list of rows, one for each table of a page. */
  readonly list: string;
  /** The person or side that met them. */
  readonly own: Person | Side;
  /** Tells the headings of this table from those of another one on the page, for screen readers. */
  readonly kind?: string;
  /** By default order. */
  readonly encounters: readonly Encounter<Other>[];
  /** @returns the caption; the span is '' without a date. */
  readonly caption: (name: string, span: string) => string;
  readonly name: (other: Other) => unknown;
  /** Where the meetings of both lead; absent: nowhere. `content` is their number. */
  readonly together?: (other: Other, content: TemplateResult) => TemplateResult;
}

/** @returns nothing without encounters. */
export function encounterTable<Other extends Person | Side>(
  context: PageContext,
  table: EncounterTable<Other>,
): TemplateResult | typeof nothing {
  const { lang } = context;
  const sort = sortOf(context.sort);
  const { encounters, list, own, caption } = table;
  if (encounters.length === 0) return nothing;
  const ends = encounters.flatMap(({ first, last }) =>
    first === undefined || last === undefined ? [] : [first, last],
  );
  const columns = ENCOUNTER_SORTS.filter((column) => isNeeded(column, encounters, ends));
  const sorted = sort === DEFAULT_SORT ? encounters : sortEncounters(encounters, sort.by, sort.direction);
  const shown: RowLook = {
    columns,
    year: !inOneYear(ends),
    scale: ends.length === 0 ? undefined : timeScaleOf(ends),
  };
  return html`<table class=${shown.year ? 'encounters' : 'encounters in-one-year'}>
      <caption>
        ${caption(namesOf([own], lang), formatSpan(ends, lang))}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => columnHeading(context, column, sort, table.kind))}
        </tr>
      </thead>
      <tbody data-rows-of=${list}>
        ${repeat(
          sorted.slice(0, drawnRows(context, list)),
          ({ other }) => other.id,
          (encounter) => row(context, table, encounter, shown),
        )}
      </tbody>
    </table>
    ${moreRows(context, list, encounters.length)}`;
}

/** A column that would be empty in all rows is left out. */
function isNeeded<Other extends Person | Side>(
  column: EncounterSort,
  encounters: readonly Encounter<Other>[],
  ends: readonly Meeting[],
): boolean {
  switch (column) {
    case 'first':
    case 'last':
      return ends.length > 0;
    case 'places':
      return encounters.some(({ firstPlace }) => firstPlace !== undefined);
    case 'roles':
      return encounters.some(({ roles }) => roles.length > 0);
    case 'name':
    case 'meetings':
      return true;
  }
}

/** The order is in `aria-sort`, by which CSS draws an arrow. `data-sort` is the order that follows when the heading is pressed. */
function columnHeading(context: PageContext, column: EncounterSort, sort: TableSort, kind?: string): TemplateResult {
  const isSorted = column === sort.by;
  return html`<th scope="col" class=${column} aria-sort=${isSorted ? sort.direction : nothing}>
    <button type="button" data-sort=${nextSort(column, context.sort) ?? ''}>
      ${words(context.lang, metPageEn).columns[column]}${
        kind === undefined ? nothing : html`<span class="visually-hidden">${` (${kind})`}</span>`
      }
    </button>
  </th>`;
}

interface RowLook {
  readonly columns: readonly EncounterSort[];
  /** Whether dates have their year. */
  readonly year: boolean;
  readonly scale: ReturnType<typeof timeScaleOf>;
}

function row<Other extends Person | Side>(
  context: PageContext,
  table: EncounterTable<Other>,
  encounter: Encounter<Other>,
  { columns, year, scale }: RowLook,
): TemplateResult {
  const { lang } = context;
  const { other, first, last } = encounter;
  const firstDay = first === undefined ? '' : endDayOf(first, 'first', lang, { year });
  const lastDay = last === undefined ? '' : endDayOf(last, 'last', lang, { year });
  const cells: Record<EncounterSort, () => TemplateResult> = {
    name: () => html`<th scope="row" class="name">${table.name(other)}</th>`,
    meetings: () =>
      html`<td class="meetings">
        ${counted(context, table, encounter)}
        ${scale === undefined ? nothing : timeBar(encounter.meetings, scale, lang)}
      </td>`,
    first: () => html`<td class="first">${firstDay}</td>`,
    // In a narrow page both days stand in one line, where one day twice would be odd.
    last: () => html`<td class=${firstDay === lastDay ? 'last same' : 'last'}>${lastDay}</td>`,
    places: () => html`<td class="places">${placeNames(encounter, lang)}</td>`,
    roles: () =>
      html`<td class="roles">
        ${formatList(
          encounter.roles.map((role) => words(lang, modelEn).role[role]),
          lang,
          'narrow',
        )}
      </td>`,
  };
  return html`<tr>
    ${columns.map((column) => cells[column]())}
  </tr>`;
}

/** "5 meetings"; with calls "1 meeting and 2 phone calls". */
function counted<Other extends Person | Side>(
  context: PageContext,
  { own, together }: EncounterTable<Other>,
  { other, count, inPerson, meetings }: Encounter<Other>,
): TemplateResult {
  const { lang } = context;
  const text = inPerson === count ? words(lang, countsEn).meetings(count) : meetingCounts(context, meetings);
  if (together === undefined) return html`<span class="count">${text}</span>`;
  const ofBoth = words(lang, metPageEn).ofBoth(namesOf([own, other], lang));
  return together(other, html`${text}<span class="visually-hidden">${` ${ofBoth}`}</span>`);
}

function placeNames<Other extends Person | Side>({ places }: Encounter<Other>, lang: string): string {
  const more = places.length - MAX_PLACES;
  if (more <= 1) return namesInLine(places, lang);
  const first = namesInLine(places.slice(0, MAX_PLACES), lang);
  return formatList([first, words(lang, metPageEn).andMore(more)], lang, 'narrow');
}

const namesInLine = (places: Encounter<Person>['places'], lang: string): string =>
  formatList(
    places.map((place) => namesOf([place], lang)),
    lang,
    'narrow',
  );
