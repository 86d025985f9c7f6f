/** Letters typed on a marker or in a table jump to the thing whose name begins with them. */
import { typeAhead } from '../../core/navigation/moves.js';

/** Letters typed within this time of one another make one name, in milliseconds. */
const TYPING_MS = 1000;

export class TypedName {
  #typed = '';
  #typedAt = 0;

  /**
   * A letter, or another character that continues the name being typed: the space in "New York", the hyphen in "Guinea-Bissau".
   * Elsewhere these keys do something else. Times are those of the events.
   * @param names called for a key that may belong to a name: the things in their order.
   * @param from the id of the thing with focus.
   * @returns undefined if the key is no part of a name; else the id of the thing, undefined if no name fits.
   */
  type(
    event: KeyboardEvent,
    names: () => readonly { readonly id: string; readonly name: string }[],
    from: string | undefined,
    lang: string,
  ): { readonly id: string | undefined } | undefined {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return undefined;
    if ([...event.key].length !== 1) return undefined;
    const isContinued = this.isTyping(event);
    const typed = isContinued ? this.#typed + event.key : event.key;
    const found = typeAhead(names(), from, typed, lang);
    const isLetter = /[\p{L}\p{M}]/u.test(event.key);
    if (!isLetter && (found === undefined || !isContinued)) return undefined;
    this.#typed = typed;
    this.#typedAt = event.timeStamp;
    return { id: found };
  }

  /** @returns whether a name is being typed, so that a space may belong to it. */
  isTyping(event: KeyboardEvent): boolean {
    return this.#typed !== '' && event.timeStamp - this.#typedAt < TYPING_MS;
  }

  /** The next letter begins a name. */
  forget(): void {
    this.#typed = '';
  }
}
