/** Finds the things of an atlas in its native file. */
import { ATLAS_LISTS, KIND_OF_LIST, type ListName } from '../../model/lists.js';
import { isObject } from '../json/fields.js';
import { idOf } from '../json/references.js';

/** @returns the path of a list in the file. */
export const pathOfList = (list: ListName): string => (list === 'places' ? 'features' : `parley.${list}`);

/**
 * @param file the parsed file.
 * @returns a function from `person/sung-kim` to `parley.people[3]`; '' if the file has no such thing.
 */
export function thingPaths(file: unknown): (path: string) => string {
  if (!isObject(file)) return () => '';
  const parley = isObject(file['parley']) ? file['parley'] : {};
  const paths = new Map<string, string>();
  for (const list of ATLAS_LISTS) {
    const items: unknown = list === 'places' ? file['features'] : parley[list];
    if (!Array.isArray(items)) continue;
    items.forEach((item, index) => {
      const path = `${KIND_OF_LIST[list]}/${idOf(item)}`;
      if (!paths.has(path)) paths.set(path, `${pathOfList(list)}[${index}]`);
    });
  }
  return (path) => paths.get(path) ?? '';
}
