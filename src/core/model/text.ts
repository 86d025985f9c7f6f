/**
 * Chooses the language of a text. Tags are compared by BCP 47: case does not matter, and the search goes from the exact tag
 * to its base language (`zh-Hant-TW`, `zh-Hant`, `zh`, then any other `zh`). The result names its language, so that a page
 * can mark foreign text with `lang` and a screen reader pronounces it correctly.
 */
import type { LanguageMap } from './model.js';

export interface PickedText {
  /** '' if there is none. */
  readonly text: string;
  /** The tag as written in the data; undefined where the data does not say, or there is no text. */
  readonly lang: string | undefined;
}

const NONE: PickedText = { text: '', lang: undefined };

/**
 * @param text one text, a map of language to text, or undefined. Values that are not strings are ignored.
 * @param lang the preferred language, a BCP 47 tag.
 * @returns the text in that language, else in its base language, else in English, else the first one; '' without any text.
 */
export function pick(text: LanguageMap | undefined, lang: string): string {
  return typeof text === 'string' ? text : pickWithLang(text, lang).text;
}

/** Like `pick`, and also returns the language of the chosen text. */
export function pickWithLang(text: LanguageMap | undefined, lang: string): PickedText {
  if (typeof text === 'string') return { text, lang: undefined };
  if (typeof text !== 'object' || text === null) return NONE;
  const entries = Object.entries(text).filter(([, value]) => typeof value === 'string' && value !== '');
  const found = inLanguage(entries, lang) ?? inLanguage(entries, 'en') ?? entries[0];
  return found === undefined ? NONE : { text: found[1], lang: found[0] };
}

/** @returns the text in every language it has. */
export function allTexts(text: LanguageMap | undefined): readonly string[] {
  if (text === undefined) return [];
  return typeof text === 'string' ? [text] : Object.values(text);
}

/** Characters. A text of a million characters in one element stops a page for seconds. */
export const MAX_SHOWN = 1_000;

/** @returns the beginning of a text that is too long to be shown whole. */
export const shorten = (text: string): string => (text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text);

type Entry = readonly [tag: string, text: string];

function inLanguage(entries: readonly Entry[], lang: string): Entry | undefined {
  const subtags = lang.toLowerCase().split('-');
  for (let length = subtags.length; length > 0; length -= 1) {
    const wanted = subtags.slice(0, length).join('-');
    const found = entries.find(([tag]) => tag.toLowerCase() === wanted);
    if (found !== undefined) return found;
  }
  return entries.find(([tag]) => tag.toLowerCase().split('-')[0] === subtags[0]);
}
