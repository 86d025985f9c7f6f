/**
 * Which words a language tag gets. There is no current language here: every atlas on a page passes its own tag, so two
 * atlases can speak two languages. Registering is page-wide on purpose: it adds a table, it selects none.
 */
import { en, type AllMessages, type Messages } from './en.js';

const listeners = new Set<() => void>();
const tables = new Map<string, Messages>([['en', en]]);

/** Languages that come with Parley and are loaded when an atlas speaks them: no reader pays for words of another. */
const LATER = new Map<string, () => Promise<AllMessages>>([['ko', async () => (await import('./ko.js')).ko]]);

/**
 * Loads the words of a tag that come with Parley.
 *
 * @returns undefined if there is nothing to wait for; else what settles once `messagesFor` and `resolveLang` know them.
 *   It rejects if the words did not arrive; the next call tries again.
 */
export function loadMessages(tag: string | null | undefined): Promise<void> | undefined {
  const canonical = canonicalTag(tag ?? '');
  if (canonical === undefined) return undefined;
  const key = tableKey(canonical, (name) => (tables.has(name) || LATER.has(name) ? name : undefined));
  const load = key === undefined || tables.has(key) ? undefined : LATER.get(key);
  if (key === undefined || load === undefined) return undefined;
  return load().then((messages) => {
    if (!tables.has(key)) tables.set(key, messages);
  });
}

/**
 * Adds a language, or replaces the words of one.
 *
 * @param lang BCP 47 tag, e.g. `de` or `pt-BR`; a region's table wins over its language's.
 * @throws RangeError for a tag that is none.
 */
export function registerMessages(lang: string, messages: AllMessages): void {
  const canonical = canonicalTag(lang);
  if (canonical === undefined)
    throw new RangeError(`Got ${JSON.stringify(lang)} when expected a language tag such as "de".`);
  tables.set(canonical, messages);
  for (const listener of [...listeners]) listener();
}

/** Elements are upgraded before a page can register its words: they look again when it does. @returns what ends that. */
export function onRegistered(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** @returns the words of the first view for a tag (late.ts has all): its own, else its language's, else English. */
export function messagesFor(lang: string): Messages {
  const canonical = canonicalTag(lang);
  return (canonical === undefined ? undefined : tableKey(canonical, (key) => tables.get(key))) ?? en;
}

/**
 * The tag an atlas speaks, from what a page says (`lang="ko-KR"`, nothing, or a language without words here).
 *
 * @returns the canonical tag itself if there are words for it, with its region kept for dates and units; else `en`.
 */
export function resolveLang(tag: string | null | undefined): string {
  const canonical = canonicalTag(tag ?? '');
  if (canonical === undefined) return 'en';
  return tableKey(canonical, (key) => (tables.has(key) ? canonical : undefined)) ?? 'en';
}

/** Tries `zh-Hant-TW`, `zh-Hant`, `zh`. */
function tableKey<T>(canonical: string, look: (key: string) => T | undefined): T | undefined {
  for (let key = canonical; key !== ''; key = key.slice(0, Math.max(0, key.lastIndexOf('-')))) {
    const found = look(key);
    if (found !== undefined) return found;
  }
  return undefined;
}

function canonicalTag(tag: string): string | undefined {
  try {
    return tag === '' ? undefined : Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
