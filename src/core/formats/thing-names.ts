/** Finds the names to search for in a text when an Issue names a thing (`person/sung-kim`) and no position. */
import { foldName } from '../lib/fold.js';
import type { Issue } from '../model/issues.js';
import { ATLAS_LISTS, KIND_OF_LIST } from '../model/lists.js';
import type { AtlasData } from '../model/model.js';
import { allTexts } from '../model/text.js';
import { LIST_SEPARATORS } from './records/lists.js';

/**
 * @returns a function that takes an Issue and returns the id and all names of its thing. The list is empty for an Issue that
 *   names no thing.
 */
export function thingNames(data: AtlasData): (issue: Issue) => readonly string[] {
  const names = new Map<string, readonly string[]>();
  for (const list of ATLAS_LISTS) {
    for (const thing of data[list]) {
      const own = allTexts('name' in thing ? thing.name : thing.title);
      names.set(`${KIND_OF_LIST[list]}/${thing.id}`, [thing.id, ...own]);
    }
  }
  return ({ path }) => names.get(path) ?? [];
}

const SEPARATOR = new RegExp(`[${LIST_SEPARATORS}]`);
const FROM_BRACKET = /[(（].*/s;

/** @returns the folded names in a text: the text itself, and the items of a list without the brackets after them. */
export const namesInText = (text: string): readonly string[] =>
  [text, ...text.split(SEPARATOR).map((item) => item.replace(FROM_BRACKET, ''))].map(foldName);
