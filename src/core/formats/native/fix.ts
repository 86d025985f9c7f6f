/**
 * Applies suggestions to a native file. The class `FileDifferences` applies a suggestion of the doctor to the data first,
 * compares the old data with the new data, and then makes the same changes in the file.
 */
import { applySuggestion } from '../../doctor/apply.js';
import type { Issue } from '../../model/issues.js';
import { ATLAS_LISTS, KIND_OF_LIST, NO_DATA, type ListName } from '../../model/lists.js';
import type { AtlasData } from '../../model/model.js';
import { isObject } from '../json/fields.js';
import type { FormatFixer } from '../format.js';
import { editsOf, parseFile, replacementsOf, type Change } from '../json/fix.js';
import { stepsOf } from '../json/spans.js';
import { thingPaths } from './thing-paths.js';
import { nativeFile } from './write.js';

export const fixNative: FormatFixer = ({ files: [file], data }, issues) => {
  const value = file === undefined ? undefined : parseFile(file);
  if (file === undefined || value === undefined) return [];
  const differences = new FileDifferences(data, value);
  return editsOf(
    file,
    issues.flatMap((issue) => [...replacementsOf(issue), ...differences.afterSuggestion(issue)]),
  );
};

interface Thing {
  readonly id: string;
}
type Difference = Omit<Change, 'issue'>;

class FileDifferences {
  readonly #data: AtlasData;
  readonly #file: unknown;
  readonly #pathOfThing: (path: string) => string;

  constructor(data: AtlasData, file: unknown) {
    this.#data = data;
    this.#file = file;
    this.#pathOfThing = thingPaths(file);
  }

  /** @returns the changes that the file needs when the suggestion is applied. */
  afterSuggestion(issue: Issue): readonly Change[] {
    const fixed = issue.path.includes('/') ? applySuggestion(this.#data, issue) : undefined;
    if (fixed === undefined) return [];
    return ATLAS_LISTS.flatMap((list) => this.#inList(list, fixed)).map((difference) => ({ ...difference, issue }));
  }

  /** An unchanged thing is the same object in the old and the new data. */
  #inList(list: ListName, fixed: AtlasData): readonly Difference[] {
    if (fixed[list] === this.#data[list]) return [];
    const fixedById = new Map((fixed[list] as readonly Thing[]).map((thing) => [thing.id, thing]));
    return (this.#data[list] as readonly Thing[]).flatMap((thing) => {
      const after = fixedById.get(thing.id);
      const path = after === thing ? '' : this.#pathOfThing(`${KIND_OF_LIST[list]}/${thing.id}`);
      if (path === '') return [];
      if (after === undefined) return [{ path }];
      const before = entryOf(list, thing, this.#data);
      return differencesAt(path, before, entryOf(list, after, fixed), valueAt(this.#file, path));
    });
  }
}

/** @returns one thing in the form in which the native file holds it. */
function entryOf(list: ListName, thing: Thing, { places }: AtlasData): unknown {
  const { features, parley } = nativeFile({ ...NO_DATA, places, [list]: [thing] });
  return list === 'places' ? features[0] : parley[list]?.[0];
}

/**
 * Compares two entries, and goes deeper only where the entry in the file has the same shape. Where the shape differs, the
 * whole value is replaced. A list that has another length in the file is left unchanged.
 */
function differencesAt(path: string, before: unknown, after: unknown, inFile: unknown): readonly Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isObject(before) && isObject(after) && isObject(inFile)) {
    return Object.keys(after).flatMap((key) =>
      differencesAt(`${path}.${key}`, before[key], after[key], Object.hasOwn(inFile, key) ? inFile[key] : undefined),
    );
  }
  if (Array.isArray(before) && Array.isArray(after) && Array.isArray(inFile)) {
    if (before.length !== inFile.length) return [];
    if (before.length === after.length)
      return before.flatMap((item, index) => differencesAt(`${path}[${index}]`, item, after[index], inFile[index]));
  }
  return [{ path, value: after }];
}

function valueAt(root: unknown, path: string): unknown {
  let value = root;
  for (const step of stepsOf(path))
    value = Array.isArray(value) ? (value as unknown[])[Number(step)] : isObject(value) ? value[step] : undefined;
  return value;
}
