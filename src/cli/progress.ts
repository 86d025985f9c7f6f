/**
 * A bar on standard error while something takes long, for somebody who watches: nothing where standard error is no
 * terminal, and nothing in the first half second.
 */
import type { Output } from './terminal.js';

const PATIENCE_MS = 500;
const WIDTH = 24;

export interface Progress {
  /** @param fraction 0 to 1, or undefined where nobody knows how long it will take. */
  show(label: string, fraction?: number): undefined;
  done(): void;
}

export function progressOn(output: Output): Progress {
  if (output.isTTY !== true) return { show: () => undefined, done: () => undefined };
  const began = performance.now();
  let last = 0;
  let isShown = false;
  return {
    show: (label, fraction) => {
      const now = performance.now();
      if (now - began < PATIENCE_MS || (fraction !== undefined && fraction < 1 && now - last < 50)) return;
      last = now;
      isShown = true;
      const filled = Math.round(Math.min(1, Math.max(0, fraction ?? 0)) * WIDTH);
      const bar = fraction === undefined ? '' : `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} `;
      output.write(`\r\u001b[K${bar}${label}`);
    },
    done: () => {
      if (isShown) output.write('\r\u001b[K');
      isShown = false;
    },
  };
}
