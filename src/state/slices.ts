/**
 * When long work pauses: after every few milliseconds, so that scrolling, keys and an abort come through. No worker does the
 * work: strict policies and other people's servers do not let one start (see ARCHITECTURE.md).
 */
import type { Pause } from '../core/steps.js';

/** Milliseconds of work without a pause: with a step too long it is still within a frame. */
const SLICE_MS = 8;

interface Scheduling {
  readonly scheduler?: { yield?(): Promise<void> };
}

/**
 * @param signal whose abort ends the work at the next step.
 * @param onProgress is told how much is done, 0 to 1, at each pause.
 */
export function pauses(signal: AbortSignal, onProgress?: (done: number) => void): Pause {
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
