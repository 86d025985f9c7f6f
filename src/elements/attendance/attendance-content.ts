/** The attendance table as the content of a grid: what its headings and cells show and say. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Ref } from '../../core/kinds/registry.js';
import type { Atlas, Certainty, Role, Side } from '../../core/model/model.js';
import type { AttendanceCell, AttendanceTable } from '../../core/queries/attendance-table.js';
import { attendanceEn } from '../../languages/en/attendance.js';
import { modelEn } from '../../languages/en/model.js';
import { formatNumber, words } from '../../languages/index.js';
import { sideMark } from '../../pages/pieces/side-mark.js';
import { localizedText } from '../../pages/pieces/localized-text.js';
import type { GridContent, GridHead } from '../base/grid/grid-content.js';
import type { AttendanceLine, MeetingLine } from './attendance-lines.js';

export interface AttendanceContentOptions {
  readonly atlas: Atlas;
  readonly lang: string;
  readonly table: AttendanceTable;
  readonly rows: readonly AttendanceLine[];
  readonly columns: readonly MeetingLine[];
  readonly selection: Ref | undefined;
  readonly href: (ref: Ref) => string;
}

export function attendanceContent(options: AttendanceContentOptions): GridContent<AttendanceLine, MeetingLine> {
  const { atlas, lang, table, rows, columns, selection, href } = options;
  const messages = words(lang, attendanceEn);
  const colours = new Map(atlas.sides.map((side, index) => [side, (index % 8) + 1]));
  const onceIn = new Map(rows.filter(({ kind }) => kind === 'once').map((line) => [line, countsByColumn(table, line)]));
  const cellOf = ({ rows: [row = -1] }: AttendanceLine, { index }: MeetingLine): AttendanceCell | undefined =>
    table.cell(row, index);
  return {
    rows,
    columns,
    caption: messages.caption,
    corner: messages.corner,
    headLength: columns.reduce((max, { title, date }) => Math.max(max, title.length, date.length), 0),
    openRow: selection && ['person', 'side'].includes(selection.kind) ? `${selection.kind}:${selection.id}` : undefined,
    openColumn: selection?.kind === 'meeting' ? selection.id : undefined,
    rowHead: (row) => rowHead(row, { atlas, lang, href }),
    columnHead: ({ key, name, title, date, isPlanned }) => ({
      content: html`<span class="cut date" dir="auto">${date}</span>
        <span class="cut" dir="auto">${title}</span
        >${isPlanned ? html` <span class="visually-hidden">${messages.planned}</span>` : nothing}`,
      label: name,
      href: href({ kind: 'meeting', id: key }),
    }),
    cell: (row, column) => {
      const colour = `side-${(row.side && colours.get(row.side)) ?? 0}`;
      const n = onceIn.get(row)?.get(column.index);
      if (n !== undefined)
        return { content: html`<span class="several ${colour}">${formatNumber(n, lang)}</span>`, looks: 'filled' };
      const cell = row.kind === 'once' ? undefined : cellOf(row, column);
      return cell && { content: dot(cell, colour, whatIn(cell, lang)), looks: 'filled' };
    },
    cellName: (row, column) => {
      const n = onceIn.get(row)?.get(column.index);
      const cell = row.kind === 'once' ? undefined : cellOf(row, column);
      const what = n === undefined ? cell && whatIn(cell, lang) : messages.onceCell(n);
      // The name of a planned meeting says that it is planned, and so does the cell.
      return messages.cell(row.name, column.name, what ?? messages.notRecorded);
    },
    isFilled: (row, column) =>
      row.kind === 'once' ? onceIn.get(row)?.has(column.index) === true : cellOf(row, column) !== undefined,
  };
}

/** For the people of a row, how many of them were at the meeting of each column. */
function countsByColumn(table: AttendanceTable, { rows }: AttendanceLine): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const row of rows)
    for (const { column } of table.cellsOf(row)) counts.set(column, (counts.get(column) ?? 0) + 1);
  return counts;
}

function rowHead(
  { kind, name, person, side, rows }: AttendanceLine,
  { atlas, lang, href }: Pick<AttendanceContentOptions, 'atlas' | 'lang' | 'href'>,
): GridHead {
  const messages = words(lang, attendanceEn);
  const sideAddress = (one: Side | undefined): string | undefined => one && href({ kind: 'side', id: one.id });
  // Screen readers may come to the row without the heading above it.
  const spokenSide =
    side === undefined ? nothing : html`<span class="visually-hidden">${localizedText(side.name, lang)}: </span>`;
  switch (kind) {
    case 'heading':
      return {
        content: html`${sideMark({ atlas, lang }, side)}<span class="cut"
            >${side === undefined ? name : localizedText(side.name, lang)}</span
          >`,
        label: name,
        href: sideAddress(side),
      };
    case 'person':
      return {
        content: html`<span class="cut"
          >${person === undefined ? name : localizedText(person.name, lang) || name}</span
        >`,
        label: name,
        href: person && href({ kind: 'person', id: person.id }),
      };
    case 'unnamed':
      return {
        content: html`${spokenSide}<span class="cut soft" dir="auto">${messages.unnamedHere}</span>`,
        label: name,
        href: sideAddress(side),
      };
    case 'once':
      return {
        content: html`${spokenSide}<span class="cut soft" dir="auto">${messages.once(rows.length)}</span>`,
        label: name,
        isButton: true,
        isExpanded: false,
      };
  }
}

/** "head, confirmed", "delegate, reported, planned", "present". */
export function whatIn({ roles, certainty, isPlanned }: AttendanceCell, lang: string): string {
  const model = words(lang, modelEn);
  const { present, planned } = words(lang, attendanceEn);
  return [
    ...roles.map((role) => model.role[role]),
    roles.length === 0 && !isPlanned ? present : '',
    certainty === undefined ? '' : model.certainty[certainty],
    isPlanned ? planned : '',
  ]
    .filter((word) => word !== '')
    .join(', ');
}

/** Roles that lead a meeting. */
const LEADING: readonly Role[] = ['head', 'principal', 'host'];

export type DotSize = 'large' | 'medium' | 'small';
export const sizeOf = ({ roles }: Pick<AttendanceCell, 'roles'>): DotSize =>
  roles.length === 0 ? 'medium' : roles.some((role) => LEADING.includes(role)) ? 'large' : 'small';

/** How firmly a dot is drawn. Confirmed and unstated ones are filled. */
export type DotLook = 'filled-in' | 'ring' | 'doubt' | 'dashed';
export const lookOf = (certainty: Certainty | undefined, isPlanned: boolean): DotLook =>
  isPlanned
    ? 'dashed'
    : certainty === 'reported'
      ? 'ring'
      : certainty === 'inferred' || certainty === 'disputed'
        ? 'doubt'
        : 'filled-in';

/** The text is for screen readers that read cells by their text. */
function dot(cell: AttendanceCell, colour: string, what: string): TemplateResult {
  const look = lookOf(cell.certainty, cell.isPlanned);
  return html`<span class="dot ${sizeOf(cell)} ${look} ${colour}"></span>${
      look === 'doubt' ? html`<span class="doubt" aria-hidden="true">?</span>` : nothing
    }<span class="visually-hidden">${what}</span>`;
}
