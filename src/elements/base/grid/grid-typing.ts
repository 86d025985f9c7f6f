/** Letters typed in a grid jump to the row whose name starts with them, as on the map. */
import { typeAhead } from '../../../core/navigation/moves.js';
import type { GridRow } from './grid-content.js';

/** Letters typed within this time of one another make one name. */
const TYPING_MS = 1000;

export class GridTyping {
  #typed = '';
  #typedAt = 0;

  /**
   * A letter, or another character that continues a name.
   * @param from key of the row with focus.
   * @returns undefined if the key is no part of a name; an empty text if no name starts so; else the key of the row.
   */
  type(rows: readonly GridRow[], from: string, event: KeyboardEvent, lang: string): string | undefined {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || [...event.key].length !== 1)
      return undefined;
    const isContinued = this.isTyping(event);
    const typed = isContinued ? this.#typed + event.key : event.key;
    const names = rows.filter(({ isHeading }) => !isHeading).map(({ key, name }) => ({ id: key, name }));
    const found = typeAhead(names, from, typed, lang);
    if (!/[\p{L}\p{M}]/u.test(event.key) && (found === undefined || !isContinued)) return undefined;
    this.#typed = typed;
    this.#typedAt = event.timeStamp;
    return found ?? '';
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
