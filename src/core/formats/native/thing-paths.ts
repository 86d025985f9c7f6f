/** Finds the path of a thing in the native file. */
import { ATLAS_LISTS, KIND_OF_LIST, type ListName } from '../../model/lists.js';
import { isObject, type Json } from '../json/fields.js';
import { idOf } from '../json/references.js';

/**
 * @param file the parsed file.
 * @returns a function that takes `person/sung-kim` and returns `parley.people[3]`, or an empty text if the file does not
 *   contain that thing.
 */
export function thingPaths(file: unknown): (path: string) => string {
  /** The index of each thing by id, for each list that has been searched. */
  const indexes = new Map<ListName, ReadonlyMap<string, number>>();
  return (path) => {
    const slash = path.indexOf('/');
    const list = ATLAS_LISTS.find((name) => KIND_OF_LIST[name] === path.slice(0, slash));
    if (list === undefined || !isObject(file)) return '';
    const indexById = indexes.get(list) ?? indexList(file, list);
    indexes.set(list, indexById);
    const index = indexById.get(path.slice(slash + 1));
    return index === undefined ? '' : `${list === 'places' ? 'features' : `parley.${list}`}[${index}]`;
  };
}

function indexList(file: Json, list: ListName): ReadonlyMap<string, number> {
  const parley = isObject(file['parley']) ? file['parley'] : {};
  const items: unknown = list === 'places' ? file['features'] : parley[list];
  const indexById = new Map<string, number>();
  if (!Array.isArray(items)) return indexById;
  for (const [index, item] of items.entries()) {
    const id = idOf(item);
    if (id !== undefined && !indexById.has(id)) indexById.set(id, index);
  }
  return indexById;
}
