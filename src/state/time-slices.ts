/**
 * When long work pauses: after every few milliseconds, so that scrolling, keys and an abort come through. No worker does the
 * work: strict policies and other people's servers do not let one start (see ARCHITECTURE.md).
 */
import type { Pause } from '../core/lib/steps.js';

/** Milliseconds of work without a pause: with a step too long it is still within a frame. */
const SLICE_MS = 8;

/** Milliseconds of loading without a word of how far it is: what is done by then needs no figure, and each is drawn. */
const QUIET_MS = 300;

interface Scheduling {
  readonly scheduler?: { yield?(): Promise<void> };
}

/**
 * @param signal whose abort ends the work at the next step.
 * @param onProgress is told how much is done, 0 to 1, at each pause.
 */
export function createYield(signal: AbortSignal, onProgress?: (done: number) => void): Pause {
  let began = performance.now();
  return (done) => {
    signal.throwIfAborted();
    if (performance.now() - began < SLICE_MS) return undefined;
    onProgress?.(done);
    return nextTask().then(() => {
      signal.throwIfAborted();
      began = performance.now();
    });
  };
}

/** @returns what passes on to `tell` only from a while after now on. */
export function delayProgress(tell: (done: number) => void): (done: number) => void {
  const began = performance.now();
  return (done) => {
    if (performance.now() - began >= QUIET_MS) tell(done);
  };
}

/** Input and drawing come first. A channel where there is no scheduler: timers are held back after the fifth. */
function nextTask(): Promise<void> {
  const { scheduler } = globalThis as Scheduling;
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
