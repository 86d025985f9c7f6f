/** Finds the names to search for in a text when an Issue names a thing (`person/sung-kim`) and no position. */
import { foldName } from '../lib/fold.js';
import type { Issue } from '../model/issues.js';
import { ATLAS_LISTS, KIND_OF_LIST } from '../model/lists.js';
import type { AtlasData } from '../model/model.js';
import { allTexts } from '../model/text.js';
import { LIST_SEPARATORS } from './records/lists.js';

/** @returns the id and all names of each thing that an Issue names, by the path of the Issue: `person/sung-kim`. */
export function thingNames(data: AtlasData, issues: readonly Issue[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  const wanted = new Set(issues.map(({ path }) => path));
  for (const list of ATLAS_LISTS) {
    const prefix = `${KIND_OF_LIST[list]}/`;
    if (![...wanted].some((path) => path.startsWith(prefix))) continue;
    for (const thing of data[list]) {
      const path = prefix + thing.id;
      if (wanted.has(path)) names.set(path, [thing.id, ...allTexts('name' in thing ? thing.name : thing.title)]);
    }
  }
  return names;
}

const SEPARATOR = new RegExp(`[${LIST_SEPARATORS}]`);
const FROM_BRACKET = /[(（].*/s;

/** @returns the folded names in a text: the text itself, and the items of a list without the brackets after them. */
export const namesInText = (text: string): readonly string[] =>
  [text, ...text.split(SEPARATOR).map((item) => item.replace(FROM_BRACKET, ''))].map(foldName);
