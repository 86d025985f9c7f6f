/**
 * Which of a text's languages to show. Tags are compared as BCP 47 has it: without regard to case, and from the exact tag
 * down to its base language (`zh-Hant-TW`, `zh-Hant`, `zh`, then any other `zh`). What is chosen says its language, so
 * that a page can mark foreign text with `lang`: a screen reader pronounces it by that.
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
 * @param text one text, one for each language, or nothing. Values that are not text are passed over.
 * @param lang BCP 47 tag wanted.
 * @returns the best text: exact language, base language, English, else the first there is; '' if there is none.
 */
export function pick(text: LanguageMap | undefined, lang: string): string {
  return typeof text === 'string' ? text : pickWithLang(text, lang).text;
}

/** As `pick`, with the language of what was picked. */
export function pickWithLang(text: LanguageMap | undefined, lang: string): PickedText {
  if (typeof text === 'string') return { text, lang: undefined };
  if (typeof text !== 'object' || text === null) return NONE;
  const entries = Object.entries(text).filter(([, value]) => typeof value === 'string' && value !== '');
  const found = inLanguage(entries, lang) ?? inLanguage(entries, 'en') ?? entries[0];
  return found === undefined ? NONE : { text: found[1], lang: found[0] };
}

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
