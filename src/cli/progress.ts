/** A progress bar on standard error, shown only on a terminal and only after half a second. */
import type { Output } from './terminal.js';

const DELAY_MS = 500;
const INTERVAL_MS = 50;
const WIDTH = 24;
const CLEAR_LINE = '\r\u001b[K';

export interface Progress {
  /** @param fraction 0 to 1; undefined where the progress is unknown. */
  show(label: string, fraction?: number): undefined;
  done(): void;
}

export function progressOn(output: Output): Progress {
  if (output.isTTY !== true) return { show: () => undefined, done: () => undefined };
  const start = performance.now();
  let last = 0;
  let isShown = false;
  return {
    show: (label, fraction) => {
      const now = performance.now();
      const isTooSoon = fraction !== undefined && fraction < 1 && now - last < INTERVAL_MS;
      if (now - start < DELAY_MS || isTooSoon) return;
      last = now;
      isShown = true;
      output.write(`${CLEAR_LINE}${fraction === undefined ? '' : `${barOf(fraction)} `}${label}`);
    },
    done: () => {
      if (isShown) output.write(CLEAR_LINE);
      isShown = false;
    },
  };
}

function barOf(fraction: number): string {
  const filled = Math.round(Math.min(1, Math.max(0, fraction)) * WIDTH);
  return '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
}
