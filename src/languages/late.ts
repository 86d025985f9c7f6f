/**
 * Words that the first view does not need (en-late.ts), for the parts that say them. Whoever imports this brings the
 * English ones along; other languages come whole.
 */
import { enLate } from './en-late.js';
import { en, type AllMessages, type Messages } from './en.js';
import { messagesFor } from './registry.js';

/** English, whole. */
export const allEnglish: AllMessages = { ...en, ...enLate };

const isWhole = (words: Messages): words is AllMessages => 'details' in words;

/** @returns all words for a tag: its own, else its language's, else English. */
export function allMessagesFor(lang: string): AllMessages {
  const words = messagesFor(lang);
  return isWhole(words) ? words : allEnglish;
}
