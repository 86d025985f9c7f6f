/**
 * Edits cells of linked tables. It maps each column to the field of a flat table and then uses the fixes of a flat table.
 */
import type { FormatFixer, SourceFile } from '../format.js';
import { fixTables, type FieldTable } from '../table/fix.js';
import { tableText } from '../table/table-text.js';
import { countLinkedHeadings, recogniseLinked } from './columns.js';

export const fixLinkedTables: FormatFixer = ({ files, data }, issues) =>
  fixTables(files.map(fieldTableOf), data, issues);

function fieldTableOf({ name, text }: SourceFile): FieldTable {
  const table = tableText(text, countLinkedHeadings);
  const { kind = '', columns = {} } = recogniseLinked(table.headings) ?? {};
  const fields = Object.entries(columns).map(([field, index]) => [flatField(kind, field), [index]] as const);
  return { ...table, file: name, columns: new Map(fields) };
}

/** @returns the field of a flat table with the same meaning. */
function flatField(kind: string, field: string): string {
  if (field === 'name' && kind === 'places') return 'place';
  if ((field === 'name' && kind === 'people') || field === 'person') return 'people';
  return field;
}
