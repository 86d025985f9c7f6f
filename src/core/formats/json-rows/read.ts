/**
 * Reads rows in JSON like the rows of a table. Members are columns. Issues name the 1-based item as row and the member as
 * column.
 */
import { mapProgress, type Steps } from '../../lib/steps.js';
import type { AtlasReading, FormatReader, ReaderOptions } from '../format.js';
import { isObject, type Json } from '../json/fields.js';
import { tableOfObjects, type RowObject } from '../json/rows-of-objects.js';
import { AtlasBuilder } from '../records/atlas-builder.js';
import { readRows } from '../table/read-rows.js';
import { findRows, type FoundRows } from './find-rows.js';
import { tableOfLists } from './lists.js';

export const readJsonRows: FormatReader = function* ({ value }, options) {
  const found = findRows(value);
  if (found === undefined) return { value: new AtlasBuilder(options.log).finish(), issues: options.log.issues };
  if (found.kind === 'lists') return yield* readLists(found.rows, options, found);
  const objects = objectsIn(found, options);
  const table = yield* mapProgress(0, 0.3, tableOfObjects(objects, options.columns, options.log));
  return yield* mapProgress(0.3, 1, readRows(table, options));
};

/**
 * @param rows the lists. The row with the most known headings has the headings, unless they are given.
 * @param place the path of the list in its file, and the headings if they are outside the list.
 */
export function* readLists(
  rows: readonly unknown[],
  options: ReaderOptions,
  place: { readonly path: string; readonly headings: readonly string[] | undefined } = {
    path: '',
    headings: undefined,
  },
): Steps<AtlasReading> {
  return yield* readRows(tableOfLists(rows, options, place), options);
}

function objectsIn(
  found: Exclude<FoundRows, { readonly kind: 'lists' }>,
  { log }: ReaderOptions,
): readonly RowObject[] {
  if (found.kind === 'by-id') {
    const prefix = found.path === '' ? '' : `${found.path}.`;
    return Object.entries(found.rows).map(([id, object], index): RowObject => {
      return { object: isObject(object) ? object : {}, row: index + 1, path: `${prefix}${id}`, id };
    });
  }
  return found.rows.flatMap((object, index): readonly RowObject[] => {
    const path = `${found.path}[${index}]`;
    if (isObject(object)) return [unwrapped(object, index + 1, path)];
    log.add({ code: 'wrong-type', path, row: index + 1, found: object, expected: 'an object' });
    return [];
  });
}

/** Members around a row in the answers of search engines and of services with relations: Elasticsearch, GraphQL, JSON:API. */
const WRAPPERS = ['_source', 'node', 'attributes'];

/** @returns the row inside such a member. The id beside it is the id of the row. */
function unwrapped(object: Json, row: number, path: string): RowObject {
  const wrapper = WRAPPERS.find((key) => isObject(object[key]));
  const inner = wrapper === undefined ? undefined : object[wrapper];
  if (wrapper === undefined || !isObject(inner)) return { object, row, path };
  const id = object['id'] ?? object['_id'];
  return {
    object: inner,
    row,
    path: `${path}.${wrapper}`,
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : undefined,
  };
}
