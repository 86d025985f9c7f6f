/**
 * The words a language tag gets. There is no current language here: every atlas on a page passes its own tag, so two
 * atlases can speak two languages. Registering is page-wide: it adds words, it selects no language.
 */
import { withPresentNames } from './former-names.js';
import type { PartialMessages } from './messages.js';
import type { Language } from './language.js';
import type { Section } from './section.js';

/** Tables by tag, those registered last first, those that come with Parley last. */
const tables = new Map<string, readonly PartialMessages[]>();
/** Tags that are loaded, or have nothing to load. */
const settled = new Set<string>();
/** Loaded for the first language that is not English: it has the words of files too, which no first view needs. */
let registry: Promise<Readonly<Record<string, Language>>> | undefined;
const listeners = new Set<() => void>();
/** By language tag as given: the words of each section, merged once. */
let merged = new Map<string, WeakMap<Section, object>>();

/**
 * @param lang BCP 47 tag, e.g. `de-CH`.
 * @returns the words of a section: each from the tag's own tables, else from those of its language, else English.
 */
export function words<Words extends object>(lang: string, section: Section<Words>): Words {
  let sections = merged.get(lang);
  if (sections === undefined) merged.set(lang, (sections = new WeakMap()));
  let found = sections.get(section) as Words | undefined;
  if (found === undefined) {
    const translations = tablesFor(lang).map((table) =>
      section.group === undefined ? table : (table as Readonly<Record<string, unknown>>)[section.group],
    );
    sections.set(section, (found = merge(section.english, translations)));
  }
  return found;
}

/**
 * Adds the words of a language, or replaces some or all of those it has.
 *
 * @param lang BCP 47 tag, e.g. `de` or `pt-BR`; a region's words win over its language's.
 * @param messages any of the words; English stands for those that are missing.
 * @throws RangeError for an invalid tag, TypeError for anything but a table.
 */
export function registerMessages(lang: string, messages: PartialMessages): void {
  const tag = canonicalTag(lang);
  if (tag === undefined) throw new RangeError(`Got ${JSON.stringify(lang)} when expected a language tag such as "de".`);
  if (!isTable(messages)) throw new TypeError(`Got ${String(messages)} when expected a table of messages.`);
  tables.set(tag, [withPresentNames(messages), ...(tables.get(tag) ?? [])]);
  merged = new Map();
  for (const listener of [...listeners]) listener();
}

/**
 * Loads the words of a tag that come with Parley.
 *
 * @returns undefined if there is nothing to load; else a promise that resolves once `words` and `resolveLang` know them.
 *   It rejects if they cannot be fetched; the next call tries again.
 */
export function loadMessages(lang: string | null | undefined): Promise<void> | undefined {
  const tags = tagAndParents(lang);
  const missing = tags.filter((tag) => !settled.has(tag));
  return missing.length === 0 || tags.at(-1) === 'en' ? undefined : load(missing);
}

async function load(tags: readonly string[]): Promise<void> {
  registry ??= import('./registry.js');
  const languages = await registry.catch((error: unknown) => {
    registry = undefined;
    throw error;
  });
  await Promise.all(
    tags.map(async (tag) => {
      const messages = await languages[tag]?.messages?.();
      if (settled.has(tag)) return;
      settled.add(tag);
      if (messages === undefined) return;
      tables.set(tag, [...(tables.get(tag) ?? []), messages]);
      merged = new Map();
    }),
  );
}

/** Elements can be upgraded before a page registers its words. @returns a function that ends the listening. */
export function onRegistered(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * The tag an atlas speaks, from what a page says (`lang="ko-KR"`, nothing, or a language without words here).
 *
 * @returns the canonical tag itself if there are words for it, with its region kept for dates and units; else `en`.
 */
export function resolveLang(lang: string | null | undefined): string {
  const [tag, ...parents] = tagAndParents(lang);
  return tag !== undefined && [tag, ...parents].some((one) => one === 'en' || tables.has(one)) ? tag : 'en';
}

function tablesFor(lang: string): readonly PartialMessages[] {
  return [...new Set([...tagAndParents(lang), 'en'])].flatMap((tag) => tables.get(tag) ?? []);
}

/** `zh-Hant-TW`, `zh-Hant`, `zh`; nothing for an invalid tag. */
function tagAndParents(lang: string | null | undefined): readonly string[] {
  const parts = canonicalTag(lang ?? '')?.split('-') ?? [];
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
}

function canonicalTag(lang: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(lang)[0];
  } catch {
    return undefined;
  }
}

/** Each word from the first translation that has it as the same kind of message, at any depth. */
function merge<Words extends object>(english: Words, translations: readonly unknown[]): Words {
  const found = translations.filter(isTable);
  if (found.length === 0) return english;
  const entries = Object.entries(english).map(([key, word]: [string, unknown]) => {
    const candidates = found.map((table) => (Object.hasOwn(table, key) ? table[key] : undefined));
    return [key, isTable(word) ? merge(word, candidates) : (candidates.find((one) => isAlike(one, word)) ?? word)];
  });
  return Object.fromEntries(entries) as Words;
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text for a text, a function for a function, a list for a list of the same length. */
const isAlike = (word: unknown, english: unknown): boolean =>
  Array.isArray(english)
    ? Array.isArray(word) && word.length === english.length
    : typeof word === typeof english && word !== null;
