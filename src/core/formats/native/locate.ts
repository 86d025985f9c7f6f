/** Finds Issues in a native file, or in GeoJSON whose features are places: things are found by their ids. */
import type { FormatLocator } from '../format.js';
import { jsonParts, locateInParts } from '../json/locate.js';
import { thingPaths } from './thing-paths.js';

export const locateInNative: FormatLocator = (source, issues) => {
  const parts = jsonParts(source.files[0]?.text ?? '');
  const pathOfThing = thingPaths(parts[0]?.value);
  return locateInParts(source, issues, parts, ({ path }) => (path.includes('/') ? pathOfThing(path) : path));
};
