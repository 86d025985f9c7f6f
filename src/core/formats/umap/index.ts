/** uMap (https://umap-project.org): a map of OpenStreetMap with layers of GeoJSON features. */
import type { Format } from '../format.js';
import { isObject } from '../json/fields.js';

export const umap: Format = {
  name: 'umap',
  label: 'uMap',
  extensions: ['umap', 'json'],
  mediaTypes: ['application/json'],
  detect: ({ value }) => isObject(value) && value['type'] === 'umap' && Array.isArray(value['layers']),
  load: async () => (await import('./read.js')).readUmap,
  loadLocator: async () => (await import('../json/locate.js')).locateInJson,
  loadFixer: async () => (await import('../json/fix.js')).fixJson,
};
