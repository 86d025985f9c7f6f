/** JSON of TimelineJS 3 and of the versions before it (https://timeline.knightlab.com). */
import type { Format } from '../format.js';
import { isObject } from '../json/fields.js';

export const timelineJs: Format = {
  name: 'timelinejs',
  label: 'TimelineJS',
  extensions: ['json'],
  mediaTypes: ['application/json'],
  detect: ({ value }) =>
    isObject(value) &&
    ((Array.isArray(value['events']) && value['events'].some(isSlide)) || isOldTimeline(value['timeline'])),
  load: async () => (await import('./read.js')).readTimeline,
  loadLocator: async () => (await import('../json/locate.js')).locateInJson,
  loadFixer: async () => (await import('../json/fix.js')).fixJson,
};

const isSlide = (event: unknown): boolean => isObject(event) && ('start_date' in event || 'text' in event);

const isOldTimeline = (timeline: unknown): boolean => isObject(timeline) && Array.isArray(timeline['date']);
