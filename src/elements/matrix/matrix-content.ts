/** The matrix as the content of a grid: the same people, or sides, in rows and columns. */
import { html } from 'lit';
import type { Ref } from '../../core/kinds/registry.js';
import type { Atlas, Person, Side } from '../../core/model/model.js';
import type { PairCounts } from '../../core/queries/pair-counts.js';
import { pick } from '../../core/model/text.js';
import { matrixEn } from '../../languages/en/matrix.js';
import { formatList, formatNumber, words } from '../../languages/index.js';
import { localizedText } from '../../pages/pieces/localized-text.js';
import { sideMark } from '../../pages/pieces/side-mark.js';
import type { GridContent, GridRow } from '../base/grid/grid-content.js';

/** A row, and a column as well. */
export interface MatrixLine extends GridRow {
  readonly item: Person | Side;
  /** The name as in the data, not isolated, for lists of names. */
  readonly plainName: string;
  /** Position in the items of the query. */
  readonly index: number;
}

/** @returns the items in an order in which those that met the same others stand together. */
export function matrixLines(counts: PairCounts<Person | Side>, lang: string): readonly MatrixLine[] {
  return counts.bySimilarity().map((index) => {
    const item = counts.items[index] as Person | Side;
    const plainName = pick(item.name, lang) || item.id;
    return { key: item.id, name: formatList([plainName], lang), plainName, isHeading: false, item, index };
  });
}

export interface MatrixContentOptions {
  readonly atlas: Atlas;
  readonly lang: string;
  readonly counts: PairCounts<Person | Side>;
  readonly lines: readonly MatrixLine[];
  readonly kind: 'person' | 'side';
  readonly selection: Ref | undefined;
  readonly href: (ref: Ref) => string;
}

/** Shades of the cells, from one meeting to as many as any pair has. */
const SHADES = 5;

export function matrixContent(options: MatrixContentOptions): GridContent<MatrixLine, MatrixLine> {
  const { atlas, lang, counts, lines, kind, selection, href } = options;
  const messages = words(lang, matrixEn);
  const most = counts.pairs[0]?.count ?? 1;
  const open = selection?.kind === kind ? selection.id : undefined;
  const sideOf = (item: Person | Side): Side | undefined =>
    kind === 'side' ? item : atlas.sideById.get((item as Person).side ?? '');
  return {
    rows: lines,
    columns: lines,
    caption: messages.caption,
    corner: kind === 'side' ? messages.sides : messages.people,
    headLength: lines.reduce((max, { plainName }) => Math.max(max, plainName.length), 0),
    openRow: open,
    openColumn: open,
    rowHead: ({ item, name, key }) => ({
      content: html`${sideMark({ atlas, lang }, sideOf(item))}<span class="cut"
          >${localizedText(item.name, lang) || name}</span
        >`,
      label: name,
      href: href({ kind, id: key }),
    }),
    columnHead: ({ item, name, key }) => ({
      content: html`<span class="cut" dir="auto">${localizedText(item.name, lang) || name}</span>`,
      label: name,
      href: href({ kind, id: key }),
    }),
    cell: (row, column) => {
      if (row === column) return { content: '', looks: 'same' };
      const n = counts.count(row.index, column.index);
      const shade = Math.ceil((n / most) * SHADES);
      return n === 0 ? undefined : { content: formatNumber(n, lang), looks: `filled shade-${shade}` };
    },
    cellName: (row, column) =>
      row === column
        ? messages.same(row.name)
        : messages.cell(formatList([row.plainName, column.plainName], lang), counts.count(row.index, column.index)),
    isFilled: (row, column) => row !== column && counts.count(row.index, column.index) > 0,
  };
}
