/** The languages that come with Parley beside English, each loaded when an atlas speaks it. */
import type { PartialMessages } from './messages.js';

/** To add a language: a folder beside this file, and a line here. Keys are BCP 47 tags in their canonical form. */
export const LANGUAGES: Readonly<Record<string, () => Promise<PartialMessages>>> = {
  ko: async () => (await import('./ko/index.js')).ko,
};

/** Tags of all languages that come with Parley. */
export const LANGUAGE_TAGS: readonly string[] = ['en', ...Object.keys(LANGUAGES)];
