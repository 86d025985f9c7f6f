/** A walk as a reader with a screen reader has it: each key, or keys pressed in one go, and all that was said of it. */
import type { ScreenReader } from './screen-reader.js';

/** The keys as people call them; the rest are called as they are. */
const CALLED: Readonly<Record<string, string>> = {
  Return: 'Enter',
  Next: 'Page Down',
  Prior: 'Page Up',
  Up: 'Arrow Up',
  Down: 'Arrow Down',
  Right: 'Arrow Right',
  plus: '+',
  slash: '/',
  'ctrl+a': 'Control + A',
};

export class Transcript {
  readonly #orca: ScreenReader;
  readonly #lines: string[] = [];

  constructor(orca: ScreenReader) {
    this.#orca = orca;
  }

  get text(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  /** A heading between steps. */
  note(what: string): void {
    this.#lines.push(...(this.#lines.length === 0 ? [] : ['']), `# ${what}`);
  }

  /** Presses keys in one go, as xdotool names them, when something is expected to be said. @returns what was said. */
  async press(...keys: readonly string[]): Promise<readonly string[]> {
    await this.#orca.press(...keys);
    const isFirst = this.#lines.length <= 1;
    // In which mode Orca was before is no part of the walk.
    const heard = (await this.#orca.heard(true)).filter((said) => !isFirst || !/^(Browse|Focus) mode$/.test(said));
    this.#lines.push(keys.map((key) => CALLED[key] ?? key).join(' '), ...heard.map((said) => `    ${said}`));
    return heard;
  }
}
