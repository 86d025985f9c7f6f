/** The languages whose words come with Parley, for help and documents. An atlas loads the registry only when it needs it. */
import type { Language } from './language.js';
import * as registry from './registry.js';

export const LANGUAGE_TAGS: readonly string[] = [
  'en',
  ...Object.entries<Language>(registry).flatMap(([tag, { messages }]) => (messages === undefined ? [] : [tag])),
];
