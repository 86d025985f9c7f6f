/** The table of messages that a language has. English is its contract: same keys, same kinds of message. */
import type { messages } from './en/messages.js';

/** All words of a language. */
export type Messages = typeof messages;

/** As many words of a language as there are; English stands for the others. */
export type PartialMessages = PartialWords<Messages>;

/** Any keys, at any depth; a message itself (a text, a function, a list of words) is whole. */
type PartialWords<Words> = Words extends string | readonly unknown[] | ((...args: never) => unknown)
  ? Words
  : { readonly [Key in keyof Words]?: PartialWords<Words[Key]> };
