/** StoryMapJS JSON (https://storymap.knightlab.com). */
import type { Format } from '../format.js';
import { isObject } from '../json/fields.js';

export const storyMap: Format = {
  name: 'storymapjs',
  label: 'StoryMapJS',
  extensions: ['json'],
  mediaTypes: ['application/json'],
  detect: ({ value }) => isObject(value) && isObject(value['storymap']) && Array.isArray(value['storymap']['slides']),
  load: async () => (await import('./read.js')).readStoryMap,
  loadLocator: async () => (await import('../json/locate.js')).locateInJson,
  loadFixer: async () => (await import('../json/fix.js')).fixJson,
};
